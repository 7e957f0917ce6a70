"""What `doctor` found, the dangers first."""

from collections.abc import Sequence
from typing import Any

from complaintkit.checkup.findings import Finding, Level
from complaintkit.sentences import _
from complaintkit.views.page import Line, Span, Style, line

_LEVELS: dict[Level, tuple[str, Style]] = {
    "danger": (_("Danger"), "bad"),
    "advice": (_("Advice"), "strong"),
    "well": (_("Well"), "good"),
}


def checkup_page(found: Sequence[Finding]) -> list[Line]:
    """Each finding with its level, and what to do below it."""
    lines = []
    for level, (word, style) in _LEVELS.items():
        for each in found:
            if each.level == level:
                lines.append(line(Span(word, style), ": ", each.text))
                lines += [line(each.todo, indent=2)] if each.todo else []
    return lines


def checkup_json(found: Sequence[Finding]) -> dict[str, Any]:
    """The same for a program, in the order in which it was looked for."""
    return {
        "is_safe": not any(each.level == "danger" for each in found),
        "findings": [each._asdict() for each in found],
    }
