"""When a clock stood still: for how long, and what it stands still for now."""

from datetime import date, timedelta
from typing import NamedTuple

from complaintkit.law.matter import DatedFact, Matter
from complaintkit.law.rules import Rule


class Pause(NamedTuple):
    """All the time for which one clock stood still."""

    days: int = 0
    stops: int = 0
    """How often: whether the day that ends a stop counts can be argued for each time."""
    still: DatedFact | None = None
    """What it stands still for, while nothing has set it going again."""


def asked(rule: Rule, matter: Matter) -> list[DatedFact]:
    """What could have stopped the rule's clock, in the order of days."""
    found = (fact for kind in rule.suspended[::2] for fact in matter.facts.get(kind, ()))
    return sorted(found, key=lambda fact: fact.day)


def pause(rule: Rule, matter: Matter, start: DatedFact, end: date) -> Pause:
    """The pauses of a clock that would have run from *start* to *end* without them."""
    ends = dict(zip(rule.suspended[::2], rule.suspended[1::2], strict=True))
    found, resumed = Pause(), start.day
    for since in asked(rule, matter):
        if not resumed <= since.day <= end + timedelta(days=found.days):
            continue
        until = matter.next_of(ends[since.kind].split("|"), since.day)
        if until is None:
            return found._replace(still=since)
        found = Pause(found.days + (until.day - since.day).days, found.stops + 1)
        resumed = until.day
    return found
