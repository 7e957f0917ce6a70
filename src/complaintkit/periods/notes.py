"""Why a period ends on the day it does, in whole sentences for the user."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from complaintkit.describe import describe_day
from complaintkit.sentences import _

if TYPE_CHECKING:
    from datetime import date

    from complaintkit.periods.calendars import Calendar

_ONE_DAY = timedelta(days=1)


def why_moved(raw: date, rolled: date, calendar: Calendar) -> str:
    """Why a period that ends on *raw* ends on *rolled*; empty when it does not move."""
    if raw == rolled:
        return ""
    name = _day_off(calendar.holidays.get(raw, ""))
    sentence = _("{day} falls on a weekend, so the period ends on {end}.")
    if name:
        sentence = _("{day} is a public holiday ({name}), so the period ends on {end}.")
    moved = sentence.format(day=describe_day(raw), name=name, end=describe_day(rolled))
    first, last = min(raw, rolled) + _ONE_DAY, max(raw, rolled) - _ONE_DAY
    return joined(moved, left_out(first, last, calendar))


def left_out(first: date, last: date, calendar: Calendar) -> str:
    """Which public holidays were left out from *first* to *last*, besides weekends."""
    stretches = _stretches(first, last, calendar)
    if not stretches:
        return ""
    days = ", ".join(_stretch(each, calendar) for each in stretches)
    return _("Public holidays left out: {days}.").format(days=days)


def unsettled(first: date, last: date, calendar: Calendar) -> str:
    """Why a date that rests on the days from *first* to *last* may still move."""
    if not calendar.region:
        return _("No country is set, so only weekends are left out.")
    if not calendar.is_known:
        sentence = _("The public holidays of {country} are not known: only weekends are left out.")
        return sentence.format(country=calendar.region)
    for year in (first.year, last.year):
        if year not in calendar.settled:
            sentence = _("The days off of {year} are not settled for {country}: {end} may move.")
            end = describe_day(last)
            return sentence.format(year=year, country=calendar.region, end=end)
    doubtful = min(day for day in calendar.doubtful if first <= day <= last)
    return _("It is not confirmed that {day} is a public holiday.").format(
        day=describe_day(doubtful)
    )


def joined(*sentences: str) -> str:
    """Whole sentences one after the other; empty ones leave no gap."""
    return " ".join(each for each in sentences if each)


def _day_off(names: str) -> str:
    """The name of a public holiday, or of two on one day, in the language of the run."""
    told = []
    for name in filter(None, names.split("; ")):
        plain = name.removesuffix(" (observed)")
        moved = _("{holiday} (observed)").format(holiday=_(plain))
        told.append(_(plain) if plain == name else moved)
    return "; ".join(told)


def _stretches(first: date, last: date, calendar: Calendar) -> list[list[date]]:
    """The public holidays that are no weekend, those together that no working day parts."""
    found: list[list[date]] = []
    day, is_apart = first, True
    while day <= last:
        if not calendar.is_off(day):
            is_apart = True
        elif day.weekday() not in calendar.weekend:
            if is_apart:
                found.append([])
            found[-1].append(day)
            is_apart = False
        day += _ONE_DAY
    return found


def _stretch(days: list[date], calendar: Calendar) -> str:
    names = ", ".join(dict.fromkeys(_day_off(calendar.holidays[day]) for day in days))
    if len(days) == 1:
        return _("{day} ({names})").format(day=describe_day(days[0]), names=names)
    sentence = _("{first} to {last} ({names})")
    return sentence.format(first=describe_day(days[0]), last=describe_day(days[-1]), names=names)
