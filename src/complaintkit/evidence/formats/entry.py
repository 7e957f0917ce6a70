"""What the chronology says of one line: its title, its text, and the marks on it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from complaintkit.evidence.chronology import Line, LineKind
from complaintkit.evidence.formats.wording import (
    clock,
    day,
    gap,
    moment,
    offset,
    seconds,
    span,
    value_text,
    word,
)
from complaintkit.model import Amendment, Case, Contact, Letter, Promise, Quote, Voiding
from complaintkit.promises import lateness
from complaintkit.sentences import _

Pairs = list[tuple[str, str]]
Told = tuple[str, Pairs, Pairs]
"""A title, running text and details; the labels of running text may be empty."""


@dataclass(frozen=True)
class Mark:
    """A correction of an entry, or the declaration that it is void."""

    kind: str
    entry: int
    title: str
    changes: list[tuple[str, str, str]]
    """Field, old text, new text."""
    why: str


@dataclass(frozen=True)
class Passage:
    """One line of the chronology, ready to be laid out."""

    kind: LineKind
    entry: int | None
    day: str
    clock: str
    zone: str
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


def passage(line: Line, promises_made: Mapping[str | None, Sequence[int]]) -> Passage:
    """A line as text; *promises_made*: their numbers, by the id of the contact."""
    noun = line.subject
    title, text, details = _told(line)
    return Passage(
        kind=line.kind,
        entry=line.entry,
        day=day(line.at),
        clock=_clock(line),
        zone=" ".join(filter(None, (offset(line.at), line.zone))),
        title=title,
        text=[(label, words) for label, words in text if words],
        quotes=[_quote(each) for each in noun.quotes] if isinstance(noun, Contact) else [],
        details=[(label, words) for label, words in details if words],
        promises=promises_made.get(noun.id, ()) if isinstance(noun, Contact) else (),
        recorded=_recorded(line),
        doubt=word(line.clock),
        marks=marks(line),
        is_void=line.voided is not None,
    )


def marks(line: Line) -> tuple[Mark, ...]:
    """What later entries say about this one."""
    return tuple(_marks(line))


def _marks(line: Line) -> Iterator[Mark]:
    if isinstance(line.subject, Amendment):
        yield _amended(line.subject, line)
    if isinstance(line.subject, Voiding):
        yield _voided(line.subject, line)
    for correction in line.corrections:
        yield _amended(correction.amendment, line)
        yield from (_voided(each, line) for each in correction.voidings)
    yield from (_voided(each, line) for each in line.voidings)
    if line.voided is not None and not line.voidings:
        title = _("Void, not counted, by entry {entry}").format(entry=line.voided)
        yield Mark("voiding", line.voided, title, [], "")


def _amended(amendment: Amendment, line: Line) -> Mark:
    title = _("Corrected by entry {entry}, recorded {at}").format(
        entry=amendment.entry, at=_recorded_at(amendment, line)
    )
    changes = [
        (each.field.replace("_", " "), value_text(each.old), value_text(each.new))
        for each in amendment.changes
    ]
    return Mark("amendment", amendment.entry, title, changes, amendment.why)


def _voided(voiding: Voiding, line: Line) -> Mark:
    title = _("Entry {target} is void, not counted: entry {entry}, recorded {at}").format(
        target=voiding.target, entry=voiding.entry, at=_recorded_at(voiding, line)
    )
    return Mark("voiding", voiding.entry, title, [], voiding.why)


def _recorded_at(mark: Amendment | Voiding, line: Line) -> str:
    """The record's clock, in the local time of the line."""
    return moment(mark.recorded_at.astimezone(line.at.tzinfo))


def _clock(line: Line) -> str:
    if line.kind == "missed" and line.precision == "day":
        return _("end of the day")
    return clock(line.at, line.precision)


