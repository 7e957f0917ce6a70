"""The state of a promise at a moment: derived from its window and `now`, never stored."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Literal

from complaintkit.model import Promise

State = Literal[
    "waiting", "due", "broken", "kept", "kept late", "partly kept", "superseded", "waived"
]

_SETTLED: dict[str, State] = {
    "partly": "partly kept",
    "broken": "broken",
    "superseded": "superseded",
    "waived": "waived",
}


def state(promise: Promise, now: datetime) -> State:
    """What has become of a promise.

    It is `due` from the start of its window (without one, from the start of the last day) up to
    and including the end, and `broken` from the first moment after.
    """
    if promise.settled_as == "kept":
        return "kept late" if lateness(promise, now) else "kept"
    if promise.settled_as is not None:
        return _SETTLED[promise.settled_as]
    if now > promise.window.closes:
        return "broken"
    opens = promise.window.opens
    if opens is None:
        is_due = now.astimezone(promise.window.closes.tzinfo).date() == promise.window.closes.date()
    else:
        is_due = now >= opens
    return "due" if is_due else "waiting"


def lateness(promise: Promise, now: datetime) -> timedelta:
    """How long after its window the promise was settled, or is still unsettled; zero if in time.

    Where only a day is known, of the window or of the settlement, whole days are counted: nobody
    is said to be hours late by an hour that nobody noted.
    """
    closes = promise.window.closes
    if promise.settled_at is None:
        return max(elapsed(closes, now), timedelta(0))
    if "day" in (promise.window.precision, promise.settled_precision):
        settled_on = promise.settled_at.astimezone(closes.tzinfo).date()
        return max(settled_on - closes.date(), timedelta(0))
    return max(elapsed(closes, promise.settled_at), timedelta(0))


def was_broken(promise: Promise, now: datetime) -> bool:
    """Whether the end of the window passed without the whole promise being kept.

    Keeping it later, or agreeing on a new time after the end, does not undo that. What was waived
    or replaced in time was not broken.
    """
    if promise.settled_as == "broken":
        return True
    if promise.settled_as == "partly":
        return now > promise.window.closes
    return bool(lateness(promise, now))


def broken(promises: Iterable[Promise], now: datetime) -> list[Promise]:
    """The promises of the other side that were broken, in the order their windows ended."""
    theirs = (each for each in promises if each.by == "them" and was_broken(each, now))
    return sorted(theirs, key=lambda each: (each.window.closes.astimezone(UTC), each.number))


def elapsed(start: datetime, end: datetime) -> timedelta:
    """Real time between two instants; plain subtraction within a zone ignores clock changes."""
    return end.astimezone(UTC) - start.astimezone(UTC)
