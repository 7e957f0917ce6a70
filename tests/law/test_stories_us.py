"""The United States: a stolen debit card, a wrong card bill, a cancelled flight; all by hand.

2026: Presidents' Day Mon 16 February, Labor Day Mon 7 September, Columbus Day Mon 12 October.
"""

import pytest

from tests.conftest import Run
from tests.law.reading import not_started, started
from tests.law.telling import rights, states, tell

SAM = "init --name Sam_Roe --address 1_Elm_St --country US --zone America/Chicago"


@pytest.fixture(name="bank")
def _bank(run: Run) -> Run:
    """A payment of Mon 3 August 2026 that was not Sam's; the statement left on Mon 17 August.

    Entries: 5 the payment, 6 the statement, 7 Sam learned on Thu 27 August that the card was gone,
    8 the call of that day, 9 the written notice that the bank received on Wed 2 September.
    """
    tell(
        run,
        f"2026-08-27 {SAM}",
        "2026-08-27 open First_Bank --about Not_my_payment --want My_money_back"
        " --sector payments --ground unauthorised",
        "2026-08-27 pay first 180.00_USD --by debit-card --network visa --on 2026-08-03",
        "2026-08-27 note first statement-sent 2026-08-17",
        "2026-08-27 note first card-lost 2026-08-27",
        "2026-08-27 log first They_will_look --at 03:30",
        "2026-09-02 note first error-notice",
    )
    return run


CREDITED = "2026-09-16 pay first 180.00_USD --as provisional --for 1"

NOTICED = {
    # 60 days after Mon 17 August: 14 of August, 30, Fri 16 October; the notice came in time
    "us-rege-error-notice-60d": [("met", "2026-08-17", "2026-10-16", "2026-10-16", 6)],
    "us-rege-unauth-60d": [("met", "2026-08-17", "2026-10-16", "2026-10-16", 6)],
    # the second business day: Sat 29 August where the bank works on Saturdays, else Mon 31; the
    # notice of 2 September came too late for it
    "us-rege-loss-2bd": [("met-late", "2026-08-27", "2026-08-29", "2026-08-31", 7)],
}


class TestTheDebitCard:
    """Regulation E: ten business days, or a provisional credit and ninety."""

    def test_the_call_is_no_notice_until_it_is_noted_as_one(self, run: Run) -> None:
        """A call may have been about anything; the loss of the card starts only Sam's own time."""
        tell(
            run,
            f"2026-08-27 {SAM}",
            "2026-08-27 open First_Bank --about Not_my_payment --want Back --sector payments"
            " --ground unauthorised",
            "2026-08-27 pay first 180.00_USD --by debit-card --on 2026-08-03",
            "2026-08-27 note first card-lost 2026-08-27",
            "2026-08-27 log first They_will_look --at 03:30",
        )
        found = rights(run, "2026-08-28")

        assert set(started(found)) == {"us-rege-loss-2bd"}
        assert not_started(found) >= {
            *("us-rege-investigate-10bd", "us-rege-provisional-credit-10bd"),
            *("us-rege-error-notice-60d", "us-rege-written-confirm-10bd"),
        }
        days = ("2026-08-29", "2026-08-30", "2026-08-31", "2026-09-01")
        assert states(run, "us-rege-loss-2bd", *days) == ["open", "doubtful", "doubtful", "closed"]

    def test_a_notice_by_phone_starts_their_ten_days_and_your_own_to_confirm_it(
        self, run: Run
    ) -> None:
        """28, 31 August, 1-4, 8-11 September: Fri 11; with Saturdays 29 August, 5: Wed 9."""
        tell(
            run,
            f"2026-08-27 {SAM}",
            "2026-08-27 open First_Bank --about Not_my_payment --want Back --sector payments"
            " --ground unauthorised",
            "2026-08-27 pay first 180.00_USD --by debit-card --on 2026-08-03",
            "2026-08-27 note first oral-notice",  # entry 6
        )
        found = started(rights(run, "2026-08-28"))

        assert found["us-rege-investigate-10bd"] == [
            ("running", "2026-08-27", "2026-09-11", "2026-09-11", 6)
        ]
        assert found["us-rege-written-confirm-10bd"] == [
            ("open", "2026-08-27", "2026-09-09", "2026-09-11", 6)
        ]

    def test_the_written_notice_starts_ten_business_days(self, bank: Run) -> None:
        """3, 4, 8-11, 14-17 September: Thu 17 is the 10th; 18, 21-25, 28-30: Thu 1 October."""
        assert started(rights(bank, "2026-09-02")) == NOTICED | {
            "us-rege-investigate-10bd": [("running", "2026-09-02", "2026-09-17", "2026-09-17", 9)],
            "us-rege-provisional-credit-10bd": [
                ("running", "2026-09-02", "2026-09-17", "2026-09-17", 9)
            ],
            "us-rege-new-account-20bd": [("running", "2026-09-02", "2026-10-01", "2026-10-01", 9)],
            # a year to sue from the end of the ten days: with Saturdays 5 and 12 on Tue 15
            # September, without them and Labor Day on Thu 17
            "us-efta-limitation-1y": [("ahead", "2026-09-15", "2027-09-15", "2027-09-17", 9)],
        }
        days = ("2026-09-16", "2026-09-17", "2026-09-18")
        assert states(bank, "us-rege-investigate-10bd", *days) == ["running", "running", "overdue"]

    def test_a_provisional_credit_in_time_gives_them_ninety_days(self, bank: Run) -> None:
        """From Wed 2 September: 28 of September, 31, 30, and Tue 1 December; by card, never 45."""
        tell(bank, CREDITED)

        assert started(rights(bank, "2026-09-16")) == NOTICED | {
            "us-rege-provisional-credit-10bd": [
                ("met", "2026-09-02", "2026-09-17", "2026-09-17", 9)
            ],
            "us-rege-new-account-20bd": [("met", "2026-09-02", "2026-10-01", "2026-10-01", 9)],
            "us-rege-investigate-90d": [("running", "2026-09-02", "2026-12-01", "2026-12-01", 9)],
            "us-efta-limitation-1y": [("ahead", "2026-12-01", "2027-12-01", "2027-12-01", 9)],
        }
        days = ("2026-11-30", "2026-12-01", "2026-12-02")
        assert states(bank, "us-rege-investigate-90d", *days) == ["running", "running", "overdue"]

    def test_a_credit_after_the_ten_days_gives_them_nothing(self, bank: Run) -> None:
        """Fri 18 September is the day after."""
        tell(bank, "2026-09-18 pay first 180.00_USD --as provisional --for 1")

        found = set(started(rights(bank, "2026-09-19")))

        assert "us-rege-investigate-10bd" in found
        assert "us-rege-investigate-90d" not in found

    def test_they_finish_and_take_the_credit_back(self, bank: Run) -> None:
        """Done on Fri 9 October, told on Wed 14, the credit goes; the CFPB passes it on."""
        tell(
            bank,
            CREDITED,  # 10
            "2026-10-09 note first investigation-done",  # 11
            "2026-10-14 received first final-refusal",  # 12, and 13 to 15
            "2026-10-16 note first reversal-notified",  # 16
            "2026-10-19 pay first 180.00_USD --as reversed --for 1",  # 17
            "2026-10-19 note first regulator-forwarded",  # 18
        )

        found = started(rights(bank, "2026-10-20"))

        # Mon 12 October is Columbus Day: 1 business day is Tue 13, three are Thu 15; open on a
        # Saturday they would have ended Sat 10 and Wed 14, but nobody is late by that
        assert found["us-rege-correct-1bd"] == [
            ("overdue", "2026-10-09", "2026-10-13", "2026-10-13", 11)
        ]
        assert found["us-rege-report-3bd"] == [
            ("met", "2026-10-09", "2026-10-15", "2026-10-15", 11)
        ]
        assert found["us-rege-investigate-90d"] == [
            ("met", "2026-09-02", "2026-12-01", "2026-12-01", 9)
        ]
        # five business days after Fri 16: Sat 17, 19-22, Thu 22; without Saturday Fri 23
        assert found["us-rege-debit-provisional-5bd"] == [
            ("open", "2026-10-16", "2026-10-22", "2026-10-23", 16)
        ]
        # 15 days after Mon 19 October: Tue 3 November
        assert found["us-cfpb-response-15d"] == [
            ("running", "2026-10-19", "2026-11-03", "2026-11-03", 18)
        ]


