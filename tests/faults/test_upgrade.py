"""A record of version 1 that is being brought up to date: killed, refused, interrupted, in a race.

Whatever happens: the entries are there, the old file is whole or its copy is, and the next
command goes on by itself. A reading command and a writing one take part; both upgrade first.
"""

import contextlib
import errno
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.conftest import names
from tests.faults.conftest import HANGS, finished
from tests.faults.test_commands import ERRORS, points
from tests.faults.test_disk import LOCKED_UP, limited, obeying_modes
from tests.faults.tracer import Fault, Traced
from tests.faults.upgrades import SENTENCE, OldDesk, chosen
from tests.record import version1

WORDS = {"reading": ("due",), "writing": ("log", "acme", "x")}
BOTH = pytest.mark.parametrize("words", WORDS.values(), ids=list(WORDS))


@pytest.fixture(name="made", scope="session")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return version1.make(tmp_path_factory.mktemp("old") / "complaints.db")


@pytest.fixture(name="desk")
def _desk(tmp_path: Path, made: Path) -> OldDesk:
    return OldDesk(tmp_path, made)


@BOTH
def test_a_kill_at_any_call_loses_nothing(
    desk: OldDesk, words: tuple[str, ...], is_long: bool
) -> None:
    """Before the copy, in it, between its two names, among the new tables, at the end."""
    calls = desk.calls(*words)
    ends = {n for n, call in enumerate(calls, 1) if call in ("openat", "rename", "unlink")}

    killed = 0
    moments = sorted({*points(calls, some=8, is_long=is_long), *ends})
    for number in moments:
        ended = desk.meets(Fault(number), *words)
        killed += ended.is_killed
        desk.check(ended)

    assert killed == len(moments) > 8, "a run that kills nothing proves nothing"


@BOTH
def test_ctrl_c_at_any_call_loses_nothing_and_is_a_sentence(
    desk: OldDesk, words: tuple[str, ...], is_long: bool
) -> None:
    """The user did not know that the command would take longer today."""
    calls = desk.calls(*words)

    said = set()
    for number in chosen(calls, some=8, is_long=is_long, seed="ctrl-c"):
        ended = desk.meets(Fault(number, sent=signal.SIGINT), *words)
        assert ended.code in (0, 74, 130), (number, calls[number - 1], ended)
        assert "Traceback" not in ended.err
        said |= {line for line in ended.err.splitlines() if "being brought up to date" in line}
        desk.check(ended)

    sentence = "Interrupted while your record was being brought up to date. Nothing was lost."
    assert said == {f"Error: {sentence}"}


@pytest.mark.parametrize(("error", "sticky"), ERRORS)
@BOTH
def test_a_call_that_the_system_refuses_loses_nothing_and_is_a_sentence(
    desk: OldDesk, words: tuple[str, ...], error: str, sticky: bool, is_long: bool
) -> None:
    """A full disk, a broken one, a read-only one, a used-up quota."""
    calls = desk.calls(*words)

    for number in chosen(calls, some=2, is_long=is_long, seed=f"{error}{sticky}"):
        ended = desk.meets(Fault(number, getattr(errno, error), sticky), *words)
        assert "Traceback" not in ended.err
        assert ended.code in (0, 74, 77), (number, calls[number - 1], ended)
        desk.check(ended)


@pytest.mark.parametrize("call", ["fsync", "rename"])
def test_a_copy_that_is_not_on_the_disk_is_none(desk: OldDesk, call: str) -> None:
    """The copy first, then its name, then the folder; no new table before that."""
    calls = desk.calls("due")
    assert calls[calls.index("rename") - 1 :][:3] == ["fsync", "rename", "fsync"]

    ended = desk.meets(Fault(1, errno.EIO, calls=frozenset({call})), "due")

    assert (ended.code, ended.out) == (74, "")
    assert "Nothing was stored. Free some space or check the disk" in ended.err
    desk.check(ended)


