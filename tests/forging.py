"""Exports that nobody but a forger writes: any body, and every hash right."""

import json
from collections.abc import Callable
from typing import Any

from complaintkit.model import Event
from complaintkit.record.chain import NO_HASH, link

Body = dict[str, Any]


def forged(export: Body, change: Callable[[list[Body]], object]) -> str:
    """The text of *export* after *change* was made to its entries, chained anew."""
    entries = [entry | {"body": json.loads(entry["body"])} for entry in export["events"]]
    change(entries)
    log, head = export["checkpoint"]["log"], NO_HASH
    for entry in entries:
        if not isinstance(entry["body"], str):
            entry["body"] = json.dumps(
                entry["body"], ensure_ascii=False, sort_keys=True, separators=(",", ":")
            )
        entry["prev"] = head if export["whole_record"] else entry["prev"]
        entry["hash"] = head = link(log, Event(**entry))
    checkpoint = export["checkpoint"] | {"size": len(entries), "head": head}
    return json.dumps(export | {"events": entries, "checkpoint": checkpoint})


def first(entries: list[Body], kind: str) -> Body:
    """The first entry of a kind."""
    return next(entry for entry in entries if entry["kind"] == kind)
