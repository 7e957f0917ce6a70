"""What an amendment changed, for the user to check."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from complaintkit.evidence.formats.changes import Changed, changed
from complaintkit.model import Change, Moment
from complaintkit.sentences import _
from complaintkit.views.page import Line, labelled, line
from complaintkit.views.receipt import contact_line

_SHOWN_WHOLE = frozenset({
    "at", "precision", "zone", "duration_s", "hold_s", "channel", "direction", "outcome",
    "opens", "closes", "rule", "basis", "words", "agent_refused",
})  # fmt: skip
"""Columns that the line of the contact, or of the promise, says in words."""


def amended_lines(noun: Mapping[str, Any], changes: Mapping[str, Any]) -> list[Line]:
    """Each changed text, old and new; and a contact as it now stands."""
    shown_whole = _SHOWN_WHOLE if {"at", "closes"} & set(noun) else ()  # a provider has no line
    told = [
        Change(field, change["from"], change["to"])
        for field, change in changes.items()
        if field not in shown_whole
    ]
    lines = [each for change in changed(told, noun) for each in change_lines(change)]
    if "outcome" in noun and "at" in noun:
        at = Moment(datetime.fromisoformat(noun["at"]), noun["precision"])
        lines.append(contact_line(at, noun["zone"], noun))
    return lines


def change_lines(change: Changed, *, indent: int = 0) -> Iterator[Line]:
    """One field, before and after; a text of several lines keeps them."""
    field, old, new = change
    if "\n" not in old + new:
        text = _("{field}: {old} became {new}").format(field=field, old=old, new=new)
        yield line(text, indent=indent)
        return
    yield from labelled(_("{field}, before").format(field=field), old, indent=indent)
    yield from labelled(_("{field}, now").format(field=field), new, indent=indent)
