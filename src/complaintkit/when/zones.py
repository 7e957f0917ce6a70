"""Local time to instants. Hours are real and are added in UTC; days belong to the local calendar.

Arithmetic on datetimes of one zone is done by the wall clock and ignores `fold`, so none is done.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from complaintkit.sentences import _
from complaintkit.when.refusals import refused

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from complaintkit.when.calendars import Frame


def wall(frame: Frame, day: date, at: time) -> datetime:
    """The instant of a local time that was said; refused when it does not exist, or exists twice.

    Either way both suggestions are times that do: a time without an hour, or the same time with
    its offset from UTC.
    """
    zone = frame.calendar.zone
    naive = datetime.combine(day, at)
    first, second = naive.replace(tzinfo=zone), naive.replace(tzinfo=zone, fold=1)
    before, after = first.utcoffset(), second.utcoffset()
    assert before is not None
    assert after is not None
    if before == after:
        return first
    if before < after:
        message = _("{text!r}: {time} does not exist on {day}, the clocks are moved forward.")
        shift = after - before
        others = tuple(f"{at:%Y-%m-%d %H:%M}" for at in (naive - shift, naive + shift))
    else:
        message = _("{text!r}: {time} comes twice on {day}, the clocks are moved back.")
        others = tuple(at.isoformat(timespec="minutes") for at in (first, second))
    raise refused(message.format(text=frame.text, time=f"{naive:%H:%M}", day=day), others)


def day_start(frame: Frame, day: date) -> datetime:
    """The first instant of a local day."""
    start = datetime.combine(day, time.min, frame.calendar.zone)
    return _same_day(frame, day, _normal(start, frame.calendar.zone))


def day_end(frame: Frame, day: date) -> datetime:
    """The last second of a local day, also where the clocks change at midnight."""
    end = datetime.combine(day, time(23, 59, 59), frame.calendar.zone).replace(fold=1)
    return _same_day(frame, day, _normal(end, frame.calendar.zone))


def after_hours(start: datetime, zone: ZoneInfo, seconds: int) -> datetime:
    """The instant so many real seconds after (or before) *start*."""
    return (start.astimezone(UTC) + timedelta(seconds=seconds)).astimezone(zone)


def is_after(first: datetime, second: datetime) -> bool:
    """Whether *first* is the later instant; comparing within one zone would ignore `fold`."""
    return first.astimezone(UTC) > second.astimezone(UTC)


def _normal(at: datetime, zone: ZoneInfo) -> datetime:
    """A time that exists: one that was skipped moves to the other side of the change."""
    return at.astimezone(UTC).astimezone(zone)


def _same_day(frame: Frame, day: date, found: datetime) -> datetime:
    if found.date() == day:
        return found
    message = _("{text!r}: {day} does not exist in {zone}, the calendar skips it.")
    one = timedelta(days=1)
    raise refused(
        message.format(text=frame.text, day=day, zone=frame.calendar.zone.key),
        (f"{day - one}", f"{day + one}"),
    )
