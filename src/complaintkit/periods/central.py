"""Counting in Poland, Russia and Serbia: the three differ in what a Saturday is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from complaintkit.describe import describe_day
from complaintkit.periods.calendars import calendar_of
from complaintkit.periods.counted import Counted, business, checked, or_later, rolling, unmoved
from complaintkit.periods.days import SATURDAY, SUNDAY, in_months, plain
from complaintkit.periods.notes import joined
from complaintkit.periods.working import next_open, nth_open
from complaintkit.sentences import _

if TYPE_CHECKING:
    from complaintkit.law.rules import Period

_POLISH_SATURDAYS_FREE_FROM = date(2017, 1, 1)
_POLISH_YEAR_END_FROM = date(2018, 7, 9)
_TWO_YEARS = 24


def polish(start: date, period: Period, region: str) -> Counted:
    """PL: until the next day that is neither a public holiday nor a Saturday.

    KC art. 111 § 2, 112, 115; the Saturday since 2017-01-01 (Dz.U. 2016 poz. 2255), and 24 December
    is a holiday since 2025 (Dz.U. 2024 poz. 1965). That art. 115 also moves what silence brings
    is the reading of most, not a decided point: `raw` is the other one.
    """
    if period.unit == "business-days":
        return polish_business_days(start, period, region)
    return rolling(plain(start, period), calendar_of("PL"), _is_off_in_poland)


def polish_business_days(start: date, period: Period, _region: str) -> Counted:
    """PL_BD: Monday to Friday without statutory holidays.

    Ustawa o usługach płatniczych art. 2 pkt 6 [from memory], art. 15a.
    """
    return business(start, period.n, calendar_of("PL"))


def polish_limitation(start: date, period: Period, _region: str) -> Counted:
    """PL_YEAR_END: the end of the calendar year, unless the period is shorter than two years.

    KC art. 118, second sentence, since 2018-07-09; whether it reaches a consumer's claim that arose
    before is not settled here, so for one it is the latest reading only. The plain anniversary is
    the cautious date, and nothing moves off a weekend.
    """
    raw = plain(start, period)
    end = raw.replace(month=12, day=31)
    if in_months(period) < _TWO_YEARS or raw < _POLISH_YEAR_END_FROM or raw == end:
        return unmoved(raw)
    if start < _POLISH_YEAR_END_FROM:
        sentence = _("If it expires at the end of the year, as later claims do, it ends on {end}.")
        return or_later(unmoved(raw), end, sentence.format(end=describe_day(end)))
    sentence = _("Such a claim expires at the end of the year; without that rule, on {day}.")
    return Counted(raw, end, raw, end, note=sentence.format(day=describe_day(raw)))


def russian(start: date, period: Period, region: str) -> Counted:
    """RU: until the next working day of a five-day week, as the Government moved the days off.

    ГК РФ ст. 191-193; ТК РФ ст. 112 and the yearly decree. A period in the consumer act is one of
    calendar days. A Saturday declared a working day is one; at the latest it is not.
    """
    if period.unit == "business-days":
        return russian_business_days(start, period, region)
    calendar = calendar_of("RU")
    raw = plain(start, period)
    counted = rolling(raw, calendar, calendar.is_not_worked)
    return _saturday_worked(counted, next_open(raw, calendar.is_off), raw)


def russian_business_days(start: date, period: Period, _region: str) -> Counted:
    """RU_BD: рабочие дни of a five-day week, where a law says so (442-ФЗ: 15 of them).

    ТК РФ ст. 112 and the yearly decree. A Saturday declared a working day counts; at the latest it
    does not.
    """
    calendar = calendar_of("RU")
    counted = business(start, period.n, calendar, calendar.is_not_worked)
    return _saturday_worked(counted, nth_open(start, period.n, calendar.is_off), start)


def serbian(start: date, period: Period, region: str) -> Counted:
    """RS: until the next working day after a Sunday or holiday; a Saturday is doubtful.

    ZOO čl. 77; a state holiday on a Sunday frees the next working day (Zakon o državnim i drugim
    praznicima čl. 3a). General law does not call Saturday a non-working day, so `rolled` takes it
    as open and `latest` does not. Whether čl. 77 moves the 8, 15 and 30 days of the consumer act
    at all is not settled: `raw` is the plain calendar.
    """
    if period.unit == "business-days":
        return serbian_business_days(start, period, region)
    calendar = calendar_of("RS")
    raw = plain(start, period)
    counted = rolling(raw, calendar, _is_off_in_serbia)
    if counted.rolled != raw:
        plainly = _("By the plain calendar it ends on {day}.").format(day=describe_day(raw))
        counted = counted._replace(note=joined(counted.note, plainly))
    latest = next_open(raw, calendar.is_off)
    sentence = _("If Saturday is no working day, which is doubtful in Serbia, it ends on {end}.")
    counted = or_later(counted, latest, sentence.format(end=describe_day(latest)))
    return checked(counted, raw, calendar)


def serbian_business_days(start: date, period: Period, _region: str) -> Counted:
    """RS_BD: Monday to Friday without public holidays."""
    return business(start, period.n, calendar_of("RS"))


def _saturday_worked(counted: Counted, latest: date, first: date) -> Counted:
    sentence = _("If a Saturday that was declared a working day is left out, it ends on {end}.")
    counted = or_later(counted, latest, sentence.format(end=describe_day(latest)))
    return checked(counted, first, calendar_of("RU"))


def _is_off_in_poland(day: date) -> bool:
    if day.weekday() == SATURDAY and day < _POLISH_SATURDAYS_FREE_FROM:
        return day in calendar_of("PL").holidays
    return calendar_of("PL").is_off(day)


def _is_off_in_serbia(day: date) -> bool:
    return day.weekday() == SUNDAY or day in calendar_of("RS").holidays


RULES = {
    "PL": polish,
    "PL_BD": polish_business_days,
    "PL_YEAR_END": polish_limitation,
    "RU": russian,
    "RU_BD": russian_business_days,
    "RS": serbian,
    "RS_BD": serbian_business_days,
}
