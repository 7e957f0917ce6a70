"""Summer time, half-hour shifts, skipped days: hours are real, days are the wall calendar's."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from complaintkit.errors import BadWhen
from complaintkit.model import Window
from complaintkit.when import Calendar, parse_moment, parse_window


def calendar(now: str, zone: str) -> Calendar:
    return Calendar(datetime.fromisoformat(now).replace(tzinfo=ZoneInfo(zone)))


def said(phrase: str, now: str, zone: str) -> Window:
    window = parse_window(phrase, calendar(now, zone))
    assert window is not None
    return window


@pytest.mark.parametrize(
    ("zone", "now", "expected"),
    [
        ("Europe/London", "2026-03-28 10:00", "2026-03-29T11:00:00+01:00"),
        ("Europe/London", "2026-10-24 10:00", "2026-10-25T09:00:00+00:00"),
        ("Europe/Warsaw", "2026-03-28 10:00", "2026-03-29T11:00:00+02:00"),
        ("America/New_York", "2026-03-07 10:00", "2026-03-08T11:00:00-04:00"),
        ("Australia/Lord_Howe", "2026-10-03 10:00", "2026-10-04T10:30:00+11:00"),
        ("Australia/Lord_Howe", "2026-04-04 10:00", "2026-04-05T09:30:00+10:30"),
        ("Pacific/Apia", "2011-12-29 10:00", "2011-12-31T10:00:00+14:00"),
        ("Asia/Kathmandu", "2026-03-28 10:00", "2026-03-29T10:00:00+05:45"),
    ],
)
def test_24_hours_are_real_hours(zone: str, now: str, expected: str) -> None:
    window = said("within 24 hours", now, zone)

    assert window.closes.isoformat() == expected
    start = calendar(now, zone).now.astimezone(UTC)
    assert window.closes.astimezone(UTC) - start == timedelta(hours=24)


@pytest.mark.parametrize(
    ("zone", "now", "opens", "closes"),
    [
        ("Europe/London", "2026-03-28 10:00", "T00:00:00+00:00", "T23:59:59+01:00"),
        ("Europe/London", "2026-10-24 10:00", "T00:00:00+01:00", "T23:59:59+00:00"),
        ("America/Havana", "2026-03-07 10:00", "T01:00:00-04:00", "T23:59:59-04:00"),
        ("America/Havana", "2026-10-31 10:00", "T00:00:00-04:00", "T23:59:59-05:00"),
        ("America/Sao_Paulo", "2018-02-16 10:00", "T00:00:00-02:00", "T23:59:59-03:00"),
        ("America/Sao_Paulo", "2018-11-03 10:00", "T01:00:00-02:00", "T23:59:59-02:00"),
    ],
)
def test_a_day_runs_from_its_first_to_its_last_second(
    zone: str, now: str, opens: str, closes: str
) -> None:
    """Also where the clocks change at midnight, which nobody typed."""
    window = said("tomorrow", now, zone)

    assert window.opens is not None
    assert window.opens.isoformat().endswith(opens)
    assert window.closes.isoformat().endswith(closes)


@pytest.mark.parametrize(
    ("zone", "typed", "hint"),
    [
        ("Europe/London", "2026-03-29 01:30", ("2026-03-29 00:30", "2026-03-29 02:30")),
        ("Europe/London", "2026-03-29 01:00", ("2026-03-29 00:00", "2026-03-29 02:00")),
        ("Europe/Warsaw", "2026-03-29 02:59", ("2026-03-29 01:59", "2026-03-29 03:59")),
        ("America/New_York", "2026-03-08 02:15", ("2026-03-08 01:15", "2026-03-08 03:15")),
        ("Australia/Lord_Howe", "2026-10-04 02:15", ("2026-10-04 01:45", "2026-10-04 02:45")),
        ("Pacific/Apia", "2011-12-30 12:00", ("2011-12-29 12:00", "2011-12-31 12:00")),
        (
            "Europe/London",
            "2026-10-25 01:30",
            ("2026-10-25T01:30+01:00", "2026-10-25T01:30+00:00"),
        ),
        (
            "America/New_York",
            "2026-11-01 01:00",
            ("2026-11-01T01:00-04:00", "2026-11-01T01:00-05:00"),
        ),
        (
            "Australia/Lord_Howe",
            "2026-04-05 01:45",
            ("2026-04-05T01:45+11:00", "2026-04-05T01:45+10:30"),
        ),
    ],
)
def test_a_time_that_is_skipped_or_comes_twice_is_refused(
    zone: str, typed: str, hint: tuple[str, str]
) -> None:
    """Both suggestions are times that exist once."""
    with pytest.raises(BadWhen) as caught:
        parse_moment(typed, calendar("2026-12-01 10:00", zone))

    assert caught.value.hint == f'Type "{hint[0]}" or "{hint[1]}".'
    first, second = (parse_moment(one, calendar("2026-12-01 10:00", zone)).at for one in hint)
    assert first.astimezone(UTC) < second.astimezone(UTC)


@pytest.mark.parametrize(
    "typed", ["2026-03-29 00:59", "2026-03-29 02:00", "2026-10-25 00:59", "2026-10-25 02:00"]
)
def test_the_minutes_beside_the_change_are_plain(typed: str) -> None:
    at = parse_moment(typed, calendar("2026-12-01 10:00", "Europe/London")).at

    assert f"{at:%Y-%m-%d %H:%M}" == typed


def test_an_offset_picks_one_of_the_two() -> None:
    first, second = (
        parse_moment(f"2026-10-25T01:30{offset}", calendar("2026-12-01 10:00", "Europe/London")).at
        for offset in ("+01:00", "+00:00")
    )

    assert (first.fold, second.fold) == (0, 1)
    assert second.astimezone(UTC) - first.astimezone(UTC) == timedelta(hours=1)


def test_a_day_that_the_calendar_skips_is_refused() -> None:
    """Samoa had no 30 December 2011."""
    with pytest.raises(BadWhen, match="the calendar skips it") as caught:
        said("by tomorrow", "2011-12-29 10:00", "Pacific/Apia")

    assert caught.value.hint == 'Type "2011-12-29" or "2011-12-31".'


def test_a_window_may_close_in_the_second_of_two_equal_hours() -> None:
    """01:10 after the change is later than 01:40 before it, though the clock shows less."""
    window = said("in 30 minutes", "2026-10-25 01:40", "Europe/London")

    assert window.closes.isoformat() == "2026-10-25T01:10:00+00:00"
    assert window.closes.fold == 1
