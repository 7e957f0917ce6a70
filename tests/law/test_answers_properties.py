"""What holds of answers, silence, routes that close and clocks that stand still, in every law."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaintkit.law.milestones import PERFORMANCE
from complaintkit.law.rules import Rule
from complaintkit.law.shipped import law_of
from complaintkit.law.window import THEIRS, RuleWindow, is_met_in_time, state, turns_on
from tests.law.drawn import COUNTRY_CODES, DAYS, MATTERS, Told, often, started

ANSWERS = st.sampled_from(["reply", "reply-received", "final-refusal", "accepted"])
SOON = st.integers(0, 60)


def by_rule(windows: list[RuleWindow]) -> dict[str, list[RuleWindow]]:
    """The windows of each rule."""
    found: dict[str, list[RuleWindow]] = {}
    for window in windows:
        found.setdefault(window.rule.id, []).append(window)
    return found


@often
@given(told=MATTERS)
def test_what_met_their_time_is_what_the_rule_names(told: Told) -> None:
    """An answer to this complaint, not to an earlier one; what was done early is done."""
    for window in started(told):
        met, start = window.met, window.start
        if window.rule.kind not in THEIRS or met is None or start is None:
            continue
        assert met.kind in window.rule.met_by, window.rule.id
        facts = told[2]
        first = min(
            (facts[each] for each in window.rule.starts if each in facts), default=start.day
        )
        assert met.kind in PERFORMANCE or met.day >= first, window.rule.id


@often
@given(told=MATTERS, today=DAYS)
def test_whoever_answered_is_never_called_late_from_then_on(told: Told, today: date) -> None:
    """Late or in time is settled on the day of the answer, whenever one asks."""
    for window in started(told):
        if window.rule.kind in THEIRS and window.met is not None:
            assert window.closes
            in_time = window.met.day <= window.closes
            assert is_met_in_time(window) is in_time
            assert state(window, today) == ("met" if in_time else "met-late")


@often
@given(told=MATTERS, today=DAYS)
def test_nobody_is_late_before_the_day_after_the_last(told: Told, today: date) -> None:
    """The safe direction, in every country."""
    for window in started(told):
        if window.rule.kind in THEIRS and state(window, today) == "overdue":
            assert window.latest
            assert window.met is None
            assert today > window.latest, window.rule.id


def shipped(chosen: Callable[[Rule], bool]) -> list[Any]:
    """The shipped rules that are chosen, each with a country of it, under its own name."""
    found = {
        rule.id: (country, rule)
        for country in COUNTRY_CODES
        for rule in law_of(country).rules
        if chosen(rule)
    }
    return [pytest.param(*each, id=name) for name, each in found.items()]


@pytest.mark.parametrize(
    ("country", "rule"), shipped(lambda rule: rule.kind == "silence-means" and not rule.needs)
)
@often
@given(began=st.dates(date(2026, 1, 1), date(2027, 6, 30)), after=SOON, kind=ANSWERS)
def test_silence_means_nothing_once_they_answered_in_time(
    country: str, rule: Rule, began: date, after: int, kind: str
) -> None:
    """An answer within the period takes it away; one after it comes too late to."""
    sector = rule.sectors[0] if rule.sectors else "goods"
    facts = {rule.starts[0]: began}
    on = began + timedelta(days=after)
    silent = by_rule(started((country, sector, facts, []))).get(rule.id, [])
    left = by_rule(started((country, sector, {**facts, kind: on}, []))).get(rule.id, [])

    for window in silent:
        assert window.ends
        in_time = kind in (*rule.met_by, *rule.unless) and on <= window.ends
        assert [each.opens for each in left] == ([] if in_time else [window.opens])


@often
@given(told=MATTERS)
def test_what_silence_brings_begins_after_their_last_day(told: Told) -> None:
    """Never on it."""
    for window in started(told):
        if window.rule.kind == "silence-means":
            assert window.ends
            assert window.opens == window.ends + timedelta(days=1), window.rule.id


@often
@given(told=MATTERS)
def test_a_route_closes_with_the_earliest_window_of_the_rule_that_closes_it(told: Told) -> None:
    """Whoever comes too late is turned away; without that window it has no end."""
    windows = by_rule(started(told))
    for window in (each for found in windows.values() for each in found):
        if window.rule.kind in ("opens", "silence-means"):
            ends = [each.closes for each in windows.get(window.rule.closing, []) if each.closes]
            assert window.closes == min(ends, default=None), window.rule.id


@often
@given(told=MATTERS, today=DAYS)
def test_what_turns_next_is_a_day_of_the_window(told: Told, today: date) -> None:
    """The agenda sorts by it: no date from nowhere."""
    for window in started(told):
        turn = turns_on(window, today)
        assert turn in (None, window.opens, window.closes, window.latest), window.rule.id
        if state(window, today) in ("running", "ahead"):
            assert turn is not None
            assert turn >= today, window.rule.id


@pytest.mark.parametrize(("country", "rule"), shipped(lambda rule: bool(rule.suspended)))
@often
@given(began=st.dates(date(2026, 8, 2), date(2027, 6, 30)), asked=st.integers(0, 40), took=SOON)
def test_a_clock_that_stood_still_ends_later_and_never_sooner(
    country: str, rule: Rule, began: date, asked: int, took: int
) -> None:
    """By the days it stood, but for the weekend or holiday at its end; meanwhile it has no end."""
    since, until = rule.suspended[0], rule.suspended[1].split("|")[0]
    start = rule.starts[0]
    facts = {start: began, "delivered": began}
    still = {**facts, since: began + timedelta(days=asked)}
    ran_on = {**still, until: began + timedelta(days=asked + took)}

    def window(facts: dict[str, date]) -> RuleWindow:
        (found,) = by_rule(started((country, rule.sectors[0], facts, [])))[rule.id]
        return found

    before, stopped, after = window(facts), window(still), window(ran_on)

    assert before.closes
    assert after.closes
    own_end = before.closes if rule.kind in THEIRS else before.latest
    assert own_end
    if began + timedelta(days=asked) > own_end:
        assert (stopped.stands_still, after.closes) == (None, before.closes)
        return
    assert stopped.stands_still is not None
    assert state(stopped, date(2030, 1, 1)) == "stands-still"
    assert after.stands_still is None
    longer = (after.closes - before.closes).days
    assert took - 5 <= longer <= took + 5
    assert longer >= 0
