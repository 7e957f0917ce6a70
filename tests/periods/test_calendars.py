"""The table of public holidays: it is the library's, and the library's is right."""

from collections.abc import Iterable
from datetime import date, timedelta

import holidays
import pytest

from complaintkit.periods.calendars import calendar_of, calendar_of_any_part
from complaintkit.periods.tables import FIRST_YEAR, LAST_YEAR
from tests.law import holiday_tables

HAND_CHECKED = {
    "PL": {
        2024: "0101 0106 0331 0401 0501 0503 0519 0530 0815 1101 1111 1225 1226",
        2025: "0101 0106 0420 0421 0501 0503 0608 0619 0815 1101 1111 1224 1225 1226",
        2026: "0101 0106 0405 0406 0501 0503 0524 0604 0815 1101 1111 1224 1225 1226",
        2027: "0101 0106 0328 0329 0501 0503 0516 0527 0815 1101 1111 1224 1225 1226",
        2028: "0101 0106 0416 0417 0501 0503 0604 0615 0815 1101 1111 1224 1225 1226",
    },
    "RS": {
        2025: "0101 0102 0107 0215 0216 0217 0418 0419 0420 0421 0501 0502 1111",
        2026: "0101 0102 0107 0215 0216 0217 0410 0411 0412 0413 0501 0502 1111",
        2027: "0101 0102 0107 0215 0216 0430 0501 0502 0503 0504 1111",
        2028: "0101 0102 0103 0107 0215 0216 0414 0415 0416 0417 0501 0502 1111",
    },
    "DE": {
        2026: "0101 0403 0406 0501 0514 0525 1003 1225 1226",
        2027: "0101 0326 0329 0501 0506 0517 1003 1225 1226",
    },
    "US": {
        2020: "0101 0120 0217 0525 0703 0704 0907 1012 1111 1126 1225",
        2026: "0101 0119 0216 0525 0619 0703 0704 0907 1012 1111 1126 1225",
    },
    "IE": {2026: "0101 0202 0317 0406 0504 0601 0803 1026 1225 1226"},
    "GB-ENG": {2026: "0101 0403 0406 0504 0525 0831 1225 1226 1228"},
    "GB-SCT": {2026: "0101 0102 0403 0504 0525 0615 0803 1130 1225 1226 1228"},
    "GB-NIR": {2026: "0101 0317 0403 0406 0504 0525 0712 0713 0831 1225 1226 1228"},
}
"""Read from statutes and official lists, not from the library."""

RUSSIAN_DAYS_OFF_2026 = {
    *(f"010{day}" for day in range(1, 10)),
    *("0110", "0111", "0221", "0222", "0223", "0307", "0308", "0309", "0501", "0502", "0503"),
    *("0509", "0510", "0511", "0612", "0613", "0614", "1104", "1231"),
}
"""Постановление Правительства РФ от 24.09.2025 № 1466: the long weekends and single days."""


def days_of(year: int) -> Iterable[date]:
    """Every day of a year."""
    first = date(year, 1, 1)
    return (first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days))


def test_the_table_is_what_the_library_gives() -> None:
    """`make law` writes it anew; a new library may know a new holiday."""
    assert holiday_tables.FILE.read_text(encoding="utf-8") == holiday_tables.text()


@pytest.mark.parametrize("region", holiday_tables.REGIONS)
def test_a_day_is_off_where_the_library_says_so(region: str) -> None:
    """Reading the table back loses nothing."""
    country, _, part = region.partition("-")
    years = range(FIRST_YEAR, LAST_YEAR + 1)
    library = holidays.country_holidays(country, subdiv=part or None, years=years)
    calendar = calendar_of(region)

    different = [
        day
        for year in years
        for day in days_of(year)
        if calendar.is_not_worked(day) == library.is_working_day(day)
    ]

    assert different == []


@pytest.mark.parametrize(
    ("region", "year"),
    [(region, year) for region, years in HAND_CHECKED.items() for year in years],
)
def test_the_holidays_are_those_checked_by_hand(region: str, year: int) -> None:
    found = {f"{day:%m%d}" for day in calendar_of(region).holidays if day.year == year}

    assert found == set(HAND_CHECKED[region][year].split())


def test_the_russian_days_off_are_those_of_the_decree() -> None:
    off = {day for day in days_of(2026) if calendar_of("RU").is_not_worked(day)}
    decreed = {day for day in days_of(2026) if f"{day:%m%d}" in RUSSIAN_DAYS_OFF_2026}

    assert {day for day in off if day.weekday() < 5} == {d for d in decreed if d.weekday() < 5}
    assert decreed <= off


def test_a_saturday_that_was_declared_a_working_day_is_one() -> None:
    """Saturday 1 November 2025 in Russia, for Monday 3 November."""
    calendar, saturday = calendar_of("RU"), date(2025, 11, 1)

    assert (calendar.is_off(saturday), calendar.is_not_worked(saturday)) == (True, False)
    assert calendar.is_not_worked(date(2025, 11, 3))


@pytest.mark.parametrize(
    ("region", "first", "last", "settled"),
    [
        ("RU", date(2026, 12, 31), date(2026, 12, 31), True),
        ("RU", date(2026, 12, 31), date(2027, 1, 1), False),
        ("PL", date(2000, 1, 1), date(2040, 12, 31), True),
        ("PL", date(1999, 12, 31), date(2000, 1, 1), False),
        ("PL", date(2040, 12, 31), date(2041, 1, 1), False),
        ("RS", date(2027, 5, 3), date(2027, 5, 3), True),
        ("RS", date(2027, 5, 3), date(2027, 5, 4), False),
        ("RS", date(2027, 5, 5), date(2027, 5, 5), True),
        ("FR", date(2026, 1, 1), date(2026, 1, 1), True),
        ("XX", date(2026, 1, 1), date(2026, 1, 1), False),
    ],
)
def test_says_how_far_the_days_off_are_decided(
    region: str, first: date, last: date, settled: bool
) -> None:
    assert calendar_of(region).is_settled(first, last) is settled


@pytest.mark.parametrize(
    ("region", "same"),
    [
        *(("GB", "GB-ENG"), ("GB-WLS", "GB-ENG"), ("gb-sct", "GB-SCT"), ("UK", "GB-ENG")),
        *(("US-CA", "US"), ("DE-BY", "DE"), ("pl", "PL")),
    ],
)
def test_a_part_without_a_calendar_takes_that_of_the_country(region: str, same: str) -> None:
    assert calendar_of(region) is calendar_of(same)


def test_any_part_of_a_country_has_the_holidays_of_all() -> None:
    anywhere = calendar_of_any_part("GB")

    off = [date(2026, 8, 3), date(2026, 7, 13), date(2026, 8, 31)]  # Scotland, Ulster, England

    assert all(anywhere.is_off(day) for day in off)
    assert calendar_of_any_part("DE").is_off(date(2026, 1, 6))  # Bavaria
    assert not calendar_of("DE").is_off(date(2026, 1, 6))
