"""What is at risk after a payment: whether anybody answers, and which protection is left how long.

No score is made of it: facts with their days, and the law's and the card schemes' own dates.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from complaintkit.ladder.routes import route_of
from complaintkit.law.rules import CARDS
from complaintkit.law.window import RuleWindow, state
from complaintkit.ledger import Ledger, ledgers
from complaintkit.letters.view import contacts_of
from complaintkit.model import Case, Contact, History
from complaintkit.model.dealings import Milestone, Payment

_CAME = ("delivered", "installed", "service-started", "travelled")
"""Milestones which say that something was had for the money."""
_ROUTES = ("card", "bank", "withdrawal", "ombudsman", "regulator", "court", "other")
"""What a window protects with, in the order in which it is usually the quickest."""


class Paid(NamedTuple):
    """A payment, and how long ago it was."""

    payment: Payment
    days: int


class Risk(NamedTuple):
    """How a case stands between paying and getting."""

    case: Case
    at: datetime
    paid: tuple[Paid, ...]
    ledgers: tuple[Ledger, ...]
    came: Milestone | None
    """The first sign that something was had for the money."""
    attempts: int
    """The user's own contacts."""
    answered: int
    """Of these, how many a human answered."""
    auto_replies: int
    """Automatic replies: they answer nothing."""
    last: Contact | None
    """The last contact, either way, in which there was a human."""
    by_card: bool
    otherwise: tuple[str, ...]
    """Other ways in which it was paid: for these there is no card dispute."""
    left: tuple[RuleWindow, ...]
    """What can be used now, the one that ends first first."""
    ahead: tuple[RuleWindow, ...]
    over: tuple[RuleWindow, ...]

    @property
    def days_since_human(self) -> int | None:
        """How many days ago there was a human; None if never."""
        return None if self.last is None else (self.at.date() - self.last.at.date()).days


def risk(history: History, windows: Sequence[RuleWindow], now: datetime) -> Risk:
    """How a case stands at *now*; *windows* are those of the law in it."""
    payments = [each for each in history.payments if each.voided is None]
    charges = [each for each in payments if each.kind == "charged"]
    contacts = contacts_of(history)
    own = [each for each in contacts if each.direction == "out"]
    humans = [each for each in contacts if each.reached_a_human]
    came = [each for each in history.milestones if each.voided is None and each.kind in _CAME]
    protecting = [each for each in windows if route_of(each.rule) in _ROUTES and each.start]
    today = now.date()
    return Risk(
        case=history.case,
        at=now,
        paid=tuple(Paid(each, (today - each.day).days) for each in charges),
        ledgers=tuple(ledgers(payments)),
        came=min(came, key=lambda each: each.at.timestamp(), default=None),
        attempts=len(own),
        answered=sum(each.reached_a_human for each in own),
        auto_replies=sum(each.outcome == "auto-reply" for each in contacts),
        last=humans[-1] if humans else None,
        by_card=any(each.method in CARDS for each in charges),
        otherwise=tuple(
            dict.fromkeys(
                each.method for each in charges if each.method and each.method not in CARDS
            )
        ),
        left=_those(protecting, ("open", "doubtful"), today),
        ahead=_those(protecting, ("ahead",), today),
        over=_those(protecting, ("closed",), today),
    )


def _those(
    windows: Iterable[RuleWindow], states: tuple[str, ...], today: date
) -> tuple[RuleWindow, ...]:
    chosen = [each for each in windows if state(each, today) in states]
    return tuple(sorted(chosen, key=lambda each: (each.closes or date.max, each.rule.id)))
