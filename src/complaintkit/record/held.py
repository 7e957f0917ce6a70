"""Which states of the record others hold: with each letter that left, and with an anchor."""

import json
import sqlite3
from datetime import datetime

from complaintkit.model.held import HeldState
from complaintkit.record.events import Events

_LETTERS = (
    "SELECT letters.entry - 1, events.prev, sendings.entry, letters.number, letters.kind,"
    " sendings.via, sendings.at, sendings.precision, sendings.zone FROM sendings"
    " JOIN letters ON letters.id = sendings.letter_id JOIN events ON events.seq = letters.entry"
    " WHERE sendings.voided IS NULL AND letters.voided IS NULL ORDER BY sendings.entry"
)
"""A letter carries the fingerprint of the entries before its own."""


def held_states(db: sqlite3.Connection) -> list[HeldState]:
    """Each state that somebody else has, by its last entry, the newest first."""
    found = []
    for entry, hash_, said_in, letter, kind, via, at, precision, zone in db.execute(_LETTERS):
        when = datetime.fromisoformat(at)
        found.append(HeldState(entry, hash_, said_in, "", letter, kind, via, when, precision, zone))
    for event in Events(db).of_kind("record_anchored"):
        body = json.loads(event.body)
        held = (body.get("size"), body.get("head"), event.seq, body.get("held_by"))
        if [type(each) for each in held] == [int, str, int, str]:  # else a newer version's
            found.append(HeldState(*held))
    return sorted(found, key=lambda each: (-each.entry, -each.said_in))
