"""What the tests of the commands share: a case to work on, and outputs that stand still."""

import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

import pytest

from complaintkit.cli import main
from complaintkit.cli.session import Session
from complaintkit.paths import Home
from tests.cli.bundle_stories import tell
from tests.cli.bundling import written_from
from tests.cli.editing import Editor
from tests.cli.keeping import attach
from tests.cli.machine import Machine
from tests.conftest import NOW, Result, Run

AT = datetime.fromisoformat(NOW)
WRITTEN = "2026-11-10T10:00+00:00"

CASE = ("--about", "The line is dead", "--want", "a working line")


def stilled(text: str) -> str:
    """*text* without what differs in every record: its hashes."""
    text = re.sub(r"fingerprint [0-9a-f]{8}", "fingerprint #", text)
    return re.sub(r"\b[0-9a-f]{64}\b", "#", text)


DETAILS = (
    *("--name", "Jo Doe", "--address", "1 High St", "--email", "jo@example.org"),
    *("--country", "GB", "--language", "en", "--zone", "Europe/London"),
)
STEPS = {
    "acme": (("init", *DETAILS), ("open", "Acme", *CASE)),
    "called": (("log", "acme", "They will call", "--callback", "tomorrow 5pm"),),
    "rich": (
        ("provider", "acme", "--channel", "phone", "--value", "0800 1", "--address", "1 Way"),
        ("log", "acme", "=1+1", "--kept", "1", "--quote", "Да", "--ref", "007", "--hold", "3m"),
        ("log", "acme", "--mine", "send photos by Monday"),
        ("amend", "5", "--summary", "They may call", "--why", "a slip"),
        ("void", "12", "--why", "never said"),
        ("letter", "acme"),
        ("open", "Zed", "--about", "SECRETABOUT", "--want", "SECRETWANT"),
        ("log", "zed", "SECRETCALL", "--callback", "soon", "--note", "SECRETNOTE"),
        ("close", "zed", "--outcome", "resolved", "--note", "SECRETEND"),
        ("pay", "acme", "49 GBP", "--by", "credit-card", "--last4", "4242", "--note", "=2+2"),
        ("note", "acme", "delivered", "--note", "@SUM(A1)"),
        ("quote", "acme", "=3+3", "--from", "+4"),
        ("offer", "acme", "=5+5", "--refused", "--why", "=6+6"),
        ("sent", "1", "--via", "post", "--tracking", "=7+7", "--received", "today"),
        ("pay", "zed", "77 EUR", "--note", "SECRETMONEY"),
        ("note", "zed", "delivered", "--note", "SECRETDAY"),
        ("quote", "zed", "SECRETCLAUSE", "--from", "SECRETPLACE"),
        ("offer", "zed", "SECRETOFFER", "--refused", "--why", "SECRETWHY"),
    ),
}
"""What makes each prepared record out of the one before."""


def log_in(folder: Path, *commands: tuple[str, ...]) -> None:
    """Run commands on the record in a folder that tests copy as their user's `HOME`."""
    session = Session(Home(folder / "record", folder / "state" / "complaintkit"), AT, True, 30)
    for words in commands:
        told = io.StringIO()
        with contextlib.redirect_stdout(told), contextlib.redirect_stderr(told):
            assert main(words, session=session) == 0, (words, told.getvalue())


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The records that many tests begin with, made once: to copy one costs a tenth."""
    root = tmp_path_factory.mktemp("prepared")
    for name, commands in STEPS.items():
        log_in(root / "made", *commands)
        shutil.copytree(root / "made", root / name)
    return root


@pytest.fixture
def acme(run: Run, home: Path, prepared: Path) -> Run:
    """The program with one case: Acme's is case 1, entry 4; the next entry is 5."""
    shutil.copytree(prepared / "acme", home.parent)
    return run


@pytest.fixture
def called(run: Run, home: Path, prepared: Path) -> Run:
    """A call to Acme (entry 5) that promised a call back (promise 1, entry 6) by Mon 17:00."""
    shutil.copytree(prepared / "called", home.parent)
    return run


@pytest.fixture(name="rich")
def _rich(run: Run, home: Path, prepared: Path) -> Run:
    """Every kind of entry there is, in two cases."""
    shutil.copytree(prepared / "rich", home.parent)
    return run


@pytest.fixture
def entries(run: Run) -> Callable[[], int]:
    """How many entries the record has, or 0 when there is none."""

    def number() -> int:
        result = run("verify", "--json")
        return int(result.json["entries"]) if result.code == 0 else 0

    return number


def first_contact(run: Run) -> Any:
    """The first contact of the only open case."""
    return run("show", "--json").json["contacts"][0]


def rendered(run: Run) -> list[dict[str, str]]:
    """The letters that the record says were made."""
    found: list[dict[str, str]] = run("show", "1", "--json").json["letters"]
    return found


class Spawn(Protocol):
    """`spawn("log", "--note", "-", stdin=b"...", TZ="Europe/Warsaw")`: a process of its own."""

    def __call__(self, *words: str | bytes, stdin: bytes = b"", **environment: str) -> Result:
        """Run the command without a terminal."""


@pytest.fixture
def spawn(home: Path) -> Spawn:
    """The program as a process of its own: for what only a real process can be given."""

    def spawn_once(*words: str | bytes, stdin: bytes = b"", **environment: str) -> Result:
        ran = subprocess.run(
            [sys.executable, "-m", "complaintkit", *words],
            input=stdin,
            capture_output=True,
            check=False,
            env=os.environ | {"COMPLAINT_NOW": NOW} | environment,
        )
        return Result(ran.returncode, ran.stdout.decode(), ran.stderr.decode())

    return spawn_once


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A machine without any program on its PATH."""
    return Machine(tmp_path, monkeypatch)


@pytest.fixture(name="written")
def _written(acme: Run) -> Run:
    """Letter 1 (entry 5), a claim, written on 10 November; now it is the 22nd."""
    assert acme("letter", "acme", now=WRITTEN).code == 0
    return acme


@pytest.fixture(name="slip")
def _slip(tmp_path: Path) -> Path:
    """The slip of the post office."""
    slip = tmp_path / "slip.pdf"
    slip.write_bytes(b"slip\r\n")
    return slip


@pytest.fixture(name="backup")
def _backup(called: Run, home: Path, tmp_path: Path) -> Path:
    """A backup of a record of seven entries, with one file of evidence."""
    attach(called, home)
    file = tmp_path / "backup.zip"
    assert called("backup", "-o", str(file)).code == 0
    return file


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    """The command of an editor that does what some lines of Python say with the file's `path`."""

    def command(does: str) -> str:
        script = tmp_path / "my editor.py"
        script.write_text(f"import os, pathlib, sys\npath = pathlib.Path(sys.argv[1])\n{does}\n")
        return f"{sys.executable} '{script}'"

    return command


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder beside the record, for what is handed over."""
    folder = tmp_path / "desk"
    folder.mkdir()
    return folder


@pytest.fixture
def story(acme: Run, desk: Path) -> Run:
    """A case with all that a bundle holds."""
    tell(acme, desk)
    return acme


@pytest.fixture
def bundle(story: Run, desk: Path) -> Callable[..., Path]:
    """`bundle("--for", "public")`: the written file."""
    return written_from(story, desk)
