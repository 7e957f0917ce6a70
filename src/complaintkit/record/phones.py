"""The phone numbers that the agenda may need: one question, however many cases are open."""

import sqlite3
from collections.abc import Iterable

from complaintkit.model import Channel, Provider
from complaintkit.record.rows import filled

PHONES = (
    "SELECT channels.*, providers.entry AS owner, name, address, country, zone FROM channels"
    " JOIN providers ON providers.id = provider_id WHERE kind = 'phone'"
    " AND channels.voided IS NULL AND provider_id IN"
    " (SELECT provider_id FROM cases WHERE closed_at IS NULL AND voided IS NULL)"
    " ORDER BY channels.entry"
)


def phones(rows: Iterable[sqlite3.Row]) -> dict[str, Provider]:
    """The providers in the rows of `PHONES` by their ids, each with its phone numbers alone."""
    found: dict[str, Provider] = {}
    for row in rows:
        owner = found.get(row["provider_id"]) or _owner(row)
        channels = (*owner.channels, filled(Channel, row))
        found[owner.id] = owner._replace(channels=channels)
    return found


def _owner(row: sqlite3.Row) -> Provider:
    details = {name: row[name] for name in ("name", "address", "country", "zone")}
    return Provider(entry=row["owner"], id=row["provider_id"], **details)
