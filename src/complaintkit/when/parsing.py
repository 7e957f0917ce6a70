"""The questions that the rest of the program asks of people's words.

Each loads what it needs when it is asked: a contact without a promise needs no grammar.
"""

# ruff: noqa: PLC0415

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from complaintkit.model import Moment, Window
    from complaintkit.when.calendars import Calendar


def parse_moment(text: str, calendar: "Calendar") -> "Moment":
    """When a contact happened: "yesterday 15:00", "18 Oct 2005 15:00", "10:01", "2 hours ago".

    A bare time is today's, a weekday or a date without a year is the most recent one. A result
    that lies ahead is neither refused nor moved: the caller decides.
    """
    from complaintkit.when.happened import moment
    from complaintkit.when.reading import read

    return read(text, calendar, moment, past=True)


def parse_window(text: str, calendar: "Calendar") -> "Window | None":
    """When a promise falls due; None when the words say that no time was given ("soon")."""
    from complaintkit.when.promised import window
    from complaintkit.when.reading import read

    return read(text, calendar, window)


def parse_date(text: str, calendar: "Calendar", *, past: bool) -> date:
    """A single day; *past* says where to look for a weekday or a date without a year."""
    from complaintkit.when.reading import read
    from complaintkit.when.single import day, past_day

    return read(text, calendar, past_day if past else day, past=past)


def parse_duration(text: str) -> timedelta:
    """How long *text* says, exactly; refused when it has no unit or is not understood."""
    from complaintkit.when.durations import duration

    return duration(text)


def split_promise(text: str, calendar: "Calendar") -> "tuple[str, Window | None, str]":
    """What was promised, the window, and the words of the window as they stand in *text*.

    Without a time: the whole text, None and no words.
    """
    from complaintkit.when import split

    return split.split_promise(text, calendar)
