"""What holds of every window, whatever happened and whenever one asks."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from complaintkit.law.matter import Matter, matter_of
from complaintkit.law.milestones import MILESTONES
from complaintkit.law.rules import Rule
from complaintkit.law.shipped import law_of
from complaintkit.law.window import RuleWindow
from complaintkit.periods.days import plain
from complaintkit.windows import windows
from tests.builders import CASE
from tests.law.matters import noted, paid

DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))
COMMON = (
    *(
        "ordered",
        "contract",
        "delivered",
        "delivery-due",
        "incident",
        "travelled",
        "statement-sent",
    ),
    *("complained", "complaint-received", "final-refusal", "reply", "error-notice", "oral-notice"),
)
"""Milestones from which most clocks run, so that many examples have two starts of one rule."""
KINDS = st.sampled_from(COMMON) | st.sampled_from(list(MILESTONES))
FACTS = st.dictionaries(KINDS, DAYS, max_size=6)
PAID = st.lists(
    st.tuples(DAYS, st.sampled_from(["credit-card", "debit-card", "transfer"])), max_size=2
)
SECTORS = st.sampled_from(["goods", "telecom", "payments", "finance", "energy", "air", "services"])
COUNTRIES = st.sampled_from(["GB", "US"])
BEGINNING_ON_THE_DAY = ("CAL_BEGINNING_WITH", "CAL_BEGINNING_ON", "MONTH_BEGINNING_WITH")
often = settings(deadline=None, max_examples=200)
"""No deadline: the first example reads the law from disk."""

MATTERS = st.builds(
    lambda country, sector, facts, paid_: (country, sector, facts, paid_),
    *(COUNTRIES, SECTORS, FACTS, PAID),
)
Told = tuple[str, str, dict[str, date], list[tuple[date, str]]]


def matter_told(told: Told) -> Matter:
    """The matter of a case with these facts and payments."""
    country, sector, facts, payments = told
    milestones = [noted(kind, on, at) for at, (kind, on) in enumerate(facts.items(), 1)]
    charges = [
        paid(on.isoformat(), "449.00 GBP", method, 90 + at)
        for at, (on, method) in enumerate(payments)
    ]
    return matter_of(CASE._replace(country=country, sector=sector), milestones, charges, country)


def started(told: Told, today: date = date(2026, 3, 2)) -> list[RuleWindow]:
    """The windows that run, by the shipped rules."""
    about = matter_told(told)
    rules = law_of(about.country).rules
    return [each for each in windows(rules, about, today=today) if each.start and each.rule.period]


def counts_from_facts(rule: Rule) -> bool:
    """Whether no start is the end of another period, and every day is counted from the next."""
    return (
        not any(each.startswith("rule:") for each in rule.starts)
        and rule.counting not in BEGINNING_ON_THE_DAY
    )


def with_a_start(windows_: list[RuleWindow]) -> list[RuleWindow]:
    """Without those that only a refusal opened."""
    return [each for each in windows_ if each.start and each.start.kind not in each.rule.at_once_on]


def raw(window: RuleWindow) -> date:
    """Start and period by plain arithmetic; business days as if every day were one."""
    assert window.start
    assert window.rule.period
    period = window.rule.period
    if period.unit in ("business-days", "hours"):
        return window.start.day + timedelta(
            days=period.n if period.unit != "hours" else period.n // 24
        )
    return plain(window.start.day, period)


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
