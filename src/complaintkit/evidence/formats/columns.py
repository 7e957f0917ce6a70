"""The columns of the spreadsheet export, and what each kind of line puts into them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime

from complaintkit.describe import describe_delay
from complaintkit.evidence.chronology import Correction, Line
from complaintkit.evidence.formats.wording import gap, value_text
from complaintkit.model import Amendment, Case, Contact, History, Letter, Promise, Quote, Voiding
from complaintkit.model.dealings import Clause, Milestone, Offer, Payment, Sending
from complaintkit.model.evidence import Contradiction, Exhibit
from complaintkit.promises import lateness, state
from complaintkit.sentences import _

Row = dict[str, object]

TYPES = {
    "opened": "case",
    "contact": "contact",
    "promise": "promise",
    "settled": "settlement",
    "letter": "letter",
    "closed": "closing",
    "provider": "provider change",
    "correction": "correction",
    **{kind: kind for kind in ("milestone", "payment", "clause", "offer", "sending")},
    **{kind: kind for kind in ("exhibit", "contradiction")},
}
"""What stands in the column `type`; a window that merely ended is no entry, so it has no row."""

_COMMON = (
    *("type", "entry", "case", "provider", "case_about", "happened_at", "zone", "precision"),
    *("recorded_at", "recorded_how_late", "clock_doubt", "void_by_entry", "void_why"),
    *("corrected_by_entry", "corrections", "corrections_void_by_entry"),
)
# For each column the attribute of the noun that goes in.
_CASE = {
    **{name: name for name in ("want", "amount", "customer_no", "order_no", "contract_no")},
    "closed_at": "closed_at",
    "case_outcome": "outcome",
    **{name: name for name in ("closing_note", "rating", "rating_why")},
}
_CONTACT = {
    **{name: name for name in ("channel", "direction", "outcome", "summary", "said", "asked")},
    **{name: name for name in ("quotes", "number", "agent", "agent_refused", "role", "level")},
    **{name: name for name in ("asked_for", "site", "agent_id", "references", "duration_s")},
    **{name: name for name in ("hold_s", "recorded_by_them", "cost", "note")},
}
_PROMISE = {
    "promise_number": "number",
    "promise_by": "by",
    "is_callback": "is_callback",
    "promise_text": "text",
    "promise_words": "words",
    "basis": "basis",
    **{name: name for name in ("settled_as", "settled_at", "settled_precision", "settled_note")},
}
_WINDOW = {"opens": "opens", "closes": "closes", "window_precision": "precision", "rule": "rule"}
_LETTER = {
    "letter_number": "number",
    "letter_kind": "kind",
    **{name: name for name in ("language", "reply_by", "sha256")},
}
_MILESTONE = {"milestone": "kind", "note": "note"}
_PAYMENT = {
    "payment_number": "number",
    "payment_kind": "kind",
    "payment_amount": "amount",
    **{name: name for name in ("method", "network", "last4", "note")},
}
_CLAUSE = {"clause_place": "place", "clause_text": "text"}
_OFFER = {
    "offer_number": "number",
    "offer_text": "text",
    "offer_value": "value",
    "offer_form": "form",
    "offer_decision": "decision",
    "offer_why": "why",
}
_SENDING = {"sent_via": "via", **{name: name for name in ("tracking", "proof", "proof_sha256")}}
_EXHIBIT = {
    "exhibit": "label",
    "file_name": "name",
    "file_size": "size",
    "file_changed_at": "modified_at",
    **{name: name for name in ("media_type", "sha256", "note")},
}
_COMPUTED = ("promises", "made_in_entry", "state", "late_by", "superseded_by_promise")
_LINKED = {
    "milestone": "milestone_of_entry",
    "payment": "returned_for_payment",
    "sending": "letter_number",
    "exhibit": "about_entry",
}
"""For each kind of line the column that says what it belongs to."""
COLUMNS = tuple(
    dict.fromkeys(
        (
            *(*_COMMON, *_CASE, *_CONTACT, *_PROMISE, *_WINDOW, *_COMPUTED, *_LETTER),
            *(*_MILESTONE, *_PAYMENT, *_CLAUSE, *_OFFER, *_SENDING, *_EXHIBIT),
            *(*_LINKED.values(), "contradicting_entries"),
        )
    )
)
"""Each once: a note is a note, whatever it is about."""


def rows(history: History, lines: Iterable[Line], now: datetime) -> Iterator[Row]:
    """A row for each line that is an entry, in the order things happened."""
    promises_made = defaultdict(list)
    for each in history.promises:
        promises_made[each.contact_id].append(each)
    entries = {each.id: each.entry for each in history.contacts}
    numbers = {each.id: each.number for each in history.promises}
    for line in lines:
        if line.kind not in TYPES:
            continue
        row = _common(history, line) | _own(line)
        if line.kind in _LINKED:
            row[_LINKED[line.kind]] = line.belongs_to
        if line.statements:
            row["contradicting_entries"] = [each.entry for each in line.statements]
        if isinstance(line.subject, Contact):
            row["promises"] = [_in_brief(each) for each in promises_made[line.subject.id]]
        elif isinstance(line.subject, Promise):
            row["made_in_entry"] = entries.get(line.subject.contact_id or "")
            row["superseded_by_promise"] = numbers.get(line.subject.superseded_by or "")
            row |= _became(line, now)
        yield row


def cell(value: object) -> str:
    """A value as the text of a cell; many values are one under another."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Quote):
        return f"{value.speaker}: {value.text}"
    if isinstance(value, list | tuple):
        return "\n".join(map(cell, value))
    return str(value)


