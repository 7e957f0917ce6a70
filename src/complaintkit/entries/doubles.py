"""What may have been entered twice. It is stored all the same: two payments can be alike."""

from collections.abc import Iterable

from complaintkit.model import Case
from complaintkit.model.dealings import Payment


def doubled_payments(payments: Iterable[Payment], entry: int) -> list[Payment]:
    """The other payments of a case that say the same of the same day as the one of *entry*."""
    found = list(payments)
    new = next(each for each in found if each.entry == entry)
    return [
        each
        for each in found
        if each.entry != entry
        and (each.kind, each.amount, each.day) == (new.kind, new.amount, new.day)
    ]


def doubled_cases(cases: Iterable[Case], new: Case) -> list[Case]:
    """The other open cases with the same provider and the same words for what is wrong."""
    return [
        each
        for each in cases
        if each.id != new.id
        and each.is_open
        and each.provider_id == new.provider_id
        and _words(each.about) == _words(new.about)
    ]


def _words(text: str) -> list[str]:
    """Without capitals, and however it is set."""
    return text.casefold().split()
