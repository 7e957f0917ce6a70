"""A window: what a rule makes of the dates in a record, and how it stands on a day."""

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

from complaintkit.law.matter import DatedFact
from complaintkit.law.rules import Rule

State = Literal[
    "info", "not-started", "stands-still", "running", "overdue", "met", "met-late",
    "ahead", "open", "doubtful", "closed",
]  # fmt: skip
"""They still have time, or are late; it was done in time, or after the last day
that can be argued for; a route or right lies ahead, is open, is over; `doubtful`: one reading of
the deadline has passed, the latest that can be argued for has not."""

THEIRS = ("they-must", "authority-must")
"""The kinds of rules that bind somebody else."""


class RuleWindow(NamedTuple):
    """One rule in one matter. Without *start* its clock has not begun."""

    rule: Rule
    start: DatedFact | None = None
    opens: date | None = None
    """The first day of a right or route; for a period, the day that started it."""
    closes: date | None = None
    """Your own deadline: the last safe day. Theirs: the last day they have. A route: its end."""
    latest: date | None = None
    """Your own deadline and a route: the last day that can be argued for."""
    soonest: date | None = None
    """The last day of the period itself, at the earliest that can be argued for."""
    ends: date | None = None
    """The same at the latest."""
    met: DatedFact | None = None
    """What ended the clock: their answer, your own step."""
    stands_still: DatedFact | None = None
    """What stopped the clock, while it waits for the user's own step."""
    provisional: bool = False
    """Whether it rests on public holidays that are not decreed yet."""
    notes: tuple[str, ...] = ()
    """Why the date is not plain arithmetic, in whole sentences."""


def state(window: RuleWindow, today: date) -> State:
    """How a window stands on a day."""
    kind = window.rule.kind
    if kind == "info" or window.start is None:
        return "info" if kind == "info" else "not-started"
    if kind in THEIRS:
        return _theirs(window, today)
    if kind == "you-must-by" and window.met is not None:
        last = window.latest or window.closes
        return "met-late" if last and window.met.day > last else "met"
    return _yours(window, today)


def turns_on(window: RuleWindow, today: date) -> date | None:
    """The day on which it changes next: a route opens before it ends; a doubt ends, too.

    None for what is open and has no end.
    """
    is_route = window.rule.kind in ("opens", "silence-means")
    if is_route and window.opens and (today < window.opens or window.closes is None):
        return window.opens
    if window.rule.kind not in THEIRS and state(window, today) == "doubtful":
        return window.latest
    return window.closes or (window.opens if is_route else None)


def is_met_in_time(window: RuleWindow) -> bool:
    """Whether they did what they had to within their time."""
    if window.rule.kind not in THEIRS or window.met is None:
        return False
    return window.closes is not None and window.met.day <= window.closes


def happened_within(fact: DatedFact | None, ran: Iterable[RuleWindow]) -> bool:
    """Whether it was while one of the periods ran."""
    return fact is not None and any(
        each.start.day <= fact.day <= each.ends for each in ran if each.start and each.ends
    )


def _theirs(window: RuleWindow, today: date) -> State:
    assert window.closes is not None
    if window.met is not None:
        return "met" if is_met_in_time(window) else "met-late"
    if window.stands_still is not None:
        return "stands-still"
    if today <= window.closes:
        return "running"
    return "doubtful" if window.latest and today <= window.latest else "overdue"


def _yours(window: RuleWindow, today: date) -> State:
    if window.stands_still is not None:
        return "stands-still"
    if window.opens is not None and today < window.opens:
        return "ahead"
    if window.closes is None or today <= window.closes:
        return "open"
    return "doubtful" if window.latest and today <= window.latest else "closed"
