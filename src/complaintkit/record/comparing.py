"""Comparing a record's tables with a copy in which every entry was told again."""

import sqlite3
from collections.abc import Iterator
from itertools import zip_longest

from complaintkit.record.tables import DERIVED_TABLES
from complaintkit.sentences import _

_AT_ONCE = 1000
"""How many rows are compared in one go."""


def altered(db: sqlite3.Connection, copy: sqlite3.Connection) -> Iterator[str]:
    """The tables, indexes and triggers of ours that are not as they were made, and new triggers."""
    found, wanted = _schema(db), _schema(copy)
    for name, (kind, sql) in {**found, **wanted}.items():
        is_ours = name in wanted
        if found.get(name) != (kind, sql) if is_ours else kind == "trigger":
            yield _("The {kind} {name} is not as complaintkit made it.").format(
                kind=kind, name=name
            )


def _schema(db: sqlite3.Connection) -> dict[str, tuple[str, str]]:
    query = "SELECT name, type, sql FROM sqlite_master WHERE sql IS NOT NULL"
    rows = db.execute(f"{query} AND name NOT LIKE 'texts^_%' ESCAPE '^'")  # made by SQLite itself
    return {name: (kind, sql) for name, kind, sql in rows}


def damaged(db: sqlite3.Connection) -> Iterator[str]:
    """What SQLite itself finds wrong with its pages and indexes."""
    (damage,) = db.execute("PRAGMA integrity_check(1)").fetchone()
    if damage != "ok":
        yield _("The file is damaged: {damage}.").format(damage=damage)


def differences(db: sqlite3.Connection, copy: sqlite3.Connection) -> Iterator[str]:
    """For each derived table that is not the same in both: the first entry it shows otherwise."""
    for table in DERIVED_TABLES:
        columns = ", ".join(row[1] for row in copy.execute(f"PRAGMA table_info({table})"))
        query = f"SELECT entry, json_array({columns}) FROM {table} ORDER BY entry"  # one cell a row
        yield from _compared(table, db.execute(query), copy.execute(query))
    query = "SELECT rowid, text FROM texts ORDER BY rowid"
    yield from _compared("texts", db.execute(query), copy.execute(query))


def _compared(table: str, found: sqlite3.Cursor, wanted: sqlite3.Cursor) -> Iterator[str]:
    rows: list[tuple[object, ...]] = [()]
    while rows:
        rows, expected = found.fetchmany(_AT_ONCE), wanted.fetchmany(_AT_ONCE)
        if rows != expected:
            pairs = zip_longest(rows, expected, fillvalue=())
            entry = next((right or left)[0] for left, right in pairs if left != right)
            yield _("The table {table} does not show entry {entry} as it was stored.").format(
                table=table, entry=entry
            )
            return  # rows after the first difference need not be in step
