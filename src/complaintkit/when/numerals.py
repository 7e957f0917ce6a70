"""Dates in digits.

Year-month-day always wins; with dots the day comes first; with slashes only a number above 12 says
which one is the day, and anything else is refused.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from complaintkit.sentences import _
from complaintkit.when.dates import MONTHS_IN_YEAR, Days, exact, one, without_year
from complaintkit.when.refusals import refused
from complaintkit.when.words import UNITS

if TYPE_CHECKING:
    from complaintkit.when.calendars import Frame
    from complaintkit.when.cursor import Cursor

_LAST_DAY = 31
_HOURS, _MINUTES = 24, 60
_ROUND_THE_CLOCK = "24/7"


def numeric_date(cursor: Cursor, frame: Frame) -> Days | None:
    """The date in digits that comes next in the words."""
    for kind, read in _READERS.items():
        is_fraction = kind in {"slashed", "dotted"} and cursor.sees(*UNITS, ahead=1)
        if cursor.sees(kind) and not is_fraction:
            numbers = [int(part) for part in re.findall("[0-9]+", cursor.tokens[cursor.at].text)]
            found = read(cursor, frame, numbers)
            if found is not None:
                cursor.at += 1
                cursor.take("year_word")
                return one(found)
    return None


def is_clock_time(text: str) -> bool:
    """Whether digits with a dot, such as 9.30, may be hours and minutes."""
    hours, _dot, minutes = text.partition(".")
    return len(minutes.rstrip(".")) == len("30") and int(hours) < _HOURS and minutes < f"{_MINUTES}"


def _year_first(_cursor: Cursor, frame: Frame, numbers: list[int]) -> date:
    year, month, day = numbers
    return exact(frame, year, month, day)


def _slashed(cursor: Cursor, frame: Frame, numbers: list[int]) -> date | None:
    if cursor.tokens[cursor.at].text == _ROUND_THE_CLOCK:
        return None
    return _either(frame, numbers)


def _day_first(cursor: Cursor, frame: Frame, numbers: list[int]) -> date | None:
    if len(numbers) == len(("day", "month")) and cursor.language == "en":
        return _dotted(cursor, frame, numbers)  # in English the last dot may end the sentence
    if not _fits(numbers[0], numbers[1]) or _is_taken_for_clock(cursor):
        return None
    return _dated(frame, numbers[0], numbers[1], numbers[2:])


def _dotted(cursor: Cursor, frame: Frame, numbers: list[int]) -> date | None:
    """A pair such as 24.11, which may be a date, a time of day, or a decimal number."""
    day, month = numbers
    if not _fits(day, month) or _is_taken_for_clock(cursor):
        return None
    if is_clock_time(cursor.tokens[cursor.at].text) and not cursor.has_clock:
        at = _("yesterday {time}") if frame.past else _("tomorrow {time}")
        at = at.format(time=f"{day:02}:{month:02}")
        message = _("{text!r} may be a time of day or a date.").format(text=frame.text)
        raise refused(message, (at, f"{without_year(frame, month, day)}"))
    return _either(frame, numbers)


def _is_taken_for_clock(cursor: Cursor) -> bool:
    return cursor.expects_clock and is_clock_time(cursor.tokens[cursor.at].text)


def _either(frame: Frame, numbers: list[int]) -> date | None:
    """The date when only one order of day and month makes sense."""
    first, second, *year = numbers
    if first == second or not _fits(second, first):
        return _dated(frame, first, second, year) if _fits(first, second) else None
    if not _fits(first, second):
        return _dated(frame, second, first, year)
    readings = (_dated(frame, first, second, year), _dated(frame, second, first, year))
    message = _("{text!r} has two meanings: the day or the month may come first.")
    raise refused(message.format(text=frame.text), tuple(f"{day}" for day in readings))


def _dated(frame: Frame, day: int, month: int, year: list[int]) -> date:
    if not year:
        return without_year(frame, month, day)
    if year[0] >= 100:  # noqa: PLR2004 (two digits or four)
        return exact(frame, year[0], month, day)
    message = _("{text!r}: a year is written with four digits.").format(text=frame.text)
    found = exact(frame, 2000 + year[0], month, day)
    raise refused(message, (f"{found}", f"{found.day:02}.{found.month:02}.{found.year}"))


def _fits(day: int, month: int) -> bool:
    return 1 <= day <= _LAST_DAY and 1 <= month <= MONTHS_IN_YEAR


_READERS = {
    "ymd": _year_first,
    "slashed": _slashed,
    "dmy": _day_first,
    "dm": _day_first,
    "dotted": _dotted,
}
