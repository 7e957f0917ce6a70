"""Dates that words leave incomplete: a weekday, a day of the month, a date without a year."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from complaintkit.periods.days import DAYS_IN_WEEK, next_month
from complaintkit.sentences import _
from complaintkit.when.refusals import refused, usual

if TYPE_CHECKING:
    from complaintkit.when.calendars import Frame

YEARS = range(1900, 2200)
MONTHS_IN_YEAR = 12
_LAST_DAY = 31


class Days(NamedTuple):
    """A local day, or a row of them, that was named."""

    first: date
    last: date
    rule: str = ""
    """How it was counted, as a sentence for the user; empty when there was nothing to count."""
    is_limit: bool = False
    """Only the end was named: "the end of the week"."""

    @property
    def single(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last


def one(day: date, rule: str = "") -> Days:
    """A single day."""
    return Days(day, day, rule)


def exact(frame: "Frame", year: int, month: int, day: int) -> date:
    """The date with these numbers, or a refusal that names two that exist."""
    if year not in YEARS:
        message = _("{text!r}: the year {year} is out of range, {first} to {last} are understood.")
        message = message.format(text=frame.text, year=year, first=YEARS[0], last=YEARS[-1])
        raise refused(message, usual(frame))
    found = _valid(year, month, day)
    if found is not None:
        return found
    message = _("{text!r}: there is no such date in the calendar.").format(text=frame.text)
    if not 1 <= month <= MONTHS_IN_YEAR or not 1 <= day <= _LAST_DAY:
        raise refused(message, usual(frame))
    following = next_month(date(year, month, 1))
    raise refused(message, (f"{following - timedelta(days=1)}", f"{following}"))


def without_year(frame: "Frame", month: int, day: int) -> date:
    """The nearest such date: from today on, or, for what is past, up to today."""
    today = frame.calendar.today
    step = -1 if frame.past else 1
    for year in (today.year, today.year + step):
        found = _valid(year, month, day)
        if found is not None and (found == today or (found > today) != frame.past):
            return found
    month_begins = _valid(today.year, month, 1) or today
    is_this_year = month_begins <= today if frame.past else next_month(month_begins) > today
    return exact(frame, today.year if is_this_year else today.year + step, month, day)


def day_of_month(frame: "Frame", day: int) -> date:
    """The nearest day with this number: from today on, or, for what is past, up to today."""
    today = frame.calendar.today
    month = today.replace(day=1)
    if frame.past and day > today.day:
        month = (month - timedelta(days=1)).replace(day=1)
    if not frame.past and day < today.day:
        month = next_month(month)
    return exact(frame, month.year, month.month, day)


def in_week(day: date, weekday: int, weeks: int = 0) -> date:
    """The weekday of the Monday-to-Sunday week of *day*, or of one so many weeks later."""
    return day + timedelta(days=weekday - day.weekday() + weeks * DAYS_IN_WEEK)


def bare_weekday(frame: "Frame", weekday: int) -> date:
    """The nearest such day that is not today; said on that very day it has two meanings."""
    today = frame.calendar.today
    step = -DAYS_IN_WEEK if frame.past else DAYS_IN_WEEK
    if today.weekday() != weekday:
        return today + timedelta(days=(weekday - today.weekday()) % step)
    message = _("{text!r} may mean today or the same day of another week.").format(text=frame.text)
    raise refused(message, (_("today"), f"{today + timedelta(days=step)}"))


def last_weekday(frame: "Frame", weekday: int) -> date:
    """The most recent such day, unless last week has another one."""
    today = frame.calendar.today
    days_ago = (today.weekday() - weekday) % DAYS_IN_WEEK or DAYS_IN_WEEK
    recent = today - timedelta(days=days_ago)
    last_week = in_week(today, weekday, -1)
    if recent == last_week:
        return recent
    message = _("{text!r} may be the most recent one or the one of last week.")
    raise refused(message.format(text=frame.text), (f"{recent}", f"{last_week}"))


def same_weekday(frame: "Frame", day: date, weekday: int) -> date:
    """*day*, when it falls on the weekday that was said with it."""
    if day.weekday() == weekday:
        return day
    message = _("{text!r}: {day} does not fall on the weekday that was said with it.")
    nearest = day + timedelta(days=(weekday - day.weekday()) % DAYS_IN_WEEK)
    raise refused(message.format(text=frame.text, day=day), (f"{day}", f"{nearest}"))


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
