"""How promises were kept: every figure with what it is a part of."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from complaintkit.model import Promise
from complaintkit.promises import lateness, state, was_broken


class Keeping(NamedTuple):
    """What became of promises: made = over + running + set_aside."""

    made: int
    over: int
    """Settled, or past their time: over = in_time + late + partly + unkept."""
    in_time: int
    late: int
    """Kept, but late."""
    partly: int
    unkept: int
    """Not kept at all, or only replaced after the time had ended."""
    running: int
    set_aside: int
    """Waived or replaced while there was still time: neither kept nor broken."""
    overdue: tuple[timedelta, ...]
    """How far beyond its time each went that did, until it was settled or until the moment."""

    @property
    def median_overdue(self) -> timedelta | None:
        """The middle one of `overdue`; None where nothing went beyond its time."""
        return median(self.overdue)


def keeping(promises: Iterable[Promise], now: datetime) -> Keeping:
    """What has become of *promises* at *now*; void ones do not count."""
    counted = [each for each in promises if each.voided is None]
    found = [(state(each, now), was_broken(each, now)) for each in counted]
    in_time = sum(each == "kept" for each, _broken in found)
    late = sum(each == "kept late" for each, _broken in found)
    partly = sum(each == "partly kept" for each, _broken in found)
    running = sum(each in ("waiting", "due") for each, _broken in found)
    aside = sum(each in ("superseded", "waived") and not broken for each, broken in found)
    over = len(found) - running - aside
    delays = sorted(filter(None, (lateness(each, now) for each in counted)))
    return Keeping(
        *(len(found), over, in_time, late, partly, over - in_time - late - partly),
        *(running, aside, tuple(delays)),
    )


def median(delays: Sequence[timedelta]) -> timedelta | None:
    """The middle of *delays*, or the mean of the middle two; None of none."""
    if not delays:
        return None
    ordered, half = sorted(delays), len(delays) // 2
    return ordered[half] if len(delays) % 2 else (ordered[half - 1] + ordered[half]) / 2
