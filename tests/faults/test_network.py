"""Nothing is ever sent or asked for: a process that opens a socket is ended on the spot."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.conftest import Program

GUARD = """
import os, sys
def guard(event, arguments):
    if event.split(".")[0] == "socket":
        os._exit(99)
sys.addaudithook(guard)
"""
"""Python runs this before anything else, also in processes that the program starts."""

COMMANDS = (
    ("init", "--name", "Jo Doe", "--address", "1 High St", "--zone", "Europe/London"),
    ("open", "Acme", "--about", "The line is dead", "--want", "a working line"),
    ("log", "acme", "See https://acme.example/?id=1", "--callback", "tomorrow 5pm"),
    ("provider", "acme", "--channel", "form", "--value", "https://acme.example/help"),
    ("attach", "acme", "page.html"),
    ("import", "one.eml", "--from", "acme.example"),
    ("letter", "acme", "-o", "claim.pdf"),
    ("letter", "acme", "-o", "claim.eml"),
    ("letter", "acme", "-o", "claim.docx"),
    ("export", "acme", "-o", "bundle.zip"),
    ("export", "acme", "-o", "acme.html"),
    ("prep", "acme", "--pdf", "prep.pdf"),
    ("due", "--ics", "due.ics"),
    ("next", "acme"),
    ("rights", "acme"),
    ("prep", "acme"),
    ("timeline", "acme", "-o", "acme.svg"),
    ("verify", "bundle.zip"),
    ("backup", "-o", "b.zip"),
    ("doctor",),
    ("demo",),
)
PAGE = '<img src="https://acme.example/pixel.gif"><script src="//acme.example/x.js"></script>'
MAIL = (
    "From: help@acme.example\nTo: jo@example.org\nSubject: Hello\n"
    "Date: Tue, 03 Nov 2026 09:00:00 +0000\nContent-Type: text/html\n\n" + PAGE
)


@pytest.fixture(name="guarded")
def _guarded(tmp_path: Path) -> Program:
    """The program in a folder of its own, under guard."""
    guard = tmp_path / "guard"
    guard.mkdir()
    (guard / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "one.eml").write_text(MAIL, encoding="utf-8")
    known = os.environ.get("PYTHONPATH")
    return Program(tmp_path, {"PYTHONPATH": os.pathsep.join(filter(None, (str(guard), known)))})


def test_no_command_opens_a_socket(guarded: Program) -> None:
    """Neither for a PDF, nor for a page that somebody sent, nor for the time."""
    ends = {words: guarded.run(*words, cwd=guarded.folder) for words in COMMANDS}

    assert {words: each.returncode for words, each in ends.items() if each.returncode} == {}
    assert guarded.entries() > 10


def test_the_guard_would_notice(guarded: Program) -> None:
    """A guard that sleeps proves nothing."""
    opening = [sys.executable, "-c", "import socket; socket.socket()"]

    noticed = subprocess.run(opening, env=os.environ | guarded.environment, check=False)

    assert noticed.returncode == 99
