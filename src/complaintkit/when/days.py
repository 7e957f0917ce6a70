"""Words that name a day or a row of days, in any of the ways that people name them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from complaintkit.periods.days import DAYS_IN_WEEK
from complaintkit.when.dates import (
    Days,
    bare_weekday,
    day_of_month,
    exact,
    in_week,
    last_weekday,
    one,
    same_weekday,
    without_year,
)
from complaintkit.when.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Callable

    from complaintkit.when.calendars import Frame
    from complaintkit.when.cursor import Cursor


_IN_DIGITS = ("ymd", "slashed", "dmy", "dm", "dotted")
_DATE_KINDS = ("num", "ordinal", "month_name", "the", "next", *_IN_DIGITS)
"""What may follow a weekday and say which one it is."""

_SPANS = ("end", "week", "weekend", "workday", "month", "year")
"""Without one of these kinds of words no row of days is named."""


def days(cursor: Cursor, frame: Frame) -> Days | None:
    """The day, or the first and last of several, that comes next in the words."""
    start = cursor.at
    found = _days_of_one_month(cursor, frame) or _one(cursor, frame)
    if found is None:
        cursor.at = start
        return None
    return _range(cursor, frame, found) or found


def _one(cursor: Cursor, frame: Frame) -> Days | None:
    readers = (_numeric_date, _relative_day, _weekday, _row, _named_date, _numbered_day)
    return _first_of(cursor, frame, readers)


def _numeric_date(cursor: Cursor, frame: Frame) -> Days | None:
    if not cursor.sees(*_IN_DIGITS):
        return None
    from complaintkit.when.numerals import numeric_date  # noqa: PLC0415 (few write it in digits)

    return numeric_date(cursor, frame)


def _row(cursor: Cursor, frame: Frame) -> Days | None:
    if not cursor.has(*_SPANS):
        return None
    from complaintkit.when.rows import row  # noqa: PLC0415 (for weeks, months and years only)

    return row(cursor, frame)


def _week_of(cursor: Cursor) -> int | None:
    if not cursor.has("week"):
        return None
    from complaintkit.when.rows import week_of  # noqa: PLC0415 (for weeks only)

    return week_of(cursor)


def _first_of(
    cursor: Cursor, frame: Frame, readers: tuple[Callable[[Cursor, Frame], Days | None], ...]
) -> Days | None:
    """What the first of the *readers* that understands the words makes of them."""
    start = cursor.at
    for reader in readers:
        cursor.at = start
        found = reader(cursor, frame)
        if found is not None:
            return found
    cursor.at = start
    return None


def _range(cursor: Cursor, frame: Frame, first: Days) -> Days | None:
    """The whole of "Monday to Wednesday"; a last weekday is the next one after the first day."""
    start = cursor.at
    kinds = ("to", "dash", "or", "and") if cursor.between else ("to", "dash", "or")
    if not first.is_limit and cursor.take(*kinds):
        cursor.take("on", "the")
        last = _weekday_after(cursor, first.last) or _one(cursor, frame)
        if last is not None and not last.is_limit and last.last > first.last:
            return Days(first.first, last.last, first.rule or last.rule)
    cursor.at = start
    return None


def _weekday_after(cursor: Cursor, day: date) -> Days | None:
    """A bare weekday at the end of a range, unless it is the weekday of *day* itself."""
    if cursor.sees("weekday") and not cursor.sees(*_DATE_KINDS, ahead=1):
        weekday = cursor.tokens[cursor.at].kinds["weekday"]
        ahead = (weekday - day.weekday()) % DAYS_IN_WEEK
        if ahead:
            cursor.at += 1
            return one(day + timedelta(days=ahead))
    return None


def _relative_day(cursor: Cursor, frame: Frame) -> Days | None:
    distance = cursor.value("day_word")
    if distance is None:
        return None
    day = frame.calendar.today + timedelta(days=distance)
    weekday = cursor.value("weekday")
    return one(day if weekday is None else same_weekday(frame, day, weekday))


def _weekday(cursor: Cursor, frame: Frame) -> Days | None:
    """A weekday alone, with "next" and the like, with its week, or with its date."""
    week = _week_of(cursor)
    if week is not None:
        cursor.take("on")
        weekday = cursor.value("weekday")
        return None if weekday is None else _counted(frame, weekday, week)
    which = cursor.take("next", "this", "last", "coming")
    weekday = cursor.value("weekday")
    if weekday is None:
        return None
    if which is not None:
        return _which(frame, which.kinds, weekday)
    start = cursor.at
    cursor.take("of", "on", "in")
    week = _week_of(cursor)
    if week is not None:
        return _counted(frame, weekday, week)
    cursor.at = start
    cursor.take("the", "on")
    dated = _first_of(cursor, frame, (_numeric_date, _named_date, _numbered_day))
    if dated is not None:
        return one(same_weekday(frame, dated.first, weekday))
    cursor.at = start
    return one(bare_weekday(frame, weekday))


def _which(frame: Frame, kinds: dict[str, int], weekday: int) -> Days:
    if "last" in kinds:
        return one(last_weekday(frame, weekday))
    if "next" in kinds:
        return _counted(frame, weekday, 1)
    if "coming" in kinds:
        today = frame.calendar.today
        return one(today + timedelta(days=(weekday - today.weekday() - 1) % DAYS_IN_WEEK + 1))
    if frame.calendar.today.weekday() == weekday:
        return one(bare_weekday(frame, weekday))
    return one(in_week(frame.calendar.today, weekday))


def _counted(frame: Frame, weekday: int, weeks: int) -> Days:
    day = in_week(frame.calendar.today, weekday, weeks)
    monday = in_week(day, 0)
    return one(day, RULES["weeks, this one"].format(monday=monday))


def _named_date(cursor: Cursor, frame: Frame) -> Days | None:
    """A date with the name of its month: "30 November", "Nov 30", "24. novembra 2026. godine"."""
    cursor.take("the")
    day = _day_number(cursor)
    if day is not None:
        cursor.take("of")
    month = cursor.value("month_name")
    if month is None:
        return None
    if day is None:
        cursor.take("the")
        day = _day_number(cursor)
    if day is None:
        return None
    return _in_year(cursor, frame, month, day)


def _days_of_one_month(cursor: Cursor, frame: Frame) -> Days | None:
    """Days whose month is said once: "24-26 November", "between 24 and 26 November"."""
    start = cursor.at
    cursor.take("the")
    first = _day_number(cursor)
    kinds = ("to", "dash", "or", "and") if cursor.between else ("to", "dash", "or")
    if first is not None and cursor.take(*kinds):
        cursor.take("the")
        last = _named_date(cursor, frame)
        if last is not None and first < last.last.day:
            return Days(last.last.replace(day=first), last.last)
    cursor.at = start
    return None


def _numbered_day(cursor: Cursor, frame: Frame) -> Days | None:
    """A day of this month or the nearest one: "the 30th", "the first of the month"."""
    cursor.take("the")
    start = cursor.at
    day = _day_number(cursor)
    if day is not None and cursor.take("of_month"):
        return one(day_of_month(frame, day))
    cursor.at = start
    day = cursor.value("ordinal")
    return None if day is None else one(day_of_month(frame, day))


def _in_year(cursor: Cursor, frame: Frame, month: int, day: int) -> Days:
    year = _year(cursor)
    if year is None:
        return one(without_year(frame, month, day))
    return one(exact(frame, year, month, day))


def _year(cursor: Cursor) -> int | None:
    start = cursor.at
    token = cursor.take("num")
    if token is not None and len(token.text) == len("2026"):
        cursor.take("year_word")
        return token.kinds["num"]
    cursor.at = start
    return None


def _day_number(cursor: Cursor) -> int | None:
    if cursor.sees("am", "pm", "oclock", ahead=1):
        return None
    for kind in ("ordinal", "nth"):
        number = cursor.value(kind)
        if number is not None:
            return number
    start = cursor.at
    token = cursor.take("num")
    if token is not None and token.text.isdigit() and len(token.text) <= len("31"):
        return token.kinds["num"]
    cursor.at = start
    return None
