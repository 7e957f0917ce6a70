"""English words for dates, times, durations and counts, and for what the record holds as codes.

A time is never told more exactly than it was recorded.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from complaintkit.model import Contact, Level, Precision, Promise, Window
from complaintkit.promises import elapsed, lateness

LANGUAGES = ("en",)
DRAFT_MARK = "DRAFT — not to be sent"

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_NOUNS = {
    "phone": "phone call",
    "email": "e-mail",
    "post": "letter",
    "chat": "chat",
    "form": "message by web form",
    "social": "message on social media",
    "visit": "visit in person",
}
_OUTCOMES = {
    "no-answer": "no answer",
    "cut-off": "cut off",
    "closed": "closed",
    "voicemail": "voicemail",
    "auto-reply": "automatic reply only",
}
_LEVELS: dict[Level, str] = {
    "frontline": "frontline",
    "supervisor": "supervisor",
    "manager": "manager",
    "complaints": "complaints department",
    "executive": "executive office",
}
_ASKED_FOR: dict[Level, str] = {
    "frontline": "the frontline staff",
    "supervisor": "a supervisor",
    "manager": "a manager",
    "complaints": "the complaints department",
    "executive": "the executive office",
}
UNITS = ("h", "min", "s", "days", "day")
"""What a number of time is counted in; no line breaks between the two."""
_HOUR, _MINUTE, _DAY = 3600, 60, timedelta(days=1)
_IN_DAYS = timedelta(days=2)
"""From here on a delay is told in whole days."""


def gap(fact: str) -> str:
    """What stands in a draft where a fact is missing."""
    return f"[MISSING: {fact}]"


def day(on: date) -> str:
    """Such as "Sunday 6 December 2026"."""
    return f"{_DAYS[on.weekday()]} {on.day} {_MONTHS[on.month - 1]} {on.year}"


def moment(at: datetime, precision: Precision, zone: str = "") -> str:
    """A date, and the time only if it was recorded; *zone* is named with the time if given."""
    return f"{day(at)}, {_clock(at, precision, zone)}" if has_time(precision) else day(at)


def has_time(precision: Precision) -> bool:
    """Whether a time of day was recorded."""
    return precision in {"minute", "hour"}


def duration(seconds: int) -> str:
    """Such as "9 h 04 min"; nothing is rounded."""
    hours, rest = divmod(seconds, _HOUR)
    minutes, rest = divmod(rest, _MINUTE)
    told = [f"{hours} h"] if hours else []
    if minutes or not (hours or rest):
        told.append(f"{minutes:02} min" if told else f"{minutes} min")
    if rest:
        told.append(f"{rest:02} s" if told else f"{rest} s")
    return " ".join(told)


def counted(number: int, noun: str) -> str:
    """Such as "1 contact", "11 contacts"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def listed(told: Iterable[str]) -> str:
    """What is known of the given, separated by commas."""
    return ", ".join(each for each in told if each)


def theirs(reader: str) -> str:
    """Whose, of the provider: the reader's own, or for a bank or a body somebody else's."""
    return "your" if reader == "provider" else "their"


def iso_day(text: str) -> str:
    """A date as it is stored, "2026-12-06", in words; what is unknown stays empty."""
    return day(date.fromisoformat(text)) if text else ""


def clock(contact: Contact) -> str:
    """The time of day of a contact, "14:05" or "about 14:00", if that was recorded."""
    return _clock(contact.at, contact.precision, "") if has_time(contact.precision) else ""


def channel(contact: Contact, theirs: str = "your") -> str:
    """Whose contact it was and how, such as "my phone call (0800 123)".

    The reader is "you", unless *theirs* says that somebody else reads it.
    """
    whose = "my" if contact.direction == "out" else theirs
    noun = f"{whose} {_NOUNS[contact.channel]}"
    return f"{noun} ({contact.number})" if contact.number.strip() else noun


