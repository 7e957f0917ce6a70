"""Killed at any moment: what was acknowledged is there once, and nothing is half there."""

import os
import random
import signal
import time
from pathlib import Path

import pytest

from tests.faults.conftest import STORED, Program, finished

SEED = 20261122


@pytest.mark.parametrize("while_it_writes", [False, True], ids=["at random", "while it writes"])
def test_a_kill_loses_nothing_that_was_acknowledged(
    program: Program, is_long: bool, while_it_writes: bool
) -> None:
    """The receipt is the promise; a record that breaks it is worth nothing."""
    chance = random.Random(SEED)  # noqa: S311 (a kill needs no secrets)
    duration = usual_duration(program)
    acknowledged, killed = set(), 0

    for trial in range(200 if is_long else 14):
        before, wait = program.journal, chance.uniform(0, 1.1 * duration)
        with program.start("log", "acme", f"call {trial}", "--callback", "tomorrow 5pm") as process:
            if while_it_writes:
                program.wait_for_writing(process, before)
                wait /= 20
            time.sleep(wait)
            process.kill()
            out, _err = process.communicate()
        killed += process.returncode == -signal.SIGKILL
        if process.returncode == 0 or STORED.encode() in out:
            acknowledged.add(f"call {trial}")
        assert_whole(program, acknowledged, attempted=trial + 1)

    assert killed > 0, "a run that kills nothing proves nothing"
    assert program.run("log", "acme", "the next command").returncode == 0


def usual_duration(program: Program) -> float:
    """How long one command takes on this machine today."""
    start = time.monotonic()
    assert program.run("log", "acme", "how long does it take").returncode == 0
    return time.monotonic() - start


def assert_whole(program: Program, acknowledged: set[str], *, attempted: int) -> None:
    """Sound; each acknowledged contact once, no other twice, each with its promise."""
    entries = program.entries()
    stored = program.contacts()
    del stored["how long does it take"]
    assert acknowledged <= set(stored) <= {f"call {number}" for number in range(attempted)}
    assert set(stored.values()) <= {1}
    assert entries == 5 + 2 * len(stored)


def test_a_kill_during_init_leaves_a_home_that_init_or_log_goes_on_with(
    tmp_path: Path, is_long: bool
) -> None:
    """The first command of all; nothing is there yet that could be recovered."""
    chance = random.Random(SEED)  # noqa: S311
    details = ("init", "--name", "Jo Doe", "--zone", "Europe/London")
    start = time.monotonic()
    Program(tmp_path / "first").run(*details)
    duration = time.monotonic() - start

    killed = 0
    for trial in range(100 if is_long else 8):
        program = Program(tmp_path / str(trial))
        with program.start(*details) as process:
            time.sleep(chance.uniform(0, 1.1 * duration))
            process.kill()
        killed += process.returncode == -signal.SIGKILL

        again = program.run(*details)

        assert again.returncode in (0, 73), again.stderr
        assert program.entries() == 2

    assert killed > 0, "a run that kills nothing proves nothing"


def test_left_over_files_of_killed_commands_disturb_nobody(program: Program) -> None:
    """A temporary file that a kill left is not a record, a note or a draft."""
    (program.home / ".complaints.db.0a1b2c3d.new").write_bytes(b"half a record")
    (program.folder / "home/state/complaintkit/seen/.abc.0a1b2c3d.part").write_bytes(b"half a note")
    (program.home / "drafts").mkdir()
    (program.home / "drafts" / ".contact.json.0a1b2c3d.part").write_bytes(b"half a draft")

    codes = [program.run(*words).returncode for words in (("verify",), ("log", "acme", "x"))]

    assert codes == [0, 0]
    assert program.run("log", "--resume").returncode == 2


def test_ctrl_c_after_the_commit_never_says_that_nothing_was_stored(program: Program) -> None:
    """Told so, the user would enter it again, and the record would tell of two calls."""
    reader, writer = full_pipe()

    with program.start("log", "acme", "interrupted", stdout=writer) as process:
        os.close(writer)
        while process.poll() is None and not program.contacts()["interrupted"]:
            pass
        process.send_signal(signal.SIGINT)
        with open(reader, "rb") as pipe:  # noqa: PTH123 (a descriptor, not a path)
            printed = pipe.read().decode()
        _out, err = finished(process)

    told = printed.lstrip("x") + err.decode()
    assert process.returncode in (0, 74, 130)
    assert program.contacts()["interrupted"] == 1
    assert "Nothing was stored" not in told
    assert STORED in told or "complaint show" in told


def full_pipe() -> tuple[int, int]:
    """A pipe that takes nothing more: whoever prints into it waits."""
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    try:
        while True:
            os.write(writer, b"x" * 65_536)
    except BlockingIOError:
        os.set_blocking(writer, True)
    return reader, writer
