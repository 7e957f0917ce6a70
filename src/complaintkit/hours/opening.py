"""Opening times and a moment: whether it is open, and when that changes.

What counts is the clock on the provider's wall: the hour that is skipped in spring is never open,
the one that comes twice in autumn is open both times or neither time. All that is added is added
in UTC, since arithmetic within one zone ignores `fold`.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from zoneinfo import ZoneInfo

    IsHoliday = Callable[[date], bool]

DAY = 24 * 60
HOLIDAY = 7
"""Behind the days of the week, from 0 for Monday to 6."""
_AHEAD = 40
"""Days in which the next change is looked for: no run of holidays is as long."""
_FIRST, _LAST = date(1900, 1, 1), date(9990, 1, 1)
"""Beyond, the calendar itself ends, and nobody can be called."""


class Stretch(NamedTuple):
    """Days of the week and from which minute to which they answer on them."""

    days: tuple[int, ...]
    """With `HOLIDAY` for the public holidays."""
    ranges: tuple[tuple[int, int], ...]
    """In minutes since midnight; an end beyond 24:00 lies in the next day."""


class Hours(NamedTuple):
    """When somebody answers, in the time of the place where they sit."""

    stretches: tuple[Stretch, ...]
    on_holidays: bool
    """Whether a public holiday is like any other day: the hours said every day."""

    @property
    def is_always(self) -> bool:
        """Whether it never closes, so that no time zone matters."""
        days = {
            day for stretch in self.stretches if stretch.ranges == ALL_DAY for day in stretch.days
        }
        return days >= set(range(7 if self.on_holidays else HOLIDAY + 1))


ALL_DAY = ((0, DAY),)


class Opening(NamedTuple):
    """Whether it is open at a moment, and when that changes."""

    is_open: bool
    turns: datetime | None
    """The end of being open, or the next opening, by their clock; None: not in sight."""
    on_holiday: bool = False
    """It is closed only because that day is a public holiday there."""


def open_at(hours: Hours, moment: datetime, zone: ZoneInfo, is_holiday: IsHoliday) -> Opening:
    """Whether *hours* are open at *moment* in *zone*, and until when or from when on.

    A stretch over midnight belongs to the day on which it begins.
    """
    if not _FIRST < moment.date() < _LAST:
        return Opening(hours.is_always, None)

    @cache
    def is_free(day: date) -> bool:
        return not hours.on_holidays and is_holiday(day)

    def is_open(at: datetime, *, without: IsHoliday = is_free) -> bool:
        return _is_within(hours, at.astimezone(zone), without)

    now = is_open(moment)
    turn = next((each for each in _marks(hours, moment, zone) if is_open(each) is not now), None)
    on_holiday = not now and is_open(moment, without=lambda _day: False)
    return Opening(now, turn.astimezone(zone) if turn else None, on_holiday)


def _is_within(hours: Hours, local: datetime, is_free: IsHoliday) -> bool:
    """Whether the clock shows an hour of the day, or of the night that began the day before."""
    minute, today = local.hour * 60 + local.minute, local.date()
    days = ((today, minute), (today - timedelta(days=1), minute + DAY))
    return any(
        any(opens <= at < closes for opens, closes in stretch.ranges)
        and (HOLIDAY if is_free(day) else day.weekday()) in stretch.days
        for day, at in days
        for stretch in hours.stretches
    )


def _marks(hours: Hours, moment: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    """The instants after *moment* at which it may open or close, in their order, in UTC.

    The hours of every day are among them, so no order of overnight stretches is lost; which of
    them are real the caller sees. So is each change of the clocks, where the hand jumps.
    """
    ranges = [each for stretch in hours.stretches for each in stretch.ranges]
    walls = [time(*divmod(at % DAY, 60)) for at in {at for each in ranges for at in each}]
    first = moment.astimezone(zone).date()
    for days in range(_AHEAD):
        day = first + timedelta(days=days)
        instants = {
            datetime.combine(day, wall.replace(fold=fold), zone).astimezone(UTC)
            for wall in walls
            for fold in (0, 1)
        }
        yield from sorted(at for at in instants | _jumps(day, zone) if at > moment)


def _jumps(day: date, zone: ZoneInfo) -> set[datetime]:
    """The instant at which the clocks of *zone* are moved on *day*, if they are."""
    early = datetime.combine(day, time(), zone).astimezone(UTC)
    late = datetime.combine(day + timedelta(days=1), time(), zone).astimezone(UTC)
    before = early.astimezone(zone).utcoffset()
    if late.astimezone(zone).utcoffset() == before:
        return set()
    while late - early > timedelta(seconds=1):
        middle = early + timedelta(seconds=(late - early) // timedelta(seconds=2))
        if middle.astimezone(zone).utcoffset() == before:
            early = middle
        else:
            late = middle
    return {late}
