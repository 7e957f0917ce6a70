"""The user's own editor while questions are asked: a key opens it, and nothing typed is lost."""

from pathlib import Path

import pytest

from tests.cli.editing import WRITES, Editor
from tests.cli.terminal import Terminal
from tests.conftest import Run


class TestInTheGuidedLog:
    """Ctrl-O takes the text of a question to the editor and back."""

    def answers_until_said(self, terminal: Terminal) -> None:
        """Up to the question about long text."""
        terminal.answers("How did it go?")
        terminal.answers("Whom did you speak to?")
        terminal.sees("What did they say?")

    def ends_well(self, terminal: Terminal) -> None:
        """The rest, with Enter."""
        for question in ("Which reference", "How long", "call back?", "What else", "Anything"):
            terminal.answers(question)
        terminal.answers("Write the letter")
        assert terminal.ends() == 0

    def test_a_key_opens_it(
        self, acme: Run, home: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """What was typed is in the file; what comes back can still be changed."""
        monkeypatch.setenv("VISUAL", editor('path.write_text(path.read_text() + "\\nLine two")'))
        with Terminal(home, "log", "acme", term="xterm") as terminal:
            self.answers_until_said(terminal)
            terminal.types(b"Line one\x0f")
            terminal.sees("Line two")
            terminal.types(b"!\r")
            self.ends_well(terminal)

        assert acme("show", "--json").json["contacts"][0]["said"] == "Line one\nLine two!"

    def test_when_it_fails_the_typed_text_is_still_there(
        self, acme: Run, home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """It is said what happened, and the question stands as before."""
        monkeypatch.setenv("VISUAL", "false")
        with Terminal(home, "log", "acme", term="xterm") as terminal:
            self.answers_until_said(terminal)
            terminal.types(b"Line one\x0f")
            terminal.sees("The editor ended with exit code 1.")
            terminal.sees("Line one")
            terminal.types(b"\r")
            self.ends_well(terminal)

        assert acme("show", "--json").json["contacts"][0]["said"] == "Line one"

    @pytest.mark.parametrize("term", ["dumb", "xterm"])
    def test_an_option_opens_it_when_its_question_comes(
        self, acme: Run, home: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch, term: str
    ) -> None:
        """Line by line, too: there Enter takes what was written."""
        monkeypatch.setenv("VISUAL", editor(WRITES))
        with Terminal(home, "log", "acme", "--edit", term=term) as terminal:
            self.answers_until_said(terminal)
            terminal.sees("First line")
            terminal.types(b"\r")
            self.ends_well(terminal)

        said = acme("show", "--json").json["contacts"][0]["said"]
        assert said == "First line\n\nДалее: 5 < 6"
