"""Whether somebody answers at a moment, by the clock on their wall."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from complaintkit.hours import Hours, Stretch, open_at, parse_hours
from complaintkit.hours.opening import HOLIDAY

ZONES = ("Europe/London", "Europe/Warsaw", "Europe/Moscow", "Europe/Belgrade", "America/New_York")


def turns(text: str, moment: str, zone: str, *holidays: str) -> tuple[bool, str, bool]:
    """Open or closed, until when by their clock, and whether because of a public holiday."""
    hours = parse_hours(text)
    assert hours is not None
    free = {date.fromisoformat(day) for day in holidays}
    found = open_at(hours, datetime.fromisoformat(moment), ZoneInfo(zone), free.__contains__)
    until = found.turns.isoformat(timespec="minutes") if found.turns else ""
    return found.is_open, until, found.on_holiday


@pytest.mark.parametrize(
    ("moment", "is_open", "until"),
    [
        ("2026-11-22T10:00+00:00", False, "2026-11-23T09:00+00:00"),  # a Sunday
        ("2026-11-23T08:59:59+00:00", False, "2026-11-23T09:00+00:00"),
        ("2026-11-23T09:00:00+00:00", True, "2026-11-23T17:00+00:00"),
        ("2026-11-23T16:59:59+00:00", True, "2026-11-23T17:00+00:00"),
        ("2026-11-23T17:00:00+00:00", False, "2026-11-24T09:00+00:00"),
        ("2026-11-27T17:00:00+00:00", False, "2026-11-30T09:00+00:00"),  # a Friday
        ("2026-11-23T04:30:00-05:00", True, "2026-11-23T17:00+00:00"),  # in New York
    ],
)
def test_to_the_minute(moment: str, is_open: bool, until: str) -> None:
    """The first minute is open, the last one is the one before the hour."""
    assert turns("Mon-Fri 9-17", moment, "Europe/London") == (is_open, until, False)


@pytest.mark.parametrize(
    ("text", "zone", "moment", "is_open", "until"),
    [
        # the clocks go forward: 23 hours between two noons, and an hour that never is
        ("daily 9-17", "Europe/London", "2026-03-28T18:00Z", False, "2026-03-29T09:00+01:00"),
        ("daily 9-17", "Europe/Warsaw", "2026-03-28T18:00Z", False, "2026-03-29T09:00+02:00"),
        ("daily 9-17", "Europe/Belgrade", "2026-03-28T18:00Z", False, "2026-03-29T09:00+02:00"),
        ("daily 9-17", "America/New_York", "2026-03-08T00:00Z", False, "2026-03-08T09:00-04:00"),
        ("daily 9-17", "Europe/Moscow", "2026-03-28T18:00Z", False, "2026-03-29T09:00+03:00"),
        ("daily 1:30-9", "Europe/London", "2026-03-29T00:30Z", False, "2026-03-29T02:00+01:00"),
        ("daily 2:30-9", "Europe/Warsaw", "2026-03-29T00:30Z", False, "2026-03-29T03:00+02:00"),
        ("daily 22-2:30", "Europe/Belgrade", "2026-03-29T00:30Z", True, "2026-03-29T03:00+02:00"),
        ("daily 22-6", "America/New_York", "2026-03-08T06:59Z", True, "2026-03-08T06:00-04:00"),
        # the clocks go back: an hour comes twice, and is open both times or neither
        ("daily 22-6", "Europe/London", "2026-10-25T00:30Z", True, "2026-10-25T06:00+00:00"),
        ("daily 1-9", "Europe/London", "2026-10-25T00:30Z", True, "2026-10-25T09:00+00:00"),
        ("daily 1:30-9", "Europe/London", "2026-10-25T00:30Z", True, "2026-10-25T01:00+00:00"),
        ("daily 1:30-9", "Europe/London", "2026-10-25T01:00Z", False, "2026-10-25T01:30+00:00"),
        ("daily 22-2:30", "Europe/Warsaw", "2026-10-25T00:30Z", False, "2026-10-25T02:00+01:00"),
        ("daily 22-2:30", "Europe/Warsaw", "2026-10-25T01:00Z", True, "2026-10-25T02:30+01:00"),
        ("daily 9-17", "America/New_York", "2026-11-01T05:30Z", False, "2026-11-01T09:00-05:00"),
        ("daily 22-6", "Europe/Moscow", "2026-10-25T00:30Z", True, "2026-10-25T06:00+03:00"),
    ],
)
def test_summer_time(text: str, zone: str, moment: str, is_open: bool, until: str) -> None:
    """What counts is the clock on their wall."""
    assert turns(text, moment, zone) == (is_open, until, False)


def test_a_public_holiday_is_closed_and_said_so() -> None:
    """Christmas Day, a Friday; the Monday after is a substitute day."""
    free = ("2026-12-25", "2026-12-28")

    london = "Europe/London"
    assert turns("Mon-Fri 9-17", "2026-12-25T12:00Z", london, *free) == (
        *(False, "2026-12-29T09:00+00:00", True),
    )
    assert turns("Mon-Fri 9-17", "2026-12-25T18:00Z", london, *free)[2] is False
    assert turns("daily 9-17", "2026-12-25T12:00Z", london, *free)[0] is True
    assert turns("Mon-Fri 9-17, bank holidays 10-12", "2026-12-25T09:30Z", london, *free) == (
        *(False, "2026-12-25T10:00+00:00", True),
    )


def test_a_night_belongs_to_the_day_on_which_it_begins() -> None:
    """Friday's night shift is there on Saturday morning, and on the morning of a holiday."""
    warsaw = "Europe/Warsaw"

    assert turns("Mon-Fri 22-6", "2026-11-28T03:00+01:00", warsaw)[0] is True
    assert turns("Mon-Fri 22-6", "2026-11-30T03:00+01:00", warsaw)[0] is False
    assert turns("Mon-Fri 22-6", "2026-11-11T03:00+01:00", warsaw, "2026-11-11")[0] is True
    assert turns("Mon-Fri 22-6", "2026-11-11T23:00+01:00", warsaw, "2026-11-11")[0] is False