def test_a_kill_at_any_moment_loses_nothing(desk: OldDesk, is_long: bool) -> None:
    """A whole process, by the clock and not by its calls."""
    chance = random.Random(20261122)  # noqa: S311
    wanted = 200 if is_long else 4
    desk.clear()
    start = time.monotonic()
    assert desk.program.run("due").returncode == 0
    duration = time.monotonic() - start

    killed = 0
    for _trial in range(10 * wanted):
        desk.clear()
        with desk.program.start("due") as process:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(chance.uniform(0, duration))
            process.kill()
            out, err = process.communicate(timeout=HANGS)
        killed += process.returncode == -signal.SIGKILL
        desk.check(Traced(process.returncode, out.decode(), err.decode()))
        if killed == wanted:
            break

    assert killed == wanted, "a run that kills nothing proves nothing"


def test_several_at_once_make_one_copy_and_one_of_them_says_so(
    desk: OldDesk, is_long: bool
) -> None:
    """A cron job and two windows, on the morning after the upgrade of the program."""
    commands = [("due",), ("log", "acme", "x"), ("verify",), ("list",), ("due",), ("export",)]

    for _trial in range(40 if is_long else 2):
        desk.clear()
        processes = [desk.program.start(*words) for words in commands]
        ended = [(*finished(process), process.returncode) for process in processes]

        assert [code for _out, _err, code in ended] == [0] * len(commands), ended
        assert sum(SENTENCE.encode() in err for _out, err, _code in ended) == 1
        desk.goes_on(len(desk.entries) + 1, is_old=False)


@BOTH
@pytest.mark.parametrize("size", [0, 5000, 100_000, 176_128, 200_000])
def test_a_full_disk_leaves_the_old_record(
    desk: OldDesk, words: tuple[str, ...], size: int
) -> None:
    """No room for the copy, or for the copy but not for the new tables."""
    desk.clear()
    before = desk.program.record.read_bytes()

    full = desk.program.run(*words, preexec_fn=limited(size))

    assert (full.returncode, full.stdout) == (74, "")
    assert "Traceback" not in full.stderr
    assert "Nothing was stored. Free some space" in full.stderr
    assert desk.program.record.read_bytes() == before
    assert ".complaints.db.upgrade" not in names(desk.program.home)
    desk.goes_on(len(desk.entries), is_old=True)


@BOTH
@pytest.mark.parametrize(("folder", "file"), LOCKED_UP.values(), ids=list(LOCKED_UP))
def test_a_read_only_disk_leaves_the_old_record_and_names_the_way_out(
    desk: OldDesk, words: tuple[str, ...], folder: int, file: int
) -> None:
    """An old copy on a stick: to read it, too, it must be brought up to date first."""
    desk.clear()
    before = desk.program.record.read_bytes()
    desk.program.record.chmod(file)
    desk.program.home.chmod(folder)

    ended = desk.program.run(*words, preexec_fn=obeying_modes)
    left = names(desk.program.home)
    desk.program.home.chmod(0o700)
    desk.program.record.chmod(0o600)

    assert (ended.returncode, ended.stdout) == (77, "")
    assert "must be brought up to date once; the system does not allow it." in ended.stderr
    assert "Copy it into a folder of yours" in ended.stderr
    assert set(left) <= {"complaints.db", "drafts"}
    assert desk.program.record.read_bytes() == before
    desk.goes_on(len(desk.entries), is_old=True)


@BOTH
def test_a_full_stderr_is_no_reason_to_fail(desk: OldDesk, words: tuple[str, ...]) -> None:
    """What was asked for is done; the copy is found by its name."""
    desk.clear()

    with Path("/dev/full").open("wb") as full:
        ended = desk.program.run(*words, stderr=full)

    assert (ended.returncode, bool(ended.stdout)) == (0, True)
    desk.goes_on(desk.program.entries(), is_old=False)
