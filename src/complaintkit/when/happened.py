"""What the words mean for something that happened: one moment, and how exactly it is known."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from complaintkit.model import Moment
from complaintkit.sentences import _
from complaintkit.when import zones
from complaintkit.when.clocks import MIDNIGHT
from complaintkit.when.halfday import settle
from complaintkit.when.promised import PARTS
from complaintkit.when.refusals import refused, usual
from complaintkit.when.tokens import NotUnderstood

if TYPE_CHECKING:
    from complaintkit.when.amounts import Amount
    from complaintkit.when.calendars import Frame
    from complaintkit.when.phrases import Said

_HOUR = 3600


def moment(said: Said, frame: Frame) -> Moment:
    """The moment that was named; it may lie ahead, but it is never moved."""
    _check(said, frame)
    if said.is_now:
        return Moment(frame.calendar.now, "minute")
    if said.instant:
        from complaintkit.when.instants import instant  # noqa: PLC0415 (only ISO has one)

        return Moment(instant(frame, said.instant), "minute")
    day = said.days.first if said.days is not None else frame.calendar.today
    if said.stretch is not None:
        amount = said.stretch[0]
        if amount.is_real:
            return _hours_ago(said, frame, amount)
        from complaintkit.when.counting import day_after  # noqa: PLC0415 (only amounts count)

        day = day_after(frame, amount, -1)
    if said.clocks is not None:
        return _at_clock(said, frame, day)
    if said.part:
        return Moment(zones.wall(frame, day, time(PARTS[said.part][0])), "part-of-day")
    return Moment(zones.day_start(frame, day), "day")


def _hours_ago(said: Said, frame: Frame, amount: Amount) -> Moment:
    if said.clocks is not None or said.part:
        raise NotUnderstood
    back = zones.after_hours(frame.calendar.now, frame.calendar.zone, -amount.number)
    is_rough = said.is_about or amount.number % _HOUR == 0
    return Moment(back, "hour" if is_rough else "minute")


def _at_clock(said: Said, frame: Frame, day: date) -> Moment:
    assert said.clocks is not None
    settled = settle(frame, said.clocks[0], day, said.part)
    if settled.hour == MIDNIGHT:
        message = _("{text!r} may be the beginning or the end of that day.")
        ends = (f"{day} 00:00", f"{day} 23:59")
        raise refused(message.format(text=frame.text), ends)
    at = zones.wall(frame, day, settled.time)
    return Moment(at, "hour" if said.is_about else "minute")


def _check(said: Said, frame: Frame) -> None:
    """Refuse what only a promise can have: a limit, a range, an amount of time ahead."""
    low, high = said.stretch or (None, None)
    is_ahead = said.stretch is not None and said.direction != "ago"
    alone = (said.is_now, bool(said.instant), said.days is not None, said.stretch is not None)
    if (
        said.names_no_time
        or said.bound
        or said.is_end_of_day
        or is_ahead
        or said.part in {"close", "night"}
    ):
        raise NotUnderstood
    if sum(alone) > 1 or (any(alone[:2]) and (said.clocks or said.part)):
        raise NotUnderstood
    is_range = said.clocks is not None and said.clocks[1] is not None
    if is_range or low != high or (said.days is not None and not said.days.single):
        message = _("{text!r} names a stretch of time and not one moment.")
        raise refused(message.format(text=frame.text), usual(frame))
    if low is not None:
        from complaintkit.when.counting import check  # noqa: PLC0415 (only amounts count)

        check(frame, low, low)
