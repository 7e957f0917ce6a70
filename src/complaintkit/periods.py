"""Counting days: calendar days, months and working days, one function for each way to count.

The day of the event is day 0 and is never counted. Pure: every answer follows from its arguments.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from holidays import HolidayBase

SATURDAY = 5
DAYS_IN_WEEK = 7

_LARGEST_PART = {"GB": "ENG"}
"""`holidays` lists for GB only what all four nations share, and so forgets Easter Monday."""


def add_days(day: date, count: int) -> date:
    """*count* calendar days after *day*."""
    return day + timedelta(days=count)


def add_months(day: date, count: int) -> date:
    """*count* calendar months after *day*; a month that is too short ends on its last day."""
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415 (14 ms, for few phrases)

    moved: date = day + relativedelta(months=count)
    return moved


def next_month(day: date) -> date:
    """The first day of the month after the one of *day*."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def add_working_days(day: date, count: int, country: str) -> date:
    """The *count*-th working day after *day* in *country* (ISO alpha-2, or empty).

    Where the public holidays of the country are not known only the weekend is left out: ask
    `knows_holidays`, and say so.
    """
    end_of_search = day + timedelta(days=count * 2 + 60)
    is_working_day = working_day_test(country, range(day.year, end_of_search.year + 1))
    while count > 0:
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day


def working_day_test(country: str, years: Iterable[int]) -> Callable[[date], bool]:
    """A function that says whether a date within *years* is a working day in *country*.

    A Saturday that the state declared a working day stays free here: it moves the end of a
    promise to the later date, which is the safe one.
    """
    calendar = _holidays(country, years)
    if calendar is None:
        return lambda day: day.weekday() < SATURDAY
    weekend = frozenset(calendar.weekend)
    public = frozenset(calendar)
    return lambda day: day.weekday() not in weekend and day not in public


def knows_holidays(country: str) -> bool:
    """Whether the public holidays of *country* are known."""
    return _holidays(country, ()) is not None


def _holidays(country: str, years: Iterable[int]) -> HolidayBase | None:
    if not country:
        return None
    import holidays  # noqa: PLC0415 (100 ms, only for working days)

    code = country.upper()
    try:
        return holidays.country_holidays(code, subdiv=_LARGEST_PART.get(code), years=list(years))
    except NotImplementedError:
        return None
