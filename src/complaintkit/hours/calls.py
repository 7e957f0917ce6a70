"""Which numbers the next step of a case is a call to, and whether they answer now."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from complaintkit.hours.opening import Hours, Opening, open_at
from complaintkit.hours.reading import parse_hours
from complaintkit.periods.calendars import calendar_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from complaintkit.ladder import NextStep
    from complaintkit.model import Channel, Provider

    PlaceOf = Callable[[Provider], tuple[str, str]]
    """The time zone of a provider's hours, or an empty text, and whose public holidays count."""

_WRITTEN = frozenset({"email", "post", "form", "chat", "social"})
_OTHER_ROLES = frozenset({"complaints", "executive"})
"""Rungs that have a number of their own; all the others begin at customer service."""


class Call(NamedTuple):
    """A number to dial, and what is known of when they answer."""

    provider: str
    channel: Channel
    hours: Hours | None = None
    """None when none were noted, or the words were not understood."""
    zone: str = ""
    """IANA name of the zone that the hours are meant in; empty when nobody can know."""
    opening: Opening | None = None
    """At the moment that is looked at; None when the hours or the zone are not known."""


def is_call(step: NextStep) -> bool:
    """Whether a step is taken by phone."""
    return step.command[0] == "log" and not _WRITTEN & set(step.command)


def calls(step: NextStep, provider: Provider, now: datetime, place_of: PlaceOf) -> list[Call]:
    """The calls that *step* can be taken with, in the order in which the numbers were noted."""
    if not is_call(step):
        return []
    return numbers(provider, step.rung, now, place_of)


def numbers(provider: Provider, rung: str, now: datetime, place_of: PlaceOf) -> list[Call]:
    """The phone numbers that lead to a rung, those of customer service where it has none."""
    role = rung if rung in _OTHER_ROLES else "customer-service"
    phones = [each for each in provider.channels if each.kind == "phone"]
    fitting = [each for each in phones if each.role == role]
    service = [each for each in phones if each.role == "customer-service"]
    return [_call(provider, each, now, place_of) for each in fitting or service]


def _call(provider: Provider, channel: Channel, now: datetime, place_of: PlaceOf) -> Call:
    hours = parse_hours(channel.hours) if channel.hours else None
    if hours is None or hours.is_always:
        opening = Opening(is_open=True, turns=None) if hours else None
        return Call(provider.name, channel, hours, opening=opening)
    name, country = place_of(provider)
    zone = _zone(name)
    if zone is None:
        return Call(provider.name, channel, hours)
    opening = open_at(hours, now, zone, _holiday_test(country))
    return Call(provider.name, channel, hours, name, opening)


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None  # another machine, which knew it, wrote it into the record


def _holiday_test(country: str) -> Callable[[date], bool]:
    return lambda day: day in calendar_of(country).holidays
