"""The ladder: from what a case has been through to the one next step, and why.

The next step is the lowest rung that is allowed now and was neither tried nor refused.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple

from complaintkit.model import Attempt, Level, Promise, Standing
from complaintkit.promises import broken, state
from complaintkit.sentences import _

PATIENCE = timedelta(days=14)
"""How long a case may stand still before it is put in writing."""

_RANK: dict[Level | None, int] = {
    None: 0,
    "frontline": 0,
    "supervisor": 1,
    "manager": 1,
    "complaints": 2,
    "executive": 3,
}
_WRITTEN = ("email", "post", "form")


class Reason(NamedTuple):
    """Why a step is allowed (a sentence without its full stop), and the entries that show it."""

    text: str
    entries: tuple[int, ...]


class NextStep(NamedTuple):
    """One rung to climb now: what to do, why, and the command that goes with it."""

    rung: str
    advice: str
    reason: Reason
    command: tuple[str, ...]
    """The words after `complaint`; None of them is WHO, which the caller knows how to say."""


class Rung(NamedTuple):
    """One step of escalation: when it is allowed, whether it is behind us."""

    name: str
    advice: str
    command: tuple[str, ...]
    allowed: Callable[[Standing, datetime], Reason | None]
    tried: Callable[[Standing], bool]


def next_step(standing: Standing, now: datetime) -> NextStep | None:
    """The one next step of an open case, or None: all is tried, or it is their turn."""
    if not standing.case.is_open or _waiting_for_them(standing, now):
        return None
    for rung in RUNGS:
        reason = None if rung.tried(standing) else rung.allowed(standing, now)
        if reason is not None:
            return NextStep(rung.name, rung.advice, reason, rung.command)
    return None


def refused_level(attempt: Attempt) -> Level | None:
    """The level that they would not pass the user on to, if they refused.

    A bare refusal is a refusal of the next level up. Asking for a level and speaking to a lower
    one is a refusal too.
    """
    if attempt.outcome == "refused":
        return attempt.asked_for or ("supervisor" if _RANK[attempt.level] == 0 else "complaints")
    if attempt.asked_for and attempt.outcome == "spoke":
        return attempt.asked_for if _RANK[attempt.level] < _RANK[attempt.asked_for] else None
    return None


def _waiting_for_them(standing: Standing, now: datetime) -> bool:
    """A promise of theirs is still running and none is broken: give them the time they named."""
    states = [state(each, now) for each in standing.promises if each.by == "them"]
    return "broken" not in states and bool({"waiting", "due"} & set(states))


def _climbed(standing: Standing, level: Level) -> list[Attempt]:
    """The contacts in which this rung was reached or refused."""
    rank = _RANK[level]
    return [
        attempt
        for attempt in standing.attempts
        if (attempt.outcome == "spoke" and _RANK[attempt.level] == rank)
        or ((refused := refused_level(attempt)) is not None and _RANK[refused] == rank)
    ]


def _supervisor_allowed(standing: Standing, now: datetime) -> Reason | None:
    gone = broken(standing.promises, now)
    return Reason(_("A promise was broken"), _entries(gone[-1:])) if gone else None


def _complaints_allowed(standing: Standing, now: datetime) -> Reason | None:
    gone = broken(standing.promises, now)
    if len(gone) > 1:
        text = _("{count} promises were broken").format(count=len(gone))
        return Reason(text, _entries(gone))
    for attempt in standing.attempts:
        if refused_level(attempt) in ("supervisor", "manager"):
            text = _("You asked to be passed on and did not get through to a higher level")
            if attempt.outcome == "refused":
                text = _("They refused")
            return Reason(text, (attempt.entry,))
    tried = _climbed(standing, "supervisor")
    if gone and tried:
        text = _("A supervisor or manager was spoken to, and the promise is still not kept")
        return Reason(text, (*_entries(gone), tried[-1].entry))
    return None


def _claim_allowed(standing: Standing, now: datetime) -> Reason | None:
    tried = _climbed(standing, "complaints")
    if tried:
        return Reason(_("The complaints department has had its chance"), (tried[-1].entry,))
    since, entry = _last_progress(standing)
    if now - since >= PATIENCE:
        text = _("{days} days without progress").format(days=(now - since).days)
        return Reason(text, (entry,))
    return None


def _last_progress(standing: Standing) -> tuple[datetime, int]:
    """When they last kept a promise, or the case began."""
    kept = [
        (each.settled_at, each.entry)
        for each in standing.promises
        if each.by == "them" and each.settled_as in ("kept", "partly") and each.settled_at
    ]
    return max([(standing.case.opened_at, standing.case.entry), *kept])


def _claim_is_sent(standing: Standing) -> bool:
    """Something went out in writing after the newest claim was written."""
    claims = [letter for letter in standing.letters if letter.kind == "claim"]
    return bool(claims) and any(
        attempt.channel in _WRITTEN
        and attempt.direction == "out"
        and _not_before(attempt, claims[-1].rendered_at)
        for attempt in standing.attempts
    )


def _not_before(attempt: Attempt, moment: datetime) -> bool:
    """Whether it was at *moment* or later; of a day without an hour, the whole day counts."""
    if attempt.precision in ("day", "part-of-day"):
        return attempt.at.date() >= moment.astimezone(attempt.at.tzinfo).date()
    return attempt.at >= moment.replace(second=0, microsecond=0)


def _sending_allowed(standing: Standing, _now: datetime) -> Reason | None:
    claims = [letter for letter in standing.letters if letter.kind == "claim"]
    if not claims:
        return None
    text = _("The claim is written, and nothing says yet that it was sent")
    return Reason(text, (claims[-1].entry,))


def _entries(promises: list[Promise]) -> tuple[int, ...]:
    return tuple(each.entry for each in promises)


RUNGS = (
    Rung(
        "supervisor",
        _("Call and ask for a supervisor."),
        ("log", "--level", "supervisor"),
        _supervisor_allowed,
        lambda standing: bool(_climbed(standing, "supervisor")),
    ),
    Rung(
        "complaints",
        _("Ask for the complaints department."),
        ("log", "--level", "complaints"),
        _complaints_allowed,
        lambda standing: bool(_climbed(standing, "complaints")),
    ),
    Rung(
        "claim",
        _("Write a formal claim."),
        ("letter",),
        _claim_allowed,
        lambda standing: any(letter.kind == "claim" for letter in standing.letters),
    ),
    Rung(
        "claim-sent",
        _("Send the claim, keep the proof, and log that it went out."),
        ("log", "--channel", "post"),
        _sending_allowed,
        _claim_is_sent,
    ),
)
"""The rungs from the lowest up; the steps beyond the written claim follow here."""
