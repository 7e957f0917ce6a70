"""Disputes of card payments, and no second recovery of the same money."""

import pytest

from tests.builders import at
from tests.ladder.cases import about, noted, paid, rung, sent, status, step, whole, why, window
from tests.ladder.promised import CARD, RUNNING, VISA


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
