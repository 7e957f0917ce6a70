"""Taking over an export into a record that is there, or as the record where there is none."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from complaintkit.errors import NoHome
from complaintkit.evidence.chronology import chronology
from complaintkit.evidence.formats.entry import passage
from complaintkit.evidence.formats.json_reader import Exported
from complaintkit.evidence.importers.opening import Opened
from complaintkit.model import Event
from complaintkit.record.journal import Entries
from complaintkit.record.store import Store
from complaintkit.record.takeover import Takeover, bodies, plan_takeover, take_over
from complaintkit.sentences import _


def planned(store: Store, export: Exported) -> Takeover:
    """What of an export is new in the record."""
    return plan_takeover(store, export.log, export.events)


def taken(entries: Entries, store: Store, takeover: Takeover, file: Opened, now: datetime) -> None:
    """Append what is new and what was imported; nothing at all when nothing is new."""
    if not takeover.new:
        return
    take_over(entries, store, takeover, partial(told_whole, now=now))
    facts = {"format": file.kind, "file": file.name, "sha256": file.sha256, "size": file.size}
    entries.append("import_finished", {**facts, "log": takeover.log, "counts": takeover.counts})


def told_whole(store: Store, now: datetime) -> None:
    """Tell the story of every case, as `show` and every export will."""
    for case in store.cases(void_too=True):
        events = store.events_of(case, with_provider=True)
        for line in chronology(store.history(case), now, events=events).lines:
            passage(line, {})


def must_be_whole(export: Exported) -> None:
    """Raise `NoHome` for some cases alone, where there is no record that could take them."""
    if not export.is_whole:
        raise NoHome(
            _("The file holds some cases of a record, not all of it."),
            _("Nothing was stored. Begin a record of your own first: complaint init"),
        )


def files_of(events: Iterable[Event]) -> list[str]:
    """The hashes of the files that these entries name: exhibits, and copies of letters."""
    kinds = ("evidence_attached", "letter_rendered")
    told = (body for event, body in bodies(events) if event.kind in kinds)
    named = (body["sha256"] for body in told if "media_type" in body)  # else only a fingerprint
    return list(dict.fromkeys(named))
