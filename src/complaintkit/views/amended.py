"""What an amendment changed, for the user to check."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from complaintkit.evidence.formats.wording import value_text
from complaintkit.model import Moment
from complaintkit.sentences import _
from complaintkit.views.page import Line, line
from complaintkit.views.receipt import contact_line

_SHOWN_WHOLE = frozenset({
    "at", "precision", "zone", "duration_s", "hold_s", "channel", "direction", "outcome",
    "opens", "closes", "rule", "basis", "words", "agent_refused",
})  # fmt: skip
"""Columns that the line of the contact, or of the promise, says in words."""


def amended_lines(noun: Mapping[str, Any], changes: Mapping[str, Any]) -> list[Line]:
    """Each changed text, old and new; and a contact as it now stands."""
    lines = [
        line(
            _("{field}: {old} became {new}").format(
                field=field.replace("_", " "),
                old=value_text(change["from"]) or _("(nothing)"),
                new=value_text(change["to"]) or _("(nothing)"),
            )
        )
        for field, change in changes.items()
        if field not in _SHOWN_WHOLE
    ]
    if "outcome" in noun and "at" in noun:
        at = Moment(datetime.fromisoformat(noun["at"]), noun["precision"])
        lines.append(contact_line(at, noun["zone"], noun))
    return lines
