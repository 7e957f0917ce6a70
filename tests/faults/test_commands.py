"""Every command that writes, killed or refused by the system at every call that changes something.

Whatever happens: all of its entries are there or none, what was acknowledged is there, what is
said about it is true, a file is whole or absent, and the same command works afterwards.
"""

import errno
import random
import signal
import time
from pathlib import Path

import pytest

from complaintkit.cli import COMMANDS
from tests.faults.conftest import HANGS, STORED
from tests.faults.desk import Desk
from tests.faults.tracer import Fault, Traced
from tests.faults.writes import ELSEWHERE, READS, WRITES, Written

ERRORS = [
    (error, sticky) for error in ("ENOSPC", "EIO", "EROFS", "EDQUOT") for sticky in (False, True)
]
"""A full disk, a broken one, one that went read-only, a used-up quota: once, and from there on."""


@pytest.fixture(name="desk")
def _desk(tmp_path: Path, made: Path) -> Desk:
    return Desk(tmp_path, made)


def points(calls: list[str], *, some: int, is_long: bool, seed: str = "") -> list[int]:
    """At which calls something happens: all of them, or some that are spread over the command."""
    every = range(1, len(calls) + 1)
    if is_long or len(every) <= some:
        return list(every)
    return sorted(random.Random(f"{seed}{len(calls)}").sample(every, some))  # noqa: S311


def check(
    desk: Desk, written: Written, ended: Traced, whole: bytes | None, *, again: bool = True
) -> None:
    """What holds whatever happened; then the command is run *again*, if it has not worked."""
    stored = desk.entries()
    file = desk.file(written)
    after = written.before + written.entries
    told = ended.out + ended.err
    assert stored in (written.before, after)
    assert file in (None, whole)
    if ended.code == 0 or STORED in told:
        assert (stored, file) == (after, whole)
    if "Nothing was stored." in told:
        assert stored == written.before
    is_done = written.is_final and file is not None
    if not again:
        return
    if not is_done and stored == written.before and (ended.code != 0 or written.entries):
        words = written.words if file is None else (*written.words, "--force")
        assert desk.program.meets(None, *words).code == 0
    assert (desk.entries(), desk.file(written)) == (after, whole)


@pytest.mark.parametrize("written", WRITES.values(), ids=list(WRITES))
def test_a_kill_at_any_call_leaves_all_or_nothing(
    desk: Desk, written: Written, is_long: bool
) -> None:
    """No moment is unlucky."""
    calls, whole = desk.works(written)
    chosen = points(calls, some=4, is_long=is_long)

    killed = 0
    for number in chosen:
        ended = desk.meets(written, Fault(number))
        killed += ended.is_killed
        check(desk, written, ended, whole)

    assert killed == len(chosen) > 3, "a run that kills nothing proves nothing"


@pytest.mark.parametrize("written", WRITES.values(), ids=list(WRITES))
def test_ctrl_c_at_any_call_leaves_all_or_nothing_and_says_which(
    desk: Desk, written: Written, is_long: bool
) -> None:
    """Told that nothing was stored the user enters it again; so it must be true."""
    calls, whole = desk.works(written)

    removing = {number for number, call in enumerate(calls, 1) if call.startswith("unlink")}

    codes = set()
    for number in sorted({*points(calls, some=4, is_long=is_long), *removing}):  # a commit is one
        ended = desk.meets(written, Fault(number, sent=signal.SIGINT))
        codes.add(ended.code)
        assert ended.code in (0, 74, 130), (number, calls[number - 1], ended)
        assert "Traceback" not in ended.err
        check(desk, written, ended, whole)

    assert 130 in codes


@pytest.mark.parametrize("written", WRITES.values(), ids=list(WRITES))
def test_a_kill_at_any_moment_leaves_all_or_nothing(
    desk: Desk, written: Written, is_long: bool
) -> None:
    """A whole process, from its start on, by the clock and not by its calls."""
    chance = random.Random(20261122)  # noqa: S311
    wanted = 100 if is_long else 2
    _calls, whole = desk.works(written)
    start = time.monotonic()
    desk.starts(written)
    duration = time.monotonic() - start

    killed = 0
    for _trial in range(10 * wanted):
        ended = desk.starts(written, kill_after=chance.uniform(0, duration))
        killed += ended.is_killed
        check(desk, written, ended, whole)
        if killed == wanted:
            break

    assert killed == wanted, "a run that kills nothing proves nothing"


@pytest.mark.parametrize("written", WRITES.values(), ids=list(WRITES))
def test_a_kill_while_it_works_leaves_all_or_nothing(
    desk: Desk, written: Written, is_long: bool
) -> None:
    """By the clock too, but without the start of a process: each kill meets the command at work."""
    chance = random.Random(20261122)  # noqa: S311
    wanted = 1000 if is_long else 4
    _calls, whole = desk.works(written)
    assert desk.hurries(written, HANGS).code == 0  # once more than it takes
    start = time.monotonic()
    assert desk.hurries(written, HANGS).code == 0
    duration = time.monotonic() - start

    killed = 0
    for trial in range(10 * wanted):
        ended = desk.hurries(written, chance.uniform(0, duration))
        killed += ended.is_killed
        check(desk, written, ended, whole, again=trial % 20 == 0)
        if killed == wanted:
            break

    assert killed == wanted, "a run that kills nothing proves nothing"


@pytest.mark.parametrize(("error", "sticky"), ERRORS)
@pytest.mark.parametrize("written", WRITES.values(), ids=list(WRITES))
def test_a_call_that_the_system_refuses_leaves_all_or_nothing_and_a_sentence(
    desk: Desk, written: Written, error: str, sticky: bool, is_long: bool
) -> None:
    """A full disk, a broken one, a read-only one: the exit code says which, the words say what."""
    calls, whole = desk.works(written)

    for number in points(calls, some=1, is_long=is_long, seed=f"{error}{sticky}"):
        ended = desk.meets(written, Fault(number, getattr(errno, error), sticky))
        assert "Traceback" not in ended.err
        assert ended.code in (0, 74, 77), (number, calls[number - 1], ended)
        assert sticky or all(name in ended.err for name in desk.left_over())
        check(desk, written, ended, whole)


@pytest.mark.parametrize("written", WRITES.values(), ids=list(WRITES))
def test_only_the_user_may_read_what_is_left(desk: Desk, written: Written) -> None:
    """With the laxest umask: every file and folder that the command made or touched."""
    assert desk.meets(written, mask=0).code == 0

    home, file = desk.program.folder / "home", desk.program.folder / written.file
    left = [home, *home.rglob("*"), *([file] if written.file else [])]
    wider = {str(each): oct(each.stat().st_mode) for each in left if each.stat().st_mode & 0o077}
    assert (wider, desk.program.record in left) == ({}, True)


def test_every_command_that_writes_takes_part() -> None:
    """A new command is broken from its first day."""
    assert {each.words[0] for each in WRITES.values()} | READS | ELSEWHERE == set(COMMANDS)
