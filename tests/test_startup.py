"""What a command loads is what it costs; this fails the same way on every machine."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("rich", "jinja2", "sqlite_utils", "dateutil", "holidays", "prompt_toolkit", "tzlocal")
"""Libraries that a daily command pays for only when it uses them."""

LOADED = """
import sys
from complaintkit.cli import main
code = main(sys.argv[1:])
heavy = {name.split(".")[0] for name in sys.modules}
own = {name for name in sys.modules if name.startswith("complaintkit.")}
print(code, sorted(heavy & set(%r)), sorted(own & set(%r)), file=sys.stderr)
"""

ROOMS = (
    *("complaintkit.letters", "complaintkit.evidence", "complaintkit.record.verify"),
    *("complaintkit.record.schema", "complaintkit.cli.questions", "complaintkit.cli.ask"),
)


def loaded(home: Path, *arguments: str) -> str:
    """What one run of the program loaded, as its last line on stderr."""
    environment = {
        "COMPLAINT_HOME": str(home / "record"),
        "HOME": str(home),
        "COMPLAINT_NOW": "2026-11-22T10:00+00:00",
        "PATH": "",
    }
    ran = subprocess.run(
        [sys.executable, "-c", LOADED % (HEAVY, ROOMS), *arguments],
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
