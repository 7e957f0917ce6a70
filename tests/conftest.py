"""What all tests share: an empty home, and the program run through its own front door."""

import contextlib
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

import pytest
from hypothesis import settings

from complaintkit.cli import main
from complaintkit.cli.session import Session
from complaintkit.paths import Home

NOW = "2026-11-22T10:00+00:00"
"""The moment of every run, unless a test says another: a Sunday, 10 o'clock in London."""


@dataclass(frozen=True)
class Result:
    """What one run of the program gave its user."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What `--json` printed."""
        return json.loads(self.out)


class Run(Protocol):
    """`run("log", "acme", "No answer")`: one command, at a moment."""

    def __call__(self, *words: str, now: str = NOW) -> Result:
        """Run the command through the real `main`; an ISO time with offset stops the clock."""


Story = Callable[[Run], None]
"""Commands that make a user's record."""
Tell = Callable[[Story], None]
"""Makes a story the user's record; it is told once, and then copied."""


def names(folder: Path) -> list[str]:
    """What lies in a folder, by name."""
    return sorted(each.name for each in folder.iterdir())


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--long` turns the fault tests into hours' worth of certainty; see tests/faults/README.md."""
    parser.addoption("--long", action="store_true", help="the long form of the fault tests")


def pytest_configure(config: pytest.Config) -> None:
    """Properties are tried on the same examples in every run, on new ones with `--long`.

    No example has a deadline: how fast a machine is must not decide whether the tests pass.
    """
    is_long = bool(config.getoption("--long"))
    settings.register_profile("complaintkit", deadline=None, derandomize=not is_long)
    settings.load_profile("complaintkit")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home folder of a user who has not used the program yet: it does not exist.

    The record will be `home / "complaints.db"`; everything else of the user's is in `tmp_path`.
    """
    folder = tmp_path / "home" / "record"
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home" / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "home" / "state"))
    monkeypatch.setenv("COMPLAINT_HOME", str(folder))
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.setenv("COMPLAINT_LANG", "en")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("COMPLAINT_TIMEOUT", raising=False)
    return folder


@pytest.fixture
def run(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The program, in the home of `home`, with a clock that stands still."""

    def run_once(*words: str, now: str = NOW) -> Result:
        monkeypatch.setenv("COMPLAINT_NOW", now)
        capsys.readouterr()
        code = main(words)
        printed = capsys.readouterr()
        return Result(code, printed.out, printed.err)

    return run_once


@pytest.fixture
def apart(home: Path) -> Run:
    """The same in a process of its own, for other languages: rooms name things as they load."""

    def run_once(*words: str, now: str = NOW) -> Result:
        ran = subprocess.run(
            [sys.executable, "-m", "complaintkit", *words],
            env=os.environ | {"COMPLAINT_NOW": now},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return Result(ran.returncode, ran.stdout, ran.stderr)

    return run_once


@pytest.fixture
def ready(run: Run) -> Run:
    """The program, after `complaint init`: Jo Doe in London, with an empty record."""
    details = ("--name", "Jo Doe", "--address", "1 High St", "--email", "jo@example.org")
    place = ("--country", "GB", "--language", "en", "--zone", "Europe/London")
    assert run("init", *details, *place).code == 0
    return run


@pytest.fixture(scope="session")
def stories(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Story], Path]:
    """The record of a story, made once: its fifteen commands each wait for the disk."""
    made: dict[Story, Path] = {}

    def of(story: Story) -> Path:
        if story not in made:
            made[story] = folder = tmp_path_factory.mktemp("story")
            story(_telling(folder))
        return made[story]

    return of


def _telling(folder: Path) -> Run:
    """The program in a folder that tests copy as their user's `HOME`."""
    home = Home(folder / "record", folder / "state" / "complaintkit")

    def run_once(*words: str, now: str = NOW) -> Result:
        session = Session(home, datetime.fromisoformat(now).astimezone(UTC), True, 30)
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main(words, session=session)
        return Result(code, out.getvalue(), err.getvalue())

    return run_once


@pytest.fixture
def tell(home: Path, stories: Callable[[Story], Path]) -> Tell:
    """Make a story the user's record."""

    def tell_it(story: Story) -> None:
        shutil.copytree(stories(story), home.parent)

    return tell_it


Umask = Callable[[int], None]


@pytest.fixture
def umask() -> Iterator[Umask]:
    """Set the umask for one test: `umask(0)`."""
    before = os.umask(0o022)
    os.umask(before)

    def set_it(mask: int) -> None:
        os.umask(mask)

    yield set_it
    os.umask(before)


@pytest.fixture
def is_long(request: pytest.FixtureRequest) -> bool:
    """Whether the long form was asked for."""
    return bool(request.config.getoption("--long"))
