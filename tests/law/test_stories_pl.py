"""Poland: a dead line, a stolen card, a late flight. Every date was worked out by hand."""

import pytest

from tests.conftest import Run
from tests.law.reading import not_started, started
from tests.law.telling import rights, states, tell

ANNA = "init --name Anna_Kowalska --address ul._Długa_1,_Gdańsk --country PL --zone Europe/Warsaw"


@pytest.fixture(name="line")
def _line(run: Run) -> Run:
    """The internet fails on Fri 10 April 2026; a call on the 13th; a letter of the 14th.

    Entries: 5 the failure, 6 the call, 7 the letter, 8 and 9 it left, 10 there on Fri 17 April.
    """
    tell(
        run,
        f"2026-04-13 {ANNA}",
        "2026-04-13 open Orange --about No_internet --want It_works --sector telecom"
        " --ground service-down",
        "2026-04-13 note incident 2026-04-10",
        "2026-04-13 log orange They_will_look_into_it --at 09:30",
        "2026-04-14 letter orange",
        "2026-04-14 sent 1 --via registered-post",
        "2026-04-18 sent 1 --received 2026-04-17",
    )
    return run


class TestTheDeadLine:
    """Prawo komunikacji elektronicznej: 30 days to answer, and silence accepts the complaint."""

    def test_the_letter_starts_their_clocks(self, line: Run) -> None:
        """From Fri 17 April 2026; the failure itself counts from Fri 10 April."""
        assert started(rights(line, "2026-04-18")) == {
            # 6 years: Sat 10 Apr 2032, to the end of that year at the latest
            "pl-lim-01": [("open", "2026-04-10", "2032-04-10", "2032-12-31", 5)],
            # 12 months: Sat 10 Apr 2027, or Mon 12 April; the letter left in time
            "pl-tel-01": [("met", "2026-04-10", "2027-04-10", "2027-04-12", 5)],
            # 30 days: 13 left of April, 17 May is a Sunday, so Mon 18 May
            "pl-tel-02": [("running", "2026-04-17", "2026-05-18", "2026-05-18", 10)],
            "pl-tel-02-silent": [("ahead", "2026-05-19", None, None, 10)],
            # 14 days: Fri 1 May (holiday), Sat 2, Sun 3 (holiday), so Mon 4 May
            "pl-tel-03": [("running", "2026-04-17", "2026-05-04", "2026-05-04", 10)],
            # 30 days after Mon 18 May: Wed 17 June; it opens the day after
            "pl-tel-06-silent": [("ahead", "2026-06-18", "2027-04-14", "2027-04-19", 10)],
            # a year from the day it left, Wed 14 Apr 2027; from its arrival Sat 17, so Mon 19 April
            "pl-tel-07": [("open", "2026-04-14", "2027-04-14", "2027-04-19", 9)],
        }

    def test_the_call_alone_started_none_of_theirs(self, run: Run) -> None:
        """A call that was no complaint; from the failure only the user's own time runs."""
        tell(
            run,
            f"2026-04-13 {ANNA}",
            "2026-04-13 open Orange --about No_internet --want It_works --sector telecom",
            "2026-04-13 note incident 2026-04-10",
            "2026-04-13 log orange They_will_look_into_it --at 09:30",
        )
        found = rights(run, "2026-04-13")

        assert set(started(found)) == {"pl-lim-01", "pl-tel-01"}
        assert not_started(found) >= {"pl-tel-02", "pl-tel-02-silent", "pl-tel-03", "pl-tel-07"}
        shown = run("rights", now="2026-04-13T10:00+02:00").out
        assert "Did you complain in a call? Some clocks start with that: complaint note" in shown
        assert "started none of these" not in shown

    def test_a_complaint_by_phone_starts_them(self, run: Run) -> None:
        """Monday 13 April and 30 days: Wed 13 May; 14 days: Mon 27 April."""
        tell(
            run,
            f"2026-04-13 {ANNA}",
            "2026-04-13 open Orange --about No_internet --want It_works --sector telecom",
            "2026-04-13 note complained --note by_phone,_they_took_it_down",
        )

        assert started(rights(run, "2026-04-13")) == {
            "pl-tel-02": [("running", "2026-04-13", "2026-05-13", "2026-05-13", 5)],
            "pl-tel-02-silent": [("ahead", "2026-05-14", None, None, 5)],
            "pl-tel-03": [("running", "2026-04-13", "2026-04-27", "2026-04-27", 5)],
            # 13 May and 30 days: Fri 12 June
            "pl-tel-06-silent": [("ahead", "2026-06-13", "2027-04-13", "2027-04-13", 5)],
            # Tue 13 Apr 2027
            "pl-tel-07": [("open", "2026-04-13", "2027-04-13", "2027-04-13", 5)],
        }

    def test_on_the_last_day_silence_opens_tomorrow(self, line: Run) -> None:
        """Monday 18 May is still theirs."""
        days = ("2026-05-17", "2026-05-18", "2026-05-19")

        assert states(line, "pl-tel-02", *days) == ["running", "running", "overdue"]
        assert states(line, "pl-tel-02-silent", *days) == ["ahead", "ahead", "open"]
        opens = states(line, "pl-tel-06-silent", "2026-06-17", "2026-06-18", "2027-04-15")
        assert opens == ["ahead", "open", "doubtful"]

    def test_a_confirmation_a_day_late_and_a_request_for_details(self, line: Run) -> None:
        """It came on Tue 5 May (entries 11, 12), and asks for details (13): until Tue 12 May."""
        tell(
            line,
            "2026-05-05 received acknowledged",
            "2026-05-05 note data-asked",
        )

        found = started(rights(line, "2026-05-06"))
        assert found["pl-tel-03"] == [("met-late", "2026-04-17", "2026-05-04", "2026-05-04", 10)]
        assert found["pl-tel-04"] == [("open", "2026-05-05", "2026-05-12", "2026-05-12", 13)]
        assert states(line, "pl-tel-04", "2026-05-12", "2026-05-13") == ["open", "closed"]
        tell(line, "2026-05-13 note details-sent 2026-05-11")
        assert states(line, "pl-tel-04", "2026-05-13") == ["met"]

    def test_a_refusal_sent_in_time_ends_the_silence_and_opens_uke(self, line: Run) -> None:
        """Dated Mon 18 May, read on Thu 21 May: entries 11 to 14, of which 12 is the refusal."""
        tell(line, "2026-05-21 received final-refusal --dated 2026-05-18")

        found = started(rights(line, "2026-05-21"))
        assert "pl-tel-02-silent" not in found
        assert "pl-tel-06-silent" not in found
        assert found["pl-tel-02"] == [("met", "2026-04-17", "2026-05-18", "2026-05-18", 10)]
        assert found["pl-tel-06"] == [("open", "2026-05-18", "2027-04-14", "2027-04-19", 12)]
        # 21 days: 13 left of May, Mon 8 June
        assert found["pl-tel-10"] == [("open", "2026-05-18", "2026-06-08", "2026-06-08", 12)]


