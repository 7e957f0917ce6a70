"""Another program holds the record: how long a command waits, and what becomes of the words."""

import os
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.faults.conftest import STORED, Program, finished


@contextmanager
def held(program: Program) -> Iterator[None]:
    """Another program that does not let go of the record."""
    with closing(sqlite3.connect(program.record, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield


IMPATIENT = {"COMPLAINT_TIMEOUT": "1"}
A_DAY = {"COMPLAINT_TIMEOUT": "86400"}
"""Longer than any test may take."""


def test_a_lock_that_is_held_too_long_keeps_the_words_for_later(program: Program) -> None:
    """Nothing is stored and nothing is lost; stored later, it is stored once."""
    with held(program):
        refused = program.run("log", "acme", "A long story.", env=IMPATIENT)
    before = program.contacts()["A long story."]

    resumed = [program.run("log", "--resume"), program.run("log", "--resume")]

    assert (refused.returncode, refused.stdout, before) == (75, "", 0)
    assert "Another program is using" in refused.stderr
    assert "Nothing was stored." in refused.stderr
    assert "complaint log --resume" in refused.stderr
    assert [each.returncode for each in resumed] == [0, 2]
    assert program.contacts()["A long story."] == 1


def test_a_draft_that_is_stored_twice_is_stored_once(program: Program) -> None:
    """The draft comes back from a sync or a backup; its entry has its id already."""
    with held(program):
        program.run("log", "acme", "A long story.", env=IMPATIENT)
    (draft,) = (program.home / "drafts").iterdir()
    text = draft.read_bytes()
    program.run("log", "--resume")
    draft.write_bytes(text)

    again = program.run("log", "--resume")

    assert (again.returncode, "Already stored as entry 5" in again.stdout) == (0, True)
    assert program.contacts()["A long story."] == 1


def test_every_draft_is_kept_until_it_is_stored(program: Program) -> None:
    """Two calls in a row that could not be stored are two stories, not one."""
    with held(program):
        for story in ("The first story.", "The second story."):
            program.run("log", "acme", story, env=IMPATIENT)
    program.run("log", "acme", "The third story.")

    codes = [program.run("log", "--resume").returncode for _each in range(3)]

    assert codes == [0, 0, 2]
    wanted = ("The third story.", "The first story.", "The second story.")
    assert dict(program.contacts()) == dict.fromkeys(wanted, 1)


def test_a_draft_means_the_day_on_which_it_was_told(program: Program) -> None:
    """Resumed on Tuesday, Monday's `tomorrow 5pm` is still Tuesday."""
    words = ("log", "acme", "They will call.", "--callback", "tomorrow 5pm")
    monday, wednesday = "2026-11-23T10:00+00:00", "2026-11-25T10:00+00:00"
    with held(program):
        program.run(*words, env=IMPATIENT | {"COMPLAINT_NOW": monday})

    resumed = program.run("log", "--resume", env={"COMPLAINT_NOW": wednesday})

    assert resumed.returncode == 0
    assert "Mon 23 Nov 2026 10:00" in resumed.stdout
    assert "Tue 24 Nov 2026 17:00" in resumed.stdout
    assert "2026-11-25" in resumed.stdout


@pytest.mark.parametrize("words", [("due",), ("verify",), ("me", "--name", "Al Roe")])
def test_no_command_waits_for_ever(program: Program, words: tuple[str, ...]) -> None:
    """A second is a second, for readers too."""
    with held(program):
        start = time.monotonic()
        run = program.run(*words, env=IMPATIENT)
        waited = time.monotonic() - start

    assert (run.returncode, run.stdout) == (75, "")
    assert waited > 1


def is_open(program: Program, process: subprocess.Popen[bytes]) -> bool:
    """Whether the command has come to the record."""
    descriptors = Path(f"/proc/{process.pid}/fd")
    return any(_leads_to(each, program.record) for each in descriptors.iterdir())


def _leads_to(descriptor: Path, file: Path) -> bool:
    try:
        return os.path.realpath(descriptor) == str(file)
    except FileNotFoundError:  # closed between the two looks
        return False


def wants_to_commit(_program: Program, process: subprocess.Popen[bytes]) -> bool:
    """Whether it has written all and only waits for the readers: SQLite's byte for that."""
    locks = Path("/proc/locks").read_text(encoding="ascii").splitlines()
    return any(f" {process.pid} " in lock and f" {0x4000_0000} " in lock for lock in locks)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("log", "acme", "x"), "Nothing was stored."),
        (("me", "--name", "Al Roe"), "Nothing was stored."),
        (("due",), "Interrupted."),
    ],
)
def test_ctrl_c_ends_the_wait_for_another_program(
    program: Program, words: tuple[str, ...], told: str
) -> None:
    """Nobody wants to look at a dead terminal for half a minute, let alone for a day."""
    with held(program), program.start(*words, env=A_DAY) as process:
        until(is_open, program, process)
        process.send_signal(signal.SIGINT)
        out, err = finished(process)

    assert (process.returncode, out) == (130, b"")
    assert told in err.decode()
    assert program.entries() == 4


def test_ctrl_c_ends_the_wait_for_readers_and_undoes_what_was_written(program: Program) -> None:
    """Somebody's long export holds up the commit; the next command finds nothing half done."""
    with closing(sqlite3.connect(program.record, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM events").fetchone()
        with program.start("log", "acme", "x", env=A_DAY) as process:
            until(wants_to_commit, program, process)
            process.send_signal(signal.SIGINT)
            out, err = finished(process)

    assert (process.returncode, out) == (130, b"")
    assert "Nothing was stored." in err.decode()
    assert program.entries() == 4
    assert program.run("log", "acme", "x").returncode == 0


def until(
    is_so: Callable[[Program, subprocess.Popen[bytes]], bool],
    program: Program,
    process: subprocess.Popen[bytes],
) -> None:
    """Wait for something that the command does before it ends."""
    while not is_so(program, process):
        assert process.poll() is None
        time.sleep(0.01)


def test_a_wait_has_an_end_and_whoever_lets_go_in_time_is_waited_for(program: Program) -> None:
    """Waiting goes on after each look at the keyboard."""
    with held(program):
        process = program.start("log", "acme", "x", env=A_DAY)
        until(is_open, program, process)
        time.sleep(1.2)
    out, err = finished(process)

    assert (process.returncode, err) == (0, b"")
    assert STORED.encode() in out