@pytest.fixture(name="card")
def _card(run: Run) -> Run:
    """A wrong sum on Fri 1 May 2026; the statement left on Wed 20 May; a call on Mon 1 June.

    Entries: 5 the payment, 6 the statement, 7 the call.
    """
    tell(
        run,
        f"2026-06-01 {SAM}",
        "2026-06-01 open Card_Co --about Charged_too_much --want The_rest_back"
        " --sector payments --ground overcharged",
        "2026-06-01 pay card 320.00_USD --by credit-card --network mastercard --on 2026-05-01",
        "2026-06-01 note card statement-sent 2026-05-20",
        "2026-06-01 log card They_see_nothing_wrong --at 03:30",
    )
    return run


class TestTheCreditCard:
    """Fair Credit Billing Act: sixty days from the statement, in writing."""

    def test_the_statement_starts_your_sixty_days_and_the_call_nothing(self, card: Run) -> None:
        """11 of May, 30, and Sun 19 July; 90 days after Fri 1 May: 30, 30, Thu 30 July."""
        found = rights(card, "2026-06-01")

        assert started(found) == {
            "us-fcba-notice-60d": [("open", "2026-05-20", "2026-07-19", "2026-07-19", 6)],
            "card-mastercard-90d": [("open", "2026-05-01", "2026-07-30", "2026-07-30", 5)],
        }
        assert not_started(found) >= {"us-fcba-ack-30d", "us-fcba-resolve-2cycles-90d"}
        days = ("2026-07-18", "2026-07-19", "2026-07-20")
        assert states(card, "us-fcba-notice-60d", *days) == ["open", "open", "closed"]

    def test_the_letter_starts_theirs(self, card: Run) -> None:
        """Received on Mon 15 June: 30 days are Wed 15 July, 90 are Sun 13 September."""
        tell(
            card,
            "2026-06-15 note card error-notice",  # 8
            "2026-07-14 received card acknowledged --on 2026-07-14",  # 9 and 10
        )

        assert started(rights(card, "2026-07-16")) == {
            "us-fcba-notice-60d": [("met", "2026-05-20", "2026-07-19", "2026-07-19", 6)],
            "us-fcba-ack-30d": [("met", "2026-06-15", "2026-07-15", "2026-07-15", 8)],
            "us-fcba-resolve-2cycles-90d": [
                ("running", "2026-06-15", "2026-09-13", "2026-09-13", 8)
            ],
            # they acknowledged in time: a year from the end of the other duty
            "us-tila-limitation-1y": [("ahead", "2026-09-13", "2027-09-13", "2027-09-13", 8)],
            "card-mastercard-90d": [("open", "2026-05-01", "2026-07-30", "2026-07-30", 5)],
        }
        days = ("2026-09-12", "2026-09-13", "2026-09-14")
        late = ["running", "running", "overdue"]
        assert states(card, "us-fcba-resolve-2cycles-90d", *days) == late
