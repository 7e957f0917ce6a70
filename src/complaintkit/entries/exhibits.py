"""Recording what proves something: a file that is kept, two statements that do not agree."""

from pathlib import PurePath
from typing import Any, NamedTuple

from complaintkit.entries.corrections import entry_of, kind_words, must_count
from complaintkit.entries.told import checked
from complaintkit.errors import Usage
from complaintkit.evidence.intake import Kept
from complaintkit.limits import CardPolicy
from complaintkit.model import Case, Event, Moment
from complaintkit.record.journal import Entries
from complaintkit.record.projection import table_of
from complaintkit.record.store import Store
from complaintkit.sentences import _

_NOT_OF_A_CASE = ("providers", "channels")
_PROOFS = ("exhibits", "contradictions")


class Told(NamedTuple):
    """What the user says of the files of one command."""

    note: str
    at: Moment
    """The day that they show; else the moment of attaching."""
    zone: str
    about_id: str | None = None


def file_name(path: PurePath, cards: CardPolicy) -> str:
    """The name of a file as it may be stored; raises `Refused` for one that may not."""
    return checked(path.name, "file name", cards, one_line=True)


def attach(
    entries: Entries, case: Case, kept: Kept, told: Told, cards: CardPolicy = "keep"
) -> Event:
    """Append that a file belongs to a case; its bytes must be on the disk by then."""
    body: dict[str, Any] = {
        "case_id": case.id,
        "name": checked(kept.name, "file name", cards, one_line=True),
        "note": told.note,
        "modified_at": kept.modified_at,
        "about_id": told.about_id,
        "at": told.at.at.isoformat(),
        "precision": told.at.precision,
        "zone": told.zone,
    }
    body = {name: value for name, value in body.items() if value} | kept.blob._asdict()
    return entries.append("evidence_attached", body)


def about(store: Store, entry: int, case: Case | None = None) -> tuple[Event, Case]:
    """The entry that a file belongs to, with its case; raises `Usage` if none can belong there."""
    event, found = _stated(store, entry, _("Nothing can be attached to entry {entry} ({kind})."))
    if table_of(event.kind) in _PROOFS:
        raise Usage(
            _("Entry {entry} is evidence itself.").format(entry=entry),
            _("Nothing was stored. Attach the file to the contact or letter that it is about."),
        )
    if case is not None and case.id != found.id:
        raise _elsewhere(entry, found, case)
    return event, found


def contradict(
    entries: Entries, store: Store, one: int, other: int, note: str
) -> tuple[Event, Case]:
    """Append that two entries of a case cannot both be true."""
    refusal = _("Entry {entry} ({kind}) states nothing that another could contradict.")
    first, case = _stated(store, one, refusal)
    second, others = _stated(store, other, refusal)
    if first.id == second.id:
        raise Usage(
            _("Entry {entry} cannot contradict itself.").format(entry=one),
            _("Nothing was stored. Give the numbers of two entries."),
        )
    if case.id != others.id:
        raise _elsewhere(other, others, case)
    for known in store.history(case).contradictions:
        if known.voided is None and {known.one_id, known.other_id} == {first.id, second.id}:
            raise Usage(
                _("That these two contradict each other is entry {entry} already.").format(
                    entry=known.entry
                ),
                _("Nothing was stored. To change what it says: complaint amend {entry}").format(
                    entry=known.entry
                ),
            )
    body = {"case_id": case.id, "one_id": first.id, "other_id": second.id, "note": note}
    body = {name: value for name, value in body.items() if value}
    return entries.append("contradiction_noted", body), case


def _stated(store: Store, entry: int, refusal: str) -> tuple[Event, Case]:
    """An entry that holds something of a case, and counts."""
    event = entry_of(store, entry)
    table, case = table_of(event.kind), store.case_of(entry)
    if table is None or table in _NOT_OF_A_CASE or case is None:
        raise Usage(
            refusal.format(entry=entry, kind=kind_words(event)),
            _("Nothing was stored. complaint show WHO names the entries of a case."),
        )
    must_count(event, store.noun(table, entry) or {})
    return event, case


def _elsewhere(entry: int, found: Case, case: Case) -> Usage:
    return Usage(
        _("Entry {entry} belongs to case {found}, not to case {case}.").format(
            entry=entry, found=found.number, case=case.number
        ),
        _("Nothing was stored. Both must be of one case."),
    )
