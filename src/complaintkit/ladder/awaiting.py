"""Letters that wait for an answer: whose time still runs, and whose is over without one."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from complaintkit.ladder.climbing import SENT, Dated, answer_after, milestones
from complaintkit.model import Letter, Standing

if TYPE_CHECKING:
    from complaintkit.law.window import RuleWindow
    from complaintkit.model.dealings import Milestone, Sending

_COMPLAINING = (
    *("claim", "reminder", "contract", "silence", "executive", "chargeback-warning", "final"),
)
"""Letters that ask for an answer to the complaint."""
_SETTLING = (
    *_COMPLAINING,
    *("withdrawal", "offer-refused", "offer-accepted"),
)
"""Letters that ask them to settle it, or tell them what follows."""
_WAITED_FOR = (*_SETTLING, "ombudsman")
"""While one of these has time, no step that waits is suggested."""
_ASKING = (*_SETTLING, "cancel", "recording", "preserve", "section75")
"""Letters that name a day by which they want to hear from the one they go to."""
_DONE = (
    *("refunded", "repaired", "delivered", "installed", "service-started", "service-restored"),
    *("return-received", "data-received", "investigation-done", "dispute-ended"),
)
"""What was done is an answer, too."""
_PAID_BACK = ("refunded", "credited", "compensation")
_TIME_TO_ANSWER = timedelta(days=14)


class Awaited(NamedTuple):
    """A letter that left and has no answer."""

    letter: Letter
    sending: "Sending"
    """How it left first."""
    until: date
    """The last day that it asks for, or else two weeks after it left."""


def time_to_answer(standing: Standing, today: date) -> tuple[Letter, date, int] | None:
    """The letter to them whose time runs longest: with its last day, and the entry of its sending.

    Each has the time that it names itself, or else two weeks; an answer to it ends it.
    """
    running = [
        (last, each.entry, letter)
        for letter, each, last in _sent(standing, _WAITED_FOR)
        if last >= today and not _is_answered(standing, each)
    ]
    if not running:
        return None
    last, entry, letter = max(running)
    return letter, last, entry


def awaited(standing: Standing) -> list[Awaited]:
    """The letters that no answer came to, in the order written, also those whose time still runs.

    What came or was done after a letter left, by whatever way it left first, answers it.
    """
    found: dict[str, Awaited] = {}
    answered: set[str] = set()
    for letter, each, last in _sent(standing, _ASKING):
        if _is_answered(standing, each) or _is_done(standing, each):
            answered.add(letter.id)
        earlier = found.get(letter.id)
        first = min((each, *((earlier.sending,) if earlier else ())), key=lambda x: x.at)
        until = max(last, earlier.until) if earlier else last
        found[letter.id] = Awaited(letter, first, until)
    return [each for each in found.values() if each.letter.id not in answered]


def unanswered(standing: Standing, today: date) -> list[Awaited]:
    """Those whose time was over before a day."""
    return [each for each in awaited(standing) if each.until < today]


def time_by_law(
    awaited: Awaited, standing: Standing, windows: "Sequence[RuleWindow]"
) -> "RuleWindow | None":
    """The window of their answer to this very letter, unless it was met; the one that ends last."""
    starts = {each.entry for each in _arrivals(awaited, standing)}
    found = [each for each in _to_answer(windows) if each.start and each.start.entry in starts]
    return max(found, key=lambda each: each.latest or date.min, default=None)


def late_after(awaited: Awaited, windows: "Sequence[RuleWindow]") -> date:
    """The last day on which they are not late: the letter's own, or the law's where that is later.

    What asks for an answer to the complaint cannot shorten the time that the law gives for it.
    """
    is_about_it = awaited.letter.kind in _COMPLAINING
    by_law = [each.latest or date.min for each in _to_answer(windows)] if is_about_it else []
    return max([awaited.until, *by_law])


def _to_answer(windows: "Sequence[RuleWindow]") -> "Iterator[RuleWindow]":
    """Their duties to answer that were not met."""
    for each in windows:
        is_theirs = each.rule.kind == "they-must" and each.start and each.met is None
        if is_theirs and each.rule.sets_time_to_answer:
            yield each


def _arrivals(awaited: Awaited, standing: Standing) -> "Iterator[Milestone]":
    """What is on record of the way of the letter; a claim's arrival may be noted on its own."""
    ways = {each.id: each.letter_id for each in standing.sendings}
    for each in standing.milestones:
        came_with = ways.get(each.source_id or "")
        is_its_own = came_with is None and awaited.letter.kind == "claim" and each.kind in SENT
        if came_with == awaited.letter.id or (
            is_its_own and each.day >= awaited.sending.at.date() and each.voided is None
        ):
            yield each


def _sent(standing: Standing, kinds: tuple[str, ...]) -> "Iterator[tuple[Letter, Sending, date]]":
    """Each letter of these kinds that left, as often as it did, with its last day.

    One that lay about until its day was over gives them two weeks all the same.
    """
    for letter in standing.letters:
        for each in standing.sendings:
            if letter.kind in kinds and each.letter_id == letter.id:
                left = each.at.date()
                asked = date.fromisoformat(letter.reply_by) if letter.reply_by else left
                yield letter, each, asked if asked > left else left + _TIME_TO_ANSWER


def _is_answered(standing: Standing, sending: "Sending") -> bool:
    """Whether an answer came after it left."""
    came = answer_after(standing, sending.at.date())
    return came is not None and _is_later(came, sending)


def _is_done(standing: Standing, sending: "Sending") -> bool:
    """Whether they did something that was asked of them, instead of answering."""
    done = [(each.day, each.entry) for each in milestones(standing, *_DONE)]
    done += [(p.day, p.entry) for p in standing.payments if p.kind in _PAID_BACK]
    return any(_is_later(each, sending) for each in done)


def _is_later(fact: Dated, sending: "Sending") -> bool:
    """Of the same day, what was recorded later was later."""
    return fact > (sending.at.date(), sending.entry)
