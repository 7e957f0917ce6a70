"""What an entry did to the clocks of the law: the windows of a case before it and after it."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple, get_args

from complaintkit.law.window import RuleWindow, State, state

What = Literal[
    "starts", "stops", "opens", "stands-still", "goes-on", "will-open", "moves", "ends", "over"
]
"""It begins to run; it was met; a route is open now, or from a day to come; it waits; it runs on or
again; it has another day; it concerns the case no more; or it was over before it was recorded."""
_ORDER: tuple[What, ...] = get_args(What)
_MOURNING = timedelta(days=7)
"""A right that was over for no longer than this is told as early as one that runs."""
_BEHIND: tuple[State, ...] = ("met", "met-late", "closed")
_ROUTES = ("opens", "silence-means")


class Change(NamedTuple):
    """One window that an entry changed."""

    what: What
    window: RuleWindow
    """As it stands afterwards; one that ended, as it stood before."""
    before: RuleWindow | None = None
    """As it stood before, if it had begun."""


def changes(before: Sequence[RuleWindow], after: Sequence[RuleWindow], today: date) -> list[Change]:
    """What began, ended or moved; the user's own deadlines first, what is only possible last."""
    old, new = _begun(before), _begun(after)
    found = [
        Change(what, window, old.get(key))
        for key, window in new.items()
        if (what := _change(old.get(key), window, today)) is not None
    ]
    gone = [each for key, each in old.items() if key not in new]
    found += [Change("ends", each) for each in gone if state(each, today) not in _BEHIND]
    return sorted(found, key=lambda each: _order(each, today))


def _begun(windows: Sequence[RuleWindow]) -> dict[tuple[str, int], RuleWindow]:
    """The windows that run, by rule and, where each payment has its own, by payment."""
    return {
        (each.rule.id, each.start.entry if each.start.kind == "charged" else 0): each
        for each in windows
        if each.start is not None
    }


def _change(old: RuleWindow | None, new: RuleWindow, today: date) -> What | None:
    is_met, was_met = new.met is not None, old is not None and old.met is not None
    if is_met != was_met:
        return None if old is None else "stops" if is_met else "goes-on"
    if is_met:
        return None
    if old is None or _opened(old, new, today):
        return _begins(new, today)
    if bool(old.stands_still) != bool(new.stands_still):
        return "stands-still" if new.stands_still else "goes-on"
    dates = [(each.opens, each.closes, each.latest) for each in (old, new)]
    return "moves" if dates[0] != dates[1] else None


def _opened(old: RuleWindow, new: RuleWindow, today: date) -> bool:
    """Whether a route that lay ahead is open now."""
    return state(old, today) == "ahead" and state(new, today) != "ahead"


def _begins(new: RuleWindow, today: date) -> What:
    now = state(new, today)
    if now in ("ahead", "closed"):
        return "will-open" if now == "ahead" else "over"
    return "opens" if new.rule.kind in _ROUTES else "starts"


def _order(change: Change, today: date) -> tuple[bool, bool, bool, int, date, str]:
    rule, window = change.window.rule, change.window
    last = window.latest or window.closes or today
    return (
        change.what == "over" and today - last > _MOURNING,
        bool(rule.condition),
        rule.kind != "you-must-by",
        _ORDER.index(change.what),
        window.closes or window.opens or date.max,
        rule.id,
    )
