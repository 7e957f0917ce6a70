"""Measure whole processes beside a bare interpreter and a bare sqlite3 script; write RESULTS.md.

    python -m benchmarks.run             1,000 and 100,000 contacts
    python -m benchmarks.run 1000        only that size

The commands are run interleaved, and what each of them exits with and says is checked. Figures
are CPU time; ratios are steadier than times. What the budgets mean stands beside them.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.measuring import RUNS, SLOW_RUNS, Cost, Task, cost
from benchmarks.tasks import LONG_CONTACTS, Homes, tasks

HERE = Path(__file__).parent
SIZES = (1_000, 100_000)
HEADING = f"""# Results

Python {sys.version.split()[0]}, {RUNS} interleaved runs ({SLOW_RUNS} of the long ones), median \
CPU of whole processes.
`x pass` is the ratio to `python -c pass` of the same interpreter, `x raw` the ratio to a bare
script that does the same work on the same file. Each record has {LONG_CONTACTS:,} contacts more, \
in one case.

| contacts | command | CPU ms | x pass | budget | peak MB |
|---:|---|---:|---:|---|---:|"""


class Results(NamedTuple):
    """What was measured with one record: the median cost of each task."""

    contacts: int
    entries: int
    costs: dict[str, Cost]

    def ratio(self, name: str, floor: str = "pass") -> float:
        """How many times the CPU of the *floor* a command takes."""
        return self.costs[name].seconds / self.costs[floor].seconds

    def verify_seconds(self) -> float:
        """CPU seconds of `verify` over start-up, for 10,000 entries."""
        over = self.costs["verify"].seconds - self.costs["version"].seconds
        return over / self.entries * 10_000


class Figure(NamedTuple):
    """One thing that has a budget."""

    name: str
    value: float
    budget: float
    unit: str

    @property
    def is_over(self) -> bool:
        """Whether it costs more than it may."""
        return self.value > self.budget

    def __str__(self) -> str:
        return f"{self.name}: {self.value:.2f} {self.unit}, budget {self.budget}"


def measured(contacts: int) -> Results:
    """Make a record of that size and run every task on it."""
    with tempfile.TemporaryDirectory(prefix="complaint-bench-") as folder:
        homes = Homes(*(Path(folder) / name for name in Homes._fields))
        entries = _made(homes.reading / "record", str(contacts))
        shutil.copytree(homes.reading, homes.writing)
        shutil.copy(homes.reading / "record" / "complaints.db", homes.raw)
        for home in (homes.law, homes.rows):
            _made(home / "record", home.name)
        costs = _interleaved(tasks(homes, entries))
    return Results(contacts, entries, costs)


def _made(home: Path, kind: str) -> int:
    """Make the record in a process of its own: what we take here counts as memory of each child."""
    command = (sys.executable, "-m", "benchmarks.stores", str(home), kind)
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _interleaved(every: list[Task]) -> dict[str, Cost]:
    found: dict[str, list[Cost]] = {task.name: [] for task in every}
    for turn in range(RUNS):
        for task in every:
            if turn < task.runs:
                found[task.name].append(cost(task))
    return {
        name: Cost(*(statistics.median(values) for values in zip(*each, strict=True)))
        for name, each in found.items()
    }


def figures(found: Results, budgets: dict[str, Any]) -> list[Figure]:
    """Everything of one record that has a budget."""
    at = f"at {found.contacts:,}"
    compared = [
        Figure(f"{name} {at}", found.ratio(name, floor), budget, f"x {floor}")
        for floor, table in budgets["times"].items()
        for name, budget in table.items()
    ]
    seconds, unit = found.verify_seconds(), "s for 10,000 entries"
    is_enough = found.entries >= 10_000  # noqa: PLR2004 (of fewer, start-up would be multiplied)
    verify = [Figure(f"verify {at}", seconds, budgets["verify"], unit)] * is_enough
    most = [
        Figure(f"{name} {at}", getattr(found.costs[name], unit), budget, unit)
        for unit in Cost._fields
        for name, budget in budgets[unit].items()
    ]
    return [*compared, *verify, *most]


def growth(results: list[Results], budget: float) -> list[Figure]:
    """How the daily commands grow from the smallest record to the largest."""
    first, last = results[0], results[-1]
    unit = f"times from {first.contacts:,} to {last.contacts:,}"
    return [
        Figure(f"growth of {name}", last.ratio(name) / first.ratio(name), budget, unit)
        for name in ("log", "due")
        if len(results) > 1
    ]


def rows(found: Results, budgets: dict[str, Any]) -> list[str]:
    """The lines of the table for one record."""
    limits = budgets["times"]["pass"]
    return [
        f"| {found.contacts:,} | {name} | {each.seconds * 1000:.1f} | {found.ratio(name):.2f}"
        f" | {limits.get(name, '')} | {each.megabytes:.0f} |"
        for name, each in found.costs.items()
    ]


def _load() -> str:
    """Under which load it was measured: others who compute make everything somewhat slower."""
    loads = ", ".join(f"{load:.1f}" for load in os.getloadavg())
    return f"Load of the machine ({os.cpu_count()} cores) over 1, 5 and 15 minutes: {loads}."


def main() -> int:
    """Measure, write the table, and say what is over its budget."""
    sizes = tuple(int(text) for text in sys.argv[1:]) or SIZES
    budgets = tomllib.loads((HERE / "budgets.toml").read_text(encoding="utf-8"))
    results = [measured(size) for size in sizes]
    table = [line for found in results for line in rows(found, budgets)]
    judged = [figure for found in results for figure in figures(found, budgets)]
    judged += growth(results, budgets["growth"])
    others = [f"* {each}" for each in judged if each.unit != "x pass"]
    over = [f"* {each}" for each in judged if each.is_over] or ["Nothing."]
    lines = [HEADING, *table, "", _load(), "", *others, "", "## Over budget", "", *over]
    (HERE / "RESULTS.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if any(each.is_over for each in judged) else 0


if __name__ == "__main__":
    sys.exit(main())
