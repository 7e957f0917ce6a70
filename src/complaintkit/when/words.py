"""What a language knows about time, as data: the form that each table of words fills in.

Every string is a list of words or phrases parted by ", ". Diacritics may be written; they are
folded away on both sides. A word may stand in several places: the grammar picks by position.
"""

from typing import NamedTuple

from complaintkit.when.text import fold

SECONDS = {"second": 1, "minute": 60, "hour": 3600, "full_day": 86400}
"""The units of real time."""

CALENDAR_UNITS = ("workday", "day", "week", "month", "year")
UNITS = (*SECONDS, *CALENDAR_UNITS)


class Words(NamedTuple):
    """The words of one language."""

    weekdays: tuple[str, ...]
    """Monday first, in all their cases."""
    months: tuple[str, ...]
    numbers: dict[int, str]
    days: dict[int, str]
    """Words for a day, by its distance from today."""
    minutes: dict[int, str]
    """Words for a whole duration, such as half an hour."""
    hours: dict[int, str]
    """Words for an hour of the day, such as "o siedemnastej"."""
    ordinals: dict[int, str]
    """Words for a day of a month: "the first of December"."""
    kinds: dict[str, str]
    """Everything else, by what it does in a phrase."""
    same: dict[str, str]
    """Phrases that are read as another phrase of the same language."""


COMMON = {
    "hour": "h",
    "oclock": "h",
    "minute": "min",
    "second": "sec",
    "am": "am",
    "pm": "pm",
}
"""Understood in every language."""


def readings(words: Words) -> dict[str, dict[str, int]]:
    """Each word or phrase of a language, folded, with what it may mean."""
    found: dict[str, dict[str, int]] = {}
    numbered = (
        ("weekday", enumerate(words.weekdays)),
        ("month_name", enumerate(words.months, 1)),
        ("num", words.numbers.items()),
        ("day_word", words.days.items()),
        ("minutes", words.minutes.items()),
        ("hour_word", words.hours.items()),
        ("nth", words.ordinals.items()),
    )
    for kind, entries in numbered:
        for value, phrases in entries:
            for phrase in fold(phrases, "").split(", "):
                found.setdefault(phrase, {})[kind] = value
    for table in (words.kinds, COMMON):
        for kind, phrases in table.items():
            for phrase in fold(phrases, "").split(", "):
                found.setdefault(phrase, {})[kind] = 1
    return found
