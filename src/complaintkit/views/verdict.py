"""What `verify` found, as a page and as JSON."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from complaintkit.describe import describe_moment
from complaintkit.evidence.formats.wording import SENT_VIA, letter_title
from complaintkit.integrity import Compared, Integrity
from complaintkit.model.held import HeldState
from complaintkit.sentences import _
from complaintkit.views.as_json import jsonable
from complaintkit.views.page import Line, Span, line

_SHOWN = 5
"""How many states that others hold are told on a page."""


def verdict_page(path: str, found: Integrity) -> list[Line]:
    """Unchanged or not, complete or not, what others hold, and the fingerprint to compare with."""
    lines = [line(_("Record {path}").format(path=path))]
    lines += [*_unchanged(found), _complete(found)]
    if found.compared is not None:
        lines.append(_comparison(found.compared, found.entries))
    if not found.is_unchanged or found.losses:
        text = _("Nothing was changed. If you have a copy of the file, verify that one.")
        return [*lines, line(text)]
    lines += _held(found.held)
    lines.append(line(Span(_limits(), "dim")))
    return [*lines, line(_("Fingerprint: {head}").format(head=found.head))]


def verdict_json(found: Integrity) -> dict[str, Any]:
    """The same for a program, with every state that others hold."""
    return {
        "entries": found.entries,
        "proved": found.proved,
        "log": found.log,
        "head": found.head,
        "is_sound": found.is_sound,
        "files": found.files,
        "problems": [*found.changes, *found.losses],
        "is_unchanged": found.is_unchanged,
        "first_bad": found.first_bad,
        "is_complete": found.is_complete,
        "seen": jsonable(found.seen),
        "held": jsonable(found.held),
        "compared": jsonable(found.compared),
    }


def held_text(state: HeldState) -> str:
    """Who holds a state of the record."""
    if state.letter is None or state.at is None:
        text = _("after entry {entry}: {who} (entry {said_in})")
        return text.format(entry=state.entry, who=state.held_by, said_in=state.said_in)
    return _(
        "after entry {entry}: whoever has letter {letter} ({kind}), sent {when} by {via}"
    ).format(
        entry=state.entry,
        letter=state.letter,
        kind=letter_title(state.kind),
        when=describe_moment(state.at, state.precision, state.zone),
        via=SENT_VIA[state.via] if state.via else "",
    )


def _unchanged(found: Integrity) -> Iterator[Line]:
    if found.is_unchanged:
        text = _("Unchanged: {entries} entries, each as it was stored, and every table agrees.")
        yield line(Span(text.format(entries=found.entries), "good"))
        if found.files:
            kept = _("Files kept as evidence: {count}, each as it was taken in.")
            yield line(kept.format(count=found.files))
        return
    for problem in found.changes:
        yield line(Span(problem, "bad"))
    if found.first_bad is not None or not found.entries:
        text = _("Proved unchanged: {proved} of {entries} entries, from the first on.")
        yield line(text.format(proved=found.proved, entries=found.entries))


def _complete(found: Integrity) -> Line:
    if found.losses:
        return line(Span(" ".join(found.losses), "bad"))
    if found.seen is None:
        return line(_("Complete: not known. This machine never wrote to this record."))
    text = _("Complete, as far as this machine knows: it saw {seen} entries, and all are here.")
    return line(Span(text.format(seen=found.seen.entries), "good"))


def _comparison(compared: Compared, entries: int) -> Line:
    if compared.entry is None:
        text = _(
            "That fingerprint was never one of this record: entries were changed or taken away."
        )
        if compared.other_log:
            text = _("That fingerprint is of another record, {log}.")
        return line(Span(text.format(log=compared.other_log), "bad"))
    at = datetime.fromisoformat(compared.recorded_at).astimezone(UTC)
    text = _(
        "That fingerprint is the one after entry {entry}, recorded {at} UTC; "
        "entries since: {later}."
    )
    said = text.format(
        entry=compared.entry, at=f"{at:%Y-%m-%d %H:%M:%S}", later=entries - compared.entry
    )
    return line(Span(said, "good"))


def _held(held: tuple[HeldState, ...]) -> Iterator[Line]:
    if not held:
        text = _(
            "Nobody else holds a fingerprint of it yet: send a letter, or run: complaint anchor"
        )
        yield line(text)
        return
    yield line(
        _("Others hold its fingerprint; to compare one: complaint verify --fingerprint TEXT")
    )
    for each in held[:_SHOWN]:
        yield line(held_text(each), indent=2)
    if len(held) > _SHOWN:
        yield line(_("and {n} older ones").format(n=len(held) - _SHOWN), indent=2)


def _limits() -> str:
    return _(
        "It is tamper-evident: whoever holds a fingerprint sees every change to what was there "
        "before it. It cannot prove that what you entered is true, nor that you did not rewrite "
        "all of it before the first fingerprint left your house."
    )
