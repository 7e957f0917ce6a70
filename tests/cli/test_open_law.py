"""`complaint open`: whose law applies is stored with the case, said back, and asked for once."""

from pathlib import Path

import pytest

from tests.cli.conftest import CASE
from tests.cli.terminal import Terminal
from tests.conftest import Run


def law(run: Run, number: str = "1") -> tuple[str, str, str]:
    """Sector, country and ground of a case."""
    case = run("show", number, "--json").json["case"]
    return case["sector"], case["country"], case["ground"]


def said(run: Run, *words: str) -> str:
    """The line of the receipt about the rules."""
    return run(*words).out.splitlines()[1]


class TestWhichLaw:
    """Sector and country decide which rules apply: stored with the case, and said back."""

    def test_what_is_given_is_stored_and_said(self, ready: Run) -> None:
        """Scotland has other time limits than England."""
        words = ("--sector", "telecom", "--country", "gb-sct", "--ground", "service-down")

        line = said(ready, "open", "Acme", *CASE, *words)

        assert line == "Rules that apply: law of GB-SCT, telecom."
        assert law(ready) == ("telecom", "GB-SCT", "service-down")

    @pytest.mark.parametrize("place", ["GB-ENG", "GB-WLS", "GB-SCT", "GB-NIR", "PL", "rs", "XK"])
    def test_a_country_or_a_part_of_one(self, ready: Run, place: str) -> None:
        """ISO codes, and the parts that have a law of their own."""
        ready("open", "Acme", *CASE, "--country", place)

        assert law(ready)[1] == place.upper()

    def test_the_sector_is_guessed_from_their_last_case(self, ready: Run) -> None:
        """They sell what they sold; the receipt says that it is a guess, whose, and the way out."""
        ready("open", "Acme", *CASE, "--sector", "energy")
        ready("open", "Acme", *CASE, "--sector", "telecom")

        line = said(ready, "open", "ACME", *CASE)

        assert line == (
            "Rules that apply: law of GB, telecom (a guess: as in case 2, entry 5)."
            " If that is wrong: complaint amend 6 --sector ... --why ..."
        )
        assert law(ready, "3")[0] == "telecom"

    def test_a_case_without_a_sector_is_no_guess(self, ready: Run) -> None:
        """The newest that says it counts, not the newest; and nobody else's."""
        ready("open", "Acme", *CASE)
        ready("open", "Acme", *CASE)
        ready("open", "Zed", *CASE, "--sector", "rail")
        ready("amend", "4", "--sector", "water", "--why", "it is known now")

        assert "water (a guess: as in case 1, entry 4)" in said(ready, "open", "Acme", *CASE)

    def test_a_void_case_is_no_guess(self, ready: Run) -> None:
        """It was opened by mistake."""
        ready("open", "Acme", *CASE, "--sector", "energy")
        ready("void", "4", "--why", "x")

        assert "law of GB. To say what they sell" in said(ready, "open", "Acme", *CASE)

    def test_what_is_given_is_never_called_a_guess(self, ready: Run) -> None:
        """Also when it is the same."""
        ready("open", "Acme", *CASE, "--sector", "energy")

        line = said(ready, "open", "Acme", *CASE, "--sector", "energy")

        assert line == "Rules that apply: law of GB, energy."

    def test_the_country_is_the_providers_else_the_users(self, acme: Run) -> None:
        """A shop in Poland is sued by Polish rules, wherever the parcel went."""
        acme("provider", "acme", "--country", "PL")

        acme("open", "Acme", *CASE)
        acme("open", "Zed", *CASE)
        acme("open", "Acme", *CASE, "--country", "DE")

        assert [law(acme, number)[1] for number in "1234"] == ["GB", "PL", "GB", "DE"]

    def test_moving_house_later_changes_no_case(self, acme: Run) -> None:
        """It is stored with the case."""
        acme("me", "--country", "PL")

        assert law(acme)[1] == "GB"

    def test_without_any_country_it_says_so(self, run: Run) -> None:
        """No law is invented."""
        run("init", "--name", "Jo Doe", "--zone", "Europe/London")

        line = said(run, "open", "Acme", *CASE)

        assert line == (
            "Whose law applies is not known; to say so: complaint amend 4 --country GB --why ..."
        )

    def test_log_of_a_new_case_guesses_alike(self, ready: Run) -> None:
        """Both ways to begin a case begin it alike."""
        ready("open", "Acme", *CASE, "--sector", "telecom")
        ready("close", "acme", "--outcome", "resolved")

        shown = ready("log", "Acme", "--about", "Again", "--want", "peace").out

        assert (
            "Rules that apply: law of GB, telecom (a guess: as in case 1, entry 4)."
            " If that is wrong: complaint amend 6 --sector ... --why ...\n"
        ) in shown
        assert law(ready, "2") == ("telecom", "GB", "")

    def test_rights_use_it(self, ready: Run) -> None:
        """What it is for."""
        ready("open", "Acme", *CASE, "--sector", "telecom")

        assert "(law of GB, telecom)" in ready("rights", "acme").out

    def test_the_record_is_sound(self, ready: Run) -> None:
        """The columns are derived from the entry."""
        ready("open", "Acme", *CASE, "--sector", "telecom", "--ground", "late")

        assert ready("verify", "--json").json["is_sound"] is True


class TestTheQuestion:
    """On a terminal the sector is asked once, where nobody has said it."""

    def test_enter_skips_it(self, ready: Run, home: Path) -> None:
        """Unknown is an answer."""
        with Terminal(home, "open", "Acme", *CASE) as terminal:
            terminal.answers("What do they sell? It decides which rules apply. (unknown, goods,")
            assert terminal.ends() == 0

        assert law(ready) == ("", "GB", "")

    def test_the_beginning_of_a_word_is_enough(self, ready: Run, home: Path) -> None:
        """It is a choice."""
        with Terminal(home, "open", "Acme", *CASE) as terminal:
            terminal.answers("What do they sell?", "tele")
            assert terminal.ends() == 0

        assert law(ready)[0] == "telecom"

    def test_it_is_not_asked_where_it_is_known(self, ready: Run, home: Path) -> None:
        """Given, or guessed from an earlier case."""
        for words in (("--sector", "rail"), ()):
            with Terminal(home, "open", "Acme", *CASE, *words) as terminal:
                assert terminal.ends() == 0
            assert "What do they sell?" not in terminal.text

        assert law(ready, "2")[0] == "rail"

    def test_it_is_asked_of_a_known_provider_too(self, acme: Run, home: Path) -> None:
        """Whose first case did not say it."""
        with Terminal(home, "open", "Acme", *CASE) as terminal:
            terminal.answers("What do they sell?", "telecom")
            assert terminal.ends() == 0

        assert [law(acme, number)[0] for number in "12"] == ["", "telecom"]

    @pytest.mark.usefixtures("ready")
    def test_a_program_is_not_asked(self, home: Path) -> None:
        """`--json` is for programs, even on a terminal."""
        with Terminal(home, "open", "Acme", *CASE, "--json") as terminal:
            assert terminal.ends() == 0

        assert "What do they sell?" not in terminal.text

    def test_giving_up_stores_nothing(self, ready: Run, home: Path) -> None:
        """Ctrl-C at the question."""
        with Terminal(home, "open", "Acme", *CASE) as terminal:
            terminal.sees("What do they sell?")
            assert terminal.interrupts() == 130

        assert ready("verify", "--json").json["entries"] == 2
