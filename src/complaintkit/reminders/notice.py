"""What a reminder says: what is due on a day, in a few lines; on a quiet day nothing at all."""

from datetime import date
from typing import NamedTuple

from complaintkit.agenda import Agenda, Item, Section
from complaintkit.describe import describe_day, describe_delay, promised
from complaintkit.sentences import _
from complaintkit.views.page import shortened
from complaintkit.views.windows import timing

_SILENT: tuple[Section, ...] = ("coming", "step", "stale")
"""What can wait until the user looks: it would come every day, and soon nobody would read it."""
_LONG = 100


class Notice(NamedTuple):
    """A reminder."""

    title: str
    """Numbers only: a screen that is locked may show it."""
    lines: tuple[str, ...]
    """What is due, one line each, the most consequential first."""


def notice(found: Agenda) -> Notice | None:
    """The reminder for an agenda; None where nothing is due."""
    items = [each for each in found.items if each.section not in _SILENT]
    if not items:
        return None
    overdue = sum(each.is_overdue for each in items)
    text = _("Complaints: {overdue} overdue, {others} more that need you.")
    if not overdue:
        text = _("Complaints: {others} that need you.")
    title = text.format(overdue=overdue, others=len(items) - overdue)
    return Notice(title, tuple(_line(each, found.at.date()) for each in items))


def _line(item: Item, today: date) -> str:
    case = item.case
    text = _("{provider}, case {number}: {what}")
    return text.format(
        provider=shortened(case.provider, _LONG), number=case.number, what=_what(item, today)
    )


def _what(item: Item, today: date) -> str:
    if item.promise is not None:
        text = _("promise {number}, {text}: by {day}")
        if item.is_overdue:
            text = _("promise {number}, {text}: {late} over its time")
        return text.format(
            number=item.promise.number,
            text=shortened(promised(item.promise.text), _LONG),
            day=describe_day(item.promise.window.closes),
            late=describe_delay(item.late),
        )
    if item.window is not None:
        text = _("{title}: {timing}")
        return text.format(title=_(item.window.rule.title), timing=timing(item.window, today))
    return _("it needs you")
