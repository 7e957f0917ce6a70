"""The record as it stood after each of its entries, built again in memory."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing

from complaintkit.model import Event
from complaintkit.record.projection import apply
from complaintkit.record.store import Store
from complaintkit.record.tables import DERIVED, EVENTS


def replayed(events: Iterable[Event]) -> Iterator[tuple[Event, Store]]:
    """Each entry from the first on, with the record as it was once that had been stored."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        db.executescript(EVENTS + DERIVED)
        store = Store(db)
        for event in events:
            db.execute("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)", event)
            apply(db, event, json.loads(event.body))
            yield event, store
