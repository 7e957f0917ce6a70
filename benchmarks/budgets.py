"""The figures that have a budget, and which are over it; `make bench-check` prints those.

    python -m benchmarks.budgets

Exits with 1 when something is over that budgets.toml does not explain.
"""

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.results import Results, Row, load
from benchmarks.tasks import LETTERS, MANY, ONE

FILE = Path(__file__).parent / "budgets.toml"


class Figure(NamedTuple):
    """One thing that has a budget, and what it takes."""

    name: str
    contacts: int
    value: float
    budget: float
    unit: str
    why: str
    """Why it may be over its budget; nothing when it may not."""

    @property
    def is_over(self) -> bool:
        """Whether it costs more than it may."""
        return self.value > self.budget

    def __str__(self) -> str:
        at = f" at {self.contacts:,} contacts" if self.contacts else ""
        return f"{self.name}{at}: {self.value:.2f} {self.unit}, budget {self.budget:g}"


def figures(results: Results, budgets: dict[str, Any]) -> list[Figure]:
    """Everything that was measured and has a budget."""
    found = [*_ratios(results, budgets["times"]), *_each(results, budgets["each"])]
    for row in _ours(results):
        for unit, value in (("seconds", row.cpu.middle), ("megabytes", row.megabytes)):
            if row.name in budgets[unit]:
                limit = budgets[unit][row.name]
                found.append(Figure(row.name, row.contacts, value, limit, unit, ""))
    found += _memory(results, budgets["memory"])
    found += _growth(results, budgets["growth"])
    found += _ahead(results, budgets["ahead"])
    explained = budgets["explained"]
    return [each._replace(why=explained.get(each.name, "")) for each in found]


def limits() -> dict[str, Any]:
    """What budgets.toml says."""
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def _ours(results: Results) -> Iterator[Row]:
    return (row for row in results.rows if row.tool == "complaint")


def _ratios(results: Results, budgets: dict[str, dict[str, float]]) -> Iterator[Figure]:
    for row in _ours(results):
        if row.name in budgets["pass"]:
            limit = budgets["pass"][row.name]
            yield Figure(row.name, row.contacts, row.ratio.middle, limit, "x pass", "")
        raw = results.row("sqlite3", row.name, row.contacts)
        if raw and row.name in budgets["raw"]:
            times, limit = row.cpu.middle / raw.cpu.middle, budgets["raw"][row.name]
            yield Figure(row.name, row.contacts, times, limit, "x raw", "")


def _each(results: Results, budgets: dict[str, dict[str, Any]]) -> Iterator[Figure]:
    """What one of many takes, once the start of the process is taken off."""
    for row in _ours(results):
        if row.name not in budgets:
            continue
        budget = budgets[row.name]
        one = results.row("complaint", "version", row.contacts)
        number = results.entries.get(str(row.contacts), 0) / 10_000
        if row.name == MANY:
            one, number = results.row("complaint", ONE, 0), LETTERS - 1
        if one and number >= 1:  # of fewer, start-up would be multiplied
            seconds = (row.cpu.middle - one.cpu.middle) / number
            unit = f"seconds each {budget['of']}"
            yield Figure(row.name, row.contacts, seconds, budget["budget"], unit, "")


def _memory(results: Results, budget: float) -> Iterator[Figure]:
    one, many = (results.row("complaint", name, 0) for name in (ONE, MANY))
    if one and many:
        yield Figure(MANY, 0, many.megabytes / one.megabytes, budget, "x the memory of one", "")


def _growth(results: Results, budget: float) -> Iterator[Figure]:
    for name in ("log", "due"):
        every = [results.row("complaint", name, size) for size in results.sizes()]
        rows = [row for row in every if row]
        if len(rows) > 1:
            first, last = rows[0], rows[-1]
            times, unit = (
                last.ratio.middle / first.ratio.middle,
                f"times that at {first.contacts:,}",
            )
            yield Figure(f"growth of {name}", last.contacts, times, budget, unit, "")


def _ahead(results: Results, budgets: dict[str, str]) -> Iterator[Figure]:
    """Beside the quickest peer in Python, at each size."""
    python = {each.name for each in results.programs if each.written_in == "Python"}
    for ours, theirs in budgets.items():
        for size in results.sizes():
            row = results.row("complaint", ours, size)
            peers = [
                each
                for each in results.rows
                if each.contacts == size and each.name == theirs and each.tool in python
            ]
            if row and peers:
                best = min(peers, key=lambda each: each.ratio.middle)
                unit = f"x {best.tool} {theirs}"
                yield Figure(ours, size, row.cpu.middle / best.cpu.middle, 1.0, unit, "")


def main() -> int:
    """Print what is over its budget."""
    over = [each for each in figures(load(), limits()) if each.is_over]
    for each in over:
        sys.stdout.write(f"{each}\n" + (f"  {each.why}\n" if each.why else ""))
    if not over:
        sys.stdout.write("Every budget is met.\n")
    return 1 if any(not each.why for each in over) else 0


if __name__ == "__main__":
    sys.exit(main())
