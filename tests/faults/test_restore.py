"""`restore`, killed or refused by the system at every call: the old record or the new, never none.

A record of the same user is overwritten through SQLite; another one, or none, makes way at once.
"""

import errno
import shutil
import signal
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.faults.conftest import Program
from tests.faults.test_commands import ERRORS, points
from tests.faults.tracer import Fault, Traced

OLD, NEW = 7, 5
"""Entries of the record that is there, and of the one in the backup."""


class Way(NamedTuple):
    """What is there when the backup comes."""

    words: tuple[str, ...]
    old: int | None
    """Its entries; None: nothing is there."""


WAYS = {
    "the same record": Way(("--accept-older", "restore", "b.zip"), OLD),
    "another record": Way(("restore", "b.zip", "--replace"), 2),
    "nothing": Way(("restore", "b.zip"), None),
}


class Desk:
    """A home with a record and a backup beside it, put back before each trial."""

    def __init__(self, folder: Path, made: Path, way: Way) -> None:
        self.program, self._made, self.way = Program(folder / "desk"), made, way

    def clear(self) -> None:
        """The desk as it is before the backup comes."""
        shutil.rmtree(self.program.folder, ignore_errors=True)
        shutil.copytree(self._made, self.program.folder)
        if self.way.old != OLD:
            shutil.rmtree(self.program.folder / "home")
        if self.way.old == 2:
            init = ("init", "--name", "Ann", "--zone", "Europe/London")
            assert self.program.meets(None, *init).code == 0

    def meets(self, fault: Fault | None) -> Traced:
        """The backup comes."""
        self.clear()
        return self.program.meets(fault, *self.way.words)

    def check(self, ended: Traced) -> None:
        """What holds whatever happened; then the user tries again, as the words say."""
        said = ended.out + ended.err
        entries = self.entries()
        assert entries in (self.way.old, NEW)
        if ended.code == 0 or "Restored and read back" in said:
            assert entries == NEW
        if "Nothing was changed." in said:
            assert entries == self.way.old
        self.must_keep_the_old(entries)
        again = self.program.meets(None, *self.way.words)
        assert (again.code, self.program.entries()) == (0, NEW), again.err
        assert self.program.meets(None, "log", "acme", "goes on").code == 0

    def entries(self) -> int | None:
        """How many there are, all of them proved; None where there was and is no record."""
        if self.way.old is None and not self.program.record.exists():
            return None
        return self.program.entries()

    def must_keep_the_old(self, entries: int | None) -> None:
        """Once the new one is there, the old one lies whole beside it."""
        if entries != NEW or self.way.old is None:
            return
        looked_at = Program(self.program.folder / "kept")
        looked_at.home.mkdir(parents=True)
        (kept,) = self.program.home.glob("*-before-restore-*.db")
        shutil.copy(kept, looked_at.record)
        assert looked_at.entries() == self.way.old


def old_and_new(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of five entries, the last of them a photo; and a record that went on from there."""
    folder = tmp_path_factory.mktemp("restored")
    shutil.copytree(begun, folder, dirs_exist_ok=True)
    program = Program(folder)
    (folder / "box.jpg").write_bytes(b"\xff\xd8\xff" + bytes(70_000))
    for words in (
        ("attach", "acme", "box.jpg"),
        ("backup", "-o", "b.zip"),
        ("log", "acme", "after it", "--callback", "tomorrow 5pm"),
    ):
        ended = program.meets(None, *words)
        assert ended.code == 0, ended.err
    assert program.entries() == OLD
    return folder


made = pytest.fixture(old_and_new, name="made", scope="session")


@pytest.fixture(name="desk", params=WAYS.values(), ids=list(WAYS))
def _desk(tmp_path: Path, made: Path, request: pytest.FixtureRequest) -> Desk:
    return Desk(tmp_path, made, request.param)


def test_a_kill_at_any_call_leaves_the_old_or_the_new(desk: Desk, is_long: bool) -> None:
    """In the middle of the evidence, of the copy that is kept, of the pages, between names."""
    calls = desk.meets(None).calls
    ends = {n for n, call in enumerate(calls, 1) if call in ("rename", "unlink", "link")}
    chosen = sorted({*points(calls, some=12, is_long=is_long), *ends})

    killed = 0
    for number in chosen:
        ended = desk.meets(Fault(number))
        killed += ended.is_killed
        desk.check(ended)

    assert killed == len(chosen) > 8, "a run that kills nothing proves nothing"


def test_ctrl_c_at_any_call_leaves_the_old_or_the_new(desk: Desk, is_long: bool) -> None:
    """The user thought better of it."""
    calls = desk.meets(None).calls

    for number in points(calls, some=6, is_long=is_long, seed="ctrl-c"):
        ended = desk.meets(Fault(number, sent=signal.SIGINT))
        assert ended.code in (0, 74, 130), (number, calls[number - 1], ended)
        assert "Traceback" not in ended.err
        desk.check(ended)


@pytest.mark.parametrize(("error", "sticky"), ERRORS)
def test_a_call_that_the_system_refuses_is_a_sentence(
    desk: Desk, error: str, sticky: bool, is_long: bool
) -> None:
    """A full disk, a broken one, a read-only one, a used-up quota."""
    calls = desk.meets(None).calls

    for number in points(calls, some=2, is_long=is_long, seed=f"{error}{sticky}"):
        ended = desk.meets(Fault(number, getattr(errno, error), sticky))
        assert "Traceback" not in ended.err
        assert ended.code in (0, 74, 77), (number, calls[number - 1], ended)
        desk.check(ended)
