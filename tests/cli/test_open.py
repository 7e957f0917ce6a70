"""`complaint open`: a case begins with what is wrong and what is wanted."""

from collections.abc import Callable

import pytest

from tests.cli.conftest import CASE, stilled
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
