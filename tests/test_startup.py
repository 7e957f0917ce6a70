"""What a command loads is what it costs; this fails the same way on every machine."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = (
    *("rich", "jinja2", "sqlite_utils", "dateutil", "holidays", "prompt_toolkit", "tzlocal"),
    *("typst", "docx", "email", "icalendar"),
)
"""Libraries that a daily command pays for only when it uses them."""

LOADED = """
import sys
from complaintkit.cli import main
code = main(sys.argv[1:])
heavy = {name.split(".")[0] for name in sys.modules}
own = {name for name in sys.modules if name.startswith("complaintkit.")}
print(code, sorted(heavy & set(%r)), sorted(own & set(%r)), file=sys.stderr)
"""

GRAMMAR = """
import sys
from complaintkit.cli import main
code = main(sys.argv[1:])
own = {name for name in sys.modules if name.startswith("complaintkit.when.")}
print(code, *sorted(name.rpartition(".")[2] for name in own), file=sys.stderr)
"""

ROOMS = (
    *("complaintkit.letters", "complaintkit.evidence", "complaintkit.record.verify"),
    *("complaintkit.record.schema", "complaintkit.cli.questions", "complaintkit.cli.ask"),
    *("complaintkit.cli.guided", "complaintkit.cli.live", "complaintkit.entries.unfinished"),
    *("complaintkit.hours", "complaintkit.views.hours", "complaintkit.zones"),
    *("complaintkit.cli.help_page", "complaintkit.cli.usage"),
)


def loaded(home: Path, *arguments: str, program: str = LOADED % (HEAVY, ROOMS)) -> str:
    """What one run of the program loaded, as its last line on stderr."""
    environment = {
        "COMPLAINT_HOME": str(home / "record"),
        "HOME": str(home),
        "COMPLAINT_NOW": "2026-11-22T10:00+00:00",
        "PATH": "",
    }
    ran = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
        stdin=subprocess.DEVNULL,
    )
    return ran.stderr.splitlines()[-1]


@pytest.fixture(name="record")
def _record(tmp_path: Path) -> Path:
    """A home with one case and one promise in it."""
    loaded(tmp_path, *("init", "--name", "Jo Doe", "--zone", "Europe/London"))
    case = ("--about", "The line is dead", "--want", "a working line")
    loaded(tmp_path, "log", "Acme", *case, "--callback", "tomorrow 5pm")
    return tmp_path


@pytest.mark.parametrize(
    "arguments",
    [
        ("--version",),
        ("--help",),
        ("log", "--help"),
        ("log", "acme", "--callback", "tomorrow 5pm", "--duration", "5m"),
        ("due",),
        ("due", "--json"),
    ],
    ids=" ".join,
)
def test_daily_commands_load_nothing_heavy(record: Path, arguments: tuple[str, ...]) -> None:
    """A tool asked every morning must answer before the user looks up."""
    assert loaded(record, *arguments) == "0 [] []"


@pytest.mark.parametrize(
    ("words", "unused"),
    [
        ((), {"reading", "phrases", "tokens", "words", "durations", "split"}),
        (("--duration", "5m"), {"reading", "phrases", "promised", "split", "happened"}),
        (("--callback", "tomorrow 5pm"), {"split", "durations", "stretches", "rows", "words_pl"}),
        (("--callback", "2026-11-24 15:00"), {"split", "durations", "stretches", "rows"}),
    ],
    ids=["no more", "a duration", "a time in words", "a time in digits"],
)
def test_the_grammar_is_loaded_as_far_as_the_words_need_it(
    record: Path, words: tuple[str, ...], unused: set[str]
) -> None:
    """Thirty small modules: most contacts need a few of them, or none."""
    code, *used = loaded(record, "log", "acme", *words, program=GRAMMAR).split()

    assert (code, unused & set(used)) == ("0", set())


CATALOGUES = """
import sys
read = []
def note(event, arguments):
    if event == "open" and str(arguments[0]).endswith(".mo"):
        read.append(str(arguments[0]).split("/")[-1])
sys.addaudithook(note)
from complaintkit.cli import main
print(main(sys.argv[1:]), *read, file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("words", "read"),
    [
        (("due",), "0"),
        (("--lang", "pl", "due", "--json"), "0"),
        (("--lang", "pl", "due"), "0 complaintkit.mo"),
        (("--lang", "pl", "log", "acme", "No answer"), "0 complaintkit.mo"),
        (("--lang", "pl", "due", "--help"), "0 complaintkit.mo help.mo"),
        (("--lang", "pl", "rights", "--country", "PL"), "0 complaintkit.mo law.mo"),
        (("--lang", "pl", "due", "--jason"), "2 complaintkit.mo"),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, tuple) else each,
)
def test_a_catalogue_is_read_for_what_is_shown_of_it(
    record: Path, words: tuple[str, ...], read: str
) -> None:
    """The law and the help are as long as all the rest; English reads none."""
    assert loaded(record, *words, program=CATALOGUES) == read


ALL = """
import sys
from complaintkit.cli import main
code = main(sys.argv[1:])
print(code, *sorted(sys.modules), file=sys.stderr)
"""
STORY = {f"complaintkit.{name}" for name in ("model.history", "record.histories", "evidence")}
"""What tells one case whole."""
WRITING = {f"complaintkit.{name}" for name in ("files", "record.journal", "record.projection")}
AGENDA = {f"complaintkit.{name}" for name in ("agenda", "ladder", "model.standing")}
PAGE = {f"complaintkit.views.{name}" for name in ("page", "agenda", "receipt", "windows")}
LAW = {f"complaintkit.{name}" for name in ("law.matter", "law.shipped", "law.rules", "windows")}
NUMBERS = {f"complaintkit.{name}" for name in ("model.providers", "record.phones", "limits")}
"""What finds a provider by its name or its numbers."""


@pytest.mark.parametrize(
    ("arguments", "unused"),
    [
        (("due",), STORY | WRITING | LAW | NUMBERS | {"hashlib", "decimal", "dataclasses"}),
        (
            ("due", "--json"),
            STORY | WRITING | LAW | NUMBERS | PAGE | {"complaintkit.edges", "hashlib", "shlex"},
        ),
        (
            ("log", "acme", "No answer"),
            STORY | LAW | AGENDA | {"hashlib"},
        ),
        (("show",), WRITING | LAW | {"complaintkit.agenda", "hashlib", "decimal", "dataclasses"}),
        (("search", "line"), STORY | LAW | {"complaintkit.ladder", "hashlib", "dataclasses"}),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, tuple) else "",
)
def test_a_command_loads_what_it_shows_and_nothing_else(
    record: Path, arguments: tuple[str, ...], unused: set[str]
) -> None:
    """The nouns of a story, the law and the page cost more than the reading of the cases."""
    code, *used = loaded(record, *arguments, program=ALL).split()

    assert (code, unused & set(used)) == ("0", set())
