"""The written claim: it is sent, their time runs, and an answer ends it."""

import pytest

from complaintkit.ladder import Reason
from tests.builders import at, attempt
from tests.ladder.cases import (
    CLAIM,
    about,
    noted,
    paid,
    rung,
    sending,
    sent,
    status,
    step,
    whole,
    why,
    window,
)
from tests.ladder.promised import CARD, VISA


class TestTheClaim:
    """Written, sent, and then their time."""

    def test_the_command_names_the_letter_and_not_the_case(self) -> None:
        """`complaint sent` takes the number of a letter."""
        found = step(about(letters=(CLAIM,)))

        assert found is not None
        assert (found.command, found.takes_who) == (
            ("sent", "1", "--via", "registered-post"),
            False,
        )

    @pytest.mark.parametrize(
        "proof",
        [
            {"sendings": (sending("2026-05-20"),)},
            {"milestones": (noted("complaint-sent", "2026-05-20"),)},
            {"milestones": (noted("complaint-received", "2026-05-22"),)},
            {"attempts": (attempt(20, "2026-05-20 10:05", channel="email", outcome="sent"),)},
        ],
    )
    def test_it_is_sent_however_the_record_says_so(self, proof: dict[str, object]) -> None:
        """By `sent`, by `note`, or by a contact in writing."""
        case = about(letters=(CLAIM,), **proof)

        assert status(case, "claim-sent", now=at("2026-05-25 10:00")) == "tried"

    def test_one_that_is_written_again_takes_nothing_back_of_the_one_that_left(self) -> None:
        """Theirs is the first: its time ran out, and the last demand is next, not its sending."""
        again = CLAIM._replace(
            id="letter2", number=2, rendered_at=at("2026-06-16 10:00"), reply_by="2026-06-30"
        )
        case = sent(letters=(CLAIM, again))

        assert rung(case, now=at("2026-06-17 10:00")) == "final-demand"
        assert why(case, "claim-sent")[1] == (50,)

    def test_the_newest_that_left_counts(self) -> None:
        """A second claim has its own time, though something else was written after it."""
        again = CLAIM._replace(id="letter2", number=2, rendered_at=at("2026-06-01 10:00"))
        case = sent(letters=(CLAIM, again))
        both = case._replace(sendings=(*case.sendings, sending("2026-06-02", "letter2")))

        assert rung(both, now=at("2026-06-15 10:00")) is None
        assert rung(both, now=at("2026-06-16 10:00")) == "executive"

    def test_a_claim_that_is_written_takes_nothing_back_of_a_complaint_of_ones_own(self) -> None:
        """They have had that since May."""
        case = about(milestones=(noted("complaint-received", "2026-05-01"),), letters=(CLAIM,))

        assert why(case, "claim-sent")[1] == (60,)

    def test_a_complaint_that_the_user_wrote_is_a_claim(self) -> None:
        """Nobody is told to write what they have written."""
        case = about(milestones=(noted("complaint-sent", "2026-05-20"),))

        assert (status(case, "claim"), status(case, "claim-sent")) == ("tried", "tried")

    @pytest.mark.parametrize(
        ("now", "expected"),
        [
            ("2026-06-02 10:00", None),
            ("2026-06-03 10:00", "executive"),
            ("2026-06-17 10:00", "final-demand"),
        ],
    )
    def test_then_it_is_their_turn_for_14_days(self, now: str, expected: str | None) -> None:
        """Sent on 20 May; a last demand after four weeks."""
        assert rung(sent(), now=at(now)) == expected

    def test_the_day_that_the_letter_named_comes_first(self) -> None:
        """A letter that gives them until 30 June is not called unanswered before."""
        letter = CLAIM._replace(reply_by="2026-06-30")
        case = sent(letters=(letter,))

        assert rung(case, now=at("2026-06-30 23:00")) is None
        assert rung(case, now=at("2026-07-01 01:00")) == "final-demand"

    def test_an_answer_ends_the_waiting_for_one(self) -> None:
        """They wrote; a week later it is still not settled."""
        case = sent(milestones=(noted("reply", "2026-06-10"),))

        assert rung(case, now=at("2026-06-16 10:00")) is None
        assert why(case, "executive")[0].startswith("After 14 days")
        assert rung(case, now=at("2026-06-17 10:00")) == "executive"

    def test_an_automatic_reply_is_no_answer(self) -> None:
        """A human never wrote."""
        auto = attempt(
            20, "2026-05-21 10:00", channel="email", direction="in", outcome="auto-reply"
        )

        found = step(sent(attempts=(auto,)))

        assert found is not None
        assert found.reason.text == "26 days without an answer to the claim"

    def test_what_they_accepted_they_have_time_to_do(self) -> None:
        """Then the days without deeds count."""
        case = sent(milestones=(noted("accepted", "2026-05-28"),))

        assert rung(case, now=at("2026-06-10 10:00")) == "agreed-otherwise"
        assert rung(case._replace(payments=(paid(),)), now=at("2026-06-10 10:00")) == "agreed"
        assert rung(case, now=at("2026-06-11 12:00")) == "executive"


