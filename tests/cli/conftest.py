"""What the tests of the commands share: a case to work on, and outputs that stand still."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pytest

from tests.conftest import NOW, Result, Run

CASE = ("--about", "The line is dead", "--want", "a working line")


def stilled(text: str) -> str:
    """*text* without what differs in every record: its hashes."""
    text = re.sub(r"fingerprint [0-9a-f]{8}", "fingerprint #", text)
    return re.sub(r"\b[0-9a-f]{64}\b", "#", text)


@pytest.fixture
def acme(ready: Run) -> Run:
    """The program with one case: Acme's is case 1, entry 4; the next entry is 5."""
    assert ready("open", "Acme", *CASE).code == 0
    return ready


@pytest.fixture
def called(acme: Run) -> Run:
    """A call to Acme (entry 5) that promised a call back (promise 1, entry 6) by Mon 17:00."""
    assert acme("log", "acme", "They will call", "--callback", "tomorrow 5pm").code == 0
    return acme


@pytest.fixture
def entries(run: Run) -> Callable[[], int]:
    """How many entries the record has, or 0 when there is none."""

    def number() -> int:
        result = run("verify", "--json")
        return int(result.json["entries"]) if result.code == 0 else 0

    return number


class Spawn(Protocol):
    """`spawn("log", "--note", "-", stdin=b"...", TZ="Europe/Warsaw")`: a process of its own."""

    def __call__(self, *words: str | bytes, stdin: bytes = b"", **environment: str) -> Result:
        """Run the command without a terminal."""


@pytest.fixture
def spawn(home: Path) -> Spawn:
    """The program as a process of its own: for what only a real process can be given."""

    def spawn_once(*words: str | bytes, stdin: bytes = b"", **environment: str) -> Result:
        ran = subprocess.run(
            [sys.executable, "-m", "complaintkit", *words],
            input=stdin,
            capture_output=True,
            check=False,
            env=os.environ | {"COMPLAINT_NOW": NOW} | environment,
        )
        return Result(ran.returncode, ran.stdout.decode(), ran.stderr.decode())

    return spawn_once
