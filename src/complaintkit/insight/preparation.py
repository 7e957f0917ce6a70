"""What to have in front of you before you call: the goal, the facts, whom to ask for, what to ask.

Nothing here is new: all of it stands in the record, and each fact names its entry.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from complaintkit.hours.calls import is_call
from complaintkit.insight.agents import Agent, agents
from complaintkit.insight.points import Point, points
from complaintkit.ladder.climbing import reached, refused
from complaintkit.ledger import still_disputed
from complaintkit.letters.view import contacts_of, standing_of
from complaintkit.promises import broken, state

if TYPE_CHECKING:
    from complaintkit.hours.calls import Call
    from complaintkit.ladder import NextStep
    from complaintkit.model import Case, Contact, History, Letter, Level, Promise, Standing
    from complaintkit.model.dealings import Clause
    from complaintkit.model.evidence import Exhibit
    from complaintkit.money import Money

_HIGHER: tuple[Level, ...] = ("supervisor", "complaints", "executive")


class Question(NamedTuple):
    """A question that was put to them, with nothing that they said noted beside it."""

    text: str
    contact: Contact


class Reference(NamedTuple):
    """A number they gave, and in which contact."""

    number: str
    contact: Contact


class Preparation(NamedTuple):
    """Everything that a call sheet says."""

    case: Case
    at: datetime
    """The moment, in the user's zone."""
    not_back: Money | None
    """What of the sum in dispute has not come back; None where no sum is in dispute."""
    points: tuple[Point, ...]
    """At most three dated facts, in the order they happened."""
    broken: tuple[Promise, ...]
    """Theirs, not kept until now, the one that ended first first."""
    broken_so_far: int
    """How many of theirs were not kept in time, whatever came later."""
    running: tuple[Promise, ...]
    """Theirs that still have time."""
    mine: tuple[Promise, ...]
    """The user's own that are not settled."""
    unanswered: tuple[Question, ...]
    """The last asked first."""
    clauses: tuple[Clause, ...]
    references: tuple[Reference, ...]
    """The newest first, each once."""
    letters: tuple[Letter, ...]
    exhibits: tuple[Exhibit, ...]
    """Files that prove something."""
    level: Level
    """Whom to ask for."""
    refused: tuple[Level, ...]
    """Levels that they would not pass the user on to."""
    helpers: tuple[Agent, ...]
    """Those who kept promises, and as many of them as they broke at least."""
    last: Contact | None
    """The last contact with a person."""
    step: NextStep | None
    calls: tuple[Call, ...]
    """The numbers to dial, with their hours."""


def preparation(
    history: History,
    *,
    now: datetime,
    step: NextStep | None = None,
    calls: tuple[Call, ...] = (),
) -> Preparation:
    """The call sheet of a case; *step* is the next one of its ladder, *calls* whom to phone."""
    standing = standing_of(history)
    contacts = contacts_of(history)
    theirs = [each for each in standing.promises if each.by == "them"]
    unsettled = [each for each in standing.promises if each.settled_as is None]
    met = [each for each in contacts if each.agent or each.reached_a_human]
    return Preparation(
        case=history.case,
        at=now,
        not_back=still_disputed(history.payments, history.case.amount),
        points=points(history, now),
        broken=tuple(each for each in broken(theirs, now) if each.settled_as in (None, "broken")),
        broken_so_far=len(broken(theirs, now)),
        running=tuple(
            each
            for each in unsettled
            if each.by == "them" and state(each, now) in ("waiting", "due")
        ),
        mine=tuple(each for each in unsettled if each.by == "me"),
        unanswered=unanswered(contacts),
        clauses=standing.clauses,
        references=references(contacts),
        letters=standing.letters,
        exhibits=tuple(each for each in history.exhibits if each.voided is None),
        level=level_to_ask_for(standing, step, now),
        refused=tuple(
            level for level in _HIGHER if any(each.asked_for for each in refused(standing, level))
        ),
        helpers=_helpers(history, now),
        last=met[-1] if met else None,
        step=step,
        calls=calls,
    )


def _helpers(history: History, now: datetime) -> tuple[Agent, ...]:
    """Those to ask for again, who kept most beyond what they broke first."""
    found = [each for each in agents([history], now) if each.name and each.helped]
    return tuple(sorted(found, key=lambda each: each.keeping.unkept - each.kept))


def unanswered(contacts: list[Contact]) -> tuple[Question, ...]:
    """The questions without an answer: nothing of theirs is noted where they were asked last.

    What they said in a contact is taken for the answer to all that was asked in it.
    """
    last: dict[str, Question] = {}
    for contact in sorted(contacts, key=lambda each: (each.at.astimezone(UTC), each.entry)):
        is_answered = contact.said or any(each.speaker == "them" for each in contact.quotes)
        for text in contact.asked:
            key = " ".join(text.casefold().split())
            last.pop(key, None)
            if not is_answered:
                last[key] = Question(text, contact)
    return tuple(reversed(last.values()))


def references(contacts: list[Contact]) -> tuple[Reference, ...]:
    """Every number they gave, once, with the contact in which it was given first."""
    found: dict[str, Reference] = {}
    for contact in contacts:
        for number in contact.references:
            found.setdefault(number, Reference(number, contact))
    return tuple(reversed(found.values()))


def level_to_ask_for(standing: Standing, step: NextStep | None, now: datetime) -> Level:
    """Whom to ask for: what the next step says; else the lowest level that was not tried.

    Without a broken promise or a refusal there is no reason to ask for somebody higher.
    """
    if step is not None and is_call(step) and step.rung in _HIGHER:
        return next(level for level in _HIGHER if level == step.rung)
    declined = [level for level in _HIGHER if refused(standing, level)]
    told_no = any(
        each.outcome == "refused" for level in _HIGHER for each in reached(standing, level)
    )
    if not declined and not told_no and not broken(standing.promises, now):
        return "frontline"
    tried = {level for level in _HIGHER if level in declined or reached(standing, level)}
    return next((level for level in _HIGHER if level not in tried), "executive")
