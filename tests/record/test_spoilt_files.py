"""A file that is not a sound record is refused and left as it was."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from complaintkit.record.tables import SCHEMA_VERSION
from tests.conftest import Run
from tests.record.refusing import COMMANDS, everything_in


def zero_bytes(path: Path) -> None:
    """A disk that was full, or a sync that was cut."""
    path.write_bytes(b"")


def text(path: Path) -> None:
    """Somebody saved notes under that name."""
    path.write_text("Called Acme on Monday.\n" * 500)


def short_text(path: Path) -> None:
    """Too short even for the header of a database."""
    path.write_text("x")


def foreign_database(path: Path) -> None:
    """A database of another program."""
    path.unlink()
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE events (seq INTEGER PRIMARY KEY)")


def truncated(path: Path) -> None:
    """A copy that was broken off."""
    os.truncate(path, path.stat().st_size // 2)


def truncated_to_a_page(path: Path) -> None:
    """A copy that was broken off at once."""
    os.truncate(path, 4096)


def bad_header(path: Path) -> None:
    """The first bytes belong to something else."""
    path.write_bytes(b"PK\x03\x04" + path.read_bytes()[4:])


def hard_link(path: Path) -> None:
    """A second name: SQLite may not find the journal that belongs to it."""
    path.with_name("second.db").hardlink_to(path)


def write_ahead(path: Path) -> None:
    """Another program switched the journal mode."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA journal_mode = WAL")


def newer(path: Path) -> None:
    """A newer complaintkit wrote it."""
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")


SPOILT: dict[Callable[[Path], None], tuple[int, str]] = {
    zero_bytes: (65, "is empty: 0 bytes"),
    text: (65, "is damaged or not a record"),
    short_text: (65, "is a database of another program"),
    foreign_database: (65, "is a database of another program"),
    truncated: (65, "is damaged or not a record"),
    truncated_to_a_page: (65, "is damaged or not a record"),
    bad_header: (65, "is damaged or not a record"),
    hard_link: (65, "has a second name"),
    write_ahead: (65, "was switched to the journal mode 'wal'"),
    newer: (76, f"was written by a newer complaintkit (record version {SCHEMA_VERSION + 1})"),
}


@pytest.mark.parametrize("spoil", SPOILT, ids=lambda spoil: spoil.__name__)
def test_a_file_that_is_not_a_sound_record_is_refused_and_left_as_it_was(
    ready: Run, home: Path, spoil: Callable[[Path], None]
) -> None:
    """It may be all that is left of somebody's evidence; a rescue needs every byte."""
    ready("open", "Acme", "--about", "Dead line", "--want", "a working line")
    spoil(home / "complaints.db")
    before = everything_in(home.parent)

    results = {}
    for name, words in COMMANDS.items():
        result = ready(*words)
        told = SPOILT[spoil][1] in result.err and "Nothing was changed." in result.err
        untouched = everything_in(home.parent) == before
        results[name] = (result.code, result.out, told, untouched)

    assert results == dict.fromkeys(COMMANDS, (SPOILT[spoil][0], "", True, True))


def test_init_leaves_a_spoilt_record_alone(ready: Run, home: Path) -> None:
    """The one command that may create a record must not create it over the ruins of one."""
    results = []
    for spoil in SPOILT:
        shutil.rmtree(home)
        ready("init", "--name", "Jo Doe", "--zone", "Europe/London")
        spoil(home / "complaints.db")
        before = everything_in(home)

        result = ready("init", "--name", "Jo Doe", "--zone", "Europe/London")
        results.append((result.code in (65, 76), everything_in(home) == before))

    assert results == [(True, True)] * len(SPOILT)


def test_a_text_that_has_rotted_is_damage_and_not_a_bug(ready: Run, home: Path) -> None:
    """A flipped bit that is no UTF-8 any more; the sentence says where the way out is."""
    ready("open", "Acme", "--about", "Dead line", "--want", "a working line")
    path = home / "complaints.db"
    path.write_bytes(path.read_bytes().replace(b"Dead line", b"Dead \xffine"))

    results = [ready(*words) for words in (("due",), ("show",), ("log", "acme", "x"))]

    assert [(result.code, "is not UTF-8" in result.err) for result in results] == [(65, True)] * 3


def test_a_table_that_has_rotted_is_damage_and_not_a_bug(ready: Run, home: Path) -> None:
    """SQLite quotes it in its message, and Python cannot read the message."""
    path = home / "complaints.db"
    path.write_bytes(
        path.read_bytes().replace(b"CREATE TABLE contacts", b"CREATE TABLE con\xffacts")
    )

    results = [ready(*words) for words in (("due",), ("verify",), ("log", "acme", "x"))]

    assert [(result.code, result.out) for result in results] == [(65, "")] * 3
