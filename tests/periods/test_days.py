"""Calendar days and months: plain arithmetic, with a library as the oracle."""

from datetime import date

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from complaintkit.periods.days import add_days, add_months, next_month

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))


def test_days_are_calendar_days() -> None:
    assert add_days(date(2026, 12, 30), 3) == date(2027, 1, 2)
    assert add_days(date(2028, 2, 28), 1) == date(2028, 2, 29)
    assert add_days(date(2026, 3, 1), -1) == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 1, 31), 2, date(2026, 3, 31)),
        (date(2026, 10, 31), 1, date(2026, 11, 30)),
        (date(2026, 9, 30), 4, date(2027, 1, 30)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2099, 2, 28), 12, date(2100, 2, 28)),
        (date(2096, 2, 29), 48, date(2100, 2, 28)),
        (date(1996, 2, 29), 48, date(2000, 2, 29)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 3, 31), 0, date(2026, 3, 31)),
    ],
)
def test_a_month_that_is_too_short_ends_on_its_last_day(
    day: date, count: int, expected: date
) -> None:
    assert add_months(day, count) == expected


@given(day=DAYS, count=st.integers(-600, 600))
def test_months_are_what_dateutil_makes_them(day: date, count: int) -> None:
    """Ours are five lines that cost nothing to import; the library's are the proof."""
    assert add_months(day, count) == day + relativedelta(months=count)


def test_the_next_month_begins_on_its_first() -> None:
    assert next_month(date(2026, 1, 31)) == date(2026, 2, 1)
    assert next_month(date(2026, 12, 1)) == date(2027, 1, 1)
