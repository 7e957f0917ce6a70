"""People's words for time, in four languages, to instants, windows, dates and durations.

A closed grammar: every word is understood or the phrase is refused with two things to type
instead, because a wrong deadline is worse than none. No clock is read; the moment when the words
were spoken is given.
"""

from complaintkit.describe import describe_duration, describe_moment, describe_window
from complaintkit.when.calendars import Calendar
from complaintkit.when.parsing import (
    parse_date,
    parse_duration,
    parse_moment,
    parse_window,
    split_promise,
)

__all__ = [
    "Calendar",
    "describe_duration",
    "describe_moment",
    "describe_window",
    "parse_date",
    "parse_duration",
    "parse_moment",
    "parse_window",
    "split_promise",
]
