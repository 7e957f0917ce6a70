"""What can be amended in an entry of each kind, and how each field is read: as at first entry."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from complaintkit.entries.milestones import day_of
from complaintkit.entries.nameless import name_told
from complaintkit.entries.opening import letters_in
from complaintkit.entries.payments import last4
from complaintkit.entries.places import place_of_law
from complaintkit.entries.sums import paid_sum
from complaintkit.entries.times import happened, not_ahead
from complaintkit.entries.told import amount, checked, window_body
from complaintkit.errors import Usage
from complaintkit.limits import CardPolicy, storable_items
from complaintkit.model import Moment, Profile
from complaintkit.sentences import _
from complaintkit.when import Calendar, parse_duration, parse_moment, parse_window

Changes = dict[str, Any]


class Reading(NamedTuple):
    """What the words of a correction are read with."""

    calendar: Calendar
    profile: Profile
    cards: CardPolicy
    now: Changes
    """The columns of the entry as they stand."""

    @property
    def spoken(self) -> Calendar:
        """The moment of the entry itself: what was promised in it counts from there."""
        then = datetime.fromisoformat(self.now.get("made_at") or self.now["at"])
        return self.calendar._replace(now=then.astimezone(ZoneInfo(self.now["zone"])))


Field = Callable[[str, Any, Reading], Changes]
"""Reads the value of a field, by the name of its option, into columns."""


def _text(field: str, value: str, reading: Reading) -> Changes:
    return {field: checked(value, field, reading.cards)}


def _line(field: str, value: str, reading: Reading) -> Changes:
    return {field: checked(value, field, reading.cards, one_line=True)}


def _as(column: str, read: Field) -> Field:
    """A field that is stored under another name than its option's."""
    return lambda field, value, reading: {column: read(field, value, reading)[field]}


def _money(field: str, value: str, _reading: Reading) -> Changes:
    return {field: amount(value, field)}


def _paid(field: str, value: str, _reading: Reading) -> Changes:
    return {field: str(paid_sum(value))}


def _last4(field: str, value: str, _reading: Reading) -> Changes:
    return {field: last4(value)}


def _place(field: str, value: str, _reading: Reading) -> Changes:
    return {field: place_of_law(value)}


def _language(field: str, value: str, _reading: Reading) -> Changes:
    return {field: "", **letters_in(**{"language": "", "script": "", field: value})}


def _seconds(field: str, value: str, _reading: Reading) -> Changes:
    return {f"{field}_s": int(parse_duration(value).total_seconds()) if value else None}


def _references(field: str, value: list[str], reading: Reading) -> Changes:
    kept = storable_items([each for each in value if each], field)
    return {"reference_list": [checked(e, field, reading.cards, one_line=True) for e in kept]}


def _agent(field: str, value: str, reading: Reading) -> Changes:
    name, is_refused = name_told(value)
    kept = checked(name, field, reading.cards, one_line=True)
    return {"agent": kept, "agent_refused": int(is_refused)}


def _of_the_day(_field: str, value: str, reading: Reading) -> Changes:
    """When a contact was: "15:40" is that time of its own day."""
    calendar, spoken = reading.calendar, reading.spoken
    then = min(spoken.now.replace(hour=23, minute=59, second=59), calendar.now)
    moment = parse_moment(value, calendar._replace(now=then))
    not_ahead(value, moment, calendar)
    return _time_columns(moment, reading)


def _day(_field: str, value: str, reading: Reading) -> Changes:
    """A day, in words of today: what was told wrong is the day itself."""
    return _time_columns(happened(_said(value), reading.calendar), reading)


def _milestone_day(_field: str, value: str, reading: Reading) -> Changes:
    return _time_columns(day_of(reading.now["kind"], _said(value), reading.calendar), reading)


def _said(value: str) -> str:
    if not value.strip():
        raise Usage(_("The day cannot be left empty."), _("Nothing was stored. Say which it was."))
    return value


def _time_columns(moment: Moment, reading: Reading) -> Changes:
    times = {"at": moment.at.isoformat(), "precision": moment.precision}
    return times | {"zone": reading.profile.zone}


def _due(_field: str, value: str, reading: Reading) -> Changes:
    window = parse_window(value, reading.spoken)
    if window is None:
        raise Usage(
            _("{words!r} names no time.").format(words=value),
            _("Nothing was stored. Say by when, such as 'tomorrow 5pm' or 'by Friday'."),
        )
    return {"words": value, **window_body(window), "basis": "stated"}


FIELDS: dict[str, dict[str, Field]] = {
    "contact_logged": {
        **dict.fromkeys(("summary", "said", "note"), _text),
        "at": _of_the_day,
        **dict.fromkeys(("duration", "hold"), _seconds),
        **dict.fromkeys(("channel", "direction", "outcome", "number"), _line),
        "agent": _agent,
        **dict.fromkeys(("role", "level", "asked_for", "site", "agent_id"), _line),
        "references": _references,
        "cost": _money,
    },
    "promise_made": {"text": _text, "due": _due},
    "case_opened": {
        **dict.fromkeys(("about", "want"), _text),
        "amount": _money,
        **dict.fromkeys(("customer_no", "order_no", "contract_no", "sector"), _line),
        "country": _place,
        "ground": _line,
        "language": _language,
        "script": _language,
        **dict.fromkeys(("behalf_name", "behalf_authority"), _line),
        "behalf_address": _text,
    },
    "provider_added": {"name": _line, "address": _text, "country": _line, "zone": _line},
    "channel_added": {
        "channel": _as("kind", _line),
        **dict.fromkeys(("value", "role", "hours", "menu"), _line),
        "note": _text,
    },
    "milestone_noted": {"at": _milestone_day, "note": _text},
    "payment_noted": {
        "amount": _paid,
        "at": _day,
        "by": _as("method", _line),
        "network": _line,
        "last4": _last4,
        "as": _as("kind", _line),
        "note": _text,
    },
    "clause_quoted": {"text": _text, "place": _line},
    "offer_noted": {
        "text": _text,
        "value": _money,
        **dict.fromkeys(("form", "decision"), _line),
        "because": _as("why", _text),
        "at": _day,
    },
    "letter_sent": {"via": _line, "at": _day, "tracking": _line},
    "evidence_attached": {"note": _text, "at": _day},
    "contradiction_noted": {"note": _text},
}
"""For each kind of entry its fields, by the names of their options."""

NEEDED: dict[str, tuple[str, ...]] = {
    "provider_added": ("name",),
    "case_opened": ("about", "want"),
    "promise_made": ("text",),
    "channel_added": ("value",),
    "payment_noted": ("amount",),
    "clause_quoted": ("text", "place"),
    "offer_noted": ("text",),
}
"""What an entry cannot be without."""
