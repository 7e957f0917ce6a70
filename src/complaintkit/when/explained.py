"""The stored sentence of how a time was counted, in the language of the run."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from complaintkit.describe import describe_day, real_time
from complaintkit.sentences import _
from complaintkit.when.rules import RULES

_DAY = r"[A-Z][a-z]{2} \d{1,2} [A-Z][a-z]{2} \d{4}"
_SPAN = r"\d{1,9} (?:h|min|s)(?: \d{1,2} (?:min|s)){0,2}"
_NUMBER = r"\d{1,9}"
_CLOCK = r"\d\d:\d\d"
_FORMS = {
    "start": rf"{_DAY} [^ ]+ [^ ]+",
    "day": _DAY,
    "monday": r"\d{4}-\d\d-\d\d",
    "count": rf"{_SPAN}(?: to {_SPAN})?|{_NUMBER}(?: to {_NUMBER})?",
    "days": _NUMBER,
    "country": r"[A-Z]{2}(?:-[A-Z]{2,3})?",
    "first": _CLOCK,
    "last": _CLOCK,
}
"""What may stand at each place of a sentence."""
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_IN_SECONDS = {"h": 3600, "min": 60, "s": 1}


def explained(rule: str) -> str:
    """*rule* as the run tells it; what no sentence of ours fits keeps all but the form of days."""
    told, at = [], 0
    while at < len(rule):
        sentence, end = _sentence(rule, at)
        told.append(sentence)
        at = end + 1
    return " ".join(told)


def _sentence(rule: str, at: int) -> tuple[str, int]:
    for sentence, pattern in _patterns():
        found = pattern.match(rule, at)
        if found is not None:
            values = {name: _said(name, each) for name, each in found.groupdict().items()}
            return _(sentence).format(**values), found.end()
    return re.sub(_DAY, lambda day: _day(day.group()), rule[at:]), len(rule)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each sentence with the pattern of what is stored of it."""
    return tuple((each, _pattern(each)) for each in RULES.values())


def _pattern(sentence: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", sentence)
    for place in range(1, len(parts), 2):
        parts[place] = f"(?P<{parts[place]}>{_FORMS[parts[place]]})"
    parts[::2] = map(re.escape, parts[::2])
    return re.compile(rf"{''.join(parts)}(?= |$)")


def _said(name: str, stored: str) -> str:
    """What stands at a place, in the language of the run."""
    if name == "day":
        return _day(stored)
    if name == "monday":
        return _dated(stored, *map(int, stored.split("-")))
    if name == "start":
        day, clock, zone = stored.rsplit(" ", 2)
        return _("{day} {clock} {zone}").format(day=_day(day), clock=clock, zone=zone)
    if name == "count":
        low, _to, high = stored.partition(" to ")
        both = _("{first} to {last}").format(first=_span(low), last=_span(high))
        return both if high else _span(low)
    return stored


def _day(stored: str) -> str:
    """A day that is stored as "Tue 24 Nov 2026"."""
    _weekday, day, month, year = stored.split()
    if month not in _MONTHS:
        return stored
    return _dated(stored, int(year), _MONTHS.index(month) + 1, int(day))


def _dated(stored: str, year: int, month: int, day: int) -> str:
    """A day by its numbers; what the calendar does not have stays as it is stored."""
    try:
        return describe_day(date(year, month, day))
    except ValueError:
        return stored


def _span(stored: str) -> str:
    """A number, or an amount of real time, "1 h 30 min"."""
    parts = stored.split()
    if stored.isdigit():
        return stored
    pairs = zip(parts[::2], parts[1::2], strict=True)
    return real_time(sum(int(number) * _IN_SECONDS[unit] for number, unit in pairs))
