"""Turning rows of phone numbers into the providers whose they are, for the agenda."""

import sqlite3
from collections.abc import Iterable

from complaintkit.model import Channel, Provider
from complaintkit.record.rows import filled


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
