"""Counting that belongs to no one country, and the wordings of English and American statutes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from complaintkit.describe import describe_day
from complaintkit.periods.counted import Counted, or_later, unmoved
from complaintkit.periods.days import plain
from complaintkit.sentences import _

if TYPE_CHECKING:
    from datetime import date

    from complaintkit.law.rules import Period

_ONE_DAY = timedelta(days=1)
_HOURS_IN_DAY = 24
_SHORTEST_CYCLE, _CYCLE, _MOST_FOR_TWO_CYCLES = 28, 31, 90


def after(start: date, period: Period, _region: str) -> Counted:
    """CAL_AFTER, WEEKS_AFTER, MONTH_CORR, YEAR_ANNIV: the day itself is excluded, nothing moves.

    Lester v Garland, Dodds v Walker [1981] 1 WLR 1027; 12 CFR 1024.39(a) comment 1.i.A; FCA DISP
    1.6.2R for weeks. A route that opens when the time "has elapsed" (DISP 2.8.1R(2)) opens on the
    day after. 29 February plus a year is 28 February, the cautious choice.
    """
    return unmoved(plain(start, period))


def beginning_with(start: date, period: Period, _region: str) -> Counted:
    """CAL_BEGINNING_WITH: "beginning with the day", so the day itself is day 1.

    Consumer Rights Act 2015 s. 20(15). "Beginning with the first day after" (s. 22(3)) is
    CAL_AFTER.
    """
    return unmoved(plain(start, period) - _ONE_DAY, _day_one(start))


def beginning_on(start: date, period: Period, _region: str) -> Counted:
    """CAL_BEGINNING_ON: "the 30-day period beginning on the date of receipt".

    15 U.S.C. 1681i(a)(1)(A). Read strictly, the day of receipt is day 1; they are surely late only
    when it is not counted.
    """
    counted = beginning_with(start, period, _region)
    latest = plain(start, period)
    sentence = _("Counted from the day after, it ends on {end}.")
    return or_later(counted, latest, sentence.format(end=describe_day(latest)))


def months_beginning_with(start: date, period: Period, _region: str) -> Counted:
    """MONTH_BEGINNING_WITH: the day before the corresponding date; 1 January, 6 months: 30 June.

    Consumer Rights Act 2015 s. 19(14)-(15); Trow v Ind Coope [from memory]. From 31 August the
    corresponding date does not exist, and one may count from the eve of the day as well.
    """
    latest = plain(start - _ONE_DAY, period)
    counted = beginning_with(start, period, _region)
    sentence = _("Counted from the day before, it ends on {end}.")
    return or_later(counted, latest, sentence.format(end=describe_day(latest)))


def billing_cycles(start: date, period: Period, _region: str) -> Counted:
    """BILLING_CYCLE: 31 days each, because the length of the user's cycle is not recorded.

    16 CFR 435.1(b)(2) for one; for "two complete billing cycles" 15 U.S.C. 1666(a) leaves the one
    in progress out and stops at 90 days.
    """
    raw = start + timedelta(days=_CYCLE * period.n)
    most = _CYCLE if period.n == 1 else max(_MOST_FOR_TWO_CYCLES, _CYCLE * period.n)
    note = _("A billing cycle is taken as 31 days; your statements show how long yours is.")
    earliest = start + timedelta(days=_SHORTEST_CYCLE * period.n)
    return Counted(raw, raw, earliest, start + timedelta(days=most), note=note)


def hours(start: date, period: Period, _region: str) -> Counted:
    """HOURS from a day of which the time is not known; `counting.count_hours` where it is.

    14 CFR 259.5(b)(4): elapsed hours from the moment. The earliest day is the last one that lies
    wholly within, had it happened at midnight; the latest, had it happened at the end of the day.
    """
    whole, rest = divmod(period.n, _HOURS_IN_DAY)
    raw, latest = start + timedelta(days=whole), start + timedelta(days=whole + bool(rest))
    earliest = max(start, raw - _ONE_DAY)
    note = _("The hours run from the minute, of which only the day is known here.")
    return Counted(raw, raw, earliest, latest, note=note)


def _day_one(start: date) -> str:
    sentence = _("The period begins with the day itself, so {day} is its first day.")
    return sentence.format(day=describe_day(start))


RULES = {
    "CAL_AFTER": after,
    "WEEKS_AFTER": after,
    "MONTH_CORR": after,
    "YEAR_ANNIV": after,
    "CAL_BEGINNING_WITH": beginning_with,
    "CAL_BEGINNING_ON": beginning_on,
    "MONTH_BEGINNING_WITH": months_beginning_with,
    "BILLING_CYCLE": billing_cycles,
    "HOURS": hours,
}
