"""A strict reader of calendar files, for what was just written: it forgives nothing.

It shares no code with the library that writes them. What it does not know it refuses.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from complaintkit.sentences import _

_LONGEST = 75
"""Bytes in a line, without its end."""
_LINE = re.compile(r"([A-Z-]+)((?:;[A-Z]+=[A-Z-]+)*):(.*)", re.DOTALL)
_CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f]")
_NUMBER = re.compile("[0-9]+")
_DURATION = re.compile(r"-P(?:([0-9]+)D)?T([0-9]+)H|-P([0-9]+)D")
_ESCAPED = re.compile(r"\\(.)|[;,]", re.DOTALL)
_MEANINGS = {"n": "\n", "N": "\n", "\\": "\\", ";": ";", ",": ","}
_EVENT = frozenset({
    "UID", "SEQUENCE", "CREATED", "DTSTAMP", "LAST-MODIFIED", "DTSTART", "SUMMARY", "DESCRIPTION",
    "STATUS", "TRANSP",
})  # fmt: skip
"""What each event has once; an end it may have."""


class NotACalendar(ValueError):
    """The file is not one that a calendar program must be able to read."""


class Seen(NamedTuple):
    """One event as a reader of the file meets it."""

    uid: str
    sequence: int
    stamp: datetime
    begins: date
    ends: date | None
    title: str
    text: str
    status: str
    alarms: tuple[timedelta, ...]
    """How long before the beginning each rings."""


class _Property(NamedTuple):
    """A content line: its name, its parameters as they stand, its value."""

    name: str
    how: str
    value: str


class _Part(NamedTuple):
    """What stands between BEGIN and END."""

    name: str
    properties: dict[str, _Property]
    parts: "list[_Part]"


def seen_in(data: bytes) -> list[Seen]:
    """Every event of a calendar file; raises `NotACalendar` at the first thing that is wrong."""
    lines = _unfolded(data)
    calendar = _part(lines, next(lines, _Property("", "", "")))
    if calendar.name != "VCALENDAR" or next(lines, None) is not None:
        raise NotACalendar(_("it is not one calendar"))
    if set(calendar.properties) != {"PRODID", "VERSION"}:
        raise NotACalendar(_("its head is not as it should be"))
    return [_seen(each) for each in calendar.parts]


def _unfolded(data: bytes) -> Iterator[_Property]:
    if not data.endswith(b"\r\n"):
        raise NotACalendar(_("its last line is cut"))
    whole = ""
    for number, raw in enumerate(data[:-2].split(b"\r\n"), 1):
        line = _line(raw, number)
        if line.startswith((" ", "\t")) and whole:
            whole += line[1:]
            continue
        if whole:
            yield _property(whole)
        whole = line
    yield _property(whole)


def _line(raw: bytes, number: int) -> str:
    try:
        line = raw.decode()
    except UnicodeDecodeError as error:
        raise NotACalendar(_("line {line} is not UTF-8").format(line=number)) from error
    if not raw or len(raw) > _LONGEST or _CONTROL.search(line):
        raise NotACalendar(_("line {line} is not as it should be").format(line=number))
    return line


def _property(line: str) -> _Property:
    found = _LINE.fullmatch(line)
    if found is None:
        raise NotACalendar(_("a line of it is no property"))
    return _Property(*found.groups())


def _part(lines: Iterator[_Property], begin: _Property) -> _Part:
    if (begin.name, begin.how) != ("BEGIN", ""):
        raise NotACalendar(_("a property stands outside of everything"))
    part = _Part(begin.value, {}, [])
    for each in lines:
        if each == _Property("END", "", part.name):
            return part
        if each.name == "BEGIN":
            part.parts.append(_part(lines, each))
        elif part.parts or each.name in part.properties or each.name == "END":
            raise NotACalendar(_("{name} stands where it should not").format(name=each.name))
        else:
            part.properties[each.name] = each
    raise NotACalendar(_("{name} has no end").format(name=part.name))


def _seen(part: _Part) -> Seen:
    own = part.properties
    if part.name != "VEVENT" or own.keys() - {"DTEND"} != _EVENT:
        raise NotACalendar(_("an event of it is not as it should be"))
    stamps = {_time(own[name]) for name in ("DTSTAMP", "LAST-MODIFIED")}
    stamp, begins = stamps.pop(), _time(own["DTSTART"])
    ends = _time(own["DTEND"]) if "DTEND" in own else None
    is_ordered = ends is None or (type(ends) is type(begins) and begins < ends)
    is_counted = _NUMBER.fullmatch(own["SEQUENCE"].value)
    if stamps or not isinstance(stamp, datetime) or not is_ordered or not is_counted:
        raise NotACalendar(_("the times or the count of an event do not fit"))
    return Seen(
        _text(own["UID"]),
        int(own["SEQUENCE"].value),
        stamp,
        begins,
        ends,
        _text(own["SUMMARY"]),
        _text(own["DESCRIPTION"]),
        own["STATUS"].value,
        tuple(_alarm(each) for each in part.parts),
    )


def _alarm(part: _Part) -> timedelta:
    trigger = part.properties.get("TRIGGER", _Property("", "", ""))
    found = _DURATION.fullmatch(trigger.value)
    if part.name != "VALARM" or len(part.properties) != 3 or part.parts or found is None:  # noqa: PLR2004 (its action, words and time)
        raise NotACalendar(_("an alarm of it is not as it should be"))
    days, hours, whole_days = map(int, found.groups("0"))
    return timedelta(days=days or whole_days, hours=hours)


def _time(found: _Property) -> date:
    """A day, or an instant in UTC; any other zone would need a table of its own in the file."""
    how, form = ";VALUE=DATE", "%Y%m%d"
    if "T" in found.value:
        how, form = "", "%Y%m%dT%H%M%SZ"
    try:
        at = datetime.strptime(found.value, form).replace(tzinfo=UTC)
    except ValueError as error:
        raise NotACalendar(_("{value} is no time").format(value=found.value)) from error
    if found.how != how:
        raise NotACalendar(_("{value} is no time").format(value=found.value))
    return at if how == "" else at.date()


def _text(found: _Property) -> str:
    def meaning(match: re.Match[str]) -> str:
        if match[1] not in _MEANINGS:
            raise NotACalendar(_("{name} is not escaped").format(name=found.name))
        return _MEANINGS[match[1]]

    if found.how:
        raise NotACalendar(_("{name} has a parameter").format(name=found.name))
    return _ESCAPED.sub(meaning, found.value)
