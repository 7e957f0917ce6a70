"""Timers that were installed, as their systems read and start them."""

import configparser
import re
import subprocess
from pathlib import Path

from tests.cli.machine import Machine


def units(home: Path) -> Path:
    """Where systemd looks for the user's units."""
    return home.parent / ".config" / "systemd" / "user"


def fired(machine: Machine, words: list[str], now: str) -> subprocess.CompletedProcess[str]:
    """What the timer's command does when it is started at a moment."""
    environment = machine.environment | {"COMPLAINT_NOW": now}
    return subprocess.run(words, env=environment, capture_output=True, text=True, check=False)


def unit(file: Path) -> configparser.ConfigParser:
    """A unit file as any reader of such files sees it."""
    read = configparser.ConfigParser(interpolation=None)
    read.optionxform = str  # type: ignore[assignment, method-assign]
    read.read_string(file.read_text())
    return read


def words_of(written: str) -> list[str]:
    """The words of ExecStart as systemd reads them: quotes, backslashes, doubled marks."""
    words = re.findall(r'"((?:[^"\\]|\\.)*)"', written)
    unescaped = (re.sub(r"\\(.)", r"\1", each) for each in words)
    return [each.replace("%%", "%").replace("$$", "$") for each in unescaped]
