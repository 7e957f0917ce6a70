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
    "minute": (_("in 30 minutes"), _("within 1 hour")),
    "hour": (_("in 3 hours"), _("within 24 hours")),
    "day": (_("in 3 days"), _("within 7 days")),
    "workday": (_("in 3 working days"), _("within 5 working days")),
    "week": (_("in 2 weeks"), _("within 4 weeks")),
    "month": (_("in 2 months"), _("within 3 months")),
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
        hint = (
            _("within {hours} hours").format(hours=number),
            _("within {days} working days").format(days=workdays),
        )
        raise refused(message.format(text=frame.text), usual(frame) if frame.past else hint)
    cursor.at = start
    return False


def _too_vague(frame: Frame, suggestions: tuple[str, str] | None) -> Exception:
    message = _("{text!r} does not say exactly when.").format(text=frame.text)
    return refused(message, suggestions or usual(frame))
