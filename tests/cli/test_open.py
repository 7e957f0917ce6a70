"""`complaint open`: a case begins with what is wrong and what is wanted."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import CASE, stilled
from tests.cli.terminal import Terminal
from tests.conftest import Run


def test_says_which_case_it_is_and_what_was_stored(ready: Run) -> None:
    """The whole answer."""
    result = ready("open", "Acme", *CASE)

    assert (result.code, stilled(result.out)) == (
        0,
        "Case 1: Acme, The line is dead\n"
        "Rules that apply: law of GB."
        " To say what they sell: complaint amend 4 --sector ... --why ...\n"
        "Stored as entry 3 (provider added), 4 (case opened),"
        " 2026-11-22 10:00:00 UTC, fingerprint #.\n",
    )


def test_keeps_every_option(ready: Run) -> None:
    """The numbers stand in the subject of the letter."""
    numbers = ("--customer-no", "C-1", "--order-no", "O-2", "--contract-no", "K-3")

    case = ready("open", "Acme", *CASE, "--amount", "£41.80", *numbers, "--json").json["cases"][0]

    assert {name: case[name] for name in ("amount", "customer_no", "order_no", "contract_no")} == {
        "amount": "41.80 GBP",
        "customer_no": "C-1",
        "order_no": "O-2",
        "contract_no": "K-3",
    }
    assert (case["about"], case["want"], case["opened_at"], case["closed_at"]) == (
        "The line is dead",
        "a working line",
        "2026-11-22T10:00:00+00:00",
        None,
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--about", "a", "--want", "b"), "Missing argument 'PROVIDER'."),
        (("Acme", "--want", "b"), "Missing option '--about'."),
        (("Acme", "--about", "a"), "Missing option '--want'."),
        (("Acme", "--about", " ", "--want", "b"), "A new case needs --about."),
        (("Acme", "--about", "a", "--want", ""), "A new case needs --want."),
        ((" ", "--about", "a", "--want", "b"), "The provider needs a name."),
        (("Acme", *CASE, "--amount", "much"), "'much' is not an amount"),
        (("Acme", *CASE, "--amount", "1.234 EUR"), "'1.234 EUR' is not an amount"),
        (("Acme", *CASE, "--amount", "$20"), "'$20' is not an amount"),
        (("Acme", *CASE, "--amount", "20"), "'20' is not an amount with a currency."),
        (("Acme", *CASE, "--amount", "-20 GBP"), "'-20 GBP' is below zero."),
        (("Acme", *CASE, "--amount", f"{'9' * 15} GBP"), "too long for an amount: 15 digits."),
        (("Acme", *CASE, "--sector", "phones"), "'phones' is not one of 'goods'"),
        (("Acme", *CASE, "--ground", "rude"), "'rude' is not one of 'not-delivered'"),
        (("Acme", *CASE, "--country", "Britain"), "'Britain' is not a country code."),
        (("Acme", *CASE, "--country", "XX"), "'XX' is not a country code."),
        (("Acme", *CASE, "--country", "UK"), "Did you mean GB?"),
        (("Acme", *CASE, "--country", "SCT"), "Did you mean GB-SCT?"),
        (("Acme", *CASE, "--country", "GB-LON"), "Use GB: the rules here know only"),
        (("Acme", *CASE, "--country", "US-CA"), "Use US: the rules here know only"),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_stored(
    ready: Run, entries: Callable[[], int], words: tuple[str, ...], said: str
) -> None:
    """A case without a goal is venting; an amount with two readings is a wrong amount."""
    result = ready("open", *words)

    assert (result.code, result.out, entries()) == (2, "", 2)
    assert said in result.err


def test_the_same_provider_is_not_added_twice(acme: Run) -> None:
    """ACME is Acme, in Cyrillic, too."""
    acme("open", "ACME", "--about", "b", "--want", "c")
    acme("open", "Ёлка", "--about", "b", "--want", "c")
    acme("open", "ёлка", "--about", "d", "--want", "e")

    assert [each["name"] for each in acme("provider", "--json").json] == ["Acme", "Ёлка"]
    assert [each["provider"] for each in acme("list", "--json").json] == [
        *("Acme", "Acme", "Ёлка", "Ёлка"),
    ]


def test_two_cases_with_one_provider_are_two_cases(acme: Run) -> None:
    """`open` always opens: that is how a second dispute begins."""
    acme("open", "Acme", *CASE)

    assert [each["number"] for each in acme("list", "--json").json] == [1, 2]


def test_a_multi_line_story_is_kept_as_it_is(ready: Run) -> None:
    """Pasted from a mail."""
    about = "First line\n\n  second, indented \n"

    case = ready("open", "Acme", "--about", about, "--want", "x", "--json").json["cases"][0]

    assert case["about"] == about


@pytest.mark.parametrize(
    ("option", "stored"),
    [("--mask-card", "[card ending 1111]"), ("--not-a-card", "4111111111111111")],
)
def test_a_card_number_is_masked_or_kept_when_told_so(ready: Run, option: str, stored: str) -> None:
    """An order number may look like one."""
    words = ("open", "Acme", *CASE, "--order-no", "4111111111111111")
    assert ready(*words).code == 65

    assert ready(*words, option, "--json").json["cases"][0]["order_no"] == stored


def test_the_two_card_options_contradict_each_other(ready: Run) -> None:
    """Keep it and mask it cannot both be meant."""
    result = ready("open", "Acme", *CASE, "--mask-card", "--not-a-card")

    assert (result.code, result.out) == (2, "")
    assert "contradict each other" in result.err


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


class TestTwice:
    """A case that is like an open one is stored, and the receipt says so."""

    SAME = ("--about", "the  LINE is\ndead", "--want", "a new line")

    def test_the_same_provider_and_the_same_words(self, acme: Run) -> None:
        """However the words are set; with the command that takes the second back."""
        result = acme("open", "Acme", *self.SAME)

        assert result.code == 0
        assert (
            "Case 1 (entry 4) is about the same."
            " If you entered it twice: complaint void 5 --why ...\n" in result.out
        )

    def test_a_program_learns_the_entry(self, acme: Run) -> None:
        """Of the other case."""
        assert acme("open", "Acme", *self.SAME, "--json").json["doubles"] == [4]
        assert acme("void", "5", "--why", "twice").code == 0

    @pytest.mark.parametrize(
        ("provider", "about"), [("Zed", "The line is dead"), ("Acme", "The line is slow")]
    )
    def test_another_matter_is_none(self, acme: Run, provider: str, about: str) -> None:
        """Of another provider, or about something else."""
        told = acme("open", provider, "--about", about, "--want", "x").out

        assert "about the same" not in told

    def test_what_was_closed_may_begin_again(self, acme: Run) -> None:
        """The line died once more."""
        acme("close", "acme", "--outcome", "resolved")

        assert acme("open", "Acme", *self.SAME, "--json").json["doubles"] == []
