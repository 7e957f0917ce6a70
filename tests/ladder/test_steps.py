"""The next step beyond the first calls: one at a time, the lowest that is allowed and untried."""

import itertools
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaintkit.ladder import Reason
from complaintkit.ladder.playbook import Condition, Playbook, Rung
from complaintkit.ladder.predicates import CLOSING, PREDICATES
from complaintkit.ladder.situation import Situation
from complaintkit.law.milestones import MILESTONES
from complaintkit.law.rules import ROUTES
from complaintkit.law.window import RuleWindow
from complaintkit.model import Attempt, Standing
from tests.builders import at, attempt, promise
from tests.ladder.cases import (
    CLAIM,
    NOW,
    PLAYBOOK,
    about,
    clause,
    noted,
    offer,
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

BROKEN = promise(1, "2026-06-10 17:00")
RUNNING = promise(2, "2026-06-20 17:00")
CARD = (paid(method="credit-card"),)
VISA: dict[str, Any] = {"met_by": ("dispute-filed",), "methods": ("credit-card", "debit-card")}


class TestAsking:
    """Before anybody higher: what they would do in our place."""

    def test_after_a_talk_without_a_promise(self) -> None:
        """They promised nothing, so there is nothing to wait for."""
        talked = about(attempts=(attempt(20, "2026-05-05 10:00"),))

        assert rung(talked, now=at("2026-05-06 10:00")) == "ask"

    def test_not_twice(self) -> None:
        """Two talks on the same level are enough."""
        calls = (attempt(20, "2026-05-05 10:00"), attempt(21, "2026-05-06 10:00"))

        assert rung(about(attempts=calls), now=at("2026-05-07 10:00")) is None

    def test_not_for_weeks(self) -> None:
        """After 14 days without progress it goes in writing."""
        talked = about(attempts=(attempt(20, "2026-05-05 10:00"),))

        assert rung(talked, now=at("2026-05-15 09:00")) == "claim"


class TestTheContract:
    """The clause is read to them, and they are asked which clause says otherwise."""

    def test_when_a_clause_is_recorded(self) -> None:
        """After the supervisor and the complaints department."""
        calls = (
            attempt(20, "2026-06-11 10:00", level="supervisor"),
            attempt(21, "2026-06-12 10:00", level="complaints"),
        )
        case = about(promises=(BROKEN,), attempts=calls, clauses=(clause(30),))

        assert rung(case) == "contract"
        quoted = attempt(31, "2026-06-13 10:00")
        assert rung(case._replace(attempts=(*calls, quoted))) == "claim"

    def test_what_came_from_them_is_no_quotation(self) -> None:
        """They called, or wrote: the clause was not said to anybody."""
        calls = (attempt(20, "2026-06-11 10:00", level="complaints"),)
        came = attempt(31, "2026-06-13 10:00", channel="email", direction="in")
        case = about(promises=(BROKEN,), attempts=(*calls, came), clauses=(clause(30),))

        assert status(case._replace(last_contact=(31, NOW)), "contract") == "allowed"

    def test_not_without_one(self) -> None:
        """Nobody can quote what is not on record."""
        calls = (
            attempt(20, "2026-06-11 10:00", level="supervisor"),
            attempt(21, "2026-06-12 10:00", level="complaints"),
        )

        assert rung(about(promises=(BROKEN,), attempts=calls)) == "claim"


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


class TestOptionalRungs:
    """The office upstairs and the public are for the time in which one waits anyway."""

    def test_they_give_way_to_what_is_stronger(self) -> None:
        """With a card the warning comes first, and the rest while they think about it."""
        case = sent(payments=CARD)
        warned = case._replace(milestones=(noted("dispute-warned", "2026-06-14"),))

        assert rung(case) == "dispute-warning"
        assert rung(warned) == "executive"
        assert rung(warned, now=NOW + timedelta(days=6)) == "dispute"

    def test_the_public_comes_after_the_written_claim_only(self) -> None:
        """Publishing first would waste the strongest paper."""
        case = about(promises=(BROKEN,))

        assert why(case, "public") == ("First the written claim must be with them", ())

    def test_the_public_comes_after_the_executive_office(self) -> None:
        """Three weeks after the claim."""
        case = sent(milestones=(noted("executive-asked", "2026-06-04"),))

        assert rung(case, now=at("2026-06-09 10:00")) is None
        assert rung(case, now=at("2026-06-10 10:00")) == "public"


class TestCardDisputes:
    """Gated by how it was paid, by the period of the scheme, and by what came back."""

    @pytest.mark.parametrize("method", ["transfer", "cash", "direct-debit"])
    @pytest.mark.parametrize("name", ["dispute-warning", "dispute"])
    def test_none_for_what_was_not_paid_by_card(self, method: str, name: str) -> None:
        """It says so, and names the payment."""
        case = sent(payments=(paid(method=method),))

        assert status(case, name) == "barred"
        assert "No card dispute exists" in why(case, name)[0]
        assert why(case, name)[1] == (70,)

    def test_how_it_was_paid_has_to_be_known(self) -> None:
        """It names the command that records it."""
        assert "complaint pay" in why(sent(), "dispute-warning")[0]

    @pytest.mark.parametrize("name", ["dispute-warning", "dispute"])
    def test_none_when_the_period_is_over(self, name: str) -> None:
        """Such a warning would be an empty one, though another limit of the scheme still runs."""
        short = window("you-must-by", closes="2026-06-14", id="short", **VISA)
        outer = window("you-must-by", closes="2027-10-02", id="outer", **VISA)

        assert status(sent(payments=CARD), name, short, outer) == "barred"

    def test_another_payment_may_still_be_disputed(self) -> None:
        """Each payment has its own period."""
        first = window("you-must-by", closes="2026-06-14", start=70, **VISA)
        second = window("you-must-by", closes="2026-07-14", start=71, **VISA)

        assert rung(sent(payments=CARD), first, second) == "dispute-warning"

    def test_at_once_when_the_period_ends_soon(self) -> None:
        """Before the claim, and while a promise of theirs runs."""
        case = about(payments=CARD, promises=(RUNNING,))
        far = window("you-must-by", closes="2026-06-30", **VISA)
        near = window("you-must-by", closes="2026-06-29", **VISA)

        assert (rung(case, far), rung(case, near)) == (None, "dispute")

    def test_the_reason_names_the_rule_and_the_entry(self) -> None:
        """A date that nobody can look up is worth nothing."""
        near = window("you-must-by", closes="2026-06-29", title="Visa", id="card-1", **VISA)

        found = step(about(payments=CARD), near)

        assert found is not None
        assert found.reason == ("Visa: until Mon 29 Jun 2026", (60, 70), ("card-1",))

    def test_an_unknown_ground_is_asked_for(self) -> None:
        """Who made the payment decides what comes first."""
        found = step(sent(payments=CARD))
        known = step(sent(payments=CARD, ground="not-delivered"))

        assert found is not None
        assert known is not None
        assert found.notes[0].text.startswith("Did you make the payment yourself?")
        assert "complaint amend 4 --ground unauthorised" in found.notes[0].text
        assert known.notes == ()


class TestAPaymentThatTheUserDidNotMake:
    """Block the card first."""

    def test_comes_before_everything(self) -> None:
        """Even while they are to call back."""
        case = about(ground="unauthorised", payments=CARD, promises=(RUNNING,))

        assert rung(case) == "block-card"

    def test_no_dispute_before_it_is_reported(self) -> None:
        """Even when the period ends soon."""
        near = window("you-must-by", closes="2026-06-29", **VISA)
        case = about(ground="unauthorised", payments=CARD)

        assert status(case, "dispute", near) == "not-yet"
        assert why(case, "dispute", near)[0].startswith("First block the card")

    def test_then_the_dispute(self) -> None:
        """There is nobody to warn: the shop is not the one who paid."""
        reported = (noted("unauthorised-reported", "2026-06-01"),)
        case = about(ground="unauthorised", payments=CARD, milestones=reported)

        assert rung(case) == "dispute"
        assert status(case, "dispute-warning") == "barred"


class TestNothingTwice:
    """A refund, or a running dispute, and no second recovery."""

    @pytest.mark.parametrize("name", ["dispute-warning", "dispute", "final-demand", "court"])
    def test_not_after_the_money_came_back(self, name: str) -> None:
        """It names the entry by which it came."""
        back = (*CARD, paid(kind="refunded", entry=71))
        near = window("you-must-by", closes="2026-06-29", **VISA)

        assert status(sent(payments=back), name, near) == "barred"
        assert why(sent(payments=back), name)[1] == (71,)

    def test_a_credit_is_money_back_and_the_banks_loan_is_not(self) -> None:
        """What the bank credited for now, it can take back."""
        credited = (*CARD, paid(kind="credited", entry=71))
        provisional = (*CARD, paid(kind="provisional", entry=71))

        assert status(sent(payments=credited), "final-demand") == "barred"
        assert status(sent(payments=provisional), "final-demand") != "barred"

    def test_a_part_is_not_all(self) -> None:
        """The rest may be asked for, and only the rest."""
        part = (*CARD, paid("9.00 GBP", kind="refunded", entry=71))

        found = step(sent(payments=part))

        assert found is not None
        assert found.rung == "dispute-warning"
        assert [each.entries for each in found.notes if "only for the rest" in each.text] == [(71,)]

    def test_a_claim_for_more_than_was_paid_is_not_settled_by_the_refund(self) -> None:
        """Damages are still out."""
        back = (*CARD, paid(kind="refunded", entry=71))

        assert status(sent(payments=back, amount="80.00 GBP"), "final-demand") != "barred"

    def test_a_final_demand_waits_for_the_dispute(self) -> None:
        """Both would bring the same money twice."""
        filed = (noted("dispute-filed", "2026-06-01", entry=61),)
        ended = (*filed, noted("dispute-ended", "2026-06-10", entry=62))
        now = at("2026-06-20 10:00")

        assert status(sent(milestones=filed), "final-demand", now=now) == "barred"
        assert status(sent(milestones=ended), "final-demand", now=now) == "allowed"

    def test_a_running_dispute_is_warned_of_with_its_entry(self) -> None:
        """If they refund as well, the bank must know."""
        filed = (noted("dispute-filed", "2026-06-01", entry=61),)

        assert [each.entries for each in whole(sent(milestones=filed)).warnings] == [(61,)]

    def test_more_than_was_paid(self) -> None:
        """A refund and the bank's credit."""
        back = (
            *CARD,
            paid(kind="provisional", entry=71),
            paid(kind="refunded", entry=72),
        )

        said = [each for each in whole(about(payments=back)).warnings if "keep both" in each.text]

        assert [each.entries for each in said] == [(71, 72)]


class TestBeyondThem:
    """Ombudsman, authority, bank, court: when the law opens them, and before it closes them."""

    FREE = window("opens", opens="2026-06-10", route="ombudsman", title="The ombudsman", id="omb")

    def test_an_open_ombudsman(self) -> None:
        """With the day since when and the rule."""
        case = sent(milestones=(noted("letter-before-claim", "2026-06-14"),))
        found = step(case, self.FREE)

        assert found is not None
        assert (found.rung, found.reason.text, found.reason.rules) == (
            "ombudsman",
            "The ombudsman: since Wed 10 Jun 2026",
            ("omb",),
        )

    def test_a_silence_that_counts_as_an_answer(self) -> None:
        """Thirty days in Poland: then the complaint is accepted by law; once is enough."""
        counts = window("silence-means", opens="2026-06-15", title="Accepted", id="silent")
        found = step(sent(), counts)

        assert found is not None
        assert (found.rung, found.reason.rules) == ("silence", ("silent",))
        assert rung(sent(), counts, now=at("2026-06-14 10:00")) == "executive"
        assert rung(sent(milestones=(noted("reply-demanded", "2026-06-15"),)), counts) != "silence"

    def test_not_before_it_opens(self) -> None:
        """The day on which it does is shown."""
        later = window("opens", opens="2026-07-01", route="ombudsman", title="The ombudsman")

        assert status(sent(), "ombudsman", later) == "not-yet"
        assert why(sent(), "ombudsman", later) == (
            "The ombudsman: from Wed 1 Jul 2026 on",
            (60,),
        )

    def test_at_once_before_it_closes(self) -> None:
        """Six months after their answer end soon."""
        ends = window("you-must-by", closes="2026-06-29", met_by=("ombudsman-asked",))

        assert rung(about(promises=(RUNNING,)), ends) == "ombudsman"

    def test_a_deadline_alone_opens_no_ombudsman(self) -> None:
        """A year from the first complaint runs; they have their time to answer first."""
        ends = window("you-must-by", closes="2027-05-01", met_by=("ombudsman-asked",))

        assert status(sent(), "ombudsman", ends, now=at("2026-05-25 10:00")) == "not-yet"
        assert status(sent(), "ombudsman", ends) == "allowed"

    def test_the_authority_in_the_united_states_is_always_open(self) -> None:
        """No rule of a pack opens it."""
        rungs = {each.rung.name: each.status for each in whole(sent(), country="US").rungs}

        assert rungs["regulator"] == "allowed"

    @pytest.mark.parametrize(
        ("closes", "expected"), [("2026-08-14", "court"), ("2026-08-15", None)]
    )
    def test_the_court_two_months_before_it_is_too_late(
        self, closes: str, expected: str | None
    ) -> None:
        """Even while they are to call back."""
        ends = window("you-must-by", closes=closes, met_by=("court-filed",), limitation=True)

        assert rung(about(promises=(RUNNING,)), ends) == expected

    def test_the_court_two_weeks_after_the_last_demand(self) -> None:
        """The letter before claim gives them a last chance."""
        demanded = sent(
            milestones=(
                noted("letter-before-claim", "2026-06-01"),
                noted("executive-asked", "2026-06-01"),
                noted("published", "2026-06-01"),
            )
        )

        assert rung(demanded, now=at("2026-06-14 10:00")) is None
        assert rung(demanded, now=at("2026-06-15 10:00")) is None  # the last of their 14 days
        assert rung(demanded, now=at("2026-06-16 10:00")) == "court"

    def test_a_notice_to_the_bank_before_its_period_ends(self) -> None:
        """Sixty days from the statement."""
        ends = window("you-must-by", closes="2026-06-29", met_by=("error-notice", "oral-notice"))

        assert rung(about(promises=(RUNNING,)), ends) == "bank-notice"

    def test_a_written_complaint_before_its_period_ends(self) -> None:
        """Seven days for a damaged bag."""
        ends = window("you-must-by", closes="2026-06-18", met_by=("complaint-sent",))

        assert rung(about(promises=(RUNNING,)), ends) == "claim"
        assert rung(about(promises=(RUNNING,), letters=(CLAIM,)), ends) == "claim-sent"

    def test_any_other_right_before_it_ends(self) -> None:
        """With the milestone that meets it."""
        ends = window("you-must-by", closes="2026-06-18", met_by=("returned", "return-received"))

        found = step(about(promises=(RUNNING,)), ends)

        assert found is not None
        assert (found.rung, found.command) == ("right", ("note", "returned"))

    def test_a_right_on_a_ground_that_nobody_named_is_not_meant(self) -> None:
        """A wrong bill is no faulty fridge."""
        ends = window("you-must-by", closes="2026-06-18", met_by=("fault",), grounds=("faulty",))
        case = about(promises=(RUNNING,))

        assert rung(case, ends) is None
        assert rung(about(promises=(RUNNING,), ground="faulty"), ends) == "right"

    def test_changing_ones_mind_gives_way_to_everything(self) -> None:
        """It is there for who wants it."""
        ends = window("you-must-by", closes="2026-06-18", met_by=("withdrew",))

        assert rung(about(promises=(RUNNING,)), ends) == "withdrawal"
        assert rung(about(promises=(BROKEN,)), ends) == "supervisor"


class TestIsItWorthIt:
    """Thirteen groszy are worth one letter."""

    def test_one_letter_instead_of_a_fight(self) -> None:
        """Whatever was broken."""
        found = step(about(promises=(BROKEN,), amount="0.13 PLN"))

        assert found is not None
        assert found.rung == "correction"
        assert [each.text for each in found.notes] == [
            "The sum in dispute is only 0.13 PLN: one letter is worth it, more is not"
        ]

    def test_then_it_rests(self) -> None:
        """Sent, and no answer for weeks."""
        case = sent(promises=(BROKEN,), amount="0.13 PLN")

        assert rung(case, now=at("2026-09-15 10:00")) is None
        assert "(your steps so far: 1)" in whole(case).warnings[0].text

    @pytest.mark.parametrize(
        ("amount", "expected"),
        [
            ("4.99 EUR", "correction"),
            ("5.00 EUR", "supervisor"),
            ("19.99 PLN", "correction"),
            ("20.00 PLN", "supervisor"),
            ("499.99 RUB", "correction"),
            ("3 JPY", "supervisor"),
            ("0.00 EUR", "supervisor"),
            ("", "supervisor"),
        ],
    )
    def test_by_currency(self, amount: str, expected: str) -> None:
        """A currency that the playbook does not know is never small."""
        assert rung(about(promises=(BROKEN,), amount=amount)) == expected

    def test_what_came_back_makes_the_rest_small(self) -> None:
        """48 of 49 pounds are back."""
        part = (paid(), paid("48.00 GBP", kind="refunded", entry=71))

        assert rung(about(promises=(BROKEN,), payments=part)) == "correction"
        assert rung(about(promises=(BROKEN,), payments=part, amount="49.00 GBP")) == "correction"

    def test_what_was_paid_stands_for_a_sum_that_nobody_named(self) -> None:
        """One payment; of several it is not known which."""
        one = (paid("0.13 PLN"),)

        assert rung(about(promises=(BROKEN,), payments=one)) == "correction"
        assert rung(about(promises=(BROKEN,), payments=(*one, *one))) == "supervisor"

    def test_the_user_can_say_otherwise(self) -> None:
        """Without the table no sum is small."""
        proud = Playbook(PLAYBOOK.rungs)
        found = step(about(promises=(BROKEN,), amount="0.13 PLN"), playbook=proud)

        assert found is not None
        assert found.rung == "supervisor"


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


class TestUnderACondition:
    """What the record cannot tell is shown, and does not lead."""

    VISIT = window(
        "you-must-by",
        closes="2026-06-18",
        met_by=("withdrew",),
        condition="If they visited you uninvited.",
        title="Change your mind",
    )

    def test_it_is_listed_with_its_condition(self) -> None:
        """And is no step."""
        case = about(promises=(RUNNING,))

        assert rung(case, self.VISIT) is None
        assert status(case, "withdrawal", self.VISIT) == "allowed"
        assert why(case, "withdrawal", self.VISIT)[0].endswith(
            "(only if they visited you uninvited)"
        )

    def test_the_ground_confirms_it(self) -> None:
        """The user said that they changed their mind."""
        assert rung(about(promises=(RUNNING,), ground="withdrawn"), self.VISIT) == "withdrawal"

    def test_the_law_of_a_part_does_not_lead_where_the_part_is_unknown(self) -> None:
        """Scotland for the Scots."""
        scots = window("opens", route="ombudsman", id="a", countries=("GB-SCT",), title="Scots")
        english = window("opens", route="ombudsman", id="b", countries=("GB-ENG",), title="Here")
        found = step(sent(country="GB"), scots, english)

        assert found is not None
        assert found.reason.rules == ("b",)


def test_an_agreement_has_two_weeks() -> None:
    """The money is on its way: no last demand meanwhile."""
    agreed = offer()._replace(decision="accepted", at=at("2026-06-14 10:00"))
    agreed = agreed._replace(form="money", value="20.00 GBP")
    case = sent(offers=(agreed,), sendings=(sending("2026-05-01"),))

    exchange = sent(offers=(agreed._replace(value=""),), sendings=(sending("2026-05-01"),))
    assert (rung(case), status(case, "final-demand")) == ("agreed", "barred")
    assert rung(exchange) == "agreed-otherwise"
    assert status(case, "final-demand", now=at("2026-06-28 10:00")) == "allowed"


def test_a_free_body_before_the_last_demand_and_before_a_card_without_a_time() -> None:
    """Where no rule knows the card scheme's limits, the bank's answer is uncertain."""
    free = window("opens", opens="2026-06-10", route="ombudsman")
    late = at("2026-07-15 10:00")

    assert rung(sent(), free, now=late) == "ombudsman"
    assert rung(sent(payments=CARD), free) == "ombudsman"


def test_a_free_body_before_the_card_where_a_card_dispute_is_no_law() -> None:
    """In Serbia the bank's own terms decide; but before its time is over it is the first step."""
    free = window("opens", opens="2026-06-10", route="ombudsman")
    case = sent(payments=CARD, country="RS")
    far = window("you-must-by", closes="2026-07-30", **VISA)
    near = window("you-must-by", closes="2026-06-20", **VISA)

    assert (rung(case, free, far), rung(case, free, near)) == ("ombudsman", "dispute")
    assert rung(sent(payments=CARD, country="GB"), free, far) == "dispute-warning"


def test_the_first_call_is_told_to_who_asks() -> None:
    """Nothing is on record: the agenda is silent, the ladder of the case is not."""
    found = whole(about(), now=at("2026-05-02 10:00")).step

    assert found is not None
    assert (found.rung, found.command) == ("first-call", ("log",))
    assert rung(about(), now=at("2026-05-02 10:00")) is None


def test_a_promise_of_the_call_in_which_they_refused_is_waited_for() -> None:
    """They did not pass the user on, but will call back tomorrow."""
    refused = attempt(22, "2026-06-14 10:00", outcome="refused", asked_for="supervisor")
    now_promised = RUNNING._replace(made_at=at("2026-06-14 10:00"))
    case = about(promises=(BROKEN, now_promised), attempts=(refused,))

    assert rung(case) is None
    assert rung(case._replace(promises=(BROKEN, RUNNING))) == "complaints"


def test_an_open_offer_is_named_beside_the_step() -> None:
    """Another voucher? Answer it before the next letter."""
    found = step(about(promises=(BROKEN,), offers=(offer(),)))

    assert found is not None
    assert [(each.text, each.entries) for each in found.notes] == [
        ("Their offer waits for your answer", (9,))
    ]


def test_what_must_come_first_comes_first() -> None:
    """A rung that is allowed waits for what it needs, and says so."""
    needs = Condition((("milestone", "ordered"),), "Order first")
    allowed = (Condition((("broken_promises", 1),)),)
    shout = Rung("shout", "Shouting", "Shout.", "Later.", ("log",), allowed, needs=(needs,))
    ordered = about(promises=(BROKEN,), milestones=(noted("ordered", "2026-05-02"),))

    assert step(about(promises=(BROKEN,)), playbook=Playbook((shout,))) is None
    assert step(ordered, playbook=Playbook((shout,))) is not None


def test_refused_is_shown_as_refused() -> None:
    """A refusal is a fact of its own, with its entry."""
    refused = attempt(22, "2026-06-11 10:00", outcome="refused", asked_for="supervisor")
    case = about(promises=(BROKEN,), attempts=(refused,))

    assert status(case, "supervisor") == "refused"
    assert why(case, "supervisor") == ("They refused", (22,))


def test_a_closed_case_has_neither_step_nor_turn() -> None:
    """Not every matter needs a fight."""
    closed = sent(promises=(BROKEN, RUNNING), closed_at=NOW, outcome="resolved")
    found = whole(closed)

    assert (found.step, found.waiting) == (None, None)
    assert "allowed" not in {each.status for each in found.rungs}


def test_their_turn_is_said_with_the_promise() -> None:
    """Which one, until when."""
    found = whole(about(promises=(RUNNING,)))

    assert found.step is None
    assert found.waiting is not None
    assert found.waiting.entries == (12,)
    assert "Promise 2 still runs" in found.waiting.text


attempts = st.builds(
    attempt,
    st.integers(100, 200),
    st.just("2026-06-12 12:00"),
    level=st.sampled_from([None, "frontline", "supervisor", "manager", "complaints", "executive"]),
    asked_for=st.sampled_from([None, "supervisor", "complaints", "executive"]),
    outcome=st.sampled_from(["spoke", "sent", "no-answer", "refused", "auto-reply"]),
    channel=st.sampled_from(["phone", "email", "post"]),
    direction=st.sampled_from(["out", "in"]),
)
milestones = st.builds(
    noted,
    st.sampled_from(sorted(MILESTONES)),
    st.sampled_from(["2026-05-02", "2026-05-20", "2026-06-10"]),
)
payments = st.builds(
    paid,
    st.sampled_from(["49.00 GBP", "0.13 PLN", "20.00 EUR"]),
    st.sampled_from(["credit-card", "transfer", ""]),
    st.sampled_from(["charged", "refunded", "provisional", "reversed", "credited", "fee"]),
)
cases = st.builds(
    about,
    promises=st.lists(st.sampled_from([BROKEN, RUNNING]), max_size=2, unique=True).map(tuple),
    attempts=st.lists(attempts, max_size=3).map(tuple),
    milestones=st.lists(milestones, max_size=3).map(tuple),
    payments=st.lists(payments, max_size=3).map(tuple),
    letters=st.sampled_from([(), (CLAIM,)]),
    sendings=st.sampled_from([(), (sending("2026-05-20"),)]),
    clauses=st.sampled_from([(), (clause(),)]),
    amount=st.sampled_from(["", "0.13 PLN", "49.00 GBP"]),
    ground=st.sampled_from(["", "unauthorised", "faulty"]),
)
windows = st.lists(
    st.builds(
        window,
        st.sampled_from(["you-must-by", "opens"]),
        closes=st.sampled_from(["2026-06-01", "2026-06-20", "2026-07-20", "2027-07-20"]),
        route=st.sampled_from(["", "complaint", "card", "bank", "ombudsman", "court", "other"]),
        met_by=st.sampled_from([("returned",), ("court-filed",), ("withdrew",)]),
    ),
    max_size=3,
)
days = st.integers(0, 400)


class TestWhateverHappened:
    """What holds for every case."""

    @given(cases, windows, days)
    def test_the_step_is_a_rung_that_is_allowed(
        self, case: Standing, law: list[RuleWindow], later: int
    ) -> None:
        """Never one that was tried, refused or leads nowhere, and never one that must wait."""
        now = NOW + timedelta(days=later)
        found = whole(case, *law, now=now)
        allowed = [each.rung.name for each in found.rungs if each.status == "allowed"]

        assert found.step is None or found.step.rung in allowed

    @given(cases, windows, days)
    def test_there_is_a_step_when_a_rung_is_allowed(
        self, case: Standing, law: list[RuleWindow], later: int
    ) -> None:
        """Nothing that could be done is kept back."""
        found = whole(case, *law, now=NOW + timedelta(days=later))

        assert (found.step is None) is not any(each.status == "allowed" for each in found.rungs)

    @given(cases, windows, days)
    def test_a_closed_case_has_no_step(
        self, case: Standing, law: list[RuleWindow], later: int
    ) -> None:
        """Whatever is open in it."""
        closed = case._replace(case=case.case._replace(closed_at=NOW))

        assert step(closed, *law, now=NOW + timedelta(days=later)) is None

    @given(cases, windows)
    def test_their_turn_ends_early_only_for_a_period_of_the_users_own(
        self, case: Standing, law: list[RuleWindow]
    ) -> None:
        """A promise runs and none is broken: the step rests on a rule, or on a payment to stop."""
        theirs = case._replace(promises=(RUNNING,))

        found = step(theirs, *law)

        assert found is None or found.reason.rules or case.case.ground == "unauthorised"

    @given(cases, attempts, windows)
    def test_another_contact_never_closes_a_route(
        self, case: Standing, call: Attempt, law: list[RuleWindow]
    ) -> None:
        """What the law gives does not depend on how often one calls."""
        more = case._replace(attempts=(*case.attempts, call))

        assert _routes(more, law) == _routes(case, law)


def _routes(case: Standing, law: list[RuleWindow]) -> dict[tuple[str, str], Reason | None]:
    """What every predicate about the law says of every route."""
    situation = Situation(case, law, NOW, PLAYBOOK)
    looks = [*itertools.product(("window_open", "window_over", "deadline_runs"), ROUTES)]
    said = {(name, route): PREDICATES[name](situation, route) for name, route in looks}
    closing = {(route, "closes"): PREDICATES[route + CLOSING](situation, 14) for route in ROUTES}
    return said | closing