class TestWhatAnAnswerIs:
    """Only what says yes or no."""

    @pytest.mark.parametrize("kind", ["acknowledged", "holding-reply"])
    def test_an_acknowledgement_is_none(self, kind: str) -> None:
        """Neither the fact nor the contact that it came with; whatever day it bears."""
        came = attempt(60, "2026-05-28 10:00", channel="email", direction="in")
        case = sent(attempts=(came,), milestones=(noted(kind, "2026-05-25", entry=61),))

        found = step(case)

        assert found is not None
        assert found.reason.text == "26 days without an answer to the claim"

    def test_a_refusal_for_good_needs_no_further_wait(self) -> None:
        """What was allowed the day before stays allowed."""
        case = sent(milestones=(noted("final-refusal", "2026-06-14"),))

        for name in ("executive", "public", "final-demand"):
            assert status(case, name) == "allowed"

    def test_a_letter_about_silence_makes_no_sense_after_an_answer(self) -> None:
        """It was written, and then they wrote."""
        letter = CLAIM._replace(
            id="letter2", number=2, kind="silence", rendered_at=at("2026-06-10 10:00")
        )
        case = sent(letters=(CLAIM, letter))
        answered = case._replace(milestones=(noted("reply", "2026-06-12"),))

        assert status(case, "silence-sent") == "allowed"
        assert status(answered, "silence-sent") in ("barred", "")


class TestTheTimeOfALetter:
    """What was sent has to be waited for."""

    def test_nothing_stronger_while_it_runs(self) -> None:
        """Until the day that the letter names; a period that ends soon does not wait."""
        warning = CLAIM._replace(
            id="letter2",
            number=2,
            kind="chargeback-warning",
            rendered_at=at("2026-06-10 10:00"),
            reply_by="2026-06-20",
        )
        case = sent(
            payments=CARD,
            letters=(CLAIM, warning),
            sendings=(sending("2026-05-10"), sending("2026-06-10", "letter2")),
            milestones=(noted("dispute-warned", "2026-06-10"),),
        )
        near = window("you-must-by", closes="2026-06-29", **VISA)

        assert status(case, "final-demand") == "not-yet"
        assert "until Sat 20 Jun 2026" in why(case, "final-demand")[0]
        assert status(case, "dispute", now=at("2026-06-20 10:00")) == "not-yet"
        assert status(case, "dispute", now=at("2026-06-21 10:00")) == "allowed"
        assert rung(case, near) == "dispute"

    def test_an_answer_before_it_left_is_no_answer_to_it(self) -> None:
        """They refused in the morning, the final demand left at noon; their turn again."""
        final = CLAIM._replace(id="letter2", number=2, kind="ombudsman")
        refusal = (noted("final-refusal", "2026-06-14", entry=49),)
        case = sent(
            letters=(CLAIM, final),
            sendings=(sending("2026-05-20"), sending("2026-06-14", "letter2")),
            milestones=refusal,
        )
        later = (*refusal, noted("reply", "2026-06-15", entry=51))

        assert status(case, "final-demand") == "not-yet"
        assert status(case._replace(milestones=later), "final-demand") == "allowed"

    def test_it_is_their_turn(self) -> None:
        """With the letter, and until when."""
        found = whole(sent(), now=at("2026-05-25 10:00"))

        assert (found.step, found.waiting) == (
            None,
            Reason("Letter 1 gives them until Wed 3 Jun 2026 to answer", (50,)),
        )
