"""`complaint amend`: when a contact was, and by when a promise is due."""

import pytest

from tests.cli.conftest import first_contact, stilled
from tests.conftest import Run

LATER = "2026-11-25T15:00+00:00"


class TestPromises:
    """What was promised, and by when."""

    def test_the_new_window_is_said_in_full(self, called: Run) -> None:
        """Read as on the day the promise was made: "wednesday" is the one after."""
        result = called("amend", "6", "--due", "wednesday 5pm", "--why", "misheard", now=LATER)

        assert stilled(result.out) == (
            "Case 1: Acme, The line is dead\n"
            "Entry 6 (promise made) was: promise 1, theirs: a call back\n"
            "Promise 1, theirs: a call back; Wed 25 Nov 2026 17:00 Europe/London (stated)\n"
            "Stored as entry 7 (entry amended), 2026-11-25 15:00:00 UTC, fingerprint #.\n"
        )

    def test_the_text(self, called: Run) -> None:
        """The window stays."""
        called("amend", "6", "--text", "a call from Ann", "--why", "x")

        promise = called("show", "--json").json["promises"][0]

        assert (promise["text"], promise["window"]["closes"]) == (
            "a call from Ann",
            "2026-11-23T17:00:00+00:00",
        )

    def test_a_default_becomes_stated(self, acme: Run) -> None:
        """They did name a time after all."""
        acme("log", "acme", "--callback", "soon")

        acme("amend", "6", "--due", "tomorrow", "--why", "they wrote it")

        assert acme("show", "--json").json["promises"][0]["basis"] == "stated"

    def test_a_due_without_a_time_is_refused(self, called: Run) -> None:
        """There is nothing to correct it to."""
        assert called("amend", "6", "--due", "soon", "--why", "x").code == 2

    def test_due_follows_the_correction(self, called: Run) -> None:
        """Broken by the old window, waiting by the new one."""
        called("amend", "6", "--due", "in 10 days", "--why", "x")

        assert called("due", "--json", now="2026-11-24T10:00+00:00").json["overdue"] == 0


class TestTime:
    """A correction of the hour must not move the day."""

    def test_a_bare_time_is_that_days(self, called: Run) -> None:
        """Corrected three days later, "09:30" is 09:30 on the day of the call."""
        called("amend", "5", "--at", "09:30", "--why", "x", now=LATER)

        assert first_contact(called)["at"] == "2026-11-22T09:30:00+00:00"

    def test_a_later_time_of_that_day_is_possible(self, called: Run) -> None:
        """It was the afternoon."""
        called("amend", "5", "--at", "15:40", "--why", "x", now=LATER)

        assert first_contact(called)["at"] == "2026-11-22T15:40:00+00:00"

    def test_a_later_day_is_possible(self, called: Run) -> None:
        """Written out, it is exactly that."""
        called("amend", "5", "--at", "2026-11-24 15:40", "--why", "x", now=LATER)

        assert first_contact(called)["at"] == "2026-11-24T15:40:00+00:00"

    @pytest.mark.parametrize("at", ["15:40", "2026-11-23 09:00"])
    def test_the_future_is_refused(self, called: Run, at: str) -> None:
        """On the day of the call itself the afternoon is still to come."""
        result = called("amend", "5", "--at", at, "--why", "x")

        assert (result.code, result.out) == (2, "")
        assert "is in the future" in result.err

    def test_the_echo_shows_the_day(self, called: Run) -> None:
        """So that a slip is seen at once."""
        result = called("amend", "5", "--at", "09:30", "--why", "x", now=LATER)

        assert "Sun 22 Nov 2026 09:30 Europe/London: you contacted them" in result.out

    def test_a_hold_longer_than_the_call_is_refused(self, acme: Run) -> None:
        """Whichever of the two is corrected."""
        acme("log", "acme", "--duration", "20m", "--hold", "10m")

        assert acme("amend", "5", "--hold", "21m", "--why", "x").code == 2
        assert acme("amend", "5", "--duration", "9m", "--why", "x").code == 2
        assert acme("amend", "5", "--duration", "9m", "--hold", "9m", "--why", "x").code == 0

    def test_a_duration_can_be_taken_back(self, acme: Run) -> None:
        """It was a guess; unknown is not zero."""
        acme("log", "acme", "--duration", "20m")

        acme("amend", "5", "--duration", "", "--why", "x")

        assert first_contact(acme)["duration_s"] is None
