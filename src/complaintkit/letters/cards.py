"""The payment by card that a letter is about: what a bank asks for, and no more of the card."""

from decimal import Decimal
from typing import NamedTuple

from complaintkit.ledger import ledgers, still_disputed
from complaintkit.letters.fact import UNKNOWN, Fact, Sources
from complaintkit.letters.view import View, card_charges, charge_of
from complaintkit.model import History
from complaintkit.model.dealings import Payment

_BACK = ("refunded", "credited", "provisional")


class CardFacts(NamedTuple):
    """One payment by card."""

    entry: str = ""
    method: Fact = UNKNOWN
    """A code: "credit-card" or "debit-card"."""
    network: Fact = UNKNOWN
    last4: Fact = UNKNOWN
    amount: Fact = UNKNOWN
    day: Fact = UNKNOWN
    back: Fact = UNKNOWN
    """What of it came back, if anything did."""
    left: Fact = UNKNOWN
    """What of it is in dispute and has not come back."""


def card_facts(view: View, sources: Sources) -> CardFacts:
    """The payment of the view; empty when there is none, or when it is not clear which."""
    charge = charge_of(view)
    if charge is None:
        return CardFacts()
    returned = _returned(view.history, charge)
    entries = tuple(each.entry for each in returned)
    disputed, named_by = _disputed(view, charge)
    left = still_disputed(returned, disputed)
    # A bank's credit for now is not back in the ledger of a claim, but it is in the user's hands.
    back = ledgers(returned)
    sums = " + ".join(
        sources.words.money(str(one.money(one.refunded + one.credited + one.provisional)))
        for one in back
    )
    return CardFacts(
        entry=str(charge.entry),
        method=sources.fact(charge.method, charge.entry),
        network=sources.fact(sources.words.said("networks", charge.network), charge.entry),
        last4=sources.fact(charge.last4, charge.entry),
        amount=sources.sum(charge.amount, charge.entry),
        day=sources.fact(sources.words.day(charge.day), charge.entry),
        back=sources.fact(sums, *entries),
        left=sources.sum(str(left), charge.entry, *named_by, *entries),
    )


def _disputed(view: View, charge: Payment) -> tuple[str, tuple[int, ...]]:
    """The sum in dispute of a payment, and the entry that names it if it is less than all.

    What the case is about, where it names that: of a bill one item may be wrong.
    """
    case = view.history.case
    amount, _space, currency = case.amount.partition(" ")
    paid, _space, same = charge.amount.partition(" ")
    if amount and currency == same and Decimal(amount) < Decimal(paid):
        return case.amount, (case.entry,)
    return charge.amount, ()


def _returned(history: History, charge: Payment) -> list[Payment]:
    """What came back of a payment; what names none belongs to the only one there is."""
    is_only = len(card_charges(history)) == 1
    return [
        each
        for each in history.payments
        if each.voided is None
        and each.kind in _BACK
        and (each.payment_id == charge.id or (is_only and each.payment_id is None))
    ]
