"""From a case to everything that its letter may say, in words, each fact with its entries."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from complaintkit.errors import Refused
from complaintkit.letters import wording
from complaintkit.letters.fact import Fact, Sources, Traced, plain, traced
from complaintkit.letters.history import (
    ContactFacts,
    PromiseFacts,
    ReferenceFacts,
    Totals,
    broken_promises,
    contact_facts,
    counting_contacts,
    promise_facts,
    references,
    totals,
    zones,
)
from complaintkit.letters.kinds import Kind, Need
from complaintkit.model import Channel, ChannelKind, History, Profile, Provider
from complaintkit.sentences import _

__all__ = ["Fact", "LetterFacts", "Missing", "claim_facts", "missing"]


@dataclass(frozen=True)
class LetterFacts:
    """Everything a template may say, already in words: a template has no arithmetic."""

    language: str
    case_entry: str
    provider_entry: str
    date: Fact
    reply_by: Fact
    sender_name: Fact
    sender_address: Fact
    sender_email: Fact
    sender_phone: Fact
    provider_name: Fact
    provider_department: Fact
    provider_address: Fact
    provider_email: Fact
    about: Fact
    want: Fact
    amount: Fact
    case_number: Fact
    customer_no: Fact
    order_no: Fact
    contract_no: Fact
    references: tuple[ReferenceFacts, ...]
    totals: Totals
    contacts: tuple[ContactFacts, ...]
    promises: tuple[PromiseFacts, ...]
    zone: Fact
    """The zone of every time in the letter; unknown if there are several, or no times."""
    record_id: Fact
    record_size: Fact
    record_head: Fact

    def plain(self) -> dict[str, Any]:
        """The facts as strings, tuples and dicts."""
        words: dict[str, Any] = plain(self)
        return words

    def trace(self) -> tuple[Traced, ...]:
        """Every known fact: its name, its text, and the entries that it comes from."""
        return tuple(traced(self))


@dataclass(frozen=True)
class Missing:
    """A fact that the letter needs and the record does not hold, and how to come by it."""

    fact: str
    question: str


def claim_facts(
    history: History,
    profile: Profile,
    checkpoint: tuple[str, int, str],
    *,
    now: datetime,
    reply_by: date,
    language: str = "en",
) -> LetterFacts:
    """The facts of a formal claim. *now* is in the user's zone: its date is that of the letter.

    *checkpoint* is the record's id, its number of entries and the hash of the last.
    """
    _check(reply_by, now.date(), language)
    sources = Sources(history)
    return LetterFacts(
        language=language,
        case_entry=str(history.case.entry),
        provider_entry=str(history.provider.entry),
        date=Fact(wording.day(now.date())),
        reply_by=Fact(wording.day(reply_by)),
        **_sender(profile),
        **_addressee(history.provider, sources),
        **_case(history, sources),
        **_past(history, sources, now),
        **_record(*checkpoint),
    )


def missing(facts: LetterFacts, kind: Kind) -> tuple[Missing, ...]:
    """What this kind of letter needs and the record does not hold."""
    return tuple(_missing(facts, need) for need in _lacks(facts, kind))


def with_gaps(facts: LetterFacts, kind: Kind) -> LetterFacts:
    """The facts of a draft: what is missing is marked where it should stand."""
    gaps: dict[str, Any] = {
        _PLACES[need][0]: Fact(wording.gap(_missing(facts, need).fact))
        for need in _lacks(facts, kind)
    }
    return replace(facts, **gaps)


_PLACES: dict[Need, tuple[str, ...]] = {
    "sender": ("sender_name",),
    "reply": ("sender_address", "sender_email"),
    "provider": ("provider_name",),
    "about": ("about",),
    "want": ("want",),
}
"""Where each need is met: any one of the places will do; a gap is marked in the first."""


def _lacks(facts: LetterFacts, kind: Kind) -> Iterable[Need]:
    for need in kind.required:
        if not any(getattr(facts, place).text.strip() for place in _PLACES[need]):
            yield need


def _missing(facts: LetterFacts, need: Need) -> Missing:
    case, provider = facts.case_entry, facts.provider_entry
    questions: dict[Need, Missing] = {
        "sender": Missing(_("your name"), _('Who is writing? complaint me --name "..."')),
        "reply": Missing(
            _("your address"),
            _('Where should they reply? complaint me --address "..." or --email "..."'),
        ),
        "provider": Missing(
            _("the provider's name"),
            _('Who is the letter to? complaint amend {entry} --why "..." --name "..."').format(
                entry=provider
            ),
        ),
        "about": Missing(
            _("what is wrong"),
            _('What happened, in short? complaint amend {entry} --why "..." --about "..."').format(
                entry=case
            ),
        ),
        "want": Missing(
            _("what you want"),
            _('What should they do? complaint amend {entry} --why "..." --want "..."').format(
                entry=case
            ),
        ),
    }
    return questions[need]


def _check(reply_by: date, today: date, language: str) -> None:
    if language not in wording.LANGUAGES:
        raise Refused(
            _("There are no letters in {language!r} yet.").format(language=language),
            _("There are letters in: {languages}.").format(languages=", ".join(wording.LANGUAGES)),
        )
    if reply_by <= today:
        raise Refused(
            _("The reply-by date {date} is not after the day of the letter.").format(date=reply_by),
            _("Choose a later day."),
        )


def _sender(profile: Profile) -> dict[str, Any]:
    return {
        "sender_name": Fact(profile.name),
        "sender_address": Fact(profile.address),
        "sender_email": Fact(profile.email),
        "sender_phone": Fact(profile.phone),
    }


def _case(history: History, sources: Sources) -> dict[str, Any]:
    case = history.case
    texts = {
        "about": case.about,
        "want": case.want,
        "amount": case.amount,
        "case_number": str(case.number),
        "customer_no": case.customer_no,
        "order_no": case.order_no,
        "contract_no": case.contract_no,
    }
    return {name: sources.fact(text, case.entry) for name, text in texts.items()}


def _addressee(provider: Provider, sources: Sources) -> dict[str, Any]:
    """Who the letter goes to: the complaints department if the record knows its address."""
    post, email = _complaints(provider, "post"), _complaints(provider, "email")
    to_department = [channel.entry for channel in (post, email) if channel is not None]
    if post is None and not provider.address.strip():
        post = next((each for each in provider.channels if each.kind == "post"), None)
    street = (post.value, post.entry) if post else (provider.address, provider.entry)
    return {
        "provider_name": sources.fact(provider.name, provider.entry),
        "provider_department": sources.fact("complaints" if to_department else "", *to_department),
        "provider_address": sources.fact(*street),
        "provider_email": sources.fact(email.value, email.entry) if email else Fact(),
    }


def _complaints(provider: Provider, kind: ChannelKind) -> Channel | None:
    found = (each for each in provider.channels if each.role == "complaints" and each.kind == kind)
    return next(found, None)


def _past(history: History, sources: Sources, now: datetime) -> dict[str, Any]:
    contacts, promises = counting_contacts(history), broken_promises(history, now)
    entries = [each.entry for each in contacts] + [each.entry for each in promises]
    named = zones(contacts, promises)
    several = len(named) > 1
    return {
        "references": references(contacts, sources),
        "totals": totals(contacts, sources),
        "contacts": contact_facts(contacts, sources, names_zones=several),
        "promises": promise_facts(promises, contacts, sources, names_zones=several),
        "zone": sources.fact("" if several else "".join(named), *entries),
    }


def _record(log: str, size: int, head: str) -> dict[str, Any]:
    return {
        "record_id": Fact(log, (1,)),
        "record_size": Fact("1 entry" if size == 1 else f"{size} entries", (size,)),
        "record_head": Fact(head, (size,)),
    }
