"""Small rules and matters for tests of the engine, with everything unimportant filled in."""

from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from complaintkit.law.matter import Matter, matter_of
from complaintkit.law.rules import Kind, Period, Rule, Unit
from complaintkit.law.window import RuleWindow, State, state
from complaintkit.model.dealings import Milestone, Payment
from complaintkit.windows import windows
from tests.builders import CASE

MONDAY = date(2026, 3, 2)
"""The day of every question, unless a test says another."""


def day(text: str) -> date:
    """A date, from ISO text."""
    return date.fromisoformat(text)


def rule(id_: str, kind: Kind, n: int = 10, unit: Unit = "days", **given: Any) -> Rule:
    """A rule that counts plain days from the first complaint."""
    values: dict[str, Any] = {
        "title": id_, "says": "-", "citation": "-", "source": "-", "checked_on": MONDAY,
        "countries": (), "starts": ("complained",), "counting": "CAL_AFTER", "not_started": "-",
    }  # fmt: skip
    return Rule(id=id_, kind=kind, **{"period": Period(n, unit)} | values | given)


def paid(
    on: str, amount: str = "49.00 GBP", method: str = "credit-card", entry: int = 90
) -> Payment:
    """A payment by the user."""
    values: dict[str, Any] = dict.fromkeys(Payment._fields, "")
    values |= {"kind": "charged", "amount": amount, "method": method, "entry": entry}
    return Payment(**values | {"at": _noon(day(on)), "voided": None})


def matter(*payments: Payment, country: str = "", **facts: str) -> Matter:
    """A matter with facts `complained="2026-03-02 2026-04-01"`, numbered in the order given."""
    numbers = count(1)
    milestones = [
        noted(name.replace("_", "-"), day(each), next(numbers))
        for name, days in facts.items()
        for each in days.split()
    ]
    return matter_of(CASE, milestones, payments, country)


def noted(kind: str, on: date, entry: int = 1) -> Milestone:
    """A dated fact."""
    values: dict[str, Any] = dict.fromkeys(Milestone._fields, "")
    return Milestone(**values | {"kind": kind, "at": _noon(on), "entry": entry, "voided": None})


def only(rules: list[Rule], about: Matter, id_: str = "", today: date = MONDAY) -> RuleWindow:
    """The one window of a matter, or of the rule of that name."""
    found = windows(rules, about, today=today)
    (window,) = [each for each in found if each.rule.id == (id_ or each.rule.id)]
    return window


def states(window: RuleWindow, *days: str) -> list[State]:
    """How a window stands on each of these days."""
    return [state(window, day(each)) for each in days]


def _noon(on: date) -> datetime:
    return datetime(on.year, on.month, on.day, 12, tzinfo=UTC)
