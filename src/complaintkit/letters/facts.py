"""From a case to everything that its letter may say, in words, each fact with its entries."""

from dataclasses import dataclass
from typing import Any

from complaintkit.errors import Refused
from complaintkit.letters import wording
from complaintkit.letters.cards import CardFacts, card_facts
from complaintkit.letters.dealings import (
    ClauseFacts,
    OfferFacts,
    PaymentFacts,
    RatingFacts,
    clause_facts,
    decided,
    offer_facts,
    payment_facts,
    rating_facts,
)
from complaintkit.letters.earlier import EarlierFacts, earlier_facts
from complaintkit.letters.fact import UNKNOWN, Fact, Sources, Traced, plain, traced
from complaintkit.letters.history import (
    ContactFacts,
    PromiseFacts,
    ReferenceFacts,
    TotalsFacts,
    broken_promises,
    contact_facts,
    counting_contacts,
    promise_facts,
    references,
    totals_facts,
    zones,
)
from complaintkit.letters.laws import (
    RuleFacts,
    Term,
    law_facts,
    route_facts,
    silence_facts,
    term_facts,
)
from complaintkit.letters.parties import addressee, sender
from complaintkit.letters.talks import (
    AgreedFacts,
    AttemptsFacts,
    TalkFacts,
    agreed_facts,
    attempts_facts,
    call_facts,
    talk_facts,
)
from complaintkit.letters.timeline import EventFacts, event_facts
from complaintkit.letters.view import View
from complaintkit.model import History
from complaintkit.sentences import _
from complaintkit.totals import totals

__all__ = ["Fact", "LetterFacts", "letter_facts"]


@dataclass(frozen=True)
class LetterFacts:
    """Everything a template may say, already in words: a template has no arithmetic."""

    language: str
    reader: str
    """Who is "you": "provider", "issuer", "authority" or "public"."""
    has_annex: bool
    """Whether the history of contacts is enclosed, under whose numbers contacts can be named."""
    who: str
    """The number of the case, for commands."""
    case_entry: str
    provider_entry: str
    date: Fact
    reply_by: Fact
    term: RuleFacts
    """The rule that names the day of `reply_by`; empty if that is only reasonable."""
    sender_name: Fact
    sender_address: Fact
    sender_email: Fact
    sender_phone: Fact
    to: Fact
    """Name and address of a bank or body, if the user gave one."""
    provider_name: Fact
    provider_department: Fact
    provider_address: Fact
    provider_email: Fact
    about: Fact
    want: Fact
    amount: Fact
    ground: Fact
    """What is wrong, as a code."""
    rating: RatingFacts
    case_number: Fact
    customer_no: Fact
    order_no: Fact
    contract_no: Fact
    references: tuple[ReferenceFacts, ...]
    totals: TotalsFacts
    attempts: AttemptsFacts
    contacts: tuple[ContactFacts, ...]
    promises: tuple[PromiseFacts, ...]
    talk: TalkFacts
    agreed: tuple[AgreedFacts, ...]
    """What was promised in that talk."""
    calls: tuple[ContactFacts, ...]
    letters: tuple[EarlierFacts, ...]
    """Those that were sent to the provider."""
    payments: tuple[PaymentFacts, ...]
    card: CardFacts
    statement: Fact
    """The day on which the bank sent the statement that shows the payment."""
    events: tuple[EventFacts, ...]
    clauses: tuple[ClauseFacts, ...]
    offers: tuple[OfferFacts, ...]
    """Those that were refused."""
    refused: OfferFacts
    """The newest of them."""
    accepted: OfferFacts
    """The newest offer that was accepted."""
    law: tuple[RuleFacts, ...]
    """The provider's duties whose time runs or is over."""
    silence: RuleFacts
    """The rule by which their silence counts as an answer."""
    route: RuleFacts
    """The rule that opens a dispute body or an authority."""
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


