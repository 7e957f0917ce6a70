"""What holds of every window, whatever happened and whenever one asks."""

from datetime import date

from hypothesis import given

from tests.law.drawn import (
    DAYS,
    KINDS,
    MATTERS,
    Told,
    counts_from_facts,
    often,
    raw,
    started,
    with_a_start,
)


@often
@given(told=MATTERS, one=DAYS, other=DAYS)
def test_what_has_started_never_moves(told: Told, one: date, other: date) -> None:
    """A date that depends on the day one asks is none to rely on.

    Left out: a route with versions of which the record knows only the refusal.
    """
    assert with_a_start(started(told, one)) == with_a_start(started(told, other))


@often
@given(told=MATTERS)
def test_your_own_date_is_never_later_than_plain_arithmetic(told: Told) -> None:
    """Nothing moves it forward but the time in which they had the goods."""
    for window in started(told):
        if window.rule.kind == "you-must-by" and not window.rule.suspended:
            assert window.closes
            is_calendar = window.rule.period and window.rule.period.unit != "business-days"
            assert not is_calendar or window.closes <= raw(window), window.rule.id
            assert window.latest
            assert window.closes <= window.latest


@often
@given(told=MATTERS)
def test_theirs_is_never_before_plain_arithmetic(told: Told) -> None:
    """Too early an accusation is the user's loss; only "beginning with the day" is one shorter."""
    for window in started(told):
        if window.rule.kind == "they-must" and counts_from_facts(window.rule):
            assert window.closes
            assert window.closes >= raw(window), window.rule.id


@often
@given(told=MATTERS)
def test_a_route_opens_after_plain_arithmetic_or_with_a_refusal(told: Told) -> None:
    """Whoever comes too early is turned away."""
    for window in started(told):
        start = window.start
        if window.rule.kind == "opens" and start and counts_from_facts(window.rule):
            assert window.opens
            is_refusal = start.kind in window.rule.at_once_on
            assert window.opens == start.day if is_refusal else window.opens > raw(window)


@often
@given(told=MATTERS, more=KINDS, on=DAYS)
def test_another_fact_never_moves_your_own_date_later(told: Told, more: str, on: date) -> None:
    """One more start can only make it sooner; only what stops the clock gives you longer.

    Left out: what picks the version of a rule, and what begins where another period ends.
    """
    country, sector, facts, payments = told
    if more in facts:
        return
    after = {
        (each.rule.id, each.start.entry if each.start and each.start.kind == "charged" else 0): each
        for each in started((country, sector, {**facts, more: on}, payments))
    }
    for before in started(told):
        rule, start = before.rule, before.start
        key = (rule.id, start.entry if start and start.kind == "charged" else 0)
        if rule.kind != "you-must-by" or not counts_from_facts(rule) or more in rule.suspended:
            continue
        now = after.get(key)
        if now is not None:
            assert now.closes
            assert before.closes
            assert now.closes <= before.closes, rule.id
        else:
            assert more in (*rule.unless, *rule.starts), rule.id
