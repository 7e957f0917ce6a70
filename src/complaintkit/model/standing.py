"""Where an open case stands, as `due` and the ladder look at it; `log` needs none of it."""

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from complaintkit.model.nouns import Case, Promise
from complaintkit.vocabulary import ChannelKind, Direction, Level, Outcome, Precision

if TYPE_CHECKING:
    from complaintkit.model.dealings import Clause, Milestone, Offer, Payment, Sending


class Letter(NamedTuple):
    """A letter that was rendered, and the fingerprint of the record at that moment."""

    entry: int
    id: str
    number: int
    case_id: str
    kind: str
    language: str
    rendered_at: datetime
    reply_by: str
    """ISO date."""
    sha256: str
    """Of the letter's text in UTF-8."""
    voided: int | None


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
