"""The numbers to call, with their hours, as lines and as JSON."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from shlex import quote
from typing import Any

from complaintkit.describe import describe_day, weekdays
from complaintkit.hours import Hours, Stretch, parse_hours
from complaintkit.hours.calls import Call
from complaintkit.hours.opening import ALL_DAY, HOLIDAY
from complaintkit.sentences import _
from complaintkit.views.page import Line, Span, line

_DAY = 24 * 60
_WEEK = 7
_ROW = 3
"""Days in a row from which on they are written as a range."""
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
"""As programs read them, whatever language a person reads."""


def call_lines(calls: Sequence[Call], now: datetime) -> list[Line]:
    """One line for each number; *now* in the user's zone."""
    return [line(*_call(call, now), indent=4) for call in calls]


def calls_json(calls: Sequence[Call]) -> list[dict[str, Any]]:
    """The numbers for a program; `open` is null when it cannot be known."""
    return [
        {
            "entry": call.channel.entry,
            "number": call.channel.value,
            "role": call.channel.role,
            "menu": call.channel.menu,
            "hours": call.channel.hours,
            "zone": call.zone,
            "times": _times(call.hours),
            "open": call.opening.is_open if call.opening else None,
            "turns": call.opening.turns.isoformat()
            if call.opening and call.opening.turns
            else None,
            "public_holiday": call.opening.on_holiday if call.opening else None,
        }
        for call in calls
    ]


def understood(hours: str) -> Line:
    """What `due` will make of hours, for the user to check when they are kept."""
    found = parse_hours(hours)
    if found is None:
        return line(
            _("Not every word of the hours is understood: due shows them as you typed them.")
        )
    return line(_("The hours are understood: {hours}.").format(hours=hours_words(found)))


def _call(call: Call, now: datetime) -> list[str | Span]:
    parts: list[str | Span] = [_sentence(call, now)]
    if call.hours and not call.hours.is_always and not call.zone:
        command = f"complaint provider {quote(call.provider.lower())} --zone ..."
        parts += [" ", Span(command, "command")]
    if call.channel.menu:
        parts += [" ", _("Menu: {path}.").format(path=call.channel.menu)]
    return parts


def _sentence(call: Call, now: datetime) -> str:
    number, noted = call.channel.value, call.channel.hours
    if not noted:
        return _("Call {number}.").format(number=number)
    if call.hours is None:
        return _("Call {number}. Their hours: {hours}.").format(number=number, hours=noted)
    if call.hours.is_always:
        return _("Call {number} at any hour: open now.").format(number=number)
    if call.opening is None:
        sentence = _("Call {number}, {hours}; their time zone is not known:")
        return sentence.format(number=number, hours=noted)
    sentence, moment = _state(call), ""
    if call.opening.turns is not None:
        moment = _moment(call.opening.turns, now, with_day=not call.opening.is_open)
    hours = hours_words(call.hours)
    return sentence.format(number=number, hours=hours, zone=call.zone, moment=moment)


def _state(call: Call) -> str:
    assert call.opening is not None
    if call.opening.is_open and call.opening.turns is None:
        return _("Call {number} {hours} {zone}: open now.")
    if call.opening.is_open:
        return _("Call {number} {hours} {zone}: open now, until {moment}.")
    if call.opening.turns is None:
        return _("Call {number} {hours} {zone}: closed now.")
    if call.opening.on_holiday:
        return _(
            "Call {number} {hours} {zone}: closed now, a public holiday there today;"
            " opens {moment}."
        )
    return _("Call {number} {hours} {zone}: closed now, opens {moment}.")


def _moment(turn: datetime, now: datetime, *, with_day: bool) -> str:
    """A moment of theirs, by the user's clock where the two differ; and its day, if another."""
    mine = turn.astimezone(now.tzinfo)
    if mine.utcoffset() == turn.utcoffset():
        return _clock(turn, with_day=with_day or turn.date() != now.date())
    return _("{mine} your time ({theirs} theirs)").format(
        mine=_clock(mine, with_day=with_day or mine.date() != now.date()),
        theirs=_clock(turn, with_day=turn.date() != mine.date()),
    )


def _clock(at: datetime, *, with_day: bool) -> str:
    clock = _minute(at.hour * 60 + at.minute)
    return f"{describe_day(at)} {clock}" if with_day else clock


def hours_words(hours: Hours) -> str:
    """Opening times as they were understood: "between 9:00 and 17:00, Mon-Fri"."""
    return "; ".join(_stretch(each) for each in hours.stretches)


def _stretch(stretch: Stretch) -> str:
    between = _("between {opens} and {closes}")
    ranges = _(" and ").join(
        between.format(opens=_minute(opens), closes=_minute(closes))
        for opens, closes in stretch.ranges
    )
    times = _("at any hour") if stretch.ranges == ALL_DAY else ranges
    return _("{times}, {days}").format(times=times, days=_days(stretch.days))


def _minute(minute: int) -> str:
    """A time of day; the end of a night by the clock of the next morning, midnight as 24:00."""
    hour, rest = divmod(minute if minute <= _DAY else minute - _DAY, 60)
    return f"{hour}:{rest:02}"


def _days(days: tuple[int, ...]) -> str:
    """The days of a stretch: "every day", "Mon-Fri", "Mon, Wed", "Sat, public holidays"."""
    week = [day for day in days if day != HOLIDAY]
    names = [_("every day")] if len(week) == _WEEK else []
    if not names:
        rows = groupby(enumerate(week), lambda place: place[1] - place[0])
        for _first, row in rows:
            found = [weekdays()[day] for _place, day in row]
            names += [f"{found[0]}-{found[-1]}"] if len(found) >= _ROW else found
    return ", ".join(names + [_("public holidays")] * (HOLIDAY in days))


def _times(hours: Hours | None) -> list[dict[str, Any]]:
    return [
        {
            "days": ["holidays" if day == HOLIDAY else _DAYS[day] for day in stretch.days],
            "opens": f"{_minute(opens):0>5}",
            "closes": f"{_minute(closes):0>5}",
        }
        for stretch in (hours.stretches if hours else ())
        for opens, closes in stretch.ranges
    ]
