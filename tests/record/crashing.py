"""What a crash in the middle of a commit leaves: the file, and the journal beside it."""

import contextlib
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.record.conftest import Record


def hot_copy(record: Record, folder: Path) -> Path:
    """The record and its journal as a crash in the middle of a commit leaves them."""
    folder.mkdir()
    with record.by_hand() as db:
        db.execute("PRAGMA cache_size = 1")
        db.execute("BEGIN IMMEDIATE")
        for _each in range(200):
            values = f"max(seq) + 1, '{'e' * 32}', 'note', 'x', '{'x' * 2000}'"
            head = "(SELECT hash FROM events ORDER BY seq DESC LIMIT 1)"
            db.execute(f"INSERT INTO events SELECT {values}, {head}, '{'f' * 64}' FROM events")
        for name in ("complaints.db", "complaints.db-journal"):
            shutil.copy(record.path.with_name(name), folder / name)
        db.execute("ROLLBACK")
    assert (folder / "complaints.db").read_bytes() != record.path.read_bytes()
    return folder / "complaints.db"


def broken_off(path: Path) -> bytes:
    """The journal of a transaction in the middle of which the power went; the file stays as is."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA cache_size = 1")
        db.execute("BEGIN IMMEDIATE")
        tables = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (table,) in (each for each in tables if "texts" not in each[0]):
            columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
            with contextlib.suppress(sqlite3.Error):  # those that refuse, such as the entries
                db.execute(f"UPDATE {table} SET {columns[0]} = {columns[0]}")
        with contextlib.suppress(sqlite3.OperationalError):  # another program has no entries
            head = "(SELECT hash FROM events ORDER BY seq DESC LIMIT 1)"
            values = f"'{'e' * 32}', 'note', 'x', 'x', coalesce({head}, '{'0' * 64}'), '{'f' * 64}'"
            db.execute(f"INSERT INTO events SELECT ifnull(max(seq), 0) + 1, {values} FROM events")
        db.execute("CREATE TABLE filler (x)")
        for _each in range(50):
            db.execute("INSERT INTO filler VALUES (hex(randomblob(2000)))")
        journal = path.with_name(f"{path.name}-journal").read_bytes()
        db.execute("ROLLBACK")
    return journal
