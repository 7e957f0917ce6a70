"""`complaint log`: what happened is stored as it was told, and said back in full."""

from collections.abc import Callable

import pytest

from tests.cli.conftest import CASE, Spawn, stilled
from tests.cli.logged import FIRST_CALL
from tests.conftest import Run


class TestTheFirstCall:
    """The case begins with the call."""

    def test_says_back_what_it_understood_in_full(self, ready: Run) -> None:
        """The whole answer: which case, when, how long, which promise by when and why then."""
        result = ready(*FIRST_CALL)

        assert (result.code, stilled(result.out), result.err) == (
            0,
            "Case 1: Acme, The line is dead\n"
            "Rules that apply: law of GB."
            " To say what they sell: complaint amend 4 --sector ... --why ...\n"
            "Sun 22 Nov 2026 09:00 Europe/London: you contacted them (phone), spoke,"
            " lasted 48 min, 32 min of it on hold\n"
            "  With Dana (billing agent, frontline); references CR-2231;"
            " what happened: No way to refund a card\n"
            "Promise 1, theirs: a call back; Mon 23 Nov 2026 17:00 Europe/London (stated)\n"
            "Stored as entry 3 (provider added), 4 (case opened), 5 (contact logged),"
            " 6 (promise made), 2026-11-22 10:00:00 UTC, fingerprint #.\n",
            "",
        )

    def test_the_case_began_when_the_call_did(self, ready: Run) -> None:
        """Fourteen days without progress count from then."""
        case = ready(*FIRST_CALL, "--json").json["cases"][0]

        assert (case["opened_at"], case["amount"]) == ("2026-11-22T09:00:00+00:00", "41.80 USD")

    def test_repeating_the_command_opens_nothing_twice(
        self, ready: Run, entries: Callable[[], int]
    ) -> None:
        """Arrow-up and Enter is how people log the second call."""
        ready("log", "Acme", *CASE)

        again = ready("log", "acme", *CASE)

        assert "Stored as entry 6 (contact logged)" in again.out
        assert (len(ready("list", "--json").json), entries()) == (1, 6)

    def test_another_matter_with_the_same_provider_is_asked_about(
        self, acme: Run, entries: Callable[[], int]
    ) -> None:
        """A typing error in --about must not split the history in two."""
        result = acme("log", "acme", "--about", "The line is ded", "--want", "a working line")

        assert (result.code, result.out, entries()) == (2, "", 4)
        assert "Acme already has the open case 1: The line is dead" in result.err
        assert "complaint open" in result.err

    @pytest.mark.parametrize(
        "changed",
        [("--want", "40 GBP back"), ("--want", "a working line", "--amount", "40 GBP")],
    )
    def test_another_want_is_not_dropped_in_silence(
        self, acme: Run, entries: Callable[[], int], changed: tuple[str, ...]
    ) -> None:
        """The letter would ask for what the user no longer wants."""
        result = acme("log", "acme", "--about", "The line is dead", *changed)

        assert (result.code, result.out, entries()) == (2, "", 4)
        assert "complaint amend 4" in result.err

    def test_after_closing_the_same_words_open_a_new_case(self, acme: Run) -> None:
        """It broke again: a closed case is not woken by accident."""
        acme("close", "acme", "--outcome", "resolved")

        assert acme("log", "acme", *CASE, "--json").json["cases"][0]["number"] == 2

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (("Zed", "--about", "a"), "A new case needs --want."),
            (("Zed", "--want", "a"), "A new case needs --about."),
            (("--about", "a", "--want", "b"), "A new case needs a provider."),
            (("1", "--about", "a", "--want", "b"), "1 is the number of a case: Acme"),
            (("Zed", *CASE, "--amount", "abc"), "'abc' is not an amount"),
        ],
    )
    def test_what_a_new_case_lacks_is_named(
        self, acme: Run, entries: Callable[[], int], words: tuple[str, ...], said: str
    ) -> None:
        """One transaction: neither provider nor case stays behind."""
        result = acme("log", *words)

        assert (result.code, result.out, entries()) == (2, "", 4)
        assert said in result.err


class TestWithoutATerminal:
    """Nothing is ever asked: a cron job would wait for ever."""

    @pytest.mark.parametrize("words", [("log",), ("log", "--callback", "soon"), ("init",)])
    @pytest.mark.usefixtures("ready")
    def test_nothing_is_asked(self, spawn: Spawn, words: tuple[str, ...]) -> None:
        """What is missing is named."""
        result = spawn(*words, stdin=b"Acme\nx\n")

        assert (result.code, result.out) in ((2, ""), (73, ""))
        assert "?" not in result.err.replace("which one?", "")
