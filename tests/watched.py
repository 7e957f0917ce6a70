"""One run of the program, watched: what it asks SQLite, what that costs, what it calls and loads.

As a module of its own it is the process that runs the program; the hook of Python that tells of
each connection cannot be taken off again. Nothing of the program is replaced.
"""

import contextlib
import io
import json
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from complaintkit.cli import main

ROOT = Path(__file__).parents[1]


class Watched(NamedTuple):
    """What one command did."""

    code: int
    out: str
    statements: list[str]
    """What was asked of SQLite, values filled in; its own inner questions too."""
    steps: int
    """Instructions of SQLite's machine: each row that is looked at takes some."""
    calls: int
    """Functions of Python that were entered, and functions of C."""
    modules: int
    """Of ours, loaded."""


def watched(home: Path, *words: str) -> Watched:
    """Run a command in a process of its own, at 10 o'clock on 22 November 2026."""
    environment = {
        "COMPLAINT_HOME": str(home / "record"),
        "COMPLAINT_NOW": "2026-11-22T10:00+00:00",
        "COMPLAINT_LANG": "en",
        "HOME": str(home),
        "PATH": "",
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": str(ROOT),
        "TZ": "UTC",
    }
    ran = subprocess.run(
        [sys.executable, "-m", __name__, *words],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
        stdin=subprocess.DEVNULL,
    )
    return Watched(**json.loads(ran.stdout))


def plans(home: Path, statements: Sequence[str]) -> dict[str, list[str]]:
    """How SQLite would find the rows of each statement that finds any."""
    path = home / "record" / "complaints.db"
    with contextlib.closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as db:
        return {
            each: [step[3] for step in db.execute(f"EXPLAIN QUERY PLAN {each}")]
            for each in dict.fromkeys(statements)
            if each.split(maxsplit=1)[0] in ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")
        }


class _Watch:
    """Counts while the program runs."""

    def __init__(self) -> None:
        self.statements: list[str] = []
        self.steps = self.calls = 0
        self._made: list[sqlite3.Connection] = []

    def hook(self, event: str, values: tuple[Any, ...]) -> None:
        """Python tells of each connection just before it can be used."""
        if event == "sqlite3.connect/handle":
            self._made.extend(values)

    def _step(self) -> int:
        self.steps += 1
        return 0

    def called(self, _frame: object, event: str, _value: object) -> None:
        """Python tells of each function as it is entered and left; `sqlite3.connect` is one."""
        self.calls += event in ("call", "c_call")
        if event == "c_return" and self._made:
            connection = self._made.pop()
            connection.set_trace_callback(self.statements.append)
            connection.set_progress_handler(self._step, 1)


def _run(words: Sequence[str]) -> Watched:
    watch, out = _Watch(), io.StringIO()
    sys.addaudithook(watch.hook)
    with contextlib.redirect_stdout(out):
        sys.setprofile(watch.called)
        code = main(words)
        sys.setprofile(None)
    own = sum(name.startswith("complaintkit") for name in sys.modules)
    return Watched(code, out.getvalue(), watch.statements, watch.steps, watch.calls, own)


if __name__ == "__main__":
    told = _run(sys.argv[1:])
    sys.stdout.write(json.dumps(told._asdict()))
