"""Which of several starts of a clock counts, when a record holds more than one."""

from datetime import date

from complaintkit.law.matter import DatedFact, Matter, charges_for
from complaintkit.law.milestones import COMPLAINTS, SPOKEN
from complaintkit.law.rules import Rule
from complaintkit.periods.counted import Counted


def early(start: DatedFact) -> date:
    """What the user did early is done, unless it was about an earlier payment."""
    return start.day if start.kind == "charged" else date.min


def first_complaint(counted: list[tuple[Counted, DatedFact]]) -> list[tuple[Counted, DatedFact]]:
    """Without the letters that followed a complaint in any form: they begin nothing anew."""
    days = [fact.day for _ends, fact in counted if fact.kind == SPOKEN]
    return [
        (ends, fact)
        for ends, fact in counted
        if fact.kind == SPOKEN or fact.kind not in COMPLAINTS or not days or fact.day < days[0]
    ]


def latest_of(counted: list[tuple[Counted, DatedFact]]) -> tuple[Counted, DatedFact]:
    """The period that ends last; one that began when an earlier was over begins nothing anew."""
    first, *others = sorted(counted, key=lambda each: each[1].day)
    for each in others:
        if each[1].day <= first[0].latest < each[0].latest:
            first = each
    return first


def first_word(fact: DatedFact, starts: list[DatedFact]) -> DatedFact:
    """The beginning of the complaint that a start belongs to: its day picks the version."""
    same = [each for each in starts if each.kind in COMPLAINTS]
    return min(same, key=lambda each: each.day) if fact.kind in COMPLAINTS else fact


def picking(rule: Rule, matter: Matter) -> DatedFact | None:
    """What the rule itself names to pick its version, if that is known."""
    for kind in rule.valid_on:
        if kind == "charged":  # one payment under the new law is enough
            found = charges_for(rule, matter)[-1:]
        else:
            found = [*matter.facts.get(kind, ())[:1]]
        if found:
            return found[0]
    return None
