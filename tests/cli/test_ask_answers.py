"""Answers on a terminal: few keys, and what cannot be used is said and asked again."""

import re
from pathlib import Path

import pytest

from tests.cli.asking import CONFIRM, SPOKEN, draft
from tests.cli.terminal import Terminal
from tests.conftest import Run


class TestKeystrokes:
    """How much is typed besides the facts; an Enter that ends a fact belongs to it."""

    def test_a_failed_attempt_takes_three(self, acme: Run, home: Path) -> None:
        """Enter for the only case, one letter, Enter."""
        keys = [("Whom did you deal with? [Acme]", b"\r"), ("How did it go?", b"n\r")]
        with Terminal(home, "log", term="xterm") as terminal:
            for question, typed in keys:
                terminal.sees(question)
                terminal.types(typed)
            assert terminal.ends() == 0

        assert sum(len(typed) for _question, typed in keys) == 3
        (contact,) = acme("show", "--json").json["contacts"]
        assert (contact["outcome"], contact["at"]) == ("no-answer", "2026-11-22T10:00:00+00:00")

    def test_an_ordinary_call_takes_at_most_six_besides_its_facts(
        self, acme: Run, home: Path
    ) -> None:
        """A name, what they said, a reference, the lengths, a callback: the rest is Enter."""
        keys: list[tuple[str, str]] = [
            *(("Whom did you deal with? [Acme]", ""), ("How did it go?", "")),
            *(("Whom did you speak to?", "Dana"), ("What did they say?", "No refund")),
            *(("Which reference", "CR-1"), ("How long did it take", "48m, 32m")),
            *(("When do they call back?", "tomorrow 5pm"), ("What else did they promise", "")),
            *(("Anything else?", ""), (CONFIRM, "")),
        ]
        with Terminal(home, "log", term="xterm") as terminal:
            for question, fact in keys:
                terminal.answers(question, fact)
            assert terminal.ends() == 0

        assert sum(not fact for _question, fact in keys) <= 6
        (contact,) = acme("show", "--json").json["contacts"]
        assert (contact["agent"], contact["said"], contact["duration_s"], contact["hold_s"]) == (
            *("Dana", "No refund", 2880, 1920),
        )

    def test_the_receipt_is_one_line(self, acme: Run, home: Path) -> None:
        """Everything was answered a moment ago; what counts is that it is stored."""
        with Terminal(home, "log", "acme", columns=200) as terminal:
            terminal.answers("How did it go?", "n")
            assert terminal.ends() == 0

        receipt = re.sub(r"[0-9a-f]{8}\.", "#.", terminal.text.splitlines()[-1])
        assert receipt == "Stored as entry 5 in case 1 (Acme), fingerprint #."
        assert acme("verify", "--json").json["entries"] == 5


class TestBadAnswers:
    """What cannot be used is said at once and asked again; no answer before it is lost."""

    def test_each_is_asked_again(self, called: Run, home: Path) -> None:
        """A time to come, an unknown word, a hold longer than the call, a card number."""
        called("open", "Acorn", "--about", "a", "--want", "b")
        with Terminal(home, "log") as terminal:
            terminal.answers("Whom did you deal with?", "ac")
            terminal.sees("fits more than one provider: Acme, Acorn.")
            terminal.answers("Whom did you deal with?", "acm")
            terminal.answers("How did it go?", "spoke tomorrow")
            terminal.sees("is in the future")
            terminal.answers("How did it go?", "spoke 01/02")
            terminal.sees("01/02")
            terminal.answers("How did it go?", "c")
            terminal.sees("Please answer with one of these")
            terminal.answers("How did it go?", "s 09:00")
            terminal.answers("Whom did you speak to?", "refused")
            terminal.answers("What did they say?", "my card 4111 1111 1111 1111")
            terminal.sees("looks like a card number")
            terminal.answers("What did they say?", "my card")
            terminal.answers("Which reference", "4111 1111 1111 1111")
            terminal.sees("looks like a card number")
            terminal.answers("Which reference")
            terminal.answers("How long", "10m, 11m")
            terminal.sees("is longer than the whole call")
            terminal.answers("How long", "10m, 9m")
            terminal.answers("call back?", "99/99")
            terminal.answers("call back?", "24 to 48 hours")
            terminal.answers("What else did they promise", "x by 31/02")
            terminal.answers("What else did they promise")
            terminal.answers("Anything else?", "everything")
            terminal.sees("Please answer with one of these")
            terminal.answers("Anything else?")
            terminal.answers(CONFIRM, "letter.xls")
            terminal.sees("a letter can be written as")
            terminal.answers(CONFIRM, "no")
            assert terminal.ends() == 0

        found = called("show", "acme", "--json").json
        assert (found["contacts"][0]["hold_s"], found["contacts"][0]["agent_refused"]) == (
            540,
            True,
        )
        assert found["contacts"][0]["said"] == "my card"

    @pytest.mark.usefixtures("acme")
    def test_bytes_that_are_no_text_are_asked_again(self, home: Path) -> None:
        """A terminal with another encoding."""
        with Terminal(home, "log", "acme") as terminal:
            terminal.answers("How did it go?", "s 09:00")
            terminal.sees("Whom did you speak to?")
            terminal.types(b"\xe9\xff\r")
            terminal.answers("Whom did you speak to?", "Dana")
            terminal.sees("What did they say?")
            assert terminal.interrupts() == 130

        assert (draft(home)["agent"], draft(home)["at"]) == ("Dana", "09:00")

    def test_what_only_the_record_refuses_is_kept(self, acme: Run, home: Path) -> None:
        """Another program closed the case meanwhile: the answers are a draft, not lost."""
        with Terminal(home, "log", "acme") as terminal:
            terminal.answers("How did it go?")
            terminal.answers("Whom did you speak to?", "Dana")
            terminal.sees("What did they say?")
            acme("close", "acme", "--outcome", "resolved")
            terminal.types(b"\r")
            for question in (*SPOKEN[3:], "Anything else?"):
                terminal.answers(question)
            assert terminal.ends() == 2

        assert "Every case with Acme is closed." in terminal.text
        assert "complaint log --resume" in " ".join(terminal.text.split())
        assert draft(home)["agent"] == "Dana"


def test_a_pasted_story_of_many_lines_is_one_answer(acme: Run, home: Path) -> None:
    """A terminal marks what is pasted; fifty lines must not answer fifty questions."""
    story = "\n".join(f"line {number}" for number in range(50))
    with Terminal(home, "log", "acme", term="xterm") as terminal:
        terminal.answers("How did it go?")
        terminal.answers("Whom did you speak to?")
        terminal.sees("What did they say?")
        terminal.types(b"\x1b[200~" + story.encode() + b"\x1b[201~\r")
        for question in (*SPOKEN[3:], "Anything else?", CONFIRM):
            terminal.answers(question)
        assert terminal.ends() == 0

    assert acme("show", "--json").json["contacts"][0]["said"] == story
