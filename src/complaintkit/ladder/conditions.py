"""Whether the conditions of a rung hold in a situation."""

from collections.abc import Iterable

from complaintkit.ladder.playbook import Condition, Rung
from complaintkit.ladder.predicates import PREDICATES
from complaintkit.ladder.situation import Reason, Situation
from complaintkit.sentences import _

_SMALL = Condition((("sum", "small"),))


def holds(condition: Condition, situation: Situation) -> Reason | None:
    """Why a condition holds: all its predicates do; None as soon as one does not.

    Its own sentence is the reason, else that of its first predicate.
    """
    found: list[Reason] = []
    for name, value in condition.predicates:
        reason = PREDICATES[name](situation, value)
        if reason is None:
            return None
        found.append(reason)
    entries = dict.fromkeys(entry for reason in found for entry in reason.entries)
    rules = dict.fromkeys(rule for reason in found for rule in reason.rules)
    text = _(condition.say) if condition.say else found[0].text
    if "{case}" in condition.say:
        text = text.replace("{case}", str(situation.standing.case.entry))
    return Reason(text, tuple(entries), tuple(rules))


def first(conditions: Iterable[Condition], situation: Situation) -> Reason | None:
    """The first of these conditions that holds."""
    for condition in conditions:
        reason = holds(condition, situation)
        if reason is not None:
            return reason
    return None


def surest(conditions: Iterable[Condition], situation: Situation) -> Reason | None:
    """The first of these that holds for sure, else the first that holds."""
    found = None
    for condition in conditions:
        reason = holds(condition, situation)
        if reason is not None and is_sure(reason, situation):
            return reason
        found = found or reason
    return found


def is_sure(reason: Reason, situation: Situation) -> bool:
    """Whether it rests on no rule with a condition that the record does not confirm."""
    if not reason.rules:
        return True
    from complaintkit.ladder.routes import may_lead  # noqa: PLC0415 (many records need no law)

    rules = [each.rule for each in situation.windows if each.rule.id in reason.rules]
    return all(may_lead(rule, situation) for rule in rules)


def is_behind(rung: Rung, situation: Situation) -> Reason | None:
    """The rung was tried, or they refused it."""
    return first(rung.tried, situation) or first(rung.refused, situation)


def lacks(rung: Rung, situation: Situation) -> str:
    """What must come first and has not, as the playbook says it; empty when nothing is missing."""
    for condition in rung.needs:
        if holds(condition, situation) is None:
            return _(condition.say)
    return ""


def barred(rung: Rung, situation: Situation) -> Reason | None:
    """Why the rung leads nowhere in this case; with a small sum only the cheap ones are left."""
    reason = first(rung.barred, situation)
    if reason is not None or rung.cheap or not situation.playbook.small_sums:
        return reason
    small = holds(_SMALL, situation)
    return small._replace(text=_("The sum is too small for it")) if small else None
