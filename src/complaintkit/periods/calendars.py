"""Which days are free in a region: its weekend, its public holidays, its moved days off."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from complaintkit.periods.days import SATURDAY, SUNDAY
from complaintkit.periods.tables import FIRST_YEAR, has_table, regions_of, table_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_LARGEST_PART = {"GB": "GB-ENG", "UK": "GB-ENG"}
"""Whose calendar a country takes that has none of its own; Wales shares that of England."""

_WEEKEND = frozenset({SATURDAY, SUNDAY})
_EVERY_YEAR = range(1, 10_000)


class Calendar(NamedTuple):
    """The free days of a region, and how far they are known."""

    region: str
    holidays: Mapping[date, str]
    worked: frozenset[date] = frozenset()
    """Days of a weekend that the state declared working days."""
    weekend: frozenset[int] = _WEEKEND
    settled: range = range(0)
    """The years of which the days off are decided and known."""
    doubtful: frozenset[date] = frozenset()
    """Public holidays that nobody confirmed yet."""

    @property
    def is_known(self) -> bool:
        """Whether any public holidays are known; otherwise there are only weekends."""
        return len(self.settled) > 0

    def is_off(self, day: date) -> bool:
        """Whether a day is free, a Saturday that the state declared a working day included."""
        return day.weekday() in self.weekend or day in self.holidays

    def is_not_worked(self, day: date) -> bool:
        """Whether a day is free by law: a Saturday declared a working day is not."""
        return self.is_off(day) and day not in self.worked

    def is_settled(self, first: date, last: date) -> bool:
        """Whether every day from *first* to *last* is surely free or surely not."""
        years = first.year in self.settled and last.year in self.settled
        return years and not any(first <= day <= last for day in self.doubtful)


def calendar_of(region: str) -> Calendar:
    """The calendar of a country (ISO alpha-2) or of a part of one, "GB-SCT"; empty: weekends."""
    region = region.upper()
    if has_table(region):
        return _from_table(region)
    country = region.partition("-")[0]
    return _of_country(_LARGEST_PART.get(country, country))


@cache
def calendar_of_any_part(country: str) -> Calendar:
    """The calendar that leaves out what is a public holiday anywhere in a country."""
    whole = calendar_of(country)
    parts = [table_of(each).holidays for each in regions_of(country)]
    named = {day: name for part in (*parts, whole.holidays) for day, name in part.items()}
    return whole._replace(region=country, holidays=named)


@cache
def _of_country(country: str) -> Calendar:
    if not country:
        return Calendar("", {})
    return _from_table(country) if has_table(country) else _from_library(country)


@cache
def _from_table(region: str) -> Calendar:
    table = table_of(region)
    settled = range(FIRST_YEAR, table.settled + 1)
    return Calendar(region, table.holidays, table.worked, _WEEKEND, settled, table.doubtful)


def _from_library(country: str) -> Calendar:
    import holidays  # noqa: PLC0415 (130 ms, only for a country without a table)

    try:
        found = holidays.country_holidays(country, language="en_US")
    except NotImplementedError:
        return Calendar(country, {})
    # It fills itself year by year when it is asked, so it is kept as it is.
    weekend, worked = frozenset(found.weekend), frozenset(found.weekend_workdays)
    return Calendar(country, found, worked, weekend, _EVERY_YEAR)
