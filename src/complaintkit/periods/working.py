"""Working days as people promise them: neither weekends nor public holidays count."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from complaintkit.periods.calendars import calendar_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    IsOff = Callable[[date], bool]
    """A rule that says of a day whether it is left out."""

_ONE_DAY = timedelta(days=1)


def add_working_days(day: date, count: int, country: str) -> date:
    """The *count*-th working day after *day* in *country* (ISO alpha-2, or empty).

    Where the public holidays of the country are not known only the weekend is left out: ask
    `knows_holidays`, and say so.
    """
    return nth_open(day, count, calendar_of(country).is_off)


def working_day_test(country: str) -> Callable[[date], bool]:
    """A function that says whether a date is a working day in *country*.

    A Saturday that the state declared a working day stays free here: it moves the end of a
    promise to the later date, which is the safe one.
    """
    is_off = calendar_of(country).is_off
    return lambda day: not is_off(day)


def knows_holidays(country: str) -> bool:
    """Whether the public holidays of *country* are known."""
    return calendar_of(country).is_known


def nth_open(start: date, count: int, is_off: IsOff) -> date:
    """The *count*-th day after *start* that is not off; *start* itself when there is none."""
    day = start
    while count > 0:
        day += _ONE_DAY
        count -= not is_off(day)
    return day


def next_open(day: date, is_off: IsOff) -> date:
    """The first day from *day* on that is not off."""
    while is_off(day):
        day += _ONE_DAY
    return day


def last_open(day: date, is_off: IsOff) -> date:
    """The last day up to *day* that is not off: where a period is counted backwards."""
    while is_off(day):
        day -= _ONE_DAY
    return day
