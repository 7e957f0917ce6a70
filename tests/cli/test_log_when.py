"""When a contact began: a call that the letter misdates is a call that they deny."""

from collections.abc import Callable

import pytest

from tests.cli.logged import contact, promises
from tests.conftest import Run


class TestWhen:
    """When it began: a call that the letter misdates is a call that they deny."""

    @pytest.mark.parametrize(
        ("words", "at", "precision"),
        [
            ((), "2026-11-22T10:00:00+00:00", "minute"),
            (("--at", "09:30"), "2026-11-22T09:30:00+00:00", "minute"),
            (("--at", "yesterday 5pm"), "2026-11-21T17:00:00+00:00", "minute"),
            (("--at", "2026-06-01 12:00"), "2026-06-01T12:00:00+01:00", "minute"),
            (("--at", "yesterday"), "2026-11-21T00:00:00+00:00", "day"),
            (("--at", "now"), "2026-11-22T10:00:00+00:00", "minute"),
            (("--duration", "48m"), "2026-11-22T09:12:00+00:00", "minute"),
            (("--at", "09:00", "--duration", "48m"), "2026-11-22T09:00:00+00:00", "minute"),
            (("--duration", "90s"), "2026-11-22T09:58:00+00:00", "minute"),
        ],
    )
    def test_it_began(self, acme: Run, words: tuple[str, ...], at: str, precision: str) -> None:
        """Without a time it ended just now: a call of 48 minutes did not begin this minute."""
        found = contact(acme("log", "acme", *words), acme)

        assert (found["at"], found["precision"], found["zone"]) == (at, precision, "Europe/London")

    def test_a_call_over_the_end_of_summer_time_began_the_right_hour(self, acme: Run) -> None:
        """At 01:30 GMT a call of 90 minutes began at 01:00 BST, half an hour of real time later."""
        acme("log", "acme", "--duration", "90m", now="2026-10-25T01:30+00:00")

        assert acme("show", "--json").json["contacts"][0]["at"] == "2026-10-25T01:00:00+01:00"

    def test_what_was_promised_at_the_end_counts_from_now(self, acme: Run) -> None:
        """A call over midnight: "tomorrow" was said on the new day."""
        acme(
            *("log", "acme", "--duration", "48m", "--callback", "tomorrow"),
            now="2026-11-22T00:10+00:00",
        )

        assert promises(acme)[0]["window"]["closes"] == "2026-11-23T23:59:59+00:00"

    def test_what_was_promised_in_an_earlier_call_counts_from_then(self, acme: Run) -> None:
        """Logged a day late, "within 48 hours" still runs from the call."""
        acme("log", "acme", "--at", "yesterday 15:00", "--callback", "within 48 hours")

        assert promises(acme)[0]["window"]["closes"] == "2026-11-23T15:00:00+00:00"

    @pytest.mark.parametrize("at", ["10:01", "tomorrow", "2026-11-23 09:00"])
    def test_the_future_is_refused(self, acme: Run, entries: Callable[[], int], at: str) -> None:
        """A contact is logged after it happened."""
        result = acme("log", "acme", "--at", at)

        assert (result.code, result.out, entries()) == (2, "", 4)
        assert "is in the future" in result.err

    @pytest.mark.parametrize("at", ["01/02", "soon", "rubbish", "2026-02-30", "25:00"])
    def test_what_is_not_understood_is_refused_with_a_suggestion(
        self, acme: Run, entries: Callable[[], int], at: str
    ) -> None:
        """Never guessed."""
        result = acme("log", "acme", "--at", at)

        assert (result.code, result.out, entries()) == (2, "", 4)
        assert len(result.err.splitlines()) == 2

    def test_the_hour_that_no_clock_showed_is_refused(self, acme: Run) -> None:
        """01:30 on 29 March 2026 did not exist in London."""
        result = acme("log", "acme", "--at", "2026-03-29 01:30")

        assert (result.code, result.out) == (2, "")

    def test_a_hold_longer_than_the_call_is_refused(
        self, acme: Run, entries: Callable[[], int]
    ) -> None:
        """One of the two is a slip, and the letter adds both up."""
        result = acme("log", "acme", "--duration", "10m", "--hold", "11m")

        assert (result.code, result.out, entries()) == (2, "", 4)
        assert "On hold for 11 min is longer than the whole call of 10 min." in result.err

    def test_a_clock_set_by_hand_is_written_down(self, acme: Run) -> None:
        """An entry made under COMPLAINT_NOW says so."""
        assert contact(acme("log", "acme"), acme)["clock"] == "fixed"
