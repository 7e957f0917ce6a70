"""What a letter tells of money, clauses and refused offers; void entries are gone."""

from typing import NamedTuple

from complaintkit.letters.fact import UNKNOWN, Fact, Sources
from complaintkit.model import Case, History
from complaintkit.model.dealings import Offer

TOLD = ("charged", "fee", "refunded", "credited")
"""What is between the user and the bank, for now, is no news to the provider."""


class PaymentFacts(NamedTuple):
    """Money that was paid or came back."""

    entry: str
    kind: Fact
    """charged, fee, refunded or credited."""
    amount: Fact
    day: Fact
    how: Fact
    """Such as "by credit card ending in 4242"; unknown if that was not recorded."""


class ClauseFacts(NamedTuple):
    """A quotation from the contract or the terms."""

    entry: str
    place: Fact
    text: Fact


class OfferFacts(NamedTuple):
    """An offer of theirs."""

    entry: str = ""
    day: Fact = UNKNOWN
    text: Fact = UNKNOWN
    value: Fact = UNKNOWN
    """What it adds up to, where it can be counted."""
    why: Fact = UNKNOWN
    """The reason of the user's answer, in their words."""


class DecidedFacts(NamedTuple):
    """The newest offer that the user has answered, and how."""

    decision: Fact = UNKNOWN
    """A code: "accepted" or "refused"."""
    offer: OfferFacts = OfferFacts()


class AnswerFacts(NamedTuple):
    """The newest answer of theirs."""

    entry: str = ""
    day: Fact = UNKNOWN
    """The day on which it came, whatever day it bears."""


class RatingFacts(NamedTuple):
    """How the customer rated the provider when the case was closed."""

    given: Fact = UNKNOWN
    """From 1 to 5."""
    why: Fact = UNKNOWN


def rating_facts(case: Case, sources: Sources) -> RatingFacts:
    """The rating with the entry that closed the case; unknown where there is none."""
    if case.rating is None:
        return RatingFacts()
    entry = case.closed_entry or case.entry
    return RatingFacts(sources.fact(str(case.rating), entry), sources.fact(case.rating_why, entry))


def payment_facts(history: History, sources: Sources) -> tuple[PaymentFacts, ...]:
    """What was paid and what the provider gave back, by day."""
    told = [each for each in history.payments if each.voided is None and each.kind in TOLD]
    return tuple(
        PaymentFacts(
            entry=str(each.entry),
            kind=sources.fact(each.kind, each.entry),
            amount=sources.sum(each.amount, each.entry),
            day=sources.fact(sources.words.day(each.day), each.entry),
            how=sources.fact(sources.words.method(each.method, each.last4), each.entry),
        )
        for each in sorted(told, key=lambda each: (each.day, each.entry))
    )


def clause_facts(history: History, sources: Sources) -> tuple[ClauseFacts, ...]:
    """Each clause that was quoted, word for word."""
    return tuple(
        ClauseFacts(
            entry=str(each.entry),
            place=sources.fact(each.place, each.entry),
            text=sources.fact(each.text, each.entry),
        )
        for each in history.clauses
        if each.voided is None
    )


def offer_facts(history: History, sources: Sources) -> tuple[OfferFacts, ...]:
    """The offers that were refused, in their own words."""
    return _offers(history, "refused", sources)


def decided(history: History, decision: str, sources: Sources) -> OfferFacts:
    """The newest offer that was answered so; empty when there is none."""
    return next(reversed(_offers(history, decision, sources)), OfferFacts())


def decided_facts(history: History, sources: Sources) -> DecidedFacts:
    """The newest offer with a yes or a no; empty when there is none."""
    told = [
        each
        for each in history.offers
        if each.voided is None and each.decision in ("accepted", "refused")
    ]
    if not told:
        return DecidedFacts()
    newest = max(told, key=lambda each: (each.at.date(), each.entry))
    return DecidedFacts(sources.fact(newest.decision, newest.entry), _offer(newest, sources))


def answer_facts(history: History, sources: Sources) -> AnswerFacts:
    """The newest answer of theirs; empty when none came."""
    kind = "reply-received"
    came = [each for each in history.milestones if each.voided is None and each.kind == kind]
    if not came:
        return AnswerFacts()
    newest = max(came, key=lambda each: (each.day, each.entry))
    return AnswerFacts(str(newest.entry), sources.fact(sources.words.day(newest.day), newest.entry))


def _offers(history: History, decision: str, sources: Sources) -> tuple[OfferFacts, ...]:
    told = [each for each in history.offers if each.voided is None and each.decision == decision]
    in_order = sorted(told, key=lambda each: (each.at.date(), each.entry))
    return tuple(_offer(each, sources) for each in in_order)


def _offer(offer: Offer, sources: Sources) -> OfferFacts:
    return OfferFacts(
        entry=str(offer.entry),
        day=sources.fact(sources.words.day(offer.at.date()), offer.entry),
        text=sources.fact(offer.text, offer.entry),
        value=sources.sum(offer.value, offer.entry),
        why=sources.fact(offer.why, offer.entry),
    )
