"""Predicates about promises and the people one spoke to."""

from complaintkit.ladder import climbing
from complaintkit.ladder.situation import Reason, Situation
from complaintkit.model import Level, Promise
from complaintkit.promises import broken
from complaintkit.sentences import _

_REFUSALS: dict[Level, str] = {
    "frontline": _("They refused"),
    "supervisor": _("They refused"),
    "manager": _("They refused"),
    "complaints": _("They did not pass you on to the complaints department"),
    "executive": _("They did not pass you on to the executive office"),
}


def broken_promises(situation: Situation, count: int) -> Reason | None:
    gone = broken(situation.standing.promises, situation.now)
    if len(gone) < count:
        return None
    if count == 1:
        return Reason(_("A promise was broken"), _entries(gone[-1:]))
    return Reason(_("{count} promises were broken").format(count=len(gone)), _entries(gone))


def spoken_without_promise(situation: Situation, count: int) -> Reason | None:
    spoken = climbing.reached(situation.standing, "frontline")
    if len(spoken) != count or any(each.by == "them" for each in situation.standing.promises):
        return None
    text = _("You spoke to them, and they promised nothing")
    return Reason(text, tuple(each.entry for each in spoken))


def spoken_to_frontline(situation: Situation, count: int) -> Reason | None:
    spoken = climbing.reached(situation.standing, "frontline")
    if len(spoken) < count:
        return None
    text = _("You asked them more than once")
    return Reason(text, tuple(each.entry for each in spoken))


def level_reached(situation: Situation, level: Level) -> Reason | None:
    spoken = climbing.reached(situation.standing, level)
    return Reason(_("You spoke to them"), (spoken[-1].entry,)) if spoken else None


def refused_to_pass_on(situation: Situation, level: Level) -> Reason | None:
    attempts = climbing.refused(situation.standing, level)
    if not attempts:
        return None
    if attempts[0].outcome != "refused":
        text = _("You asked to be passed on and did not get through to a higher level")
    elif attempts[0].asked_for is None:
        text = _("They refused")
    else:
        text = _REFUSALS[attempts[0].asked_for]
    return Reason(text, (attempts[0].entry,))


def days_without_progress(situation: Situation, days: int) -> Reason | None:
    since, entry = climbing.last_progress(situation.standing)
    passed = (situation.now - since).days
    if passed < days:
        return None
    return Reason(_("{days} days without progress").format(days=passed), (entry,))


def days_without_progress_under(situation: Situation, days: int) -> Reason | None:
    late = days_without_progress(situation, days)
    return None if late else Reason(_("The case is young"))


def clauses(situation: Situation, count: int) -> Reason | None:
    found = situation.standing.clauses
    if len(found) < count:
        return None
    return Reason(_("A clause of the contract is recorded"), tuple(each.entry for each in found))


def contacts_since_clause(situation: Situation, count: int) -> Reason | None:
    """The user reached somebody so often after the clause was recorded; what came in is no such."""
    clauses_ = situation.standing.clauses
    spoken = [
        each.entry
        for each in situation.standing.attempts
        if clauses_
        and each.entry > clauses_[0].entry
        and each.direction == "out"
        and each.outcome == "spoke"
    ]
    if not spoken or len(spoken) < count:
        return None
    return Reason(_("You spoke to them with the clause at hand"), (spoken[-1],))


def no_contact(situation: Situation, _word: str) -> Reason | None:
    """Nothing has passed between the user and them, as far as the record says."""
    standing = situation.standing
    if standing.last_contact or standing.attempts or standing.sendings or standing.promises:
        return None
    if climbing.has_dealt(standing):
        return None
    return Reason(_("No contact with them is on record yet"), (standing.case.entry,))


def _entries(promises: list[Promise]) -> tuple[int, ...]:
    return tuple(each.entry for each in promises)
