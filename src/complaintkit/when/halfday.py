"""Before or after noon: what an hour from 1 to 12 is taken for when nobody said which half.

An hour with two digits and minutes ("05:30", "15:00") is on the 24-hour clock, and so is any hour
from 13 on. For the rest, the rule (people promise things for their waking hours):

* A part of the day that was named decides: "at 9 in the evening", "в 5 утра".
* English, a promise: 1 to 6 are afternoon, 8 to 12 stand, 7 is refused, and so is "5:30".
* English, what happened: refused, except 12.
* Polish, Russian, Serbian: the 24-hour clock, so "7:30" and 8 to 12 stand; 1 to 7 are refused.
* A range is what lies within waking hours and is not longer than twelve: "2 to 4" is 14:00 to
  16:00, "9 to 5" is 09:00 to 17:00, "7 to 9" fits twice and is refused.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from complaintkit.sentences import _
from complaintkit.when.clocks import NOON, Clock
from complaintkit.when.refusals import refused, usual

if TYPE_CHECKING:
    from complaintkit.when.calendars import Frame

_EARLIEST = 6
_STANDS = range(8, 13)
_AFTERNOON = range(1, 7)

_HOURS_OF_PART = {
    "morning": range(13),
    "first": range(13),
    "afternoon": range(12, 19),
    "close": range(12, 19),
    "evening": range(17, 25),
    "night": (0, 1, 2, 3, 4, 5, 20, 21, 22, 23, 24),
}


def settle(frame: Frame, clock: Clock, day: date, part: str) -> Clock:
    """The time of day that was meant, or a refusal."""
    if clock.form == "marked" and clock.hour == clock.minute == 0:
        message = _("{text!r}: 12 am may be the beginning or the end of a day.")
        raise refused(message.format(text=frame.text), (f"{day} 00:00", f"{day} 23:59"))
    if part:
        return _within(frame, clock, part)
    if not clock.is_open or _stands(frame, clock):
        return clock
    if frame.language == "en" and not frame.past and clock.form == "bare":
        if clock.hour in _AFTERNOON:
            return clock.settled(clock.hour + NOON)
        if clock.hour in _STANDS:
            return clock
    raise _two_meanings(frame, day, clock)


def settle_range(
    frame: Frame, first: Clock, last: Clock, day: date, part: str
) -> tuple[Clock, Clock]:
    """Both ends of a range of times, or a refusal."""
    if part:
        first, last = _within(frame, first, part), _within(frame, last, part)
    elif _is_guess_abroad(frame, first, last):
        raise _two_meanings(frame, day, first if first.is_open else last)
    elif first.is_open or last.is_open:
        first, last = _only_pair(frame, first, last, day)
    if _minutes(first) >= _minutes(last):
        message = _("{text!r} ends before it begins.").format(text=frame.text)
        tomorrow = frame.calendar.today + timedelta(days=1)
        low, high = sorted((first, last), key=_minutes)
        if low == high:
            raise refused(message, usual(frame))
        shown = _("tomorrow {low} to {high}").format(low=low, high=high)
        raise refused(message, (shown, _range_on(tomorrow, low, high)))
    return first, last


def _only_pair(frame: Frame, first: Clock, last: Clock, day: date) -> tuple[Clock, Clock]:
    if first.hour in _STANDS and last.hour in _STANDS and first.is_open and last.is_open:
        return first, last
    fits = [
        (one, other)
        for one in _readings(frame, first)
        for other in _readings(frame, last)
        if one.hour >= _EARLIEST and 0 < _minutes(other) - _minutes(one) <= NOON * 60
    ]
    if len(fits) == 1:
        return fits[0]
    if fits:
        message = _("{text!r} may be before or after noon.").format(text=frame.text)
        ends = (fits[0], fits[-1])
        raise refused(message, tuple(_range_on(_ahead(frame, day), *each) for each in ends))
    raise _two_meanings(frame, day, first if first.is_open else last)


def _readings(frame: Frame, clock: Clock) -> tuple[Clock, ...]:
    if not clock.is_open or _stands_abroad(frame, clock) or clock.hour == NOON:
        return (clock,)
    return clock, clock.settled(clock.hour + NOON)


def _is_guess_abroad(frame: Frame, first: Clock, last: Clock) -> bool:
    """Whether a small bare hour stands beside nothing that shows the 24-hour clock."""
    if frame.language == "en" or max(first.hour, last.hour) > NOON:
        return False
    return any(clock.is_open and not _stands_abroad(frame, clock) for clock in (first, last))


def _stands(frame: Frame, clock: Clock) -> bool:
    if frame.language != "en":
        return _stands_abroad(frame, clock)
    return clock.hour == NOON or (clock.form == "short" and clock.hour in _STANDS)


def _stands_abroad(frame: Frame, clock: Clock) -> bool:
    return frame.language != "en" and (clock.form == "short" or clock.hour in _STANDS)


def _within(frame: Frame, clock: Clock, part: str) -> Clock:
    """The time in a named part of the day: "5 in the afternoon", "9 утра"."""
    hours = _HOURS_OF_PART[part]
    if clock.is_open and clock.hour < NOON and clock.hour + NOON in hours:
        return clock.settled(clock.hour + NOON)
    if clock.hour in hours:
        return clock
    message = _("{text!r}: {time} does not lie in the part of the day that was named.")
    raise refused(message.format(text=frame.text, time=clock), usual(frame))


def _two_meanings(frame: Frame, day: date, clock: Clock) -> Exception:
    early = clock.settled(clock.hour % NOON)
    late = clock.settled(clock.hour % NOON + NOON)
    message = _("{text!r} may be {early} or {late}.")
    message = message.format(text=frame.text, early=early, late=late)
    day = _ahead(frame, day, early)
    return refused(message, (f"{day} {early}", f"{day} {late}"))


def _range_on(day: date, low: Clock, high: Clock) -> str:
    return _("{day} {low} to {high}").format(day=day, low=low, high=high)


def _ahead(frame: Frame, day: date, early: Clock | None = None) -> date:
    """*day*, or the day after when a promise for the early reading would have passed already."""
    now = frame.calendar.now
    passed = day < now.date() or early is None or early.time <= now.time()
    return day + timedelta(days=1) if not frame.past and day <= now.date() and passed else day


def _minutes(clock: Clock) -> int:
    return clock.hour * 60 + clock.minute
