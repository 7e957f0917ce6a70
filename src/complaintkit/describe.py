"""Times in words for the user to check, with weekday and zone, in the language of the run."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from complaintkit.sentences import _, spoken
from complaintkit.vocabulary import ANSWER, CALLBACK

if TYPE_CHECKING:
    from datetime import timedelta

    from complaintkit.model import Precision, Window

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_NOON, _EVENING = 12, 18
_NUMBERS = {
    "pl": ("\xa0", ","),
    "ru": ("\xa0", ","),
    "sr-Latn": (".", ","),
    "sr-Cyrl": (".", ","),
}
"""What parts the thousands and the decimals, where that is not as numbers are stored."""


def describe_moment(at: datetime, precision: Precision, zone: str) -> str:
    """A moment as "Tue 24 Nov 2026 17:00 Europe/Warsaw", as far as *precision* allows.

    Where no zone is known, the offset stands in its place.
    """
    day = describe_day(at)
    if precision == "day":
        return day
    if precision == "part-of-day":
        return _("{day} {part}").format(day=day, part=_part_of_day(at))
    clock = describe_clock(at, precision, zone)
    return _("{day} {clock} {zone}").format(day=day, clock=clock, zone=zone or offset(at))


def describe_clock(at: datetime, precision: Precision, zone: str) -> str:
    """The time of day, as exactly as it is known: 17:00, about 09:00, morning; or nothing."""
    if precision == "day":
        return ""
    if precision == "part-of-day":
        return _part_of_day(at)
    time = _time(at, zone)
    return _("about {time}").format(time=time) if precision == "hour" else time


def describe_window(window: Window, zone: str) -> str:
    """A window as "Wed 25 Nov 2026 13:00 to 14:00 Europe/London"; days end with their last hour."""
    opens, closes = window.opens, window.closes
    if window.precision == "day":
        return _describe_days(opens, closes, zone or offset(closes))
    if opens is None:
        sentence = _("by {day} {time} {zone}")
        time = _time(closes, zone)
        return sentence.format(day=describe_day(closes), time=time, zone=zone or offset(closes))
    if opens == closes:
        precision: Precision = "hour" if window.precision == "hour" else "minute"
        return describe_moment(closes, precision, zone)
    first = f"{describe_day(opens)} {_time(opens, zone)}"
    last = _time(closes, zone)
    if opens.date() != closes.date():
        last = f"{describe_day(closes)} {last}"
    return _("{first} to {last} {zone}").format(first=first, last=last, zone=zone or offset(closes))


def describe_end(window: Window, zone: str) -> str:
    """The end of a window, as exactly as it is known."""
    return describe_moment(window.closes, end_precision(window.precision), zone)


def end_precision(precision: Precision) -> Precision:
    """A part of a day ends at its hour: what ends at 18:00 does not end in the evening."""
    return "minute" if precision == "part-of-day" else precision


def describe_duration(delta: timedelta) -> str:
    """A duration as "2 h 31 min", "3 d 4 h": exact to the second, nothing is rounded up."""
    seconds = delta.days * _DAY + delta.seconds
    if seconds < 0:
        return f"-{describe_duration(-delta)}"
    return describe_seconds(seconds)


def describe_seconds(seconds: int) -> str:
    """A number of seconds as a duration."""
    return " ".join(_parts(seconds)) or _("0 s")


def describe_size(size: int) -> str:
    """The size of a file, to the byte."""
    shown = describe_number(size) if spoken() in _NUMBERS else f"{size:,}"
    return _("1 byte") if size == 1 else _("{size} bytes").format(size=shown)


def describe_number(digits: object) -> str:
    """A number, "1234.5", as the language writes it: 1.234,5; in English as it is stored."""
    whole, point, rest = str(digits).partition(".")
    if whole.startswith("-"):
        return f"-{describe_number(str(digits)[1:])}"
    between, comma = _NUMBERS.get(spoken(), ("", "."))
    groups = [whole[max(end - 3, 0) : end] for end in range(len(whole), 0, -3)][::-1]
    return between.join(groups) + (comma + rest if point else "")


def describe_amount(stored: object) -> str:
    """A sum of money, "1234.50 PLN", as the language writes it; what is none stays as it is."""
    told = str(stored)
    digits, _space, currency = told.partition(" ")
    is_sum = digits.replace(".", "", 1).lstrip("-").isdecimal() and currency.isupper()
    return f"{describe_number(digits)} {currency}" if is_sum else told


def describe_delay(delta: timedelta) -> str:
    """How much later: "1 day" where it is whole days, else the two largest units, "11 d 10 h".

    What is less, and seconds from a minute on, is left out: nothing is made longer than it was.
    """
    seconds = delta.days * _DAY + delta.seconds
    seconds -= seconds % _MINUTE if seconds >= _MINUTE else 0
    days, rest = divmod(seconds, _DAY)
    if days and not rest:
        return _("1 day") if days == 1 else _("{days} days").format(days=days)
    return " ".join(_parts(seconds)[:2]) or _("0 s")


def real_time(seconds: int) -> str:
    """An amount of real time as people promise it, "48 h" and not "2 d"."""
    return " ".join(_parts(seconds, in_days=False))


def _parts(seconds: int, *, in_days: bool = True) -> list[str]:
    """An amount of time in its units; below two days in hours."""
    days, seconds = divmod(seconds, _DAY) if in_days and seconds >= 2 * _DAY else (0, seconds)
    hours, seconds = divmod(seconds, _HOUR)
    minutes, seconds = divmod(seconds, _MINUTE)
    parts = ((days, _("d")), (hours, _("h")), (minutes, _("min")), (seconds, _("s")))
    return [f"{count} {unit}" for count, unit in parts if count]


def _describe_days(opens: datetime | None, closes: datetime, zone: str) -> str:
    if opens is None or opens.date() == closes.date():
        return _("by the end of {day} {zone}").format(day=describe_day(closes), zone=zone)
    sentence = _("{first} to the end of {last} {zone}")
    return sentence.format(first=describe_day(opens), last=describe_day(closes), zone=zone)


def describe_day(at: date) -> str:
    """A date with its weekday: Tue 24 Nov 2026."""
    return _named_day(at.toordinal(), spoken())


@cache
def _named_day(ordinal: int, language: str) -> str:
    """A long story names few days, each of them often."""
    at = date.fromordinal(ordinal)
    weekdays, months = _calendar(language)
    return _("{weekday} {day} {month} {year}").format(
        weekday=weekdays[at.weekday()], day=at.day, month=months[at.month - 1], year=at.year
    )


def promised(text: str) -> str:
    """What was promised; where it was recorded without words, ours in the language of the run."""
    return _(text) if text in {CALLBACK, ANSWER} else text


def weekdays() -> tuple[str, ...]:
    """The days of a week, short, from Monday on."""
    return _calendar(spoken())[0]


def month_name(at: date) -> str:
    """The short name of a month: Nov."""
    return _calendar(spoken())[1][at.month - 1]


@cache
def _calendar(_language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of days and of months in the language that is spoken."""
    days = (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))
    spring = (_("Jan"), _("Feb"), _("Mar"), _("Apr"), _("May"), _("Jun"))
    return days, (*spring, _("Jul"), _("Aug"), _("Sep"), _("Oct"), _("Nov"), _("Dec"))


