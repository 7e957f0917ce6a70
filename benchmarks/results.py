"""What was measured: rows of figures, as `results.json` keeps them for those who judge and draw."""

import json
import math
import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

FILE = Path(__file__).parent / "results.json"


class Spread(NamedTuple):
    """The quartiles of some runs; the middle one is the median."""

    low: float
    middle: float
    high: float


class Row(NamedTuple):
    """What one command took at one size."""

    tool: str
    name: str
    contacts: int
    """Of the record; 0 for what has a size of its own."""
    runs: int
    cpu: Spread
    """Seconds."""
    wall: Spread
    ratio: Spread
    """To `python -c pass` in the same turn."""
    megabytes: float


class Missing(NamedTuple):
    """What has no figure at one size, and why."""

    tool: str
    name: str
    contacts: int
    why: str


class Program(NamedTuple):
    """A peer, and what of it was measured."""

    name: str
    written_in: str
    version: str
    why_not: str
    """Why it is left out."""


class Results(NamedTuple):
    """One run of the benchmarks."""

    machine: str
    python: str
    runs: int
    """The most of one command at one size."""
    loads: tuple[float, float]
    """Of the machine in the minute before the first and the last process."""
    seconds: dict[str, float]
    """How long each part took."""
    entries: dict[str, int]
    """In the record, by the number of contacts."""
    programs: list[Program]
    rows: list[Row]
    missing: list[Missing]
    instructions: dict[str, dict[str, int]]
    """By the number of contacts and the command; empty where the machine does not count them."""

    def row(self, tool: str, name: str, contacts: int) -> Row | None:
        """The figures of one command, if it was measured."""
        key = (tool, name, contacts)
        return next((row for row in self.rows if row[:3] == key), None)

    def sizes(self) -> list[int]:
        """The numbers of contacts that were measured."""
        return sorted({row.contacts for row in self.rows if row.contacts})

    def commands(self) -> Iterator[tuple[str, str]]:
        """Each tool and command that was measured at some size, in order."""
        yield from dict.fromkeys((row.tool, row.name) for row in self.rows if row.contacts)

    def growth(self, tool: str, name: str) -> Spread | None:
        """The exponents of CPU time over contacts: of the first, of all, of the last steps."""
        found = [row for row in self.rows if row[:2] == (tool, name) and row.contacts]
        points = [(math.log(row.contacts), math.log(row.cpu.middle)) for row in found]
        if len(points) < 2:  # noqa: PLR2004 (a line has two points)
            return None
        return Spread(_slope(points[:2]), _slope(points), _slope(points[-2:]))


def _slope(points: Sequence[tuple[float, float]]) -> float:
    return statistics.linear_regression(*zip(*points, strict=True)).slope


def spread(values: Sequence[float]) -> Spread:
    """Quartiles; of one run, three times the same."""
    if len(values) == 1:
        return Spread(values[0], values[0], values[0])
    return Spread(*statistics.quantiles(values, n=4, method="inclusive"))


def save(results: Results) -> None:
    """Write them as JSON, a row on a line."""
    told: dict[str, Any] = results._asdict()
    lists = {name: [each._asdict() for each in told.pop(name)] for name in _LISTS}
    head = json.dumps(_rounded(told), ensure_ascii=False, indent=1)[:-2]
    for name, items in lists.items():
        lines = ",\n".join("  " + json.dumps(_rounded(each), ensure_ascii=False) for each in items)
        head += f',\n "{name}": [\n{lines}\n ]'
    FILE.write_text(head + "\n}\n", encoding="utf-8")


def load() -> Results:
    """The last ones."""
    if not FILE.exists():
        raise SystemExit("There are no figures yet. To make them: make bench")
    told = json.loads(FILE.read_text(encoding="utf-8"))
    told["loads"] = tuple(told["loads"])
    told["programs"] = [Program(**each) for each in told["programs"]]
    told["missing"] = [Missing(**each) for each in told["missing"]]
    told["rows"] = [
        Row(**each | {name: Spread(*each[name]) for name in ("cpu", "wall", "ratio")})
        for each in told["rows"]
    ]
    return Results(**told)


_LISTS = ("programs", "rows", "missing")


def _rounded(value: Any) -> Any:
    """Five digits after the point tell a hundredth of a millisecond."""
    if isinstance(value, float):
        return round(value, 5)
    if isinstance(value, dict):
        return {name: _rounded(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(each) for each in value]
    return value
