"""What happened, on one page: dated facts, money and letters in the order of days."""

from dataclasses import dataclass
from datetime import date

from complaintkit.letters.earlier import sendings_of
from complaintkit.letters.fact import UNKNOWN, Fact, Sources
from complaintkit.letters.kinds import KINDS
from complaintkit.letters.view import View
from complaintkit.model import History

_WITH_PAYMENTS = frozenset({"charged", "refunded", "credit-provisional", "credit-reversed"})
"""Milestones that the payments themselves tell."""
_LEAVINGS = frozenset(kind.leaving for kind in KINDS.values() if kind.leaving)
"""Milestones of letters, which are told as letters if they come with one."""


@dataclass(frozen=True)
class EventFacts:
    """One line of the timeline; a template has the words for its kind."""

    entry: str
    kind: str
    """A code: of a milestone, of a payment, or "letter-KIND"."""
    day: Fact
    what: Fact
    """What happened, in words; unknown for what has none in this language."""
    amount: Fact = UNKNOWN


def event_facts(view: View, sources: Sources) -> tuple[EventFacts, ...]:
    """The timeline of a case, but for its contacts, which are counted elsewhere."""
    history = view.history
    sendings = {each.id for each in history.sendings}
    told: list[tuple[date, int, str, str]] = [
        (each.day, each.entry, each.kind, "")
        for each in history.milestones
        if each.voided is None
        and each.kind not in _WITH_PAYMENTS
        and not (each.kind in _LEAVINGS and each.source_id in sendings)
    ]
    told += [
        (each.day, each.entry, each.kind, each.amount)
        for each in history.payments
        if each.voided is None
    ]
    told += _letters(history)
    return tuple(
        EventFacts(
            str(entry),
            kind,
            sources.fact(sources.words.day(day), entry),
            sources.fact(_what(kind, amount, history, sources), entry),
            sources.sum(amount, entry),
        )
        for day, entry, kind, amount in sorted(told)
    )


def _letters(history: History) -> list[tuple[date, int, str, str]]:
    """The letters to the provider that were sent."""
    found = []
    for letter in history.letters:
        sent = sendings_of(history, letter) if letter.voided is None else []
        if sent and letter.kind in KINDS and KINDS[letter.kind].to == "provider":
            found.append((sent[0].at.date(), sent[0].entry, f"letter-{letter.kind}", ""))
    return found


def _what(kind: str, amount: str, history: History, sources: Sources) -> str:
    told = sources.words.money(amount) if amount else ""
    return sources.words.event(kind, told, history.provider.name)
