"""What proves something: files that are kept, and statements that do not agree."""

from datetime import datetime
from typing import NamedTuple

from complaintkit.vocabulary import Precision


class Exhibit(NamedTuple):
    """A file that proves something; its bytes lie beside the record, named by their SHA-256."""

    entry: int
    id: str
    number: int
    case_id: str
    about_id: str | None
    """The id of the entry it belongs to: a contact, a letter that left, an answer."""
    sha256: str
    size: int
    media_type: str
    name: str
    """As the user's own file was called."""
    modified_at: str
    """When that file was last changed, in UTC; empty when nobody knows."""
    at: datetime
    """The day it shows, as the user told it; else when it was attached."""
    precision: Precision
    zone: str
    note: str
    voided: int | None


class Contradiction(NamedTuple):
    """Two entries that cannot both be true, as the user sees it."""

    entry: int
    id: str
    case_id: str
    one_id: str
    other_id: str
    note: str
    voided: int | None


Proof = Exhibit | Contradiction
