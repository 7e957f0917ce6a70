"""The day on which a window changes next, and what was done late."""

from typing import Any

import pytest

from complaintkit.law.rules import Rule
from complaintkit.law.window import turns_on
from complaintkit.views.windows import timing
from tests.law.matters import day, matter, only, rule, states

OWN = rule("own", "you-must-by", met_by=("response-sent",))
"""Ten days from Mon 2 March: Thu 12 March."""
DOUBTFUL = rule("own", "you-must-by", 12, counting="PL", met_by=("response-sent",))
"""Twelve days: Sat 14 March, or Mon 16 if the end may move on."""
ROUTE = rule("route", "opens", closing="own")


def turning(about: Rule, *others: Rule, on: str, **facts: str) -> Any:
    """The day on which the one window of *about* turns, asked on a day."""
    found = only([about, *others], matter(country="PL", **facts), about.id)
    return turns_on(found, day(on))


@pytest.mark.parametrize(
    ("done", "how", "said"),
    [
        ("2026-03-11", "met", "done on Wed 11 Mar 2026 (entry 2)."),
        ("2026-03-12", "met", "done on Thu 12 Mar 2026 (entry 2)."),
        (
            "2026-03-13",
            "met-late",
            "done late, on Fri 13 Mar 2026 (entry 2); the last day was Thu 12 Mar 2026.",
        ),
    ],
)
def test_an_own_deadline_that_was_met_late_says_so(done: str, how: str, said: str) -> None:
    """The day before the last, the last, the day after."""
    window = only([OWN], matter(complained="2026-03-02", response_sent=done))

    assert states(window, "2026-04-01") == [how]
    assert timing(window, day("2026-04-01")) == said


def test_what_was_done_after_the_safe_day_can_be_argued_for() -> None:
    """Nobody is told that it was late for sure."""
    window = only(
        [DOUBTFUL], matter(complained="2026-03-02", response_sent="2026-03-16", country="PL")
    )

    assert timing(window, day("2026-04-01")) == (
        "done on Mon 16 Mar 2026 (entry 2), after the safe day, Sat 14 Mar 2026,"
        " not after Mon 16 Mar 2026."
    )


@pytest.mark.parametrize(
    ("on", "turns"),
    [("2026-03-14", "2026-03-14"), ("2026-03-15", "2026-03-16"), ("2026-03-17", "2026-03-14")],
)
def test_a_doubt_ends_on_the_latest_day(on: str, turns: str) -> None:
    """On the safe day that one counts, in the doubt the last that can be argued for."""
    assert turning(DOUBTFUL, on=on, complained="2026-03-02") == day(turns)


def test_a_route_opens_before_it_ends() -> None:
    """A route that has an end turns twice; one without turns once."""
    closing = rule("own", "you-must-by", 30)
    facts = {"complained": "2026-03-02"}

    assert turning(ROUTE, closing, on="2026-03-12", **facts) == day("2026-03-13")
    assert turning(ROUTE, closing, on="2026-03-13", **facts) == day("2026-04-01")
    assert turning(rule("route", "opens"), on="2026-05-01", **facts) == day("2026-03-13")
    assert turning(rule("route", "opens"), on="2026-05-01") is None
