"""When a contact happened and how long it took, from the user's words."""

from datetime import UTC, datetime, timedelta

from complaintkit.describe import describe_duration, describe_moment
from complaintkit.errors import BadWhen, Usage
from complaintkit.model import Moment, Window
from complaintkit.sentences import _
from complaintkit.when import Calendar, parse_duration, parse_moment
from complaintkit.when.rules import RULES


def happened(words: str, calendar: Calendar) -> Moment:
    """The moment of something past; without words, this minute. Raises `BadWhen` for the future."""
    if not words:
        return Moment(calendar.now.replace(second=0, microsecond=0), "minute")
    moment = parse_moment(words, calendar)
    not_ahead(words, moment, calendar)
    return moment


def not_ahead(words: str, moment: Moment, calendar: Calendar) -> None:
    """Raise `BadWhen` for a moment that is still to come."""
    if moment.at > calendar.now:
        raise BadWhen(
            _("{words!r} is in the future: {at}.").format(
                words=words,
                at=describe_moment(moment.at, moment.precision, str(calendar.now.tzinfo)),
            ),
            _("Nothing was stored. Record it when it has happened."),
        )


def durations(duration: str, hold: str) -> dict[str, int]:
    """How long it took and how much of that on hold, in seconds, as far as they were said."""
    body = {}
    if duration:
        body["duration_s"] = int(parse_duration(duration).total_seconds())
    if hold:
        body["hold_s"] = int(parse_duration(hold).total_seconds())
    check_hold(body.get("hold_s"), body.get("duration_s"))
    return body


def check_hold(hold_s: int | None, duration_s: int | None) -> None:
    """Raise `Usage` when the part is longer than the whole."""
    if hold_s is not None and duration_s is not None and hold_s > duration_s:
        raise Usage(
            _("On hold for {hold} is longer than the whole call of {duration}.").format(
                hold=describe_duration(timedelta(seconds=hold_s)),
                duration=describe_duration(timedelta(seconds=duration_s)),
            ),
            _("Nothing was stored. The duration counts from dialling to hanging up."),
        )


def began(ended: Moment, seconds: int) -> Moment:
    """When a contact of that length began that ended just now."""
    began = ended.at.astimezone(UTC) - timedelta(seconds=seconds)
    return Moment(began.astimezone(ended.at.tzinfo).replace(second=0), ended.precision)


def spoken_until(began: Moment, seconds: int, now: datetime) -> Moment:
    """When a contact of that length was over: what was promised in it counts from there."""
    if began.precision in ("day", "part-of-day"):
        return began
    ended = began.at.astimezone(UTC) + timedelta(seconds=seconds)
    return Moment(min(ended, now.astimezone(UTC)).astimezone(began.at.tzinfo), began.precision)


def latest(moment: Moment, now: datetime) -> datetime:
    """The last instant that *moment* may have been: their time must never run too early."""
    hours = {"day": 24, "part-of-day": 24 - moment.at.hour, "hour": 1}.get(moment.precision, 0)
    if not hours:
        return moment.at
    end = moment.at.astimezone(UTC) + timedelta(hours=hours, seconds=-1)
    end = min(end, now.astimezone(UTC)).astimezone(moment.at.tzinfo)
    return end if end.date() == moment.at.date() else moment.at.replace(hour=23, minute=59)


def default_window(made_at: datetime, days: int) -> Window:
    """The window of a promise without a time: until the end of a day, *days* days later."""
    end = made_at + timedelta(days=days)
    end = end.replace(hour=23, minute=59, second=59, microsecond=0, fold=1)  # the later, if twice
    return Window(None, end, "day", RULES["default"].format(days=days))
