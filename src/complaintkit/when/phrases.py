"""The grammar: a phrase is a row of constituents, each with its preposition, in any order.

Every word is taken or the phrase is refused. What was said lands in `Said`; what it means for a
promise or for something that happened is decided elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from complaintkit.when.clocks import PARTS, clocks
from complaintkit.when.days import days
from complaintkit.when.tokens import NotUnderstood
from complaintkit.when.words import UNITS

if TYPE_CHECKING:
    from collections.abc import Callable

    from complaintkit.when.amounts import Amount
    from complaintkit.when.calendars import Frame
    from complaintkit.when.clocks import Clock
    from complaintkit.when.cursor import Cursor
    from complaintkit.when.dates import Days

_PREPOSITIONS = ("by", "before", "after", "in", "within", "on", "at", "from", "between")
_DAY_KINDS = ("day_word", "weekday", "month_name", "ymd", "slashed", "dmy")
_CLOCK_KINDS = ("time", "am", "pm", "noon", "midnight", "oclock", "clock_word", "half_to")


class Said:
    """What the words named, each at most once."""

    instant: str = ""
    """A date and time in ISO, with or without its offset."""
    stretch: tuple[Amount, Amount] | None = None
    direction: str = ""
    """Of the stretch: "in", "within" or "ago"."""
    days: Days | None = None
    clocks: tuple[Clock, Clock | None] | None = None
    says_to: bool = False
    """A range of hours without "from": "ten to five" may also be ten minutes before five."""
    part: str = ""
    is_this: bool = False
    """As in "this morning", and not "in the morning"."""
    is_end_of_day: bool = False
    bound: str = ""
    """One of "by", "before", "after", or empty."""
    is_about: bool = False
    is_bare: bool = False
    """A stretch without a preposition: "3 days"."""
    is_now: bool = False
    names_no_time: bool = False
    """The words say that there is no time: "soon"."""
    has_couple: bool = False

    def __init__(self) -> None:
        self.prepositions: set[str] = set()
        """Of the constituent that is being read."""


def phrase(cursor: Cursor, frame: Frame) -> Said:
    """Everything that the words name."""
    said = Said()
    said.has_couple = any("couple" in token.kinds for token in cursor.tokens)
    while not cursor.done:
        said.prepositions = _prepositions(cursor)
        if cursor.done and said.prepositions and said.prepositions <= {"latest", "about"}:
            _bind(said)
            break
        _look_around(cursor, said)
        if not any(read(cursor, frame, said) for read in _READERS):
            raise cursor.failure()
        _bind(said)
    named = (said.instant, said.stretch, said.days, said.clocks, said.part)
    if not any((*named, said.is_end_of_day, said.is_now)):
        raise NotUnderstood
    return said


def _prepositions(cursor: Cursor) -> set[str]:
    """The prepositions that come next, by what they do; the words about precision among them."""
    found: set[str] = set()
    while True:
        token = cursor.take("latest", "about", "the")
        if token is not None:
            found |= {"latest", "about", "the"} & token.kinds.keys()
            continue
        if "within" in found and cursor.sees("by"):
            cursor.at += 1
            continue
        if found & set(_PREPOSITIONS) or not cursor.sees(*_PREPOSITIONS):
            return found
        token = cursor.take(*_PREPOSITIONS)
        assert token is not None
        found |= {*_PREPOSITIONS, "ago_before"} & token.kinds.keys()


def _look_around(cursor: Cursor, said: Said) -> None:
    """Tell the cursor what the other words leave open."""
    others = [*cursor.tokens[: cursor.at], *cursor.tokens[cursor.at + 1 :]]
    cursor.between = "between" in said.prepositions
    has_day = said.days is not None or any(
        kind in token.kinds for token in others for kind in _DAY_KINDS
    )
    cursor.expects_clock = has_day or bool(said.prepositions & {"at", "about"})
    cursor.has_clock = any(kind in token.kinds for token in others for kind in _CLOCK_KINDS)


def _bind(said: Said) -> None:
    bounds = [bound for bound in ("by", "before", "after") if bound in said.prepositions]
    if "latest" in said.prepositions:
        bounds = ["by"]
    said.is_about = said.is_about or "about" in said.prepositions
    if not bounds or said.direction == "ago":
        return
    if said.bound and said.bound != bounds[0]:
        raise NotUnderstood
    said.bound = bounds[0]


def _instant(cursor: Cursor, _frame: Frame, said: Said) -> bool:
    token = cursor.take("instant")
    if token is None:
        return False
    if said.instant or not _only(said, "on", "at", "by", "before", "in"):
        raise NotUnderstood
    said.instant = token.text
    return True


def _vague(cursor: Cursor, frame: Frame, said: Said) -> bool:
    if not cursor.has("vague", "few", "workhour"):
        return False
    from complaintkit.when.vague import refuse_vague  # noqa: PLC0415 (few phrases are vague)

    return refuse_vague(cursor, frame, said)


def _stretch(cursor: Cursor, frame: Frame, said: Said) -> bool:
    if not cursor.has("minutes", *UNITS):
        return False
    from complaintkit.when.stretches import stretch  # noqa: PLC0415 (a date and a time have none)

    return stretch(cursor, frame, said)


def _days(cursor: Cursor, frame: Frame, said: Said) -> bool:
    start = cursor.at
    found = days(cursor, frame)
    if found is None:
        return False
    is_range = said.prepositions & {"from", "between"} and not found.single
    limit = ("in",) if found.is_limit else ()
    allowed = _only(said, "on", "by", "before", "after", *limit)
    if said.days is not None or not (allowed or is_range):
        cursor.at = start
        return False
    said.days = found
    return True


def _clocks(cursor: Cursor, _frame: Frame, said: Said) -> bool:
    start = cursor.at
    named = bool(said.prepositions & {"at", "by", "before", "after", "about", "latest"})
    found = clocks(cursor, named=named)
    if found is None:
        return False
    is_range = said.prepositions & {"from", "between"} and found[1] is not None
    if said.clocks is not None or not (
        _only(said, "at", "on", "by", "before", "after") or is_range
    ):
        cursor.at = start
        return False
    said.clocks = found
    said.says_to = cursor.says_to and not is_range
    return True


def _end_of_day(cursor: Cursor, frame: Frame, said: Said) -> bool:
    start = cursor.at
    if cursor.sees("end_of_day") and _only(said, "by", "before", "at", "on", "in"):
        cursor.at += 1
        said.is_end_of_day = True
        return True
    if cursor.take("end"):
        cursor.take("of")
        cursor.take("the", "this")
        allowed = _only(said, "by", "before", "at", "on", "in")
        if allowed and cursor.take("day"):
            said.is_end_of_day = True
            return True
        found = days(cursor, frame)
        if allowed and found is not None and found.single and said.days is None:
            said.days = found._replace(is_limit=True)
            return True
    cursor.at = start
    return False


def _part(cursor: Cursor, _frame: Frame, said: Said) -> bool:
    start = cursor.at
    is_this = cursor.take("this") is not None
    for name in PARTS:
        allowed = _only(said, "in", "on", "at", "by", "before", "within")
        if cursor.sees(name) and allowed and said.part in {"", "first"}:
            cursor.at += 1
            said.part = said.part or name
            said.is_this = is_this
            return True
    cursor.at = start
    return False


def _now(cursor: Cursor, frame: Frame, said: Said) -> bool:
    said.is_now = frame.past and cursor.take("now") is not None
    return said.is_now


def _only(said: Said, *allowed: str) -> bool:
    """Whether the preposition, if there is one, can do one of the *allowed* things."""
    real = said.prepositions & {*_PREPOSITIONS}
    return not real or bool(real & {*allowed})


_READERS: tuple[Callable[[Cursor, Frame, Said], bool], ...] = (
    _instant,
    _vague,
    _stretch,
    _days,
    _clocks,
    _end_of_day,
    _part,
    _now,
)
