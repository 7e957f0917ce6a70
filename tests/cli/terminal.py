"""A real terminal for the tests: a person who reads a question and types an answer."""

import importlib
import os
import sys
import unicodedata
from pathlib import Path
from typing import Any

from tests.conftest import NOW

pexpect: Any = importlib.import_module("pexpect")  # it has no types

SECONDS = 30
"""How long a question may take on a busy machine before the test fails."""


def forbidden(text: str) -> set[str]:
    """The characters of *text* that no terminal may be sent from data."""
    hidden = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    return {one for one in text if one != "\n" and unicodedata.category(one) in hidden}


class Terminal:
    """`with Terminal(home, "log") as terminal: terminal.answers("Whom did you", "Acme")`."""

    def __init__(
        self, home: Path, *words: str, term: str = "dumb", columns: int = 80, now: str = NOW
    ) -> None:
        environment = os.environ | {
            "COMPLAINT_HOME": str(home),
            "COMPLAINT_NOW": now,
            "TERM": term,
            "COLUMNS": str(columns),
            "PROMPT_TOOLKIT_NO_CPR": "1",
        }
        self._child: Any = pexpect.spawn(
            sys.executable,
            ["-m", "complaintkit", *words],
            env=environment,
            dimensions=(50, columns),
            timeout=SECONDS,
        )
        self._child.delaybeforesend = None
        self._child.delayafterclose = 0.0
        self.seen = b""
        """Everything that was shown up to now."""

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_error: object) -> None:
        self._child.close(force=True)

    def sees(self, text: str) -> None:
        """Wait until *text* is shown."""
        self._child.expect_exact(text.encode())
        self.seen += self._child.before + self._child.after

    def answers(self, question: str, answer: str = "") -> None:
        """Wait for the question, then type the answer and Enter; nothing is Enter alone."""
        self.sees(question)
        self._child.send(answer.encode() + b"\r")

    def types(self, keys: bytes) -> None:
        """Type these bytes as they are."""
        self._child.send(keys)

    def interrupts(self, key: bytes = b"\x03") -> int:
        """Type Ctrl-C and wait for the end; again when it came just before Python read the line."""
        for _try in range(5):
            self.types(key)
            if self._child.expect([pexpect.EOF, pexpect.TIMEOUT], timeout=SECONDS / 5) == 0:
                break
        self.seen += self._child.before
        return self.ends()

    def hangs_up(self) -> None:
        """The window is closed, with the program in it; wait for its end."""
        self._child.ptyproc.fileobj.close()
        self._child.ptyproc.wait()

    def ends(self) -> int:
        """Wait for the end; the exit code."""
        self._child.expect(pexpect.EOF)
        self.seen += self._child.before or b""
        self._child.close()
        return int(self._child.exitstatus)

    @property
    def text(self) -> str:
        """What was shown, as text with plain line feeds."""
        return self.seen.decode().replace("\r\n", "\n")
