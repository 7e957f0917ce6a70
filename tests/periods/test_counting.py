"""What counting says beside its dates: what is doubtful, why it moved, what it refuses."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from complaintkit.law.rules import Period, Unit
from complaintkit.periods.codes import COUNTINGS, fits
from complaintkit.periods.counting import RULES, count, count_hours

BD: Unit = "business-days"


def test_the_two_readings_of_serbian_law_are_both_given() -> None:
    """RSG-16: the plain calendar keeps 1 January, čl. 77 gives the Monday."""
    counted = count("RS", date(2026, 12, 24), Period(8, "days"), "RS")

    assert (counted.earliest, counted.raw) == (date(2027, 1, 1), date(2027, 1, 1))
    assert (counted.rolled, counted.latest) == (date(2027, 1, 4), date(2027, 1, 4))


def test_a_serbian_saturday_is_open_or_not() -> None:
    """RSG-17: 28 February 2026 is a Saturday."""
    counted = count("RS", date(2026, 1, 31), Period(1, "months"), "RS")

    assert (counted.rolled, counted.latest) == (date(2026, 2, 28), date(2026, 3, 2))


@pytest.mark.parametrize(
    ("code", "region", "start", "n", "provisional"),
    [
        ("RU", "RU", date(2026, 12, 20), 10, False),
        ("RU", "RU", date(2026, 12, 21), 10, True),
        ("RU", "RU", date(2027, 3, 1), 10, True),
        ("CAL_AFTER", "RU", date(2027, 3, 1), 10, False),
        ("RS", "RS", date(2027, 4, 25), 10, False),
        ("RS", "RS", date(2027, 4, 22), 8, True),
        ("EU_1182", "XX", date(2026, 6, 1), 10, True),
        ("EU_1182", "FR", date(2026, 6, 1), 10, False),
        ("PL", "PL", date(2041, 6, 1), 10, True),
    ],
)
def test_is_provisional_where_the_days_off_are_not_decided(
    code: str, region: str, start: date, n: int, provisional: bool
) -> None:
    """A Russian year without a decree looks like any other; only the mark tells."""
    counted = count(code, start, Period(n, "days"), region)

    assert counted.provisional is provisional
    assert bool(counted.note) or not provisional


@pytest.mark.parametrize(
    ("code", "start", "period", "region", "note"),
    [
        ("PL", date(2026, 11, 23), Period(14, "days"), "PL", ""),
        ("PL_BD", date(2026, 11, 23), Period(5, BD), "PL", ""),
        (
            *("PL", date(2026, 11, 6), Period(30, "days"), "PL"),
            "Sun 6 Dec 2026 falls on a weekend, so the period ends on Mon 7 Dec 2026.",
        ),
        (
            *("PL", date(2026, 12, 10), Period(14, "days"), "PL"),
            "Thu 24 Dec 2026 is a public holiday (Christmas Eve), so the period ends on"
            " Mon 28 Dec 2026. Public holidays left out: Fri 25 Dec 2026 (Christmas Day).",
        ),
        (
            *("IE_BD", date(2026, 1, 30), Period(1, BD), "IE"),
            "Public holidays left out: Mon 2 Feb 2026 (Saint Brigid's Day).",
        ),
        (
            *("RU_BD", date(2026, 12, 30), Period(1, BD), "RU"),
            "Public holidays left out: Thu 31 Dec 2026 to Fri 8 Jan 2027 (moved by decree,"
            " New Year Holidays, Christmas Day). The days off of 2027 are not settled for RU:"
            " Mon 11 Jan 2027 may move.",
        ),
        (
            *("RS", date(2026, 1, 31), Period(1, "months"), "RS"),
            "If Saturday is no working day, which is doubtful in Serbia, it ends on"
            " Mon 2 Mar 2026.",
        ),
        (
            *("EU_1182", date(2026, 11, 13), Period(14, "days"), ""),
            "No country is set, so only weekends are left out.",
        ),
        (
            *("EU_WD", date(2026, 11, 13), Period(1, BD), "XX"),
            "The public holidays of XX are not known: only weekends are left out.",
        ),
        (
            *("CAL_BEGINNING_ON", date(2026, 6, 1), Period(30, "days"), "US"),
            "The period begins with the day itself, so Mon 1 Jun 2026 is its first day."
            " Counted from the day after, it ends on Wed 1 Jul 2026.",
        ),
    ],
)
def test_says_why_a_date_is_not_plain_arithmetic(
    code: str, start: date, period: Period, region: str, note: str
) -> None:
    assert count(code, start, period, region).note == note


def test_what_is_doubtful_is_said_once() -> None:
    """The later reading rests on the same year."""
    note = count("RU_BD", date(2027, 2, 15), Period(5, BD), "RU").note

    assert note.count("not settled") == 1
    assert "Saturday" in note


@pytest.mark.parametrize(
    ("code", "n", "unit"),
    [
        ("NONE", 1, "days"),
        ("PL_BD", 5, "days"),
        ("CAL_AFTER", 5, "business-days"),
        ("CAL_AFTER", 0, "days"),
        ("HOURS", 1, "days"),
        ("PL", 24, "hours"),
        ("BILLING_CYCLE", 1, "days"),
    ],
)
def test_refuses_a_period_that_cannot_be_counted_so(code: str, n: int, unit: Unit) -> None:
    """A pack that mixes up its units is found when it is read, and never counted by guess."""
    with pytest.raises(ValueError, match=code):
        count(code, date(2026, 6, 1), Period(n, unit), "GB")


def test_every_way_of_counting_has_its_function() -> None:
    assert {*RULES, "NONE"} == set(COUNTINGS)
    assert not fits("NONE", "days")


@pytest.mark.parametrize(
    ("start", "wall"),
    [
        (datetime(2026, 3, 28, 12, tzinfo=ZoneInfo("Europe/London")), (29, 13)),
        (datetime(2026, 10, 24, 12, tzinfo=ZoneInfo("Europe/London")), (25, 11)),
        (datetime(2026, 6, 1, 12, tzinfo=ZoneInfo("Europe/London")), (2, 12)),
    ],
)
def test_a_day_of_hours_is_24_of_them(start: datetime, wall: tuple[int, int]) -> None:
    """When the clocks change, 24 hours end at another time of day."""
    end = count_hours(start, 24)

    assert end.tzinfo is UTC
    assert end - start.astimezone(UTC) == timedelta(hours=24)
    local = end.astimezone(start.tzinfo)
    assert (local.day, local.hour) == wall


def test_refuses_a_time_without_its_offset() -> None:
    """It would mean another instant on another machine."""
    with pytest.raises(ValueError, match="offset"):
        count_hours(datetime(2026, 6, 1, 12), 24)  # noqa: DTZ001 (that is the point)
