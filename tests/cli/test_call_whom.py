"""Whom a call is with, and two calls at once."""

from pathlib import Path

from tests.cli.calling import CONFIRM, begun, ended
from tests.cli.terminal import Terminal
from tests.cli.window import Window
from tests.conftest import Run, names


class TestTwoCallsAtOnce:
    """In two terminals, each is its own."""

    def test_they_stay_apart(self, acme: Run, home: Path) -> None:
        """Neither is offered to the other, and each becomes its own contact."""
        with begun(Window(home, "call", "acme")) as first:
            first.types(b"rFIRST\r")
            first.sees("reference: FIRST")
            with begun(Window(home, "call", "acme")) as second:
                second.types(b"rSECOND\r")
                second.sees("reference: SECOND")
                ended(second)
            first.types(b"rTHIRD\r")
            first.sees("reference: THIRD")
            ended(first)

        found = [each["references"] for each in acme("show", "--json").json["contacts"]]
        assert sorted(found) == [["FIRST", "THIRD"], ["SECOND"]]
        assert names(home / "drafts") == []

    def test_a_call_that_goes_on_is_not_offered_by_a_log(self, acme: Run, home: Path) -> None:
        """Also not while its last questions are answered."""
        with begun(Window(home, "call", "acme")) as window:
            window.types(b"e")
            window.answers("End of the call at")
            window.sees("How did it end?")
            with Terminal(home, "log") as terminal:
                terminal.answers("Whom did you deal with?")
                terminal.answers("How did it go?", "n")
                assert terminal.ends() == 0
            assert "was not logged" not in terminal.text
            for question in ("How did it end?", "What did they say?", "Anything else?", CONFIRM):
                window.answers(question)
            assert window.ends() == 0

        assert len(acme("show", "--json").json["contacts"]) == 2


class TestWhom:
    """A call needs somebody; a new provider must not hold it up."""

    def test_it_is_asked_when_it_is_not_clear(self, acme: Run, home: Path) -> None:
        """Of two open cases neither is what Enter means."""
        acme("open", "Zed", "--about", "late", "--want", "money")
        with Window(home, "call") as window:
            window.answers("Whom do you call?", "zed")
            window.sees("Zed, case 2")
            ended(begun(window))

        assert len(acme("show", "zed", "--json").json["contacts"]) == 1

    def test_a_new_provider_is_asked_about_after_the_call(self, acme: Run, home: Path) -> None:
        """First it is confirmed that the name is new and no slip."""
        with Window(home, "call", "Zed") as window:
            window.answers("There is no open case with 'Zed'. Is it a new one?")
            window.sees("A new case: what is wrong and")
            window.types(b"e")
            window.answers("End of the call at")
            window.answers("That is a new case. What is wrong", "late")
            window.answers("What result do you want?", "money")
            for question in ("How did it end?", "What did they say?", "Anything else?", CONFIRM):
                window.answers(question)
            assert window.ends() == 0

        assert acme("list", "--json").json[1]["provider"] == "Zed"

    def test_a_slip_of_the_name_is_asked_again(self, acme: Run, home: Path) -> None:
        """No is no new provider."""
        with Window(home, "call", "acem") as window:
            window.answers("Is it a new one?", "no")
            window.answers("Whom do you call?", "acme")
            window.sees("Acme, case 1")
            ended(begun(window))

        assert len(acme("list", "--json").json) == 1

    def test_a_name_that_fits_several_begins_no_call(self, acme: Run, home: Path) -> None:
        """Exit 2, with the candidates."""
        acme("open", "Acorn", "--about", "a", "--want", "b")
        with Window(home, "call", "ac") as window:
            assert window.ends() == 2

        assert "'ac' fits more than one provider: Acme, Acorn." in window.text

    def test_without_a_terminal_there_is_no_call(self, acme: Run) -> None:
        """Exit 2, with the command for afterwards."""
        ran = acme("call", "acme")

        assert (ran.code, ran.out, ran.err) == (
            2,
            "",
            "Error: A call is kept at a terminal, with a person at it.\n"
            "Nothing was stored. After the call: complaint log WHO --duration 12m\n",
        )
