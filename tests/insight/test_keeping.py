"""How promises were kept: every one in exactly one count."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaintkit.insight.keeping import keeping, median
from complaintkit.model import Settlement, words
from tests.builders import at, promise

NOW = at("2026-11-22 12:00")


def settled(number: int, closes: str, how: Settlement, when: str, **changes: Any) -> Any:
    """A promise that was settled."""
    return promise(number, closes, settled_as=how, settled_at=at(when), **changes)


def test_each_promise_is_in_one_count() -> None:
    """In time, late, in part, not at all, still running, or set aside in time."""
    promises = [
        settled(1, "2026-11-10 17:00", "kept", "2026-11-10 16:00"),
        settled(2, "2026-11-10 17:00", "kept", "2026-11-12 17:00"),
        settled(3, "2026-11-10 17:00", "partly", "2026-11-10 16:00"),
        settled(4, "2026-11-10 17:00", "broken", "2026-11-10 16:00"),
        promise(5, "2026-11-21 12:00"),
        promise(6, "2026-11-23 12:00"),
        settled(7, "2026-11-10 17:00", "superseded", "2026-11-09 17:00"),
        settled(8, "2026-11-10 17:00", "superseded", "2026-11-10 21:00"),
        settled(9, "2026-11-10 17:00", "waived", "2026-11-09 17:00"),
        promise(10, "2026-11-01 12:00", voided=99),
    ]

    found = keeping(promises, NOW)

    assert (found.made, found.over, found.running, found.set_aside) == (9, 6, 1, 2)
    assert (found.in_time, found.late, found.partly, found.unkept) == (1, 1, 1, 3)
    assert found.overdue == (timedelta(hours=4), timedelta(days=1), timedelta(days=2))
    assert found.median_overdue == timedelta(days=1)


@pytest.mark.parametrize(
    ("closes", "over"), [("2026-11-22 12:00", 0), ("2026-11-22 11:59", 1), ("2026-11-22 12:01", 0)]
)
def test_the_end_of_the_time_is_still_in_time(closes: str, over: int) -> None:
    """The minute before, the minute, the minute after."""
    found = keeping([promise(1, closes)], NOW)

    assert (found.over, found.unkept, found.running) == (over, over, 1 - over)


def test_of_nothing_there_is_no_median() -> None:
    """Nothing is divided by zero."""
    found = keeping([], NOW)

    assert (found.made, found.over, found.median_overdue, median([])) == (0, 0, None, None)


@given(
    st.lists(
        st.tuples(
            st.integers(1, 40),
            st.sampled_from((None, *words(Settlement))),
            st.integers(1, 21),
        ),
        max_size=12,
    )
)
def test_the_counts_always_add_up(told: list[tuple[int, Settlement | None, int]]) -> None:
    """Whatever the windows and the settlements."""
    promises = [
        promise(
            number,
            f"2026-11-{day:02} 12:00" if day <= 30 else f"2026-12-{day - 30:02} 12:00",
            settled_as=how,
            settled_at=at(f"2026-11-{when:02} 12:00") if how else None,
        )
        for number, (day, how, when) in enumerate(told, start=1)
    ]

    found = keeping(promises, NOW)

    assert found.made == found.over + found.running + found.set_aside == len(promises)
    assert found.over == found.in_time + found.late + found.partly + found.unkept
    assert all(count >= 0 for count in found[:8])
    assert len(found.overdue) <= found.over


def test_the_median_of_an_even_number_is_the_mean_of_the_middle_two() -> None:
    """As everybody computes it."""
    hours = [timedelta(hours=each) for each in (7, 1, 3, 100)]

    assert median(hours) == timedelta(hours=5)
