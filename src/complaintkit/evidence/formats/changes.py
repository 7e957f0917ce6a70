"""What a correction changed, in words: times as times, durations as durations, both versions."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from complaintkit.describe import describe_amount, describe_moment, describe_seconds
from complaintkit.evidence.chronology import Correction
from complaintkit.evidence.formats.wording import (
    CHANNELS,
    METHODS,
    OFFER_ANSWERS,
    OFFER_FORMS,
    PAYMENT_KINDS,
    SENT_VIA,
    value_text,
    word,
)
from complaintkit.labels import field_name
from complaintkit.law.called import GROUNDS, SECTORS
from complaintkit.model import Change, Contact, Promise
from complaintkit.model.dealings import Milestone, Offer, Payment, Sending
from complaintkit.model.evidence import Exhibit
from complaintkit.sentences import _
from complaintkit.when.explained import explained

Changed = tuple[str, str, str]
"""Which field, the old text, the new one."""

_TIMES = frozenset({"at", "opens", "closes"})
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


def _text(field: str, values: Mapping[str, Any]) -> str:
    value = values[field]
    if field in _TIMES and isinstance(value, str) and value:
        at = datetime.fromisoformat(value)
        return describe_moment(at, values.get("precision", "minute"), values.get("zone", ""))
    if value in (None, "") or field not in _SAID:
        return value_text(value)
    return _SAID[field](value)


def _seconds(value: Any) -> str:
    return describe_seconds(value) if isinstance(value, int) else value_text(value)


def _called(words: Mapping[str, str]) -> Callable[[Any], str]:
    return lambda code: words.get(code, value_text(code))


_SAID: dict[str, Callable[[Any], str]] = {
    **dict.fromkeys(("duration_s", "hold_s"), _seconds),
    **dict.fromkeys(("channel", "direction", "outcome", "level", "asked_for", "basis"), word),
    **dict.fromkeys(("amount", "cost", "value"), describe_amount),
    "method": _called(METHODS),
    "via": _called(SENT_VIA),
    "form": _called(OFFER_FORMS),
    "kind": _called(PAYMENT_KINDS | CHANNELS),
    "sector": _called(SECTORS),
    "ground": _called(GROUNDS),
    "decision": _called(OFFER_ANSWERS),
    "rule": explained,
    "agent_refused": lambda refused: _("yes") if refused else _("no"),
}
"""How the value of a field is told; of all others as it stands."""
