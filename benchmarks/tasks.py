"""What is timed: the commands of a day, the rare long ones, and the floor beneath them."""

import sys
from pathlib import Path
from typing import NamedTuple

from benchmarks.measuring import SLOW_RUNS, Task

OPEN_CASES = 50
LONG, LONG_CONTACTS = "Long", 1_000
"""A closed case with many contacts, whatever the size of the record."""
ROWS = 10_000
"""In the one chronology that is exported as a page and as a sheet."""

COMPLAINT = (sys.executable, "-m", "complaintkit")
PYTHON = (sys.executable, "-c")

RAW_LOG = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA synchronous=EXTRA"); db.execute("BEGIN IMMEDIATE")
db.execute("CREATE TABLE IF NOT EXISTS raw_log (at TEXT, text TEXT)")
db.execute("INSERT INTO raw_log VALUES ('2026-11-22', 'hello')"); db.execute("COMMIT")
print("stored")
"""
RAW_DUE = """
import sqlite3, sys, json
db = sqlite3.connect(sys.argv[1])
rows = db.execute("SELECT p.number, p.text, p.closes, c.about FROM cases c JOIN promises p"
  " ON p.case_id = c.id WHERE c.closed_at IS NULL AND p.settled_as IS NULL").fetchall()
print(json.dumps(rows))
"""
RAW_EXPORT = """
import sqlite3, sys, json
db = sqlite3.connect(sys.argv[1])
db.row_factory = sqlite3.Row
for table in ("cases", "contacts", "promises", "events"):
    for row in db.execute(f"SELECT * FROM {table}"):
        print(json.dumps(dict(row), indent=2, sort_keys=True, ensure_ascii=False))
"""
"""The same facts, a row at a time, and nothing made of them."""


class Homes(NamedTuple):
    """Where the records lie; only tasks of *writing* and *raw* change them: others stay alike."""

    reading: Path
    writing: Path
    raw: Path
    law: Path
    rows: Path


def tasks(homes: Homes, entries: int) -> list[Task]:
    """Every task."""
    return [*_daily(homes), *_long(homes, entries)]


def _daily(homes: Homes) -> list[Task]:
    reading, raw = homes.reading, homes.raw
    last = f"Open {OPEN_CASES - 1}"
    late = ("log", "Open 10", "Nobody came.", "--callback", "tomorrow 5pm")
    return [
        Task("pass", (*PYTHON, "pass")),
        Task("raw log", (*PYTHON, RAW_LOG, str(raw)), "stored"),
        Task("raw due", (*PYTHON, RAW_DUE, str(raw)), "They call back."),
        Task("version", (*COMPLAINT, "--version"), "complaintkit "),
        Task("help", (*COMPLAINT, "--help"), "Commands:"),
        Task("log", (*COMPLAINT, *late), "Stored as entry", homes.writing),
        Task("due", (*COMPLAINT, "due", "--json"), f'"provider": "{last}"', reading),
        Task("due on a terminal", (*COMPLAINT, "due"), last, reading, on_terminal=True),
        Task("show", (*COMPLAINT, "show", "Open 11"), "R-Open 11-9", reading),
        Task(
            f"show {LONG_CONTACTS:,} contacts",
            (*COMPLAINT, "show", LONG),
            f"R-{LONG}-{LONG_CONTACTS - 1}",
            reading,
        ),
        Task("search", (*COMPLAINT, "search", "R-Open"), "R-Open", reading),
        Task("due with law", (*COMPLAINT, "due", "--json"), "card-visa-120d", homes.law),
        Task("PDF letter", _letter(reading / "letter.pdf"), "Written to", reading),
    ]


def _long(homes: Homes, entries: int) -> list[Task]:
    reading, raw = homes.reading, str(homes.raw)
    whole, rows = _exported(reading / "all.json"), f"{ROWS:,} rows"
    page, sheet = (_exported(homes.rows / name) for name in ("all.html", "all.csv"))
    return [
        Task("verify", (*COMPLAINT, "verify"), f"{entries} entries", reading, runs=SLOW_RUNS),
        Task("raw export", (*PYTHON, RAW_EXPORT, raw), LONG, runs=SLOW_RUNS),
        Task("export", whole, "read back", reading, runs=SLOW_RUNS),
        Task("export to a pipe", (*COMPLAINT, "export"), LONG, reading, runs=SLOW_RUNS),
        Task(f"{rows} as HTML", page, "read back", homes.rows, runs=SLOW_RUNS),
        Task(f"{rows} as CSV", sheet, "read back", homes.rows, runs=SLOW_RUNS),
    ]


def _letter(path: Path) -> tuple[str, ...]:
    """A draft, since what is recorded would change the record; it is set and written all the same.

    Ten contacts fill two pages.
    """
    return (*COMPLAINT, "letter", "Open 11", "--draft", "--force", "--output", str(path))


def _exported(path: Path) -> tuple[str, ...]:
    return (*COMPLAINT, "export", "--force", "--output", str(path))
