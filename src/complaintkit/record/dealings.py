"""Turning rows of facts, money, offers, post and evidence into objects; for cases with any."""

import sqlite3
from typing import Any

from complaintkit.model.dealings import Clause, Milestone, Offer, Payment, Sending
from complaintkit.model.evidence import Contradiction, Exhibit
from complaintkit.record.rows import picked, with_times

_KINDS: tuple[tuple[str, Any], ...] = (
    ("source_id", Milestone),
    ("last4", Payment),
    ("place", Clause),
    ("decision", Offer),
    ("letter_id", Sending),
    ("media_type", Exhibit),
    ("other_id", Contradiction),
)
"""The column by which each is known."""


def noun_of(row: sqlite3.Row) -> Any:
    """The object of a row, by the columns that it has."""
    columns = set(row.keys())
    kind = next(kind for column, kind in _KINDS if column in columns)
    return picked(kind, with_times(row, "at") if "at" in columns else dict(row))
