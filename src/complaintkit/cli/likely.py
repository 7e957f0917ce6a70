"""What the machine lets expect of its user, to be proposed by `complaint init`."""

import os
from datetime import datetime

from complaintkit.cli.session import zone
from complaintkit.cli.tongue import says_language
from complaintkit.errors import Error, HelperMissing
from complaintkit.sentences import _, spoken
from complaintkit.vocabulary import LANGUAGES
from complaintkit.zones import country_of, one_zone_of

_UTC = {"UTC", "Etc/UTC", "UCT", "Etc/UCT", "Zulu", "Etc/Zulu", "Universal", "Etc/Universal"}
"""What a machine says whose zone nobody set: hardly ever the time of its user."""
_SPOKEN_IN = {"PL": "pl", "RU": "ru", "RS": "sr"}
_COUNTRY = 2
"""Letters."""


def local_zone() -> str:
    """The zone that the machine says; raises `HelperMissing` where it says none."""
    from tzlocal import get_localzone_name

    told = _told_zone()
    if told:
        return str(zone(told))  # tzlocal passes over a name it does not know, without a word
    try:
        name = get_localzone_name()
    except (LookupError, OSError, ValueError):
        name = ""
    if not name:
        raise HelperMissing(
            _("This machine does not say its time zone."),
            _("Nothing was stored. Give yours, such as: --zone Europe/Warsaw"),
        )
    return str(name)


def likely_zone(country: str, now: datetime) -> str:
    """The user's zone as far as it can be known: the machine's, else the only one of the country.

    UTC counts only where somebody asked for it.
    """
    try:
        name = local_zone()
    except Error:
        name = ""
    return name if name and not is_unset(name) else one_zone_of(country, now)


def is_unset(name: str) -> bool:
    """Whether it is what a machine says whose zone nobody set."""
    return name in _UTC and not _told_zone()


def likely_country(now: datetime) -> str:
    """The country of the machine's zone, else the one of its language: pl_PL."""
    found = country_of(likely_zone("", now))
    named = (os.environ.get(each, "") for each in ("LC_ALL", "LC_MESSAGES", "LANG"))
    for value in named:
        country = value.partition(".")[0].partition("@")[0].partition("_")[2]
        if not found and len(country) == _COUNTRY and country.isalpha():
            found = country.upper()
    return found


def likely_language(country: str) -> str:
    """That of this run, if anything asked for it; else that of the country."""
    language = spoken().partition("-")[0]
    language = language if says_language() else _SPOKEN_IN.get(country.upper(), language)
    return language if language in LANGUAGES else "en"


def _told_zone() -> str:
    told = os.environ.get("TZ", "").removeprefix(":")
    return "" if told.startswith("/") else told
