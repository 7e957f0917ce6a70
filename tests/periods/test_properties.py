"""What holds of every way of counting, whatever the day."""

from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from complaintkit.law.rules import Period, Unit
from complaintkit.periods.calendars import calendar_of
from complaintkit.periods.codes import COUNTINGS, fits
from complaintkit.periods.counting import count, count_back
from complaintkit.periods.working import add_working_days, working_day_test

DAYS = st.dates(date(2001, 1, 1), date(2036, 12, 31))
REGIONS = st.sampled_from(["GB", "GB-SCT", "GB-NIR", "US", "PL", "RU", "RS", "DE", "IE", "", "FR"])
UNITS: tuple[Unit, ...] = ("days", "business-days", "weeks", "months", "years", "hours")
WAYS = st.sampled_from([(code, unit) for code in COUNTINGS for unit in UNITS if fits(code, unit)])
often = settings(deadline=None, max_examples=300)
"""No deadline: the first country without a table loads the library."""

BUSINESS = {
    **dict.fromkeys(("UK_BD_PSR", "UK_FCA_BD", "UK_WD"), "GB"),
    **dict.fromkeys(("US_FED_BD", "US_REGE_BD", "US_REGX_BD", "BD_AFTER"), "US"),
    "PL_BD": "PL",
    "RU_BD": "RU",
    "RS_BD": "RS",
    "DE_BD": "DE",
    "IE_BD": "IE",
}
"""Ways that count the working days of one calendar, and whose it is."""


@often
@given(way=WAYS, start=DAYS, n=st.integers(1, 4), region=REGIONS)
def test_the_readings_are_in_order(way: tuple[str, Unit], start: date, n: int, region: str) -> None:
    """Yours is never after theirs, and nothing ends before it begins."""
    counted = count(way[0], start, Period(n, way[1]), region)

    assert start <= counted.earliest <= counted.raw <= counted.rolled <= counted.latest
    assert counted.note or counted.raw == counted.rolled


@often
@given(way=WAYS, start=DAYS, gap=st.integers(1, 40), n=st.integers(1, 4), region=REGIONS)
def test_what_begins_later_never_ends_earlier(
    way: tuple[str, Unit], start: date, gap: int, n: int, region: str
) -> None:
    """Waiting cannot shorten a period."""
    period = Period(n, way[1])

    first = count(way[0], start, period, region)
    second = count(way[0], start + timedelta(days=gap), period, region)

    assert all(one <= other for one, other in zip(first[:4], second[:4], strict=True))


@often
@given(way=WAYS, start=DAYS, n=st.integers(1, 40), region=REGIONS)
def test_a_longer_period_never_ends_earlier(
    way: tuple[str, Unit], start: date, n: int, region: str
) -> None:
    """Not said of `rolled`: a special rule may begin with a length, as at two years in Poland.

    Nor across the line of CPR 2.8(4), where five days leave out what six count.
    """
    assume((way, n) != (("CPR_CLEAR", "days"), 5))
    shorter = count(way[0], start, Period(n, way[1]), region)
    longer = count(way[0], start, Period(n + 1, way[1]), region)

    assert shorter.raw <= longer.raw
    assert shorter.latest <= longer.latest


@often
@given(code=st.sampled_from(sorted(BUSINESS)), start=DAYS, n=st.integers(1, 60))
def test_business_days_end_on_a_business_day(code: str, start: date, n: int) -> None:
    calendar = calendar_of(BUSINESS[code])

    counted = count(code, start, Period(n, "business-days"), BUSINESS[code])

    passed = [start + timedelta(days=day + 1) for day in range((counted.raw - start).days)]
    assert not calendar.is_not_worked(counted.raw)
    assert sum(not calendar.is_not_worked(day) for day in passed) == n


@often
@given(start=DAYS, n=st.integers(1, 60), region=REGIONS)
def test_a_promise_in_working_days_ends_on_one(start: date, n: int, region: str) -> None:
    assert working_day_test(region)(add_working_days(start, n, region))


@often
@given(code=st.sampled_from(["CPR_CLEAR", "FRCP6"]), event=DAYS, n=st.integers(1, 60))
def test_counting_back_ends_before_the_event(code: str, event: date, n: int) -> None:
    """And the safe day is the earliest, on a day when the court is open."""
    counted = count_back(code, event, Period(n, "days"), "GB")

    assert counted.earliest <= counted.rolled <= counted.raw == counted.latest < event
    assert not calendar_of("US" if code == "FRCP6" else "GB").is_off(counted.earliest)
