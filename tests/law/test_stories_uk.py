"""The United Kingdom: a bank, a washing machine. Every date was worked out by hand.

2026: Good Friday 3 April, Easter Monday 6 April, bank holidays Mon 4 May, Mon 31 August.
"""

import pytest

from tests.conftest import Run
from tests.law.reading import not_started, started, windows
from tests.law.telling import rights, states, tell

JO = "init --name Jo_Doe --address 1_High_St --country GB --zone Europe/London"


@pytest.fixture(name="bank")
def _bank(run: Run) -> Run:
    """A direct debit was taken twice on Mon 2 March 2026; a call on the 4th, a letter on the 17th.

    Entries: 5 the debit, 6 the call, 7 the letter, 8 and 9 it left, 10 it arrived on Thu 19 March.
    """
    tell(
        run,
        f"2026-03-04 {JO}",
        "2026-03-04 open Northbank --about Taken_twice --want The_second_one_back"
        " --sector payments --ground overcharged",
        "2026-03-04 pay northbank 240.00_GBP --by direct-debit --on 2026-03-02",
        "2026-03-04 log northbank They_see_only_one --at 08:30",
        "2026-03-17 letter northbank",
        "2026-03-17 sent 1 --via registered-post",
        "2026-03-20 sent 1 --received 2026-03-19",
    )
    return run


HELD = "2026-04-13 received northbank holding-reply --dated 2026-04-10"
REFUSED = "2026-05-12 received northbank final-refusal --dated 2026-05-08"

TAKEN = {
    # six years after Mon 2 March 2026, and 13 months; the letter came in time for both
    "uk-fos-6y": [("met", "2026-03-02", "2032-03-02", "2032-03-02", 5)],
    "uk-psr-13m-wrong": [("met", "2026-03-02", "2027-04-02", "2027-04-02", 5)],
}


class TestTheBank:
    """DISP: 15 working days for a payment, 35 after a holding reply; then the ombudsman."""

    def test_the_call_alone_started_nothing_of_theirs(self, run: Run) -> None:
        """A call that is only logged is no complaint; the debit starts the user's own times."""
        tell(
            run,
            f"2026-03-04 {JO}",
            "2026-03-04 open Northbank --about Taken_twice --want Back --sector payments",
            "2026-03-04 pay northbank 240.00_GBP --by direct-debit --on 2026-03-02",
            "2026-03-04 log northbank They_see_only_one --at 08:30",
        )
        found = rights(run, "2026-03-04")

        assert set(started(found)) == {"uk-fos-6y", "uk-psr-13m-wrong", "uk-psr-13m"}
        assert not_started(found) >= {"uk-fca-psd-15bd", "uk-fos-open-psd-15bd", "uk-fos-6m"}

    def test_the_letter_starts_fifteen_working_days(self, bank: Run) -> None:
        """20, 23-27, 30, 31 March, 1, 2 April: 10; 7-10 April: 14; Mon 13 April is the 15th."""
        assert started(rights(bank, "2026-03-20")) == TAKEN | {
            "uk-fca-psd-15bd": [("running", "2026-03-19", "2026-04-13", "2026-04-13", 10)],
            "uk-fos-open-psd-15bd": [("ahead", "2026-04-14", None, None, 10)],
        }

    def test_the_ombudsman_opens_on_the_day_after_the_fifteenth(self, bank: Run) -> None:
        """On the 15th they may still answer."""
        days = ("2026-04-13", "2026-04-14", "2026-04-15")

        assert states(bank, "uk-fca-psd-15bd", *days) == ["running", "overdue", "overdue"]
        assert states(bank, "uk-fos-open-psd-15bd", *days) == ["ahead", "open", "open"]

    def test_a_holding_reply_in_time_gives_them_thirty_five(self, bank: Run) -> None:
        """14-17 April: 19; 20-24: 24; 27-30: 28; 1 May: 29; 5-8 May: 33; Tue 12 May is the 35th."""
        tell(bank, HELD)

        assert started(rights(bank, "2026-04-14")) == TAKEN | {
            "uk-fca-psd-35bd": [("running", "2026-03-19", "2026-05-12", "2026-05-12", 10)],
            "uk-fos-open-psd-35bd": [("ahead", "2026-05-13", None, None, 10)],
        }
        days = ("2026-05-12", "2026-05-13", "2026-05-14")
        assert states(bank, "uk-fca-psd-35bd", *days) == ["running", "overdue", "overdue"]
        assert states(bank, "uk-fos-open-psd-35bd", *days) == ["ahead", "open", "open"]

    @pytest.mark.parametrize(("sent", "extended"), [("2026-04-13", True), ("2026-04-14", False)])
    def test_only_a_holding_reply_within_the_fifteen_counts(
        self, bank: Run, sent: str, extended: bool
    ) -> None:
        """The day on which they sent it decides, not the day it came."""
        tell(bank, f"2026-04-15 received northbank holding-reply --dated {sent}")

        found = set(started(rights(bank, "2026-04-16")))

        assert ("uk-fca-psd-35bd" in found, "uk-fca-psd-15bd" in found) == (extended, not extended)

    def test_the_final_refusal_opens_the_ombudsman_for_six_months(self, bank: Run) -> None:
        """Dated Fri 8 May, in time; six months are Sun 8 Nov 2026, and it does not roll."""
        tell(bank, HELD, REFUSED)

        assert started(rights(bank, "2026-05-12")) == TAKEN | {
            "uk-fca-psd-35bd": [("met", "2026-03-19", "2026-05-12", "2026-05-12", 10)],
            # entries: 11 and 12 the holding reply, 13 the refusal came, 14 they sent it
            "uk-fos-open-psd-35bd": [("open", "2026-05-08", "2026-11-08", "2026-11-08", 14)],
            "uk-fos-6m": [("open", "2026-05-08", "2026-11-08", "2026-11-08", 14)],
        }
        days = ("2026-11-07", "2026-11-08", "2026-11-09")
        assert states(bank, "uk-fos-6m", *days) == ["open", "open", "closed"]
        assert states(bank, "uk-fos-open-psd-35bd", *days) == ["open", "open", "closed"]

    def test_in_scotland_easter_monday_is_a_working_day(self, run: Run) -> None:
        """To 2 April: 10; then 6-9 April: 14; Fri 10 April is the 15th."""
        tell(
            run,
            f"2026-03-19 {JO}",
            "2026-03-19 open Northbank --about A_fee --want Back --sector payments"
            " --country GB-SCT",
            "2026-03-19 note northbank complaint-received",
        )

        assert started(rights(run, "2026-03-19")) == {
            "uk-fca-psd-15bd": [("running", "2026-03-19", "2026-04-10", "2026-04-10", 5)],
            "uk-fos-open-psd-15bd": [("ahead", "2026-04-11", None, None, 5)],
        }

    def test_an_insurer_has_eight_weeks_and_a_holding_reply_changes_nothing(self, run: Run) -> None:
        """Mon 5 January + 8 weeks = Mon 2 March; the ombudsman from Tue 3 March."""
        tell(
            run,
            f"2026-01-05 {JO}",
            "2026-01-05 open Surefire --about No_payout --want It_paid --sector finance",
            "2026-01-05 note surefire complaint-received",
            "2026-03-02 received surefire holding-reply",
        )

        assert started(rights(run, "2026-03-02")) == {
            "uk-fca-final-8w": [("running", "2026-01-05", "2026-03-02", "2026-03-02", 5)],
            "uk-fos-open": [("ahead", "2026-03-03", None, None, 5)],
        }
        assert "uk-fos-6m" in not_started(rights(run, "2026-03-02"))
        days = ("2026-03-02", "2026-03-03", "2026-03-04")
        assert states(run, "uk-fos-open", *days) == ["ahead", "open", "open"]


