"""The record's file: how it is made, and what its rails refuse."""

import hashlib
import sqlite3
import stat
from pathlib import Path

import pytest

from complaintkit.errors import OutputExists
from complaintkit.record.schema import create, statements
from complaintkit.record.tables import DERIVED, EVENTS, SCHEMA_VERSION
from tests.conftest import Umask, names
from tests.record.conftest import Record

NEXT = "SELECT max(seq) + 1, '{id}', 'note', 'x', '{{}}', '{prev}', '{hash}' FROM events"
GOOD = {"id": "e" * 32, "hash": "f" * 64}


def insertion(verb: str = "INSERT", **changes: str) -> str:
    """An entry put in by hand; the right next link, unless changed."""
    prev = "' || (SELECT hash FROM events ORDER BY seq DESC LIMIT 1) || '"
    values = {"prev": prev} | GOOD | changes
    return f"{verb} INTO events {NEXT.format(**values)}"


ACCIDENTS = {
    "change a text": "UPDATE events SET body = '{}' WHERE seq = 3",
    "change a number": "UPDATE events SET seq = 99 WHERE seq = 3",
    "change, replacing": "UPDATE OR REPLACE events SET seq = 4 WHERE seq = 3",
    "change nothing at all": "UPDATE events SET body = body",
    "delete one": "DELETE FROM events WHERE seq = 3",
    "delete the last": "DELETE FROM events WHERE seq = 15",
    "delete all": "DELETE FROM events",
    "replace one": f"INSERT OR REPLACE INTO events VALUES (3, '{'e' * 32}', 'note', 'x', '{{}}',"
    f" '{'0' * 64}', '{'f' * 64}')",
    "replace the last": f"REPLACE INTO events SELECT 15, '{'e' * 32}', 'note', 'x', '{{}}', prev,"
    " hash FROM events WHERE seq = 15",
    "upsert": f"INSERT INTO events SELECT 3, '{'e' * 32}', 'note', 'x', '{{}}', prev, hash FROM"
    " events WHERE seq = 3 ON CONFLICT (seq) DO UPDATE SET body = excluded.body",
    "leave a gap": insertion().replace("+ 1", "+ 2"),
    "go before the first": insertion().replace("max(seq) + 1", "0"),
    "have no number": insertion().replace("max(seq) + 1", "NULL"),
    "follow another entry": insertion(prev="a" * 64),
    "follow nothing": insertion(prev="0" * 64),
    "ignore the refusal": insertion("INSERT OR IGNORE", prev="a" * 64),
    "short id": insertion(id="e"),
    "short hash": insertion(hash="f"),
    "NUL in the body": insertion().replace("'{}'", "'{' || char(0) || '}'"),
    "a number for a text": insertion().replace("'x'", "x'00'"),
}


@pytest.mark.parametrize("recursive", [0, 1])
@pytest.mark.parametrize("accident", ACCIDENTS.values(), ids=list(ACCIDENTS))
def test_refuses_accidents_in_any_database_program(
    story: Record, accident: str, recursive: int
) -> None:
    """REPLACE slips past a DELETE trigger unless recursive triggers are on, which they seldom are."""  # noqa: E501
    before = story.events()

    with story.by_hand() as db:
        db.execute(f"PRAGMA recursive_triggers = {recursive}")
        with pytest.raises(sqlite3.IntegrityError):
            db.execute(accident)

    assert story.events() == before


def test_lets_the_next_link_through(story: Record) -> None:
    """Refusing everything would prove nothing about the refusals above."""
    with story.by_hand() as db:
        db.execute(insertion())

    assert len(story.events()) == 16


def test_several_rows_at_once_are_each_looked_at(story: Record) -> None:
    """The second row of one statement must follow the first."""
    with story.by_hand() as db, pytest.raises(sqlite3.IntegrityError, match="next link"):
        db.execute(f"{insertion()} UNION ALL {insertion().removeprefix('INSERT INTO events ')}")

    assert len(story.events()) == 15


def test_a_new_record_names_its_program_and_its_version(record: Record) -> None:
    """So that no other program's database is ever taken for a record."""
    with record.by_hand() as db:
        (application,) = db.execute("PRAGMA application_id").fetchone()
        (version,) = db.execute("PRAGMA user_version").fetchone()

    assert (application.to_bytes(4, "big"), version) == (b"Ckit", SCHEMA_VERSION)


def test_the_migration_makes_the_tables_that_verify_compares_with(
    record: Record, tmp_path: Path
) -> None:
    """Split into single statements, a trigger must still be whole."""
    query = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE '%migrations%'"
    with sqlite3.connect(":memory:") as fresh:
        fresh.executescript(EVENTS + DERIVED)
        wanted = fresh.execute(query).fetchall()
    fresh.close()

    with record.by_hand() as db:
        made = db.execute(query).fetchall()

    assert sorted(map(repr, made)) == sorted(map(repr, wanted))
    assert " ".join(statements(EVENTS)).split() == EVENTS.split()


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_only_the_user_may_read_what_is_made(tmp_path: Path, mask: int, umask: Umask) -> None:
    """A record holds names, addresses and money; the umask is not to be trusted."""
    umask(mask)
    path = tmp_path / "a" / "b" / "complaints.db"

    create(path)

    modes = [stat.S_IMODE(each.stat().st_mode) for each in (path, path.parent, tmp_path / "a")]
    assert modes == [0o600, 0o700, 0o700]


def test_leaves_nothing_beside_the_record(record: Record) -> None:
    """The temporary name is gone when the record is there."""
    assert names(record.path.parent) == ["complaints.db"]
    assert record.path.stat().st_nlink == 1


@pytest.mark.parametrize("what", ["record", "empty file", "folder", "link to nothing", "link"])
def test_never_overwrites_what_is_there(tmp_path: Path, what: str) -> None:
    """Whatever stands under that name is somebody's."""
    path = tmp_path / "complaints.db"
    other = tmp_path / "other.db"
    create(other)
    if what == "record":
        create(path)
    elif what == "empty file":
        path.touch()
    elif what == "folder":
        path.mkdir()
    else:
        path.symlink_to(other if what == "link" else tmp_path / "nothing")
    before = state_of(tmp_path)

    with pytest.raises(OutputExists, match="There is already a record"):
        create(path)

    assert state_of(tmp_path) == before


def state_of(folder: Path) -> dict[str, str]:
    """Every name in a folder, with what it holds."""
    return {
        each.name: hashlib.sha256(each.read_bytes()).hexdigest() if each.is_file() else "?"
        for each in folder.iterdir()
    }
