"""Words that name several days at once, or only the end of them: weeks, weekends, months, years."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from complaintkit.periods.days import DAYS_IN_WEEK, SATURDAY, next_month
from complaintkit.sentences import _
from complaintkit.when.amounts import Amount
from complaintkit.when.counting import counted_days
from complaintkit.when.dates import Days, exact, in_week
from complaintkit.when.refusals import refused
from complaintkit.when.rules import RULES

if TYPE_CHECKING:
    from complaintkit.when.calendars import Frame
    from complaintkit.when.cursor import Cursor
    from complaintkit.when.tokens import Token

_SUNDAY = 6
_DECEMBER = 12


def week_of(cursor: Cursor) -> int | None:
    """How many weeks ahead the week lies that comes next in the words: "this week", "next week"."""
    start = cursor.at
    cursor.take("the")
    which = cursor.take("this", "next")
    if which is not None and cursor.take("week"):
        return 1 if "next" in which.kinds else 0
    cursor.at = start
    return None


def row(cursor: Cursor, frame: Frame) -> Days | None:
    """A week, weekend, month or year; the next working day; or the end of one of these."""
    start = cursor.at
    cursor.take("the")
    if cursor.take("end"):
        cursor.take("the")
        found = _whole(cursor, frame) or _month(cursor, frame)
        if found is not None:
            return Days(found.last, found.last, _end_rule(found), is_limit=True)
        cursor.at = start
        return None
    which = cursor.take("this", "next", "coming")
    if which is None:
        return _weekend(frame, 0) if cursor.take("weekend") else None
    if "this" not in which.kinds and cursor.take("workday"):
        return counted_days(frame, Amount(1, "workday"), Amount(1, "workday"))
    return _unit(cursor, frame, _name(which))


def _whole(cursor: Cursor, frame: Frame) -> Days | None:
    cursor.take("of")
    cursor.take("the")
    which = cursor.take("this", "next")
    if cursor.take("weekend"):
        weeks = 1 if which is not None and "next" in which.kinds else 0
        sunday = in_week(frame.calendar.today, _SUNDAY, weeks)
        return Days(sunday - timedelta(days=1), sunday)
    return _unit(cursor, frame, "this" if which is None else _name(which))


def _name(which: Token) -> str:
    return next(name for name in ("next", "coming", "this") if name in which.kinds)


def _unit(cursor: Cursor, frame: Frame, which: str) -> Days | None:
    today = frame.calendar.today
    ahead = 1 if which == "next" else 0
    if cursor.take("weekend"):
        return _weekend(frame, ahead)
    if which == "coming":
        return None
    if cursor.take("week"):
        monday = in_week(today, 0, ahead)
        rule = RULES["weeks"]
        return Days(monday, monday + timedelta(days=_SUNDAY), rule)
    if cursor.take("month"):
        first = today.replace(day=1)
        return _month_from(next_month(first) if ahead else first)
    if cursor.take("year"):
        year = today.year + ahead
        return Days(exact(frame, year, 1, 1), exact(frame, year, _DECEMBER, 31))
    return None


def _weekend(frame: Frame, ahead: int) -> Days:
    today = frame.calendar.today
    saturday = in_week(today, SATURDAY, ahead)
    if today.weekday() == _SUNDAY and not ahead:
        message = _("{text!r} may mean today or the weekend after.").format(text=frame.text)
        raise refused(message, (_("today"), f"{today + timedelta(days=DAYS_IN_WEEK)}"))
    rule = RULES["weekend"]
    return Days(saturday, saturday + timedelta(days=1), rule)


def _month(cursor: Cursor, frame: Frame) -> Days | None:
    """A month by its name, with or without its year: this one, or the next of that name."""
    number = cursor.value("month_name")
    if number is None:
        return None
    today = frame.calendar.today
    year = today.year if number >= today.month else today.year + 1
    token = cursor.take("num")
    if token is not None:
        year = token.kinds["num"]
        cursor.take("year_word")
    return _month_from(exact(frame, year, number, 1))


def _month_from(first: date) -> Days:
    return Days(first, next_month(first) - timedelta(days=1))


def _end_rule(found: Days) -> str:
    if (found.last - found.first).days == _SUNDAY:
        return RULES["end of the week"]
    return ""
