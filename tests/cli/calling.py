"""Calls on a screen: how they begin and end, and what is kept of them."""

import json
import re
from pathlib import Path
from typing import Any

from tests.cli.window import Window

CTRL_C, CTRL_D, ENTER, ESC = b"\x03", b"\x04", b"\r", b"\x1b"
CONFIRM = "Write the letter that confirms it?"


def stilled(lines: list[str]) -> str:
    """A screen with its clocks stopped."""
    return re.sub(r"\d\d:\d\d(?= )", "##:##", "\n".join(lines))


def kept(home: Path) -> Any:
    """The one call on the disk."""
    (file,) = (home / "drafts").glob("call-*.json")
    return json.loads(file.read_text("utf-8"))


def begun(window: Window) -> Window:
    """Wait for the screen of the call."""
    window.sees("e end")
    return window


def ended(window: Window) -> None:
    """End the call and answer what is asked, with Enter."""
    window.types(b"e")
    window.sees("End of the call at")
    window.types(ENTER)
    for question in ("How did it end?", "What did they say?", "Anything else?", CONFIRM):
        window.answers(question)
    assert window.ends() == 0
