"""Matters drawn at random, for what holds of every window whatever happened."""

from datetime import date, timedelta

from hypothesis import settings
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
    *("reply-received", "response-sent", "fault", "withdrew", "refund-demanded"),
)
"""Milestones from which most clocks run, so that many examples have two starts of one rule."""
KINDS = st.sampled_from(COMMON) | st.sampled_from(list(MILESTONES))
FACTS = st.dictionaries(KINDS, DAYS, max_size=6)
PAID = st.lists(
    st.tuples(DAYS, st.sampled_from(["credit-card", "debit-card", "transfer"])), max_size=2
)
SECTORS = st.sampled_from(["goods", "telecom", "payments", "finance", "energy", "air", "services"])
COUNTRY_CODES = ("GB", "US", "PL", "RS", "RU", "DE", "IE")
COUNTRIES = st.sampled_from(COUNTRY_CODES)
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
