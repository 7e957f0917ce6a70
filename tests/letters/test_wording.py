"""Times, durations and codes in words, never more exact than the record."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from complaintkit.letters.wording import wording
from complaintkit.model import Basis, Precision, Promise, Settlement, Window
from tests.builders import PROMISE

ENGLISH = wording("en")
TUESDAY = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)


def _promise(
    window: Window,
    *,
    basis: Basis = "stated",
    settled_as: Settlement | None = None,
    settled_at: datetime | None = None,
    settled_precision: Precision = "minute",
) -> Promise:
    return PROMISE._replace(
        window=window,
        basis=basis,
        settled_as=settled_as,
        settled_at=settled_at,
        settled_precision=settled_precision,
    )


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 min"),
        (45, "45 s"),
        (60, "1 min"),
        (61, "1 min 01 s"),
        (3_600, "1 h"),
        (3_605, "1 h 05 s"),
        (4_320, "1 h 12 min"),
        (32_640, "9 h 04 min"),
        (363_661, "101 h 01 min 01 s"),
    ],
)
def test_a_duration_is_told_exactly(seconds: int, words: str) -> None:
    """A total must be the sum of what is shown."""
    assert ENGLISH.duration(seconds) == words


@pytest.mark.parametrize(
    ("precision", "words"),
    [
        ("minute", "Tuesday 24 November 2026, 17:00"),
        ("hour", "Tuesday 24 November 2026, about 17:00"),
        ("part-of-day", "Tuesday 24 November 2026"),
        ("day", "Tuesday 24 November 2026"),
    ],
)
def test_an_hour_is_told_only_if_it_was_recorded(precision: Precision, words: str) -> None:
    """An invented hour can be disproved, and the letter with it."""
    assert ENGLISH.moment(TUESDAY, precision) == words


def test_a_zone_stands_with_the_time_and_never_with_a_bare_date() -> None:
    """A date has no zone to a reader."""
    named = [ENGLISH.moment(TUESDAY, precision, "UTC") for precision in ("minute", "day")]

    assert named == ["Tuesday 24 November 2026, 17:00 (UTC)", "Tuesday 24 November 2026"]


@pytest.mark.parametrize(("number", "words"), [(0, "0 days"), (1, "1 day"), (2, "2 days")])
def test_a_count_agrees_with_its_noun(number: int, words: str) -> None:
    """One day, two days."""
    assert ENGLISH.counted(number, "day") == words


def test_every_month_has_its_name() -> None:
    """The first of each month of 2026."""
    names = [ENGLISH.day(date(2026, month, 1)).split()[2] for month in range(1, 13)]

    assert " ".join(names) == (
        "January February March April May June July August September October November December"
    )


@pytest.mark.parametrize(
    ("opens", "precision", "words"),
    [
        (None, "minute", "by Tuesday 24 November 2026, 17:00"),
        (timedelta(hours=1), "minute", "on Tuesday 24 November 2026, between 16:00 and 17:00"),
        (timedelta(hours=9), "day", "on Tuesday 24 November 2026"),
        (timedelta(hours=9), "part-of-day", "on Tuesday 24 November 2026"),
        (
            timedelta(days=1),
            "hour",
            "between Monday 23 November 2026, about 17:00"
            " and Tuesday 24 November 2026, about 17:00",
        ),
        (
            timedelta(days=1),
            "day",
            "between Monday 23 November 2026 and Tuesday 24 November 2026",
        ),
    ],
)
def test_a_window_is_told_with_both_its_ends(
    opens: timedelta | None, precision: Precision, words: str
) -> None:
    """Both ends of "24 to 48 hours" count; a date alone has one."""
    start = TUESDAY - opens if opens is not None else None
    window = Window(start, TUESDAY, precision, "")

    assert ENGLISH.due(_promise(window), "") == words


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        ("stated", "by Tuesday 24 November 2026"),
        ("their-limit", "by Tuesday 24 November 2026, your own time limit"),
        ("default", "no day or hour was noted; I waited until Tuesday 24 November 2026"),
    ],
)
def test_a_date_is_told_as_theirs_only_if_they_named_it(basis: Basis, words: str) -> None:
    """Our default must never be put into their mouth."""
    window = Window(None, TUESDAY, "day", "")

    assert ENGLISH.due(_promise(window, basis=basis), "") == words


def test_waiting_is_not_claimed_when_the_promise_was_given_up_before() -> None:
    """Marked broken before our own default ended: nobody waited that long."""
    early = TUESDAY - timedelta(days=1)
    promise = _promise(
        Window(None, TUESDAY, "day", ""), basis="default", settled_as="broken", settled_at=early
    )

    assert ENGLISH.due(promise, "") == "no day or hour was noted"


@pytest.mark.parametrize(
    ("settled_as", "late", "precision", "words"),
    [
        (None, None, "minute", "not kept so far"),
        ("kept", timedelta(seconds=20), "minute", "kept less than 1 min late"),
        ("kept", timedelta(minutes=31), "minute", "kept 31 min late"),
        ("kept", timedelta(hours=2), "minute", "kept 2 h late"),
        ("kept", timedelta(hours=2), "hour", "kept about 2 h late"),
        ("kept", timedelta(hours=47, minutes=59), "minute", "kept 47 h 59 min late"),
        ("kept", timedelta(hours=48), "minute", "kept 2 days late"),
        ("kept", timedelta(hours=71), "minute", "kept 2 days late"),
        ("kept", timedelta(hours=2), "part-of-day", "kept late"),
        ("kept", timedelta(hours=7), "part-of-day", "kept 1 day late"),
        ("kept", timedelta(days=3), "day", "kept 3 days late"),
        ("kept", timedelta(hours=19), "minute", "kept 19 h late"),
        ("partly", timedelta(hours=2), "minute", "kept in part, 2 h late"),
        ("partly", -timedelta(hours=2), "minute", "kept in part"),
        ("broken", timedelta(hours=2), "minute", "not kept"),
        ("superseded", timedelta(hours=8), "minute", "replaced by a newer promise on {next_day}"),
    ],
)
def test_the_fate_of_a_promise_is_told_without_guessing(
    settled_as: Settlement | None, late: timedelta | None, precision: Precision, words: str
) -> None:
    """A delay is told in hours only between two hours that were recorded."""
    settled_at = TUESDAY + late if late is not None else None
    window = Window(None, TUESDAY, precision, "")

    told = ENGLISH.fate(_promise(window, settled_as=settled_as, settled_at=settled_at))

    assert told == words.format(next_day="Wednesday 25 November 2026")


@pytest.mark.parametrize(
    ("days", "words"), [(0, "kept late"), (1, "kept 1 day late"), (2, "kept 2 days late")]
)
def test_what_was_settled_on_a_day_is_told_in_days(days: int, words: str) -> None:
    """Nobody noted the hour: midnight of the next day is not seven hours late."""
    settled_at = TUESDAY.replace(hour=0) + timedelta(days=days)
    window = Window(None, TUESDAY, "minute", "")
    promise = _promise(window, settled_as="kept", settled_at=settled_at, settled_precision="day")

    assert ENGLISH.fate(promise) == words


def test_a_delay_across_a_change_of_clocks_is_real_time() -> None:
    """Two hours on the clock face can be one or three."""
    summer, winter = timezone(timedelta(hours=1)), UTC
    closes = datetime(2026, 10, 25, 0, 30, tzinfo=summer)
    settled_at = datetime(2026, 10, 25, 2, 30, tzinfo=winter)
    promise = _promise(Window(None, closes, "minute", ""), settled_as="kept", settled_at=settled_at)

    assert ENGLISH.fate(promise) == "kept 3 h late"