def outcome(contact: Contact) -> str:
    """What became of the attempt; empty when somebody spoke or a message was just sent.

    A refusal is told as the answer to being passed on if that was asked for.
    """
    if contact.outcome == "refused":
        return "" if contact.asked_for else "refused"
    if contact.outcome == "no-answer" and contact.direction == "in":
        return "not answered"
    return _OUTCOMES.get(contact.outcome, "")


def agent(contact: Contact) -> str:
    """What is known of the person: the name, or that it was not given, the role, the place."""
    name = contact.agent or ("would not give a name" if contact.agent_refused else "")
    level = _LEVELS[contact.level] if contact.level else ""
    if contact.role.strip().casefold() == level:
        level = ""
    number = f"ID {contact.agent_id}" if contact.agent_id.strip() else ""
    return listed((name, contact.role, level, contact.site, number))


def asked_for(contact: Contact) -> str:
    """To whom the user asked to be passed on."""
    return _ASKED_FOR[contact.asked_for] if contact.asked_for else ""


def recorded_late(contact: Contact) -> str:
    """How many days later a contact was recorded, if that was certainly more than a day."""
    recorded = contact.recorded_at.astimezone(contact.at.tzinfo)
    days = (recorded.date() - contact.at.date()).days
    if has_time(contact.precision):
        is_late = elapsed(contact.at, contact.recorded_at) > _DAY
    else:
        is_late = days > 1
    return f"recorded {counted(days, 'day')} later" if is_late else ""


def due(promise: Promise, zone: str, theirs: str = "your") -> str:
    """The time of a promise, told by who set it: nobody names a date that the other side did not.

    The default window is ours; it is told as waiting, and only if it was waited out.
    """
    if promise.basis == "stated":
        return _window(promise.window, zone)
    if promise.basis == "their-limit":
        return f"{_window(promise.window, zone)}, {theirs} own time limit"
    settled = promise.settled_at
    if settled is not None and elapsed(promise.window.closes, settled) < timedelta(0):
        return "no day or hour was noted"
    until = moment(promise.window.closes, promise.window.precision, zone)
    return f"no day or hour was noted; I waited until {until}"


def fate(promise: Promise) -> str:
    """What has become of a broken promise."""
    if promise.settled_as is None or promise.settled_at is None:
        return "not kept so far"
    if promise.settled_as == "superseded":
        return f"replaced by a newer promise on {day(promise.settled_at)}"
    delay = _delay(promise, promise.settled_at)
    if promise.settled_as == "kept":
        return f"kept {delay} late" if delay else "kept late"
    if promise.settled_as == "partly":
        return f"kept in part, {delay} late" if delay else "kept in part"
    return "not kept"


def _delay(promise: Promise, settled_at: datetime) -> str:
    """How long after the window; empty when it was in time or the record cannot tell."""
    late = lateness(promise, settled_at)
    precisions = (promise.window.precision, promise.settled_precision)
    if not late or not all(map(has_time, precisions)):
        days = (settled_at.date() - promise.window.closes.date()).days
        return counted(days, "day") if late and days else ""
    about = "about " if "hour" in precisions else ""
    if late >= _IN_DAYS:
        return about + counted(late.days, "day")
    minutes = int(late.total_seconds()) // _MINUTE
    return about + (duration(minutes * _MINUTE) if minutes else "less than 1 min")


def _window(window: Window, zone: str) -> str:
    start, end, precision = window.opens, window.closes, window.precision
    if start is None:
        return f"by {moment(end, precision, zone)}"
    if start.date() != end.date():
        return f"between {moment(start, precision, zone)} and {moment(end, precision, zone)}"
    if not has_time(precision):
        return f"on {day(end)}"
    if start == end:
        return f"on {day(end)}, {_clock(end, precision, zone)}"
    times = f"{_clock(start, precision, '')} and {_clock(end, precision, zone)}"
    return f"on {day(end)}, between {times}"


def _clock(at: datetime, precision: Precision, zone: str) -> str:
    about = "about " if precision == "hour" else ""
    return f"{about}{at:%H:%M}" + (f" ({zone})" if zone else "")
