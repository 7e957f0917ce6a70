"""What the picture of a case is made of: rows, and in them bars and marks."""

from datetime import datetime
from typing import Literal, NamedTuple

RowKind = Literal["contacts", "promise", "letters", "money", "facts", "window"]
BarKind = Literal["time", "overdue"]
"""The time that somebody has; what goes beyond it."""
MarkKind = Literal[
    "answered", "nobody", "refused", "wrote", "came",
    "kept", "kept-late", "partly", "broken", "replaced", "waived",
    "letter", "left", "reply", "paid", "back", "fact", "done",
]  # fmt: skip


class Mark(NamedTuple):
    """Something that happened at a moment."""

    at: datetime
    kind: MarkKind
    text: str
    entry: int | None


class Bar(NamedTuple):
    """A stretch of time; without an end it goes on beyond the picture."""

    start: datetime
    end: datetime | None
    kind: BarKind


class Row(NamedTuple):
    """One line of the picture."""

    kind: RowKind
    code: str
    """Short, for where there is little room: P1, W2."""
    title: str
    detail: str
    """How it stands, in words: a picture says nothing that is not written, too."""
    bars: tuple[Bar, ...] = ()
    marks: tuple[Mark, ...] = ()
