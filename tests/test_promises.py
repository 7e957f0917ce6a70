"""The state of a promise is arithmetic over its window and the moment."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from complaintkit.model import Window
from complaintkit.promises import State, broken, lateness, state, was_broken
from complaintkit.vocabulary import Settlement
from tests.builders import PROMISE, at, promise

RANGE = Window(at("2026-11-11 13:00"), at("2026-11-11 14:00"), "minute", "")
BY_FRIDAY = Window(None, at("2026-11-13 23:59:59"), "day", "")


@pytest.mark.parametrize(
    ("window", "now", "expected"),
    [
        (PROMISE.window, "2026-11-11 16:59:59", "waiting"),
        (PROMISE.window, "2026-11-11 17:00", "due"),
        (PROMISE.window, "2026-11-11 17:00:01", "broken"),
        (RANGE, "2026-11-11 12:59", "waiting"),
        (RANGE, "2026-11-11 13:00", "due"),
        (RANGE, "2026-11-11 14:00", "due"),
        (RANGE, "2026-11-11 14:00:01", "broken"),
        (BY_FRIDAY, "2026-11-12 23:59:59", "waiting"),
        (BY_FRIDAY, "2026-11-13 00:00", "due"),
        (BY_FRIDAY, "2026-11-13 23:59:59", "due"),
        (BY_FRIDAY, "2026-11-14 00:00", "broken"),
    ],
)
def test_an_open_promise_is_waiting_then_due_then_broken(
    window: Window, now: str, expected: State
) -> None:
    """A wrong deadline is worse than none: the day before, the day, the day after."""
    assert state(PROMISE._replace(window=window), at(now)) == expected


@pytest.mark.parametrize(
    ("settled_as", "settled_at", "expected"),
    [
        ("kept", "2026-11-11 17:00", "kept"),
        ("kept", "2026-11-11 17:00:01", "kept late"),
        ("partly", "2026-11-11 16:00", "partly kept"),
        ("broken", "2026-11-11 16:00", "broken"),
        ("superseded", "2026-11-11 16:00", "superseded"),
        ("waived", "2026-11-20 16:00", "waived"),
    ],
)
def test_a_settled_promise_keeps_its_state(
    settled_as: Settlement, settled_at: str, expected: State
) -> None:
    """What became of a promise does not change with the days that pass."""
    settled = PROMISE._replace(settled_as=settled_as, settled_at=at(settled_at))

    assert {state(settled, at("2026-11-11 18:00")), state(settled, at("2030-01-01 00:00"))} == {
        expected
    }


@pytest.mark.parametrize(
    ("settled_as", "settled_at", "expected"),
    [
        (None, None, True),
        ("kept", "2026-11-11 17:00", False),
        ("kept", "2026-11-12 09:00", True),
        ("superseded", "2026-11-11 16:00", False),
        ("superseded", "2026-11-12 10:00", True),
        ("waived", "2026-11-11 16:00", False),
        ("broken", "2026-11-11 16:00", True),
        ("partly", "2026-11-11 16:00", True),
    ],
)
def test_keeping_or_replacing_it_later_does_not_undo_a_broken_promise(
    settled_as: Settlement | None, settled_at: str | None, expected: bool
) -> None:
    """A new slot agreed on after the old one had passed leaves the old one broken."""
    moment = at(settled_at) if settled_at else None
    settled = PROMISE._replace(settled_as=settled_as, settled_at=moment)

    assert was_broken(settled, at("2026-11-12 12:00")) is expected


@pytest.mark.parametrize(("settled_at", "days"), [("2026-11-11 00:00", 0), ("2026-11-12 00:00", 1)])
def test_a_settlement_known_to_the_day_is_late_by_days(settled_at: str, days: int) -> None:
    """It came that day, at an hour that nobody noted: on the promised day it counts as in time."""
    settled = PROMISE._replace(
        settled_as="kept", settled_at=at(settled_at), settled_precision="day"
    )

    assert lateness(settled, at("2026-11-20 09:00")) == timedelta(days=days)


def test_lateness_is_real_time_across_a_change_of_clocks() -> None:
    """In London the clocks went back on 25 October 2026: that night had 25 hours."""
    london = ZoneInfo("Europe/London")
    end = at("2026-10-24 17:00").replace(tzinfo=london)
    window = Window(None, end, "minute", "")

    late = lateness(PROMISE._replace(window=window), end.replace(day=25))

    assert late.total_seconds() == 25 * 3600


def test_broken_promises_come_in_the_order_their_windows_ended() -> None:
    """`due` counts: the first, the second broken promise."""
    later, earlier = promise(1, "2026-11-12 17:00"), promise(2, "2026-11-11 17:00")
    mine = promise(3, "2026-11-10 17:00", by="me")

    assert broken([later, earlier, mine], at("2026-11-20 09:00")) == [earlier, later]
