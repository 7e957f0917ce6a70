"""What the words mean where one whole day is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from complaintkit.sentences import _
from complaintkit.when.happened import moment
from complaintkit.when.promised import days_said
from complaintkit.when.refusals import refused

if TYPE_CHECKING:
    from datetime import date

    from complaintkit.when.calendars import Frame
    from complaintkit.when.phrases import Said

_LIMITS = ("within", "ago")


def past_day(said: Said, frame: Frame) -> date:
    """The day that was named, of the past."""
    found = moment(said, frame)
    if found.precision != "day":
        raise _no_day(frame)
    return found.at.date()


def day(said: Said, frame: Frame) -> date:
    """The day that was named, today or ahead."""
    has_time = said.instant or said.clocks or said.part or said.is_end_of_day
    is_real = said.stretch is not None and said.stretch[0].is_real
    if said.names_no_time or has_time or is_real or said.bound or said.direction in _LIMITS:
        raise _no_day(frame)
    found = days_said(said, frame)
    if not found.single or found.is_limit:
        raise _no_day(frame)
    return found.first


def _no_day(frame: Frame) -> Exception:
    message = _("{text!r} does not name one day.").format(text=frame.text)
    other = _("yesterday") if frame.past else _("tomorrow")
    return refused(message, (f"{frame.calendar.today}", other))
