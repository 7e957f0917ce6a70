"""What `due` shows: what wants attention at a moment, by what it would cost to miss it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from complaintkit.ladder import NextStep, Playbook, next_step
from complaintkit.ladder.awaiting import Awaited, late_after, time_by_law, unanswered
from complaintkit.model import Case, Promise, Standing
from complaintkit.promises import broken, elapsed, state

if TYPE_CHECKING:
    from complaintkit.law.window import RuleWindow

Section = Literal[
    "closing", "mine", "broken", "unanswered", "today", "opened", "coming", "step", "stale"
]

SECTIONS: tuple[Section, ...] = get_args(Section)
"""A right that ends cannot be had back; a promise that is broken stays broken tomorrow."""
QUIET: tuple[Section, ...] = ("mine", "coming")
"""Where no next step is shown: what is there waits for the user's own deed, or for a day."""
STALE_AFTER = timedelta(days=14)
WindowsOf = Callable[[Standing], "Iterable[RuleWindow]"]
"""The law's windows of a case."""


class Item(NamedTuple):
    """One thing that wants attention: a promise, a window of the law, a letter, or a whole case."""

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
    window: "RuleWindow | None" = None
    """A window of the law, instead of a promise; with a letter, their time to answer that one."""
    awaited: Awaited | None = None
    """A letter that has no answer, instead of a promise."""

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


def agenda(
    standings: Iterable[Standing],
    *,
    now: datetime,
    days: int,
    windows_of: WindowsOf,
    playbook: Playbook,
    country: str = "",
) -> Agenda:
    """The agenda at *now*; what ends more than *days* days ahead is left out.

    *country* is where the user lives, for cases that name none.
    """
    items: list[Item] = []
    steps: dict[int, NextStep] = {}
    for standing in standings:
        if not standing.case.is_open:
            continue
        windows = list(windows_of(standing))
        step = next_step(standing, windows, now=now, playbook=playbook, country=country)
        if step is not None:
            steps[standing.case.number] = step
        letters = _letter_items(standing, windows, now)
        found = _items(standing, now, timedelta(days=days), has_letters=bool(letters))
        told = [item.window for item in letters if item.window]
        others = [window for window in windows if window not in told]
        found += [*letters, *_window_items(standing.case, others, now, timedelta(days=days))]
        if step is not None and all(item.section in QUIET for item in found):
            found.append(Item("step", standing.case))
        items += found
    items.sort(key=_order)
    return Agenda(now, tuple(items), steps)


def _items(
    standing: Standing, now: datetime, horizon: timedelta, *, has_letters: bool
) -> list[Item]:
    """The promises; or that the case stands still, which its letters say better."""
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
    stale = None if running or has_letters else _stale(standing, now)
    if stale is not None:
        items.append(stale)
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


def _letter_items(standing: Standing, windows: "Sequence[RuleWindow]", now: datetime) -> list[Item]:
    """The letters without an answer, each with the time that the law gives for its answer.

    They are late only when that is over, too.
    """
    items = []
    for awaited in unanswered(standing, now.date()):
        window = time_by_law(awaited, standing, windows)
        late = max(now.date() - late_after(awaited, windows), timedelta(0))
        items.append(Item("unanswered", standing.case, late=late, window=window, awaited=awaited))
    return items


def _window_items(
    case: Case, windows: "Sequence[RuleWindow]", now: datetime, horizon: timedelta
) -> Iterator[Item]:
    if not windows:
        return
    from complaintkit.law.attention import attention  # noqa: PLC0415 (few cases have any)

    for section, window, left in attention(windows, now.date(), horizon):
        if section == "broken":
            yield Item(section, case, window=window, late=-left)
        else:
            yield Item(section, case, window=window, left=left)


def _is_today(promise: Promise, now: datetime) -> bool:
    end = promise.window.closes
    return now.astimezone(end.tzinfo).date() == end.date() or state(promise, now) == "due"


def _stale(standing: Standing, now: datetime) -> Item | None:
    moves = [(each.at, each.entry) for each in standing.sendings]
    if standing.last_contact:
        moves.append(standing.last_contact[::-1])
    at, entry = max(moves, default=(standing.case.opened_at, standing.case.entry))
    idle = elapsed(at, now)
    if idle < STALE_AFTER:
        return None
    return Item("stale", standing.case, idle=idle, last_entry=entry)


def _order(item: Item) -> tuple[int, bool, float, int, int]:
    """By section; in it the longest overdue first, then what ends soonest, then by number.

    A right that is over stands behind those that can still be used.
    """
    weight = item.left.total_seconds() - item.late.total_seconds() - item.idle.total_seconds()
    is_over = item.section == "closing" and item.left < timedelta(0)
    number = item.promise.number if item.promise else 0
    number = item.awaited.letter.number if item.awaited else number
    return SECTIONS.index(item.section), is_over, weight, item.case.number, number
