"""What was promised in a contact becomes something that can be broken."""

from collections.abc import Callable

import pytest

from tests.cli.logged import promises
from tests.conftest import Run


class TestPromises:
    """What was promised becomes something that can be broken."""

    @pytest.mark.parametrize(
        ("words", "text", "closes", "basis", "by"),
        [
            (
                ("--callback", "tomorrow 5pm"),
                *("a call back", "2026-11-23T17:00:00+00:00", "stated", "them"),
            ),
            (
                ("--callback", "soon"),
                *("a call back", "2026-11-24T23:59:59+00:00", "default", "them"),
            ),
            (
                ("--callback", ""),
                *("a call back", "2026-11-24T23:59:59+00:00", "default", "them"),
            ),
            (
                ("--promise", "refund of 40 GBP by Friday"),
                *("refund of 40 GBP", "2026-11-27T23:59:59+00:00", "stated", "them"),
            ),
            (
                ("--promise", "refund"),
                *("refund", "2026-11-24T23:59:59+00:00", "default", "them"),
            ),
            (
                ("--mine", "send photos by Monday"),
                *("send photos", "2026-11-23T23:59:59+00:00", "stated", "me"),
            ),
            (
                ("--time-limit", "5 working days"),
                *("an answer", "2026-11-27T23:59:59+00:00", "their-limit", "them"),
            ),
            (
                ("--promise", "перезвонить завтра в 17:00"),
                *("перезвонить", "2026-11-23T17:00:00+00:00", "stated", "them"),
            ),
        ],
    )
    def test_are_made(
        self, acme: Run, words: tuple[str, ...], text: str, closes: str, basis: str, by: str
    ) -> None:
        """Text, end of the window, where the window comes from, whose promise it is."""
        acme("log", "acme", *words)

        (made,) = promises(acme)

        assert (made["text"], made["window"]["closes"], made["basis"], made["by"]) == (
            *(text, closes, basis),
            by,
        )

    def test_several_in_one_call_are_numbered_in_order(self, acme: Run) -> None:
        """Call back, theirs, mine, their limit."""
        acme(
            *("log", "acme", "--mine", "m by Friday", "--promise", "p1 by Friday"),
            *("--promise", "p2 by Friday", "--callback", "soon", "--time-limit", "14 days"),
        )

        assert [(each["number"], each["text"]) for each in promises(acme)] == [
            (1, "a call back"),
            (2, "p1"),
            (3, "p2"),
            (4, "m"),
            (5, "an answer"),
        ]

    def test_a_default_is_marked_and_says_whose_it_is(self, acme: Run) -> None:
        """The user must be able to say: they named no time, two days is mine."""
        echoed = acme("log", "acme", "--callback", "soon", "--mine", "send photos").out

        assert "(our default: no day or hour was noted)" in echoed
        assert "Promise 2, yours: send photos" in echoed
        assert "(our default: no time was named)" in echoed

    def test_a_range_keeps_both_ends(self, acme: Run) -> None:
        """24 to 48 hours."""
        acme("log", "acme", "--callback", "24 to 48 hours")

        window = promises(acme)[0]["window"]

        assert (window["opens"], window["closes"]) == (
            "2026-11-23T10:00:00+00:00",
            "2026-11-24T10:00:00+00:00",
        )

    def test_how_working_days_were_counted_is_said(self, acme: Run) -> None:
        """So that it can be checked."""
        assert (
            "Working days counted from the day after Sun 22 Nov 2026: 5; weekends and public"
            " holidays of GB left out."
        ) in acme("log", "acme", "--time-limit", "5 working days").out

    @pytest.mark.parametrize(
        "words",
        [
            ("--callback", "01/02"),
            ("--callback", "yesterday"),
            ("--callback", "x" * 300),
            ("--time-limit", "soon"),
            ("--time-limit", ""),
            ("--promise", ""),
            ("--mine", ""),
            ("--promise", " by Friday"),
        ],
    )
    def test_what_is_no_promise_is_refused(
        self, acme: Run, entries: Callable[[], int], words: tuple[str, ...]
    ) -> None:
        """A window nobody named is a wrong deadline; a promise of nothing cannot be broken."""
        result = acme("log", "acme", *words)

        assert (result.code, result.out, entries()) == (2, "", 4)
