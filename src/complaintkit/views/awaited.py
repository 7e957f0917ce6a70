"""A letter that nobody answered, in words: which, when it left, until when it asked, how late."""

from datetime import date, timedelta

from complaintkit.describe import describe_day, describe_moment
from complaintkit.evidence.formats.wording import SENT_VIA, letter_title
from complaintkit.ladder.awaiting import Awaited
from complaintkit.law.window import RuleWindow
from complaintkit.model.dealings import Sending
from complaintkit.sentences import _
from complaintkit.views.page import Line, Span, Style, line
from complaintkit.views.windows import days, window_lines


def awaited_lines(
    awaited: Awaited, late: timedelta, window: RuleWindow | None, today: date
) -> list[Line]:
    """The letter, how it left, the day it asked for; and the time that the law gives, if any."""
    letter = awaited.letter
    title = _("Letter {number} ({kind}): ").format(
        number=letter.number, kind=letter_title(letter.kind)
    )
    style: Style = "bad" if late else ""
    lines = [
        line(title, Span(_late(awaited, late), style), indent=4),
        line(f"{_left(awaited.sending)} {_asked(awaited)}", indent=6),
    ]
    return [*lines, *(window_lines(window, today, whole=False, indent=6) if window else [])]


def _late(awaited: Awaited, late: timedelta) -> str:
    if late:
        return _("no answer, {days} late.").format(days=days(late))
    return _("no answer by {day}; the law gives them longer.").format(
        day=describe_day(awaited.until)
    )


def _left(sending: Sending) -> str:
    sentence = _("It left on {day} by {via} (entry {entry}).")
    if sending.via == "office":
        sentence = _("You handed it in on {day} at {via} (entry {entry}).")
    day = describe_moment(sending.at, "day", sending.zone)
    return sentence.format(day=day, via=SENT_VIA[sending.via], entry=sending.entry)


def _asked(awaited: Awaited) -> str:
    """Its own day, or the two weeks that are ours: when it left, its day was over."""
    sentence = _("Two weeks to answer it ended on {until}.")
    if awaited.letter.reply_by == awaited.until.isoformat():
        sentence = _("It asks for an answer by {until}.")
    return sentence.format(until=describe_day(awaited.until))
