"""Counting in the United States: what each agency calls a business day.

The holidays are those of 5 U.S.C. 6103(a), Juneteenth since 2021. Where one falls on a weekend, the
Friday or Monday on which it is observed is named apart from the day in the statute.
"""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from complaintkit.describe import describe_day
from complaintkit.periods.calendars import Calendar, calendar_of
from complaintkit.periods.counted import Counted, business, or_earlier, or_later
from complaintkit.periods.days import SATURDAY, SUNDAY
from complaintkit.periods.working import nth_open
from complaintkit.sentences import _

if TYPE_CHECKING:
    from datetime import date

    from complaintkit.law.rules import Period

_ONE_DAY = timedelta(days=1)


def federal_business_days(start: date, period: Period, _region: str) -> Counted:
    """US_FED_BD: Monday to Friday without federal holidays, observed ones included.

    14 CFR 260.2 [from memory].
    """
    return business(start, period.n, calendar_of("US"))


def undefined_business_days(start: date, period: Period, _region: str) -> Counted:
    """BD_AFTER: as US_FED_BD, where the rule does not say what a business day is.

    16 CFR 435.1; 15 U.S.C. 1681i. Somebody may count Saturdays.
    """
    return _or_open(business(start, period.n, calendar_of("US")), start, period.n)


def beginning_on(start: date, period: Period, _region: str) -> Counted:
    """BD_BEGINNING_ON: the "5-business-day period beginning on the date" of receipt.

    15 U.S.C. 1681i(a)(2)(A). Read strictly, the day of receipt is day 1; they are surely late only
    when it is not counted.
    """
    calendar = calendar_of("US")
    eve = start - _ONE_DAY
    counted = _or_open(business(eve, period.n, calendar), eve, period.n)
    latest = nth_open(start, period.n, calendar.is_off)
    sentence = _("Counted from the day after, it ends on {end}.")
    return or_later(counted, latest, sentence.format(end=describe_day(latest)))


def regulation_e(start: date, period: Period, _region: str) -> Counted:
    """US_REGE_BD: days on which the bank's offices are open for substantially all business.

    12 CFR 1005.2(d) and comments 1 and 2: Saturday only if the back office works; 1005.6(b)(1)
    comment 3 counts it. So your own two days are counted with Saturdays, and with the days on which
    a holiday is only observed, when many banks are open; the bank's without.
    """
    return _or_open(business(start, period.n, calendar_of("US")), start, period.n)


def regulation_x(start: date, period: Period, _region: str) -> Counted:
    """US_REGX_BD: "excluding legal public holidays, Saturdays, and Sundays".

    12 CFR 1024.35(d)-(e); 1024.41(k)(2)(ii) comment 1. Whether an observed holiday is a legal
    public one is not said.
    """
    counted = business(start, period.n, calendar_of("US"))
    end = nth_open(
        start, period.n, lambda day: day.weekday() == SATURDAY or _six_days().is_off(day)
    )
    sentence = _("If the day on which a holiday is observed counts, it ends on {end}.")
    return or_earlier(counted, end, sentence.format(end=describe_day(end)))


def rescission(start: date, period: Period, _region: str) -> Counted:
    """US_RESCISSION_BD: every day but Sundays and the days that the statute itself names.

    12 CFR 1026.2(a)(6) and comment 2(a)(6)-2: a Saturday counts, and so does the Friday or Monday
    on which a holiday is observed.
    """
    return _six_day_week(start, period.n)


def cooling_off(start: date, period: Period, _region: str) -> Counted:
    """US_COOLINGOFF_BD: every day but Sundays and federal holidays; Saturday counts against you.

    16 CFR 429.0(f) [from memory] lists the holidays, and was written before Juneteenth; it does not
    speak of observed ones.
    """
    counted = _six_day_week(start, period.n)
    first = nth_open(start, period.n, lambda day: _six_days().is_off(day) and not _is_new(day))
    last = nth_open(start, period.n, lambda day: _is_sunday(day) or _is_federal(day))
    sentence = _("If Juneteenth counts as a business day, it ends on {end}.")
    counted = or_earlier(counted, first, sentence.format(end=describe_day(first)))
    sentence = _("If the day on which a holiday is observed is left out, it ends on {end}.")
    return or_later(counted, last, sentence.format(end=describe_day(last)))


def _six_day_week(start: date, n: int) -> Counted:
    """Saturdays count, Sundays and the holidays of the statute do not."""
    return business(start, n, _six_days())


@cache
def _six_days() -> Calendar:
    """Sundays and the holidays of the statute, not the days on which one is observed."""
    calendar = calendar_of("US")
    holidays = calendar.holidays.items()
    named = {day: name for day, name in holidays if not name.endswith("(observed)")}
    return calendar._replace(holidays=named, weekend=frozenset({SUNDAY}))


def _or_open(counted: Counted, start: date, n: int) -> Counted:
    """With the earlier end of those who work on Saturdays and when a holiday is observed."""
    end = nth_open(start, n, _six_days().is_off)
    sentence = _("If they are open on Saturdays and when a holiday is observed, it ends on {end}.")
    return or_earlier(counted, end, sentence.format(end=describe_day(end)))


def _is_sunday(day: date) -> bool:
    return day.weekday() == SUNDAY


def _is_federal(day: date) -> bool:
    return day in calendar_of("US").holidays


def _is_new(day: date) -> bool:
    return _six_days().holidays.get(day, "").startswith("Juneteenth")


RULES = {
    "US_FED_BD": federal_business_days,
    "BD_AFTER": undefined_business_days,
    "BD_BEGINNING_ON": beginning_on,
    "US_REGE_BD": regulation_e,
    "US_REGX_BD": regulation_x,
    "US_RESCISSION_BD": rescission,
    "US_COOLINGOFF_BD": cooling_off,
}
