"""Recording money: what was paid and how, what came back."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from complaintkit.describe import describe_day
from complaintkit.entries.sums import paid_sum
from complaintkit.entries.told import checked
from complaintkit.errors import NotFound, Usage
from complaintkit.law.rules import CARDS
from complaintkit.ledger import takes_back_too_much
from complaintkit.limits import CardPolicy
from complaintkit.model import Case, Moment, Profile
from complaintkit.model.dealings import Payment
from complaintkit.record.journal import Entries
from complaintkit.record.store import Store
from complaintkit.sentences import _

_DIGITS = 4
_BACK = ("refunded", "credited", "provisional", "reversed")
_PAID = ("charged", "fee")
"""What money can come back for; a reversal may belong to any payment."""


def payment_body(texts: dict[str, str], at: Moment, profile: Profile, cards: CardPolicy) -> Any:
    """The body of a `payment_noted` entry, without case; raises `Usage` for what cannot be."""
    body = {
        "kind": texts["kind"],
        "amount": str(paid_sum(texts["amount"])),
        "at": at.at.isoformat(),
        "precision": at.precision,
        "zone": profile.zone,
        "method": texts.get("method", ""),
        "network": texts.get("network", ""),
        "last4": last4(texts.get("last4", "")),
        "note": checked(texts.get("note", ""), "note", cards),
    }
    return {name: value for name, value in body.items() if value}


def add_payment(entries: Entries, store: Store, case: Case, body: Any, paid: int | None) -> None:
    """Append a payment; *paid* is the number of the one that money came back for."""
    if paid is not None:
        body = body | {"payment_id": _returned(store, case, body, paid).id}
    must_add_up(body, store.standing(case).payments)
    entries.append("payment_noted", body | {"case_id": case.id})


def must_add_up(body: Mapping[str, Any], others: tuple[Payment, ...], was: str = "") -> None:
    """Raise `Usage` if a payment, new or corrected, cannot be true beside those of its case.

    *was* is the kind of a corrected one before: a credit that is none leaves its reversal alone.
    """
    if (body.get("network") or body.get("last4")) and body.get("method") not in CARDS:
        raise Usage(
            _("Only a card has a network and last digits."),
            _("Nothing was stored. Say how you paid: --by credit-card or --by debit-card"),
        )
    day = datetime.fromisoformat(body["at"]).date()
    for other in others:
        if other.id == body.get("payment_id"):
            _must_be_back(body["kind"])
            _must_fit(other, other.amount, other.day, body["amount"], day)
        elif body.get("id") is not None and other.payment_id == body["id"]:
            _must_be_paid(body["kind"], other)
            _must_fit(other, body["amount"], day, other.amount, other.day)
    moves_credit = {body["kind"], was} & {"provisional", "reversed"}
    if moves_credit and takes_back_too_much(others, body["kind"], body["amount"]):
        raise Usage(
            _("Your bank cannot take back more than it credited for now."),
            _("Nothing was stored. First record that credit: --as provisional"),
        )


def _must_be_back(kind: str) -> None:
    if kind not in _BACK:
        raise Usage(
            _("--for belongs to money that came back or was taken again."),
            _("Nothing was stored. Say which: --as refunded, credited, provisional or reversed"),
        )


def _must_be_paid(kind: str, back: Payment) -> None:
    if kind not in _PAID and back.kind != "reversed":
        raise Usage(
            _("Payment {number} (entry {entry}) came back for it, so it was paid.").format(
                number=back.number, entry=back.entry
            ),
            _("Nothing was stored. Correct that one first, or declare it void."),
        )


def _must_fit(other: Payment, paid: str, paid_on: date, back: str, back_on: date) -> None:
    """Money that comes back is of the currency of what was paid, and not from before.

    *other* is the one of the two that stands in the record.
    """
    currency, its_currency = paid.partition(" ")[2], other.amount.partition(" ")[2]
    if back.partition(" ")[2] != currency:
        raise Usage(
            _("Payment {number} is in {currency}, and this is another currency.").format(
                number=other.number, currency=its_currency
            ),
            _("Nothing was stored. Currencies are never set off: leave out --for, or say how")
            + _(" much it was in {currency}.").format(currency=its_currency),
        )
    if back_on < paid_on:
        raise Usage(
            _("Payment {number} was on {day}: nothing comes back before it was paid.").format(
                number=other.number, day=describe_day(other.at)
            ),
            _("Nothing was stored. Check the day and the number."),
        )


def _returned(store: Store, case: Case, body: Any, number: int) -> Payment:
    payment = store.payment(number)
    if payment is None:
        raise NotFound(
            _("There is no payment {number}.").format(number=number),
            _("Nothing was stored. complaint show lists the payments of a case."),
        )
    if payment.case_id != case.id:
        other = store.case_with_id(payment.case_id)
        raise Usage(
            _("Payment {number} belongs to case {case} ({provider}).").format(
                number=number, case=other.number, provider=other.provider
            ),
            _("Nothing was stored. Name that case, or the right payment."),
        )
    _must_be_back(body["kind"])
    if payment.kind not in _PAID and body["kind"] != "reversed":
        raise Usage(
            _("Payment {number} is money that came back itself.").format(number=number),
            _("Nothing was stored. Give the number of what you paid."),
        )
    return payment


def last4(text: str) -> str:
    """The last digits of a card; more of them are never shown again, not even to refuse them."""
    if text and not (text.isascii() and text.isdigit() and len(text) == _DIGITS):
        raise Usage(
            _("The last digits of a card are four."),
            _("Nothing was stored. Never give the whole number: --last4 4242"),
        )
    return text
