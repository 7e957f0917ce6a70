"""Times in words for the user to check, with weekday and zone; English, from fixed tables."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from complaintkit.sentences import _

if TYPE_CHECKING:
    from datetime import timedelta

    from complaintkit.model import Precision, Window

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_NOON, _EVENING = 12, 18


def describe_moment(at: datetime, precision: Precision, zone: str) -> str:
    """A moment as "Tue 24 Nov 2026 17:00 Europe/Warsaw", as far as *precision* allows."""
    if precision == "day":
        return _day(at)
    if precision == "part-of-day":
        return _("{day} {part}").format(day=_day(at), part=part_of_day(at))
    if precision == "hour":
        return _("{day} about {time} {zone}").format(day=_day(at), time=_time(at, zone), zone=zone)
    return _("{day} {time} {zone}").format(day=_day(at), time=_time(at, zone), zone=zone)


def describe_window(window: Window, zone: str) -> str:
    """A window as "Wed 25 Nov 2026 13:00 to 14:00 Europe/London"; days end with their last hour."""
    opens, closes = window.opens, window.closes
    if window.precision == "day":
        return _describe_days(opens, closes, zone)
    if opens is None:
        sentence = _("by {day} {time} {zone}")
        return sentence.format(day=_day(closes), time=_time(closes, zone), zone=zone)
    if opens == closes:
        precision: Precision = "hour" if window.precision == "hour" else "minute"
        return describe_moment(closes, precision, zone)
    first = f"{_day(opens)} {_time(opens, zone)}"
    last = _time(closes, zone)
    if opens.date() != closes.date():
        last = f"{_day(closes)} {last}"
    return _("{first} to {last} {zone}").format(first=first, last=last, zone=zone)


def describe_duration(delta: timedelta) -> str:
    """A duration as "2 h 31 min", "3 d 4 h": exact to the second, nothing is rounded up."""
    seconds = delta.days * _DAY + delta.seconds
    if seconds < 0:
        return f"-{describe_duration(-delta)}"
    days, seconds = divmod(seconds, _DAY) if seconds >= 2 * _DAY else (0, seconds)
    hours, seconds = divmod(seconds, _HOUR)
    minutes, seconds = divmod(seconds, _MINUTE)
    parts = ((days, _("d")), (hours, _("h")), (minutes, _("min")), (seconds, _("s")))
    return " ".join(f"{count} {unit}" for count, unit in parts if count) or _("0 s")


def real_time(seconds: int) -> str:
    """An amount of real time as people promise it, "48 h" and not "2 d"."""
    hours, seconds = divmod(seconds, _HOUR)
    minutes, seconds = divmod(seconds, _MINUTE)
    parts = ((hours, _("h")), (minutes, _("min")), (seconds, _("s")))
    return " ".join(f"{count} {unit}" for count, unit in parts if count)


def _describe_days(opens: datetime | None, closes: datetime, zone: str) -> str:
    if opens is None or opens.date() == closes.date():
        return _("by the end of {day} {zone}").format(day=_day(closes), zone=zone)
    sentence = _("{first} to the end of {last} {zone}")
    return sentence.format(first=_day(opens), last=_day(closes), zone=zone)


def _day(at: datetime) -> str:
    return f"{_WEEKDAYS[at.weekday()]} {at.day} {_MONTHS[at.month - 1]} {at.year}"


def _time(at: datetime, zone: str) -> str:
    """The local time; with its offset from UTC where the clock shows that time twice."""
    shown = f"{at:%H:%M}"
    if not _is_repeated(at, zone):
        return shown
    return f"{shown}{at.isoformat(timespec='minutes')[len('2026-11-24T17:00') :]}"


def _is_repeated(at: datetime, zone: str) -> bool:
    try:
        local = at.replace(tzinfo=ZoneInfo(zone), fold=0)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return True  # the zone is unknown on this machine: the offset is all there is to go by
    return local.utcoffset() != local.replace(fold=1).utcoffset()


def part_of_day(at: datetime) -> str:
    if at.hour < _NOON:
        return _("morning")
    return _("afternoon") if at.hour < _EVENING else _("evening")