@pytest.fixture(name="card")
def _card(run: Run) -> Run:
    """899 PLN on Tue 2 June 2026 that she never paid; told the bank on Wed 3 June, in writing.

    Entries: 5 the payment, 6 told, 7 the letter, 8 and 9 handed in, 10 received.
    """
    tell(
        run,
        f"2026-06-03 {ANNA}",
        "2026-06-03 open Bank --about Not_my_payment --want 899_PLN_back --sector payments"
        " --ground unauthorised",
        "2026-06-03 pay bank 899.00_PLN --on 2026-06-02 --by debit-card --network visa",
        "2026-06-03 note unauthorised-reported",
        "2026-06-03 letter bank",
        "2026-06-03 sent 1 --via office --received today",
    )
    return run


class TestTheStolenCard:
    """Ustawa o usługach płatniczych: 15 business days, 35 after a holding reply."""

    def test_the_complaint_in_the_branch(self, card: Run) -> None:
        """Wed 3 June 2026; Thu 4 June is Corpus Christi."""
        assert started(rights(card, "2026-06-03")) == {
            # 13 months: Fri 2 July 2027; she told them
            "pl-pay-03": [("met", "2026-06-02", "2027-07-02", "2027-07-02", 5)],
            # the next business day: Fri 5 June
            "pl-pay-04": [("running", "2026-06-03", "2026-06-05", "2026-06-05", 6)],
            # 5; 8-12; 15-19; 22-25 June: 1 + 5 + 5 + 4 business days
            "pl-pay-01": [("running", "2026-06-03", "2026-06-25", "2026-06-25", 10)],
            # 30 days: 27 left of June, Fri 3 July
            "pl-fin-03-pay": [("ahead", "2026-07-04", None, None, 10)],
            "pl-fin-05": [("ahead", "2026-07-04", "2027-06-03", "2027-06-03", 10)],
            # a year: Thu 3 June 2027, a week after Corpus Christi of that year
            "pl-adr-05": [("open", "2026-06-03", "2027-06-03", "2027-06-03", 9)],
        }

    def test_the_money_was_due_before_the_long_weekend_ended(self, card: Run) -> None:
        """Friday 5 June is the last day."""
        days = ("2026-06-04", "2026-06-05", "2026-06-06")

        assert states(card, "pl-pay-04", *days) == ["running", "running", "overdue"]

    @pytest.mark.parametrize("held", ["2026-06-24", "2026-06-25"])
    def test_a_holding_reply_in_time_gives_them_35_business_days(
        self, card: Run, held: str
    ) -> None:
        """20 more after 25 June: 26; 29-3; 6-10; 13-17; 20-23 July: 1 + 5 + 5 + 5 + 4."""
        tell(card, f"{held} received holding-reply --via email")

        found = started(rights(card, held))
        assert {rule for rule in found if rule not in ("pl-pay-03", "pl-pay-04", "pl-adr-05")} == {
            "pl-pay-02",
            "pl-fin-03-pay-60d",
            "pl-fin-05-60d",
        }
        assert found["pl-pay-02"] == [("running", "2026-06-03", "2026-07-23", "2026-07-23", 10)]
        # 60 days: 27 of June, 31 of July, Sun 2 August, so Mon 3 August
        assert found["pl-fin-03-pay-60d"] == [("ahead", "2026-08-04", None, None, 10)]
        assert found["pl-fin-05-60d"] == [("ahead", "2026-08-04", "2027-06-03", "2027-06-03", 10)]

    def test_a_holding_reply_a_day_late_does_not(self, card: Run) -> None:
        """Friday 26 June: the answer was due; what silence brings waits for the 60 days."""
        tell(card, "2026-06-26 received holding-reply --via email")

        found = started(rights(card, "2026-06-26"))
        assert found["pl-pay-01"] == [("overdue", "2026-06-03", "2026-06-25", "2026-06-25", 10)]
        assert "pl-pay-02" not in found
        assert found["pl-fin-03-pay-60d"] == [("ahead", "2026-08-04", None, None, 10)]
        assert "pl-fin-03-pay" not in found

    def test_a_refusal_opens_the_ombudsman_at_once(self, card: Run) -> None:
        """Dated Wed 22 July, read on Mon 27: entry 14 is the refusal."""
        tell(
            card,
            "2026-06-24 received holding-reply --via email",
            "2026-07-27 received final-refusal --dated 2026-07-22",
        )

        found = started(rights(card, "2026-07-27"))
        assert found["pl-pay-02"] == [("met", "2026-06-03", "2026-07-23", "2026-07-23", 10)]
        assert found["pl-fin-05-60d"] == [("open", "2026-07-22", "2027-06-03", "2027-06-03", 14)]
        assert "pl-fin-03-pay-60d" not in found
        assert found["pl-pay-04"] == [("overdue", "2026-06-03", "2026-06-05", "2026-06-05", 6)]


def test_a_flight_has_a_year_to_the_day(run: Run) -> None:
    """Flown on Sat 30 May 2026 (5), claimed on Wed 3 June (6); court ends on a Sunday."""
    tell(
        run,
        f"2026-06-03 {ANNA}",
        "2026-06-03 open Lot --about Five_hours_late --want 400_EUR --sector air --ground late",
        "2026-06-03 note travelled 2026-05-30",
        "2026-06-03 note complaint-received",
    )

    assert started(rights(run, "2026-06-03")) == {
        # 30 days: Fri 3 July
        "pl-air-01": [("running", "2026-06-03", "2026-07-03", "2026-07-03", 6)],
        "pl-air-01-open": [("ahead", "2026-07-04", "2027-05-30", "2027-05-30", 6)],
        # Sun 30 May 2027
        "pl-air-02": [("open", "2026-05-30", "2027-05-30", "2027-05-30", 5)],
        "int-montreal-suit-2y": [("open", "2026-05-30", "2028-05-30", "2028-05-30", 5)],
        "pl-adr-05": [("open", "2026-06-03", "2027-06-03", "2027-06-03", 6)],
    }
