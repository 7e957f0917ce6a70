"""What the entries of a case know and its nouns do not: when, by which clock, what was undone."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from complaintkit.model import Amendment, Case, Change, Event, Promise
from complaintkit.origin import first_told

_READ = frozenset({
    *("promise_settled", "case_closed", "channel_added", "provider_added", "provider_changed"),
    *("entry_amended", "entry_voided"),
})  # fmt: skip
"""The kinds of entries that say what no noun does. A long story is made of the others."""
_CLOCK = '"clock"'
"""As every entry says it that was made under a clock in doubt."""


class Provenance:
    """The entries about one case and its provider, looked up by their numbers."""

    def __init__(self, events: Iterable[Event]) -> None:
        self.recorded_at: dict[int, datetime] = {}
        self.clock: dict[int, str] = {}
        self.kind: dict[int, str] = {}
        self.value: dict[int, str] = {}
        """The number or address of a channel, as it was first entered."""
        self.provider_changes: list[Amendment] = []
        """What `provider` changed: told as amendments, though nobody had to give a reason."""
        self._ends: defaultdict[str, list[tuple[int, dict[str, Any]]]] = defaultdict(list)
        self._provider = _Details()
        for event in events:
            says_more = event.kind in _READ or _CLOCK in event.body
            self._add(event, json.loads(event.body) if says_more else {})

    def _add(self, event: Event, body: dict[str, Any]) -> None:
        told = first_told(event.recorded_at, body)
        seq, at = event.seq, datetime.fromisoformat(told.recorded_at)
        self.recorded_at[seq], self.kind[seq] = at, event.kind
        self.clock[seq] = told.clock
        if event.kind == "promise_settled":
            self._ends[body["promise_id"]].append((seq, body))
        elif event.kind == "case_closed":
            self._ends[body["case_id"]].append((seq, body))
        elif event.kind == "channel_added":
            self.value[seq] = body.get("value", "")
        self._provider.follow(event, body)
        if event.kind == "provider_changed":
            changes = self._provider.changed(event, body["changes"])
            if changes:
                owner = self._provider.entry
                self.provider_changes.append(Amendment(seq, owner, changes, "", at, None))

    def settlements(self, promise: Promise) -> Iterator[tuple[int | None, Promise]]:
        """The promise as each entry settled it, also one that was taken back."""
        found = self._ends.get(promise.id, [])
        for seq, body in found:
            yield (
                seq,
                promise._replace(
                    settled_as=body["settled_as"],
                    settled_at=datetime.fromisoformat(body["settled_at"]),
                    settled_precision=body.get("settled_precision", "minute"),
                    settled_note=body.get("note", ""),
                    superseded_by=body.get("superseded_by"),
                ),
            )
        if not found and promise.settled_as is not None:
            yield None, promise

    def closings(self, case: Case) -> Iterator[tuple[int | None, Case]]:
        """The case as each entry closed it."""
        found = self._ends.get(case.id, [])
        for seq, body in found:
            closed_at = datetime.fromisoformat(body["closed_at"])
            note = body.get("closing_note", "")
            outcome = body.get("outcome")
            why = body.get("rating_why", "")
            rated = case._replace(rating=body.get("rating"), rating_why=why, closed_entry=seq)
            yield seq, rated._replace(closed_at=closed_at, outcome=outcome, closing_note=note)
        if not found and case.closed_at is not None:
            yield None, case


class _Details:
    """What was said of the provider, one after another: a change does not say what it replaced."""

    def __init__(self) -> None:
        self.entry = 0
        self._said: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        self._id = ""

    def follow(self, event: Event, body: dict[str, Any]) -> None:
        """Take in what an entry says of it, or takes back."""
        if event.kind == "provider_added":
            self.entry, self._id = event.seq, event.id
            self._say(event.id, body)
        elif event.kind == "entry_amended" and body["target_id"] == self._id:
            self._say(event.id, {name: each["to"] for name, each in body["changes"].items()})
        elif event.kind == "entry_voided":
            for said in self._said.values():
                said[:] = [each for each in said if each[0] != body["target_id"]]

    def changed(self, event: Event, changes: dict[str, Any]) -> tuple[Change, ...]:
        """What really became different."""
        found = tuple(
            Change(name, self._now(name), changes[name])
            for name in changes
            if self._now(name) != changes[name]
        )
        self._say(event.id, changes)
        return found

    def _now(self, name: str) -> str:
        said = self._said[name]
        return said[-1][1] if said else ""

    def _say(self, event_id: str, details: dict[str, Any]) -> None:
        for name, text in details.items():
            self._said[name].append((event_id, text))
