"""The dated story of a case: one list in the order things happened, with both clocks.

Nothing is left out: what is void stays in its place, marked; what was amended shows old and new.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Literal, NamedTuple, TypeVar

from complaintkit.evidence.links import Links, Statement
from complaintkit.evidence.provenance import Provenance
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
from complaintkit.model.dealings import Clause, Dealing, Milestone, Offer, Payment, Sending
from complaintkit.model.evidence import Contradiction, Exhibit, Proof
from complaintkit.promises import elapsed, was_broken
from complaintkit.totals import Totals, totals

LineKind = Literal[
    "opened", "contact", "settled", "promise", "letter", "missed", "closed", "provider",
    "correction", "milestone", "payment", "clause", "offer", "sending", "exhibit", "contradiction",
]  # fmt: skip
"""`provider`: its details were changed; `correction`: of an entry that has no line of its own."""
_Mark = TypeVar("_Mark", Amendment, Voiding)
Subject = Case | Contact | Promise | Letter | Amendment | Voiding | Dealing | Proof

_KINDS: dict[type[Dealing | Proof], LineKind] = {
    Milestone: "milestone",
    Payment: "payment",
    Clause: "clause",
    Offer: "offer",
    Sending: "sending",
    Exhibit: "exhibit",
    Contradiction: "contradiction",
}
_LAST = 1 << 63
"""After every entry: for what has no number of its own."""


class Correction(NamedTuple):
    """An amendment, and what took it back again."""

    amendment: Amendment
    voidings: tuple[Voiding, ...]


class Line(NamedTuple):
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
    target_kind: str = ""
    """The kind of the entry that a correction is about, when the events were given."""
    target_value: str = ""
    """The number or address of the channel that it is about."""
    belongs_to: int | None = None
    """Of a sending the number of its letter, of money that came back that of the payment, of a
    milestone the entry that it came with, of an exhibit the entry that it is about."""
    statements: tuple[Statement, ...] = ()
    """Of a contradiction its two sides."""
    placed_at: datetime | None = None
    """Where in the story it stands, if that is not the midnight of a day without an hour."""

    @property
    def gap(self) -> timedelta | None:
        """How long after it happened it was recorded; negative if it was announced before."""
        return None if self.recorded_at is None else elapsed(self.at, self.recorded_at)


class Chronology(NamedTuple):
    """The story and what it adds up to."""

    lines: tuple[Line, ...]
    totals: Totals


def chronology(history: History, now: datetime, *, events: Iterable[Event] = ()) -> Chronology:
    """The dated story of a case as it stands at *now*.

    The nouns alone do not say when a promise or letter was recorded, which entry settled or
    closed, or that a settlement was taken back: the case's *events* do.
    """
    marked = _Marks(history, Provenance(events))
    lines = [*marked.of_case(), *marked.of_contacts(), *marked.of_promises(now)]
    lines += [*marked.of_letters(), *marked.of_dealings(), *marked.of_the_undated(now)]
    lines += marked.of_the_rest({line.entry for line in lines}, now)
    return Chronology(tuple(sorted(lines, key=_order)), totals(history, now))


def _order(line: Line) -> tuple[datetime, bool, int]:
    """What happened at once stands as it was entered: a promise between its call and the next."""
    at = line.placed_at or line.at
    return at.astimezone(UTC), line.kind == "missed", line.entry or _LAST


class _Marks:
    """Lines of one history, each with the corrections and voidings that are about it."""

    def __init__(self, history: History, provenance: Provenance) -> None:
        self._history, self._provenance = history, provenance
        self._links = Links(history)
        self._voidings = _by_target(history.voidings)
        self._amendments = _by_target(history.amendments)

    def of_case(self) -> Iterator[Line]:
        case = self._history.case
        opened = self._line("opened", case.entry, case.opened_at, case, voided=case.voided)
        yield opened._replace(precision=case.opened_precision)
        for entry, closed in self._provenance.closings(case):
            assert closed.closed_at is not None
            yield self._line("closed", entry, closed.closed_at, closed)

    def of_contacts(self) -> Iterator[Line]:
        for each in self._history.contacts:
            known = (each.zone, each.precision)
            line = self._line("contact", each.entry, each.at, each, each.voided, known)
            if (line.recorded_at, line.clock) != (each.recorded_at, each.clock):
                line = line._replace(recorded_at=each.recorded_at, clock=each.clock)
            yield line  # a copy of each would take the longest here

    def of_promises(self, now: datetime) -> Iterator[Line]:
        for each in self._history.promises:
            known = (each.zone, each.made_precision)
            yield self._line("promise", each.entry, each.made_at, each, each.voided, known)
            for entry, settled in self._provenance.settlements(each):
                assert settled.settled_at is not None
                known = ("", settled.settled_precision)
                line = self._line("settled", entry, settled.settled_at, settled, None, known)
                taken_back = each.voided and not line.voided
                yield line._replace(voided=each.voided) if taken_back else line
            if _ran_out(each, now):
                yield Line(
                    *("missed", each.entry, each.window.closes, each.zone),
                    *(each.window.precision, None, each),
                )

    def of_letters(self) -> Iterator[Line]:
        for each in self._history.letters:
            yield self._line("letter", each.entry, each.rendered_at, each, voided=each.voided)

    def of_dealings(self) -> Iterator[Line]:
        for each in _dated(self._history):
            line = self._line(_KINDS[type(each)], each.entry, each.at, each, voided=each.voided)
            line = line._replace(zone=each.zone, precision=each.precision)
            placed = self._links.placed_at(each)
            yield line._replace(belongs_to=self._links.belongs_to(each), placed_at=placed)

    def of_the_undated(self, now: datetime) -> Iterator[Line]:
        """What has no day of its own stands where it was told: a clause, a contradiction."""
        undated: list[Clause | Contradiction] = [*self._history.clauses]
        for each in (*undated, *self._history.contradictions):
            recorded = self._provenance.recorded_at.get(each.entry)
            at = recorded.astimezone(now.tzinfo) if recorded else self._history.case.opened_at
            line = self._line(_KINDS[type(each)], each.entry, at, each, voided=each.voided)
            yield line._replace(statements=self._links.statements(each))

    def of_the_rest(self, shown: set[int | None], now: datetime) -> Iterator[Line]:
        """Corrections of entries that have no line of their own: none may be lost."""
        home = now.tzinfo  # each happened when it was recorded
        for new in self._provenance.provider_changes:
            yield self._line("provider", new.entry, new.recorded_at.astimezone(home), new)
        for each in self._history.amendments:
            if each.target not in shown:
                yield self._correction(each, each.recorded_at.astimezone(home), each.voided)
        amendments = {each.entry for each in self._history.amendments}
        for voiding in self._history.voidings:
            if voiding.target not in shown | amendments:
                yield self._correction(voiding, voiding.recorded_at.astimezone(home), None)

    def _correction(self, mark: Amendment | Voiding, at: datetime, voided: int | None) -> Line:
        line = self._line("correction", mark.entry, at, mark, voided=voided)
        kind = self._provenance.kind.get(mark.target, "")
        value = self._provenance.value.get(mark.target, "")
        return line._replace(target_kind=kind, target_value=value)

    def _line(
        self,
        kind: LineKind,
        entry: int | None,
        at: datetime,
        subject: Subject,
        voided: int | None = None,
        known: tuple[str, Precision] = ("", "minute"),
    ) -> Line:
        amendments = self._amendments.get(entry, [])
        voidings = tuple(self._voidings.get(entry, []))
        return Line(
            kind,
            entry,
            at,
            *known,
            self._provenance.recorded_at.get(entry or 0),
            subject,
            self._provenance.clock.get(entry or 0, ""),
            tuple(Correction(a, tuple(self._voidings.get(a.entry, []))) for a in amendments),
            voidings,
            voided or (voidings[-1].entry if voidings else None),
        )


def _dated(history: History) -> Iterator[Milestone | Payment | Offer | Sending | Exhibit]:
    yield from history.milestones
    yield from history.payments
    yield from history.offers
    yield from history.sendings
    yield from history.exhibits


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
