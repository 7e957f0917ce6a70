"""A glance at the record for the shell, which asks in the middle of a line: it never waits long.

Nothing is recovered, brought up to date or said: what cannot be read at once is not offered.
"""

import contextlib
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from complaintkit.record.connection import connected
from complaintkit.record.peek import leaves_nothing

_PATIENCE = 0.2
_MOST = 200
"""More than anybody reads in a list."""

_QUERIES = {
    "cases": "SELECT cases.number, providers.name || ': ' || cases.about FROM cases"
    " JOIN providers ON providers.id = cases.provider_id WHERE cases.voided IS NULL"
    " ORDER BY cases.closed_at IS NOT NULL, cases.number LIMIT ?",
    "providers": "SELECT name, '' FROM providers WHERE voided IS NULL ORDER BY folded LIMIT ?",
    "promises": "SELECT number, text FROM promises WHERE settled_as IS NULL AND voided IS NULL"
    " ORDER BY number LIMIT ?",
    "letters": "SELECT number, kind FROM letters WHERE voided IS NULL ORDER BY number DESC LIMIT ?",
    "payments": "SELECT number, amount FROM payments WHERE voided IS NULL ORDER BY number LIMIT ?",
}


class Named(NamedTuple):
    """Something of the record that can be named on the command line."""

    value: str
    told: str


def named_in(record: Path, noun: str) -> list[Named]:
    """The `cases`, `providers`, `promises` that wait, `letters` or `payments` of a record."""
    with contextlib.suppress(sqlite3.Error, OSError, ValueError):
        if not leaves_nothing(record):
            return []
        with closing(connected(record, "ro", _PATIENCE)) as db:
            rows = db.execute(_QUERIES[noun], (_MOST,))
            return [Named(str(value), told) for value, told in rows]
    return []
