"""Several at once: a terminal, a cron job, a second terminal, and readers all the while."""

import signal
from concurrent.futures import ThreadPoolExecutor
from threading import Event

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
    times = 500 if is_long else 3
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


def test_a_writer_that_ends_by_itself_lets_the_next_one_in(program: Program) -> None:
    """SIGTERM, as at shutdown: the journal of the one is undone by the other."""
    with program.start("log", "acme", "terminated") as process:
        program.wait_for_writing(process, None)
        process.send_signal(signal.SIGTERM)
    after = program.run("log", "acme", "the next one")

    assert process.returncode in (-signal.SIGTERM, 0)
    assert (after.returncode, program.contacts()["the next one"]) == (0, 1)
    assert program.entries() == 4 + len(program.contacts())
