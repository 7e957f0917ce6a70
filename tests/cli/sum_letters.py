"""Letters with sums in them, and packs of the user's own that name a sum."""

from pathlib import Path

from tests.conftest import Result, Run

MONEY = ("--sum", "ru-gd-10-money")
OWN_PACK = """\
[pack]
name = "Mine"
countries = ["{country}"]

[[rate]]
id = "my-rate"
title = "A sum for each missed visit"
says = "For each visit that they miss they owe a sum."
basis = "per-event"
value = "5.00 EUR"
cap = ""
starts = ["appointment-missed"]
ends = []
citation = "<b>Clause 7</b> {{{{ about }}}} \\u202e"
source = "my contract"
checked_on = 2026-01-01
"""


def letter(run: Run, *words: str, day: str = "2026-11-22") -> Result:
    """The claim about the only case, on a morning."""
    return run("letter", "1", *words, now=f"{day}T10:00+00:00")


def part(written: Result) -> str:
    """What the letter tells of sums: from the first that it owes to the day of the answer."""
    assert written.code == 0, written.err
    begins, ends = written.out.index("Please also pay"), written.out.index("Please reply")
    return written.out[begins:ends].rstrip()


def own_pack(home: Path, country: str, more: str = "") -> None:
    """A pack of the user's own, with a hostile citation."""
    folder = home / "law"
    folder.mkdir(exist_ok=True)
    (folder / "mine.toml").write_text(OWN_PACK.format(country=country) + more, encoding="utf-8")
