"""Counting before a court: clear days in England, the federal rules in the United States."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from complaintkit.describe import describe_day
from complaintkit.periods.british import calendar_here
from complaintkit.periods.calendars import calendar_of
from complaintkit.periods.counted import Counted, business, checked, rolling
from complaintkit.periods.days import plain
from complaintkit.periods.notes import joined, left_out, why_moved
from complaintkit.periods.working import last_open, nth_open
from complaintkit.sentences import _

if TYPE_CHECKING:
    from datetime import date

    from complaintkit.law.rules import Period

_ONE_DAY = timedelta(days=1)
_SHORT = 5
"""CPR r. 2.8(4): in a period of so many days or fewer only business days count."""


def civil_procedure(start: date, period: Period, region: str) -> Counted:
    """CPR_CLEAR, "within so many days": the day of the event is excluded, the last day is not.

    CPR r. 2.8(2)-(5). Five days or fewer leave out weekends, bank holidays, Christmas Day and Good
    Friday; when the court office is closed on the last day, the next open one is in time.
    """
    calendar = calendar_here(region)
    raw = plain(start, period)
    if not _is_short(period):
        return rolling(raw, calendar)
    counted = business(start, period.n, calendar)
    if counted.raw == raw:
        return counted
    note = _("In so short a period only business days count, so it ends on {end}.")
    note = joined(note.format(end=describe_day(counted.rolled)), counted.note)
    return counted._replace(raw=raw, earliest=raw, note=note)


def clear_after(start: date, n: int, region: str) -> date:
    """The first day on which what needs *n* clear days after *start* may take place.

    CPR r. 2.8(3): neither end is counted. Notice on 1 October, at least 28 days: 30 October.
    """
    if n > _SHORT:
        return start + timedelta(days=n + 1)
    return nth_open(start, n, calendar_here(region).is_off) + _ONE_DAY


def federal_rules(start: date, period: Period, _region: str) -> Counted:
    """FRCP6: every day counts, and on a Saturday, Sunday or legal holiday it continues.

    Fed. R. Civ. P. 6(a)(1). For filings in a federal court only; holidays of a state are not
    known here.
    """
    return rolling(plain(start, period), calendar_of("US"))


def count_back(code: str, event: date, period: Period, region: str) -> Counted:
    """The last day for what must be done so long before *event*, by CPR_CLEAR or FRCP6.

    It moves backwards, so the safe day is the moved one: `earliest <= rolled <= raw == latest`.
    What is served while the court is closed is taken for served later: no such day is safe.
    """
    calendar = calendar_of("US") if code == "FRCP6" else calendar_here(region)
    if code == "FRCP6":
        raw, rolled = _federal_rules_back(event, period)
        safe, note = rolled, why_moved(raw, rolled, calendar)
    elif code == "CPR_CLEAR":
        raw, rolled = _clear_before(event, period, region)
        safe = last_open(rolled, calendar.is_off)
        note = left_out(rolled, event - _ONE_DAY, calendar) if _is_short(period) else ""
    else:
        message = f"{code} is not counted backwards"
        raise ValueError(message)
    return checked(Counted(raw, rolled, safe, raw, note=note), rolled, calendar)


def _federal_rules_back(event: date, period: Period) -> tuple[date, date]:
    """Fed. R. Civ. P. 6(a)(5) and the Committee Notes of 2009: counting continues backwards."""
    raw = plain(event, period, -1)
    return raw, last_open(raw, calendar_of("US").is_off)


def _clear_before(event: date, period: Period, region: str) -> tuple[date, date]:
    """CPR r. 2.8(3)-(4): served three clear days before Monday the 20th is by Tuesday the 14th."""
    raw = plain(event, period, -1) - _ONE_DAY
    if not _is_short(period):
        return raw, raw
    day, left = event, period.n
    while left > 0:
        day -= _ONE_DAY
        left -= not calendar_here(region).is_off(day)
    return raw, day - _ONE_DAY


def _is_short(period: Period) -> bool:
    return period.unit == "days" and period.n <= _SHORT


RULES = {"CPR_CLEAR": civil_procedure, "FRCP6": federal_rules}
