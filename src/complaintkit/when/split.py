"""A promise as one sentence, parted into what was promised and by when.

The longest run of words at the end (else at the beginning) that is a time is taken. Where the words
around it show that it is only a piece of a time, and where no run is a time but some words look
like one, the promise is refused: half a deadline is a wrong deadline.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from complaintkit.sentences import _
from complaintkit.when.calendars import Frame
from complaintkit.when.promised import window
from complaintkit.when.reading import attempt
from complaintkit.when.refusals import refused, usual
from complaintkit.when.text import (
    LONGEST,
    composed,
    has_other_digits,
    readable,
    with_plain_digits,
)
from complaintkit.when.tokens import NotUnderstood, shapes
from complaintkit.when.traces import changes_meaning, is_numbered, signs
from complaintkit.when.typos import misspelt_days

if TYPE_CHECKING:
    from complaintkit.errors import BadWhen
    from complaintkit.model import Window
    from complaintkit.when.calendars import Calendar
    from complaintkit.when.phrases import Said

LONGEST_PROMISE = 2000
_MOST_WORDS = 16
"""No time has more words; it bounds the work on a long promise."""

_EDGE = " \t\r\n,;:-–—"

_BEGINS_A_CLAUSE = frozenset(
    {"the", "a", "an", "they", "we", "he", "she", "it", "i", "you", "someone", "somebody"}
    | {"my", "our", "your", "their", "his", "her"}
)
"""English words that begin a clause of their own, after a time that stands before it."""


class Run(NamedTuple):
    """Words of a promise that are a time, and the words on both sides."""

    before: str
    words: str
    after: str
    window: Window
    has_day: bool
    """Whether the words name the day; without it today is only assumed."""
    is_bare: bool
    """An amount without a preposition: "3 days" may be what the promise is about."""


def split_promise(text: str, calendar: Calendar) -> tuple[str, Window | None, str]:
    """What was promised, the window, and the words of the window as they stand in *text*.

    What was promised is *text* letter for letter, less the words of the time (a mark that one of
    them ends with goes with it) and the spaces around them: a letter quotes it. Without a time:
    the whole text, None and no words.
    """
    frame = Frame(text, calendar)
    cleaned = readable(text, usual(frame), longest=LONGEST_PROMISE)
    run = _trailing(cleaned, frame)
    if run is None or not run.has_day:
        run = _with_leading(cleaned, frame, run)
    if run is None:
        plain = with_plain_digits(cleaned)
        if signs(plain) or misspelt_days(cleaned) or _speaks_of_time(plain):
            raise _unclear(frame, cleaned)
        return text.strip(), None, ""
    _check(frame, run)
    before, after = _as_typed(text, run)
    promised = f"{before.rstrip()} {after.lstrip()}".strip()
    return promised if promised.strip(_EDGE) else "", run.window, run.words


def _speaks_of_time(text: str) -> bool:
    from complaintkit.when.occasions import speaks_of_time  # noqa: PLC0415 (only without a time)

    return speaks_of_time(text)


def _as_typed(text: str, run: Run) -> tuple[str, str]:
    """What stands on both sides of the time, letter for letter; it was read with joined accents."""
    ends = range(len(text), -1, -1)
    before = next((text[:end] for end in ends if composed(text[:end]) == run.before), run.before)
    after = next((text[end:] for end in ends if composed(text[end:]) == run.after), run.after)
    return before, after


def _trailing(text: str, frame: Frame) -> Run | None:
    """The longest time at the end of *text*."""
    starts = [match.start() for match in re.finditer(r"\S+", text)][-_MOST_WORDS:]
    for start in starts:
        if _begins_with_sum(text[:start], text[start:]):
            continue
        run = _read(frame, text[:start], text[start:], "")
        if run is not None:
            return run
    return None


def _with_leading(text: str, frame: Frame, trailing: Run | None) -> Run | None:
    """The time at the beginning of *text*; it may give the day to a *trailing* time of day."""
    rest = text if trailing is None else trailing.before
    ends = [match.end() for match in re.finditer(r"\S+", rest)][:_MOST_WORDS]
    for end in reversed(ends):
        run = _read(frame, "", rest[:end], rest[end:])
        if run is not None and trailing is None:
            return _checked_leading(frame, run)
        if run is not None and trailing is not None:
            whole = _read(frame, "", f"{run.words} {trailing.words}", "")
            if whole is None:
                raise _unclear(frame, text)
            return whole._replace(after=run.after)
    if trailing is not None and ("day" in signs(trailing.before) or misspelt_days(trailing.before)):
        raise _unclear(frame, text)
    return trailing


def _read(frame: Frame, before: str, words: str, after: str) -> Run | None:
    if len(words) > LONGEST or has_other_digits(words):
        return None
    stripped = words.strip(" \t\r\n,;:")
    if stripped.endswith(".") and not stripped[-2:-1].isdigit():
        stripped = stripped[:-1]
    try:
        found = attempt(frame._replace(text=stripped), _meaning)
    except NotUnderstood:
        return None
    if found is None:
        return None
    return Run(before, stripped, after, *found)


def _meaning(said: Said, frame: Frame) -> tuple[Window, bool, bool] | None:
    found = window(said, frame)
    if found is None:
        return None
    has_day = bool(said.days or said.stretch or said.instant)
    is_range = said.stretch is not None and said.stretch[0] != said.stretch[1]
    return found, has_day, said.is_bare and not is_range


def _begins_with_sum(before: str, words: str) -> bool:
    """Whether the number that *words* begin with belongs to what stands before it."""
    first = next(iter(shapes(words)), None)
    if first is None or first.lastgroup not in {"num", "decimal", "dotted", "dm", "slashed"}:
        return False
    last = before.split()[-1:] or [""]
    return is_numbered(last[0]) or last[0][-1:].isdecimal()


def _checked_leading(frame: Frame, run: Run) -> Run:
    if signs(run.after) or not _stands_apart(frame, run):
        raise _unclear(frame, frame.text)
    return run


def _stands_apart(frame: Frame, run: Run) -> bool:
    """Whether a time at the start is one of its own, and not an adjective.

    "Tomorrow 10-12 the fridge arrives" says when; "the 5pm delivery is refunded" says which.
    """
    if run.words.lower().startswith("the "):
        return False
    following = frame.text.partition(run.words)[2].lstrip()
    word = following.split(maxsplit=1)[:1]
    return not word or following[0] in ",;:-–—" or word[0].lower() in _BEGINS_A_CLAUSE


def _check(frame: Frame, run: Run) -> None:
    """Refuse a run that its neighbours show to be only a piece of a time, or no time at all."""
    last, following = run.before.split()[-1:], run.after.split()[:1]
    if any(changes_meaning(word, run.words) for word in (*last, *following)):
        raise _unclear(frame, frame.text)
    has_text = bool(run.before.strip(_EDGE) or run.after.strip(_EDGE))
    if run.is_bare and has_text:
        message = _("{text!r}: {words!r} may be when it happens, or what it is about.")
        message = message.format(text=frame.text, words=run.words)
        raise refused(message, usual(frame))
    first = next(iter(shapes(run.words)))
    if first.lastgroup == "dotted" and has_text:
        message = _("{text!r}: {number!r} may be a sum or a time.")
        message = message.format(text=frame.text, number=first.group())
        raise refused(message, usual(frame))


def _unclear(frame: Frame, text: str) -> BadWhen:
    message = _("{text!r} seems to say when, but it is not clear which words are the time.")
    return refused(message.format(text=text), usual(frame))
