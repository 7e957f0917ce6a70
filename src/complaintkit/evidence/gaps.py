"""What a careful reader of the story would ask about: long silences, and calls at the same time."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from complaintkit.evidence.chronology import Line
from complaintkit.model import Contact

LONG = timedelta(days=30)
"""From so many days on in which nothing happened, it is said."""
_KINDS = frozenset(("contact", "letter", "sending", "milestone", "payment", "offer", "opened"))


class Gap(NamedTuple):
    """A stretch in which nothing happened, between two entries."""

    before: int
    after: int
    since: datetime
    until: datetime

    @property
    def days(self) -> int:
        """How many days lie between the two."""
        return (self.until.date() - self.since.date()).days


class Overlap(NamedTuple):
    """Two contacts of which the second began before the first was over, as they were told."""

    one: int
    other: int


def gaps(lines: Iterable[Line]) -> list[Gap]:
    """The long silences of a story; its lines come in the order in which things happened."""
    told = [
        each
        for each in lines
        if each.kind in _KINDS and each.voided is None and each.entry is not None
    ]
    told.sort(key=lambda each: each.at)
    return [
        Gap(one.entry or 0, other.entry or 0, one.at, other.at)
        for one, other in pairwise(told)
        if (other.at.date() - one.at.date()) >= LONG
    ]


def overlaps(contacts: Sequence[Contact]) -> list[Overlap]:
    """Calls that cannot both have lasted as told; only where both times are known to the minute."""
    timed = [
        each
        for each in contacts
        if each.voided is None and each.precision == "minute" and each.duration_s
    ]
    timed.sort(key=lambda each: (each.at, each.entry))
    return [
        Overlap(one.entry, other.entry)
        for one, other in pairwise(timed)
        if one.at + timedelta(seconds=one.duration_s or 0) > other.at
    ]
