"""Working days as people promise them: weekends and public holidays do not count."""

from datetime import date

import pytest

from complaintkit.periods.working import add_working_days, knows_holidays, working_day_test


@pytest.mark.parametrize(
    ("day", "count", "country", "expected"),
    [
        (date(2026, 11, 26), 1, "PL", date(2026, 11, 27)),  # Thursday, Friday
        (date(2026, 11, 27), 1, "PL", date(2026, 11, 30)),  # Friday
        (date(2026, 11, 28), 1, "PL", date(2026, 11, 30)),  # Saturday
        (date(2026, 11, 29), 1, "PL", date(2026, 11, 30)),  # Sunday
        (date(2025, 12, 23), 1, "PL", date(2025, 12, 29)),  # 24 December is free since 2025
        (date(2024, 12, 23), 1, "PL", date(2024, 12, 24)),
        (date(2026, 4, 9), 1, "RS", date(2026, 4, 14)),  # Orthodox Easter
        (date(2024, 5, 1), 1, "RS", date(2024, 5, 7)),  # 1, 2 May and Orthodox Easter
        (date(2026, 4, 2), 1, "GB", date(2026, 4, 7)),  # Good Friday and Easter Monday
        (date(2026, 8, 28), 1, "GB", date(2026, 9, 1)),  # the summer bank holiday of England
        (date(2024, 5, 8), 1, "RU", date(2024, 5, 13)),  # Victory Day and the day moved to it
        (date(2024, 4, 26), 1, "RU", date(2024, 5, 2)),  # Saturday 27 April stays free
        (date(2026, 7, 2), 1, "US", date(2026, 7, 6)),  # 4 July observed on Friday
        (date(2026, 8, 28), 1, "GB-SCT", date(2026, 8, 31)),  # Scotland had it on 3 August
        (date(2026, 7, 10), 1, "GB-NIR", date(2026, 7, 14)),  # 12 July observed on Monday
        (date(2026, 4, 2), 1, "FR", date(2026, 4, 3)),  # without a table: from the library
        (date(2026, 5, 13), 1, "FR", date(2026, 5, 15)),
        (date(2026, 12, 24), 1, "", date(2026, 12, 25)),
        (date(2026, 12, 25), 1, "", date(2026, 12, 28)),
        (date(2026, 12, 24), 1, "XX", date(2026, 12, 25)),
        (date(2026, 12, 24), 1, "pl", date(2026, 12, 28)),
        (date(2026, 11, 24), 0, "PL", date(2026, 11, 24)),
        (date(2026, 11, 24), 250, "", date(2027, 11, 9)),
    ],
)
def test_working_days_leave_out_weekends_and_public_holidays(
    day: date, count: int, country: str, expected: date
) -> None:
    assert add_working_days(day, count, country) == expected


def test_holidays_are_known_for_each_year_that_is_crossed() -> None:
    """1 and 6 January belong to the next year's list."""
    assert add_working_days(date(2026, 12, 30), 4, "PL") == date(2027, 1, 7)


def test_says_whether_a_day_is_a_working_day() -> None:
    is_working_day = working_day_test("PL")

    assert is_working_day(date(2026, 11, 10))
    assert not is_working_day(date(2026, 11, 11))
    assert not is_working_day(date(2026, 11, 14))


@pytest.mark.parametrize(
    ("country", "known"), [("PL", True), ("gb", True), ("FR", True), ("XX", False), ("", False)]
)
def test_says_whether_it_knows_the_holidays(country: str, known: bool) -> None:
    assert knows_holidays(country) is known