def letter_facts(view: View, term: Term, *, language: str = "en") -> LetterFacts:
    """The facts of a letter that asks for an answer until the day of *term*."""
    _check(view, term, language)
    history, sources = view.history, Sources(view.history)
    reason = term_facts(view, term, sources)
    return LetterFacts(
        language=language,
        reader=view.kind.to,
        has_annex="annex" in view.kind.tells,
        who=view.case,
        case_entry=str(history.case.entry),
        provider_entry=str(history.provider.entry),
        date=Fact(wording.day(view.today)),
        reply_by=Fact(wording.day(term.day), reason.citation.entries),
        term=reason,
        to=Fact(view.to),
        **sender(view.profile),
        **addressee(history.provider, view.kind.role, sources),
        **_case(history, sources),
        **_past(view, sources),
        **_talks(view, sources),
        **_dealings(view, sources),
        law=law_facts(view, sources),
        silence=silence_facts(view, sources),
        route=route_facts(view, sources),
        **_record(*view.checkpoint),
    )


def _check(view: View, term: Term, language: str) -> None:
    if language not in wording.LANGUAGES:
        raise Refused(
            _("There are no letters in {language!r} yet.").format(language=language),
            _("There are letters in: {languages}.").format(languages=", ".join(wording.LANGUAGES)),
        )
    if term.day <= view.today:
        raise Refused(
            _("The reply-by date {date} is not after the day of the letter.").format(date=term.day),
            _("Choose a later day."),
        )


def _case(history: History, sources: Sources) -> dict[str, Any]:
    case = history.case
    texts = {
        "about": case.about,
        "want": case.want,
        "amount": case.amount,
        "ground": case.ground,
        "case_number": str(case.number),
        "customer_no": case.customer_no,
        "order_no": case.order_no,
        "contract_no": case.contract_no,
    }
    rating = {"rating": rating_facts(case, sources)}
    return {name: sources.fact(text, case.entry) for name, text in texts.items()} | rating


def _past(view: View, sources: Sources) -> dict[str, Any]:
    history = view.history
    contacts, promises = counting_contacts(history), broken_promises(history, view.now)
    entries = [each.entry for each in contacts] + [each.entry for each in promises]
    named = zones(contacts, promises)
    several = len(named) > 1
    theirs = wording.theirs(view.kind.to)
    return {
        "references": references(contacts, sources),
        "totals": totals_facts(totals(history, view.now), contacts, sources),
        "contacts": contact_facts(contacts, sources, names_zones=several, theirs=theirs),
        "promises": promise_facts(promises, contacts, sources, names_zones=several, theirs=theirs),
        "letters": earlier_facts(history, sources),
        "zone": sources.fact("" if several else "".join(named), *entries),
    }


def _talks(view: View, sources: Sources) -> dict[str, Any]:
    return {
        "talk": talk_facts(view, sources),
        "agreed": agreed_facts(view, sources),
        "calls": call_facts(view, sources),
        "attempts": attempts_facts(view, sources),
    }


def _dealings(view: View, sources: Sources) -> dict[str, Any]:
    history = view.history
    statements = [each for each in history.milestones if each.kind == "statement-sent"]
    sent = [each for each in statements if each.voided is None]
    return {
        "payments": payment_facts(history, sources),
        "card": card_facts(view, sources),
        "statement": sources.fact(wording.day(sent[0].day), sent[0].entry) if sent else UNKNOWN,
        "events": event_facts(view, sources),
        "clauses": clause_facts(history, sources),
        "offers": offer_facts(history, sources),
        "refused": decided(history, "refused", sources),
        "accepted": decided(history, "accepted", sources),
    }


def _record(log: str, size: int, head: str) -> dict[str, Any]:
    return {
        "record_id": Fact(log, (1,)),
        "record_size": Fact("1 entry" if size == 1 else f"{size} entries", (size,)),
        "record_head": Fact(head, (size,)),
    }
