"""Whether the conditions of a rung hold in a situation."""

from collections.abc import Iterable

from complaintkit.ladder.playbook import Condition, Rung
from complaintkit.ladder.predicates import CLOSING, PREDICATES
from complaintkit.ladder.situation import Reason, Situation
from complaintkit.sentences import _

_SMALL = Condition((("sum", "small"),))
_LAST_DAYS = 1
"""Today, or tomorrow."""


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


def last_chances(situation: Situation) -> list[tuple[Rung, Reason]]:
    """The rungs that use a right of the user's which ends today or tomorrow; what is sure first.

    One under a condition that the record does not confirm, too: a letter too many harms nobody,
    and the day after it would be too late to find out.
    """
    if not situation.windows:
        return []
    from complaintkit.ladder.routes import ending  # noqa: PLC0415 (many records need no law)

    now, found = ending(situation, _LAST_DAYS), []
    for rung in situation.playbook.rungs if now else ():
        reason = surest([_bounded(each) for each in rung.urgent], situation)
        is_plain = reason and not reason.rules and not rung.optional  # such as a card to block
        if reason and (is_plain or not now.isdisjoint(reason.rules)):
            found.append((rung.optional, not is_sure(reason, situation), rung, reason))
    return [each[2:] for each in sorted(found, key=lambda each: each[:2])]


def _bounded(condition: Condition) -> Condition:
    """The condition with a day for each end of a time for which it gives more."""
    bounded = (
        (name, _LAST_DAYS if name.endswith(CLOSING) else value)
        for name, value in condition.predicates
    )
    return condition._replace(predicates=tuple(bounded))
