"""The record's own words as a person reads them, and both clocks of a line."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from complaintkit.describe import (
    describe_clock,
    describe_day,
    describe_delay,
    describe_moment,
    describe_seconds,
    end_precision,
)
from complaintkit.sentences import _

if TYPE_CHECKING:
    from complaintkit.evidence.chronology import Line

Pairs = list[tuple[str, str]]
Told = tuple[str, Pairs, Pairs]
"""A title, running text and details; the labels of running text may be empty."""

METHODS = {
    "credit-card": _("credit card"),
    "debit-card": _("debit card"),
    "transfer": _("bank transfer"),
    "direct-debit": _("direct debit"),
    "cash": _("cash"),
    "cheque": _("cheque"),
    "wallet": _("wallet"),
    "instalments": _("instalments"),
    "cash-on-delivery": _("cash on delivery"),
    "voucher": _("voucher"),
}
_NETWORKS = {"mir": _("Mir"), "dina": _("Dina")}
SENT_VIA = {
    "registered-post": _("registered post"),
    "post": _("post"),
    "courier": _("courier"),
    "email": _("e-mail"),
    "form": _("a form on the web"),
    "office": _("the addressee's office"),
    "fax": _("fax"),
    "chat": _("chat"),
}
OFFER_FORMS = {
    "money": _("money"),
    "voucher": _("voucher"),
    "credit": _("credit"),
    "discount": _("discount"),
    "replacement": _("replacement"),
    "other": _("something else"),
}
PAYMENT_KINDS = {
    "charged": _("paid"),
    "refunded": _("paid back"),
    "credited": _("credited"),
    "provisional": _("credited by the bank for now"),
    "reversed": _("taken back by the bank"),
    "fee": _("interest or a fee"),
    "compensation": _("compensation"),
}
OFFER_ANSWERS = {
    "open": _("not answered yet"),
    "refused": _("refused"),
    "accepted": _("accepted"),
}
CHANNELS = {
    "phone": _("phone"),
    "email": _("e-mail"),
    "post": _("post"),
    "chat": _("chat"),
    "form": _("web form"),
    "social": _("social media"),
    "visit": _("visit"),
}
_DAY_IS_ENOUGH = frozenset({"milestone", "payment", "offer", "sending", "exhibit"})
"""Kinds of lines of which nobody asks for the hour."""
_AT_ONCE = timedelta(minutes=5)
_WORDS = {
    "phone": _("phone call"),
    "email": _("e-mail"),
    "post": _("letter by post"),
    "chat": _("chat"),
    "form": _("web form"),
    "social": _("social media"),
    "visit": _("visit"),
    "out": _("to the provider"),
    "in": _("from the provider"),
    "customer-service": _("customer service"),
    "complaints": _("complaints department"),
    "executive": _("executive office"),
    "data-protection": _("data protection"),
    "frontline": _("frontline"),
    "supervisor": _("supervisor"),
    "manager": _("manager"),
    "spoke": _("answered"),
    "sent": _("sent"),
    "no-answer": _("no answer"),
    "cut-off": _("cut off"),
    "closed": _("closed"),
    "voicemail": _("voicemail only"),
    "auto-reply": _("automatic reply only"),
    "refused": _("refused"),
    "them": _("the provider"),
    "me": _("the customer"),
    "stated": _("time as it was stated"),
    "their-limit": _("their own time limit"),
    "default": _("no time was given; the customer's usual limit"),
    "kept": _("kept"),
    "partly": _("partly"),
    "broken": _("broken"),
    "superseded": _("replaced by a new promise"),
    "waived": _("waived"),
    "kept late": _("kept late"),
    "partly kept": _("partly kept"),
    "waiting": _("waiting"),
    "due": _("due now"),
    "resolved": _("resolved"),
    "given-up": _("given up"),
    "fixed": _("the clock was set by hand (COMPLAINT_NOW)"),
    "set back": _("the computer's clock had been set back"),
}


def word(value: str) -> str:
    """One of the record's fixed words as a reader knows it; what a newer version wrote, as is."""
    return _WORDS.get(value, value)


def letter_title(kind: str) -> str:
    """What a letter of a kind is called; a kind of the user's own as it is."""
    from complaintkit.letters.kinds import KINDS  # noqa: PLC0415 (few cases have a letter)

    known = KINDS.get(kind)
    return _(known.title) if known else kind


def network_name(code: str) -> str:
    """A card network by its name."""
    return _NETWORKS.get(code, code.capitalize())


def day_text(stored: str | None) -> str:
    """A day that is stored as "2026-11-24"; what is none, or empty, as it is."""
    try:
        return describe_day(date.fromisoformat(stored or ""))
    except ValueError:
        return stored or ""


def zone_then(at: datetime, home: tzinfo | None) -> str:
    """The name of the user's own zone, if its clocks showed this time then; else nothing."""
    if home is None or at.astimezone(home).utcoffset() != at.utcoffset():
        return ""
    return str(home)


def recorded_at(at: datetime, line: Line) -> str:
    """An instant of the record's clock, in the local time of the line."""
    try:
        return describe_moment(at.astimezone(ZoneInfo(line.zone)), "minute", line.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return describe_moment(at.astimezone(line.at.tzinfo), "minute", "")


def clock(line: Line) -> str:
    """The time of day of a line, or that it is not known; nothing where a day is enough."""
    if line.kind == "missed" and line.precision == "day":
        return _("end of the day")
    precision = end_precision(line.precision) if line.kind == "missed" else line.precision
    told = describe_clock(line.at, precision, line.zone)
    return told or ("" if line.kind in _DAY_IS_ENOUGH else _("time not noted"))


def seconds(number: int | None) -> str:
    """A duration, to the second; empty when it was not noted."""
    return "" if number is None else describe_seconds(number)


def gap(line: Line) -> str:
    """How much later something was recorded than it happened; empty when that is not known."""
    later = line.gap
    if later is None or line.recorded_at is None:
        return ""
    if line.precision == "day":
        return _gap_in_days(
            (line.recorded_at.astimezone(line.at.tzinfo).date() - line.at.date()).days
        )
    if later < -_AT_ONCE:
        return _("{span} before it").format(span=describe_delay(-later))
    if later <= _AT_ONCE:
        return _("at once")
    return _("{span} later").format(span=describe_delay(later))


def _gap_in_days(days: int) -> str:
    if days == 0:
        return _("the same day")
    if days < 0:
        return _("{span} before it").format(span=describe_delay(timedelta(days=-days)))
    return _("{span} later").format(span=describe_delay(timedelta(days=days)))


def value_text(value: object) -> str:
    """A stored value, before or after a correction, as text."""
    if value is None or value == "":
        return _("(nothing)")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list | tuple):
        return "\n".join(map(value_text, value)) or _("(nothing)")
    if isinstance(value, dict):
        return "; ".join(f"{name}: {value_text(value[name])}" for name in sorted(value))
    return str(value)
