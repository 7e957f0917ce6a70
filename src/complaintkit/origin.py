"""Where an entry comes from that was first recorded in another record, as its body says it.

Such an entry keeps its id. Its two clocks are those of the record that it was first told to; when
it was taken over is the time of the entry itself.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from complaintkit.model import Event

Body = dict[str, Any]


class FirstTold(NamedTuple):
    """When a fact was first recorded, and whether the clock of then is in doubt."""

    recorded_at: str
    clock: str


def first_told(recorded_at: str, body: Mapping[str, Any]) -> FirstTold:
    """The same for every entry; *recorded_at* is its own time."""
    origin = body.get("origin")
    if origin is None:
        return FirstTold(recorded_at, body.get("clock", ""))
    return FirstTold(origin["recorded_at"], origin.get("clock", ""))


def with_origin(event: Event, body: Body, log: str) -> Body:
    """The body of an entry of the record *log* for another one; its first origin stays."""
    clock = body.pop("clock", "")
    if "origin" in body:
        return body
    origin = {"log": log, "entry": event.seq, "recorded_at": event.recorded_at}
    return body | {"origin": origin | ({"clock": clock} if clock else {})}
