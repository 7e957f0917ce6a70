"""Whom the user reached, who refused, what was sent and answered: the history of the climb."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from complaintkit.model import Attempt, Letter, Level, Standing

if TYPE_CHECKING:
    from complaintkit.model.dealings import Milestone

RANK: dict[Level | None, int] = {
    None: 0,
    "frontline": 0,
    "supervisor": 1,
    "manager": 1,
    "complaints": 2,
    "executive": 3,
}
_WRITTEN = ("email", "post", "form")
SENT = ("complaint-sent", "complaint-received", "complaint-registered")
"""Milestones that say that a complaint in writing is with them, whoever wrote it."""
_UNSATISFYING = ("reply", "reply-received", "final-refusal")
_ANSWERS = (*_UNSATISFYING, "accepted")
_NO_ANSWERS = ("acknowledged", "holding-reply")
"""What came in writing and settles nothing: they only say that they have it."""
_NOTED_WITHIN = 2
"""How many entries behind a contact in writing the facts stand that came with it."""

Dated = tuple[date, int]
"""Something on a day, and the entry that says so."""


def refused_level(attempt: Attempt) -> Level | None:
    """The level that they would not pass the user on to, if they refused.

    A bare refusal is a refusal of the next level up; by those who are there for complaints it is
    their answer. Asking for a level and speaking to a lower one is a refusal too.
    """
    if attempt.outcome == "refused":
        if attempt.asked_for or RANK[attempt.level] >= RANK["complaints"]:
            return attempt.asked_for
        return "supervisor" if RANK[attempt.level] == 0 else "complaints"
    if attempt.asked_for and attempt.outcome == "spoke":
        return attempt.asked_for if RANK[attempt.level] < RANK[attempt.asked_for] else None
    return None


def reached(standing: Standing, level: Level) -> list[Attempt]:
    """The contacts in which somebody of this level was spoken to, if only to be told no."""
    return [
        attempt
        for attempt in standing.attempts
        if attempt.level
        and RANK[attempt.level] == RANK[level]
        and (attempt.outcome == "spoke" or _is_told_no(attempt))
    ]


def _is_told_no(attempt: Attempt) -> bool:
    """They refused themselves, instead of passing the user on."""
    return attempt.outcome == "refused" and refused_level(attempt) is None


def refused(standing: Standing, level: Level) -> list[Attempt]:
    """The contacts in which they would not pass the user on to this level."""
    return [
        attempt
        for attempt in standing.attempts
        if (found := refused_level(attempt)) is not None and RANK[found] == RANK[level]
    ]


def last_progress(standing: Standing) -> tuple[datetime, int]:
    """When they last kept a promise, or the case began, with the entry that says so."""
    kept = [
        (each.settled_at, each.settled_entry or each.entry)
        for each in standing.promises
        if each.by == "them" and each.settled_as in ("kept", "partly") and each.settled_at
    ]
    return max([(standing.case.opened_at, standing.case.entry), *kept])


def letter_that_counts(standing: Standing, kind: str) -> Letter | None:
    """The one of a kind that left; while none has, the newest."""
    newest = next((each for each in reversed(standing.letters) if each.kind == kind), None)
    return newest and (sent_letter(standing, kind) or newest)


def sent(standing: Standing, kind: str) -> Dated | None:
    """When the letter of a kind that counts left, as far as the record says.

    For a claim something that went out in writing after it was written counts; so does a complaint
    in writing that the user wrote without us.
    """
    letter = sent_letter(standing, kind)
    if letter is not None:
        return min(_leavings(standing, letter))
    return min(_complaints(standing, None), default=None) if kind == "claim" else None


def sent_letter(standing: Standing, kind: str) -> Letter | None:
    """The newest letter of a kind that left; sure is the one whose sending is recorded.

    One that is written again and stays at home takes nothing back of what they have.
    """
    letters = [each for each in reversed(standing.letters) if each.kind == kind]
    if not letters:
        return None
    surely = (each for each in letters if any(_sendings(standing, each)))
    probably = (each for each in letters if _leavings(standing, each))
    return next(surely, None) or next(probably, None)


def _leavings(standing: Standing, letter: Letter) -> list[Dated]:
    """All that may be the leaving of a letter."""
    found = list(_sendings(standing, letter))
    if letter.kind == "claim":
        found += [*_complaints(standing, letter), *_written_after(standing, letter)]
    return found


def _sendings(standing: Standing, letter: Letter) -> Iterable[Dated]:
    for each in standing.sendings:
        if each.letter_id == letter.id:
            yield each.at.date(), each.entry


def _written_after(standing: Standing, letter: Letter) -> list[Dated]:
    return [
        (each.at.date(), each.entry)
        for each in standing.attempts
        if each.channel in _WRITTEN
        and each.direction == "out"
        and _not_before(each, letter.rendered_at)
    ]


def _complaints(standing: Standing, letter: Letter | None) -> Iterable[Dated]:
    """The milestones of a complaint, on or after the day of the letter if there is one."""
    for each in milestones(standing, *SENT):
        written = letter.rendered_at.astimezone(each.at.tzinfo).date() if letter else None
        if written is None or each.day >= written:
            yield each.day, each.entry


def has_dealt(standing: Standing) -> bool:
    """Whether dated facts or offers say that the two have spoken or written."""
    own = (*SENT, *_ANSWERS, *_NO_ANSWERS, "complained")
    return bool(milestones(standing, *own) or standing.offers)


def answered(standing: Standing, since: date) -> Dated | None:
    """The last answer to a complaint that was sent on a day, unless they accepted it.

    What came in writing counts, but for an automatic reply, an acknowledgement and a holding reply.
    """
    no_answers = milestones(standing, *_NO_ANSWERS)
    found = [
        (each.day, each.entry) for each in milestones(standing, *_UNSATISFYING) if each.day >= since
    ]
    found += [
        (each.at.date(), each.entry)
        for each in standing.attempts
        if each.channel in _WRITTEN
        and each.direction == "in"
        and each.outcome in ("spoke", "sent", "refused")
        and each.at.date() >= since
        and not any(_says(milestone, each) for milestone in no_answers)
    ]
    return max(found, default=None)


def accepted(standing: Standing, since: date) -> Dated | None:
    """When they accepted the complaint that was sent on a day."""
    found = ((each.day, each.entry) for each in milestones(standing, "accepted"))
    return max((each for each in found if each[0] >= since), default=None)


def refused_for_good(standing: Standing, since: date) -> Dated | None:
    """When they last refused for good, on a day or later."""
    found = ((each.day, each.entry) for each in milestones(standing, "final-refusal"))
    return max((each for each in found if each[0] >= since), default=None)


def answer_after(standing: Standing, moment: date) -> Dated | None:
    """Their last answer of any kind on a day or later, whether it settles it or not."""
    found = [each for each in (answered(standing, moment), accepted(standing, moment)) if each]
    return max(found, default=None)


def milestones(standing: Standing, *kinds: str) -> "list[Milestone]":
    """The milestones of these kinds, in the order of days."""
    return [each for each in standing.milestones if each.kind in kinds and each.voided is None]


def _says(milestone: "Milestone", attempt: Attempt) -> bool:
    """Whether a milestone says what a contact was: noted right with it, or of the same day."""
    return (
        0 < milestone.entry - attempt.entry <= _NOTED_WITHIN or milestone.day == attempt.at.date()
    )


def _not_before(attempt: Attempt, moment: datetime) -> bool:
    """Whether it was at *moment* or later; of a day without an hour, the whole day counts."""
    if attempt.precision in ("day", "part-of-day"):
        return attempt.at.date() >= moment.astimezone(attempt.at.tzinfo).date()
    return attempt.at >= moment.replace(second=0, microsecond=0)
