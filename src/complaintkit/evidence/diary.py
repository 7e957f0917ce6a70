"""What a calendar must be told of each date: that it is there, that it changed, that it is off.

A calendar program keeps what it was given once. So the record is followed entry by entry: the same
date keeps its name for ever, every entry that changed it counts, and one that is gone is called
off instead of left out.
"""

import hashlib
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from complaintkit.evidence.appointments import Appointment
from complaintkit.model import Event


class DiaryEntry(NamedTuple):
    """One date as a calendar program is told of it."""

    uid: str
    sequence: int
    """How many entries of the record have changed it."""
    created: datetime
    changed: datetime
    """When the last of them was recorded."""
    is_off: bool
    """Kept, answered, void, replaced, or its case is closed: nobody waits for it any more."""
    appointment: Appointment


class Diary:
    """The dates of some cases, as the entries of the record made them one after another."""

    def __init__(self, log: str) -> None:
        self._log = log
        self._by_case: dict[str, dict[str, DiaryEntry]] = {}

    def follow(self, event: Event, case_id: str, found: Iterable[Appointment]) -> None:
        """Take in the dates of a case as they stand after an entry."""
        at = datetime.fromisoformat(event.recorded_at)
        kept = self._by_case.setdefault(case_id, {})
        now = {self._uid(each): each for each in found}
        for uid, appointment in now.items():
            before = kept.get(uid)
            if before is None:
                kept[uid] = DiaryEntry(uid, 0, at, at, False, appointment)
            elif before.is_off or before.appointment != appointment:
                kept[uid] = _changed(before, at)._replace(appointment=appointment, is_off=False)
        for uid, before in kept.items():
            if uid not in now and not before.is_off:
                kept[uid] = _changed(before, at)._replace(is_off=True)

    @property
    def entries(self) -> list[DiaryEntry]:
        """Every date there ever was, in the order of days."""
        found = [each for kept in self._by_case.values() for each in kept.values()]
        return sorted(found, key=lambda each: (each.appointment.begins.isoformat(), each.uid))

    def _uid(self, appointment: Appointment) -> str:
        """Unique in the world, and says nothing: calendars are shared."""
        text = "\n".join((self._log, *appointment.key))
        return f"{hashlib.sha256(text.encode()).hexdigest()[:32]}@complaintkit"


def _changed(entry: DiaryEntry, at: datetime) -> DiaryEntry:
    return entry._replace(sequence=entry.sequence + 1, changed=at)
