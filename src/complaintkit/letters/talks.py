"""One talk and what was agreed in it, the calls of a case, and when they were contacted."""

from typing import NamedTuple

from complaintkit.letters.fact import UNKNOWN, Fact, Sources
from complaintkit.letters.history import ContactFacts, contact_facts, zones
from complaintkit.letters.view import View, contacts_of, spoken, talk_of
from complaintkit.model import Promise


class TalkFacts(NamedTuple):
    """The contact that a letter confirms."""

    entry: str = ""
    day: Fact = UNKNOWN
    time: Fact = UNKNOWN
    """Such as "14:05" or "about 14:00"."""
    is_today: Fact = UNKNOWN
    """Known when it was on the day of the letter."""
    channel: Fact = UNKNOWN
    """A code, such as "phone"."""
    mine: Fact = UNKNOWN
    """Known when the user began it."""
    number: Fact = UNKNOWN
    duration: Fact = UNKNOWN
    agent: Fact = UNKNOWN
    summary: Fact = UNKNOWN
    said: Fact = UNKNOWN
    quotes: tuple[Fact, ...] = ()
    """Their words."""
    asked: tuple[Fact, ...] = ()
    references: tuple[Fact, ...] = ()


class AgreedFacts(NamedTuple):
    """One promise, as it was made; whether it was kept is another matter."""

    entry: str
    by: str
    """A code: "them" or "me"."""
    text: Fact
    due: Fact
    """Unknown when no day or hour was named."""


class AttemptsFacts(NamedTuple):
    """When the user called or wrote to the provider."""

    number: Fact = UNKNOWN
    first: Fact = UNKNOWN
    last: Fact = UNKNOWN
    """Known when it was on another day."""


def talk_facts(view: View, sources: Sources) -> TalkFacts:
    """The talk of the view; empty when there was none."""
    talk = talk_of(view)
    if talk is None:
        return TalkFacts()
    facts = contact_facts([talk], sources, names_zones=False)[0]

    def fact(text: str) -> Fact:
        return sources.fact(text, talk.entry)

    on = talk.at.date()
    is_today = talk.at.astimezone(view.now.tzinfo).date() == view.today
    return TalkFacts(
        entry=facts.entry,
        day=fact(sources.words.day(on)),
        time=fact(sources.words.clock(talk)),
        is_today=fact("today" if is_today else ""),
        channel=fact(talk.channel),
        mine=fact("me" if talk.direction == "out" else ""),
        number=fact(talk.number),
        duration=facts.duration,
        agent=facts.agent,
        summary=facts.summary,
        said=facts.said,
        quotes=tuple(each.text for each in facts.quotes if each.speaker == "them"),
        asked=facts.asked,
        references=facts.references,
    )


def agreed_facts(view: View, sources: Sources) -> tuple[AgreedFacts, ...]:
    """What was promised in the talk of the view, by either side."""
    talk = talk_of(view)
    promises = [
        each
        for each in view.history.promises
        if talk and each.voided is None and each.contact_id == talk.id
    ]
    return tuple(
        AgreedFacts(
            entry=str(each.entry),
            by=each.by,
            text=sources.fact(sources.words.promise(each.text), each.entry),
            due=sources.fact(_due(each, sources), each.entry),
        )
        for each in promises
    )


def call_facts(view: View, sources: Sources) -> tuple[ContactFacts, ...]:
    """The phone calls in which somebody answered, of which there may be recordings."""
    calls = [each for each in spoken(view.history) if each.channel == "phone"]
    return contact_facts(calls, sources, names_zones=len(zones(calls, [])) > 1)


def attempts_facts(view: View, sources: Sources) -> AttemptsFacts:
    """How often and between which days the user tried to settle it; what came from them is none."""
    tried = [each for each in contacts_of(view.history) if each.direction == "out"]
    if not tried:
        return AttemptsFacts()
    entries = tuple(each.entry for each in tried)
    number = sources.fact(sources.words.counted(len(tried), "contact"), *entries)
    return AttemptsFacts(number, *sources.first_and_last(tried))


def _due(promise: Promise, sources: Sources) -> str:
    return "" if promise.basis == "default" else sources.words.due(promise, "")
