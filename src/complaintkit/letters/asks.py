"""What to ask on the next call, so that the next letter can say more."""

from complaintkit.letters.view import View, contacts_of, spoken
from complaintkit.sentences import _


def to_ask(view: View) -> list[str]:
    """Questions to the provider whose answers the record does not hold yet."""
    return [*_open_promises(view), *_who_spoke(view), *_unanswered(view)]


def _open_promises(view: View) -> list[str]:
    text = _("By which day and hour will you do it? (entry {entry}: {text})")
    return [
        text.format(entry=each.entry, text=each.text)
        for each in view.situation.standing.promises
        if each.by == "them" and each.basis == "default" and each.settled_as is None
    ]


def _who_spoke(view: View) -> list[str]:
    asked = []
    talks = spoken(view.history)
    if talks and not (talks[-1].agent or talks[-1].agent_refused):
        asked.append(_("What is your name and position?"))
    if talks and not any(each.references for each in contacts_of(view.history)):
        asked.append(_("What is the number of my complaint?"))
    if any(each.outcome == "refused" for each in talks) and not view.situation.standing.clauses:
        asked.append(_("Which clause of the contract do you rely on?"))
    return asked


def _unanswered(view: View) -> list[str]:
    """Questions of the last talk to which no answer was noted."""
    talks = spoken(view.history)
    return list(talks[-1].asked) if talks and not talks[-1].said else []
