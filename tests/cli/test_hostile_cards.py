"""Card numbers, in every command that takes text."""

from pathlib import Path

import pytest

from tests.cli.hostile import EVERY_TEXT, filled, lines
from tests.conftest import Run

CARD = "4111 1111 1111 1111"


class TestCardNumbers:
    """Refused off a terminal; masked or kept when told so, in every command that takes text."""

    @pytest.mark.parametrize("words", EVERY_TEXT, ids=lines(EVERY_TEXT))
    def test_is_refused(self, called: Run, words: tuple[str, ...]) -> None:
        """The last four digits say which one; the whole number is not repeated."""
        result = called(*filled(words, f"a {CARD}"))

        assert (result.code, result.out) == (65, "")
        assert "(ending in: 1111)" in result.err
        assert (CARD in result.err, "--mask-card" in result.err) == (False, True)

    @pytest.mark.parametrize("words", EVERY_TEXT, ids=lines(EVERY_TEXT))
    def test_is_masked(self, called: Run, words: tuple[str, ...], home: Path) -> None:
        """The digits are nowhere in the file."""
        result = called(*filled(words, f"a {CARD}"), "--mask-card")

        assert result.code == 0, result.err
        stored = (home / "complaints.db").read_bytes()
        assert (CARD.encode() in stored, b"[card ending 1111]" in stored) == (False, True)

    @pytest.mark.parametrize("words", EVERY_TEXT, ids=lines(EVERY_TEXT))
    def test_is_kept(self, called: Run, words: tuple[str, ...], home: Path) -> None:
        """It only looked like one."""
        result = called(*filled(words, f"a {CARD}"), "--not-a-card")

        assert result.code == 0, result.err
        assert CARD.encode() in (home / "complaints.db").read_bytes()
