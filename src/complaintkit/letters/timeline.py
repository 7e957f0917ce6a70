"""What happened, on one page: dated facts, money and letters in the order of days."""

from datetime import date
from typing import NamedTuple

from complaintkit.letters import wording
from complaintkit.letters.earlier import sendings_of
from complaintkit.letters.fact import UNKNOWN, Fact, Sources
from complaintkit.letters.kinds import KINDS
from complaintkit.letters.view import View
from complaintkit.model import History

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
    amount: Fact = UNKNOWN


def event_facts(view: View, sources: Sources) -> tuple[EventFacts, ...]:
    """The timeline of a case, but for its contacts, which are counted elsewhere."""
    history = view.history
    sendings = {each.id for each in history.sendings}
    told: list[tuple[date, int, str, str]] = [
        (each.day, each.entry, each.kind, "")
        for each in history.milestones
        if each.voided is None
        and each.kind not in _TOLD_OTHERWISE
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
            sources.fact(wording.day(day), entry),
            sources.fact(amount, entry) if amount else UNKNOWN,
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
