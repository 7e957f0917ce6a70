"""The README tells the truth: help, exit codes, and the commands it shows."""

import re
import tomllib
from pathlib import Path

import pytest
import typer

from complaintkit import errors
from complaintkit.cli import application
from complaintkit.cli.due import OVERDUE
from tests.help_blocks import COMMANDS, block

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_readme_shows_the_help_as_it_is(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A manual that rots misleads people under stress; `make readme` brings it up to date."""
    monkeypatch.setenv("COLUMNS", "80")

    assert block(command) in README


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_and_option_has_help(command: str) -> None:
    """An option without a word of help is a riddle."""
    found = typer.main.get_command(application([command])).commands[command]  # type: ignore[attr-defined]

    silent = [
        each.name
        for each in found.params
        if getattr(each, "help", "") in ("", None) and each.name != "help"
    ]

    assert (bool(found.help), silent) == (True, [])


def test_readme_lists_every_exit_code() -> None:
    """Exit codes are an interface."""
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    codes = {kind.exit_code for kind in kinds if issubclass(kind, errors.Error)} | {
        0,
        1,
        OVERDUE,
        130,
    }
    listed = {int(code) for code in re.findall(r"^\| (\d+) \|", README, re.MULTILINE)}

    assert listed == codes


def test_readme_lists_every_environment_variable() -> None:
    """A variable that nobody told about is a trap."""
    sources = (ROOT / "src" / "complaintkit").rglob("*.py")
    used = {
        name
        for file in sources
        for name in re.findall(r'"(COMPLAINT_\w+)"', file.read_text("utf-8"))
    }

    assert used == set(re.findall(r"^\| `(COMPLAINT_\w+)` \|", README, re.MULTILINE))


def test_every_dependency_gives_its_reason() -> None:
    """A library that nobody can explain is one too many."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    for requirement in tomllib.loads(text)["project"]["dependencies"]:
        assert re.search(re.escape(f'"{requirement}",') + r"\s+# \S", text), requirement


def test_every_fault_of_the_table_has_its_test_or_a_reason() -> None:
    """A table of promises that nothing keeps is worse than none."""
    text = (ROOT / "docs/reliability.md").read_text(encoding="utf-8").partition("## Figures")[0]
    rows = re.findall(r"^\| ([A-E]\d+) \|.*\| (.*) \|$", text, re.MULTILINE)
    wanted = {"A": 25, "B": 11, "C": 18, "D": 10, "E": 13}

    assert [name for name, _tests in rows] == [
        f"{part}{number}" for part, last in wanted.items() for number in range(1, last + 1)
    ]
    for name, tests in rows:
        named = re.findall(r"`(\S+\.py)::(\w+)`", tests)
        assert named or "Exception:" in tests, name
        for file, test in named:
            source = (ROOT / "tests" / file).read_text(encoding="utf-8")
            assert re.search(rf"def test_{test}\(", source), f"{name}: {file}::{test}"
