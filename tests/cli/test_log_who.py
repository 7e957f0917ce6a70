"""WHO finds the case that the user means, or asks."""

from collections.abc import Callable

import pytest

from tests.cli.conftest import CASE
from tests.conftest import Run


class TestWho:
    """WHO finds the case that the user means, or asks."""

    @pytest.mark.parametrize("who", ["1", "Acme", "acme", "ACME", "A", "ac", None])
    def test_a_number_a_name_the_beginning_of_one_or_nothing(
        self, acme: Run, who: str | None
    ) -> None:
        """Whatever its case; with one open case it may be left out."""
        result = acme("log", *([who] if who else []), "--json")

        assert result.json["cases"][0]["number"] == 1

    @pytest.mark.parametrize("who", ["ёл", "Ёлка", "ЁЛКА"])
    def test_cyrillic_has_small_and_capital_letters(self, ready: Run, who: str) -> None:
        """SQLite alone knows this of ASCII only."""
        ready("open", "Ёлка", *CASE)

        assert ready("log", who, "--json").json["cases"][0]["provider"] == "Ёлка"

    def test_an_exact_name_wins_over_a_longer_one(self, acme: Run) -> None:
        """Acme and Acme Mobile: "acme" is Acme."""
        acme("open", "Acme Mobile", "--about", "a", "--want", "b")

        assert acme("log", "acme", "--json").json["cases"][0]["number"] == 1
        assert acme("log", "acme m", "--json").json["cases"][0]["number"] == 2

    @pytest.mark.parametrize(
        ("who", "said"),
        [
            (("ac",), "'ac' fits more than one provider: Acme, Acorn."),
            ((), "There are 2 open cases; which one?"),
            (("nobody",), "There is no case and no provider 'nobody'."),
            (("99",), "There is no case and no provider '99'."),
            (("",), "There is no case and no provider ''."),
            (("9" * 5000,), "There is no case and no provider"),
        ],
    )
    def test_what_is_unclear_lists_the_candidates(
        self, acme: Run, entries: Callable[[], int], who: tuple[str, ...], said: str
    ) -> None:
        """Never a guess between two."""
        acme("open", "Acorn", "--about", "a", "--want", "b")

        result = acme("log", *who)

        assert (result.code, result.out, entries()) == (2, "", 6)
        assert said in result.err

    def test_two_cases_with_one_provider_are_told_by_number(self, acme: Run) -> None:
        """The candidates come with what they are about."""
        acme("open", "Acme", "--about", "A wrong bill", "--want", "b")

        result = acme("log", "acme")

        assert (result.code, result.out) == (2, "")
        assert "1 Acme: The line is dead; 2 Acme: A wrong bill" in result.err
        assert acme("log", "2", "--json").json["cases"][0]["about"] == "A wrong bill"

    def test_a_closed_case_is_not_found_by_name(self, acme: Run) -> None:
        """The number still finds it: the bill that comes after the end belongs there."""
        acme("close", "acme", "--outcome", "resolved")

        by_name, by_number = acme("log", "acme"), acme("log", "1")

        assert (by_name.code, by_number.code) == (2, 0)
        assert "Every case with Acme is closed." in by_name.err

    def test_a_provider_called_like_the_number_of_a_case_is_asked_about(self, acme: Run) -> None:
        """3 is a telecom; once there is a case 3, "3" could be either."""
        acme("open", "3", "--about", "a", "--want", "b")
        assert acme("log", "3", "--json").json["cases"][0]["number"] == 2
        acme("open", "Zed", "--about", "a", "--want", "b")

        result = acme("log", "3")

        assert (result.code, result.out) == (2, "")
        assert "'3' is a case with Zed, and the name of another provider." in result.err
        assert "2 3: a" in result.err

    def test_the_number_of_a_case_wins_over_the_beginning_of_a_name(self, acme: Run) -> None:
        """1 is case 1, though 1&1 begins so."""
        acme("open", "1&1", "--about", "a", "--want", "b")

        assert acme("log", "1", "--json").json["cases"][0]["provider"] == "Acme"
