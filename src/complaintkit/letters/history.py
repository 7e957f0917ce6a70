"""What a letter tells of the contacts and the broken promises of a case; void entries are gone."""

from datetime import datetime
from typing import NamedTuple

from complaintkit.describe import offset
from complaintkit.letters.fact import UNKNOWN, Fact, Sources
from complaintkit.letters.wording import has_time, listed
from complaintkit.model import Contact, History, Promise
from complaintkit.promises import broken
from complaintkit.totals import Totals


class QuoteFacts(NamedTuple):
    """Words exactly as spoken or written; the speaker is "them" or "me"."""

    speaker: str
    text: Fact


class ContactFacts(NamedTuple):
    """One contact, under its number in the letter."""

    number: str
    entry: str
    when: Fact
    late: Fact
    """That it was recorded days later."""
    what: Fact
    outcome: Fact
    duration: Fact
    hold: Fact
    agent: Fact
    summary: Fact
    asked: tuple[Fact, ...]
    said: Fact
    quotes: tuple[QuoteFacts, ...]
    asked_for: Fact
    refused: Fact
    """Known when being passed on was asked for and refused."""
    references: tuple[Fact, ...]


class ReferenceFacts(NamedTuple):
    """A number that they gave, and the day on which it was recorded first."""

    text: Fact
    given_on: Fact


class PromiseFacts(NamedTuple):
    """One broken promise."""

    entry: str
    made: Fact
    contact: Fact
    """The number in the letter of the contact that it was made in."""
    text: Fact
    due: Fact
    words: Fact
    """The time as it was said, where it had to be counted."""
    fate: Fact


class TotalsFacts(NamedTuple):
    """What the contacts add up to."""

    contacts: Fact
    first: Fact
    """The day of the first of them."""
    last: Fact
    """Known when it was on another day."""
    all: Fact
    """Such as "11 contacts, 9 h 04 min, 4 unanswered"."""
    hold: Fact
    without_duration: Fact
    """How many have no duration, when others have."""
    unanswered: Fact
    unanswered_days: Fact
    unanswered_numbers: Fact
    """To how many numbers or addresses, when each was recorded."""


def counting_contacts(history: History) -> list[Contact]:
    """The contacts that count, in the order they happened."""
    return [contact for contact in history.contacts if contact.voided is None]


def broken_promises(history: History, now: datetime) -> list[Promise]:
    """Their promises that were broken; what the user has waived is not held against them."""
    counting = (promise for promise in history.promises if promise.voided is None)
    return [promise for promise in broken(counting, now) if promise.settled_as != "waived"]


def zones(contacts: list[Contact], promises: list[Promise]) -> set[str]:
    """The zones of all times of day that the letter tells."""
    named = {_zone(each.at, each.zone) for each in contacts if has_time(each.precision)}
    windows = [each for each in promises if has_time(each.window.precision)]
    return named | {_zone(each.window.closes, each.zone) for each in windows}


def contact_facts(
    contacts: list[Contact], sources: Sources, *, names_zones: bool, reader: str = "provider"
) -> tuple[ContactFacts, ...]:
    """The contacts, numbered; each names its zone if they are not all the same.

    The provider is "you", unless somebody else is the *reader*.
    """
    return tuple(
        _contact(contact, sources, _zone(contact.at, contact.zone) if names_zones else "")._replace(
            number=str(number),
            what=sources.fact(sources.words.channel(contact, reader), contact.entry),
        )
        for number, contact in enumerate(contacts, start=1)
    )


def _contact(contact: Contact, sources: Sources, zone: str) -> ContactFacts:
    def fact(text: str) -> Fact:
        return sources.fact(text, contact.entry)

    def time(seconds: int | None) -> Fact:
        return UNKNOWN if seconds is None else fact(sources.words.duration(seconds))

    was_refused = contact.outcome == "refused" and contact.asked_for is not None
    return ContactFacts(
        number="",
        entry=str(contact.entry),
        when=fact(sources.words.moment(contact.at, contact.precision, zone)),
        late=fact(sources.words.recorded_late(contact)),
        what=UNKNOWN,
        outcome=fact(sources.words.outcome(contact)),
        duration=time(contact.duration_s),
        hold=time(contact.hold_s),
        agent=fact(sources.words.agent(contact)),
        summary=fact(contact.summary),
        asked=tuple(fact(question) for question in contact.asked if question.strip()),
        said=fact(contact.said),
        quotes=tuple(QuoteFacts(each.speaker, fact(each.text)) for each in contact.quotes),
        asked_for=fact(sources.words.said("asked-for", contact.asked_for or "")),
        refused=fact(contact.outcome if was_refused else ""),
        references=tuple(fact(each) for each in contact.references if each.strip()),
    )