def offset(at: datetime) -> str:
    """The distance from UTC: UTC+01:00."""
    return f"UTC{_offset(at)}" if at.utcoffset() else "UTC"


def _time(at: datetime, zone: str) -> str:
    """The local time; with its offset from UTC where the clock shows that time twice."""
    shown = f"{at.hour:02}:{at.minute:02}"  # as %H:%M, but thousands of times in a long story
    if not zone or not _is_repeated(at, zone):  # without a zone, the offset stands behind it
        return shown
    return f"{shown}{_offset(at)}"


def _offset(at: datetime) -> str:
    return at.isoformat(timespec="minutes")[len("2026-11-24T17:00") :]


def _is_repeated(at: datetime, zone: str) -> bool:
    return _clocks_change(at.date(), zone) and _is_shown_twice(at, zone)


@cache
def _clocks_change(day: date, zone: str) -> bool:
    """Whether a clock of this day may show a time twice; a long story asks of each day often."""
    start = datetime(day.year, day.month, day.day)  # noqa: DTZ001 (its zone comes next)
    end = start.replace(hour=23, minute=59, second=59, fold=1)
    try:
        offsets = {each.replace(tzinfo=ZoneInfo(zone)).utcoffset() for each in (start, end)}
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return True
    return len(offsets) > 1


def _is_shown_twice(at: datetime, zone: str) -> bool:
    try:
        local = at.replace(tzinfo=ZoneInfo(zone), fold=0)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return True  # the zone is unknown on this machine: the offset is all there is to go by
    return local.utcoffset() != local.replace(fold=1).utcoffset()


def _part_of_day(at: datetime) -> str:
    if at.hour < _NOON:
        return _("morning")
    return _("afternoon") if at.hour < _EVENING else _("evening")
