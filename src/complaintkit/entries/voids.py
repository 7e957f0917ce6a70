"""Voiding: declaring that an entry does not count, and what falls or stands again with it."""

from collections.abc import Iterable

from complaintkit.entries.corrections import STAYS, entry_of, kind_words, must_count
from complaintkit.errors import Usage
from complaintkit.model import Case, Event, Voiding
from complaintkit.record.journal import Entries
from complaintkit.record.projection import table_of
from complaintkit.record.store import Store
from complaintkit.sentences import _


def void(entries: Entries, store: Store, event: Event, why: str) -> list[int]:
    """Declare an entry void, and with a contact the promises made in it; returns their numbers."""
    table = table_of(event.kind)
    case = store.case_of(event.seq)
    if event.kind in STAYS:
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
    """The entry and what falls with it: a promise that was replaced by a void one stands again."""
    going = [event]
    if event.kind == "contact_logged":
        going += [entry_of(store, promise.entry) for promise in store.promises_of(event.id)]
        going += store.settled_in(event.id)
    ids = {each.id for each in going}
    seqs = {each.seq for each in going}
    for promise in store.history(case).promises if case is not None else ():
        settled = store.settling_entry(promise.number)
        if promise.superseded_by in ids and settled is not None and settled not in seqs:
            going.append(entry_of(store, settled))
    return going


def _must_not_be_void(event: Event, voidings: Iterable[Voiding]) -> None:
    for voiding in voidings:
        if voiding.target == event.seq:
            must_count(event, {"voided": voiding.entry})


def _must_stand_alone(store: Store, event: Event) -> None:
    """A case or provider that others hang on is not voided from under them."""
    if event.kind == "case_opened" and store.contacts(event.id):
        raise Usage(
            _("Case entry {seq} has contacts.").format(seq=event.seq),
            _("Nothing was stored. Close it, or declare its contacts void first."),
        )
    if event.kind == "provider_added" and store.cases(provider_id=event.id):
        raise Usage(
            _("There are cases with the provider of entry {seq}.").format(seq=event.seq),
            _("Nothing was stored. To correct its name: complaint amend {seq} --name ...").format(
                seq=event.seq
            ),
        )
