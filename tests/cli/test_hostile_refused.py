"""Whatever cannot be kept as it was typed is refused with a sentence, and nothing is stored."""

import re

import pytest

from complaintkit.limits import MAX_FIELD, MAX_ITEMS, MAX_NAME
from tests.cli.hostile import EVERY_TEXT, LINE_OPTIONS, LONG_OPTIONS, NAMES, filled, given, lines
from tests.conftest import Run


class TestRefused:
    """What cannot be kept as it is: exit 65, the field, and nothing stored."""

    @pytest.mark.parametrize("words", [*EVERY_TEXT, *NAMES], ids=lines((*EVERY_TEXT, *NAMES)))
    def test_bytes_that_are_no_utf8(self, called: Run, words: tuple[str, ...]) -> None:
        """They arrive as half characters."""
        head = called("verify", "--json").out

        result = called(*filled(words, "caf\udce9"))

        assert (result.code, result.out) == (65, "")
        assert "is not valid UTF-8 at character 4." in result.err
        assert called("verify", "--json").out == head

    @pytest.mark.parametrize("words", EVERY_TEXT, ids=lines(EVERY_TEXT))
    def test_a_nul(self, called: Run, words: tuple[str, ...]) -> None:
        """Other programs would cut the text there."""
        result = called(*filled(words, "a\0b"))

        assert (result.code, result.out) == (65, "")
        assert "NUL" in result.err

    @pytest.mark.parametrize("words", EVERY_TEXT, ids=lines(EVERY_TEXT))
    def test_too_long(self, called: Run, words: tuple[str, ...]) -> None:
        """The limit is named with its number."""
        result = called(*filled(words, "x" * (MAX_FIELD + 1)))

        assert (result.code, result.out) == (65, "")
        assert re.search(rf"the limit is ({MAX_FIELD}|{MAX_NAME})\.", result.err)
        assert len(result.err) < 500

    @pytest.mark.parametrize(
        ("option", "limit"),
        [*((option, MAX_FIELD) for option in LONG_OPTIONS), *((o, MAX_NAME) for o in LINE_OPTIONS)],
    )
    def test_the_limit_itself(self, acme: Run, option: str, limit: int) -> None:
        """The last that fits, and the first that does not."""
        codes = [acme("log", "acme", option, "ż" * size).code for size in (limit, limit + 1)]

        assert codes == [0, 65]

    @pytest.mark.parametrize(
        "option", ["--quote", "--my-words", "--asked", "--ref", "--promise", "--mine"]
    )
    def test_too_many(self, acme: Run, option: str) -> None:
        """How often an option may be given has a limit with a number."""
        result = acme("log", "acme", *given([option] * (MAX_ITEMS + 1), "x by Friday"))

        assert (result.code, result.out) == (65, "")
        assert f"the limit is {MAX_ITEMS}." in result.err

    @pytest.mark.parametrize("option", LINE_OPTIONS)
    @pytest.mark.parametrize("text", ["a\nb", "a\r", "\u2028", "a\x85b", "\v"], ids=ascii)
    def test_a_line_break_in_a_field_of_one_line(self, acme: Run, option: str, text: str) -> None:
        """It would forge a line in a letter."""
        result = acme("log", "acme", option, text)

        assert (result.code, result.out) == (65, "")
        assert "has a line break." in result.err

    @pytest.mark.parametrize(
        "option", ["--at", "--duration", "--hold", "--callback", "--time-limit", "--cost"]
    )
    @pytest.mark.parametrize(
        "text", ["\udcff", "a\0b", "9" * 200_000, "１２:００ ", "1e999", "-5m"]
    )
    def test_words_of_time_and_money_are_understood_or_refused(
        self, acme: Run, option: str, text: str
    ) -> None:
        """Never a guess, never a crash."""
        result = acme("log", "acme", option, text)

        assert result.code in (0, 2, 65)
        assert (result.code == 0) is bool(result.out)
        assert len(result.err) < 1000
