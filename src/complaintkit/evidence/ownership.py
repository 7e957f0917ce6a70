"""Which entries belong to which case, so that an export of one holds nothing of another."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from complaintkit.model import Event, History

_OWN_NOUN = ("case_opened", "provider_added")
_POINTERS = ("promise_id", "target_id")


def events_of(
    history: History, events: Iterable[Event], *, with_profile: bool = False
) -> list[Event]:
    """The entries of one case: its own, and those about its provider and how to reach it.

    Corrections go with what they correct. The user's own details only when asked for.
    """
    return own_events([history], events, with_profile=with_profile)


def own_events(
    histories: Sequence[History], events: Iterable[Event], *, with_profile: bool = False
) -> list[Event]:
    """The entries of several cases, in the order they were recorded."""
    owners = {each.case.id for each in histories} | {each.provider.id for each in histories}
    return [
        event
        for event, owner in _owned(events)
        if owner in owners or (with_profile and event.kind == "profile_set")
    ]


def events_by_case(histories: Sequence[History], events: Iterable[Event]) -> list[list[Event]]:
    """For each history its own entries and its provider's, found in one pass."""
    found: defaultdict[str | None, list[Event]] = defaultdict(list)
    for event, owner in _owned(events):
        found[owner].append(event)
    return [
        sorted(found[each.case.id] + found[each.provider.id], key=lambda event: event.seq)
        for each in histories
    ]


def _owned(events: Iterable[Event]) -> Iterator[tuple[Event, str | None]]:
    """Each event with the id of the case, or else of the provider, that it is about."""
    owners: dict[str, str | None] = {}
    for event in events:
        owner = _owner(event, json.loads(event.body), owners)
        owners[event.id] = owner
        yield event, owner


def _owner(event: Event, body: dict[str, Any], owners: dict[str, str | None]) -> str | None:
    if event.kind in _OWN_NOUN:
        return event.id
    for name in ("case_id", "provider_id"):
        if body.get(name) is not None:
            return str(body[name])
    pointed = (body[name] for name in _POINTERS if name in body)
    return next((owners[noun_id] for noun_id in pointed if noun_id in owners), None)
