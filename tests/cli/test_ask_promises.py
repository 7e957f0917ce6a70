"""What is asked about promises: the exact hour of a new one, and whether one was kept."""

from pathlib import Path

import pytest

from tests.cli.asking import CONFIRM, SPOKEN
from tests.cli.conftest import CASE
from tests.cli.terminal import Terminal
from tests.conftest import Run


class TestCallbacks:
    """If a callback is offered, ask for the exact date and hour."""

    def test_a_vague_time_is_asked_about_once(self, acme: Run, home: Path) -> None:
        """Right after it was said; then Enter means that they named none."""
        with Terminal(home, "log", "acme", "--callback", "soon") as terminal:
            terminal.answers("Which exact date and hour did they name?", "tomorrow 5pm")
            terminal.sees("Mon 23 Nov 2026 17:00")
            assert terminal.ends() == 0

        assert acme("show", "--json").json["promises"][0]["basis"] == "stated"

    @pytest.mark.usefixtures("acme")
    def test_none_named_gets_the_marked_default(self, home: Path) -> None:
        """Two days, and it says whose they are."""
        with Terminal(home, "log", "acme", "--callback", "soon") as terminal:
            terminal.answers("Which exact date and hour did they name?")
            assert terminal.ends() == 0

        assert "our default: no day or hour was noted" in " ".join(terminal.text.split())

    @pytest.mark.usefixtures("acme")
    def test_an_exact_time_is_not_asked_about(self, home: Path) -> None:
        """Nothing is asked twice."""
        with Terminal(home, "log", "acme", "--callback", "tomorrow 5pm") as terminal:
            assert terminal.ends() == 0

        assert "?" not in terminal.text

    def test_in_the_interview_it_is_asked_at_once(self, acme: Run, home: Path) -> None:
        """`soon` is followed by the question; an empty answer is not."""
        with Terminal(home, "log", "acme") as terminal:
            for question in SPOKEN[:5]:
                terminal.answers(question)
            terminal.answers("When do they call back?", "soon")
            terminal.answers("Which exact date and hour did they name?", "")
            terminal.answers("What else did they promise")
            terminal.answers("Anything else?")
            terminal.answers(CONFIRM)
            assert terminal.ends() == 0

        promise = acme("show", "--json").json["promises"][0]
        assert (promise["words"], promise["basis"]) == ("soon", "default")

    def test_any_promise_without_a_time_is_asked_about(self, acme: Run, home: Path) -> None:
        """The answer joins the promise; one that is no time is asked for again."""
        with Terminal(home, "log", "acme") as terminal:
            for question in SPOKEN[:6]:
                terminal.answers(question)
            terminal.answers("What else did they promise", "a new router")
            terminal.answers("Which exact date and hour did they name?", "maybe")
            terminal.sees("'maybe' names no time.")
            terminal.answers("Which exact date and hour did they name?", "by Friday")
            terminal.sees("by the end of Fri 27 Nov 2026")
            terminal.answers("And another?", "an apology")
            terminal.answers("Which exact date and hour did they name?", "")
            terminal.answers("And another?")
            terminal.answers("Anything else?")
            terminal.answers(CONFIRM)
            assert terminal.ends() == 0

        found = acme("show", "--json").json["promises"]
        assert [(each["text"], each["words"], each["basis"]) for each in found] == [
            ("a new router", "by Friday", "stated"),
            ("an apology", "", "default"),
        ]


class TestWhatAnIncomingContactKept:
    """They called: whether it was what they had promised."""

    def test_the_promised_callback_is_asked_about_first_and_is_likely(
        self, called: Run, home: Path
    ) -> None:
        """Enter means that it was: who owes a call and calls keeps it. Of this case only."""
        called("open", "Zed", *CASE)
        called("log", "zed", "--callback", "tomorrow")
        with Terminal(home, "log", "acme", columns=120) as terminal:
            terminal.answers("How did it go?", "they")
            terminal.answers(
                "Did this contact keep promise 1 (a call back, Mon 23 Nov 2026 17:00"
                " Europe/London)? (yes, no) [yes]"
            )
            for question in (*SPOKEN[1:], "Anything else?", CONFIRM):
                terminal.answers(question)
            assert terminal.ends() == 0

        assert "promise 2" not in terminal.text
        assert "Promise 1: Kept." in terminal.text
        assert called("show", "1", "--json").json["promises"][0]["settled_as"] == "kept"

    def test_other_promises_are_asked_about_after_the_talk(self, called: Run, home: Path) -> None:
        """Enter means that they were not kept: a call alone refunds nothing."""
        called("log", "acme", "--promise", "refund of 40 GBP by Friday")
        with Terminal(home, "log", "acme", columns=120) as terminal:
            terminal.answers("How did it go?", "they")
            terminal.answers("Did this contact keep promise 1", "no")
            for question in SPOKEN[1:]:
                terminal.answers(question)
            terminal.answers("Did this contact keep promise 2 (refund of 40 GBP, by the end")
            terminal.answers("Anything else?")
            terminal.answers(CONFIRM)
            assert terminal.ends() == 0

        found = called("show", "1", "--json").json["promises"]
        assert [each["settled_as"] for each in found] == [None, None]

    @pytest.mark.parametrize("outcome", ["auto-reply", "no-answer", "closed"])
    @pytest.mark.usefixtures("called")
    def test_a_contact_without_a_human_keeps_nothing(self, home: Path, outcome: str) -> None:
        """So it is not asked."""
        with Terminal(home, "log", "acme") as terminal:
            terminal.answers("How did it go?", "other")
            terminal.answers("When did it begin?")
            terminal.answers("How?")
            terminal.answers("Did they contact you?", "yes")
            terminal.answers("How did it end?", outcome)
            assert terminal.ends() == 0

        assert "keep promise" not in terminal.text