def _recorded(line: Line) -> str:
    if line.recorded_at is None:
        return ""
    at = moment(line.recorded_at.astimezone(line.at.tzinfo))
    return _("Entered in the record {at}, {gap}").format(at=at, gap=gap(line))


def _quote(quote: Quote) -> tuple[str, str]:
    speaker = _("They said, word for word") if quote.speaker == "them" else _("I said")
    return speaker, quote.text


def _told(line: Line) -> Told:
    match line.subject:
        case Contact() as contact:
            return _contact(contact)
        case Promise() as promise:
            return _promise(line.kind, promise)
        case Letter() as letter:
            return _letter(letter)
        case Case() as case:
            return _case(line.kind, case)
        case Amendment() as amendment:
            return _("Correction of entry {entry}").format(entry=amendment.target), [], []
        case Voiding() as voiding:
            return _("Entry {entry} declared void").format(entry=voiding.target), [], []


def _contact(contact: Contact) -> Told:
    way = _("to the provider") if contact.direction == "out" else _("from the provider")
    title = _("{channel} {way}: {outcome}").format(
        channel=word(contact.channel).capitalize(), way=way, outcome=word(contact.outcome)
    )
    text = [
        ("", contact.summary),
        (_("They answered"), contact.said),
        *((_("Asked"), question) for question in contact.asked),
        (_("Note"), contact.note),
    ]
    agent = _("refused to give a name") if contact.agent_refused else ""
    details = [
        (_("Spoke with"), ", ".join(filter(None, (contact.agent, agent)))),
        (_("Position"), contact.role),
        (_("Level"), word(contact.level or "")),
        (_("Asked for"), word(contact.asked_for or "")),
        (_("Place"), contact.site),
        (_("Agent's number"), contact.agent_id),
        (_("Number or address used"), contact.number),
        *((_("Reference"), reference) for reference in contact.references),
        (_("Duration"), seconds(contact.duration_s)),
        (_("On hold"), seconds(contact.hold_s)),
        (_("Recorded by them"), _recorded_by_them(contact)),
        (_("Cost"), contact.cost),
    ]
    return title, text, details


def _recorded_by_them(contact: Contact) -> str:
    if contact.recorded_by_them is None:
        return ""
    return _("yes") if contact.recorded_by_them else _("no")


def _promise(kind: LineKind, promise: Promise) -> Told:
    if kind == "promise":
        title = _("Promise {number} by {who}").format(number=promise.number, who=word(promise.by))
        due = _("{moment} ({basis})").format(
            moment=moment(promise.window.closes, promise.window.precision),
            basis=word(promise.basis),
        )
        return (
            title,
            [("", promise.text)],
            [(_("The time was given as"), promise.words), (_("By"), due)],
        )
    if kind == "missed":
        title = _("The time of promise {number} ended; it had not been kept")
        return title.format(number=promise.number), [("", promise.text)], []
    assert promise.settled_at is not None
    title = _("Promise {number}: {outcome}").format(
        number=promise.number, outcome=word(promise.settled_as or "")
    )
    over = lateness(promise, promise.settled_at)
    if over and promise.settled_as not in ("broken", "waived"):
        title = _("{title}, {span} after its time").format(title=title, span=span(over))
    return title, [("", promise.text), (_("Note"), promise.settled_note)], []


def _letter(letter: Letter) -> Told:
    title = _("Letter {number} made: {kind}").format(number=letter.number, kind=letter.kind)
    details = [
        (_("Language"), letter.language),
        (_("Asks for a reply by"), letter.reply_by),
        (_("Fingerprint of its text (SHA-256)"), letter.sha256),
    ]
    return title, [], details


def _case(kind: LineKind, case: Case) -> Told:
    if kind == "opened":
        title = _("Case {number} opened").format(number=case.number)
        return title, [("", case.about), (_("Wanted"), case.want)], []
    title = _("Case {number} closed: {outcome}").format(
        number=case.number, outcome=word(case.outcome or "")
    )
    return title, [("", case.closing_note)], []
