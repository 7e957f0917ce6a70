"""The United States: a flight that the airline cancelled. Every date was worked out by hand."""

import pytest

from tests.conftest import Run
from tests.law.reading import not_started, started
from tests.law.telling import rights, states, tell

SAM = "init --name Sam_Roe --address 1_Elm_St --country US --zone America/Chicago"


@pytest.fixture(name="flight")
def _flight(run: Run) -> Run:
    """Booked Mon 12 January 2026 for Fri 20 March; the airline cancelled on Fri 13 February.

    Entries: 5 booked, 6 paid, 7 the statement, 8 they cancelled, 9 the call.
    """
    tell(
        run,
        f"2026-02-13 {SAM}",
        "2026-02-13 open Skyways --about They_cancelled_my_flight --want My_money_back"
        " --sector air --ground cancelled",
        "2026-02-13 note skyways ordered 2026-01-12",
        "2026-02-13 pay skyways 412.60_USD --by credit-card --network visa --on 2026-01-12",
        "2026-02-13 note skyways statement-sent 2026-01-28",
        "2026-02-13 note skyways cancelled-by-them 2026-02-13",
        "2026-02-13 log skyways The_system_is_down --at 02:30",
    )
    return run


BOOKED = {
    # 24 hours from an unknown minute of Mon 12 January: the 12th is safe, the 13th may do
    "us-dot-24h": [("closed", "2026-01-12", "2026-01-12", "2026-01-13", 5)],
    # 60 days after Wed 28 January: 3 of January, 28, and Sun 29 March
    "us-fcba-notice-60d": [("open", "2026-01-28", "2026-03-29", "2026-03-29", 7)],
    # 540 days: a year, 19 of January, 28, 31, 30, 31, 30, and Tue 6 July 2027
    "card-visa-540d": [("open", "2026-01-12", "2027-07-06", "2027-07-06", 6)],
}
CARD = ("open", "2026-01-12", "2026-05-12", "2026-05-12", 6)
"""120 days: 19 of January, 28, 31, 30, and Tue 12 May."""


class TestTheFlight:
    """14 CFR 259 and 260: the refund in seven business days, the answer in sixty days."""

    def test_they_owe_the_refund_from_the_day_they_cancelled(self, flight: Run) -> None:
        """17-20 February: 4; 23, 24, Wed 25 are 5, 6, 7; Monday the 16th is Presidents' Day."""
        found = rights(flight, "2026-02-13")

        assert started(found) == BOOKED | {
            "us-dot-refund-card-7bd": [("running", "2026-02-13", "2026-02-25", "2026-02-25", 8)],
            "card-visa-120d": [CARD],
        }
        assert not_started(found) >= {"us-dot-ack-30d", "us-dot-respond-60d"}
        days = ("2026-02-25", "2026-02-26", "2026-02-27")
        late = ["running", "overdue", "overdue"]
        assert states(flight, "us-dot-refund-card-7bd", *days) == late

    def test_the_written_complaint_starts_thirty_and_sixty_days(self, flight: Run) -> None:
        """Received Thu 5 March: 26 of March, Sat 4 April; 30 more, Mon 4 May; nothing rolls."""
        tell(
            flight,
            "2026-03-02 letter skyways",  # 10
            "2026-03-02 sent 1 --via registered-post",  # 11 and 12
            "2026-03-06 sent 1 --received 2026-03-05",  # 13
            "2026-03-20 note skyways travelled",  # 14: the day of the flight that never was
        )

        assert started(rights(flight, "2026-03-21")) == BOOKED | {
            "us-dot-refund-card-7bd": [("overdue", "2026-02-13", "2026-02-25", "2026-02-25", 8)],
            "us-dot-ack-30d": [("running", "2026-03-05", "2026-04-04", "2026-04-04", 13)],
            "us-dot-respond-60d": [("running", "2026-03-05", "2026-05-04", "2026-05-04", 13)],
            # from the flight: 11 of March, 30, 31, 30, and Sat 18 July, which is not the safe day
            "card-visa-120d": [("open", "2026-01-12", "2026-05-12", "2026-07-18", 6)],
            "int-montreal-suit-2y": [("open", "2026-03-20", "2028-03-20", "2028-03-20", 14)],
        }
        days = ("2026-05-03", "2026-05-04", "2026-05-05")
        assert states(flight, "us-dot-respond-60d", *days) == ["running", "running", "overdue"]

    def test_the_refund_came_late(self, flight: Run) -> None:
        """And what they owed by then is still said."""
        tell(flight, "2026-04-10 pay skyways 412.60_USD --as refunded --for 1")

        assert started(rights(flight, "2026-04-10"))["us-dot-refund-card-7bd"] == [
            ("met-late", "2026-02-13", "2026-02-25", "2026-02-25", 8)
        ]

    @pytest.mark.parametrize(
        ("method", "closes"), [("debit-card", "2026-03-05"), ("wallet", "2026-03-05")]
    )
    def test_not_paid_by_credit_card_they_have_twenty_days(
        self, run: Run, method: str, closes: str
    ) -> None:
        """Fri 13 February + 20: 15 of February, Thu 5 March."""
        tell(
            run,
            f"2026-02-13 {SAM}",
            "2026-02-13 open Skyways --about Cancelled --want Back --sector air --ground cancelled",
            f"2026-02-13 pay skyways 412.60_USD --by {method} --on 2026-01-12",  # 5
            "2026-02-13 note skyways cancelled-by-them",  # 6
        )
        found = started(rights(run, "2026-02-13"))

        assert found["us-dot-refund-other-20d"] == [("running", "2026-02-13", closes, closes, 6)]
        assert "us-dot-refund-card-7bd" not in found
