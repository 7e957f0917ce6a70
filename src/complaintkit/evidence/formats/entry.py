"""One line of the chronology as text, with the marks that later entries made on it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import tzinfo
from typing import NamedTuple

from complaintkit.describe import describe_day, offset
from complaintkit.evidence.chronology import Line, LineKind, Subject
from complaintkit.evidence.formats.changes import Changed, changed, clock_of, corrected
from complaintkit.evidence.formats.dealings import clause_quotes
from complaintkit.evidence.formats.proofs import statement_quotes
from complaintkit.evidence.formats.told import told
from complaintkit.evidence.formats.wording import (
    Pairs,
    clock,
    gap,
    recorded_at,
    word,
    zone_then,
)
from complaintkit.model import Amendment, Contact, Quote, Voiding
from complaintkit.model.dealings import Clause
from complaintkit.sentences import _


class Mark(NamedTuple):
    """A correction of an entry, or the declaration that it is void."""

    kind: str
    entry: int
    title: str
    changes: list[Changed]
    why: str


class Passage(NamedTuple):
    """One line of the chronology, ready to be laid out."""

    kind: LineKind
    entry: int | None
    day: str
    clock: str
    zone: str
    """Empty where a day is told without an hour."""
    title: str
    text: list[tuple[str, str]]
    """Label (may be empty) and running text."""
    quotes: list[tuple[str, str]]
    details: Pairs
    promises: Sequence[int]
    recorded: str
    doubt: str
    marks: tuple[Mark, ...]
    is_void: bool


def passage(
    line: Line, promises_made: Mapping[str | None, Sequence[int]], home: tzinfo | None = None
) -> Passage:
    """A line as text; *promises_made*: their numbers, by the id of the contact.

    *home* is the user's own zone, for what was stored with an offset only.
    """
    if not line.zone:
        line = line._replace(zone=zone_then(line.at, home))
    noun = line.subject
    title, text, details = told(line)
    time = clock(line)
    return Passage(
        kind=line.kind,
        entry=line.entry,
        day=describe_day(line.at),
        clock=time,
        zone=(line.zone or offset(line.at)) if time else "",
        title=title,
        text=[(label, words) for label, words in text if words],
        quotes=[*_quotes(noun), *statement_quotes(line.statements)],
        details=[(label, words) for label, words in details if words],
        promises=promises_made.get(noun.id, ()) if isinstance(noun, Contact) else (),
        recorded=_recorded(line),
        doubt=word(line.clock),
        marks=marks(line),
        is_void=line.voided is not None,
    )


def marks(line: Line) -> tuple[Mark, ...]:
    """What later entries say about this one."""
    is_itself_one = isinstance(line.subject, Amendment | Voiding)
    has_any = is_itself_one or line.corrections or line.voidings or line.voided is not None
    return tuple(_marks(line)) if has_any else ()  # most lines have none


def _marks(line: Line) -> Iterator[Mark]:
    if isinstance(line.subject, Amendment):
        yield _amended(line.subject, line, changed(line.subject.changes, {}))
    if isinstance(line.subject, Voiding):
        yield _voided(line.subject, line)
    changes = corrected(line.corrections, clock_of(line.subject))
    for correction, words in zip(line.corrections, changes, strict=True):
        yield _amended(correction.amendment, line, words)
        yield from (_voided(each, line) for each in correction.voidings)
    yield from (_voided(each, line) for each in line.voidings)
    if line.voided is not None and not line.voidings:
        title = _("Void, not counted, by entry {entry}").format(entry=line.voided)
        yield Mark("voiding", line.voided, title, [], "")


def _amended(amendment: Amendment, line: Line, changes: list[Changed]) -> Mark:
    title, kind = _("Corrected by entry {entry}, recorded {at}"), "amendment"
    if line.kind == "provider":
        title, kind = _("Changed by entry {entry}, recorded {at}"), "provider-change"
    at = recorded_at(amendment.recorded_at, line)
    title = title.format(entry=amendment.entry, at=at)
    return Mark(kind, amendment.entry, title, changes, amendment.why)


def _voided(voiding: Voiding, line: Line) -> Mark:
    title = _("Entry {target} is void, not counted: entry {entry}, recorded {at}").format(
        target=voiding.target, entry=voiding.entry, at=recorded_at(voiding.recorded_at, line)
    )
    return Mark("voiding", voiding.entry, title, [], voiding.why)


def _recorded(line: Line) -> str:
    if line.recorded_at is None:
        return ""
    at = recorded_at(line.recorded_at, line)
    return _("Entered in the record {at}, {gap}").format(at=at, gap=gap(line))


def _quotes(noun: Subject) -> Pairs:
    if isinstance(noun, Clause):
        return clause_quotes(noun)
    return [_quote(each) for each in noun.quotes] if isinstance(noun, Contact) else []


def _quote(quote: Quote) -> tuple[str, str]:
    speaker = _("They said, word for word") if quote.speaker == "them" else _("I said")
    return speaker, quote.text
