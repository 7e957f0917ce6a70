"""The dated story of a case: one list in the order things happened, with both clocks.

Nothing is left out: what is void stays in its place, marked; what was amended shows old and new.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Literal, TypeVar, get_args

from complaintkit.evidence.totals import Totals, totals
from complaintkit.model import (
    Amendment,
    Case,
    Contact,
    Event,
    History,
    Letter,
    Precision,
    Promise,
    Voiding,
)
from complaintkit.promises import elapsed, was_broken

LineKind = Literal[
    "opened", "contact", "settled", "promise", "letter", "missed", "closed", "correction"
]
_Mark = TypeVar("_Mark", Amendment, Voiding)
Subject = Case | Contact | Promise | Letter | Amendment | Voiding

_SAME_SECOND = get_args(LineKind)
"""The order of the kinds when things happened at once: promises follow their contact."""


@dataclass(frozen=True)
class Correction:
    """An amendment, and what took it back again."""

    amendment: Amendment
    voidings: tuple[Voiding, ...]


@dataclass(frozen=True)
class Line:
    """One thing that happened."""

    kind: LineKind
    entry: int | None
    """None for a settlement or closing when the events were not given."""
    at: datetime
    zone: str
    """Empty when only the offset is known."""
    precision: Precision
    recorded_at: datetime | None
    """None when the events were not given, and for a window that merely ended."""
    subject: Subject
    """The noun; a settlement or closing carries it as it was settled or closed then."""
    clock: str = ""
    corrections: tuple[Correction, ...] = ()
    voidings: tuple[Voiding, ...] = ()
    voided: int | None = None
    """The entry that declared this one void."""

    @property
    def gap(self) -> timedelta | None:
        """How long after it happened it was recorded; negative if it was announced before."""
        return None if self.recorded_at is None else elapsed(self.at, self.recorded_at)


@dataclass(frozen=True)
class Chronology:
    """The story and what it adds up to."""

    lines: tuple[Line, ...]
    totals: Totals


def chronology(history: History, now: datetime, *, events: Iterable[Event] = ()) -> Chronology:
    """The dated story of a case as it stands at *now*.

    The nouns alone do not say when a promise or letter was recorded, which entry settled or
    closed, or that a settlement was taken back: the case's *events* do.
    """
    marked = _Marks(history, _Ledger(events))
    lines = [*marked.of_case(), *marked.of_contacts(), *marked.of_promises(now)]
    lines += marked.of_letters()
    lines += marked.of_the_rest({line.entry for line in lines})
    return Chronology(tuple(sorted(lines, key=_order)), totals(history, now))


def _order(line: Line) -> tuple[datetime, int, int]:
    return line.at.astimezone(UTC), _SAME_SECOND.index(line.kind), line.entry or 0


class _Ledger:
    """What the events know and the nouns do not."""

    def __init__(self, events: Iterable[Event]) -> None:
        self.recorded_at: dict[int, datetime] = {}
        self.clock: dict[int, str] = {}
        self._ends: defaultdict[str, list[tuple[int, dict[str, Any]]]] = defaultdict(list)
        for event in events:
            self.recorded_at[event.seq] = datetime.fromisoformat(event.recorded_at)
            body = json.loads(event.body)
            self.clock[event.seq] = body.get("clock", "")
            if event.kind == "promise_settled":
                self._ends[body["promise_id"]].append((event.seq, body))
            elif event.kind == "case_closed":
                self._ends[body["case_id"]].append((event.seq, body))

    def settlements(self, promise: Promise) -> Iterator[tuple[int | None, Promise]]:
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
        found = self._ends.get(case.id, [])
        for seq, body in found:
            closed_at = datetime.fromisoformat(body["closed_at"])
            note = body.get("closing_note", "")
            outcome = body.get("outcome")
            yield seq, case._replace(closed_at=closed_at, outcome=outcome, closing_note=note)
        if not found and case.closed_at is not None:
            yield None, case


class _Marks:
    """Lines of one history, each with the corrections and voidings that are about it."""

    def __init__(self, history: History, ledger: _Ledger) -> None:
        self._history, self._ledger = history, ledger
        self._voidings = _by_target(history.voidings)
        self._amendments = _by_target(history.amendments)

    def of_case(self) -> Iterator[Line]:
        case = self._history.case
        opened = self._line("opened", case.entry, case.opened_at, case, voided=case.voided)
        yield replace(opened, precision=case.opened_precision)
        for entry, closed in self._ledger.closings(case):
            assert closed.closed_at is not None
            yield self._line("closed", entry, closed.closed_at, closed)

    def of_contacts(self) -> Iterator[Line]:
        for each in self._history.contacts:
            line = self._line("contact", each.entry, each.at, each, voided=each.voided)
            yield replace(
                line,
                zone=each.zone,
                precision=each.precision,
                recorded_at=each.recorded_at,
                clock=each.clock,
            )

    def of_promises(self, now: datetime) -> Iterator[Line]:
        for each in self._history.promises:
            line = self._line("promise", each.entry, each.made_at, each, voided=each.voided)
            yield replace(line, zone=each.zone, precision=each.made_precision)
            for entry, settled in self._ledger.settlements(each):
                assert settled.settled_at is not None
                line = self._line("settled", entry, settled.settled_at, settled)
                voided = line.voided or each.voided
                yield replace(line, voided=voided, precision=settled.settled_precision)
            if _ran_out(each, now):
                yield Line(
                    *("missed", each.entry, each.window.closes, each.zone),
                    *(each.window.precision, None, each),
                )

    def of_letters(self) -> Iterator[Line]:
        for each in self._history.letters:
            yield self._line("letter", each.entry, each.rendered_at, each, voided=each.voided)

    def of_the_rest(self, shown: set[int | None]) -> Iterator[Line]:
        """Corrections of entries that have no line of their own: none may be lost."""
        for amendment in self._history.amendments:
            if amendment.target not in shown:
                voided = amendment.voided
                at = amendment.recorded_at
                yield self._line("correction", amendment.entry, at, amendment, voided=voided)
        amendments = {each.entry for each in self._history.amendments}
        for voiding in self._history.voidings:
            if voiding.target not in shown | amendments:
                yield self._line("correction", voiding.entry, voiding.recorded_at, voiding)

    def _line(
        self,
        kind: LineKind,
        entry: int | None,
        at: datetime,
        subject: Subject,
        *,
        voided: int | None = None,
    ) -> Line:
        amendments = self._amendments.get(entry, [])
        voidings = tuple(self._voidings.get(entry, []))
        return Line(
            kind,
            entry,
            at,
            "",
            "minute",
            self._ledger.recorded_at.get(entry or 0),
            subject,
            self._ledger.clock.get(entry or 0, ""),
            tuple(Correction(a, tuple(self._voidings.get(a.entry, []))) for a in amendments),
            voidings,
            voided or (voidings[-1].entry if voidings else None),
        )


def _ran_out(promise: Promise, now: datetime) -> bool:
    """Whether the end of the window is itself something that happened in this story."""
    if promise.voided is not None or now <= promise.window.closes:
        return False
    declared_earlier = promise.settled_as == "broken" and (
        promise.settled_at is not None and promise.settled_at <= promise.window.closes
    )
    return was_broken(promise, now) and not declared_earlier


def _by_target(items: Iterable[_Mark]) -> Mapping[int | None, list[_Mark]]:
    found: defaultdict[int | None, list[_Mark]] = defaultdict(list)
    for each in items:
        found[each.target].append(each)
    return found
