"""From a case to everything that its letter may say, in words, each fact with its entries."""

from typing import Any, NamedTuple

from complaintkit.errors import Refused
from complaintkit.letters.cards import CardFacts, card_facts
from complaintkit.letters.cases import case_facts, record_facts, statement_fact
from complaintkit.letters.dealings import (
    AnswerFacts,
    ClauseFacts,
    DecidedFacts,
    OfferFacts,
    PaymentFacts,
    RatingFacts,
    answer_facts,
    clause_facts,
    decided,
    decided_facts,
    offer_facts,
    payment_facts,
)
from complaintkit.letters.earlier import EarlierFacts, earlier_facts
from complaintkit.letters.fact import Fact, Sources, Traced, plain, traced
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
    body_fact,
    reply_by_fact,
    rules_facts,
    term_facts,
)
from complaintkit.letters.parties import addressee, sender
from complaintkit.letters.sums import SumFacts, sum_facts
from complaintkit.letters.talks import (
    AgreedFacts,
    AttemptsFacts,
    TalkFacts,
    agreed_facts,
    attempts_facts,
    call_facts,
    talk_facts,
)
from complaintkit.letters.timeline import EventFacts, beginning, event_facts
from complaintkit.letters.view import View
from complaintkit.letters.wording import wording
from complaintkit.sentences import _
from complaintkit.totals import totals

__all__ = ["Fact", "LetterFacts", "letter_facts"]


class LetterFacts(NamedTuple):
    """Everything a template may say, already in words: a template has no arithmetic."""

    language: str
    kind: str
    """The name of the kind of letter."""
    reader: str
    """Who is "you": "provider", "issuer", "authority" or "public"."""
    personal: str
    """How much of the user a public text tells: "none", "number" or "name"."""
    has_annex: bool
    """Whether the history of contacts is enclosed, under whose numbers contacts can be named."""
    who: str
    """The number of the case, for commands."""
    case_entry: str
    provider_entry: str
    date: Fact
    reply_by: Fact
    """Unknown to letters that ask for no reply."""
    term: RuleFacts
    """The rule that names the day of `reply_by`; empty if that is only reasonable."""
    sender_name: Fact
    sender_address: Fact
    sender_city: Fact
    sender_email: Fact
    sender_phone: Fact
    sender_account: Fact
    """Known only to letters that ask for money."""
    to: Fact
    """Name and address of a bank or body as the user gave it, else the body that the law names."""
    provider_name: Fact
    provider_department: Fact
    """The department that it goes to, in words."""
    provider_address: Fact
    provider_email: Fact
    about: Fact
    want: Fact
    amount: Fact
    sector: Fact
    """The provider's trade, as a code; unknown if the case does not say."""
    ground: Fact
    """What is wrong, as a code."""
    ground_words: Fact
    rating: RatingFacts
    case_number: Fact
    customer_no: Fact
    order_no: Fact
    contract_no: Fact
    behalf_name: Fact
    """Whose case it is, if the user acts for somebody else; then also:"""
    behalf_address: Fact
    behalf_authority: Fact
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
    begun: Fact
    """The earliest day of the case."""
    clauses: tuple[ClauseFacts, ...]
    offers: tuple[OfferFacts, ...]
    """Those that were refused."""
    refused: OfferFacts
    """The newest of them."""
    accepted: OfferFacts
    """The newest offer that was accepted."""
    decided: DecidedFacts
    answer: AnswerFacts
    law: tuple[RuleFacts, ...]
    """The provider's duties whose time runs or is over."""
    silence: RuleFacts
    """The rule by which their silence counts as an answer."""
    sums: tuple[SumFacts, ...]
    """What the law gives for each day or event, where the user says that it does."""
    route: RuleFacts
    """The rule that opens a dispute body or an authority."""
    routes: tuple[RuleFacts, ...]
    """All that is open: dispute bodies, authorities, courts."""
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
    _check(view, term)
    history, sources = view.history, Sources(view.history, wording(language))
    reason = term_facts(view, term, sources)
    return LetterFacts(
        language=language,
        kind=view.kind.name,
        reader=view.kind.to,
        personal=view.personal,
        has_annex="annex" in view.kind.tells,
        who=view.case,
        case_entry=str(history.case.entry),
        provider_entry=str(history.provider.entry),
        date=Fact(sources.words.day(view.today)),
        reply_by=reply_by_fact(term, reason, sources),
        term=reason,
        to=Fact(view.to) if view.to else body_fact(view, sources),
        **sender(view, sources),
        **addressee(view, sources),
        **case_facts(history, sources),
        **_past(view, sources),
        **_talks(view, sources),
        **_dealings(view, sources),
        **rules_facts(view, sources),
        sums=sum_facts(view, sources),
        **record_facts(view.checkpoint, sources),
    )


def _check(view: View, term: Term) -> None:
    if term.day and term.day <= view.today:
        raise Refused(
            _("The reply-by date {date} is not after the day of the letter.").format(date=term.day),
            _("Choose a later day."),
        )


def _past(view: View, sources: Sources) -> dict[str, Any]:
    history = view.history
    contacts, promises = counting_contacts(history), broken_promises(history, view.now)
    entries = [each.entry for each in contacts] + [each.entry for each in promises]
    named = zones(contacts, promises)
    several = len(named) > 1
    reader = view.kind.to
    return {
        "references": references(contacts, sources),
        "totals": totals_facts(totals(history, view.now), contacts, sources),
        "contacts": contact_facts(contacts, sources, names_zones=several, reader=reader),
        "promises": promise_facts(promises, contacts, sources, names_zones=several, reader=reader),
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
    return {
        "payments": payment_facts(history, sources),
        "card": card_facts(view, sources),
        "statement": statement_fact(history, sources),
        "events": event_facts(view, sources),
        "begun": beginning(view, sources),
        "clauses": clause_facts(history, sources),
        "offers": offer_facts(history, sources),
        "refused": decided(history, "refused", sources),
        "accepted": decided(history, "accepted", sources),
        "decided": decided_facts(history, sources),
        "answer": answer_facts(history, sources),
    }