@pytest.fixture(name="shop")
def _shop(run: Run) -> Run:
    """Ordered on Mon 1 June 2026 by credit card, delivered on Thu 2 July, dead on the 9th.

    Entries: 5 ordered, 6 paid, 7 delivered, 8 the fault reported by phone, 9 the call.
    """
    tell(
        run,
        f"2026-07-09 {JO}",
        "2026-07-09 open Bolt --about The_washing_machine_is_dead --want My_money_back"
        " --sector goods",
        "2026-07-09 note bolt ordered 2026-06-01",
        "2026-07-09 pay bolt 449.00_GBP --by credit-card --network visa --on 2026-06-01",
        "2026-07-09 note bolt delivered 2026-07-02",
        "2026-07-09 note bolt fault-reported 2026-07-09",
        "2026-07-09 log bolt Somebody_will_ring_me --at 08:30",
    )
    return run


BOUGHT = {
    # 30 days after Mon 1 June: Wed 1 July, and it came on the 2nd
    "uk-cra-delivery-30d": [("met-late", "2026-06-01", "2026-07-01", "2026-07-01", 5)],
    # six months that begin with Thu 2 July end on Fri 1 January
    "uk-cra-6m-burden": [("met", "2026-07-02", "2027-01-01", "2027-01-01", 7)],
    # from the payment the safest: Tue 1 June 2032; from delivery Fri 2 July 2032
    "uk-s75": [("open", "2026-06-01", "2032-06-01", "2032-07-02", 6)],
    "uk-s75-sct": [("open", "2026-06-01", "2031-06-01", "2031-07-02", 6)],
    "ew-limitation-contract-6y": [("open", "2026-07-02", "2032-07-01", "2032-07-02", 7)],
    "sct-prescription-5y": [("open", "2026-07-02", "2031-07-02", "2031-07-02", 7)],
    # 120 days: 29 of June, 31, 31, 29 September; from delivery 29 of July, 31, 30, 30 October
    "card-visa-120d": [("open", "2026-06-01", "2026-09-29", "2026-10-30", 6)],
    # what is wrong was not said, so it might be a payment that was not Jo's: 13 months
    "uk-psr-13m": [("open", "2026-06-01", "2027-07-01", "2027-07-01", 6)],
    # 540 days: a year, and 29 + 31 + 31 + 30 + 31 + 23 days to Tue 23 November 2027
    "card-visa-540d": [("open", "2026-06-01", "2027-11-23", "2027-11-23", 6)],
}


