"""Several at once: a terminal, a cron job, a second terminal, and readers all the while."""

import signal
import sqlite3
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from threading import Event

import pytest

from tests.faults.conftest import Program

WRITERS = 8


def repeated(program: Program, writer: int, times: int) -> list[tuple[int, str]]:
    """One writer: its contacts one after another; the codes and what was said beside them."""
    runs = [program.run("log", "acme", f"call {writer}.{number}") for number in range(times)]
    return [(run.returncode, run.stderr) for run in runs]


def read_until(program: Program, done: Event) -> list[tuple[int, str]]:
    """Readers that go on as long as anybody writes."""
    results = []
    while not done.is_set():
        runs = [program.run(*words) for words in (("verify",), ("due",), ("export",))]
        results += [(run.returncode, run.stderr) for run in runs]
    return results


def test_eight_writers_lose_nothing_and_readers_never_fail(program: Program, is_long: bool) -> None:
    """Each entry once, the numbers without a gap, every link in its place."""
    times = 25 if is_long else 3
    done = Event()

    with ThreadPoolExecutor(WRITERS + 1) as pool:
        reader = pool.submit(read_until, program, done)
        writers = [pool.submit(repeated, program, each, times) for each in range(WRITERS)]
        written = [result for writer in writers for result in writer.result()]
        done.set()
        read = reader.result()

    assert set(written) == {(0, "")}
    assert set(read) == {(0, "")}
    wanted = {f"call {writer}.{number}": 1 for writer in range(WRITERS) for number in range(times)}
    assert dict(program.contacts()) == wanted
    assert program.entries() == 4 + WRITERS * times


def test_readers_and_other_writers_survive_writers_that_are_killed(
    program: Program, is_long: bool
) -> None:
    """Whoever comes next finds a journal to undo, and does so without a word."""
    done = Event()

    def killed(times: int) -> None:
        for number in range(times):
            before = program.journal
            with program.start("log", "acme", f"killed {number}") as process:
                program.wait_for_writing(process, before)
                process.kill()

    with ThreadPoolExecutor(3) as pool:
        reader = pool.submit(read_until, program, done)
        dying = pool.submit(killed, 150 if is_long else 10)
        written = repeated(program, 0, 60 if is_long else 4)
        dying.result()
        done.set()
        read = reader.result()

    assert set(written) == {(0, "")}
    assert set(read) == {(0, "")}
    stored = program.contacts()
    assert all(stored[f"call 0.{number}"] == 1 for number in range(len(written)))
    assert set(stored.values()) == {1}
    assert program.entries() == 4 + len(stored)


@contextmanager
def held(program: Program) -> Iterator[None]:
    """Another program that does not let go of the record."""
    with closing(sqlite3.connect(program.record, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield


IMPATIENT = {"COMPLAINT_TIMEOUT": "1"}


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


def test_a_writer_that_ends_by_itself_lets_the_next_one_in(program: Program) -> None:
    """SIGTERM, as at shutdown: the journal of the one is undone by the other."""
    with program.start("log", "acme", "terminated") as process:
        program.wait_for_writing(process, None)
        process.send_signal(signal.SIGTERM)
    after = program.run("log", "acme", "the next one")

    assert process.returncode in (-signal.SIGTERM, 0)
    assert (after.returncode, program.contacts()["the next one"]) == (0, 1)
    assert program.entries() == 4 + len(program.contacts())
