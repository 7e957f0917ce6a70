"""Where every rung of a case stands: tried, refused, allowed now, not yet, or of no use."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Literal, NamedTuple

from complaintkit.describe import describe_day, describe_window
from complaintkit.ladder.conditions import barred, first, is_sure, lacks, surest
from complaintkit.ladder.playbook import Playbook, Rung
from complaintkit.ladder.predicates import CLOSING
from complaintkit.ladder.routes import ahead, closing
from complaintkit.ladder.situation import Reason, Situation
from complaintkit.ladder.steps import (
    NextStep,
    answering,
    command,
    next_step,
    promise_running,
    warnings,
)
from complaintkit.law.window import RuleWindow, state
from complaintkit.model import Standing
from complaintkit.sentences import _

Status = Literal["tried", "refused", "allowed", "not-yet", "barred"]


class RungStanding(NamedTuple):
    """Where one rung stands: tried, refused, allowed now, not yet, or of no use in this case."""

    rung: Rung
    status: Status
    reason: Reason
    command: tuple[str, ...] = ()
    takes_who: bool = True
    until: Reason | None = None
    """The period of the user's own that ends first, of those that make the rung urgent."""


class Ladder(NamedTuple):
    """The whole ladder of a case at a moment."""

    rungs: tuple[RungStanding, ...]
    step: NextStep | None
    waiting: Reason | None
    """Why it is their turn."""
    warnings: tuple[Reason, ...]


def ladder(
    standing: Standing,
    windows: Sequence[RuleWindow],
    *,
    now: datetime,
    playbook: Playbook,
    country: str = "",
) -> Ladder:
    """Where every rung of a case stands, and its next step."""
    situation = Situation(standing, windows, now, playbook, standing.case.country or country)
    step = next_step(standing, windows, now=now, playbook=playbook, country=country, is_asked=True)
    waiting = _waiting(situation) if standing.case.is_open else None
    stand = (_standing_of(rung, situation, waiting) for rung in playbook.rungs)
    rungs = tuple(
        each for each in stand if not each.rung.aside or each.status not in ("not-yet", "barred")
    )
    if waiting is None and step is None and standing.case.is_open:
        waiting = answering(situation) or _their_time(situation)
    return Ladder(rungs, step, waiting, warnings(situation))


def _their_time(situation: Situation) -> Reason | None:
    """The time that the law gives them, which ends last of those that run."""
    running = [
        (each.closes, each.rule.id, each)
        for each in situation.windows
        if each.rule.kind == "they-must"
        and each.closes
        and state(each, situation.today) == "running"
        and is_sure(Reason("", (), (each.rule.id,)), situation)
    ]
    if not running:
        return None
    closes, rule, window = max(running)
    text = _("{title}: until {day}").format(title=_(window.rule.title), day=describe_day(closes))
    return Reason(text, (window.start.entry,) if window.start else (), (rule,))


def _waiting(situation: Situation) -> Reason | None:
    """Why it is their turn."""
    last = promise_running(situation)
    if last is None:
        return None
    text = _("Promise {number} still runs: {window}").format(
        number=last.number, window=describe_window(last.window, last.zone)
    )
    return Reason(text, (last.entry,))


def _standing_of(rung: Rung, situation: Situation, waiting: Reason | None) -> RungStanding:
    behind: tuple[tuple[Status, Reason | None], ...] = (
        ("tried", first(rung.tried, situation)),
        ("refused", first(rung.refused, situation)),
        ("barred", barred(rung, situation)),
    )
    for status, reason in behind:
        if reason is not None:
            return RungStanding(rung, status, reason)
    if not situation.standing.case.is_open:
        return RungStanding(rung, "not-yet", Reason(_("The case is closed")))
    until = _until(rung, situation)
    missing = lacks(rung, situation)
    urgent, usual = surest(rung.urgent, situation), surest(rung.allowed, situation)
    is_better = usual and urgent and is_sure(usual, situation) and not is_sure(urgent, situation)
    reason = usual if is_better else urgent or usual
    if missing or reason is None:
        when = _ahead(rung, situation) or Reason(missing or _(rung.when).removesuffix("."))
        return RungStanding(rung, "not-yet", when, until=until)
    if waiting and urgent is None:
        return RungStanding(rung, "not-yet", waiting, until=until)
    answer = answering(situation) if rung.waits and reason is not urgent else None
    if answer:
        return RungStanding(rung, "not-yet", answer, until=until)
    words, takes_who = command(rung, reason, situation)
    return RungStanding(rung, "allowed", reason, words, takes_who, until)


def _until(rung: Rung, situation: Situation) -> Reason | None:
    """The end of the user's own period for the rung, however far."""
    for condition in rung.urgent:
        for name, _days in condition.predicates:
            if name.endswith(CLOSING):
                return closing(situation, name.removesuffix(CLOSING), date.max.toordinal())
    return None


def _ahead(rung: Rung, situation: Situation) -> Reason | None:
    """The route of the rung that the law will open, with its day."""
    for condition in rung.allowed:
        for name, value in condition.predicates:
            if name == "window_open" and (coming := ahead(situation, str(value))):
                return coming
    return None
