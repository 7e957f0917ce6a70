"""Counting in the United Kingdom: business days of its regulators, data protection, limitation."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from complaintkit.describe import describe_day
from complaintkit.periods.calendars import Calendar, calendar_of
from complaintkit.periods.counted import (
    Counted,
    business,
    checked,
    or_earlier,
    or_later,
    rolling,
    unmoved,
)
from complaintkit.periods.days import plain
from complaintkit.periods.working import next_open, nth_open
from complaintkit.sentences import _

if TYPE_CHECKING:
    from datetime import date

    from complaintkit.law.rules import Period


_ONE_DAY = timedelta(days=1)


def calendar_here(region: str) -> Calendar:
    """The bank holidays of a part of the United Kingdom; of England where none is named."""
    return calendar_of(region if region.upper().startswith("GB") else "GB")


def business_days(start: date, period: Period, region: str) -> Counted:
    """UK_BD_PSR: Monday to Friday without bank holidays.

    PSRs 2017 reg. 2(1) [from memory]: when the payment service provider is open for business.
    """
    return business(start, period.n, calendar_here(region))


def fca_business_days(start: date, period: Period, region: str) -> Counted:
    """UK_FCA_BD: no Saturday, Sunday, Christmas Day, Good Friday or bank holiday "in that part".

    FCA Handbook Glossary, "business day" (1)(a); DISP 1.5: what comes in on any other day may be
    treated as received on the next business day. After closing time too, but the record does not
    know their hours.
    """
    calendar = calendar_here(region)
    counted = business(start, period.n, calendar)
    latest = nth_open(next_open(start, calendar.is_off), period.n, calendar.is_off)
    sentence = _("They may treat what came on {day} as received on the next business day.")
    counted = or_later(counted, latest, sentence.format(day=describe_day(start)))
    return checked(counted, start, calendar)


def working_days(start: date, period: Period, region: str) -> Counted:
    """UK_WD: Monday to Friday without bank holidays of the user's part of the country.

    The schemes for trains, water and telecoms only say "excludes weekends and bank holidays" (LGO,
    ICO); England's serve where the part is not known. (The FCA's own "working day" leaves out
    those of any part; no rule here counts by it.)
    """
    return business(start, period.n, calendar_here(region))


def to_working_day(start: date, period: Period, region: str) -> Counted:
    """ICO_MONTH, CAL_AFTER_ROLL: on a weekend or public holiday, until the next working day.

    UK GDPR art. 12(3) and the ICO's guidance on the right of access, from the day of receipt,
    whatever day that is; for complaints in days DPA 2018 s. 164A and the ICO's guidance of
    12 February 2026. It helps whoever holds the data: your own deadline does not move.
    """
    return rolling(plain(start, period), calendar_here(region))


def limitation(start: date, period: Period, region: str) -> Counted:
    """LIMITATION_EW: issued by the end of the anniversary; the day before is the safe one.

    Limitation Act 1980 s. 5. What accrues at the stroke of midnight counts that day (Matthew v
    Sedman [2021] UKSC 19), so the safe day is one earlier; if the court office is closed on the
    last day, the next open one can be argued for (Pritam Kaur v Russell [1973] QB 336), never
    relied on. [All cases from memory.]
    """
    raw = plain(start, period)
    latest = next_open(raw, calendar_here(region).is_off)
    safe = _("The right to sue ends with {day}; the day before is the safe one.")
    counted = or_earlier(unmoved(raw), raw - _ONE_DAY, safe.format(day=describe_day(raw)))
    sentence = _("If the court office is closed then, {end} may still be in time.")
    return or_later(counted, latest, sentence.format(end=describe_day(latest)))


RULES = {
    "UK_BD_PSR": business_days,
    "UK_FCA_BD": fca_business_days,
    "UK_WD": working_days,
    "ICO_MONTH": to_working_day,
    "CAL_AFTER_ROLL": to_working_day,
    "LIMITATION_EW": limitation,
}
