"""Storing what an import found: every contact with its original, and the import itself, at once."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from complaintkit.entries.planning import Plan, Planned, Reader, planned
from complaintkit.errors import Refused
from complaintkit.evidence.importers.found import Original, Reading
from complaintkit.evidence.importers.mapping import FIELDS
from complaintkit.evidence.importers.table import ORDERS
from complaintkit.evidence.intake import keep_bytes
from complaintkit.model import Case, Event
from complaintkit.record.journal import Entries
from complaintkit.record.store import Store
from complaintkit.sentences import _

Body = dict[str, Any]


class Source(NamedTuple):
    """The file that is imported."""

    kind: str
    name: str
    sha256: str
    size: int
    original: bytes | None
    """All of it, where it is kept whole; a mailbox holds mails of others and is not."""
    columns: tuple[str, ...] = ()
    mapping: tuple[tuple[str, str], ...] = ()
    """Which column was which field; remembered for the next such file."""
    date_order: str = ""
    """What 01/02/2026 meant; remembered, too."""


def plan_import(store: Store, case: Case, reading: Reading, reader: Reader) -> Plan:
    """The plan for a case as the record stands now."""
    known = store.source_entries(each.source_key for each in reading.found)
    return planned(reading, known, store.contacts(case.id), reader)


def store_plan(
    entries: Entries, folder: Path, case: Case, plan: Plan, source: Source
) -> list[Event]:
    """Append what is new in the plan; the contacts. Nothing at all when nothing is.

    The originals are kept in *folder* first. Only the mails of this provider belong to the case:
    a whole call log or table may tell of others, so it is an exhibit of no case.
    """
    new = plan.of("new")
    if not new:
        return []
    contacts = [_contact(entries, folder, case, each) for each in new]
    body: Body = {
        "case_id": case.id,
        "format": source.kind,
        "file": source.name,
        "sha256": source.sha256,
        "size": source.size,
        "counts": plan.counts,
    }
    if source.mapping:
        body |= {"columns": sorted(source.columns), "mapping": dict(source.mapping)}
        body |= {"date_order": source.date_order} if source.date_order else {}
    finished = entries.append("import_finished", body)
    if source.original is not None:
        original = Original(source.name, source.original)
        at = {"at": finished.recorded_at, "zone": "UTC"}
        _attach(entries, folder, original, {"about_id": finished.id} | at)
    return contacts


def remembered(store: Store, columns: Sequence[str]) -> tuple[dict[str, str], str]:
    """How such columns were mapped the last time, in any case, and the order of their dates."""
    wanted = sorted(columns)
    for body in store.imports():
        mapping, order = body.get("mapping"), body.get("date_order", "")
        if body.get("columns") == wanted and isinstance(mapping, dict) and _is_known(mapping):
            return mapping, order if order in ORDERS else ""
    return {}, ""


def _is_known(mapping: Mapping[str, object]) -> bool:
    """Whether a mapping can be used: an export that was taken over may hold any words."""
    return bool(mapping) and all(field in FIELDS for field in mapping.values())


def incomplete(plan: Plan) -> Refused:
    """What to raise when something in the file cannot be taken over."""
    return Refused(
        _("{refused} of {read} in the file cannot be taken over. Nothing was stored.").format(
            refused=len(plan.refused), read=plan.counts["read"]
        ),
        _("Correct them in the file, or store the others with: --skip-bad"),
    )


def _contact(entries: Entries, folder: Path, case: Case, each: Planned) -> Event:
    ids = {"case_id": case.id, "source_key": each.found.source_key}
    event = entries.append("contact_logged", each.meaning.contact | ids)
    if each.found.original is not None:
        moment = each.meaning.at
        at = {"at": moment.at.isoformat(), "zone": each.meaning.contact["zone"]}
        about = {"case_id": case.id, "about_id": event.id, "precision": moment.precision}
        _attach(entries, folder, each.found.original, about | at)
    return event


def _attach(entries: Entries, folder: Path, original: Original, about: Body) -> None:
    blob = keep_bytes(folder, original.data, original.name)
    entries.append("evidence_attached", about | blob._asdict() | {"name": original.name})
