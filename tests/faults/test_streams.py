"""Standard streams that are full, closed or gone: stored once, and said so where it can be said."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.conftest import STORED, Program

LOG = ("log", "acme", "A call.")


def closing(*descriptors: int) -> Callable[[], None]:
    """In the child: these are closed before the program begins, as by `>&-`."""

    def close() -> None:
        for descriptor in descriptors:
            os.close(descriptor)

    return close


@pytest.mark.parametrize("words", [LOG, (*LOG, "--json")], ids=["plain", "json"])
def test_a_full_output_does_not_make_the_user_log_it_twice(
    program: Program, words: tuple[str, ...]
) -> None:
    """The entry is stored; that the receipt is lost must be said, with the number."""
    with Path("/dev/full").open("wb") as full:
        run = program.run(*words, stdout=full)

    assert run.returncode == 74
    assert run.stderr == (
        "Error: Stored as entry 5, but the receipt could not be printed.\n"
        "Do not enter it again. To see it: complaint show\n"
    )
    assert program.contacts()["A call."] == 1


@pytest.mark.parametrize("closed", [(1,), (0, 1), (1, 2), (0, 1, 2)])
def test_a_closed_output_is_told_and_the_record_never_becomes_the_output(
    program: Program, closed: tuple[int, ...]
) -> None:
    """SQLite must not get descriptor 1: what is printed would go into the record."""
    run = program.run(*LOG, stdout=None, preexec_fn=closing(*closed))

    assert run.returncode == 74
    assert 2 in closed or STORED in run.stderr
    assert "Traceback" not in run.stderr
    assert (program.entries(), program.contacts()["A call."]) == (5, 1)


@pytest.mark.parametrize("closed", [(0,), (2,), (0, 2)])
def test_closed_input_and_errors_do_not_matter(program: Program, closed: tuple[int, ...]) -> None:
    """A cron job has neither."""
    run = program.run(*LOG, preexec_fn=closing(*closed))

    assert (run.returncode, STORED in run.stdout, run.stderr) == (0, True, "")
    assert (program.entries(), program.contacts()["A call."]) == (5, 1)


def test_a_full_error_stream_does_not_hide_the_exit_code(program: Program) -> None:
    """The code is what a script looks at."""
    with Path("/dev/full").open("wb") as full:
        run = program.run("log", "nobody", "A call.", stderr=full)

    assert run.returncode == 2
    assert program.entries() == 4


@pytest.mark.parametrize("words", [LOG, ("due",), ("export",), ("show", "--json")])
def test_a_reader_that_went_away_is_no_trouble(program: Program, words: tuple[str, ...]) -> None:
    """`complaint show | head -1`: quiet, and nothing is stored twice."""
    reader, writer = os.pipe()
    os.close(reader)

    run = program.run(*words, stdout=writer)
    os.close(writer)

    assert (run.returncode, run.stderr) == (0, "")
    assert program.contacts()["A call."] == (words == LOG)


@pytest.mark.parametrize("words", [("due",), ("verify",), ("export",), ("--version",)])
def test_a_result_that_could_not_be_printed_is_not_a_success(
    program: Program, words: tuple[str, ...]
) -> None:
    """`complaint export > backup.json` on a full disk, and then the original is deleted."""
    with Path("/dev/full").open("wb") as full:
        run = program.run(*words, stdout=full)

    assert run.returncode == 74
    assert "Traceback" not in run.stderr
    assert "Exception ignored" not in run.stderr


def test_help_does_not_fail_with_a_traceback_either(program: Program) -> None:
    """It is Typer's own printing, not ours."""
    with Path("/dev/full").open("wb") as full:
        run = program.run("--help", stdout=full)

    assert run.returncode != 0
    assert "Traceback" not in run.stderr
