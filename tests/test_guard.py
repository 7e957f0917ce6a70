"""What a command does, counted instead of timed: it is the same on every machine, in every run.

The times stand in benchmarks/RESULTS.md. Here a record of 1,000 contacts and one of 20,000, with
the same open cases, must ask the same of SQLite and of Python.
"""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from benchmarks.stores import make
from tests.watched import Watched, plans, watched

SMALL, LARGE = 1_000, 20_000
PAGE = 4096
LOG = ("log", "Open 10", "Nobody came.", "--callback", "tomorrow 5pm")


class Most(NamedTuple):
    """The most that a command may do, with any history; a little more than it does today."""

    statements: int
    steps: int
    modules: int
    growth: float = 1.01
    """How many times the steps and calls of the small record the large one may take."""


READING = {
    ("due", "--json"): Most(160, 27_000, 80),
    ("due",): Most(160, 27_000, 85),
    ("show", "Open 11"): Most(55, 2_500, 90),
    ("next", "Open 11"): Most(50, 1_600, 90),
    ("search", "R-Open"): Most(180, 5_700, 65, growth=1.1),  # in another stretch of the text index
}
WRITING = Most(120, 2_500, 100, growth=1.5)  # the text index tidies itself now and then

NEWEST = "FROM events ORDER BY seq DESC LIMIT 1"
"""The last link of the chain: SQLite calls it a scan, and stops after one row."""
HARMLESS = ("profile", "cases USING INDEX cases_open", "sqlite_master", "main.texts_config")
"""One user, what is open, the tables themselves, the settings of the text index."""
MATCHES = "texts VIRTUAL TABLE INDEX"
"""The entries that the text index finds."""


@pytest.fixture(scope="module", name="homes")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A home with the small record, and one with the large."""
    folder = tmp_path_factory.mktemp("guard")
    for contacts in (SMALL, LARGE):
        make(folder / str(contacts) / "record", contacts)
    return folder / str(SMALL), folder / str(LARGE)


@pytest.fixture(scope="module", name="reading")
def _reading(homes: tuple[Path, Path]) -> dict[tuple[str, ...], tuple[Watched, Watched]]:
    """What each command that only reads does with the small record, and with the large."""
    return {words: (watched(homes[0], *words), watched(homes[1], *words)) for words in READING}


@pytest.fixture(name="writing")
def _writing(homes: tuple[Path, Path], tmp_path: Path) -> tuple[Path, Path]:
    """Copies of both homes, to be written to."""
    return _copied(homes[0], tmp_path), _copied(homes[1], tmp_path)


def _copied(home: Path, folder: Path) -> Path:
    shutil.copytree(home, folder / home.name)
    return folder / home.name


def _must_hold(most: Most, small: Watched, large: Watched) -> None:
    assert (small.code, large.code) == (0, 0)
    assert large.modules == small.modules <= most.modules
    assert max(len(small.statements), len(large.statements)) <= most.statements
    assert max(small.steps, large.steps) <= most.steps
    assert large.steps <= small.steps * most.growth
    assert large.calls <= small.calls * most.growth


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_reading_costs_the_same_after_years(
    reading: dict[tuple[str, ...], tuple[Watched, Watched]], words: tuple[str, ...]
) -> None:
    """Twenty times the history, and not one row more is looked at."""
    small, large = reading[words]

    assert large.out.count("Open ") == small.out.count("Open ") > 0
    _must_hold(READING[words], small, large)


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_no_question_of_a_daily_command_reads_a_table_through(
    homes: tuple[Path, Path],
    reading: dict[tuple[str, ...], tuple[Watched, Watched]],
    words: tuple[str, ...],
) -> None:
    """Each question has an index, or the years would be felt."""
    assert _scans(homes[1], reading[words][1]) == set()


def test_writing_costs_the_same_after_years(writing: tuple[Path, Path]) -> None:
    """A contact with a promise is looked up, appended and indexed; the rest is not touched."""
    small, large = (watched(home, *LOG) for home in writing)

    _must_hold(WRITING, small, large)
    assert "Stored as entr" in large.out
    assert _scans(writing[1], large) == set()


def test_what_is_written_does_not_grow_with_the_record(writing: tuple[Path, Path]) -> None:
    """A few pages of the file, and the same entries: a disk, a backup and a sync feel the rest."""
    before = [_pages(home) for home in writing]

    for home in writing:
        watched(home, *LOG)

    after = [_pages(home) for home in writing]
    changed = [_changed(old, new) for old, new in zip(before, after, strict=True)]
    assert max(changed) <= 40, changed
    assert max(len(new) - len(old) for old, new in zip(before, after, strict=True)) <= 4
    assert _newest(writing[0]) == _newest(writing[1])


def test_a_question_without_an_index_would_be_seen(homes: tuple[Path, Path]) -> None:
    """The guard itself is tried with what it must find."""
    asked = ["SELECT count(*) FROM contacts WHERE agent = 'Ann'", "SELECT body FROM events"]
    seen = Watched(0, "", asked, 0, 0, 0)

    assert _scans(homes[0], seen) == {"contacts", "events"}


def _scans(home: Path, seen: Watched) -> set[str]:
    """What is read through from one end to the other, but for what is small by its nature."""
    return {
        step.removeprefix("SCAN ")
        for statement, steps in plans(home, seen.statements).items()
        for step in steps
        if step.startswith("SCAN ") and not statement.endswith(NEWEST)
        if step.removeprefix("SCAN ") not in HARMLESS and MATCHES not in step
    }


def _pages(home: Path) -> list[bytes]:
    data = (home / "record" / "complaints.db").read_bytes()
    return [data[start : start + PAGE] for start in range(0, len(data), PAGE)]


def _changed(old: list[bytes], new: list[bytes]) -> int:
    """How many pages are new or other ones."""
    return len(new) - len(old) + sum(one != other for one, other in zip(old, new, strict=False))


def _newest(home: Path) -> list[tuple[str, int]]:
    """The kind and the length in bytes of the entries that `log` appends."""
    query = (
        "SELECT kind, length(CAST(body AS BLOB)) FROM events"
        " WHERE recorded_at = (SELECT max(recorded_at) FROM events) ORDER BY seq DESC LIMIT 2"
    )
    with closing(sqlite3.connect(home / "record" / "complaints.db")) as db:
        return [(kind, size) for kind, size in db.execute(query)]
