"""Counting in the European Union, Ireland and Germany."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from complaintkit.describe import describe_day
from complaintkit.periods.calendars import calendar_of, calendar_of_any_part
from complaintkit.periods.counted import Counted, business, or_later, rolling
from complaintkit.periods.days import plain
from complaintkit.periods.working import next_open, nth_open
from complaintkit.sentences import _

if TYPE_CHECKING:
    from datetime import date

    from complaintkit.law.rules import Period

_TWO_WORKING_DAYS = 2


def regulation_1182(start: date, period: Period, region: str) -> Counted:
    """EU_1182: calendar days; on a public holiday, Sunday or Saturday, until the next working day.

    Regulation (EEC, Euratom) 1182/71 art. 3(1), 3(2)(c), 3(3), 3(4). National law may differ, so
    your own deadline does not move. Art. 3(5) [from memory]: a period of two days or more holds at
    least two working days; it is given as the latest reading only.
    """
    if period.unit == "business-days":
        return working_days(start, period, region)
    calendar = calendar_of(region)
    raw = plain(start, period)
    counted = rolling(raw, calendar)
    if raw - start < timedelta(days=_TWO_WORKING_DAYS):
        return counted
    latest = nth_open(start, _TWO_WORKING_DAYS, calendar.is_off)
    sentence = _("Two working days must lie within, so at the latest it ends on {end}.")
    return or_later(counted, latest, sentence.format(end=describe_day(latest)))


def working_days(start: date, period: Period, region: str) -> Counted:
    """EU_WD: neither public holidays of the member state nor Sundays nor Saturdays.

    Regulation 1182/71 art. 2. A "business day" of PSD2 art. 4(37) [from memory] is one on which
    the payment service provider is open; that is not recorded.
    """
    return business(start, period.n, calendar_of(region))


def irish_working_days(start: date, period: Period, _region: str) -> Counted:
    """IE_BD: neither Saturday, Sunday nor a public holiday in the State.

    Consumer Protection Code, definitions; Organisation of Working Time Act 1997 Sch. 2; both from
    memory.
    """
    return business(start, period.n, calendar_of("IE"))


def german(start: date, period: Period, region: str) -> Counted:
    """DE: until the next Werktag when the last day is a Saturday, Sunday or public holiday.

    BGB §§ 187 Abs. 1, 188, 193. Only nationwide holidays move it; those of any Land can be argued
    for, and so they move the latest day.
    """
    if period.unit == "business-days":
        return german_business_days(start, period, region)
    raw = plain(start, period)
    counted = rolling(raw, calendar_of("DE"))
    return _in_some_land(counted, next_open(raw, calendar_of_any_part("DE").is_off))


def german_business_days(start: date, period: Period, _region: str) -> Counted:
    """DE_BD: Monday to Friday without public holidays, as ZAG § 62 Abs. 3 is applied."""
    counted = business(start, period.n, calendar_of("DE"))
    latest = nth_open(start, period.n, calendar_of_any_part("DE").is_off)
    return _in_some_land(counted, latest)


def german_limitation(start: date, period: Period, _region: str) -> Counted:
    """DE_YEAR_END: limitation that runs from the end of the year.

    BGB §§ 195, 199 Abs. 1. It begins with the close of the year in which the claim arose and was
    known; the plain anniversary is the cautious date. It does not move off a weekend.
    """
    raw = plain(start, period)
    end = plain(start.replace(month=12, day=31), period)
    sentence = _("The period runs from the end of {year}; without that rule it ends on {day}.")
    note = sentence.format(year=start.year, day=describe_day(raw)) if raw != end else ""
    return Counted(raw, end, raw, end, note=note)


def _in_some_land(counted: Counted, latest: date) -> Counted:
    sentence = _("Where a regional holiday of Germany counts, it ends on {end}.")
    return or_later(counted, latest, sentence.format(end=describe_day(latest)))


RULES = {
    "EU_1182": regulation_1182,
    "EU_WD": working_days,
    "IE_BD": irish_working_days,
    "DE": german,
    "DE_BD": german_business_days,
    "DE_YEAR_END": german_limitation,
}
