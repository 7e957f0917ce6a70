"""The peers: how each is installed, what it keeps, and its commands nearest to three of ours.

`add` is beside our `log`, `list` (what is open, or the last days) beside `due`, `export` (all
of it, for programs) beside `export`. None of these commands uses the network.
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from benchmarks.floors import OPEN_PROMISES
from benchmarks.measuring import Task
from benchmarks.peers.installing import from_debian, from_index
from benchmarks.tasks import LARGEST_PIPE

LIMIT = 60.0
"""Seconds that a command of a peer may take."""
WORDS = "Nobody came."

_Commands = Callable[[Path, int], list[Task]]
"""The tasks, given the home and the number of contacts in it."""


class Peer(NamedTuple):
    """A program that keeps what a person tells it, as ours does."""

    name: str
    written_in: str
    install: Callable[[Path], Path]
    """Puts it into a folder, and gives its program."""
    commands: _Commands
    is_guest: bool = False
    """It works on a copy of our own record; `formats` makes the homes of the others."""
    largest: int = 1_000_000
    why_no_more: str = ""
    """Why there is no larger record."""
    warms_up: bool = False
    """Its first `list` fills a cache or renews its settings; that one is not timed."""


def _todoman(home: Path, contacts: int) -> list[Task]:
    said = ("--config", str(home / "config.py"))
    return [
        _task("add", *said, "new", "--due", "2026-11-23 17:00", WORDS, shows=WORDS),
        _task("list", *said, "list", shows=f"R-{contacts - 1} "),
        _task("export", *said, "--porcelain", "list", "--status", "ANY", shows="R-0 "),
    ]


def _khal(home: Path, contacts: int) -> list[Task]:
    said = ("--config", str(home / "config"))
    new = ("2026-11-23", "17:00", "18:00", WORDS)
    every = ("--json", "title", "--json", "start", "2000-01-01", "2027-01-01")
    return [
        _task("add", *said, "new", *new, shows=WORDS),
        _task("list", *said, "list", "2026-11-22", "7d", shows=f"R-{contacts - 1} "),
        _task("export", *said, "list", *every, shows="R-0 "),
    ]


def _jrnl(home: Path, contacts: int) -> list[Task]:
    said = ("--config-file", str(home / "config.yaml"))
    recent = ("-from", "2026-11-17", "--short")
    add = _task("add", *said, f"2026-11-22 09:00: {WORDS}", shows="")
    return [
        add._replace(grows=home / "journal.txt"),
        _task("list", *said, *recent, shows=f"R-{contacts - 1}."),
        _task("export", *said, "--format", "json", shows="R-0."),
    ]


def _watson(home: Path, contacts: int) -> list[Task]:
    more = {"WATSON_DIR": str(home)}
    times = ("--from", "2026-11-22 08:00", "--to", "2026-11-22 08:30")
    recent = ("--no-pager", "--from", "2026-11-17", "--to", "2026-11-23")
    tasks = [
        _task("add", "add", *times, "Nobody", shows="Nobody"),
        _task("list", "log", *recent, shows=f"R-{contacts - 1}"),
        _task("export", "log", "--all", "--json", shows='"R-0"'),
    ]
    return [each._replace(more=more) for each in tasks]


def _sqlite_utils(home: Path, _contacts: int) -> list[Task]:
    record = str(home / "record" / "complaints.db")
    add = "INSERT INTO raw_log VALUES ('2026-11-22', 'Nobody came.')"
    return [
        _task("add", "query", record, add, shows='"rows_affected": 1'),
        _task("list", "query", record, OPEN_PROMISES, shows="They call back."),
    ]


def _hledger(home: Path, contacts: int) -> list[Task]:
    said = ("--file", str(home / "hledger.journal"))
    told = f"2026-11-22\n{WORDS}\ncalls\n1\ntime\n-1\n.\n\n.\n"
    tasks = [
        _task("add", "add", *said, shows="Saved."),
        _task("list", "print", *said, "--pending", shows=f"R-{contacts - 1} "),
        _task("export", "print", *said, "--output-format", "json", shows="R-0 "),
    ]
    return [each._replace(told=told) if each.name == "add" else each for each in tasks]


def _taskwarrior(home: Path, contacts: int) -> list[Task]:
    more = {"TASKRC": str(home / "taskrc")}
    tasks = [
        _task("add", "add", WORDS, "due:2026-11-23T17:00", shows="Created task"),
        _task("list", "rc.verbose=nothing", "list", shows=f"R-{contacts - 1} "),
        _task("export", "export", shows="R-0 "),
    ]
    return [each._replace(more=more) for each in tasks]


def _task(name: str, *words: str, shows: str) -> Task:
    return Task(name, words, shows, is_quiet=False, limit=LIMIT)


def tasks_of(peer: Peer, program: Path, home: Path, contacts: int) -> list[Task]:
    """What is timed of one peer, in its home; `export` as long as ours goes into a pipe."""
    return [
        each._replace(command=(str(program), *each.command), home=home, tool=peer.name)
        for each in peer.commands(home, contacts)
        if each.name != "export" or contacts <= LARGEST_PIPE
    ]


_FILES = "not made: a file each"
PEERS = (
    Peer(
        name="todoman",
        written_in="Python",
        install=lambda folder: from_index("todoman", "todo", folder),
        commands=_todoman,
        largest=100_000,
        why_no_more=_FILES,
        warms_up=True,
    ),
    Peer(
        name="khal",
        written_in="Python",
        install=lambda folder: from_index("khal", "khal", folder),
        commands=_khal,
        largest=100_000,
        why_no_more=_FILES,
        warms_up=True,
    ),
    Peer(
        name="jrnl",
        written_in="Python",
        install=lambda folder: from_index("jrnl", "jrnl", folder),
        commands=_jrnl,
        warms_up=True,
    ),
    Peer(
        name="watson",
        written_in="Python",
        install=lambda folder: from_index("td-watson", "watson", folder),
        commands=_watson,
    ),
    Peer(
        name="sqlite-utils",
        written_in="Python",
        install=lambda folder: from_index("sqlite-utils", "sqlite-utils", folder),
        commands=_sqlite_utils,
        is_guest=True,
    ),
    Peer(
        name="hledger",
        written_in="Haskell",
        install=lambda folder: from_debian("hledger", "hledger", folder),
        commands=_hledger,
    ),
    Peer(
        name="taskwarrior",
        written_in="C++",
        install=lambda folder: from_debian("taskwarrior", "task", folder),
        commands=_taskwarrior,
    ),
)
