"""A later contact keeps, partly keeps or replaces a promise."""

from collections.abc import Callable

import pytest

from tests.cli.conftest import stilled
from tests.cli.logged import promises
from tests.conftest import Run


class TestSettling:
    """A later contact keeps, partly keeps or replaces a promise."""

    def test_kept_in_time(self, called: Run) -> None:
        """The whole answer."""
        result = called("log", "acme", "--in", "--kept", "1", now="2026-11-23T16:00+00:00")

        assert (result.code, stilled(result.out)) == (
            0,
            "Case 1: Acme, The line is dead\n"
            "Mon 23 Nov 2026 16:00 Europe/London: they contacted you (phone), spoke\n"
            "Promise 1, theirs: a call back; Mon 23 Nov 2026 17:00 Europe/London (stated)\n"
            "  Kept.\n"
            "Stored as entry 7 (contact logged), 8 (promise settled),"
            " 2026-11-23 16:00:00 UTC, fingerprint #.\n",
        )

    @pytest.mark.parametrize(
        ("option", "said"),
        [
            (("--kept", "1"), "  Kept, 2 h late.\n"),
            (("--partly", "1"), "  Kept in part, 2 h late.\n"),
            (
                ("--replaces", "1", "--callback", "soon"),
                "  Replaced by a newer promise, 2 h late.\n",
            ),
        ],
    )
    def test_late_is_said(self, called: Run, option: tuple[str, ...], said: str) -> None:
        """Keeping it late does not undo that it was broken."""
        result = called("log", "acme", "--in", *option, now="2026-11-23T19:00+00:00")

        assert said in result.out

    def test_several_at_once(self, called: Run) -> None:
        """One call can settle all that was open."""
        called("log", "acme", "--promise", "a refund by Friday", "--promise", "a letter by Friday")

        called("log", "acme", "--kept", "1", "--kept", "2", "--partly", "3")

        assert [each["settled_as"] for each in promises(called)] == ["kept", "kept", "partly"]

    def test_the_new_promise_takes_the_place_of_the_old(self, called: Run) -> None:
        """The old one is superseded by the first new one of the same side."""
        called("log", "acme", "--replaces", "1", "--mine", "wait", "--promise", "call by Friday")

        old, new, mine = promises(called)

        assert (old["settled_as"], old["superseded_by"]) == ("superseded", new["id"])
        assert (new["text"], mine["by"]) == ("call", "me")

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (("--kept", "9"), "There is no promise 9."),
            (("--kept", "0"), "There is no promise 0."),
            (("--kept", "-1"), "There is no promise -1."),
            (("--kept", "1", "--partly", "1"), "A promise was named twice."),
            (("--kept", "1", "--kept", "1"), "A promise was named twice."),
            (("--replaces", "1", "--kept", "1", "--callback", "soon"), "was named twice."),
            (("--replaces", "1"), "--replaces 1 needs the new promise."),
            (("--replaces", "1", "--mine", "wait"), "--replaces 1 needs the new promise."),
            (("--at", "09:00", "--kept", "1"), "Promise 1 was made later"),
            (("--at", "yesterday", "--kept", "1"), "Promise 1 was made later"),
            (("--outcome", "auto-reply", "--kept", "1"), "keeps no promise."),
            (("--outcome", "no-answer", "--kept", "1"), "keeps no promise."),
            (("--outcome", "closed", "--partly", "1"), "keeps no promise."),
            (("--kept", "one"), "'one' is not a whole number"),
        ],
    )
    def test_what_cannot_have_settled_it_is_refused(
        self, called: Run, entries: Callable[[], int], words: tuple[str, ...], said: str
    ) -> None:
        """A promise that was never kept must not vanish from `due`."""
        result = called("log", "acme", *words)

        assert (result.code, result.out, entries()) == (2, "", 6)
        assert said in result.err

    def test_a_promise_of_another_case_is_refused(self, called: Run) -> None:
        """Acme's callback is not kept by Zed's call."""
        called("open", "Zed", "--about", "a", "--want", "b")

        result = called("log", "zed", "--kept", "1")

        assert (result.code, result.out) == (2, "")
        assert "Promise 1 belongs to case 1 (Acme)." in result.err

    def test_a_settled_promise_is_settled(self, called: Run) -> None:
        """It names the entry to void if that was a mistake."""
        called("log", "acme", "--kept", "1")

        again = called("log", "acme", "--kept", "1")

        assert (again.code, again.out) == (2, "")
        assert "Promise 1 is settled already: kept." in again.err
        assert "complaint void 8 --why ..." in again.err

    def test_today_is_not_before_this_morning(self, called: Run) -> None:
        """Whoever only knows the day is not asked for the hour."""
        result = called("log", "acme", "--at", "today", "--kept", "1", now="2026-11-22T18:00+00:00")

        assert (result.code, promises(called)[0]["settled_as"]) == (0, "kept")

    def test_an_automatic_reply_may_still_be_logged(self, called: Run) -> None:
        """It is a fact; it only keeps nothing."""
        called("log", "acme", "--channel", "email", "--in", "--outcome", "auto-reply")

        assert promises(called)[0]["settled_as"] is None
