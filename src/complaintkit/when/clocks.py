"""Times of day as they are written: "5pm", "17.30", "godz. 17", "between 2 and 4"."""

from datetime import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from complaintkit.when.cursor import Cursor

PARTS = ("first", "close", "morning", "afternoon", "evening", "night")
"""The parts of a day that have a name."""

MIDNIGHT = 24
"""The hour that ends a day."""

NOON = 12
_MINUTES = 60


class Clock(NamedTuple):
    """A time of day as it was written."""

    hour: int
    minute: int = 0
    second: int = 0
    form: str = "bare"
    """`bare` (5), `short` (5:30), `full` (17:00, 05:30), or `marked` (5 pm)."""
    is_number: bool = False
    """Nothing but the number was said, which might be a day of the month."""

    @property
    def is_open(self) -> bool:
        """Whether it may be before or after noon."""
        return self.form in {"bare", "short"}

    def settled(self, hour: int) -> "Clock":
        """The same time at an hour that is now known."""
        return self._replace(hour=hour, form="full")

    @property
    def time(self) -> time:
        """The time, for hours that exist; the end of the day is its last second."""
        if self.hour == MIDNIGHT:
            return time(23, 59, 59)
        return time(self.hour, self.minute, self.second)

    def __str__(self) -> str:
        return f"{self.hour:02}:{self.minute:02}"


def clocks(cursor: "Cursor", *, named: bool) -> tuple[Clock, Clock | None] | None:
    """The time of day that comes next, or both ends of a range of them.

    A number alone is an hour only if it was *named* one ("at 5", "by 5") or is part of a range.
    """
    start = cursor.at
    first = _clock(cursor)
    if first is None:
        cursor.at = start
        return None
    middle = cursor.at
    is_word = cursor.tokens[start].text.isalpha()
    cursor.says_to = is_word and cursor.language == "en" and cursor.sees("to")
    kinds = ("to", "dash", "and") if cursor.between else ("to", "dash")
    if cursor.take(*kinds):
        last = _clock(cursor)
        if last is not None:
            return first, last
        cursor.at = middle
    if first.is_number and not named and not _part_follows(cursor):
        cursor.at = start
        return None
    return first, None


def _part_follows(cursor: "Cursor") -> bool:
    """Whether "in the morning" or the like makes the number an hour."""
    ahead = 0
    while cursor.sees("in", "on", "the", ahead=ahead):
        ahead += 1
    return cursor.sees(*PARTS, ahead=ahead)


def _clock(cursor: "Cursor") -> Clock | None:
    start = cursor.at
    is_hour = cursor.take("clock_word") is not None
    found = _special(cursor) or _half_to(cursor) or _digits(cursor)
    found = found or _hour(cursor, is_hour=is_hour)
    if found is None:
        cursor.at = start
    return found


def _special(cursor: "Cursor") -> Clock | None:
    twelve = cursor.sees("num") and cursor.tokens[cursor.at].kinds["num"] == NOON
    if twelve and cursor.sees("noon", "midnight", ahead=1):
        cursor.at += 1
    if cursor.take("noon"):
        return Clock(NOON, form="full")
    return Clock(MIDNIGHT, form="full") if cursor.take("midnight") else None


def _half_to(cursor: "Cursor") -> Clock | None:
    """Half an hour before one: "pola 6" and "wpół do szóstej" are 5:30."""
    if not cursor.take("half_to"):
        return None
    for kind in ("num", "nth", "ordinal", "hour_word"):
        number = cursor.value(kind)
        if number is not None and 1 <= number <= NOON:
            cursor.take("oclock")
            return Clock(number - 1 or NOON, 30)
    return None


def _digits(cursor: "Cursor") -> Clock | None:
    """Hours and minutes: "17:00", "9.30", "5:30 pm", "17:30:05"."""
    if not cursor.sees("time", "dotted", "dm"):
        return None
    text = cursor.tokens[cursor.at].text
    if not cursor.sees("time"):
        from complaintkit.when.numerals import is_clock_time  # noqa: PLC0415 (for dots only)

        if not is_clock_time(text):
            return None
    cursor.at += 1
    hour, minute, second = f"{text.rstrip('.').replace('.', ':')}:0".split(":")[:3]
    form = "full" if text.startswith("0") or int(hour) > NOON else "short"
    found = Clock(int(hour), int(minute), int(second), form)
    return _marked(cursor, found) if _exists(found) else None


def _hour(cursor: "Cursor", *, is_hour: bool) -> Clock | None:
    """An hour: "5 pm", "5 o'clock", "17h", "17h30", "godz. 17", "osiemnastej", "5"."""
    number = cursor.value("hour_word")
    is_word = number is not None
    if number is None:
        number = cursor.value("num")
    if number is None or not 1 <= number < MIDNIGHT:
        return None
    found = Clock(number, form="full" if number > NOON else "bare")
    if cursor.take("oclock"):
        return found._replace(minute=_minutes(cursor))
    is_number = not (is_word or is_hour or cursor.sees("am", "pm"))
    return _marked(cursor, found._replace(is_number=is_number))


def _minutes(cursor: "Cursor") -> int:
    """The minutes after "17h" or "17 часов"."""
    start = cursor.at
    token = cursor.take("num")
    minutes = -1 if token is None or len(token.text) != len("30") else token.kinds["num"]
    if 0 <= minutes < _MINUTES:
        cursor.take("minute")
        return minutes
    cursor.at = start
    return 0


def _marked(cursor: "Cursor", found: Clock) -> Clock | None:
    """The time with its am or pm."""
    marks_pm = cursor.sees("pm")
    if not cursor.take("am", "pm"):
        cursor.take("oclock")
        return found
    if not 1 <= found.hour <= NOON:
        return None
    hour = found.hour % NOON + (NOON if marks_pm else 0)
    return found._replace(hour=hour, form="marked")


def _exists(clock: Clock) -> bool:
    if clock.hour == MIDNIGHT:
        return clock.minute == clock.second == 0
    return clock.hour < MIDNIGHT and clock.minute < _MINUTES and clock.second < _MINUTES
