"""What protection is left: by the state of each window on the day."""

from datetime import date
from typing import Any

import pytest

from complaintkit.insight.risk import risk
from complaintkit.law.window import RuleWindow
from tests.builders import at, contact, history
from tests.ladder.cases import paid, window

CARD: dict[str, Any] = {"methods": ("credit-card",), "met_by": ("dispute-filed",)}
SAFE = window("you-must-by", closes="2026-06-15", **CARD)
ARGUED = SAFE._replace(latest=date(2026, 6, 18))


@pytest.mark.parametrize(
    ("made", "day", "place"),
    [
        (SAFE, "2026-06-14", "left"),
        (SAFE, "2026-06-15", "left"),
        (SAFE, "2026-06-16", "over"),
        (ARGUED, "2026-06-16", "left"),
        (ARGUED, "2026-06-18", "left"),
        (ARGUED, "2026-06-19", "over"),
        (window("opens", opens="2026-06-16", route="ombudsman"), "2026-06-15", "ahead"),
        (window("opens", opens="2026-06-16", route="ombudsman"), "2026-06-16", "left"),
        (window("they-must", closes="2026-06-20"), "2026-06-15", ""),
        (window("info"), "2026-06-15", ""),
        (SAFE._replace(start=None), "2026-06-15", ""),
    ],
)
def test_a_window_is_left_ahead_or_over(made: RuleWindow, day: str, place: str) -> None:
    """What can still be argued for is left; their duties and mere information protect nobody."""
    found = risk(history(), [made], at(f"{day} 12:00"))

    places = {"left": found.left, "ahead": found.ahead, "over": found.over}
    assert [name for name, windows in places.items() if windows] == ([place] if place else [])


def test_what_ends_first_stands_first() -> None:
    """A right without an end comes last."""
    ends = ("2026-08-01", "", "2026-07-01")
    windows = [window("opens", closes=each, route="ombudsman") for each in ends]

    found = risk(history(), windows, at("2026-06-15 12:00")).left

    assert [str(each.closes or "") for each in found] == ["2026-07-01", "2026-08-01", ""]


def test_only_own_contacts_are_attempts_but_any_human_counts() -> None:
    """They called back: that is a human, but no answer to an attempt."""
    story = history(contacts=(contact(5, outcome="no-answer"), contact(6, direction="in")))
    found = risk(story._replace(payments=(paid(method="transfer"),)), [], at("2026-11-20 12:00"))

    assert (found.attempts, found.answered, found.days_since_human) == (1, 0, 10)
    assert (found.by_card, found.otherwise) == (False, ("transfer",))
