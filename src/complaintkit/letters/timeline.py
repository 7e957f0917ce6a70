"""What happened, on one page: dated facts, money and letters in the order of days."""

from datetime import date
from typing import NamedTuple

from complaintkit.letters.dealings import TOLD
from complaintkit.letters.earlier import sendings_of
from complaintkit.letters.fact import UNKNOWN, Fact, Sources
from complaintkit.letters.kinds import KINDS
from complaintkit.letters.view import View, contacts_of
from complaintkit.model import History
from complaintkit.model.dealings import Payment

_Told = tuple[date, int, str, Payment | None]
"""The day, the entry, a code, and the payment if it is one."""

_TOLD_OTHERWISE = frozenset(
    {"charged", "refunded", "credit-provisional", "credit-reversed", "letter-received"}
)
"""Milestones that the payments and the letters themselves tell."""
_LEAVINGS = frozenset(kind.leaving for kind in KINDS.values() if kind.leaving)
"""Milestones of letters, which are told as letters if they come with one."""


class EventFacts(NamedTuple):
    """One line of the timeline; a template has the words for its kind."""

    entry: str
    kind: str
    """A code: of a milestone, of a payment, or "letter-KIND"."""
    day: Fact
    what: Fact
    """What happened, in words; unknown for what has none in this language."""
    amount: Fact = UNKNOWN


def event_facts(view: View, sources: Sources) -> tuple[EventFacts, ...]:
    """The timeline of a case, but for its contacts, which are counted elsewhere.

    Letters are left out where the letter names them in a part of their own, and from the provider
    what is between the user and the bank, for now.
    """
    history = view.history
    told = [*_milestones(history), *_payments(view)]
    if "letters" not in view.kind.tells:
        told += _letters(history)
    return tuple(_event(*each, history, sources) for each in sorted(told))


def beginning(view: View, sources: Sources) -> Fact:
    """The earliest day of which the record tells anything: a contact, a fact, money, a letter."""
    history = view.history
    told = [(day, entry) for day, entry, *_kind in (*_milestones(history), *_payments(view))]
    told += [(day, entry) for day, entry, *_kind in _letters(history)]
    told += [(each.at.date(), each.entry) for each in contacts_of(history)]
    if not told:
        return UNKNOWN
    day, entry = min(told)
    return sources.fact(sources.words.day(day), entry)


def _event(
    day: date, entry: int, kind: str, payment: Payment | None, history: History, sources: Sources
) -> EventFacts:
    words = sources.words
    amount, how = "", ""
    if payment is not None:
        amount, how = words.money(payment.amount), words.method(payment.method, payment.last4)
    what = words.event(kind, amount, history.provider.name, how)
    return EventFacts(
        str(entry),
        kind,
        sources.fact(words.day(day), entry),
        sources.fact(what, entry),
        sources.fact(amount, entry),
    )


def _milestones(history: History) -> list[_Told]:
    sendings = {each.id for each in history.sendings}
    return [
        (each.day, each.entry, each.kind, None)
        for each in history.milestones
        if each.voided is None
        and each.kind not in _TOLD_OTHERWISE
        and not (each.kind in _LEAVINGS and each.source_id in sendings)
    ]


def _payments(view: View) -> list[_Told]:
    return [
        (each.day, each.entry, each.kind, each)
        for each in view.history.payments
        if each.voided is None and (view.kind.to != "provider" or each.kind in TOLD)
    ]


def _letters(history: History) -> list[_Told]:
    """The letters to the provider that were sent."""
    found: list[_Told] = []
    for letter in history.letters:
        sent = sendings_of(history, letter) if letter.voided is None else []
        if sent and letter.kind in KINDS and KINDS[letter.kind].to == "provider":
            found.append((sent[0].at.date(), sent[0].entry, f"letter-{letter.kind}", None))
    return found