class TestTheWashingMachine:
    """Consumer Rights Act: 30 days to reject, which stand still during a repair; section 75."""

    def test_the_delivery_starts_the_short_right_to_reject(self, shop: Run) -> None:
        """Thu 2 July + 30 = Sat 1 August, + 14 = Thu 16 July; a year more if they told nothing."""
        assert started(rights(shop, "2026-07-09")) == BOUGHT | {
            "uk-cra-reject-30d": [("open", "2026-07-02", "2026-08-01", "2026-08-01", 7)],
            "uk-ccr-cancel-goods-14d": [("open", "2026-07-02", "2026-07-16", "2026-07-16", 7)],
            "uk-ccr-no-info-12m": [("ahead", "2026-07-16", "2027-07-16", "2027-07-16", 7)],
        }
        days = ("2026-07-31", "2026-08-01", "2026-08-02")
        assert states(shop, "uk-cra-reject-30d", *days) == ["open", "open", "closed"]

    def test_the_call_started_neither_refund_nor_court(self, shop: Run) -> None:
        """They owe an answer to a letter before claim, and a refund once they agree."""
        found = not_started(rights(shop, "2026-07-09"))

        assert found >= {"ew-lba-14d", "uk-cra-refund-14d", "uk-cra-reject-pause-7d"}

    def test_during_the_repair_the_days_to_reject_do_not_pass(self, shop: Run) -> None:
        """Asked on Mon 13 July, back on Fri 24 July: 11 days later than Sat 1 August."""
        tell(shop, "2026-07-13 note bolt repair-demanded")
        assert states(shop, "uk-cra-reject-30d", "2026-07-13", "2026-08-02") == ["stands-still"] * 2

        tell(shop, "2026-07-24 note bolt repaired")

        (reject,) = windows(rights(shop, "2026-07-24"))["uk-cra-reject-30d"]
        assert (reject["state"], reject["closes"]) == ("open", "2026-08-12")
        # entries: 10 the repair was asked for, 11 it came back; Fri 24 + 7 = Fri 31 July
        assert started(rights(shop, "2026-07-24"))["uk-cra-reject-pause-7d"] == [
            ("open", "2026-07-24", "2026-07-31", "2026-07-31", 11)
        ]

    def test_rejected_refused_and_claimed(self, shop: Run) -> None:
        """From the demand to the letter before claim, with a request for the data between."""
        tell(
            shop,
            "2026-07-31 note bolt refund-demanded",  # 10
            "2026-07-31 note bolt data-requested",  # 11
            "2026-08-17 note bolt refund-agreed",  # 12
            "2026-09-01 note bolt letter-before-claim",  # 13
        )

        assert started(rights(shop, "2026-09-02")) == BOUGHT | {
            "uk-cra-reject-30d": [("met", "2026-07-02", "2026-08-01", "2026-08-01", 7)],
            "uk-ccr-cancel-goods-14d": [("closed", "2026-07-02", "2026-07-16", "2026-07-16", 7)],
            "uk-ccr-no-info-12m": [("open", "2026-07-16", "2027-07-16", "2027-07-16", 7)],
            # a month after Fri 31 July is Mon 31 August, a bank holiday in England: Tue 1 September
            "uk-sar-1m": [("overdue", "2026-07-31", "2026-09-01", "2026-09-01", 11)],
            # Mon 17 August is the first of the 14 days: Sun 30 August
            "uk-cra-refund-14d": [("overdue", "2026-08-17", "2026-08-30", "2026-08-30", 12)],
            # 15 days after that Monday, Tue 1 September; until the 120 days of the card are over
            "card-visa-wait-15d": [("open", "2026-09-02", "2026-09-29", "2026-10-30", 12)],
            # Tue 1 September + 14 and + 3 months; court opens the day after, until its last day
            "ew-lba-14d": [("running", "2026-09-01", "2026-09-15", "2026-09-15", 13)],
            "ew-lba-3m": [("running", "2026-09-01", "2026-12-01", "2026-12-01", 13)],
            "ew-lba-open": [("ahead", "2026-09-16", "2032-07-01", "2032-07-02", 13)],
        }
        days = ("2026-09-15", "2026-09-16", "2026-09-17")
        assert states(shop, "ew-lba-open", *days) == ["ahead", "open", "open"]
