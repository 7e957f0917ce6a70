"""Appending to the record: the one door for writes."""

import json
import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from complaintkit.errors import StorageTrouble
from complaintkit.model import Event
from complaintkit.record.chain import NO_HASH, link
from complaintkit.record.connection import begin, commit, outside_trouble
from complaintkit.record.projection import apply
from complaintkit.sentences import _


def random_id() -> str:
    """128 random bits in hexadecimal: unique in the world, so records can one day be merged."""
    return os.urandom(16).hex()


class Stamp(NamedTuple):
    """Where the chain's times and names come from; passed in, so a test can hold them still."""

    now: datetime
    clock_is_fixed: bool
    new_id: Callable[[], str] = random_id


def canonical(body: Mapping[str, Any]) -> str:
    """The one JSON text of a body: sorted keys, UTF-8, strings and integers, never floats."""
    _only_exact(body)
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


class Entries:
    """A transaction that appends. Commands look things up on `db`, then append."""

    def __init__(self, db: sqlite3.Connection, stamp: Stamp) -> None:
        self.db = db
        self.appended: list[Event] = []
        self._stamp = stamp
        row = db.execute(
            "SELECT seq, hash, recorded_at FROM events ORDER BY seq DESC LIMIT 1"
        ).fetchone()
        last: tuple[int, str, str] = row or (0, NO_HASH, "")
        self._seq, self._head, self._last_at = last
        first = db.execute("SELECT id FROM events WHERE seq = 1").fetchone()
        self._log_id = first[0] if first else None

    def append(self, kind: str, body: Mapping[str, Any], *, event_id: str | None = None) -> Event:
        """Append one fact and bring the derived tables up to date; durable when the block ends."""
        seq, event_id = self._seq + 1, event_id or self._stamp.new_id()
        recorded_at = self._stamp.now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        body = dict(body) | self._clock_doubt(recorded_at)
        event = Event(seq, event_id, kind, recorded_at, canonical(body), self._head, "")
        event = event._replace(hash=link(self._log_id or event_id, event))
        self.db.execute(
            "INSERT INTO events VALUES (:seq, :id, :kind, :recorded_at, :body, :prev, :hash)",
            event._asdict(),
        )
        apply(self.db, event, body)
        self._seq, self._head, self._last_at = seq, event.hash, recorded_at
        self._log_id = self._log_id or event_id
        self.appended.append(event)
        return event

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever appended to this record."""
        return self._seq == 0

    @property
    def head(self) -> tuple[str, int, str]:
        """The checkpoint after what was appended: the record's id, its size, its last hash."""
        return self._log_id or "", self._seq, self._head

    def holds(self, event_id: str) -> int | None:
        """The entry number of an event that is stored already: a repeated draft does nothing."""
        row = self.db.execute("SELECT seq FROM events WHERE id = ?", (event_id,)).fetchone()
        return int(row[0]) if row else None

    def _clock_doubt(self, recorded_at: str) -> dict[str, str]:
        if self._stamp.clock_is_fixed:
            return {"clock": "fixed"}
        return {"clock": "set back"} if recorded_at < self._last_at else {}


@contextmanager
def appending(db: sqlite3.Connection, path: Path, stamp: Stamp) -> Iterator[Entries]:
    """One command's transaction: all of it is stored when the block ends, or nothing is."""
    with outside_trouble(path):
        begin(db)
        try:
            entries = Entries(db, stamp)
            yield entries
            _commit(db, entries)
        finally:
            if db.in_transaction:
                db.execute("ROLLBACK")


def _commit(db: sqlite3.Connection, entries: Entries) -> None:
    try:
        commit(db)
    except sqlite3.DatabaseError as error:
        if db.in_transaction:
            db.execute("ROLLBACK")
        if _stored_anyway(entries):
            raise StorageTrouble(
                _(
                    "The disk reported a failure while the entry was being made safe: {error}."
                ).format(error=error),
                _("Stored as entry {number}. Check the disk, then run: complaint verify").format(
                    number=entries.appended[0].seq
                ),
            ) from error
        raise
    if db.in_transaction:
        raise RuntimeError("the transaction is still open after COMMIT")


def _stored_anyway(entries: Entries) -> bool:
    """Whether a commit that reported trouble has in fact taken place."""
    try:
        return bool(entries.appended) and entries.holds(entries.appended[0].id) is not None
    except sqlite3.DatabaseError:
        return False


def _only_exact(value: object) -> None:
    if isinstance(value, Mapping):
        for inner in value.values():
            _only_exact(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            _only_exact(inner)
    elif not (value is None or isinstance(value, str | int)):
        raise TypeError(f"{type(value).__name__} does not belong in the record")
