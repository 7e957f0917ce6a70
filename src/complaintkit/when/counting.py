"""Amounts of time from the moment of the words: where they lead, and the sentence that says how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from complaintkit.describe import describe_moment, real_time
from complaintkit.periods import days, working
from complaintkit.sentences import _, as_stored
from complaintkit.when.dates import Days
from complaintkit.when.refusals import refused, usual
from complaintkit.when.rules import RULES
from complaintkit.when.tokens import NotUnderstood
from complaintkit.when.zones import after_hours

if TYPE_CHECKING:
    from datetime import date, datetime

    from complaintkit.when.amounts import Amount
    from complaintkit.when.calendars import Frame

_MOST = {"second": 366 * 86400, "day": 3660, "workday": 1000, "week": 520, "month": 120, "year": 10}
"""Beyond this it is a typing error; it also keeps every result within the calendar."""

_MONTHS_IN_YEAR = 12


def counted_days(frame: Frame, low: Amount, high: Amount) -> Days:
    """The first and the last day of a promise that counts in days, weeks, months or years."""
    check(frame, low, high)
    first, last = day_after(frame, low), day_after(frame, high)
    if first > last:
        raise _backwards(frame)
    rule = _day_rule(frame, low, high)
    if low.unit != high.unit:
        rule = f"{_day_rule(frame, low, low)} {_day_rule(frame, high, high)}"
    return Days(first, last, rule)


def counted_hours(frame: Frame, low: Amount, high: Amount) -> tuple[datetime, datetime, str]:
    """The two ends of a promise in real time, and the sentence that says how it was counted."""
    check(frame, low, high)
    if low.number > high.number:
        raise _backwards(frame)
    now, zone = frame.calendar.now, frame.calendar.zone
    with as_stored():
        start, amount = describe_moment(now, "minute", zone.key), real_time(low.number)
        if low != high:
            amount = f"{amount} to {real_time(high.number)}"
    rule = RULES["hours"].format(start=start, count=amount)
    return after_hours(now, zone, low.number), after_hours(now, zone, high.number), rule


def check(frame: Frame, low: Amount, high: Amount) -> None:
    """Refuse an amount that is zero, or too large to be meant."""
    if low.number > _MOST[low.unit] or high.number > _MOST[high.unit]:
        message = _("{text!r} is too far away to be a time that somebody named.")
        raise refused(message.format(text=frame.text), usual(frame))
    if low.number < 1:
        message = _("{text!r} names no time at all: the amount is zero.")
        raise refused(message.format(text=frame.text), usual(frame))


def day_after(frame: Frame, amount: Amount, sign: int = 1) -> date:
    """The date so much after the day of the words; with *sign* -1 before it."""
    today, count = frame.calendar.today, sign * amount.number
    if amount.unit == "workday":
        if sign < 0:
            raise NotUnderstood
        return working.add_working_days(today, count, frame.calendar.country)
    if amount.unit == "year":
        return days.add_months(today, count * _MONTHS_IN_YEAR)
    if amount.unit == "month":
        return days.add_months(today, count)
    return days.add_days(today, count * (days.DAYS_IN_WEEK if amount.unit == "week" else 1))


def _backwards(frame: Frame) -> Exception:
    message = _("{text!r} ends before it begins.").format(text=frame.text)
    return refused(message, usual(frame))


def _day_rule(frame: Frame, low: Amount, high: Amount) -> str:
    count = f"{low.number}"
    if low != high:
        count = f"{low.number} to {high.number}"
    sentence = _working_rule(frame) if low.unit == "workday" else RULES[low.unit]
    now, country = frame.calendar.now, frame.calendar.country
    with as_stored():
        day = describe_moment(now, "day", frame.calendar.zone.key)
    return sentence.format(day=day, count=count, country=country)


def _working_rule(frame: Frame) -> str:
    if not frame.calendar.country:
        return RULES["workday, no country"]
    if not working.knows_holidays(frame.calendar.country):
        return RULES["workday, unknown country"]
    return RULES["workday"]
