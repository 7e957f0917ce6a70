"""What is told of a call in one line: two lengths of time, a promise and the time of it."""

from complaintkit.errors import BadWhen, Error, Usage
from complaintkit.model import Window
from complaintkit.sentences import _
from complaintkit.when import Calendar, parse_duration, split_promise


def call_times(typed: str) -> tuple[str, str]:
    """How long a call took and how much of it on hold, as "48m, 32m" says both.

    A comma may also belong to a number, as in "1,5 h": it parts two lengths only where there is
    one on each side.
    """
    places = [place for place, one in enumerate(typed) if one == ","]
    for place in reversed(places):
        if _is_one(typed[:place]) and _is_one(typed[place + 1 :]):
            return typed[:place].strip(), typed[place + 1 :].strip()
    return typed.strip(), ""


def _is_one(typed: str) -> bool:
    try:
        parse_duration(typed)
    except Error:
        return False
    return True


def with_time(promise: str, time: str, said_at: Calendar) -> str:
    """A promise that named no time, together with the time that was named when asked."""
    joined = f"{promise.rstrip()} {time.strip()}"
    text, window, _words = split_promise(joined, said_at)
    if window is None or text.strip() != promise.strip():
        raise BadWhen(
            _("{words!r} names no time.").format(words=time),
            _("Say by when, such as 'tomorrow 5pm' or 'by Friday'; Enter: they named none."),
        )
    return joined


def promise_told(typed: str, said_at: Calendar) -> tuple[str, Window | None, str]:
    """What was promised, its window, and the words of it; raises `Usage` for a time alone."""
    text, window, words = split_promise(typed, said_at)
    if not text.strip():
        raise Usage(
            _("{typed!r} does not say what was promised.").format(typed=typed),
            _("Nothing was stored. Say what and by when: 'refund of 40 GBP by Friday'."),
        )
    return text, window, words
