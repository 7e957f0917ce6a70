"""What a person sees: pages on a terminal keep their shape."""

from pathlib import Path

from tests.cli.conftest import CASE
from tests.cli.terminal import Terminal
from tests.conftest import Run


def test_sections_stand_apart_on_a_terminal(ready: Run, home: Path) -> None:
    """An empty line before each heading, as in a pipe."""
    words = ("--callback", "2026-11-21 17:00", "--at", "2026-11-20 09:00")
    assert ready("log", "Acme", *CASE, *words).code == 0
    piped = ready("due").out

    with Terminal(home, "due") as terminal:
        assert terminal.ends() == 0

    shown = [each.strip() for each in terminal.text.splitlines()]
    assert "" in piped.splitlines()
    heading = shown.index("Broken promises")
    assert shown[heading - 1] == ""
