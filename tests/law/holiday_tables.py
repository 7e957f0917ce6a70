"""The public holidays that the program counts by; run as a module, it writes the table anew.

Facts come from the `holidays` library. What is added here is what the library cannot know: how far
a calendar is decided, and which day follows from a rule that nobody applied yet.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import holidays

import complaintkit.periods
from complaintkit.periods.tables import FIRST_YEAR, LAST_YEAR

FILE = Path(complaintkit.periods.__file__).with_name("holidays.json")
YEARS = range(FIRST_YEAR, LAST_YEAR + 1)

REGIONS = ("GB-ENG", "GB-SCT", "GB-NIR", "US", "PL", "RU", "RS", "DE", "IE")
EVERY_LAND = "DE-ANY"
"""What is a public holiday in some Land of Germany: the latest date that can be argued for."""

SETTLED = {"RU": 2026}
"""Russia moves days off by decree each autumn. For 2027 the library gives the text of one, but we
have not read it as adopted; after that it knows only what the Labour Code fixes."""

DOUBTFUL = {"RS": (date(2027, 5, 4),)}
"""Easter and 2 May, a state holiday, fall on one Sunday, and Monday is Easter Monday: that the
Tuesday is then free follows from čl. 3a of the act on holidays, but was not announced."""

_MOVED = re.compile(r"Day off \(substituted from .*\)")


def table(region: str) -> dict[str, object]:
    """The entry of one region: each name with its days."""
    found = named(region)
    days: dict[str, list[date]] = defaultdict(list)
    for day, name in sorted(found.items()):
        days[_MOVED.sub("moved by decree", name)].append(day)
    return {
        "holidays": {name: compact(each) for name, each in sorted(days.items())},
        "worked": compact(worked(region)),
        "doubtful": compact(DOUBTFUL.get(region, ())),
        "settled": SETTLED.get(region, LAST_YEAR),
    }


def named(region: str) -> dict[date, str]:
    """Every public holiday of a region and its name."""
    if region == EVERY_LAND:
        nationwide = named("DE")
        lands = holidays.country_holidays("DE").subdivisions
        each = [_library(f"DE-{land}") for land in lands if len(land) == len("BY")]
        everywhere = {day: name for land in each for day, name in land.items()}
        return {day: name for day, name in everywhere.items() if day not in nationwide}
    return dict(_library(region))


def worked(region: str) -> Iterable[date]:
    """The days of a weekend that were declared working days."""
    if region == EVERY_LAND:
        return ()
    return sorted(day for day in _library(region).weekend_workdays if day.year in YEARS)


def _library(region: str) -> holidays.HolidayBase:
    country, _, part = region.partition("-")
    return holidays.country_holidays(country, subdiv=part or None, years=YEARS, language="en_US")


def compact(days: Iterable[date]) -> str:
    """Days as the file writes them: 20261225 20261226."""
    return " ".join(f"{day:%Y%m%d}" for day in days)


def text() -> str:
    """The whole file."""
    entries = {region: table(region) for region in (*REGIONS, EVERY_LAND)}
    return json.dumps(entries, indent=0, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8", newline="\n")
