"""How many of each noun an export must hold; void ones are exported too, and counted here."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from complaintkit.errors import StorageTrouble
from complaintkit.model import Amendment, History, Voiding
from complaintkit.sentences import _


class Counts(NamedTuple):
    """What was taken from the record, or what a reader found in a file."""

    cases: int
    contacts: int
    promises: int
    letters: int
    amendments: int
    voidings: int
    milestones: int = 0
    payments: int = 0
    clauses: int = 0
    offers: int = 0
    sendings: int = 0
    exhibits: int = 0
    contradictions: int = 0

    @property
    def entries(self) -> int:
        """All of them."""
        return sum(self)


def counts(histories: Sequence[History]) -> Counts:
    """How many of each noun these cases have."""
    return Counts(
        len(histories),
        sum(len(each.contacts) for each in histories),
        sum(len(each.promises) for each in histories),
        sum(len(each.letters) for each in histories),
        _different(each.amendments for each in histories),
        _different(each.voidings for each in histories),
        sum(len(each.milestones) for each in histories),
        sum(len(each.payments) for each in histories),
        sum(len(each.clauses) for each in histories),
        sum(len(each.offers) for each in histories),
        sum(len(each.sendings) for each in histories),
        sum(len(each.exhibits) for each in histories),
        sum(len(each.contradictions) for each in histories),
    )


def _different(corrections: Iterable[Sequence[Amendment | Voiding]]) -> int:
    """How many corrections: one of a provider's details belongs to each of its cases."""
    return len({each.entry for some in corrections for each in some})


def counted(found: Counts) -> str:
    """The counts as a phrase for a receipt: "12 contacts, 3 letters, 4 promises in 2 cases"."""
    nouns = [
        _number(found.contacts, _("1 contact"), _("{number} contacts")),
        _number(found.promises, _("1 promise"), _("{number} promises")),
        _number(found.letters, _("1 letter"), _("{number} letters")),
    ]
    if_any = (
        (found.sendings, _("1 sending of a letter"), _("{number} sendings of letters")),
        (found.milestones, _("1 milestone"), _("{number} milestones")),
        (found.payments, _("1 payment"), _("{number} payments")),
        (found.clauses, _("1 clause"), _("{number} clauses")),
        (found.offers, _("1 offer"), _("{number} offers")),
        (found.exhibits, _("1 exhibit"), _("{number} exhibits")),
        (found.contradictions, _("1 contradiction"), _("{number} contradictions")),
        (found.amendments, _("1 correction"), _("{number} corrections")),
        (found.voidings, _("1 entry void"), _("{number} entries void")),
    )
    nouns += [_number(number, one, many) for number, one, many in if_any if number]
    cases = _number(found.cases, _("1 case"), _("{number} cases"))
    return _("{nouns} in {cases}").format(nouns=", ".join(nouns), cases=cases)


def compare(expected: Counts, found: Counts) -> None:
    """Raise `StorageTrouble` with both numbers unless a file holds what the record holds."""
    if expected == found:
        return
    raise StorageTrouble(
        _(
            "The export does not hold what the record holds: {found}, where the record has {has}."
        ).format(found=counted(found), has=counted(expected)),
        _("No file was written. This is a fault of complaintkit: the record itself is whole."),
    )


def unreadable(reason: str) -> StorageTrouble:
    """What to raise when a file cannot be read back as what it should be."""
    return StorageTrouble(
        _("The export cannot be read back: {reason}.").format(reason=reason),
        _("No file was written. This is a fault of complaintkit: the record itself is whole."),
    )


def _number(number: int, one: str, many: str) -> str:
    return one if number == 1 else many.format(number=number)
