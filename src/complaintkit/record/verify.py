"""Checking a record: each link of the chain, each derived row, the counts."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import NamedTuple

from complaintkit.model import Event
from complaintkit.record.journal import link
from complaintkit.record.projection import apply
from complaintkit.record.tables import DERIVED, DERIVED_TABLES, EVENTS, NO_HASH
from complaintkit.sentences import _


class Verdict(NamedTuple):
    """What verifying found. *proved* entries from the first on are exactly as they were stored."""

    log: str
    entries: int
    proved: int
    head: str
    problems: tuple[str, ...]

    @property
    def is_sound(self) -> bool:
        """Whether nothing at all was found wrong."""
        return not self.problems


def verified(db: sqlite3.Connection) -> Verdict:
    """Check everything that can be checked from the file alone. Reads only.

    *db* shows one state of the record, as `open_for_reading` gives it. The chain proves that no
    entry was changed after those that follow it; not that an owner did not rewrite all of it
    before any fingerprint left the house.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
        copy.executescript(EVENTS + DERIVED)
        copy.execute("BEGIN")
        chain = _Chain(copy)
        problems = [*_found(_altered(db, copy)), *_found(chain.replayed(db))]
        if not problems:  # the copy is whole: only now can the tables be compared with it
            problems = [*_found(_damaged(db))] or [*_found(_differences(db, copy))]
    return Verdict(chain.log, chain.entries, chain.proved, chain.head, tuple(problems))


class _Chain:
    """The entries from the first on, as far as each follows the one before; replayed in a copy."""

    def __init__(self, copy: sqlite3.Connection) -> None:
        self._copy = copy
        self.log, self.head = "", NO_HASH
        self.entries = self.proved = 0

    def replayed(self, db: sqlite3.Connection) -> Iterator[str]:
        (self.entries,) = db.execute("SELECT count(*) FROM events NOT INDEXED").fetchone()
        problem = self._first_problem(db)
        if problem:
            yield problem
        elif not self.proved:
            yield _("The record has no entries.")

    def _first_problem(self, db: sqlite3.Connection) -> str:
        query = "SELECT seq, id, kind, recorded_at, body, prev, hash FROM events ORDER BY seq"
        try:
            for row in db.execute(query):
                event = Event(*row)
                self.log = self.log or event.id
                problem = self._broken_link(event) or _not_applied(self._copy, event)
                if problem:
                    return problem
                self.proved, self.head = event.seq, event.hash
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            if not _is_damage(error):
                raise
            return _("An entry after entry {seq} cannot be read: the file is damaged.").format(
                seq=self.proved
            )
        return ""

    def _broken_link(self, event: Event) -> str:
        seq = self.proved + 1
        if event.seq != seq:
            return _("Entry {seq} is missing; the next one there is {found}.").format(
                seq=seq, found=event.seq
            )
        if event.prev != self.head:
            return _("Entry {seq} does not follow the entry before it.").format(seq=seq)
        _seq, *texts = event
        is_text = all(isinstance(text, str) for text in texts)  # damage can make bytes of it
        if not is_text or event.hash != link(self.log, event):
            return _("Entry {seq} was changed after it was stored.").format(seq=seq)
        return ""


def _found(problems: Iterator[str]) -> Iterator[str]:
    """The problems, with damage that stops the search among them."""
    try:
        yield from problems
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        if not _is_damage(error):
            raise
        yield _("The file is damaged: {error}.").format(error=error)


def _is_damage(error: Exception) -> bool:
    """Whether the file is at fault: not a lock, not the disk. Text that is no UTF-8 has no code."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)


def _altered(db: sqlite3.Connection, copy: sqlite3.Connection) -> Iterator[str]:
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


def _damaged(db: sqlite3.Connection) -> Iterator[str]:
    (damage,) = db.execute("PRAGMA integrity_check(1)").fetchone()
    if damage != "ok":
        yield _("The file is damaged: {damage}.").format(damage=damage)


def _not_applied(copy: sqlite3.Connection, event: Event) -> str:
    try:
        copy.execute("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)", event)
        apply(copy, event, json.loads(event.body))
    except (sqlite3.Error, ValueError, TypeError, KeyError, AttributeError) as error:
        return _("Entry {seq} cannot be understood ({error}).").format(
            seq=event.seq, error=type(error).__name__
        )
    return ""


def _differences(db: sqlite3.Connection, copy: sqlite3.Connection) -> Iterator[str]:
    for table in DERIVED_TABLES:
        query = f"SELECT * FROM {table} ORDER BY entry"
        yield from _compared(table, _rows(db, query), _rows(copy, query))
    query = "SELECT rowid, text FROM texts ORDER BY rowid"
    yield from _compared("texts", _rows(db, query), _rows(copy, query))


def _compared(
    table: str, rows: Iterator[tuple[object, ...]], expected: Iterator[tuple[object, ...]]
) -> Iterator[str]:
    end: tuple[object, ...] = ()
    while True:
        row, wanted = next(rows, end), next(expected, end)
        if row == wanted == end:
            return
        if row != wanted:
            entry = (wanted or row)[0]
            yield _("The table {table} does not show entry {entry} as it was stored.").format(
                table=table, entry=entry
            )
            return  # rows after the first difference need not be in step


def _rows(db: sqlite3.Connection, query: str) -> Iterator[tuple[object, ...]]:
    cursor = db.execute(query)
    while rows := cursor.fetchmany(1000):
        yield from rows
