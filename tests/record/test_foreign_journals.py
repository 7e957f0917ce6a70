"""What lies beside the record and is not its own: a journal or a log of another file."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from complaintkit.record.schema import create
from tests.conftest import Run, names
from tests.record.crashing import broken_off
from tests.record.refusing import COMMANDS, everything_in


def of_another_record(run: Run, folder: Path) -> Path:
    """Somebody else's record, of the same age and size."""
    other = ("--home", str(folder))
    run(*other, "init", "--name", "Al Roe", "--zone", "Europe/Paris")
    run(*other, "open", "Ajax", "--about", "Dead line", "--want", "a working line")
    return folder / "complaints.db"


def of_a_longer_record(run: Run, folder: Path) -> Path:
    """Somebody else's record, with more in it."""
    path = of_another_record(run, folder)
    for _each in range(20):
        run("--home", str(folder), "log", "ajax", "x" * 5000)
    return path


def of_a_new_record(run: Run, folder: Path) -> Path:
    """A record in which nothing stands yet: undoing would leave nothing of ours, soundly."""
    folder.mkdir()
    create(folder / "complaints.db")
    return folder / "complaints.db"


def of_another_program(_run: Run, folder: Path) -> Path:
    """Whatever lay on the desktop."""
    folder.mkdir()
    with closing(sqlite3.connect(folder / "photos.db")) as db:
        db.execute("CREATE TABLE photos (x)")
        db.execute("INSERT INTO photos VALUES ('x')")
        db.commit()
    return folder / "photos.db"


FOREIGN = [of_another_record, of_a_longer_record, of_a_new_record, of_another_program]


@pytest.mark.parametrize("make", FOREIGN, ids=lambda make: make.__name__)
def test_the_journal_of_another_database_is_never_applied(
    ready: Run, home: Path, tmp_path: Path, make: Callable[[Run, Path], Path]
) -> None:
    """A sync that mixed up two folders; SQLite would write its pages over the record."""
    ready("open", "Acme", "--about", "Dead line", "--want", "a working line")
    journal = home / "complaints.db-journal"
    journal.write_bytes(broken_off(make(ready, tmp_path / "other")))
    before = everything_in(home)

    results = {}
    for name, words in COMMANDS.items():
        result = ready(*words)
        told = f"{journal} belongs to another database" in result.err
        results[name] = (result.code, result.out, told, everything_in(home) == before)
    journal.rename(tmp_path / "moved")  # as the hint says

    assert results == dict.fromkeys(COMMANDS, (65, "", True, True))
    assert "Unchanged: 4 entries" in ready("verify").out


def test_a_file_that_only_has_the_name_of_a_journal_does_no_harm(ready: Run, home: Path) -> None:
    """SQLite sees that there is nothing to undo, and removes it."""
    (home / "complaints.db-journal").write_bytes(b"Called Acme on Monday. " * 500)

    results = [ready(*words).code for words in (("due",), ("me", "--phone", "1"), ("verify",))]

    assert (results, names(home)) == ([0, 0, 0], ["complaints.db"])


def test_a_write_ahead_log_is_not_merged_by_us(ready: Run, home: Path) -> None:
    """It may belong to another copy of the file; then merging it would destroy the record."""
    path = home / "complaints.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("CREATE TABLE mine (x)")
        for name in ("complaints.db", "complaints.db-wal"):
            shutil.copy(home / name, home / f"kept-{name}")
    for name in ("complaints.db", "complaints.db-wal"):
        (home / f"kept-{name}").replace(home / name)
    before = everything_in(home)

    codes = [ready(*words).code for words in (("due",), ("me", "--name", "Al"), ("verify",))]

    assert (codes, everything_in(home)) == ([65, 65, 65], before)
