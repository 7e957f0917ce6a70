"""Further answers, and answers that are void: a clock goes on or falls with what started it."""

from collections.abc import Callable

import pytest

from tests.cli.conftest import stilled
from tests.cli.counted import case, days
from tests.conftest import Run


class TestAgain:
    """They answer more than once; a clock that counts from one of them goes on counting."""

    def test_a_second_reply_has_days_of_its_own(self, acme: Run) -> None:
        """What they wrote before you complained answers nothing of it."""
        acme("received", "reply", "--on", "2026-11-12", "--dated", "2026-11-10")

        acme("received", "reply", "--on", "2026-11-20", "--dated", "2026-11-18")

        assert days(acme) == [
            *(("reply", "2026-11-10"), ("reply-received", "2026-11-12")),
            *(("reply", "2026-11-18"), ("reply-received", "2026-11-20")),
        ]

    def test_a_second_holding_reply_moves_no_date(self, acme: Run) -> None:
        """The receipt says from which day the law goes on counting."""
        acme("received", "holding-reply", "--on", "2026-11-12")

        result = acme("received", "holding-reply", "--on", "2026-11-20")

        assert (result.code, stilled(result.out)) == (
            0,
            "Case 1: Acme, The line is dead\n"
            "Fri 20 Nov 2026: their answer came by post.\n"
            "Fri 20 Nov 2026: they sent a holding reply.\n"
            "The law goes on counting from entry 6: Thu 12 Nov 2026: they sent a holding reply."
            " If that is wrong: complaint amend 6 --at ... --why ...\n"
            "No clock of the law runs: what they sell is not recorded."
            " Say it: complaint amend 4 --sector ... --why ...\n"
            "Stored as entry 7 (contact logged), 8 (milestone noted), 2026-11-22 10:00:00 UTC,"
            " fingerprint #.\n",
        )

    def test_an_answer_that_is_told_later_and_was_earlier_counts(self, acme: Run) -> None:
        """The first refusal is the one that opens the ombudsman, whichever was recorded first."""
        acme("amend", "4", "--sector", "finance", "--why", "x")
        acme("note", "acme", "complaint-received", "2026-11-01")
        acme("received", "final-refusal", "--on", "2026-11-12")

        result = acme("received", "final-refusal", "--on", "2026-11-10")

        assert (result.code, "The law goes on counting" in result.out) == (0, False)
        assert "Mon 10 May 2027" in acme("rights", "acme").out  # six months from that one

    def test_each_of_two_days_can_be_corrected(self, acme: Run) -> None:
        """The other answer does not stand in its way."""
        acme("received", "final-refusal", "--on", "2026-11-12")  # 5, its day is 6
        acme("received", "final-refusal", "--on", "2026-11-20")

        assert acme("amend", "6", "--at", "2026-11-11", "--why", "its date").code == 0
        assert acme("amend", "5", "--at", "2026-11-13", "--why", "the postmark").code == 0

    def test_the_same_answer_of_the_same_day_is_known(
        self, acme: Run, entries: Callable[[], int]
    ) -> None:
        """The command was typed twice."""
        acme("received", "acknowledged", "--on", "2026-11-12")

        result = acme("received", "acknowledged", "--on", "2026-11-12")

        assert (result.code, entries()) == (2, 6)
        assert "Entry 6 says exactly that already." in result.err

    def test_a_refusal_after_a_reply_of_that_day_adds_what_is_new(self, acme: Run) -> None:
        """They answered twice on one day, and either answer stands without the other."""
        acme("received", "reply", "--on", "2026-11-12")  # 5

        acme("received", "final-refusal", "--on", "2026-11-12")  # 8

        second = ["final-refusal", "reply-received", "reply"]
        assert [kind for kind, _day in days(acme)] == ["reply", "reply-received", *second]
        acme("void", "5", "--why", "it was for the neighbour")
        assert [kind for kind, _day in days(acme)] == second


class TestVoid:
    """What started a clock falls with the answer it came with."""

    def test_the_milestones_fall_with_the_contact(self, acme: Run) -> None:
        """And `rights` knows of no answer any more."""
        acme("amend", "4", "--sector", "finance", "--why", "x")
        acme("note", "acme", "complaint-received", "2026-11-01")
        acme("received", "final-refusal", "--on", "2026-11-12")  # 7, milestones 8, 9, 10
        assert "they sent their final refusal" in acme("rights", "acme", "--all").out

        result = acme("void", "7", "--why", "it was for the neighbour")

        assert "Void from now on: entry 7, 8, 9, 10.\n" in result.out
        assert days(acme) == [("complaint-received", "2026-11-01")]
        assert "they sent their final refusal" not in acme("rights", "acme", "--all").out
        assert acme("verify", "--json").json["is_sound"] is True

    @pytest.mark.parametrize("gone", [6, 10])
    @pytest.mark.parametrize(
        "answer", ["acknowledged", "holding-reply", "final-refusal", "accepted"]
    )
    def test_the_other_answer_stands(self, acme: Run, answer: str, gone: int) -> None:
        """One of two was for the neighbour: the case is answered all the same."""
        acme("note", "acme", "complaint-received", "2026-11-01")  # 5
        many = 4 if answer in ("final-refusal", "accepted") else 2
        acme("received", answer, "--via", "phone", "--on", "2026-11-12")  # 6
        acme("received", answer, "--via", "phone", "--on", "2026-11-20")
        gone = 6 if gone == 6 else 6 + many

        acme("void", str(gone), "--why", "it was for the neighbour")

        left = "2026-11-20" if gone == 6 else "2026-11-12"
        assert (answer, left) in days(acme)
        assert len([day for kind, day in days(acme) if kind == answer]) == 1

    def test_the_milestone_alone_can_be_void(self, acme: Run) -> None:
        """The letter came, but it was no final refusal."""
        acme("received", "final-refusal", "--on", "2026-11-12")

        assert "Void from now on: entry 6.\n" in acme("void", "6", "--why", "x").out
        assert [kind for kind, _day in days(acme)] == ["reply-received", "reply"]
        assert case(acme)["contacts"][0]["voided"] is None
