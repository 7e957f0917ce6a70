"""The two ends of a range of hours: 9-17, 8am-8pm, 9-5, 22-6; what means two things is refused."""

from __future__ import annotations

from typing import NamedTuple

DAY = 24 * 60
_NOON = 12 * 60
_EVENING = 18 * 60
_LONGEST_HOUR = 2


class NotUnderstood(Exception):
    """The text says something that is not understood, or that means two things."""


class Clock(NamedTuple):
    """A time of day as it was written: its minute, and what that says of the way of writing."""

    minute: int
    style: str
    """"am" or "pm" as written; "24" when only a clock of 24 hours shows it so; "" for 1 to 12."""

    @classmethod
    def read(cls, digits: str, half: str) -> Clock:
        """The time of "9", "9:30", "09.30" or "0930", with its am or pm; refuses what is none."""
        hours, minutes = _split(digits)
        hour, minute = int(hours), int(minutes or 0)
        if minute >= 60 or hour * 60 + minute > DAY:  # noqa: PLR2004 (minutes of an hour)
            raise NotUnderstood
        if not half:
            is_plain = 0 < hour <= 12 and not hours.startswith("0")  # noqa: PLR2004 (of the dial)
            return cls(hour * 60 + minute, "" if is_plain else "24")
        if not 0 < hour <= 12:  # noqa: PLR2004
            raise NotUnderstood
        return cls(hour % 12 * 60 + minute + (_NOON if half == "pm" else 0), half)


def as_range(opens: Clock, closes: Clock) -> tuple[int, int]:
    """From which minute to which; one that runs over midnight ends after 24:00.

    An end that lies before the beginning is read as afternoon (9-5), else as the next morning
    where it began in the evening (22-6).
    """
    start, end = _start(opens, closes), closes.minute
    if end == 0:
        end = DAY
    if start < end:
        return start, end
    if end >= _NOON:  # a bare 12 may be noon or midnight
        raise NotUnderstood
    if not closes.style and opens.style != "24" and start < end + _NOON:
        return start, end + _NOON
    is_night = opens.style == "pm" and closes.style == "am"
    if (is_night or start >= _EVENING) and start < DAY:
        return start, end + DAY
    raise NotUnderstood


def _start(opens: Clock, closes: Clock) -> int:
    """The beginning; "1-5pm" may begin at night or after noon, so it is refused."""
    if opens.style or not closes.style or closes.style == "24" or opens.minute // 60 == 12:  # noqa: PLR2004
        return opens.minute
    as_written, other = opens.minute, opens.minute + _NOON
    runs_both_ways = closes.style == "am" or as_written < other < closes.minute
    if runs_both_ways and not (closes.style == "am" and as_written < closes.minute):
        raise NotUnderstood
    return as_written


def _split(digits: str) -> tuple[str, str]:
    for mark in ":.":
        if mark in digits:
            hours, _mark, minutes = digits.partition(mark)
            break
    else:
        hours, minutes = (digits[:-2], digits[-2:]) if len(digits) == 4 else (digits, "")  # noqa: PLR2004
    if len(hours) > _LONGEST_HOUR:
        raise NotUnderstood
    return hours, minutes
