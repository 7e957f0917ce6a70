"""Serbia, the day before, the day and the day after: two acts, and what an answer starts."""

import pytest

from tests.conftest import Run
from tests.law.reading import not_started, started
from tests.law.telling import LATER, case, ends, rights, states


class TestSerbia:
    """What an answer starts, and which of two acts holds."""

    def test_the_six_months_for_the_central_bank_follow_a_longer_answer(self, run: Run) -> None:
        """From Mon 2 March 30 days are Wed 1 April, and six months on Thu 1 October."""
        case(
            run,
            "RS finance",
            *("note complaint-received 2026-03-02", "note holding-reply 2026-03-10"),
        )

        assert ends(run, "rs-fin-03") == ("2026-04-01", "2026-10-01", "2026-10-01")
        assert ends(run, "rs-fin-03-open-30d") == ("2026-04-02", "2026-10-01", "2026-10-01")
        days = ("2026-09-30", "2026-10-01", "2026-10-02")
        assert states(run, "rs-fin-03", *days) == ["open", "open", "closed"]

    @pytest.mark.parametrize("sent", [("note response-sent 2026-06-10",), ()])
    def test_the_old_clock_begins_anew_when_the_answer_reaches_them(
        self, run: Run, sent: tuple[str, ...]
    ) -> None:
        """From Mon 15 June 15 days are Tue 30 June; 30 are Wed 15 July."""
        case(
            run,
            "RS goods faulty",
            *("note complaint-received 2026-06-01", "note reply-received 2026-06-08", *sent),
            "note response-received 2026-06-15",
        )

        assert ends(run, "rs-gen-02-old") == ("2026-06-15", "2026-06-30", "2026-07-15")
        assert ends(run, "rs-gen-03-old") == ("2026-06-15", "2026-07-15", "2026-07-15")
        days = ("2026-06-29", "2026-06-30", "2026-07-01")
        assert states(run, "rs-gen-02-old", *days) == ["running", "running", "doubtful"]
        days = ("2026-07-14", "2026-07-15", "2026-07-16")
        assert states(run, "rs-gen-03-old", *days) == ["running", "running", "overdue"]

    def test_the_old_thirty_days_may_end_on_the_monday(self, run: Run) -> None:
        """From Thu 25 June 30 days are Sat 25 July, at the latest Mon 27."""
        case(
            run,
            "RS goods faulty",
            *("note complaint-received 2026-06-01", "note reply-received 2026-06-20"),
            *("note response-sent 2026-06-20", "note response-received 2026-06-25"),
        )

        assert ends(run, "rs-gen-03-old") == ("2026-06-25", "2026-07-27", "2026-07-27")
        days = ("2026-07-26", "2026-07-27", "2026-07-28")
        assert states(run, "rs-gen-03-old", *days) == ["running", "running", "overdue"]

    def test_the_letter_after_the_change_leaves_the_call_its_act(self, run: Run) -> None:
        """From Fri 31 July: 8 days are Sat 8, so Mon 10 August; 15 are Sat 15, so Mon 17."""
        case(
            run,
            "RS goods faulty",
            *("note complained 2026-07-31", "note complaint-received 2026-08-03"),
        )

        found = rights(run, LATER)
        assert {rule for rule in started(found) if rule.startswith("rs-gen-")} == {
            *("rs-gen-01-old", "rs-gen-02-old", "rs-gen-03-old"),
        }
        assert not {"rs-gen-01", "rs-gen-02", "rs-gen-03"} & not_started(found)
        assert ends(run, "rs-gen-01-old") == ("2026-07-31", "2026-08-10", "2026-08-10")
        days = ("2026-08-09", "2026-08-10", "2026-08-11")
        assert states(run, "rs-gen-01-old", *days) == ["running", "running", "overdue"]
        # 30 days, if it is technical: Sun 30, so Mon 31 August
        assert ends(run, "rs-gen-02-old") == ("2026-07-31", "2026-08-17", "2026-08-31")

    def test_one_may_withdraw_under_both_acts(self, run: Run) -> None:
        """From Mon 20 July 14 days are Mon 3 August; the year more is of the new act alone."""
        case(run, "RS goods withdrawn", "note delivered 2026-07-20")

        assert ends(run, "rs-wdr-01") == ("2026-07-20", "2026-08-03", "2026-08-03")
        assert ends(run, "rs-wdr-02") is None
        days = ("2026-08-02", "2026-08-03", "2026-08-04")
        assert states(run, "rs-wdr-01", *days) == ["open", "open", "closed"]

    @pytest.mark.parametrize("made", ["contract", "ordered", "purchased"])
    def test_a_service_by_whatever_word_it_was_taken(self, run: Run, made: str) -> None:
        """From Mon 10 August: Mon 24 August."""
        case(run, "RS services withdrawn", f"note {made} 2026-08-10")

        assert ends(run, "rs-wdr-01-services") == ("2026-08-10", "2026-08-24", "2026-08-24")

    def test_an_old_bill_is_too_old_whatever_the_day_of_the_week(self, run: Run) -> None:
        """A year from Sat 30 August 2025 is a Sunday; a limitation does not move."""
        case(run, "RS telecom overcharged", "note bill-due 2025-08-30")

        assert ends(run, "rs-lim-02") == ("2026-08-31", None, None)
        days = ("2026-08-30", "2026-08-31", "2026-09-01")
        assert states(run, "rs-lim-02", *days) == ["ahead", "open", "open"]
