"""What `due` shows: promises and cases that want attention at a moment, the gravest first."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Literal, NamedTuple

from complaintkit.ladder import NextStep, next_step
from complaintkit.model import Case, Promise, Standing
from complaintkit.promises import broken, elapsed, state

Section = Literal["broken", "today", "mine", "coming", "step", "stale"]

SECTIONS: tuple[Section, ...] = ("broken", "today", "mine", "coming", "step", "stale")
STALE_AFTER = timedelta(days=14)


class Item(NamedTuple):
    """One line of the agenda: a promise, or a case that stands still or can go a step further."""

    section: Section
    case: Case
    promise: Promise | None = None
    late: timedelta = timedelta(0)
    """For a broken promise or an own duty: how long ago its window ended."""
    left: timedelta = timedelta(0)
    """For a promise still running: how long until its window ends."""
    ordinal: int = 0
    """For a broken promise: the how-manieth broken one of its case."""
    idle: timedelta = timedelta(0)
    """For a stale case: how long since the last contact."""
    last_entry: int | None = None
    """For a stale case: the entry of the last contact."""

    @property
    def is_overdue(self) -> bool:
        """Whether somebody is late: they, or the user."""
        return self.late > timedelta(0)


class Agenda(NamedTuple):
    """The items in order, and for each case (by number) its one next step if it has one."""

    at: datetime
    items: tuple[Item, ...]
    steps: dict[int, NextStep]

    @property
    def overdue(self) -> int:
        """How many items somebody is late with."""
        return sum(item.is_overdue for item in self.items)


def agenda(standings: Iterable[Standing], *, now: datetime, days: int) -> Agenda:
    """The agenda at *now*; promises whose window ends more than *days* days ahead are left out."""
    items: list[Item] = []
    steps: dict[int, NextStep] = {}
    for standing in standings:
        if not standing.case.is_open:
            continue
        step = next_step(standing, now)
        if step is not None:
            steps[standing.case.number] = step
        items += _items(standing, step, now, timedelta(days=days))
    items.sort(key=_order)
    return Agenda(now, tuple(items), steps)


def _items(
    standing: Standing, step: NextStep | None, now: datetime, horizon: timedelta
) -> list[Item]:
    ordinals = {each.id: place for place, each in enumerate(broken(standing.promises, now), 1)}
    items = [
        item
        for promise in standing.promises
        if promise.settled_as is None
        and (
            item := _promise_item(standing.case, promise, now, horizon, ordinals.get(promise.id, 0))
        )
    ]
    running = any(each.settled_as is None for each in standing.promises)
    stale = None if running else _stale(standing, now)
    if stale is not None:
        items.append(stale)
    elif step is not None and not any(item.section == "broken" for item in items):
        items.append(Item("step", standing.case))
    return items


def _promise_item(
    case: Case, promise: Promise, now: datetime, horizon: timedelta, ordinal: int
) -> Item | None:
    end = promise.window.closes
    now_state = state(promise, now)
    if now_state == "broken":
        section: Section = "broken" if promise.by == "them" else "mine"
        return Item(section, case, promise, late=elapsed(end, now), ordinal=ordinal)
    left = elapsed(now, end)
    is_today = _is_today(promise, now)
    if left > horizon and not is_today:
        return None
    section = "today" if is_today else "coming"
    return Item("mine" if promise.by == "me" else section, case, promise, left=left)


def _is_today(promise: Promise, now: datetime) -> bool:
    end = promise.window.closes
    return now.astimezone(end.tzinfo).date() == end.date() or state(promise, now) == "due"


def _stale(standing: Standing, now: datetime) -> Item | None:
    entry, at = standing.last_contact or (standing.case.entry, standing.case.opened_at)
    idle = elapsed(at, now)
    if idle < STALE_AFTER:
        return None
    return Item("stale", standing.case, idle=idle, last_entry=entry)


def _order(item: Item) -> tuple[int, float, int, int]:
    """By section; in it the longest overdue first, then what ends soonest, then by number."""
    weight = item.left.total_seconds() - item.late.total_seconds() - item.idle.total_seconds()
    number = item.promise.number if item.promise else 0
    return SECTIONS.index(item.section), weight, item.case.number, number
