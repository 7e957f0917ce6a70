"""The questions that the rest of the program asks of people's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from complaintkit.sentences import _
from complaintkit.when.happened import moment
from complaintkit.when.promised import days_said, window
from complaintkit.when.reading import read
from complaintkit.when.refusals import refused

if TYPE_CHECKING:
    from datetime import date

    from complaintkit.model import Moment, Window
    from complaintkit.when.calendars import Calendar, Frame
    from complaintkit.when.phrases import Said


_LIMITS = ("within", "ago")


def parse_moment(text: str, calendar: Calendar) -> Moment:
    """When a contact happened: "yesterday 15:00", "18 Oct 2005 15:00", "10:01", "2 hours ago".

    A bare time is today's, a weekday or a date without a year is the most recent one. A result
    that lies ahead is neither refused nor moved: the caller decides.
    """
    return read(text, calendar, moment, past=True)


def parse_window(text: str, calendar: Calendar) -> Window | None:
    """When a promise falls due; None when the words say that no time was given ("soon")."""
    return read(text, calendar, window)


def parse_date(text: str, calendar: Calendar, *, past: bool) -> date:
    """A single day; *past* says where to look for a weekday or a date without a year."""
    return read(text, calendar, _past_day if past else _day, past=past)


def _past_day(said: Said, frame: Frame) -> date:
    found = moment(said, frame)
    if found.precision != "day":
        raise _no_day(frame)
    return found.at.date()


def _day(said: Said, frame: Frame) -> date:
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
    return refused(message, (f"{frame.calendar.today}", "yesterday" if frame.past else "tomorrow"))
