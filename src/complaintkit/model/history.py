"""Entries as they were appended, corrections, and what is read together of a case."""

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from complaintkit.model.nouns import Case, Contact, Letter, Promise, Provider
from complaintkit.vocabulary import ChannelKind, Direction, Level, Outcome, Precision

if TYPE_CHECKING:
    from complaintkit.model.dealings import Clause, Milestone, Offer, Payment, Sending
    from complaintkit.model.evidence import Contradiction, Exhibit


class Event(NamedTuple):
    """One appended fact, as it stands in the record."""

    seq: int
    id: str
    kind: str
    recorded_at: str
    body: str
    prev: str
    hash: str


class Change(NamedTuple):
    """One field of an entry, before and after an amendment."""

    field: str
    old: object
    new: object


class Amendment(NamedTuple):
    """A correction; the amended entry shows the new text, this keeps the old."""

    entry: int
    target: int
    changes: tuple[Change, ...]
    why: str
    recorded_at: datetime
    voided: int | None


class Voiding(NamedTuple):
    """A declaration that an entry does not count; the entry stays."""

    entry: int
    target: int
    why: str
    recorded_at: datetime


class Attempt(NamedTuple):
    """A contact that climbed or tried to: a level reached or asked for, or something in writing."""

    entry: int
    at: datetime
    precision: Precision
    level: Level | None
    asked_for: Level | None
    outcome: Outcome
    channel: ChannelKind
    direction: Direction


class Standing(NamedTuple):
    """What `due` needs of an open case: its promises, the steps tried, the last contacts."""

    case: Case
    promises: tuple[Promise, ...]
    attempts: tuple[Attempt, ...]
    letters: tuple[Letter, ...]
    last_contact: tuple[int, datetime] | None
    """Entry and time of the last contact of any kind."""
    milestones: "tuple[Milestone, ...]" = ()
    payments: "tuple[Payment, ...]" = ()
    clauses: "tuple[Clause, ...]" = ()
    offers: "tuple[Offer, ...]" = ()
    sendings: "tuple[Sending, ...]" = ()


class History(NamedTuple):
    """One case whole, in the order things happened; void entries are in it, marked."""

    case: Case
    provider: Provider
    contacts: tuple[Contact, ...]
    promises: tuple[Promise, ...]
    letters: tuple[Letter, ...]
    amendments: tuple[Amendment, ...]
    voidings: tuple[Voiding, ...]
    milestones: "tuple[Milestone, ...]" = ()
    payments: "tuple[Payment, ...]" = ()
    clauses: "tuple[Clause, ...]" = ()
    offers: "tuple[Offer, ...]" = ()
    sendings: "tuple[Sending, ...]" = ()
    exhibits: "tuple[Exhibit, ...]" = ()
    contradictions: "tuple[Contradiction, ...]" = ()
