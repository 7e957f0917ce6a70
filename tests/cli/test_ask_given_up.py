"""Questions that are given up: nothing is stored, and what was typed is kept."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.asking import CONFIRM, CTRL_C, CTRL_D, SPOKEN, draft
from tests.cli.terminal import Terminal
from tests.conftest import Run


class TestGivingUp:
    """Ctrl-C and Ctrl-D store nothing, and keep what was typed."""

    @pytest.mark.parametrize("term", ["dumb", "xterm"])
    @pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
    def test_at_the_first_question_there_is_nothing_to_keep(
        self, acme: Run, home: Path, term: str, key: bytes
    ) -> None:
        """Exit 130."""
        with Terminal(home, "log", term=term) as terminal:
            terminal.sees("Whom did you deal with?")
            assert terminal.interrupts(key) == 130

        assert (home / "drafts").exists() is False
        assert acme("verify", "--json").json["entries"] == 4

    @pytest.mark.parametrize("place", range(len(SPOKEN) + 1))
    @pytest.mark.usefixtures("acme")
    def test_at_every_question_the_answers_before_it_are_kept(self, home: Path, place: int) -> None:
        """By either key, on either kind of terminal."""
        answers = ("", "Dana", "No", "CR-1", "9m", "tomorrow", "", "")
        fields = ("direction", "agent", "said", "references", "duration", "callback")
        expected: list[Any] = ["out", "Dana", "No", ["CR-1"], "9m", "tomorrow"]
        empty: list[Any] = ["out", "", "", [], "", None]
        questions = (*SPOKEN, "Anything else?")
        key, term = (CTRL_C, "xterm") if place % 2 else (CTRL_D, "dumb")
        with Terminal(home, "log", term=term) as terminal:
            terminal.answers("Whom did you deal with?")
            for question, answer in zip(questions[:place], answers, strict=False):
                terminal.answers(question, answer)
            terminal.sees(questions[place])
            assert terminal.interrupts(key) == 130

        told = draft(home)
        assert [told[each] for each in fields] == [*expected[:place], *empty[place:]]

    @pytest.mark.parametrize(("term", "key"), [("dumb", CTRL_D), ("xterm", CTRL_C)])
    def test_in_the_middle_the_answers_are_offered_by_the_next_log(
        self, acme: Run, home: Path, term: str, key: bytes
    ) -> None:
        """0600, nothing stored; Enter goes on with them, as of the day they were told."""
        with Terminal(home, "log", "acme", term=term) as terminal:
            terminal.answers("How did it go?")
            terminal.answers("Whom did you speak to?", "Dana")
            terminal.sees("What did they say?")
            assert terminal.interrupts(key) == 130
        assert "Nothing was stored. Your answers are kept" in terminal.text
        assert acme("verify", "--json").json["entries"] == 4
        assert (draft(home)["agent"], draft(home)["who"]) == ("Dana", "acme")

        with Terminal(home, "log", term=term, now="2026-11-24T09:00+00:00") as terminal:
            terminal.sees(
                "There is a draft of a contact that was not stored, Sun 22 Nov 2026 10:00"
            )
            terminal.answers("Go on with it? (yes, later, discard) [yes]", "")
            terminal.answers("How did it go?")
            terminal.answers("Whom did you speak to?")
            terminal.answers("What did they say?", "They call back")
            for question in SPOKEN[3:5]:
                terminal.answers(question)
            terminal.answers("When do they call back?", "tomorrow")
            terminal.sees("Mon 23 Nov 2026")
            for question in (*SPOKEN[6:], "Anything else?", CONFIRM):
                terminal.answers(question)
            assert terminal.ends() == 0

        (contact,) = acme("show", "--json").json["contacts"]
        assert (contact["agent"], contact["at"]) == ("Dana", "2026-11-22T10:00:00+00:00")
        assert contact["said"] == "They call back"
        assert list((home / "drafts").iterdir()) == []

    @pytest.mark.parametrize("term", ["dumb", "xterm"])
    @pytest.mark.usefixtures("acme")
    def test_a_closed_window_keeps_the_answers(self, home: Path, term: str) -> None:
        """Nobody is there to read about it: the next log offers them."""
        with Terminal(home, "log", "acme", term=term) as terminal:
            terminal.answers("How did it go?")
            terminal.answers("Whom did you speak to?", "Dana")
            terminal.sees("What did they say?")
            terminal.hangs_up()

        assert draft(home)["agent"] == "Dana"

    @pytest.mark.usefixtures("acme")
    def test_long_text_that_is_stopped_in_the_middle_is_kept(self, home: Path) -> None:
        """A whole story must not hang on the Enter behind it."""
        with Terminal(home, "log", "acme", term="xterm") as terminal:
            terminal.answers("How did it go?")
            terminal.answers("Whom did you speak to?")
            terminal.sees("What did they say?")
            terminal.types(b"A long story")
            terminal.sees("A long story")
            assert terminal.interrupts() == 130

        assert draft(home)["said"] == "A long story"

    @pytest.mark.parametrize(("answer", "left"), [("later", 1), ("discard", 0)])
    @pytest.mark.usefixtures("acme")
    def test_a_draft_is_thrown_away_only_when_told_so(
        self, home: Path, answer: str, left: int
    ) -> None:
        """Whoever wants to log another call first keeps the draft."""
        with Terminal(home, "log", "acme") as terminal:
            terminal.answers("How did it go?", "spoke 09:00")
            terminal.sees("Whom did you speak to?")
            terminal.interrupts()

        with Terminal(home, "log") as terminal:
            terminal.answers("Go on with it? (yes, later, discard) [yes]", answer)
            terminal.sees("Whom did you deal with?")
            assert terminal.interrupts() == 130

        assert len(list((home / "drafts").iterdir())) == left

    @pytest.mark.usefixtures("acme")
    def test_what_was_given_as_options_is_kept_too(self, home: Path) -> None:
        """Giving up at the question about the hour must not cost the story."""
        with Terminal(home, "log", "acme", "A long story", "--callback", "soon") as terminal:
            terminal.sees("Which exact date and hour did they name?")
            assert terminal.interrupts() == 130

        assert draft(home)["summary"] == "A long story"
