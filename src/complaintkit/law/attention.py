"""Which windows want attention on a day, and in which section of the agenda."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Literal

from complaintkit.law.window import THEIRS, RuleWindow, State, state, turns_on

Section = Literal["closing", "broken", "today", "opened", "coming"]

NOTICE = timedelta(days=14)
"""How long before the end of your own deadline it is shown, however short the look ahead."""
LIMITATION_NOTICE = timedelta(days=60)
"""The same for the end of a right in court, which takes longer to use."""
MOURNING = timedelta(days=7)
"""How long a right that is over is still shown."""
NEWLY = timedelta(days=14)
"""How long a route that opened is shown as new; after that the ladder speaks of it."""


def attention(
    windows: Sequence[RuleWindow], today: date, horizon: timedelta
) -> Iterator[tuple[Section, RuleWindow, timedelta]]:
    """Each window that belongs on the agenda: its section, and how long until it turns.

    What turned already has a time below zero.
    """
    for window in windows:
        left = (turns_on(window, today) or date.max) - today
        section = _section(window, today, left, horizon)
        if section is not None:
            yield section, window, left


def _section(
    window: RuleWindow, today: date, left: timedelta, horizon: timedelta
) -> Section | None:
    """Where a window belongs on the agenda of a day; None: nowhere yet, or no more."""
    now = state(window, today)
    notice = max(horizon, LIMITATION_NOTICE if window.rule.limitation else NOTICE)
    is_near = timedelta(0) <= left <= horizon
    if now == "open" and window.rule.kind != "you-must-by":
        return _open_route(window, today, notice)
    places: dict[State, Section | None] = {
        "overdue": "broken",
        "running": "today" if not left else "coming" if is_near else None,
        "ahead": "coming" if is_near else None,
        "open": "closing" if left <= notice else None,
        "doubtful": "closing" if window.rule.kind not in THEIRS else None,
        "closed": "closing" if -left <= MOURNING else None,
    }
    return places.get(now)


def _open_route(window: RuleWindow, today: date, notice: timedelta) -> Section | None:
    """A route that is open: it closes soon, or it opened of late."""
    if window.closes is not None and window.closes - today <= notice:
        return "closing"
    opened = window.opens or date.min
    return "opened" if today - opened <= NEWLY else None
