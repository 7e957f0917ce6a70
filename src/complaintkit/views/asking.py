"""The questions of a call sheet, and how its lists say what they leave out."""

from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo

from complaintkit.describe import describe_clock, describe_day, describe_moment, promised
from complaintkit.insight.preparation import Preparation, Question
from complaintkit.model import Precision
from complaintkit.sentences import _
from complaintkit.views.page import Line, Span, line, shortened

MANY, LONG = 4, 160
"""How many of a kind a call sheet lists, and how much of a text it repeats."""
_SPOKEN = 60
"""How much of a promise is read out in a question."""


def standard_questions(found: Preparation) -> list[str]:
    """What, how, why, when, and what else an answer is worth little without."""
    why = _("Why has it not been done until now?")
    if found.broken:
        last = found.broken[-1]
        ends: Precision = last.window.precision
        ends = "minute" if ends == "part-of-day" else ends  # it ends at an hour
        why = _("Why was your promise of {day} (due {due}) not kept: {text}?").format(
            day=describe_day(last.made_at),
            due=told_when(last.window.closes, ends, last.zone, found.at.tzinfo),
            text=shortened(promised(last.text).rstrip(" ."), _SPOKEN),
        )
    number = () if found.references else (_("What is the number of this complaint with you?"),)
    return [
        _("What exactly will you do, and what will you not do?"),
        _("How will it be done, and by whom?"),
        why,
        _("When: by which day and hour? What is your own time limit?"),
        *number,
        _("What would you do in my place?"),
    ]


def question_lines(found: Preparation) -> Iterator[Line]:
    """First what they did not answer, then what is always worth asking."""
    standard = standard_questions(found)
    carried = [each for each in found.unanswered if each.text not in standard]
    for question in carried[:MANY]:
        yield line(_question(question), indent=2)
    yield from more(len(carried), shown(carried))
    yield from (line(each, indent=2) for each in standard)


def _question(question: Question) -> str:
    contact = question.contact
    text = _("{question} (asked {when}, no answer noted; entry {entry})")
    return text.format(
        question=shortened(question.text, LONG),
        when=told_when(contact.at, "day", contact.zone),
        entry=contact.entry,
    )


def shown(*lists: Sequence[object]) -> int:
    """How many of some lists together are listed."""
    return sum(min(len(each), MANY) for each in lists)


def more(count: int, listed: int) -> Iterator[Line]:
    """A line that says how many are not listed; none when all are."""
    if count > listed:
        text = _("And {count} more: complaint show").format(count=count - listed)
        yield line(Span(text, "dim"), indent=2)


def told_when(at: datetime, precision: Precision, zone: str, home: tzinfo | None = None) -> str:
    """A moment; its zone is left out where it is the user's own."""
    if zone != str(home) or precision == "day":
        return describe_moment(at, precision, zone)
    return f"{describe_day(at)} {describe_clock(at, precision, zone)}"
