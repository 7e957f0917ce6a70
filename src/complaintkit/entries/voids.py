"""Voiding: declaring that an entry does not count, and what falls or stands again with it."""

from collections.abc import Callable, Iterable
from typing import Any

from complaintkit.entries.corrections import STAYS, entry_of, kind_words, must_count
from complaintkit.errors import Usage
from complaintkit.ledger import takes_back_too_much
from complaintkit.model import Case, Event, Standing, Voiding
from complaintkit.record.journal import Entries
from complaintkit.record.projection import changes_tables, table_of
from complaintkit.record.store import Store
from complaintkit.sentences import _


def void(entries: Entries, store: Store, event: Event, why: str) -> list[int]:
    """Declare an entry void, and with a contact the promises made in it; returns their numbers."""
    table = table_of(event.kind)
    case = store.case_of(event.seq)
    if event.kind in STAYS or not changes_tables(event.kind):  # or it is of a newer version
        raise Usage(
            _("Entry {seq} ({kind}) cannot be declared void.").format(
                seq=event.seq, kind=kind_words(event)
            ),
            _("Nothing was stored. Say what is right in a new entry."),
        )
    if table is not None:
        must_count(event, store.noun(table, event.seq) or {})
    elif case is not None:
        _must_not_be_void(event, store.history(case).voidings)
    _must_stand_alone(store, event)
    gone: list[int] = []
    for target in _going(store, event, case):
        body = {"target_id": target.id, "why": why} | store.subject_of(target.seq)
        entries.append("entry_voided", body)
        gone.append(target.seq)
    return gone


def _going(store: Store, event: Event, case: Case | None) -> list[Event]:
    """The entry and what falls with it: a promise that was replaced by a void one stands again.

    A milestone falls with what it came with, or a clock would go on running from nothing.
    """
    going = [event]
    if event.kind == "contact_logged":
        going += [entry_of(store, promise.entry) for promise in store.promises_of(event.id)]
        going += store.settled_in(event.id)
    ids = {each.id for each in going}
    seqs = {each.seq for each in going}
    history = store.history(case) if case is not None else None
    for milestone in history.milestones if history else ():
        if milestone.source_id in ids and milestone.voided is None:
            going.append(entry_of(store, milestone.entry))
    for promise in history.promises if history else ():
        settled = store.settling_entry(promise.number)
        if promise.superseded_by in ids and settled is not None and settled not in seqs:
            going.append(entry_of(store, settled))
    return going


def _must_not_be_void(event: Event, voidings: Iterable[Voiding]) -> None:
    for voiding in voidings:
        if voiding.target == event.seq:
            must_count(event, {"voided": voiding.entry})


def _must_stand_alone(store: Store, event: Event) -> None:
    """What others hang on is not voided from under them."""
    if event.kind == "provider_added" and store.cases(provider_id=event.id):
        raise Usage(
            _("There are cases with the provider of entry {seq}.").format(seq=event.seq),
            _("Nothing was stored. To correct its name: complaint amend {seq} --name ...").format(
                seq=event.seq
            ),
        )
    case = store.case_of(event.seq)
    if case is None:
        return
    contacts = store.contacts(event.id) if event.kind == "case_opened" else []
    if contacts:
        hint = _("Nothing was stored. Close the case, or first void entry {entries}: {command}")
        raise Usage(
            _("Case entry {seq} has contacts.").format(seq=event.seq),
            hint.format(
                entries=", ".join(str(each.entry) for each in contacts),
                command=f"complaint void {contacts[0].entry} --why ...",
            ),
        )
    standing = store.standing(case)
    for kind, hanging, sentence in _HANGING:
        found = [each.entry for each in hanging(standing, event.id)] if kind == event.kind else []
        if found:
            numbers = ", ".join(str(entry) for entry in sorted(found))
            raise Usage(
                sentence.format(seq=event.seq, numbers=numbers),
                _("Nothing was stored. Declare those void first, if they are wrong, too."),
            )


def _reversals(standing: Standing, credited: str) -> list[Any]:
    """What the bank took back of a credit for now, if the rest of its credits is less than that."""
    left = [each for each in standing.payments if each.id != credited]
    was_credit = any(
        each.id == credited and each.kind == "provisional" for each in standing.payments
    )
    taken = [each for each in left if each.kind == "reversed"]
    return taken if was_credit and takes_back_too_much(left) else []


_Hanging = Callable[[Standing, str], list[Any]]
_HANGING: tuple[tuple[str, _Hanging, str], ...] = (
    (
        "case_opened",
        lambda standing, _id: [
            *(*standing.letters, *standing.milestones, *standing.payments),
            *(*standing.clauses, *standing.offers, *standing.sendings),
        ],
        _("Case entry {seq} has other entries: {numbers}."),
    ),
    (
        "payment_noted",
        lambda standing, paid: [each for each in standing.payments if each.payment_id == paid],
        _("Money came back for the payment of entry {seq}: entry {numbers}."),
    ),
    (
        "payment_noted",
        _reversals,
        _("Your bank took the credit of entry {seq} back: entry {numbers}."),
    ),
    (
        "letter_rendered",
        lambda standing, letter: [each for each in standing.sendings if each.letter_id == letter],
        _("The letter of entry {seq} was sent: entry {numbers}."),
    ),
)
"""What belongs to an entry and would be left without it, and how that is said. A letter that left
the house is out of our hands: that it was sent must first be found wrong."""
