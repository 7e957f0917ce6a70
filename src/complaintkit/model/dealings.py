"""What passes between user and provider besides contacts: dated facts, money, offers, post."""

from datetime import date, datetime
from typing import NamedTuple

from complaintkit.vocabulary import Decision, OfferForm, PaymentKind, Precision, SentVia


class Milestone(NamedTuple):
    """A dated fact that can start or end a legal clock; which ones exist says `law.milestones`."""

    entry: int
    id: str
    case_id: str
    kind: str
    at: datetime
    precision: Precision
    zone: str
    note: str
    source_id: str | None
    """The id of the entry it came with, such as the sending of a letter."""
    voided: int | None

    @property
    def day(self) -> date:
        """The day as it was told; legal periods count days."""
        return self.at.date()


class Payment(NamedTuple):
    """Money that moved, or was credited: how, when and in which direction."""

    entry: int
    id: str
    number: int
    case_id: str
    kind: PaymentKind
    amount: str
    """"49.00 GBP"."""
    at: datetime
    precision: Precision
    zone: str
    method: str
    """One of `law.rules.METHODS`; decides which rights come with a card."""
    network: str
    last4: str
    payment_id: str | None
    """For money that came back: the payment it belongs to."""
    note: str
    voided: int | None

    @property
    def day(self) -> date:
        """The day as it was told."""
        return self.at.date()


class Clause(NamedTuple):
    """A quotation from the contract or the terms, with its place."""

    entry: int
    id: str
    case_id: str
    text: str
    place: str
    voided: int | None


class Offer(NamedTuple):
    """What they offered to settle, and the user's answer."""

    entry: int
    id: str
    number: int
    case_id: str
    text: str
    value: str
    """What it adds up to, "610.00 GBP"; empty when it cannot be counted."""
    form: OfferForm
    decision: Decision
    why: str
    at: datetime
    precision: Precision
    zone: str
    voided: int | None


class Sending(NamedTuple):
    """How a letter left: by what, when, and what proves it."""

    entry: int
    id: str
    case_id: str
    letter_id: str
    via: SentVia
    at: datetime
    precision: Precision
    zone: str
    tracking: str
    proof: str
    """The name of the file that proves it."""
    proof_sha256: str
    voided: int | None


Dealing = Milestone | Payment | Clause | Offer | Sending
