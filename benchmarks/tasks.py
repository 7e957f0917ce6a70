"""What is timed: the commands of a day, the rare long ones, and what has one size of its own."""

import shutil
import sys
from pathlib import Path
from typing import NamedTuple

from benchmarks.matter import CALLED, CALLS, LONG, LONG_CONTACTS, OPEN_CASES, ROWS
from benchmarks.measuring import Task

COMPLAINT = (sys.executable, "-m", "complaintkit")
LETTERS = 1_000
ONE, MANY = "1 PDF letter in one process", f"{LETTERS:,} PDF letters in one process"
ROOT = Path(__file__).parents[1]
LARGEST_PIPE, LARGEST_PAGE = 100_000, 10_000
"""Contacts up to which all of a record is exported into a pipe, and as a page or a sheet."""


class Homes(NamedTuple):
    """Where a record lies twice; only tasks of *writing* change it. *out* takes what is written."""

    reading: Path
    writing: Path
    out: Path


def daily(homes: Homes, contacts: int) -> list[Task]:
    """The commands of a day; their cost must not grow with the record."""
    reading, last = homes.reading, f"Open {OPEN_CASES - 1}"
    late = ("log", "Open 10", "Nobody came.", "--callback", "tomorrow 5pm")
    one = ("Open 11",)
    tasks = [
        Task("version", (*COMPLAINT, "--version"), "complaintkit "),
        Task("help", (*COMPLAINT, "--help"), "Commands:"),
        Task("log", (*COMPLAINT, *late), "Stored as entry", homes.writing),
        Task("due", (*COMPLAINT, "due", "--json"), f'"provider": "{last}"', reading),
        Task("due on a terminal", (*COMPLAINT, "due"), last, reading, on_terminal=True),
        Task("show", (*COMPLAINT, "show", *one), "R-Open 11-9", reading),
        Task("search", (*COMPLAINT, "search", "R-Open"), "R-Open", reading),
        Task("next", (*COMPLAINT, "next", *one), "Not yet", reading),
        Task("rights", (*COMPLAINT, "rights", *one), "30 days", reading),
        Task("prep", (*COMPLAINT, "prep", *one), "They call back.", reading),
        Task("PDF letter", _letter(homes.out / "letter.pdf"), "Written to", reading),
    ]
    shows = f"R-{LONG}-{LONG_CONTACTS - 1}"
    long = Task(f"show {LONG_CONTACTS:,} contacts", (*COMPLAINT, "show", LONG), shows, reading)
    return [*tasks, *([long] if contacts > LONG_CONTACTS else [])]


def long(homes: Homes, contacts: int, entries: int) -> list[Task]:
    """What reads the whole record; it may grow with it, and no faster."""
    reading, out = homes.reading, homes.out
    proved = Task("verify", (*COMPLAINT, "verify"), f"{entries} entries", reading)
    whole = [proved, _export("export", out / "all.json", reading), _backup(out / "backup", reading)]
    one, pages = ("Open 11",), ("HTML", "CSV")
    if contacts <= LARGEST_PAGE:
        whole += [_export(f"export {each}", out / f"all.{each.lower()}", reading) for each in pages]
    if contacts <= LARGEST_PIPE:
        whole += [
            Task("export to a pipe", (*COMPLAINT, "export"), "R-Open 11-9", reading),
            _export("export zip, one case", out / "one.zip", reading, *one),
            _export("export ics, one case", out / "one.ics", reading, *one),
        ]
    return whole


def alone(law: Path, rows: Path, calls: Path, out: Path) -> list[Task]:
    """What has a size of its own; each record is one that its maker is named for."""
    taken = ("--for", "Open 0", "--number", CALLED, "--yes")
    imported = (*COMPLAINT, "import", "calls.xml", *taken)
    fresh = out / "calls"
    many = f"{ROWS:,} rows as"
    return [
        Task("due with law", (*COMPLAINT, "due", "--json"), "card-visa-120d", law),
        _letters(ONE, law, 1, out),
        _letters(MANY, law, LETTERS, out),
        _export(f"{many} HTML", out / "all.html", rows),
        _export(f"{many} CSV", out / "all.csv", rows),
        _ours(f"{many} PDF", "benchmarks.chronology", (), "pages of PDF", rows),
        _export(f"{many} a bundle", out / "all.zip", rows, LONG),
        Task(
            f"import of {CALLS:,} calls",
            imported,
            f"Stored: {CALLS}",
            fresh,
            before=lambda: _copied(calls, fresh),
        ),
    ]


def _letter(path: Path) -> tuple[str, ...]:
    """A draft, since what is recorded would change the record; it is set and written all the same.

    Ten contacts fill two pages.
    """
    return (*COMPLAINT, "letter", "Open 11", "--draft", "--force", "--output", str(path))


def _letters(name: str, home: Path, number: int, out: Path) -> Task:
    words = (str(number), str(out / "letter.pdf"))
    return _ours(name, "benchmarks.letters", words, f"{number} letters", home)


def _ours(name: str, module: str, words: tuple[str, ...], shows: str, home: Path) -> Task:
    """A script of this folder, which calls the program as a library."""
    command = (sys.executable, "-m", module, *words)
    return Task(name, command, shows, home, more={"PYTHONPATH": str(ROOT)})


def _export(name: str, path: Path, home: Path, *who: str) -> Task:
    command = (*COMPLAINT, "export", *who, "--force", "--output", str(path))
    return Task(name, command, "read back", home)


def _backup(folder: Path, home: Path) -> Task:
    def empty() -> None:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)

    command = (*COMPLAINT, "backup", "--output", str(folder))
    return Task("backup", command, "read back", home, before=empty)


def _copied(home: Path, fresh: Path) -> None:
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(home, fresh)
