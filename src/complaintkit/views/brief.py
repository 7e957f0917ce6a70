"""The acknowledgement in one line, for a person who has just answered every question."""

from collections.abc import Sequence
from datetime import datetime

from complaintkit.describe import describe_window
from complaintkit.model import Case, Event, Promise
from complaintkit.sentences import _
from complaintkit.views.page import Line, Span, line
from complaintkit.views.receipt import basis_word, settled_text


def brief_receipt(
    appended: Sequence[Event], case: Case, promises: Sequence[Promise], now: datetime
) -> Line:
    """The entry of the contact, its case, the fingerprint, and each promise with its time."""
    contact = next(each for each in appended if each.kind == "contact_logged")
    text = _("Stored as entry {entry} in case {case} ({provider}), fingerprint {hash}.").format(
        entry=contact.seq, case=case.number, provider=case.provider, hash=appended[-1].hash[:8]
    )
    return line(Span(text, "good"), *(f" {_promise(each, now)}" for each in promises))


def _promise(promise: Promise, now: datetime) -> str:
    if promise.settled_as is not None:
        became = settled_text(promise, now)
        return _("Promise {number}: {became}").format(number=promise.number, became=became)
    sentence = _("Promise {number}, theirs: {window} ({basis}).")
    if promise.by == "me":
        sentence = _("Promise {number}, yours: {window} ({basis}).")
    return sentence.format(
        number=promise.number,
        window=describe_window(promise.window, promise.zone),
        basis=basis_word(promise),
    )
