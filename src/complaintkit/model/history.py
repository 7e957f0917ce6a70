"""Contacts, corrections, and one case whole: loaded for what tells its story."""

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from complaintkit.model.nouns import Case, Promise
from complaintkit.model.providers import Provider
from complaintkit.model.standing import Letter
from complaintkit.vocabulary import (
    REACHED_NOBODY,
    WRITTEN,
    ChannelKind,
    Direction,
    Level,
    Outcome,
    Precision,
    Speaker,
)

if TYPE_CHECKING:
    from complaintkit.model.dealings import Clause, Milestone, Offer, Payment, Sending
    from complaintkit.model.evidence import Contradiction, Exhibit


class Quote(NamedTuple):
    """Words exactly as they were spoken or written, and by whom."""

    speaker: Speaker
    text: str


class Contact(NamedTuple):
    """One attempt to deal with the provider; a failed one counts."""

    entry: int
    id: str
    case_id: str
    at: datetime
    zone: str
    precision: Precision
    recorded_at: datetime
    channel: ChannelKind
    direction: Direction
    outcome: Outcome
    summary: str
    said: str
    asked: tuple[str, ...]
    quotes: tuple[Quote, ...]
    number: str
    """The number dialled, or the address used."""
    agent: str
    agent_refused: bool
    """The agent would not give a name: a fact of its own."""
    role: str
    level: Level | None
    asked_for: Level | None
    """The level that the user asked to be passed on to."""
    site: str
    agent_id: str
    references: tuple[str, ...]
    duration_s: int | None
    hold_s: int | None
    recorded_by_them: bool | None
    cost: str
    note: str
    voided: int | None
    """The entry that declared this one void."""
    clock: str
    """Empty; or why the machine's clock is in doubt: "fixed" by COMPLAINT_NOW, or "set back"."""

    @property
    def is_message(self) -> bool:
        """Whether it is something in writing that came from them, and no automatic reply."""
        is_written = self.direction == "in" and self.channel in WRITTEN
        return is_written and self.outcome != "auto-reply"

    @property
    def reached_a_human(self) -> bool:
        """Whether somebody spoke to the user in this contact; what was only sent is no answer yet.

        A message of theirs may be an answer, but nobody spoke. A call that was cut off counts
        when it says anything of the one who answered.
        """
        if self.is_message:
            return False
        if self.outcome == "cut-off":
            return bool(self.agent or self.agent_refused or self.level or self.said or self.quotes)
        return self.outcome != "sent" and self.outcome not in REACHED_NOBODY


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
