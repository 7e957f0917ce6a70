"""From what a case has been through to the one next step, and why."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from complaintkit.describe import describe_day
from complaintkit.ladder.awaiting import time_to_answer
from complaintkit.ladder.climbing import letter_that_counts, refused_level
from complaintkit.ladder.conditions import (
    barred,
    first,
    holds,
    is_behind,
    is_sure,
    lacks,
    last_chances,
    surest,
)
from complaintkit.ladder.playbook import Playbook, Rung
from complaintkit.ladder.situation import Reason, Situation
from complaintkit.model import Promise, Standing
from complaintkit.promises import state
from complaintkit.sentences import _

if TYPE_CHECKING:
    from complaintkit.law.window import RuleWindow


class NextStep(NamedTuple):
    """One rung to climb now: what to do, why, and the command that goes with it."""

    rung: str
    advice: str
    reason: Reason
    command: tuple[str, ...]
    """The words after `complaint`; None of them is WHO, which the caller knows how to say."""
    takes_who: bool = True
    """Whether WHO belongs behind the first word: a letter's number says whose it is."""
    tip: str = ""
    notes: tuple[Reason, ...] = ()
    """What else to know before doing it."""


def next_step(
    standing: Standing,
    windows: "Sequence[RuleWindow]",
    *,
    now: datetime,
    playbook: Playbook,
    country: str = "",
    is_asked: bool = False,
) -> NextStep | None:
    """The one next step of an open case, or None: all is tried, or it is their turn.

    With *is_asked* the user looks at this very case, and is told the quiet steps, too.
    """
    if not standing.case.is_open:
        return None
    situation = Situation(standing, windows, now, playbook, standing.case.country or country)
    for rung, reason in _chosen(situation, is_waiting=promise_running(situation) is not None):
        if rung.quiet and not is_asked:
            continue
        if is_behind(rung, situation) or lacks(rung, situation) or barred(rung, situation):
            continue
        return _step(rung, reason, situation)
    return None


def _chosen(situation: Situation, *, is_waiting: bool) -> Iterator[tuple[Rung, Reason]]:
    """The rungs that are allowed now, in the order in which they are suggested."""
    yield from last_chances(situation)
    last = _answering(situation)
    for wanted in (0, 1, 2):
        for urgently in (True, False):
            if is_waiting and not urgently:
                continue
            for rung in situation.playbook.rungs:
                conditions = rung.urgent if urgently else rung.allowed
                must_wait = last and rung.waits and not urgently
                if not conditions or must_wait:
                    continue
                if wanted != (int(rung.optional) if urgently else _place(rung, situation)):
                    continue
                reason = surest(conditions, situation)
                if reason is not None and is_sure(reason, situation):
                    yield rung, reason


def _place(rung: Rung, situation: Situation) -> int:
    """Whether a rung leads (0), or gives way to the ones that do, or even to the optional ones."""
    if rung.optional:
        return 1
    return 2 if first(rung.gives_way, situation) else 0


def _answering(situation: Situation) -> bool:
    return time_to_answer(situation.standing, situation.today) is not None


def answering(situation: Situation) -> Reason | None:
    """The letter to them whose time still runs."""
    found = time_to_answer(situation.standing, situation.today)
    if found is None:
        return None
    letter, last, entry = found
    text = _("Letter {number} gives them until {day} to answer")
    return Reason(text.format(number=letter.number, day=describe_day(last)), (entry,))


def promise_running(situation: Situation) -> Promise | None:
    """The last promise of theirs that still runs: give them that time.

    Once one is broken, only what they promised in the last call, when they did not pass the user
    on, is worth waiting for.
    """
    theirs = [each for each in situation.standing.promises if each.by == "them"]
    states = [(state(each, situation.now), each) for each in theirs]
    running = [each for now, each in states if now in ("waiting", "due")]
    if any(now == "broken" for now, _each in states):
        refusals = [each for each in situation.standing.attempts if refused_level(each)]
        last = max((each.at for each in refusals), default=None)
        running = [each for each in running if each.made_at == last]
    return max(running, key=lambda each: each.window.closes, default=None)


def _step(rung: Rung, reason: Reason, situation: Situation) -> NextStep:
    words, takes_who = command(rung, reason, situation)
    said = [note for each in rung.notes if (note := holds(each, situation))]
    notes = (*said, *warnings(situation))
    return NextStep(
        rung.name, _(rung.advice), reason, words, takes_who, _(rung.tip) if rung.tip else "", notes
    )


def command(rung: Rung, reason: Reason, situation: Situation) -> tuple[tuple[str, ...], bool]:
    """The words of the command, and whether WHO belongs behind the first.

    `{letter}` is the number of the letter of the kind that the rung is about, a claim if it names
    none; `{milestone}` what meets the reason's deadline.
    """
    letter = letter_that_counts(situation.standing, _kind_of_letter(rung))
    number = str(letter.number) if letter else "N"
    met_by = [each.rule.met_by for each in situation.windows if each.rule.id in reason.rules]
    milestone = met_by[0][0] if met_by and met_by[0] else "MILESTONE"
    words = tuple(
        each.replace("{letter}", number).replace("{milestone}", milestone) for each in rung.command
    )
    return words, "{letter}" not in rung.command


def _kind_of_letter(rung: Rung) -> str:
    """The kind that the rung's own conditions ask to be written."""
    conditions = (*rung.allowed, *rung.urgent)
    found = (
        str(value)
        for each in conditions
        for name, value in each.predicates
        if name == "letter_written"
    )
    return next(found, "claim")


def warnings(situation: Situation) -> tuple[Reason, ...]:
    """What is to be said of the case whatever the step."""
    found = (holds(each, situation) for each in situation.playbook.warnings)
    return tuple(each for each in found if each is not None)
