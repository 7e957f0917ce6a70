"""A call sheet for a terminal, for paper and for programs."""

from typing import Any

from complaintkit.edges.visible import terminal
from complaintkit.insight.preparation import Preparation
from complaintkit.letters.formats.glyphs import drawable
from complaintkit.views.agenda_json import step_json
from complaintkit.views.as_json import jsonable
from complaintkit.views.asking import standard_questions
from complaintkit.views.callsheet import Sheet, sheet
from complaintkit.views.hours import calls_json
from complaintkit.views.page import Line, Span, blank, heading, line


def preparation_lines(found: Preparation, who: str) -> list[Line]:
    """The call sheet as lines, to be shown beside a call or printed on a terminal."""
    made = sheet(found, who)
    lines = [line(Span(made.title, "strong"), f" ({made.made})")]
    for section in made.sections:
        lines += [blank(), heading(section.title), *section.lines]
    return lines


def asked_lines(found: Preparation) -> list[Line]:
    """What to ask, for a narrow column beside a call."""
    sections = (each for each in sheet(found, "").sections if each.is_asked)
    return [each for made in sections for each in (blank(), heading(made.title), *made.lines)]


def sheet_told(made: Sheet, paper: str) -> dict[str, Any]:
    """The call sheet for the page that is printed: all in strings and numbers."""
    return {
        "title": drawable(terminal(made.title)),
        "made": drawable(made.made),
        "day": made.day,
        "paper": paper,
        "sections": [
            {
                "title": section.title,
                "asked": section.is_asked,
                "lines": [_pieces(each) for each in section.lines],
            }
            for section in made.sections
        ],
    }


def _pieces(told: Line) -> list[dict[str, Any]]:
    return [
        {
            "text": drawable(terminal(span.text)),
            "strong": span.style in ("strong", "command"),
            "aside": span.style == "dim",
        }
        for span in told.spans
    ]


def preparation_json(found: Preparation, who: str) -> dict[str, Any]:
    """The call sheet for a program."""
    whole = found._asdict() | {"not_back": str(found.not_back) if found.not_back else None}
    whole |= {"calls": calls_json(found.calls), "questions": standard_questions(found)}
    whole |= {"helpers": [{"name": each.name, "last": each.last} for each in found.helpers]}
    whole["step"] = step_json(found.step, who) if found.step else None
    shown: dict[str, Any] = jsonable(whole)
    return shown
