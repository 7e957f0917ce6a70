"""The letters that went before: what a later one cites by date, number, and how it left."""

from typing import NamedTuple

from complaintkit.letters.fact import UNKNOWN, Fact, Sources
from complaintkit.letters.kinds import KINDS
from complaintkit.model import History, Letter
from complaintkit.model.dealings import Milestone, Sending
from complaintkit.vocabulary import ASK_NO_REPLY


class EarlierFacts(NamedTuple):
    """A letter to the provider that was sent."""

    entry: str = ""
    number: Fact = UNKNOWN
    kind: Fact = UNKNOWN
    """The name of its kind, such as "claim"."""
    title: Fact = UNKNOWN
    """What it is called in this letter."""
    dated: Fact = UNKNOWN
    sent: Fact = UNKNOWN
    via: Fact = UNKNOWN
    """A code, such as "registered-post"."""
    way: Fact = UNKNOWN
    """The same in words."""
    tracking: Fact = UNKNOWN
    received: Fact = UNKNOWN
    reply_by: Fact = UNKNOWN
    """The day until which it asked for an answer; unknown if it asked for none."""


def earlier_facts(history: History, sources: Sources) -> tuple[EarlierFacts, ...]:
    """The letters to the provider that were sent, by number; what lies at home is no news."""
    letters = [each for each in history.letters if each.voided is None]
    return tuple(
        _earlier(letter, sent[0], _arrival(history, sent), sources)
        for letter in letters
        if letter.kind in KINDS
        and KINDS[letter.kind].to == "provider"
        and (sent := sendings_of(history, letter))
    )


def sendings_of(history: History, letter: Letter) -> list[Sending]:
    """How a letter left, the first time first."""
    found = [each for each in history.sendings if each.letter_id == letter.id and not each.voided]
    return sorted(found, key=lambda each: (each.at, each.entry))


def _arrival(history: History, sent: list[Sending]) -> Milestone | None:
    """The milestone that says that the letter arrived."""
    ids = {each.id for each in sent}
    arrivals = {kind.arrival for kind in KINDS.values() if kind.arrival}
    found = (each for each in history.milestones if each.voided is None)
    return next((each for each in found if each.source_id in ids and each.kind in arrivals), None)


def _earlier(
    letter: Letter, sending: Sending, arrival: Milestone | None, sources: Sources
) -> EarlierFacts:
    def written(text: str) -> Fact:
        return sources.fact(text, letter.entry)

    def left(text: str) -> Fact:
        return sources.fact(text, sending.entry)

    asked = letter.reply_by if letter.kind not in ASK_NO_REPLY else ""
    came = sources.fact(sources.words.day(arrival.day), arrival.entry) if arrival else UNKNOWN
    return EarlierFacts(
        entry=str(sending.entry),
        number=written(str(letter.number)),
        kind=written(letter.kind),
        title=written(sources.words.letter(letter.kind)),
        dated=written(sources.words.day(letter.rendered_at.date())),
        sent=left(sources.words.day(sending.at.date())),
        via=left(sending.via),
        way=left(sources.words.said("ways", sending.via)),
        tracking=left(sending.tracking),
        received=came,
        reply_by=written(sources.words.iso_day(asked)),
    )
