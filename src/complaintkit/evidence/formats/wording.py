"""Times, spans and the record's own words as a person reads them; the same on every machine."""

from datetime import datetime, timedelta

from complaintkit.describe import part_of_day
from complaintkit.evidence.chronology import Line
from complaintkit.model import Precision
from complaintkit.sentences import _

_DAYS = (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))
_MONTHS = (
    *(_("Jan"), _("Feb"), _("Mar"), _("Apr"), _("May"), _("Jun")),
    *(_("Jul"), _("Aug"), _("Sep"), _("Oct"), _("Nov"), _("Dec")),
)
_AT_ONCE = timedelta(minutes=5)
_WORDS = {
    "phone": _("phone call"),
    "email": _("e-mail"),
    "post": _("letter by post"),
    "chat": _("chat"),
    "form": _("web form"),
    "social": _("social media"),
    "visit": _("visit"),
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


def day(at: datetime) -> str:
    """A date with its weekday: Tue 24 Nov 2026."""
    return f"{_DAYS[at.weekday()]} {at.day} {_MONTHS[at.month - 1]} {at.year:04}"


def clock(at: datetime, precision: Precision = "minute") -> str:
    """The time of day, as exactly as it is known."""
    if precision == "day":
        return _("time not noted")
    if precision == "part-of-day":
        return part_of_day(at)
    time = f"{at:%H:%M}"
    return time if precision == "minute" else _("about {time}").format(time=time)


def offset(at: datetime) -> str:
    """The distance from UTC: UTC+01:00."""
    return f"UTC{at.isoformat()[-6:]}" if at.utcoffset() else "UTC"


def moment(at: datetime, precision: Precision = "minute") -> str:
    """A date, time and offset in one line."""
    if precision == "day":
        return day(at)
    if precision == "part-of-day":
        return f"{day(at)}, {part_of_day(at)}"
    return f"{day(at)}, {clock(at, precision)} {offset(at)}"


def span(time: timedelta) -> str:
    """A length of time in its two largest units: 3 days 2 h, 2 h 31 min, 45 s."""
    seconds = int(time.total_seconds())
    days, hours, minutes = seconds // 86400, seconds // 3600 % 24, seconds // 60 % 60
    if days:
        days_text = _("1 day") if days == 1 else _("{days} days").format(days=days)
        return f"{days_text} {hours} h" if hours else days_text
    if hours:
        return f"{hours} h {minutes} min" if minutes else f"{hours} h"
    return f"{minutes} min" if minutes else f"{seconds} s"


def seconds(number: int | None) -> str:
    """A duration; empty when it was not noted."""
    return "" if number is None else span(timedelta(seconds=number))


def gap(line: Line) -> str:
    """How much later something was recorded than it happened; empty when that is not known."""
    if line.gap is None or line.recorded_at is None:
        return ""
    if line.precision == "day":
        return _gap_in_days(
            (line.recorded_at.astimezone(line.at.tzinfo).date() - line.at.date()).days
        )
    if line.gap < -_AT_ONCE:
        return _("{span} before it").format(span=span(-line.gap))
    if line.gap <= _AT_ONCE:
        return _("at once")
    return _("{span} later").format(span=span(line.gap))


def _gap_in_days(days: int) -> str:
    if days == 0:
        return _("the same day")
    if days < 0:
        return _("{span} before it").format(span=span(timedelta(days=-days)))
    return _("{span} later").format(span=span(timedelta(days=days)))


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
