"""The compiled law as it must be: each country's rules, from all packs that concern it.

Run as a module, it rewrites `src/complaintkit/law/compiled/`; a test compares.
"""

import json
import tomllib
from pathlib import Path

from complaintkit.ladder.reading import read_playbook
from complaintkit.ladder.shipped import COMPILED as COMPILED_PLAYBOOK
from complaintkit.ladder.shipped import SOURCE as PLAYBOOK
from complaintkit.law.matter import in_country
from complaintkit.law.pack import Pack, must_refer, read_pack
from complaintkit.law.shipped import COMPILED, INDEX, PACKS, compiled


def packs() -> dict[str, Pack]:
    """The packs that ship, by the names of their files."""
    paths = sorted(PACKS.glob("*.toml"))
    found = {
        path.stem: read_pack(path.read_text(encoding="utf-8"), path.name)
        for path in paths
        if path.stem != "playbook"
    }
    must_refer(found.values())
    return found


def files() -> dict[str, str]:
    """Every file of `compiled/`, by name; countries with the same law share one."""
    known = packs()
    countries = {
        country.partition("-")[0]
        for pack in known.values()
        for places in (
            *(each.countries for each in pack.rules),
            *(each.countries for each in pack.rates),
        )
        for country in places
    }
    index, contents = {}, {"elsewhere.json": _law_of("", known)}
    for country in sorted(countries):
        own = [stem for stem, pack in known.items() if stem == country.lower() and pack]
        name = own[0] if own else "uk" if country == "GB" else "eu"
        index[country] = name
        contents[f"{name}.json"] = _law_of(country, known)
    contents[INDEX] = json.dumps(index, indent=0, sort_keys=True) + "\n"
    contents[COMPILED_PLAYBOOK.name] = compiled_playbook()
    return contents


def compiled_playbook() -> str:
    """The playbook that ships, checked, as the JSON that a command reads."""
    text = PLAYBOOK.read_text(encoding="utf-8")
    read_playbook(text, PLAYBOOK.name)
    return json.dumps(tomllib.loads(text), ensure_ascii=False, indent=0) + "\n"


def _law_of(country: str, known: dict[str, Pack]) -> str:
    return compiled(
        [r for pack in known.values() for r in pack.rules if in_country(r.countries, country)],
        [r for pack in known.values() for r in pack.rates if in_country(r.countries, country)],
    )


def write(folder: Path) -> None:
    """Make the folder hold exactly these files."""
    folder.mkdir(exist_ok=True)
    for stale in folder.glob("*.json"):
        stale.unlink()
    for name, text in files().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(COMPILED)
