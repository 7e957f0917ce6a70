"""What a letter tells of money, clauses and refused offers; void entries are gone."""

from dataclasses import dataclass

from complaintkit.letters import wording
from complaintkit.letters.fact import UNKNOWN, Fact, Sources
from complaintkit.model import Case, History
from complaintkit.model.dealings import Payment

_TOLD = ("charged", "fee", "refunded", "credited")
"""What is between the user and the bank, for now, is no news to the provider."""
_HOW = {
    "credit-card": "by credit card",
    "debit-card": "by debit card",
    "transfer": "by bank transfer",
    "direct-debit": "by direct debit",
    "cash": "in cash",
    "cheque": "by cheque",
    "wallet": "through an electronic wallet",
    "instalments": "in instalments",
    "cash-on-delivery": "in cash on delivery",
    "voucher": "with a voucher",
}


@dataclass(frozen=True)
class PaymentFacts:
    """Money that was paid or came back."""

    entry: str
    kind: Fact
    """charged, fee, refunded or credited."""
    amount: Fact
    day: Fact
    how: Fact
    """Such as "by credit card ending in 4242"; unknown if that was not recorded."""


@dataclass(frozen=True)
class ClauseFacts:
    """A quotation from the contract or the terms."""

    entry: str
    place: Fact
    text: Fact


@dataclass(frozen=True)
class OfferFacts:
    """An offer of theirs."""

    entry: str = ""
    day: Fact = UNKNOWN
    text: Fact = UNKNOWN
    value: Fact = UNKNOWN
    """What it adds up to, where it can be counted."""


@dataclass(frozen=True)
class RatingFacts:
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
    told = [each for each in history.payments if each.voided is None and each.kind in _TOLD]
    return tuple(
        PaymentFacts(
            entry=str(each.entry),
            kind=sources.fact(each.kind, each.entry),
            amount=sources.fact(each.amount, each.entry),
            day=sources.fact(wording.day(each.day), each.entry),
            how=sources.fact(_how(each), each.entry),
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
    """The offers that were refused, in their own words; the reasons are the user's own."""
    return _offers(history, "refused", sources)


def decided(history: History, decision: str, sources: Sources) -> OfferFacts:
    """The newest offer that was answered so; empty when there is none."""
    return next(reversed(_offers(history, decision, sources)), OfferFacts())


def _offers(history: History, decision: str, sources: Sources) -> tuple[OfferFacts, ...]:
    told = [each for each in history.offers if each.voided is None and each.decision == decision]
    return tuple(
        OfferFacts(
            entry=str(each.entry),
            day=sources.fact(wording.day(each.at.date()), each.entry),
            text=sources.fact(each.text, each.entry),
            value=sources.fact(each.value, each.entry),
        )
        for each in sorted(told, key=lambda each: (each.at.date(), each.entry))
    )


def _how(payment: Payment) -> str:
    how = _HOW.get(payment.method, "")
    return f"{how} ending in {payment.last4}" if how and payment.last4 else how