def references(contacts: list[Contact], sources: Sources) -> tuple[ReferenceFacts, ...]:
    """Every number they gave, once, with the contact that it was recorded in first."""
    first: dict[str, Contact] = {}
    for contact in contacts:
        for reference in contact.references:
            if reference.strip():
                first.setdefault(reference, contact)
    return tuple(
        ReferenceFacts(
            sources.fact(text, contact.entry),
            sources.fact(sources.words.day(contact.at.date()), contact.entry),
        )
        for text, contact in first.items()
    )


def totals_facts(totals: Totals, contacts: list[Contact], sources: Sources) -> TotalsFacts:
    """The sums over what is known; a duration that was not recorded is not guessed."""
    talked, held, in_vain = totals.talked, totals.held, totals.in_vain
    told = (
        sources.words.counted(totals.contacts, "contact"),
        sources.words.duration(talked.seconds) if talked.known else "",
        sources.words.unanswered(in_vain.attempts) if in_vain.attempts else "",
    )

    def fact(text: str, is_known: object) -> Fact:
        return sources.fact(text, *(each.entry for each in contacts)) if is_known else UNKNOWN

    first, last = sources.first_and_last(contacts)
    return TotalsFacts(
        contacts=fact(told[0], contacts),
        first=first,
        last=last,
        all=fact(listed(told), contacts),
        hold=fact(sources.words.duration(held.seconds), held.known),
        without_duration=fact(str(talked.unknown), talked.known and talked.unknown),
        unanswered=fact(str(in_vain.attempts), in_vain.attempts),
        unanswered_days=fact(sources.words.counted(in_vain.days, "day"), in_vain.attempts > 1),
        unanswered_numbers=fact(str(in_vain.numbers), in_vain.numbers > 1),
    )


def promise_facts(
    promises: list[Promise],
    contacts: list[Contact],
    sources: Sources,
    *,
    names_zones: bool,
    reader: str = "provider",
) -> tuple[PromiseFacts, ...]:
    """The broken promises; each refers to the contact that it was made in, if that counts."""
    numbers = {contact.id: number for number, contact in enumerate(contacts, start=1)}
    told = []
    for promise in promises:
        number = numbers.get(promise.contact_id or "")
        made_in = contacts[number - 1] if number else None
        zone = _zone(promise.window.closes, promise.zone) if names_zones else ""
        made = _made(promise, made_in, sources, names_zones=names_zones)
        facts = _promise(promise, made, Fact(str(number or ""), made.entries), sources)
        due = sources.fact(sources.words.due(promise, zone, reader), promise.entry)
        told.append(facts._replace(due=due))
    return tuple(told)


def _made(
    promise: Promise, made_in: Contact | None, sources: Sources, *, names_zones: bool
) -> Fact:
    """When a promise was made: to the minute only if that is known of the contact."""
    if made_in is None:
        return sources.fact(sources.words.day(promise.made_at.date()), promise.entry)
    zone = _zone(made_in.at, made_in.zone) if names_zones else ""
    when = sources.words.moment(made_in.at, made_in.precision, zone)
    return sources.fact(when, promise.entry, made_in.entry)


def _promise(promise: Promise, made: Fact, contact: Fact, sources: Sources) -> PromiseFacts:
    def fact(text: str) -> Fact:
        return sources.fact(text, promise.entry)

    was_counted = bool(promise.window.rule) or promise.window.precision == "part-of-day"
    return PromiseFacts(
        entry=str(promise.entry),
        made=made,
        contact=contact,
        text=fact(sources.words.promise(promise.text)),
        due=UNKNOWN,
        words=fact(promise.words if was_counted and promise.basis != "default" else ""),
        fate=fact(sources.words.fate(promise)),
    )


def _zone(at: datetime, name: str) -> str:
    return name or offset(at)
