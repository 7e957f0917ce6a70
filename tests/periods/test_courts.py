"""Before a court: backwards it moves backwards; clear days leave both ends out."""

from datetime import date

import pytest

from complaintkit.law.rules import Period
from complaintkit.periods.counting import clear_after, count_back


@pytest.mark.parametrize(
    ("event", "n", "raw", "rolled", "earliest"),
    [
        # CPR r. 2.8: notice for Friday the 20th, three days before: Monday the 16th
        (date(2023, 10, 20), 3, date(2023, 10, 16), date(2023, 10, 16), date(2023, 10, 16)),
        (date(2025, 10, 20), 3, date(2025, 10, 16), date(2025, 10, 14), date(2025, 10, 14)),
        (date(2025, 10, 23), 3, date(2025, 10, 19), date(2025, 10, 19), date(2025, 10, 17)),
        (date(2026, 4, 8), 1, date(2026, 4, 6), date(2026, 4, 6), date(2026, 4, 2)),
        (date(2026, 6, 15), 14, date(2026, 5, 31), date(2026, 5, 31), date(2026, 5, 29)),
    ],
)
def test_clear_days_before_a_hearing(
    event: date, n: int, raw: date, rolled: date, earliest: date
) -> None:
    """Five days or fewer leave out weekends; nothing is safe that is served on one."""
    counted = count_back("CPR_CLEAR", event, Period(n, "days"), "GB")

    assert counted[:4] == (raw, rolled, earliest, raw)


@pytest.mark.parametrize(
    ("start", "n", "first"),
    [
        (date(2023, 10, 1), 28, date(2023, 10, 30)),
        (date(2026, 10, 1), 3, date(2026, 10, 7)),
        (date(2026, 10, 5), 3, date(2026, 10, 9)),
    ],
)
def test_clear_days_after_a_notice(start: date, n: int, first: date) -> None:
    assert clear_after(start, n, "GB") == first


@pytest.mark.parametrize(
    ("event", "n", "raw", "rolled"),
    [
        (date(2026, 11, 23), 14, date(2026, 11, 9), date(2026, 11, 9)),
        (date(2026, 11, 22), 14, date(2026, 11, 8), date(2026, 11, 6)),
        (date(2026, 7, 18), 14, date(2026, 7, 4), date(2026, 7, 2)),
    ],
)
def test_the_federal_rules_continue_backwards(event: date, n: int, raw: date, rolled: date) -> None:
    """Saturday 4 July, observed on Friday: Thursday."""
    counted = count_back("FRCP6", event, Period(n, "days"), "US")

    assert counted[:4] == (raw, rolled, rolled, raw)


def test_other_rules_are_not_counted_backwards() -> None:
    with pytest.raises(ValueError, match="EU_1182"):
        count_back("EU_1182", date(2026, 6, 1), Period(1, "days"), "IE")
