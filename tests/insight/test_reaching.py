"""The best hour: named only where enough calls say so, by the user's clock."""

from datetime import UTC
from zoneinfo import ZoneInfo

import pytest

from complaintkit.insight.reaching import reaching
from complaintkit.model import Contact
from tests.builders import at, contact


def calls(hour: int, answered: int, silent: int) -> list[Contact]:
    """So many calls in an hour of some days."""
    outcomes = ["spoke"] * answered + ["no-answer"] * silent
    return [
        contact(5, outcome=outcome, at=at(f"2026-11-{day:02} {hour:02}:30"))
        for day, outcome in enumerate(outcomes, start=1)
    ]


@pytest.mark.parametrize(
    ("log", "best"),
    [
        ([*calls(9, 2, 1), *calls(17, 0, 1)], 9),
        ([*calls(9, 2, 0), *calls(17, 0, 3)], None),
        ([*calls(9, 3, 0)], None),
        ([*calls(9, 3, 0), *calls(17, 3, 0)], None),
        ([*calls(9, 0, 3), *calls(17, 0, 3)], None),
        ([*calls(9, 2, 2), *calls(11, 3, 3), *calls(17, 0, 3)], 11),
        ([*calls(9, 3, 1), *calls(11, 4, 1)], 11),
        ([], None),
    ],
)
def test_an_hour_is_the_best_only_if_enough_calls_say_so(
    log: list[Contact], best: int | None
) -> None:
    """Three calls in it, another hour that was worse; of two alike the one tried more often."""
    found = reaching(log, UTC)

    assert (found.best.hour if found.best else None) == best
    assert found.calls == sum(each.calls for each in found.hours) == len(log)


def test_the_hour_is_that_of_the_users_clock() -> None:
    """One who moved must call by the clock on their own wall."""
    (found,) = reaching([contact(at=at("2026-07-01 23:30"))], ZoneInfo("Europe/Warsaw")).hours

    assert found.hour == 1


def test_only_own_calls_with_an_hour_count_for_it() -> None:
    """Not what came in, what was written, what is void, what has no hour."""
    log = [
        contact(5, direction="in"),
        contact(6, channel="email", outcome="sent"),
        contact(7, voided=9),
        contact(8, precision="day"),
        contact(9, precision="part-of-day"),
        contact(10, precision="hour", hold_s=60),
        contact(11, hold_s=121, outcome="no-answer"),
    ]

    found = reaching(log, UTC)

    assert (found.calls, found.answered, found.without_hour) == (4, 3, 2)
    assert [(each.calls, each.answered, each.median_held) for each in found.hours] == [(2, 1, 90)]


def test_without_a_hold_noted_there_is_no_median() -> None:
    """Unknown is not zero."""
    (found,) = reaching([contact()], UTC).hours

    assert found.median_held is None
