"""The rows of the page's tables: letters and how they left, offers, money, exhibits."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from complaintkit.describe import describe_amount, describe_moment, describe_size
from complaintkit.evidence.formats.proofs import modified
from complaintkit.evidence.formats.wording import (
    OFFER_ANSWERS,
    OFFER_FORMS,
    SENT_VIA,
    day_text,
    letter_title,
    zone_then,
)
from complaintkit.evidence.links import Links
from complaintkit.ledger import Ledger, ledgers
from complaintkit.model import History, Letter
from complaintkit.model.dealings import Offer, Sending
from complaintkit.model.evidence import Exhibit
from complaintkit.sentences import _
from complaintkit.vocabulary import ASK_NO_REPLY

_ZERO = Decimal(0)


@dataclass(frozen=True)
class SendingRow:
    """How a letter left."""

    sending: Sending
    day: str
    via: str


@dataclass(frozen=True)
class LetterRow:
    """A letter that was made, and each time it left."""

    letter: Letter
    kind: str
    rendered: str
    reply_by: str
    sendings: list[SendingRow]


@dataclass(frozen=True)
class OfferRow:
    """An offer and the answer to it."""

    offer: Offer
    day: str
    value: str
    form: str
    answer: str


@dataclass(frozen=True)
class Sum:
    """A cell of the money table: the sum, and what there is to say of it."""

    total: str
    notes: list[str]


@dataclass(frozen=True)
class MoneyRow:
    """What was paid and came back in one currency."""

    currency: str
    paid: Sum
    back: Sum
    out: Sum
    entries: str


@dataclass(frozen=True)
class ExhibitRow:
    """A file that proves something."""

    exhibit: Exhibit
    size: str
    modified: str
    about: int | None


def exhibit_rows(history: History) -> Iterator[ExhibitRow]:
    """The exhibits of a case, void ones too."""
    links = Links(history)
    for each in history.exhibits:
        yield ExhibitRow(each, describe_size(each.size), modified(each), links.belongs_to(each))


def letter_rows(history: History, now: datetime) -> Iterator[LetterRow]:
    """The letters of a case, void ones too."""
    for each in history.letters:
        at = each.rendered_at
        rendered = describe_moment(at, "minute", zone_then(at, now.tzinfo))
        left = [_sending(s) for s in history.sendings if s.letter_id == each.id]
        reply_by = day_text(each.reply_by) if each.kind not in ASK_NO_REPLY else ""
        yield LetterRow(each, letter_title(each.kind), rendered, reply_by, left)


def offer_rows(history: History) -> Iterator[OfferRow]:
    """The offers of a case, void ones too."""
    for each in history.offers:
        day = describe_moment(each.at, each.precision, each.zone)
        form = OFFER_FORMS.get(each.form, each.form)
        yield OfferRow(each, day, describe_amount(each.value), form, OFFER_ANSWERS[each.decision])


def money_rows(history: History) -> list[MoneyRow]:
    """The payments of a case that count, one row for each currency."""
    return [
        MoneyRow(each.currency, _paid(each), _back(each), _out(each), _listed(each.entries))
        for each in ledgers(history.payments)
    ]


def _paid(ledger: Ledger) -> Sum:
    fees = _part(ledger, _("of it in interest or fees: {sum}"), ledger.fees)
    return Sum(describe_amount(ledger.money(ledger.charged + ledger.fees)), fees)


def _back(ledger: Ledger) -> Sum:
    bank, taken = max(ledger.provisional, _ZERO), max(-ledger.provisional, _ZERO)
    notes = [
        *_part(ledger, _("as credit: {sum}"), ledger.credited),
        *_part(ledger, _("from the bank, for now: {sum}"), bank),
        *_part(ledger, _("taken back by the bank: {sum}"), taken),
    ]
    return Sum(describe_amount(ledger.money(ledger.refunded + ledger.credited + bank)), notes)


def _out(ledger: Ledger) -> Sum:
    if not ledger.charged and not ledger.fees:
        return Sum("–", [_("What was paid is not recorded.")])
    if ledger.still_out < 0:
        total = describe_amount(ledger.money(_ZERO))
        return Sum(total, _part(ledger, _("too much came back: {sum}"), -ledger.still_out))
    return Sum(describe_amount(ledger.money(ledger.still_out)), [])


def _part(ledger: Ledger, sentence: str, amount: Decimal) -> list[str]:
    return [sentence.format(sum=describe_amount(ledger.money(amount)))] if amount else []


def _listed(entries: tuple[int, ...]) -> str:
    return ", ".join(map(str, entries))


def _sending(sending: Sending) -> SendingRow:
    day = describe_moment(sending.at, sending.precision, sending.zone)
    return SendingRow(sending, day, SENT_VIA.get(sending.via, sending.via))
