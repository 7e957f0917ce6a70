"""The complete export: every noun in readable form, and every entry exactly as it was stored.

The text is what `json.dumps(..., indent=2, sort_keys=True, ensure_ascii=False)` would write.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import islice
from typing import Any

from complaintkit import __version__
from complaintkit.evidence.formats.layout import laid_out, laid_out_rows
from complaintkit.evidence.ownership import own_events
from complaintkit.evidence.running import Running
from complaintkit.model import Event, History, Profile
from complaintkit.promises import state
from complaintkit.record.chain import ORIGIN

SCHEMA = "complaintkit-export/1"
Checkpoint = tuple[str, int, str]
"""The record's id, how many entries it has, the hash of the last: `Store.head()`."""

NOUNS = (
    *("contacts", "promises", "letters", "amendments", "voidings"),
    *("milestones", "payments", "clauses", "offers", "sendings", "exhibits", "contradictions"),
)


def json_export(
    histories: Iterable[History],
    events: Iterable[Event],
    profile: Profile | None,
    checkpoint: Checkpoint,
    *,
    now: datetime,
    whole: bool = False,
) -> bytes:
    """Cases as JSON. *whole*: with every entry of the record; else only with those of the cases.

    The user's own details are in it when *profile* is given, or when it is *whole*.
    """
    return b"".join(json_pieces(histories, events, profile, checkpoint, now=now, whole=whole))


def json_pieces(
    histories: Iterable[History],
    events: Iterable[Event],
    profile: Profile | None,
    checkpoint: Checkpoint,
    *,
    now: datetime,
    whole: bool = False,
) -> Iterator[bytes]:
    """The same, bit by bit; of a *whole* record only one case or entry is held at a time."""
    if not whole:
        histories = list(histories)
        events = own_events(histories, events, with_profile=profile is not None)
    log, size, head = checkpoint
    running = Running()
    facts: dict[str, Any] = {
        "checkpoint": {"head": head, "log": log, "origin": ORIGIN.format(log=log), "size": size},
        "exported_at": now.isoformat(timespec="seconds"),
        "profile": profile,
        "schema": SCHEMA,
        "version": __version__,
        "whole_record": whole,
    }
    members: dict[str, Iterable[str]] = {name: [laid_out(facts[name], "\n  ")] for name in facts}
    members["cases"] = _list(_with_states(each, now) for each in running.passing(histories))
    members["counts"] = (laid_out(each.counts, "\n  ") for each in [running])  # after the cases
    members["events"] = _rows(event._asdict() for event in events)
    return (text.encode() for text in _document(members))


def _with_states(history: History, now: datetime) -> dict[str, Any]:
    states = [each._asdict() | {"state": state(each, now)} for each in history.promises]
    return history._asdict() | {"promises": states}


def _document(members: Mapping[str, Iterable[str]]) -> Iterator[str]:
    separator = "{"
    for name in sorted(members):
        yield f'{separator}\n  "{name}": '
        yield from members[name]
        separator = ","
    yield "\n}\n"


def _list(items: Iterable[object]) -> Iterator[str]:
    """A list at the first level, one item at a time."""
    margin, separator = "\n    ", "["
    for item in items:
        yield f"{separator}{margin}{laid_out(item, margin)}"
        separator = ","
    yield "[]" if separator == "[" else "\n  ]"


def _rows(rows: Iterator[dict[str, Any]]) -> Iterator[str]:
    """The same of plain rows."""
    margin, separator = "\n    ", "["
    while some := list(islice(rows, 100)):
        yield f"{separator}{laid_out_rows(some, margin)}"
        separator = ","
    yield "[]" if separator == "[" else "\n  ]"
