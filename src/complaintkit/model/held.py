"""States of the record that others hold: a fingerprint says all that stood before it."""

from datetime import datetime
from typing import NamedTuple

from complaintkit.vocabulary import Precision, SentVia


class HeldState(NamedTuple):
    """A state of the record whose fingerprint somebody else has, so that nobody can undo it."""

    entry: int
    """The last entry of that state."""
    hash: str
    said_in: int
    """The entry that says who has it."""
    held_by: str = ""
    """In the user's words; empty for a letter that left."""
    letter: int | None = None
    kind: str = ""
    via: SentVia | None = None
    at: datetime | None = None
    precision: Precision = "day"
    zone: str = ""
