"""`complaint due` on the day before, the day and the day after, for each kind of window."""

import pytest

from tests.cli.attention import sections
from tests.conftest import Run


class TestTheDayBeforeTheDayTheDayAfter:
    """Each kind of window, through the real commands, at its very edges."""

    @pytest.mark.parametrize(
        ("words", "moments"),
        [
            (  # a minute: due on its day, broken the second after
                ("--callback", "tomorrow 5pm"),
                {
                    "2026-11-22T23:59:59+00:00": "coming",
                    "2026-11-23T00:00:00+00:00": "today",
                    "2026-11-23T17:00:00+00:00": "today",
                    "2026-11-23T17:00:01+00:00": "broken",
                },
            ),
            (  # a day: all of it
                ("--promise", "a refund by Friday"),
                {
                    "2026-11-26T23:59:59+00:00": "coming",
                    "2026-11-27T00:00:00+00:00": "today",
                    "2026-11-27T23:59:59+00:00": "today",
                    "2026-11-28T00:00:00+00:00": "broken",
                },
            ),
            (  # a range: due from its beginning
                ("--callback", "24 to 48 hours"),
                {
                    "2026-11-23T09:59:59+00:00": "coming",
                    "2026-11-23T10:00:00+00:00": "today",
                    "2026-11-24T10:00:00+00:00": "today",
                    "2026-11-24T10:00:01+00:00": "broken",
                },
            ),
            (  # from an hour to an hour
                ("--promise", "delivery tomorrow between 2 and 4pm"),
                {
                    "2026-11-23T13:59:59+00:00": "today",
                    "2026-11-23T16:00:00+00:00": "today",
                    "2026-11-23T16:00:01+00:00": "broken",
                },
            ),
            (  # real hours
                ("--callback", "within 48 hours"),
                {
                    "2026-11-23T23:59:59+00:00": "coming",
                    "2026-11-24T10:00:00+00:00": "today",
                    "2026-11-24T10:00:01+00:00": "broken",
                },
            ),
            (  # working days
                ("--time-limit", "3 working days"),
                {
                    "2026-11-24T23:59:59+00:00": "coming",
                    "2026-11-25T23:59:59+00:00": "today",
                    "2026-11-26T00:00:00+00:00": "broken",
                },
            ),
            (  # no time: our default of two days
                ("--callback", "soon"),
                {
                    "2026-11-23T23:59:59+00:00": "coming",
                    "2026-11-24T23:59:59+00:00": "today",
                    "2026-11-25T00:00:00+00:00": "broken",
                },
            ),
            (  # my own duty is never counted as theirs
                ("--mine", "send photos by Friday"),
                {
                    "2026-11-27T23:59:59+00:00": "mine",
                    "2026-11-28T00:00:00+00:00": "mine",
                },
            ),
        ],
    )
    def test_a_window(self, acme: Run, words: tuple[str, ...], moments: dict[str, str]) -> None:
        """A promise called broken too early is a false accusation."""
        acme("log", "acme", *words)

        found = {now: sections(acme, now)[0][0] for now in moments}

        assert found == moments

    @pytest.mark.parametrize(
        ("now", "code"),
        [
            ("2026-11-26T12:00:00+00:00", 0),
            ("2026-11-27T23:59:59+00:00", 0),
            ("2026-11-28T00:00:00+00:00", 10),
        ],
    )
    def test_exit_code(self, acme: Run, now: str, code: int) -> None:
        """0 the day before and on the day, 10 the day after; without the option always 0."""
        acme("log", "acme", "--promise", "a refund by Friday")

        assert acme("due", "--exit-code", now=now).code == code
        assert acme("due", "--exit-code", "--json", now=now).code == code
        assert acme("due", now=now).code == 0

    def test_exit_code_counts_the_users_own_lateness(self, acme: Run) -> None:
        """Somebody is late."""
        acme("log", "acme", "--mine", "send photos by Monday")

        assert acme("due", "--exit-code", now="2026-11-24T00:00+00:00").code == 10

    def test_a_case_is_stale_after_fourteen_days_and_not_before(self, acme: Run) -> None:
        """To the second."""
        assert sections(acme, "2026-12-06T09:59:59+00:00") == []
        assert sections(acme, "2026-12-06T10:00:00+00:00") == [("stale", None)]

    def test_the_zone_of_the_user_decides_when_a_day_ends(self, acme: Run) -> None:
        """Half past twelve at night in Belgrade is still yesterday in London."""
        acme("me", "--zone", "Europe/Belgrade")
        acme("log", "acme", "--callback", "tomorrow")

        assert sections(acme, "2026-11-23T22:59:59+00:00") == [("today", 1)]
        assert sections(acme, "2026-11-23T23:00:00+00:00") == [("broken", 1)]
