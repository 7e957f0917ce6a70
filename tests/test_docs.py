"""The README tells the truth: help, exit codes, and the commands it shows."""

import re
import shlex
import tomllib
from pathlib import Path

import pytest
import typer

from complaintkit import errors
from complaintkit.cli import application
from complaintkit.cli.due import OVERDUE
from tests.help_blocks import COMMANDS, block
from tests.transcripts import PAGES, commands, typed_again

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
TEXTS = {str(page.relative_to(ROOT)): page.read_text(encoding="utf-8") for page in PAGES}
BLOCK = re.compile(r"^```(?:console|sh)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\(([^)#:]+)\)")


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


@pytest.mark.parametrize("page", TEXTS)
def test_every_page_shows_what_the_program_prints(
    page: str, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A transcript that was never typed teaches nothing; `make readme` types it again."""
    untrue = [
        f"$ {each.words}\n{each.printed}"
        for each in typed_again(TEXTS[page], tmp_path)
        if not each.is_true
    ]

    assert "\n".join(untrue) == ""


def test_the_pages_show_transcripts(home: Path, tmp_path: Path) -> None:
    """Comparing nothing would be true of every page."""
    shown = [each for each in typed_again(TEXTS["README.md"], tmp_path) if each.shown is not None]

    assert len(shown) == 7
    assert [each.code for each in shown] == [0] * 7
    assert not shown[2]._replace(shown="Nothing is due.\n").is_true


@pytest.mark.parametrize("page", [each for each in TEXTS if each.startswith("docs/")])
def test_every_transcript_of_the_pages_is_typed(page: str) -> None:
    """A console block without its moment would be believed and never looked at."""
    unknown = re.findall(r"^(?!<!-- at \S+ -->).*\n```console$", TEXTS[page], re.MULTILINE)

    assert unknown == []


@pytest.mark.parametrize("page", TEXTS)
def test_every_command_that_is_shown_exists(page: str) -> None:
    """A command that cannot be typed is worse than none."""
    wrong = []
    for block_of_page in BLOCK.findall(TEXTS[page]):
        for typed, _shown in commands(block_of_page):
            if typed.startswith("complaint ") and (unknown := _unknown_in(typed)):
                wrong.append((typed, unknown))

    assert wrong == []


def _unknown_in(typed: str) -> list[str]:
    """The command and the options of a line that the program does not know."""
    words = shlex.split(typed.replace("\\\n", " ").partition(" -- ")[0])[1:]
    while words[0] in ("--home", "--lang"):
        words = words[2:]
    if words[0] == "--help":
        return []
    if words[0] not in COMMANDS:
        return words[:1]
    found = typer.main.get_command(application(words[:1])).commands[words[0]]  # type: ignore[attr-defined]
    known = {
        "--help",
        *(name for each in found.params for name in (*each.opts, *each.secondary_opts)),
    }
    return [word for word in words if re.match(r"--?[a-z]", word) and word not in known]


@pytest.mark.parametrize("page", TEXTS)
def test_every_link_leads_somewhere(page: str) -> None:
    """Nobody under stress should look for a page that is not there."""
    folder = (ROOT / page).parent
    made = {"commands.md"}  # by `make docs`, from the help

    missing = [
        each
        for each in LINK.findall(TEXTS[page])
        if each not in made and not (folder / each).exists()
    ]

    assert missing == []


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
