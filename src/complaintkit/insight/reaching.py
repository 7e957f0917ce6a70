"""When a provider answers the phone, by the user's own log: attempts and answers by the hour."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta, tzinfo
from fractions import Fraction
from typing import NamedTuple

from complaintkit.insight.keeping import median
from complaintkit.model import Contact

ENOUGH = 3
"""Calls in one hour from which on it may be called the best; below, chance decides."""


class HourTried(NamedTuple):
    """The user's own calls that began in one hour of the day."""

    hour: int
    calls: int
    answered: int
    held: tuple[int, ...]
    """How many seconds on hold, of the calls that say so."""

    @property
    def median_held(self) -> int | None:
        """The middle one of `held`, in whole seconds; None where no call says it."""
        found = median([timedelta(seconds=each) for each in self.held])
        return None if found is None else int(found.total_seconds())


class Reaching(NamedTuple):
    """The user's own calls to a provider, and which were answered."""

    calls: int
    answered: int
    without_hour: int
    """Calls of which only the day is known: they count for no hour."""
    hours: tuple[HourTried, ...]
    best: HourTried | None
    """None where too few calls were made, or only one hour was tried."""


def reaching(contacts: Iterable[Contact], clock: tzinfo) -> Reaching:
    """The outgoing calls among *contacts* by the hour that *clock* showed."""
    calls = [
        each
        for each in contacts
        if each.voided is None and each.channel == "phone" and each.direction == "out"
    ]
    by_hour: defaultdict[int, list[Contact]] = defaultdict(list)
    for each in calls:
        if each.precision in ("minute", "hour"):
            by_hour[each.at.astimezone(clock).hour].append(each)
    hours = tuple(_tried(hour, by_hour[hour]) for hour in sorted(by_hour))
    return Reaching(
        calls=len(calls),
        answered=sum(each.reached_a_human for each in calls),
        without_hour=len(calls) - sum(each.calls for each in hours),
        hours=hours,
        best=_best(hours),
    )


def _tried(hour: int, calls: list[Contact]) -> HourTried:
    held = tuple(each.hold_s for each in calls if each.hold_s is not None)
    return HourTried(hour, len(calls), sum(each.reached_a_human for each in calls), held)


def _best(hours: tuple[HourTried, ...]) -> HourTried | None:
    """Where most calls were answered, of the hours tried often enough; none when all are alike."""
    often = [each for each in hours if each.calls >= ENOUGH]
    if len(hours) == 1 or not often:
        return None
    best = max(often, key=lambda each: (_share(each), each.calls, -each.hour))
    others = [each for each in hours if each != best]
    return best if any(_share(each) < _share(best) for each in others) else None


def _share(hour: HourTried) -> Fraction:
    return Fraction(hour.answered, hour.calls)
