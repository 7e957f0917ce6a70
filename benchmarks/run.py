"""Measure whole processes beside a bare interpreter and a bare sqlite3 script; write RESULTS.md.

    python -m benchmarks.run             1,000 and 100,000 contacts
    python -m benchmarks.run 1000        only that size

Each command is run interleaved with the others, and its exit status is checked: what fails fast
looks fast. Figures are CPU time; ratios are steadier than times.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from benchmarks.stores import make

HERE = Path(__file__).parent
RUNS = 15
SIZES = (1_000, 100_000)
COMPLAINT = (sys.executable, "-m", "complaintkit")
PASS = (sys.executable, "-c", "pass")

RAW_LOG = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA synchronous=EXTRA"); db.execute("BEGIN IMMEDIATE")
db.execute("CREATE TABLE IF NOT EXISTS raw_log (at TEXT, text TEXT)")
db.execute("INSERT INTO raw_log VALUES ('2026-11-22', 'hello')"); db.execute("COMMIT")
"""
RAW_DUE = """
import sqlite3, sys, json
db = sqlite3.connect(sys.argv[1])
rows = db.execute("SELECT p.number, p.text, p.closes, c.about FROM cases c JOIN promises p"
  " ON p.case_id = c.id WHERE c.closed_at IS NULL AND p.settled_as IS NULL").fetchall()
print(json.dumps(rows))
"""


def cpu(command: tuple[str, ...], environment: dict[str, str]) -> float:
    """CPU seconds of one run of a command, which must succeed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, env=environment, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measured(size: int) -> dict[str, tuple[float, float]]:
    """For each command the median CPU milliseconds and the ratio to a bare interpreter."""
    with tempfile.TemporaryDirectory(prefix="complaint-bench-") as folder:
        home = Path(folder) / "record"
        make(home, size)
        environment = {
            "COMPLAINT_HOME": str(home),
            "HOME": folder,
            "PATH": os.environ["PATH"],
            "COMPLAINT_NOW": "2026-11-22T10:00+00:00",
        }
        raw = Path(folder) / "raw.db"
        subprocess.run(("cp", home / "complaints.db", raw), check=True)
        commands = {
            "pass": PASS,
            "raw log": (sys.executable, "-c", RAW_LOG, str(raw)),
            "raw due": (sys.executable, "-c", RAW_DUE, str(raw)),
            "version": (*COMPLAINT, "--version"),
            "help": (*COMPLAINT, "--help"),
            "log": (*COMPLAINT, "log", "Open 10", "Nobody came.", "--callback", "tomorrow 5pm"),
            "due": (*COMPLAINT, "due", "--json"),
            "show": (*COMPLAINT, "show", "Open 11"),
            "search": (*COMPLAINT, "search", "R-Open"),
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _round in range(RUNS):
            for name, command in commands.items():
                times[name].append(cpu(command, environment))
    medians = {name: statistics.median(each) for name, each in times.items()}
    return {name: (each * 1000, each / medians["pass"]) for name, each in medians.items()}


def main() -> int:
    """Measure, write the table, and say what is over its budget."""
    sizes = tuple(int(text) for text in sys.argv[1:]) or SIZES
    budgets = tomllib.loads((HERE / "budgets.toml").read_text(encoding="utf-8"))
    found = {size: measured(size) for size in sizes}
    lines = [
        "# Results",
        "",
        f"Python {sys.version.split()[0]}, {RUNS} interleaved runs, median CPU of whole processes.",
        "`x pass` is the ratio to `python -c pass` of the same interpreter.",
        "",
        "| contacts | command | CPU ms | x pass | budget |",
        "|---:|---|---:|---:|---:|",
    ]
    over = []
    for size, results in found.items():
        for name, (milliseconds, ratio) in results.items():
            budget = budgets.get(name)
            figures = f"{milliseconds:.1f} | {ratio:.2f} | {budget or ''}"
            lines.append(f"| {size:,} | {name} | {figures} |")
            if budget and ratio > budget:
                over.append(f"{name} at {size:,}: {ratio:.1f} x pass, budget {budget}")
    for name in ("log", "due"):
        if len(sizes) > 1:
            growth = found[sizes[-1]][name][1] / found[sizes[0]][name][1]
            lines += ["", f"Growth of `{name}`, {sizes[0]:,} to {sizes[-1]:,}: {growth:.2f}"]
            if growth > budgets["growth"]:
                over.append(f"{name} grows by {growth:.2f}")
    (HERE / "RESULTS.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write("\n".join([*lines, "", *(over or ["All within budget."])]) + "\n")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
