"""Words that name a time too loosely to hold anybody to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from complaintkit.sentences import _
from complaintkit.when.amounts import unit
from complaintkit.when.refusals import refused, usual

if TYPE_CHECKING:
    from complaintkit.when.calendars import Frame
    from complaintkit.when.cursor import Cursor
    from complaintkit.when.phrases import Said

_INSTEAD = {
    "minute": ("in 30 minutes", "within 1 hour"),
    "hour": ("in 3 hours", "within 24 hours"),
    "day": ("in 3 days", "within 7 days"),
    "workday": ("in 3 working days", "within 5 working days"),
    "week": ("in 2 weeks", "within 4 weeks"),
    "month": ("in 2 months", "within 3 months"),
}
_HOURS_IN_WORKDAY = 8
_MOST_HOURS = 240


def refuse_vague(cursor: Cursor, frame: Frame, _said: Said) -> bool:
    """Refuse "a few days", "early next week" and working hours; never reads anything."""
    start = cursor.at
    if cursor.take("vague"):
        raise _too_vague(frame, usual(frame))
    cursor.take("next", "coming")
    if cursor.take("few"):
        named = unit(cursor)
        if named:
            raise _too_vague(frame, usual(frame) if frame.past else _INSTEAD.get(named))
    cursor.at = start
    number = cursor.value("num")
    if number is not None and cursor.take("workhour"):
        message = _("{text!r}: nobody can tell which hours count as working hours.")
        number = min(max(number, 1), _MOST_HOURS)
        workdays = -(-number // _HOURS_IN_WORKDAY)
        hint = f"within {number} hours", f"within {workdays} working days"
        raise refused(message.format(text=frame.text), usual(frame) if frame.past else hint)
    cursor.at = start
    return False


def _too_vague(frame: Frame, suggestions: tuple[str, str] | None) -> Exception:
    message = _("{text!r} does not say exactly when.").format(text=frame.text)
    return refused(message, suggestions or usual(frame))
