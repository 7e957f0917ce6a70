"""What is asked before the first log and after a talk: a record, and a letter."""

from pathlib import Path

import pytest

from tests.cli.asking import CONFIRM, CTRL_C, CTRL_D, SPOKEN
from tests.cli.terminal import Terminal
from tests.conftest import Run


class TestTheConfirmation:
    """A talk is offered the letter that confirms it; the contact is stored by then."""

    def talked(self, terminal: Terminal, said: str = "We will pay") -> None:
        """Answer everything up to the offer."""
        terminal.answers("How did it go?")
        terminal.answers("Whom did you speak to?", "Dana")
        terminal.answers("What did they say?", said)
        for question in (*SPOKEN[3:], "Anything else?"):
            terminal.answers(question)

    def test_yes_shows_it(self, acme: Run, home: Path) -> None:
        """And keeps that it was written."""
        with Terminal(home, "log", "acme") as terminal:
            self.talked(terminal)
            terminal.answers(CONFIRM, "y")
            assert terminal.ends() == 0

        assert "We will pay" in terminal.text.partition("Write the letter")[2]
        letters = acme("show", "--json").json["letters"]
        assert [each["kind"] for each in letters] == ["confirm"]

    @pytest.mark.usefixtures("acme")
    def test_a_file_name_writes_it_there(self, home: Path, tmp_path: Path) -> None:
        """The ending picks the format, as everywhere."""
        output = tmp_path / "confirm.md"
        with Terminal(home, "log", "acme") as terminal:
            self.talked(terminal)
            terminal.answers(CONFIRM, str(output))
            assert terminal.ends() == 0

        assert "We will pay" in output.read_text("utf-8")

    def test_a_letter_that_lacks_a_fact_leaves_the_contact_stored(
        self, acme: Run, home: Path
    ) -> None:
        """It says what to do later; the log itself went well."""
        with Terminal(home, "log", "acme", columns=120) as terminal:
            self.talked(terminal, said="")
            terminal.answers(CONFIRM, "yes")
            assert terminal.ends() == 0

        assert "The contact is stored. For its letter later: complaint letter 1" in terminal.text
        assert len(acme("show", "--json").json["contacts"]) == 1

    @pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
    def test_giving_up_there_is_no(self, acme: Run, home: Path, key: bytes) -> None:
        """The contact is stored: that is no interruption of it."""
        with Terminal(home, "log", "acme") as terminal:
            self.talked(terminal)
            terminal.sees(CONFIRM)
            assert terminal.interrupts(key) == 0

        assert len(acme("show", "--json").json["contacts"]) == 1


class TestTheFirstLog:
    """No record yet: it is offered, not demanded."""

    def test_sets_up_and_goes_on(self, home: Path, run: Run) -> None:
        """Every question of init, each asked again when the answer cannot be used."""
        with Terminal(home, "log") as terminal:
            terminal.answers("There is no record yet. Set it up now? (yes, no) [yes]")
            terminal.answers("Your name", "")
            terminal.answers("Your name", "Jo Doe")
            terminal.answers("Your postal address", "1 High St")
            terminal.answers("Your e-mail address?", "jo@example.org")
            terminal.answers("Your phone number?", "")
            terminal.answers("Your country", "Britain")
            terminal.sees("is not a country code")
            terminal.answers("Your country", "gb")
            terminal.answers("Your language", "de")
            terminal.sees("is not a language of complaintkit yet")
            terminal.answers("Your language", "")
            terminal.answers("Your time zone?", "London")
            terminal.sees("There is no time zone 'London'")
            terminal.answers("Your time zone?", "Europe/London")
            terminal.sees("Your record is")
            terminal.answers("Whom did you deal with?", "Acme")
            terminal.answers("What is wrong, in a sentence?", "a")
            terminal.answers("What result do you want?", "b")
            terminal.answers("What do they sell?")
            terminal.answers("How did it go?", "no-answer")
            assert terminal.ends() == 0

        assert run("me", "--json").json["country"] == "GB"
        assert run("list", "--json").json[0]["provider"] == "Acme"

    @pytest.mark.parametrize("town", ["Warszawa", ""])
    def test_asks_for_the_town_where_letters_name_it(self, home: Path, run: Run, town: str) -> None:
        """Polish letters begin with the place; Enter leaves it out."""
        with Terminal(home, "init", "--name", "Jo Doe", "--language", "pl") as terminal:
            terminal.answers("Your postal address", "")
            terminal.answers("Your e-mail address?", "")
            terminal.answers("Your phone number?", "")
            terminal.answers("Your country", "pl")
            terminal.answers("Your town, for letters that name it before the date?", town)
            terminal.answers("Your time zone?", "Europe/Warsaw")
            terminal.sees("Your record is")

        assert run("me", "--json").json["city"] == town

    def test_no_is_no(self, home: Path) -> None:
        """Exit 66, and nothing is made."""
        with Terminal(home, "log", "acme") as terminal:
            terminal.answers("Set it up now?", "no")
            assert terminal.ends() == 66

        assert not home.exists()

    @pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
    def test_giving_up_leaves_nothing(self, home: Path, key: bytes) -> None:
        """Half a set-up is none."""
        with Terminal(home, "log") as terminal:
            terminal.answers("Set it up now?", "yes")
            terminal.answers("Your name", "Jo Doe")
            terminal.sees("Your postal address")
            assert terminal.interrupts(key) == 130

        assert not home.exists()
