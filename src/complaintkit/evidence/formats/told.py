"""What each noun says in the chronology: its title, its text, its details."""

from complaintkit.describe import describe_delay, describe_end, promised
from complaintkit.evidence.chronology import Line, LineKind
from complaintkit.evidence.formats.dealings import told_dealing
from complaintkit.evidence.formats.proofs import told_proof
from complaintkit.evidence.formats.wording import Told, day_text, letter_title, seconds, word
from complaintkit.labels import language_name
from complaintkit.model import Amendment, Case, Contact, Letter, Promise, Voiding
from complaintkit.model.dealings import Dealing
from complaintkit.model.evidence import Contradiction, Exhibit, Proof
from complaintkit.promises import lateness
from complaintkit.sentences import _, kind_words
from complaintkit.vocabulary import ASK_NO_REPLY


def told(line: Line) -> Told:
    """What the noun of a line says: a title, running text, details."""
    match line.subject:
        case Contact() as contact:
            return _contact(contact)
        case Promise() as promise:
            return _promise(line.kind, promise)
        case Letter() as letter:
            return _letter(letter)
        case Case() as case:
            return _case(line.kind, case)
        case Amendment() | Voiding() as correction:
            return _correction(line, correction)
        case other:
            return _dealing_or_proof(line, other)


def _dealing_or_proof(line: Line, noun: Dealing | Proof) -> Told:
    if isinstance(noun, Exhibit | Contradiction):
        return told_proof(noun, line.belongs_to, line.statements)
    return told_dealing(noun, line.belongs_to)


def _correction(line: Line, correction: Amendment | Voiding) -> Told:
    """What the entry was that has no line of its own: the reader cannot look it up."""
    if line.kind == "provider":
        return _("New details of the provider"), [], []
    title = _("Correction of entry {entry}")
    if isinstance(correction, Voiding):
        title = _("Entry {entry} declared void")
    details = [
        (_("Kind of entry"), kind_words(line.target_kind)),
        (_("Number or address"), line.target_value),
    ]
    return title.format(entry=correction.target), [], details


def _ended(contact: Contact) -> str:
    """How it ended; in a message nobody answers, it is there."""
    is_there = contact.is_message and contact.outcome in ("spoke", "sent")
    return _("message received") if is_there else word(contact.outcome)


def _contact(contact: Contact) -> Told:
    way = _("to the provider") if contact.direction == "out" else _("from the provider")
    title = _("{channel} {way}: {outcome}").format(
        channel=word(contact.channel).capitalize(), way=way, outcome=_ended(contact)
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
            moment=describe_end(promise.window, promise.zone),
            basis=word(promise.basis),
        )
        return (
            title,
            [("", promised(promise.text))],
            [(_("The time was given as"), promise.words), (_("By"), due)],
        )
    if kind == "missed":
        title = _("The time of promise {number} ended; it had not been kept")
        return title.format(number=promise.number), [("", promised(promise.text))], []
    assert promise.settled_at is not None
    title = _("Promise {number}: {outcome}").format(
        number=promise.number, outcome=word(promise.settled_as or "")
    )
    over = lateness(promise, promise.settled_at)
    if over and promise.settled_as not in ("broken", "waived"):
        title = _("{title}, {span} after its time").format(title=title, span=describe_delay(over))
    return title, [("", promised(promise.text)), (_("Note"), promise.settled_note)], []


def _letter(letter: Letter) -> Told:
    title = _("Letter {number} made: {kind}").format(
        number=letter.number, kind=letter_title(letter.kind)
    )
    details = [
        (_("Language"), language_name(letter.language)),
        (
            _("Asks for a reply by"),
            day_text(letter.reply_by) if letter.kind not in ASK_NO_REPLY else "",
        ),
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
    rating = _("{rating} of 5").format(rating=case.rating) if case.rating else ""
    return (
        title,
        [("", case.closing_note), (_("Reason of the rating"), case.rating_why)],
        [(_("Rating by the customer"), rating)],
    )
