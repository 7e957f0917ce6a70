"""Time zones as people type them: `europe/warsaw`, `Warsaw`, `Europe/Warsawa`."""

from zoneinfo import available_timezones

from complaintkit.cli.session import zone
from complaintkit.errors import HelperMissing
from complaintkit.sentences import _

_MOST = 3
"""Suggestions."""


def zone_name(text: str) -> str:
    """The IANA name of the zone, in its own capitals; raises with what may have been meant."""
    known = {name.casefold(): name for name in available_timezones()}
    name = known.get(text.strip().casefold())
    if name is not None:
        return name
    meant = _meant(text.strip().casefold(), known)
    if not meant:
        return str(zone(text))  # a name outside of the lists; or it says how to give another
    raise HelperMissing(
        _("There is no time zone {name!r}.").format(name=text),
        _("Nothing was stored. Did you mean {names}?").format(names=_(" or ").join(meant)),
    )


def _meant(typed: str, known: dict[str, str]) -> list[str]:
    """The zones of that city, else those that are spelt nearly so."""
    from difflib import get_close_matches

    cities: dict[str, list[str]] = {}
    for folded, name in sorted(known.items()):
        if "/" in folded:
            cities.setdefault(folded.rpartition("/")[2], []).append(name)
    typed = typed.replace(" ", "_")
    whole = [known[each] for each in get_close_matches(typed, known, _MOST, 0.8)]
    city = typed.rpartition("/")[2]
    near = get_close_matches(city, cities, _MOST, 0.8) if city not in cities else [city]
    found = [*whole, *(name for each in near for name in cities[each])]
    return list(dict.fromkeys(found))[:_MOST]
