"""`complaint quote`: a clause, word for word, with its place."""

from collections.abc import Callable

import pytest

from tests.cli.conftest import stilled
from tests.conftest import Run


class TestQuote:
    """A clause, word for word, with its place."""

    def test_says_what_was_stored(self, acme: Run) -> None:
        """The whole answer."""
        result = acme("quote", "acme", "Repairs within 3 days.", "--from", "Terms 7.2")

        assert (result.code, stilled(result.out)) == (
            0,
            "Case 1: Acme, The line is dead\n"
            "Terms 7.2: “Repairs within 3 days.”\n"
            "Stored as entry 5 (clause quoted), 2026-11-22 10:00:00 UTC, fingerprint #.\n",
        )

    def test_every_line_of_it_is_kept(self, acme: Run) -> None:
        """A quotation is never tidied up."""
        text = "7.2  We repair\n\n   within three days. \n"

        acme("quote", text, "--from", "Terms")

        assert acme("show", "1", "--json").json["clauses"][0]["text"] == text
        assert acme("verify", "--json").json["is_sound"] is True

    @pytest.mark.parametrize(
        ("words", "code", "said"),
        [
            (("acme", "words"), 2, "Missing option '--from'."),
            (("--from", "x"), 2, "Missing argument '[WHO] TEXT'."),
            (("acme", "--from", "x"), 2, "'acme' says who it is about"),
            (("1", "--from", "x"), 2, "'1' says who it is about"),
            (("acme", " ", "--from", "x"), 2, "A clause needs its words and its place."),
            (("acme", "words", "--from", ""), 2, "A clause needs its words and its place."),
            (("acme", "two", "words", "--from", "x"), 2, "A clause needs its words and its place."),
            (("acme", "words", "--from", "a\nb"), 65, "place has a line break"),
            (("acme", "4111111111111111", "--from", "x"), 65, "ending in: 1111"),
            (("acme", "w\0", "--from", "x"), 65, "NUL"),
            (("acme", "w" * 100_001, "--from", "x"), 65, "too long: 100001"),
        ],
    )
    def test_what_cannot_be_is_refused(
        self, acme: Run, entries: Callable[[], int], words: tuple[str, ...], code: int, said: str
    ) -> None:
        """Nothing is stored."""
        result = acme("quote", *words)

        assert (result.code, result.out, entries()) == (code, "", 4)
        assert said in result.err
