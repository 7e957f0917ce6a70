"""One question back on a terminal, and no answer is lost."""

from pathlib import Path

from tests.cli.asking import CONFIRM, SPOKEN
from tests.cli.terminal import Terminal
from tests.conftest import Run


class TestGoingBack:
    """One question back; what was answered there is offered again."""

    def test_by_a_key(self, acme: Run, home: Path) -> None:
        """Shift-Tab; the text can be changed, not only typed anew."""
        with Terminal(home, "log", "acme", term="xterm") as terminal:
            terminal.answers("How did it go?")
            terminal.answers("Whom did you speak to?", "Dana")
            terminal.answers("What did they say?", "No refun")
            terminal.sees("Which reference")
            terminal.types(b"\x1b[Z")
            terminal.sees("No refun")
            terminal.types(b"d\r")
            for question in ("Which reference", "How long", "call back?", "What else", "Anything"):
                terminal.answers(question)
            terminal.answers(CONFIRM)
            assert terminal.ends() == 0

        assert acme("show", "--json").json["contacts"][0]["said"] == "No refund"

    def test_what_was_being_typed_is_there_again(self, acme: Run, home: Path) -> None:
        """Every question on the way back, and forth, begins with what was typed there."""
        with Terminal(home, "log", "acme", term="xterm") as terminal:
            terminal.answers("How did it go?", "spoke 09:00")
            terminal.answers("Whom did you speak to?", "Dana, supervisor")
            terminal.sees("What did they say?")
            terminal.types(b"No refund\x1b[Z")
            terminal.sees("Whom did you speak to?")
            terminal.types(b"\x1b[Z")
            for question in (*SPOKEN, "Anything else?", CONFIRM):
                terminal.answers(question)
            assert terminal.ends() == 0

        (contact,) = acme("show", "--json").json["contacts"]
        assert (contact["at"], contact["agent"], contact["level"], contact["said"]) == (
            *("2026-11-22T09:00:00+00:00", "Dana", "supervisor", "No refund"),
        )

    def test_by_a_word_where_keys_are_not_read(self, acme: Run, home: Path) -> None:
        """A `<` alone, twice; the questions that the new answer makes needless are not asked."""
        with Terminal(home, "log", "acme") as terminal:
            terminal.answers("How did it go?")
            terminal.answers("Whom did you speak to?", "Dana, clerk")
            terminal.answers("Which level", "<")
            terminal.answers("Whom did you speak to?", "<")
            terminal.answers("How did it go?", "n")
            assert terminal.ends() == 0

        (contact,) = acme("show", "--json").json["contacts"]
        assert (contact["outcome"], contact["agent"], contact["role"]) == ("no-answer", "", "")

    def test_from_another_promise_to_the_one_before(self, acme: Run, home: Path) -> None:
        """It is asked for again, with its text; the others stay."""
        with Terminal(home, "log", "acme") as terminal:
            for question in SPOKEN[:6]:
                terminal.answers(question)
            terminal.answers("What else did they promise", "refund by Friday")
            terminal.answers("And another?", "a router by Monday")
            terminal.answers("And another?", "<")
            terminal.answers("And another? (only Enter: no more) [a router by Monday]", "<")
            terminal.answers("(Enter: nothing) [refund by Friday]", "")
            terminal.answers("And another?", "")
            terminal.answers("Anything else?")
            terminal.answers(CONFIRM)
            assert terminal.ends() == 0

        (promise,) = acme("show", "--json").json["promises"]
        assert (promise["text"], promise["words"]) == ("refund", "by Friday")

    def test_details_survive_it(self, acme: Run, home: Path) -> None:
        """Back from a detail is the list of them; back from the list loses none of them."""
        with Terminal(home, "log", "acme") as terminal:
            for question in SPOKEN:
                terminal.answers(question)
            terminal.answers("Anything else?", "cost")
            terminal.answers("What did the contact cost", "1.20 GBP")
            terminal.answers("Anything else?", "note")
            terminal.answers("What else is to be kept?", "<")
            terminal.answers("Anything else?", "<")
            terminal.answers("What else did they promise", "<")
            terminal.answers("When do they call back?", "tomorrow")
            terminal.answers("What else did they promise")
            terminal.answers("Anything else?")
            terminal.answers(CONFIRM)
            assert terminal.ends() == 0

        found = acme("show", "--json").json
        assert (found["contacts"][0]["cost"], found["contacts"][0]["note"]) == ("1.20 GBP", "")
        assert found["promises"][0]["words"] == "tomorrow"

    def test_past_the_questions_about_a_new_case(self, ready: Run, home: Path) -> None:
        """What they sell is a question like the others."""
        with Terminal(home, "log") as terminal:
            terminal.answers("Whom did you deal with?", "Zeb")
            terminal.answers("What is wrong, in a sentence?", "late")
            terminal.answers("What result do you want?", "money")
            terminal.answers("What do they sell?", "<")
            for question in ("What result do you want?", "What is wrong"):
                terminal.answers(question, "<")
            terminal.answers("Whom did you deal with? [Zeb]", "Zed")
            terminal.answers("What is wrong, in a sentence? [late]")
            terminal.answers("What result do you want? [money]")
            terminal.answers("What do they sell?")
            terminal.answers("How did it go?", "n")
            assert terminal.ends() == 0

        (case,) = ready("list", "--json").json
        assert (case["provider"], case["about"], case["want"]) == ("Zed", "late", "money")

    def test_at_the_first_question_there_is_none_before(self, acme: Run, home: Path) -> None:
        """It is asked again."""
        with Terminal(home, "log") as terminal:
            terminal.answers("Whom did you deal with?", "<")
            terminal.answers("Whom did you deal with?", "")
            terminal.answers("How did it go?", "n")
            assert terminal.ends() == 0

        assert len(acme("show", "--json").json["contacts"]) == 1
