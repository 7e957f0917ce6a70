"""A bug of ours: the user is told so, and gets a report that may be shown to anybody."""

import tempfile
from pathlib import Path
from typing import Any

import pytest

from complaintkit.cli import main
from complaintkit.cli.session import Session
from complaintkit.paths import Home
from tests.conftest import Run

MARKER = "MARKER-4711"


@pytest.fixture(name="broken")
def _broken(called: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    """A run whose clock is none, so that every command fails at it; reports go to `tmp_path`."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    no_clock: Any = MARKER
    state = home.parent / "state" / "complaintkit"
    return Session(Home(home, state), no_clock, True, 30)


def test_a_crash_report_holds_no_word_of_the_user(
    broken: Session, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It can be sent to whoever repairs the program: kinds of errors, files and lines."""
    code = main(("log", "acme", MARKER, "--note", MARKER), session=broken)

    printed = capsys.readouterr()
    (report,) = tmp_path.glob("complaint-crash-*.txt")
    assert (code, printed.out) == (1, "")
    assert printed.err == (
        "Error: complaintkit has a bug here (AttributeError). "
        "What was acknowledged is stored; nothing is half written.\n"
        f"A report without your data is in {report}.\n"
    )
    first, *frames = report.read_text(encoding="utf-8").splitlines()
    assert first == "builtins.AttributeError"
    assert [each for each in frames if not each.split(" ")[0].partition(".py:")[2].isdigit()] == []
    assert any(each.startswith("log.py:") for each in frames)
    assert MARKER not in report.read_text(encoding="utf-8")
    assert report.stat().st_mode & 0o077 == 0


def test_nothing_is_stored_by_a_command_with_a_bug(
    called: Run, broken: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    """The next command finds the record as it was."""
    assert main(("log", "acme", MARKER), session=broken) == 1

    verdict = called("verify", "--json").json
    assert (verdict["is_sound"], verdict["entries"]) == (True, 6)


def test_where_no_report_can_be_written_the_sentence_remains(
    broken: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    """A full disk may be what went wrong."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))

    code = main(("log", "acme", MARKER), session=broken)

    printed = capsys.readouterr()
    assert (code, printed.out) == (1, "")
    assert printed.err.count("\n") == 1
    assert "complaintkit has a bug here" in printed.err
