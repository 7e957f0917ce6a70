"""What an entry did to the clocks: what began, was met, waits, runs on, moved, ended."""

import pytest

from complaintkit.law.changes import changes
from complaintkit.law.matter import Matter
from complaintkit.law.rules import Rule
from complaintkit.windows import windows
from tests.law.matters import MONDAY, day, matter, rule

THEIRS = rule("theirs", "they-must", met_by=("reply",), suspended=("data-asked", "details-sent"))
OWN = rule("own", "you-must-by", 30, met_by=("ombudsman-asked",))
ROUTE = rule("route", "opens", at_once_on=("final-refusal",))
SILENCE = rule("silence", "silence-means", met_by=("reply",))
COMPLAINED = {"complained": "2026-03-02"}


def changed(
    *rules: Rule, before: Matter, after: Matter, on: str = "2026-03-04"
) -> list[tuple[str, str]]:
    """Each change: what it is, of which rule."""
    old, new = (windows(rules, each, today=MONDAY) for each in (before, after))
    return [(each.what, each.window.rule.id) for each in changes(old, new, day(on))]


def test_a_complaint_starts_their_time_and_ones_own_and_will_open_a_route() -> None:
    """Your own deadline first."""
    found = changed(THEIRS, ROUTE, OWN, before=matter(), after=matter(**COMPLAINED))

    assert found == [("starts", "own"), ("starts", "theirs"), ("will-open", "route")]


def test_nothing_changed_is_nothing() -> None:
    """A second complaint starts nothing anew."""
    rules = (THEIRS, ROUTE, OWN)

    assert changed(*rules, before=matter(**COMPLAINED), after=matter(**COMPLAINED)) == []
    again = matter(complained="2026-03-02 2026-03-09")
    assert changed(*rules, before=matter(**COMPLAINED), after=again) == []


@pytest.mark.parametrize("on", ["2026-03-12", "2026-03-13", "2026-03-14"])
def test_an_answer_stops_their_time_and_what_silence_would_mean(on: str) -> None:
    """On the last day, the day after, later: whatever the day on which one asks."""
    answered = matter(reply="2026-03-12", **COMPLAINED)

    found = changed(THEIRS, SILENCE, before=matter(**COMPLAINED), after=answered, on=on)

    assert found == [("stops", "theirs"), ("ends", "silence")]


def test_an_answer_that_is_void_lets_it_run_on() -> None:
    """The other way round."""
    answered = matter(reply="2026-03-05", **COMPLAINED)

    assert changed(THEIRS, before=answered, after=matter(**COMPLAINED)) == [("goes-on", "theirs")]


def test_what_stops_for_the_user_stands_still_and_runs_on() -> None:
    """They asked for details; they came."""
    asked = matter(data_asked="2026-03-04", **COMPLAINED)
    sent = matter(data_asked="2026-03-04", details_sent="2026-03-06", **COMPLAINED)

    assert changed(THEIRS, before=matter(**COMPLAINED), after=asked) == [("stands-still", "theirs")]
    assert changed(THEIRS, before=asked, after=sent) == [("goes-on", "theirs")]


def test_a_refusal_opens_the_route_at_once() -> None:
    """It lay ahead; and a corrected day moves it."""
    refused = matter(final_refusal="2026-03-04", **COMPLAINED)
    moved = matter(complained="2026-03-03")

    assert changed(ROUTE, before=matter(**COMPLAINED), after=refused) == [("opens", "route")]
    assert changed(ROUTE, before=matter(**COMPLAINED), after=moved) == [("moves", "route")]


def test_what_was_over_for_a_week_before_it_was_recorded_comes_last() -> None:
    """Nobody is told that it starts; what was missed by days only may be argued for at once."""
    late = rule("late", "you-must-by", 1)
    told = {
        on: changed(late, THEIRS, before=matter(), after=matter(**COMPLAINED), on=on)
        for on in ("2026-03-03", "2026-03-04", "2026-03-10", "2026-03-11")
    }

    mourned = [("over", "late"), ("starts", "theirs")]
    assert told == {
        "2026-03-03": [("starts", "late"), ("starts", "theirs")],
        "2026-03-04": mourned,
        "2026-03-10": mourned,
        "2026-03-11": mourned[::-1],
    }


@pytest.mark.parametrize(("on", "told"), [("2026-03-12", ["ends"]), ("2026-03-13", [])])
def test_what_was_over_cannot_end_once_more(on: str, told: list[str]) -> None:
    """On its last day it ends with the fact that excludes it; the day after it is behind one."""
    own = rule("own", "you-must-by", unless=("withdrew",))
    withdrawn = matter(withdrew="2026-03-12", **COMPLAINED)

    found = changed(own, before=matter(**COMPLAINED), after=withdrawn, on=on)

    assert [what for what, _rule in found] == told


def test_what_only_may_be_stands_behind_what_is() -> None:
    """A rule with a condition that the record cannot tell."""
    perhaps = rule("a", "you-must-by", 5, condition="If it was raining.")

    found = changed(perhaps, THEIRS, before=matter(), after=matter(**COMPLAINED))

    assert found == [("starts", "theirs"), ("starts", "a")]


def test_what_was_met_before_it_began_is_not_told() -> None:
    """They repaired it before anybody complained."""
    repair = rule("repair", "they-must", met_by=("repaired",))
    done = matter(repaired="2026-03-01")

    assert changed(repair, before=done, after=matter(repaired="2026-03-01", **COMPLAINED)) == []
