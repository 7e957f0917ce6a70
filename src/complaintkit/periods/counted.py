"""What counting a period gives, and the three ways in which almost every rule counts."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from complaintkit.periods.notes import joined, left_out, unsettled, why_moved
from complaintkit.periods.working import next_open, nth_open

if TYPE_CHECKING:
    from datetime import date

    from complaintkit.periods.calendars import Calendar
    from complaintkit.periods.working import IsOff


class Counted(NamedTuple):
    """The last day of a period, in every reading that can be argued for.

    `earliest <= raw <= rolled <= latest`, but for two: "at the latest" and "at the earliest" change
    places where a period is counted backwards (`courts.count_back`: `earliest <= rolled <= raw`).
    """

    raw: date
    """Plain arithmetic; for business days, what the rule itself says."""
    rolled: date
    """After the rule for weekends and public holidays, if there is one."""
    earliest: date
    """The last safe day for what you must do yourself; never moved by a weekend."""
    latest: date
    """They are late, or a route opens, only on the day after."""
    provisional: bool = False
    """Whether it rests on days off that are not decreed or not known."""
    note: str = ""
    """For the user: why it moved, or which special rule was used; else empty."""


def unmoved(last_day: date, note: str = "") -> Counted:
    """A period that no weekend and no holiday moves."""
    return Counted(last_day, last_day, last_day, last_day, note=note)


def rolling(raw: date, calendar: Calendar, is_off: IsOff | None = None) -> Counted:
    """A period of calendar days that ends on the next working day."""
    rolled = next_open(raw, is_off or calendar.is_off)
    counted = Counted(raw, rolled, raw, rolled, note=why_moved(raw, rolled, calendar))
    return checked(counted, raw, calendar)


def business(start: date, n: int, calendar: Calendar, is_off: IsOff | None = None) -> Counted:
    """The *n*-th business day after *start*."""
    end = nth_open(start, n, is_off or calendar.is_off)
    first = start + timedelta(days=1)
    return checked(unmoved(end, left_out(first, end, calendar)), first, calendar)


def checked(counted: Counted, first: date, calendar: Calendar) -> Counted:
    """The same, marked provisional where a day from *first* on is not surely free or not free.

    Marked once: a reading that lies later is checked again, and says nothing twice.
    """
    last = max(counted.raw, counted.latest)
    if counted.provisional or calendar.is_settled(first, last):
        return counted
    note = joined(counted.note, unsettled(first, last, calendar))
    return counted._replace(provisional=True, note=note)


def or_earlier(counted: Counted, day: date, note: str) -> Counted:
    """The same with an earlier last day that can be argued for, and the sentence that says why."""
    if day >= counted.earliest:
        return counted
    return counted._replace(earliest=day, note=joined(counted.note, note))


def or_later(counted: Counted, day: date, note: str) -> Counted:
    """The same with a later last day that can be argued for, and the sentence that says why."""
    if day <= counted.latest:
        return counted
    return counted._replace(latest=day, note=joined(counted.note, note))
