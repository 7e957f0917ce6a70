"""A home that other users of the machine may enter: said once in each run, with the way out."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.conftest import Run

COMMANDS = (
    *(("due",), ("due", "--json"), ("list",), ("show",), ("search", "x"), ("verify",), ("me",)),
    *(("log", "acme", "x"), ("me", "--phone", "1"), ("letter", "--draft"), ("export",)),
)


@pytest.mark.parametrize("mode", [0o755, 0o750, 0o701])
@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_says_so_beside_its_result(
    acme: Run, home: Path, words: tuple[str, ...], mode: int
) -> None:
    """The record is the user's private life."""
    quiet = acme(*words)
    home.chmod(mode)

    result = acme(*words)

    told = f"Other users of this machine may open your record. To close it: chmod 700 {home}\n"
    assert (quiet.code, quiet.err, result.code, result.err) == (0, "", 0, told)
    assert "--json" not in words or json.loads(result.out) == json.loads(quiet.out)


@pytest.mark.parametrize(("folder", "file"), [(0o755, 0o644), (0o700, 0o640), (0o777, 0o600)])
def test_the_command_that_it_names_closes_it(acme: Run, home: Path, folder: int, file: int) -> None:
    """Copied into a shell as it stands, also when the folder's name means something there."""
    elsewhere = home.parent / "my $(id) 'record'"
    home.rename(elsewhere)
    elsewhere.chmod(folder)
    (elsewhere / "complaints.db").chmod(file)

    warned = acme("--home", str(elsewhere), "due")
    command = warned.err.partition("To close it: ")[2]
    subprocess.run(["/bin/sh", "-c", command], check=True)
    closed = acme("--home", str(elsewhere), "due")

    assert (warned.code, closed.code, closed.err) == (0, 0, "")
    assert [each.stat().st_mode & 0o777 for each in (elsewhere, elsewhere / "complaints.db")] == [
        0o700,
        0o600,
    ]


def test_a_home_that_is_not_there_yet_is_no_danger(run: Run) -> None:
    """`init` makes it for the user alone."""
    made = run("init", "--name", "Jo Doe", "--zone", "UTC")

    assert (made.code, made.err, run("due").err) == (0, "", "")
