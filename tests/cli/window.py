"""A terminal window for the tests: what a person sees in it, whatever was sent to get there."""

import importlib
import os
import re
import sys
from pathlib import Path
from typing import Any

from tests.cli.terminal import SECONDS, pexpect
from tests.conftest import NOW

pyte: Any = importlib.import_module("pyte")  # it has no types

_PIECE = 1 << 16
_PATIENCE = 0.05
"""Seconds after which a window that shows nothing new is looked at again."""


class Window:
    """`with Window(home, "call") as window: window.sees("hold"); window.types(b"h")`."""

    def __init__(
        self, home: Path, *words: str, rows: int = 24, columns: int = 80, **environment: str
    ) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.sent = b""
        """Every byte that the program sent."""
        settings = {
            "COMPLAINT_HOME": str(home),
            "COMPLAINT_NOW": NOW,
            "TERM": "xterm-256color",
            "PROMPT_TOOLKIT_NO_CPR": "1",
        }
        self._child: Any = pexpect.spawn(
            sys.executable,
            ["-m", "complaintkit", *words],
            env=os.environ | settings | environment,
            dimensions=(rows, columns),
            timeout=SECONDS,
        )
        self._child.delaybeforesend = None
        self._child.delayafterclose = 0.0

    def __enter__(self) -> "Window":
        return self

    def __exit__(self, *_error: object) -> None:
        self._child.close(force=True)

    @property
    def lines(self) -> list[str]:
        """What is on the screen now."""
        return [each.rstrip() for each in self._screen.display]

    def sees(self, text: str) -> None:
        """Wait until *text* stands on the screen, in one line of it."""
        for _try in range(int(SECONDS / _PATIENCE)):
            if any(text in each for each in self.lines):
                return
            self._look()
        raise AssertionError("\n".join([f"{text!r} is not on the screen:", *self.lines]))

    @property
    def clock(self) -> int:
        """The seconds that the clock of the call shows, in its first line."""
        found = re.match(r" (\d\d):(\d\d)", self.lines[0])
        return int(found[1]) * 60 + int(found[2]) if found else -1

    def goes_on(self, seconds: int = 2) -> int:
        """Wait until the clock of the call has gone on by so much; what it showed before."""
        before = self.clock
        for _try in range(int(SECONDS / _PATIENCE)):
            if self.clock >= before + seconds:
                return before
            self._look()
        raise AssertionError("\n".join(["the clock stands still:", *self.lines]))

    def types(self, keys: bytes) -> None:
        """Type these bytes as they are."""
        self._child.send(keys)

    def answers(self, question: str, answer: str = "") -> None:
        """Wait for a question, then type the answer and Enter."""
        self.sees(question)
        self.types(answer.encode() + b"\r")

    def resize(self, rows: int, columns: int) -> None:
        """The user makes the window larger or smaller."""
        self._screen.resize(rows, columns)
        self._screen.reset()
        self._child.setwinsize(rows, columns)

    def gets(self, signal: int) -> None:
        """The process gets a signal."""
        self._child.kill(signal)

    def hangs_up(self) -> None:
        """The window is closed, with the program in it."""
        self._child.close(force=False)

    def ends(self) -> int:
        """Wait for the end; the exit code, or the signal's number below zero."""
        while self._look():
            pass
        self._child.close()
        code, signal = self._child.exitstatus, self._child.signalstatus
        return int(code) if code is not None else -int(signal)

    @property
    def text(self) -> str:
        """Everything on the screen, in one piece."""
        return "\n".join(self.lines)

    def _look(self) -> bool:
        try:
            data = self._child.read_nonblocking(_PIECE, _PATIENCE)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.sent += data
        self._stream.feed(data)
        return True
