"""What a correction changed, in words: times as times, durations as durations, both versions."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from complaintkit.describe import describe_moment, describe_seconds
from complaintkit.evidence.chronology import Correction
from complaintkit.evidence.formats.wording import (
    METHODS,
    OFFER_FORMS,
    PAYMENT_KINDS,
    SENT_VIA,
    value_text,
    word,
)
from complaintkit.model import Change, Contact, Promise
from complaintkit.model.dealings import Milestone, Offer, Payment, Sending
from complaintkit.model.evidence import Exhibit
from complaintkit.sentences import _

Changed = tuple[str, str, str]
"""Which field, the old text, the new one."""

_NAMES = {
    "at": _("time"),
    "closes": _("due"),
    "opens": _("due from"),
    "duration_s": _("duration"),
    "hold_s": _("time on hold"),
    "reference_list": _("references"),
    "customer_no": _("customer number"),
    "order_no": _("order number"),
    "contract_no": _("contract number"),
    "method": _("paid by"),
    "last4": _("card ending in"),
    "via": _("left by"),
    "tracking": _("number of the item"),
}
_TIMES = frozenset({"at", "opens", "closes"})
_DURATIONS = frozenset({"duration_s", "hold_s"})
_FIXED = frozenset({"channel", "direction", "outcome", "level", "asked_for", "basis"})
_WORDED = {"method": METHODS, "via": SENT_VIA, "form": OFFER_FORMS, "kind": PAYMENT_KINDS}
_SAID_WITH_THE_TIME = ("precision", "zone")


def clock_of(noun: object) -> dict[str, Any]:
    """How exactly the times of a noun are known, and in which zone, as it now stands."""
    if isinstance(noun, Contact | Milestone | Payment | Offer | Sending | Exhibit):
        return {"precision": noun.precision, "zone": noun.zone}
    if isinstance(noun, Promise):
        return {"precision": noun.window.precision, "zone": noun.zone}
    return {}


def corrected(corrections: Iterable[Correction], now: Mapping[str, Any]) -> list[list[Changed]]:
    """What each correction changed; *now*: the precision and zone as they stand after all.

    Each time is told as exactly as it was known between the corrections before and after it.
    """
    state, told = dict(now), []
    for each in reversed(list(corrections)):
        changes = each.amendment.changes
        told.append(changed(changes, state))
        if not each.voidings:
            state |= {change.field: change.old for change in changes}
    return told[::-1]


def changed(changes: Iterable[Change], now: Mapping[str, Any]) -> list[Changed]:
    """One correction, field by field; *now*: the precision and zone after it."""
    changes = tuple(changes)
    before = dict(now) | {change.field: change.old for change in changes}
    after = dict(now) | {change.field: change.new for change in changes}
    has_times = any(change.field in _TIMES for change in changes)
    return [
        (field_name(each.field), _text(each.field, before), _text(each.field, after))
        for each in changes
        if not (has_times and each.field in _SAID_WITH_THE_TIME)
    ]


def field_name(field: str) -> str:
    """A column as a person calls it."""
    return _NAMES.get(field, field.replace("_", " "))


def _text(field: str, values: Mapping[str, Any]) -> str:
    value = values[field]
    if field in _TIMES and isinstance(value, str) and value:
        at = datetime.fromisoformat(value)
        return describe_moment(at, values.get("precision", "minute"), values.get("zone", ""))
    if field in _DURATIONS and isinstance(value, int):
        return describe_seconds(value)
    if field in _FIXED and value:
        return word(value)
    if field in _WORDED and value in _WORDED[field]:
        return _WORDED[field][value]
    return value_text(value)