def _common(history: History, line: Line) -> Row:
    return {
        "type": TYPES[line.kind],
        "entry": line.entry,
        "case": history.case.number,
        "provider": history.provider.name,
        "case_about": history.case.about,
        "happened_at": line.at,
        "zone": line.zone,
        "precision": line.precision,
        "recorded_at": line.recorded_at,
        "recorded_how_late": gap(line),
        "clock_doubt": line.clock,
        "void_by_entry": [each.entry for each in line.voidings] or line.voided,
        "void_why": [each.why for each in line.voidings],
        "corrected_by_entry": [each.amendment.entry for each in line.corrections],
        "corrections": [_correction(each) for each in line.corrections],
        "corrections_void_by_entry": [
            voiding.entry for each in line.corrections for voiding in each.voidings
        ],
    }


def _own(line: Line) -> Row:
    noun = line.subject
    match noun:
        case Promise():
            return _taken(_PROMISE, noun) | _taken(_WINDOW, noun.window)
        case Amendment():
            return {"corrections": [_correction(Correction(noun, ()))]}
        case Voiding():
            return {"type": "voiding", "corrections": [_voiding(noun)]}
        case other:
            return _taken(_ATTRIBUTES[type(other)], other)


_ATTRIBUTES: dict[type[object], dict[str, str]] = {
    Case: _CASE,
    Contact: _CONTACT,
    Letter: _LETTER,
    Milestone: _MILESTONE,
    Payment: _PAYMENT,
    Clause: _CLAUSE,
    Offer: _OFFER,
    Sending: _SENDING,
    Exhibit: _EXHIBIT,
    Contradiction: {"note": "note"},
}


def _taken(columns: dict[str, str], noun: object) -> Row:
    return {column: getattr(noun, attribute) for column, attribute in columns.items()}


def _became(line: Line, now: datetime) -> Row:
    """What a promise has come to; a settlement that was taken back says what it said."""
    promise = line.subject
    assert isinstance(promise, Promise)
    over = lateness(promise, now)
    return {"state": state(promise, now), "late_by": describe_delay(over) if over else ""}


def _in_brief(promise: Promise) -> str:
    """A promise in a line of the contact in which it was made."""
    void = _(" (void)") if promise.voided else ""
    closes = promise.window.closes.isoformat()
    return f"{promise.number}{void}: {promise.by}: {promise.text} ({closes})"


def _correction(correction: Correction) -> str:
    amendment = correction.amendment
    changes = "; ".join(
        _("{field} was {old}, is {new}").format(
            field=change.field, old=_quoted(change.old), new=_quoted(change.new)
        )
        for change in amendment.changes
    )
    sentence = _("entry {entry}, {at}: {changes}; why: {why}")
    if not amendment.why:  # nobody has to say why the provider's details changed
        sentence = _("entry {entry}, {at}: {changes}")
    text = sentence.format(
        entry=amendment.entry,
        at=amendment.recorded_at.isoformat(),
        changes=changes,
        why=amendment.why,
    )
    return "; ".join((text, *map(_voiding, correction.voidings)))


def _voiding(voiding: Voiding) -> str:
    return _("entry {entry}, {at}: entry {target} is void; why: {why}").format(
        entry=voiding.entry,
        at=voiding.recorded_at.isoformat(),
        target=voiding.target,
        why=voiding.why,
    )


def _quoted(value: object) -> str:
    return f'"{value_text(value)}"' if value not in (None, "", []) else value_text(value)
