"""A case without what was declared void: what does not count need not be read by everybody."""

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from complaintkit.model import Event, History

_NOUNS = (
    *("contacts", "promises", "letters", "milestones", "payments", "clauses", "offers"),
    *("sendings", "exhibits"),
)
_POINTERS = ("promise_id", "target_id")


class Counting(NamedTuple):
    """What counts, and which entries do not."""

    history: History
    events: list[Event]
    void: tuple[int, ...]
    """The numbers of the entries that were left out because they are void."""


def without_void(history: History, events: Iterable[Event]) -> Counting:
    """The history and its entries without void ones, and without what only speaks of those."""
    all_events = list(events)
    void = {each.target for each in history.voidings}
    void |= {
        each.entry
        for table in _NOUNS
        for each in getattr(history, table)
        if each.voided is not None
    }
    gone = {event.id for event in all_events if event.seq in void}
    counting: dict[str, Any] = {
        table: tuple(each for each in getattr(history, table) if each.entry not in void)
        for table in _NOUNS
    }
    standing = tuple(
        each
        for each in history.amendments
        if each.entry not in void and each.target not in void and each.voided is None
    )
    sides = tuple(
        each
        for each in history.contradictions
        if each.entry not in void and not {each.one_id, each.other_id} & gone
    )
    kept = history._replace(**counting, amendments=standing, voidings=(), contradictions=sides)
    return Counting(kept, [*_counting(all_events, void, gone)], tuple(sorted(void)))


def _counting(events: list[Event], void: set[int], gone: set[str]) -> Iterable[Event]:
    for event in events:
        if event.seq in void or event.kind == "entry_voided":
            continue
        body = json.loads(event.body)
        pointed = {body.get(name) for name in (*_POINTERS, "one_id", "other_id")}
        if not pointed & gone:
            yield event
