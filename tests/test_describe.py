"""Times in words, for the user to check what was understood."""

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from complaintkit.describe import (
    describe_clock,
    describe_delay,
    describe_moment,
    describe_window,
    offset,
)
from complaintkit.model import Precision, Window

ZONE = "Europe/Warsaw"


def at(iso: str) -> datetime:
    return datetime.fromisoformat(iso).replace(tzinfo=ZoneInfo(ZONE))


@pytest.mark.parametrize(
    ("iso", "precision", "text"),
    [
        ("2026-11-24T17:00", "minute", "Tue 24 Nov 2026 17:00 Europe/Warsaw"),
        ("2026-11-24T09:05", "hour", "Tue 24 Nov 2026 about 09:05 Europe/Warsaw"),
        ("2026-11-24T08:00", "part-of-day", "Tue 24 Nov 2026 morning"),
        ("2026-11-24T12:00", "part-of-day", "Tue 24 Nov 2026 afternoon"),
        ("2026-11-24T18:00", "part-of-day", "Tue 24 Nov 2026 evening"),
        ("2026-11-24T00:00", "day", "Tue 24 Nov 2026"),
        ("2026-01-01T00:00", "minute", "Thu 1 Jan 2026 00:00 Europe/Warsaw"),
    ],
)
def test_describes_a_moment_as_exactly_as_it_is_known(
    iso: str, precision: Precision, text: str
) -> None:
    assert describe_moment(at(iso), precision, ZONE) == text


@pytest.mark.parametrize(
    ("opens", "closes", "precision", "text"),
    [
        (None, "2026-11-24T17:00", "minute", "by Tue 24 Nov 2026 17:00 Europe/Warsaw"),
        ("2026-11-24T17:00", "2026-11-24T17:00", "minute", "Tue 24 Nov 2026 17:00 Europe/Warsaw"),
        (
            "2026-11-25T13:00",
            "2026-11-25T14:00",
            "minute",
            "Wed 25 Nov 2026 13:00 to 14:00 Europe/Warsaw",
        ),
        (
            "2006-12-09T18:00",
            "2006-12-10T18:00",
            "minute",
            "Sat 9 Dec 2006 18:00 to Sun 10 Dec 2006 18:00 Europe/Warsaw",
        ),
        (None, "2026-11-27T23:59:59", "day", "by the end of Fri 27 Nov 2026 Europe/Warsaw"),
        (
            "2026-11-27T00:00",
            "2026-11-27T23:59:59",
            "day",
            "by the end of Fri 27 Nov 2026 Europe/Warsaw",
        ),
        (
            "2026-11-23T00:00",
            "2026-11-29T23:59:59",
            "day",
            "Mon 23 Nov 2026 to the end of Sun 29 Nov 2026 Europe/Warsaw",
        ),
    ],
)
def test_describes_a_window(
    opens: str | None, closes: str, precision: Precision, text: str
) -> None:
    window = Window(at(opens) if opens else None, at(closes), precision, "")

    assert describe_window(window, ZONE) == text


def test_a_time_that_the_clock_shows_twice_carries_its_offset() -> None:
    """Also when the record gives it back with a fixed offset instead of a zone."""
    first, second = at("2026-10-25T02:30"), at("2026-10-25T02:30").replace(fold=1)
    stored = datetime(2026, 10, 25, 2, 30, tzinfo=timezone(timedelta(hours=1)))

    assert describe_moment(first, "minute", ZONE) == "Sun 25 Oct 2026 02:30+02:00 Europe/Warsaw"
    assert describe_moment(second, "minute", ZONE) == "Sun 25 Oct 2026 02:30+01:00 Europe/Warsaw"
    assert describe_moment(stored, "minute", ZONE) == "Sun 25 Oct 2026 02:30+01:00 Europe/Warsaw"


@pytest.mark.parametrize("zone", ["Nowhere/Bad", "../etc/passwd"])
def test_a_zone_that_this_machine_does_not_know_shows_the_offset(zone: str) -> None:
    """Never a time in a zone that was silently taken for another."""
    stored = datetime(2026, 11, 24, 17, 0, tzinfo=timezone(timedelta(hours=5, minutes=45)))

    assert describe_moment(stored, "minute", zone) == f"Tue 24 Nov 2026 17:00+05:45 {zone}"


def test_without_a_zone_the_offset_stands_in_its_place() -> None:
    """What was stored with an offset only must not look like any zone's time."""
    stored = datetime(2026, 11, 24, 17, 0, tzinfo=timezone(timedelta(hours=5, minutes=45)))
    window = Window(None, stored, "day", "")

    assert describe_moment(stored, "minute", "") == "Tue 24 Nov 2026 17:00 UTC+05:45"
    assert describe_window(window, "") == "by the end of Tue 24 Nov 2026 UTC+05:45"
    assert offset(at("1880-01-01T00:00")) == "UTC+01:24"
    assert offset(stored.astimezone(ZoneInfo("UTC"))) == "UTC"


@pytest.mark.parametrize(
    ("precision", "text"),
    [("minute", "17:00"), ("hour", "about 17:00"), ("part-of-day", "afternoon"), ("day", "")],
)
def test_the_clock_alone_is_as_exact_as_the_moment(precision: Precision, text: str) -> None:
    """Evidence sets day, clock and zone apart from one another."""
    assert describe_clock(at("2026-11-24T17:00"), precision, ZONE) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        *((0, "0 s"), (59, "59 s"), (60, "1 min"), (119, "1 min"), (3600, "1 h")),
        *((9060, "2 h 31 min"), (9061, "2 h 31 min"), (86399, "23 h 59 min"), (86400, "1 day")),
        *((90000, "25 h"), (172800, "2 days"), (172800 + 3600, "2 d 1 h")),
        (11 * 86400 + 37800, "11 d 10 h"),
    ],
)
def test_a_delay_has_its_two_largest_units(seconds: int, text: str) -> None:
    """More would be noise; nothing is rounded up."""
    assert describe_delay(timedelta(seconds=seconds)) == text
