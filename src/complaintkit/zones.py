"""Where a provider's clock hangs: its own zone, the one of its country, or the user's.

The table of zones by country is read from the tzdata package, and only when hours are shown.
"""

import pkgutil
from datetime import datetime, timedelta
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from complaintkit.model import Profile, Provider

_ALIASES = {"UK": "GB"}
_MONTHS = range(13)


class Place(NamedTuple):
    """The time zone that a provider's hours are meant in, and whose public holidays count there."""

    zone: str
    """IANA name; empty when nobody can know."""
    country: str


def place_of(provider: Provider, profile: Profile, now: datetime) -> Place:
    """Where the hours of *provider* are meant to be read.

    What was said of it counts first. A country is enough where all of it has one time, and where
    the user lives in it. Of a provider without a country the user's own place is taken.
    """
    zones = _zones_of_countries()
    country = _ALIASES.get(provider.country, provider.country)
    if provider.zone:
        return Place(provider.zone, country or country_of(provider.zone))
    if not country:
        return Place(profile.zone, profile.country)
    there = zones.get(country, ())
    if there and _have_one_time(there, now):
        return Place(there[0], country)
    is_at_home = country == profile.country and not country_of(profile.zone)  # by an old name
    if profile.zone in there or is_at_home:
        return Place(profile.zone, country)
    return Place("", country)


def one_zone_of(country: str, now: datetime) -> str:
    """The zone of a country that has one time; empty for one with several, or none that is known.

    It is the one where most people live.
    """
    there = _zones_of_countries().get(_ALIASES.get(country.upper(), country.upper()), ())
    return there[0] if there and _have_one_time(there, now) else ""


def _have_one_time(zones: tuple[str, ...], now: datetime) -> bool:
    """Whether the clocks of all *zones* agree from now on for a year, as in all of Germany."""
    moments = [now + timedelta(days=30 * months) for months in _MONTHS]
    first, *others = (ZoneInfo(each) for each in zones)
    times = [moment.astimezone(first).utcoffset() for moment in moments]
    return all(
        [moment.astimezone(each).utcoffset() for moment in moments] == times for each in others
    )


def country_of(zone: str) -> str:
    """The country of a zone that has one of its own; else empty."""
    found = (country for country, zones in _zones_of_countries().items() if zone in zones)
    return next(found, "")


@cache
def _zones_of_countries() -> dict[str, tuple[str, ...]]:
    """The zones of each country, the first one where most people live; none without the package."""
    table = pkgutil.get_data("tzdata", "zoneinfo/zone.tab") or b""
    found: dict[str, tuple[str, ...]] = {}
    for line in table.decode().splitlines():
        if not line.startswith("#"):
            country, _coordinates, zone, *_note = line.split("\t")
            found[country] = (*found.get(country, ()), zone)
    return found
