"""The table of public holidays beside this file: read once, and a region of it when asked.

`python -m tests.law.holiday_tables` writes it from the `holidays` library, which takes 130 ms to
import and would spend the budget of `complaint due` many times over. A test compares the two.
"""

import json
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

FIRST_YEAR, LAST_YEAR = 2000, 2040


class Table(NamedTuple):
    """The public holidays of a region from `FIRST_YEAR` to `LAST_YEAR`."""

    holidays: dict[date, str]
    """The name of each, in English."""
    worked: frozenset[date]
    """Days of a weekend that the state declared working days."""
    doubtful: frozenset[date]
    """Days that follow from a rule, but that nobody confirmed yet."""
    settled: int
    """The last year of which the days off are decided."""


def has_table(region: str) -> bool:
    """Whether there is a table for exactly this region."""
    return region in _tables()


def regions_of(country: str) -> tuple[str, ...]:
    """The regions with a table that are parts of a country."""
    return tuple(each for each in _tables() if each.startswith(f"{country}-"))


@cache
def table_of(region: str) -> Table:
    """The table of a region that has one."""
    raw = _tables()[region]
    named = {day: name for name, days in raw["holidays"].items() for day in _days(days)}
    worked, doubtful = frozenset(_days(raw["worked"])), frozenset(_days(raw["doubtful"]))
    return Table(named, worked, doubtful, raw["settled"])


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, Any]]:
    text = Path(__file__).with_name("holidays.json").read_text(encoding="utf-8")
    tables: dict[str, dict[str, Any]] = json.loads(text)
    return tables


def _days(compact: str) -> list[date]:
    return [date.fromisoformat(day) for day in compact.split()]
