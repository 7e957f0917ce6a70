"""Hours as people write them, in English, Polish, Russian or Serbian, to opening times.

Every word is understood, or nothing is: an hour that was guessed is worse than the text itself.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby, pairwise
from typing import NamedTuple

from complaintkit.hours.clocks import Clock, NotUnderstood, as_range
from complaintkit.hours.opening import ALL_DAY, HOLIDAY, Hours, Stretch
from complaintkit.hours.words import phrases
from complaintkit.when.text import composed, fold, has_cyrillic

LONGEST = 200
"""Characters; no hours of a provider are longer."""

_WEEK = 7
_PIECES = re.compile(r"[0-9]+(?:[:.][0-9]{2}(?![0-9]))?|[^\W\d_]+|\S|\n")
_HALF_OF_DAY = re.compile(r"(?<![^\W\d_])([ap])\. ?m(?![^\W\d_])\.?", re.IGNORECASE)


class _Item(NamedTuple):
    """Days, or hours: none at all for "closed"."""

    segment: int
    days: tuple[int, ...] = ()
    ranges: tuple[tuple[int, int], ...] = ()

    @property
    def is_closed(self) -> bool:
        return not self.days and not self.ranges

    @property
    def is_every(self) -> bool:
        return len(self.days) == _WEEK


@cache
def parse_hours(text: str) -> Hours | None:
    """The opening times that *text* names; None when one word of it is not understood."""
    if len(text) > LONGEST:
        return None
    try:
        reader = _Reader(text)
        return _hours(_in_pairs(reader.items()), reader.on_holidays)
    except NotUnderstood:
        return None


class _Reader:
    """The pieces of a text, taken one after another."""

    def __init__(self, text: str) -> None:
        plain = _HALF_OF_DAY.sub(r" \1m ", composed(text))
        self._pieces = [fold(piece, "") or piece for piece in _PIECES.findall(plain)]
        is_cyrillic = has_cyrillic(plain)
        self._in_latin = [fold(piece, "sr") for piece in self._pieces] if is_cyrillic else []
        self._at = 0
        self._segment = 0
        self.on_holidays: bool | None = None
        """What was said of public holidays; None: nothing."""

    def items(self) -> list[_Item]:
        """Everything that the text says of days and hours."""
        found: list[_Item] = []
        while self._at < len(self._pieces):
            if self._take("gap") is not None:
                self._segment += 1
            elif not self._said_of_holidays():
                found += self._item(found) or self._nothing()
        return found

    def _said_of_holidays(self) -> bool:
        for kind, on_holidays in (("except", False), ("including", True)):
            if self._take(kind) is not None:
                self._take("filler")
                if self._take("holidays") is None:
                    raise NotUnderstood
                self.on_holidays = on_holidays
                return True
        return False

    def _item(self, before: list[_Item]) -> list[_Item]:
        """The days, hours or both that stand here; none when nothing does."""
        if before and before[-1].days:
            self._take("dash")  # "Mon-Fri - 9:00-17:00", "Sun - closed"
        if self._take("always") is not None:
            return [_Item(self._segment, tuple(range(_WEEK))), _Item(self._segment, (), ALL_DAY)]
        days = self._days()
        if days:
            return [_Item(self._segment, days)]
        if self._take("closed") is not None:
            return [_Item(self._segment)]
        if self._take("full") is not None:
            return [_Item(self._segment, (), ALL_DAY)]
        return [_Item(self._segment, (), (self._range(),))] if self._is_time() else []

    def _nothing(self) -> list[_Item]:
        if self._take("filler") is None:
            raise NotUnderstood
        return []

    def _days(self) -> tuple[int, ...]:
        every = self._take("daily")
        if every is not None:
            return every
        if self._take("holidays") is not None:
            return (HOLIDAY,)
        first = self._take("days")
        if first is None or len(first) > 1:
            return first or ()
        while self._pieces[self._at : self._at + 1] == ["."]:
            self._at += 1
        here = self._at
        last = self._take("days") if self._take("to") is not None else None
        if last is None:
            self._at = here
            return first
        if len(last) > 1 or last == first:
            raise NotUnderstood
        return tuple((first[0] + n) % _WEEK for n in range((last[0] - first[0]) % _WEEK + 1))

    def _range(self) -> tuple[int, int]:
        joined = "and" if self._take("between") is not None else "to"
        opens = self._clock()
        if self._take(joined) is None:
            raise NotUnderstood
        return as_range(opens, self._clock())

    def _is_time(self) -> bool:
        """Whether hours begin here."""
        here = self._at
        if any(self._take(kind) is not None for kind in ("between", "noon", "midnight")):
            self._at = here
            return True
        return self._is_number()

    def _is_number(self) -> bool:
        return self._at < len(self._pieces) and self._pieces[self._at][0] in "0123456789"

    def _clock(self) -> Clock:
        self._take("filler")
        for kind, hour in (("noon", 12), ("midnight", 24)):
            if self._take(kind) is not None:
                return Clock(hour * 60, "24")
        if not self._is_number():
            raise NotUnderstood
        digits = self._pieces[self._at]
        self._at += 1
        half = next((each for each in ("am", "pm") if self._take(each) is not None), "")
        if not half:
            self._take("mark")
        return Clock.read(digits, half)

    def _take(self, kind: str) -> tuple[int, ...] | None:
        """The meaning of the longest phrase of this kind that stands here, which is then behind."""
        for length, known in phrases(kind):
            for pieces in (self._pieces, self._in_latin):
                phrase = " ".join(pieces[self._at : self._at + length])
                if phrase in known:
                    self._at += length
                    return known[phrase]
        return None


def _in_pairs(items: list[_Item]) -> list[tuple[list[_Item], list[_Item]]]:
    """Days with their hours, whichever is written first, as long as it always is."""
    runs = [list(run) for _is_days, run in groupby(_in_order(items), lambda item: bool(item.days))]
    if len(runs) == 1 and all(item.ranges == ALL_DAY for item in runs[0]):  # "round the clock"
        return [([_Item(0, tuple(range(_WEEK)))], runs[0])]
    if len(runs) % 2 or not runs:
        raise NotUnderstood
    if not runs[0][0].days:
        return list(zip(runs[1::2], runs[::2], strict=True))
    return list(zip(runs[::2], runs[1::2], strict=True))


def _in_order(items: list[_Item]) -> list[_Item]:
    """Where all else names the days first, "closed Sunday" does so, too; and the other way."""
    days_first = bool(items) and bool(items[0].days)
    segments = [list(part) for _segment, part in groupby(items, lambda item: item.segment)]
    found: list[_Item] = []
    while segments:
        run = segments.pop(0)
        if any(item.is_closed for item in run):
            if run[0].is_closed and all(item.days for each in segments for item in each):
                run += [item for each in segments for item in each]  # "closed Sat and Sun"
                segments = []
            run.sort(key=lambda item: bool(item.days) is not days_first)
        found += run
    return found


def _hours(pairs: list[tuple[list[_Item], list[_Item]]], said: bool | None) -> Hours:
    stretches: list[Stretch] = []
    named: list[int] = []
    for with_days, with_hours in pairs:
        days = [day for item in with_days for day in item.days]
        ranges = sorted(each for item in with_hours for each in item.ranges)
        is_closed = any(item.is_closed for item in with_hours)
        overlaps = any(first[1] > second[0] for first, second in pairwise(ranges))
        if overlaps or (is_closed and len(with_hours) > 1):
            raise NotUnderstood
        named += days
        if ranges:
            stretches.append(Stretch(tuple(sorted(days)), tuple(ranges)))
    if len(named) > len(set(named)) or not stretches:
        raise NotUnderstood
    every = any(item.is_every for with_days, _hours in pairs for item in with_days)
    if HOLIDAY in named:
        return Hours(tuple(stretches), on_holidays=False)
    return Hours(tuple(stretches), every if said is None else said)