def test_what_never_changes_has_no_end() -> None:
    """Open at any hour; or closed for longer than anybody looks ahead; or beyond the calendar."""
    assert turns("24/7", "2026-11-22T10:00Z", "Europe/London") == (True, "", False)
    hours = Hours((Stretch((HOLIDAY,), ((600, 720),)),), on_holidays=False)
    moment = datetime(2026, 11, 22, tzinfo=UTC)
    assert open_at(hours, moment, ZoneInfo("Europe/London"), lambda _day: False).turns is None
    assert turns("Mon-Fri 9-17", "9999-12-31T10:00Z", "Europe/London") == (False, "", False)


RANGES = st.tuples(st.integers(0, 1439), st.integers(1, 1440)).map(
    lambda pair: (pair[0], pair[0] + pair[1])
)
STRETCHES = st.builds(
    Stretch,
    st.sets(st.integers(0, 7), min_size=1).map(lambda days: tuple(sorted(days))),
    st.tuples(RANGES),
)
CHANGES = (
    *(datetime(2026, 3, 8, 7), datetime(2026, 3, 29, 1), datetime(2026, 10, 25, 1)),  # noqa: DTZ001
    *(datetime(2026, 11, 1, 6), datetime(2026, 7, 1)),  # noqa: DTZ001
)
MOMENTS = st.builds(
    lambda change, minutes: change.replace(tzinfo=UTC) + timedelta(minutes=minutes),
    st.sampled_from(CHANGES),
    st.integers(-4000, 4000),
)


@settings(deadline=None)
@given(st.lists(STRETCHES, min_size=1, max_size=2), MOMENTS, st.sampled_from(ZONES), st.booleans())
def test_open_is_what_the_clock_on_their_wall_says_until_it_turns(
    stretches: list[Stretch], moment: datetime, zone: str, is_free: bool
) -> None:
    """Never open outside the hours, not even on the days when the clocks are moved."""
    hours = Hours(tuple(stretches), on_holidays=False)
    here = ZoneInfo(zone)

    def shows(at: datetime) -> bool:
        local = at.astimezone(here)
        minute = local.hour * 60 + local.minute
        today = HOLIDAY if is_free else local.weekday()
        before = HOLIDAY if is_free else (local.weekday() - 1) % 7
        return any(
            (today in each.days and opens <= minute < closes)
            or (before in each.days and minute < closes - 1440)
            for each in stretches
            for opens, closes in each.ranges
        )

    found = open_at(hours, moment, here, lambda _day: is_free)

    assert found.is_open is shows(moment)
    if found.turns is not None:
        turn = found.turns.astimezone(UTC)
        assert moment < turn
        assert shows(turn) is not found.is_open
        assert shows(turn - timedelta(seconds=1)) is found.is_open
        between = (turn - moment) // 50
        assert all(shows(moment + between * part) is found.is_open for part in range(50))
