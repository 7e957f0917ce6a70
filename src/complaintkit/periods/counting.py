"""Counting as the law does: a way of counting by name, a day, a period and a region."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from complaintkit.periods import american, british, central, courts, european, general
from complaintkit.periods.codes import fits
from complaintkit.periods.counted import Counted
from complaintkit.periods.courts import clear_after, count_back

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from complaintkit.law.rules import Period

__all__ = ["Counted", "clear_after", "count", "count_back", "count_hours"]

RULES: dict[str, Callable[[date, Period, str], Counted]] = {
    **general.RULES,
    **british.RULES,
    **american.RULES,
    **european.RULES,
    **central.RULES,
    **courts.RULES,
}
"""One function for each way of counting; the same in every pack."""


def count(code: str, start: date, period: Period, region: str) -> Counted:
    """When a period ends that began with what happened on *start*.

    *region* is a country or a part of one ("PL", "GB-SCT"), and matters only where the way of
    counting does not name its own. Raises `ValueError` for a way that gives no date, and for a
    period that cannot be counted so: `codes.fits` says which can.
    """
    if code not in RULES or period.n < 1 or not fits(code, period.unit):
        message = f"{period.n} {period.unit} cannot be counted by {code}"
        raise ValueError(message)
    return RULES[code](start, period, region)


def count_hours(start: datetime, n: int) -> datetime:
    """The instant *n* real hours after *start*, in UTC; days follow the wall, hours do not.

    14 CFR 259.5(b)(4): elapsed hours. Across a change of the clocks 24 hours do not end at the
    same time of the next day.
    """
    if start.tzinfo is None:
        message = "hours need an instant, with its offset from UTC"
        raise ValueError(message)
    return start.astimezone(UTC) + timedelta(hours=n)
