"""The file of a calendar, written and read back."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from icalendar import Calendar

from tests.conftest import Run

MONDAY = datetime(2026, 11, 23, 17, tzinfo=UTC)


def events(file: Path) -> list[Any]:
    """Every event, as the library `icalendar` reads the file back."""
    return list(Calendar.from_ical(file.read_bytes()).walk("VEVENT"))


def brief(file: Path) -> list[tuple[str, int, str]]:
    """The words, the count and the status of each event."""
    return [(str(e["SUMMARY"]), e["SEQUENCE"], str(e["STATUS"])) for e in events(file)]


def exported(run: Run, file: Path, *words: str, now: str = "2026-11-25T10:00+00:00") -> None:
    done = run("export", *words, "-o", str(file), "--force", now=now)
    assert done.code == 0, done.err
