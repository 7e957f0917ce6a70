"""The rules for a country: those that ship, and those of the user's own packs.

The shipped ones are read from `compiled/`, one JSON file for each country, because reading TOML at
every start would cost more than all the rest of `complaint due`.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from complaintkit.law.matter import in_country
from complaintkit.law.rules import PERIODS, Period, Rate, Rule

if TYPE_CHECKING:
    from complaintkit.law.pack import Pack

COMPILED = Path(__file__).with_name("compiled")
PACKS = Path(__file__).parent
INDEX = "countries.json"
"""Which file holds a country's law."""
_ELSEWHERE = "elsewhere"
_DATES = ("checked_on", "valid_from", "valid_to")


class Law(NamedTuple):
    """The rules and rates of one country."""

    country: str
    has_pack: bool
    """Whether there is a pack for it; without one there are only rules that hold anywhere."""
    rules: tuple[Rule, ...]
    rates: tuple[Rate, ...]


def law_of(country: str, own_packs: Path | None = None) -> Law:
    """The law of a country, "PL", or of a part of one, "GB-SCT".

    A pack of the user's own with the name of a shipped one's rule takes that rule's place.
    Raises `Refused` with file and line for a pack of theirs that has a mistake.
    """
    name = _index().get(country.partition("-")[0])
    data = json.loads((COMPILED / f"{name or _ELSEWHERE}.json").read_bytes())
    rules = {rule.id: rule for rule in (_rule(row) for row in data["rules"])}
    rates = {rate.id: rate for rate in (_rate(row) for row in data["rates"])}
    for pack in _own(own_packs, rules):
        rules |= {rule.id: rule for rule in pack.rules}
        rates |= {rate.id: rate for rate in pack.rates}
    has_pack = any(
        rule.countries and in_country(rule.countries, country) for rule in rules.values()
    )
    return Law(country, has_pack, tuple(rules.values()), tuple(rates.values()))


def countries_with_pack() -> list[str]:
    """The countries whose law ships, by code."""
    return sorted(_index())


def _index() -> dict[str, str]:
    names: dict[str, str] = json.loads((COMPILED / INDEX).read_bytes())
    return names


def compiled(rules: Iterable[Rule], rates: Iterable[Rate]) -> str:
    """What a file in `compiled/` holds: the fields that differ from their defaults, by name."""
    data = {"rules": [_row(rule) for rule in rules], "rates": [_row(rate) for rate in rates]}
    return json.dumps(data, ensure_ascii=False, indent=0, default=date.isoformat) + "\n"


def _own(folder: Path | None, shipped: dict[str, Rule]) -> Iterator["Pack"]:
    if folder is None or not folder.is_dir():
        return
    from complaintkit.law.pack import must_refer, read_pack  # noqa: PLC0415 (if one has packs)

    own = [
        read_pack(path.read_text(encoding="utf-8", errors="replace"), str(path))
        for path in sorted(folder.glob("*.toml"))
    ]
    must_refer(own, shipped)
    yield from own


def _row(noun: Rule | Rate) -> dict[str, Any]:
    defaults = type(noun)._field_defaults
    return {
        field: value
        for field, value in noun._asdict().items()
        if field not in defaults or value != defaults[field]
    }


def _rule(row: dict[str, Any]) -> Rule:
    for field in PERIODS:
        if field in row:
            row[field] = Period(*row[field])
    return Rule(**_typed(row))


def _rate(row: dict[str, Any]) -> Rate:
    return Rate(**_typed(row))


def _typed(row: dict[str, Any]) -> dict[str, Any]:
    for field, value in row.items():
        if isinstance(value, list):
            row[field] = tuple(value)
    for field in _DATES:
        if field in row:
            row[field] = date.fromisoformat(row[field])
    return row
