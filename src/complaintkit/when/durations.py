"""How long a call took: "23m", "1h05", "48:30", "an hour and a half", "2 godz. 15 min", "полчаса".

With colons, two parts are minutes and seconds (a telephone shows 48:30) and three are hours,
minutes and seconds. A number alone is refused: it may be minutes or seconds.
"""

from __future__ import annotations

from datetime import timedelta

from complaintkit.sentences import _
from complaintkit.when.amounts import Quantity, quantity
from complaintkit.when.cursor import Cursor
from complaintkit.when.refusals import refused
from complaintkit.when.text import clean
from complaintkit.when.tokens import NotUnderstood, Token, languages, tokens

_SECONDS = {
    "day": 86400,
    "full_day": 86400,
    "hour": 3600,
    "minute": 60,
    "short_minute": 60,
    "second": 1,
    "short_second": 1,
}
_HOUR, _MINUTE = 3600, 60
_LONGEST = 100 * 86400
_COLONS = {2: (_MINUTE, 1), 3: (_HOUR, _MINUTE, 1)}
_USUAL = ("25m", "1h05")


def duration(text: str) -> timedelta:
    """How long *text* says, exactly; refused when it has no unit or is not understood."""
    cleaned = clean(text, _USUAL).strip()
    if cleaned.isdecimal():
        number = cleaned[: len("99999")]
        message = _("{text!r} may be minutes or seconds.").format(text=text)
        raise refused(message, (f"{number}m", f"{number}s"))
    found: set[int] = set()
    for language in languages(cleaned, "en"):
        try:
            found.add(_seconds(Cursor(tokens(cleaned, language), language)))
        except NotUnderstood:
            continue
    if len(found) != 1:
        raise refused(_("{text!r} is not understood as a duration.").format(text=text), _USUAL)
    seconds = found.pop()
    if seconds > _LONGEST:
        message = _("{text!r} is longer than any call can be.").format(text=text)
        raise refused(message, _USUAL)
    return timedelta(seconds=seconds)


def _seconds(cursor: Cursor) -> int:
    cursor.take("about")
    if cursor.sees("time") and cursor.at + 1 == len(cursor.tokens):
        return _with_colons(cursor.tokens[-1].text)
    total, finest = 0, _LONGEST
    while not cursor.done:
        seconds, size = _part(cursor, finest)
        if size >= finest:
            raise NotUnderstood
        total, finest = total + seconds, size
        if cursor.take("and") and cursor.done:
            raise NotUnderstood
    if finest == _LONGEST:
        raise NotUnderstood
    return total


def _part(cursor: Cursor, finest: int) -> tuple[int, int]:
    """The seconds of the next number with its unit, and the size of that unit."""
    minutes = cursor.value("minutes")
    if minutes is not None:
        return minutes * _MINUTE, _MINUTE
    place = cursor.at
    number = quantity(cursor) or Quantity(1)
    size = _unit(cursor)
    if size == 0:
        if finest == _HOUR and cursor.done and place < cursor.at:
            return _bare_minutes(cursor.tokens[place]), _MINUTE
        raise NotUnderstood
    seconds, rest = divmod(number.over * size, number.under)
    if rest:
        raise NotUnderstood
    if size == _HOUR and cursor.take("half"):
        return seconds + 30 * _MINUTE, _MINUTE
    return seconds, size


def _unit(cursor: Cursor) -> int:
    for name, size in _SECONDS.items():
        if cursor.take(name):
            return size
    return 0


def _bare_minutes(token: Token) -> int:
    """The minutes of "1h05", which need two digits."""
    if len(token.text) != len("05") or token.kinds.get("num", _MINUTE) >= _MINUTE:
        raise NotUnderstood
    return token.kinds["num"] * _MINUTE


def _with_colons(text: str) -> int:
    parts = [int(part) for part in text.split(":")]
    if any(part >= _MINUTE for part in parts[1:]):
        raise NotUnderstood
    return sum(part * size for part, size in zip(parts, _COLONS[len(parts)], strict=True))
