"""Germany and, for a country without a pack of its own, the EU's rules. Every date by hand."""

import pytest

from tests.conftest import Run
from tests.law.reading import not_started, started
from tests.law.telling import rights, states, tell

INIT = "init --name Jo_Müller --address Hauptstr._1,_Bonn --country DE --zone Europe/Berlin"


class TestTheEnergyBill:
    """EnWG § 111a: four weeks, here over Christmas."""

    @pytest.fixture(name="bill")
    def _bill(self, run: Run) -> Run:
        """Billed on Fri 20 November 2026 (5), a call (6), a letter handed in on Fri 27 (9)."""
        tell(
            run,
            f"2026-11-27 {INIT}",
            "2026-11-27 open Stadtwerke --about Twice --want 90_EUR --sector energy"
            " --ground overcharged",
            "2026-11-27 note billed 2026-11-20",
            "2026-11-27 log stadtwerke We_will_see --at 09:00",
        )
        return run

    def test_the_call_did_not_start_it(self, bill: Run) -> None:
        """Only the time for court runs: to Tue 20 Nov 2029, or to the end of that year."""
        found = rights(bill, "2026-11-27")

        assert started(found) == {
            "de-lim-01": [("open", "2026-11-20", "2029-11-20", "2029-12-31", 5)],
        }
        assert not_started(found) >= {"de-ene-01", "de-ene-01-open"}

    def test_four_weeks_end_on_christmas_day(self, bill: Run) -> None:
        """Fri 25 and Sat 26 December are holidays, then a Sunday: until Mon 28."""
        tell(
            bill, "2026-11-27 letter stadtwerke", "2026-11-27 sent 1 --via office --received today"
        )

        found = started(rights(bill, "2026-11-27"))
        assert found["de-ene-01"] == [("running", "2026-11-27", "2026-12-28", "2026-12-28", 10)]
        assert found["de-ene-01-open"] == [("ahead", "2026-12-29", None, None, 10)]
        days = ("2026-12-27", "2026-12-28", "2026-12-29")
        assert states(bill, "de-ene-01", *days) == ["running", "running", "overdue"]
        assert states(bill, "de-ene-01-open", *days) == ["ahead", "ahead", "open"]

    def test_a_refusal_opens_the_dispute_body_at_once(self, bill: Run) -> None:
        """Dated Mon 21, read on Tue 22 December: entry 12 is the refusal."""
        tell(
            bill,
            "2026-11-27 letter stadtwerke",
            "2026-11-27 sent 1 --via office --received today",
            "2026-12-22 received final-refusal --dated 2026-12-21",
        )

        found = started(rights(bill, "2026-12-22"))
        assert found["de-ene-01"][0][0] == "met"
        assert found["de-ene-01-open"] == [("open", "2026-12-21", None, None, 12)]


def test_fourteen_days_to_change_your_mind_end_on_christmas_day(run: Run) -> None:
    """DEG-01: delivered on Fri 11 December 2026 (5). Your own deadline does not move."""
    tell(
        run,
        f"2026-12-14 {INIT}",
        "2026-12-14 open Shop --about Too_small --want money_back --sector goods"
        " --ground withdrawn",
        "2026-12-14 note delivered 2026-12-11",
    )

    assert started(rights(run, "2026-12-14")) == {
        "de-wdr-01": [("open", "2026-12-11", "2026-12-25", "2026-12-28", 5)],
        # a year after 25 December: Sat 25 Dec 2027; after the moved Mon 28: Tue 28
        "de-wdr-01-noinfo": [("ahead", "2026-12-25", "2027-12-25", "2027-12-28", 5)],
        "de-lim-01": [("open", "2026-12-11", "2029-12-11", "2029-12-31", 5)],
    }
    days = ("2026-12-25", "2026-12-26", "2026-12-28", "2026-12-29")
    assert states(run, "de-wdr-01", *days) == ["open", "doubtful", "doubtful", "closed"]

    tell(run, "2026-12-28 note withdrew 2026-12-23", "2026-12-28 note withdrawal-received")
    found = started(rights(run, "2026-12-28"))
    assert found["de-wdr-01"][0][0] == "met"
    # 14 days from 23 December: Wed 6 January; from 28 December: Mon 11
    assert found["eu-crd-return-14d"] == [("open", "2026-12-23", "2027-01-06", "2027-01-06", 6)]
    assert found["de-wdr-02"] == [("running", "2026-12-28", "2027-01-11", "2027-01-11", 7)]


def test_a_french_bank_and_the_14th_of_july(run: Run) -> None:
    """Wed 1 July 2026: 2, 3; 6-10; 13, 15-17; 20-23 July are 2 + 5 + 4 + 4 business days."""
    tell(
        run,
        "2026-07-01 init --name Jo_Martin --country FR --zone Europe/Paris",
        "2026-07-01 open Banque --about A_wrong_sum --want 90_EUR --sector payments",
        "2026-07-01 note complaint-received",
    )

    assert started(rights(run, "2026-07-01")) == {
        "eu-psd2-reply-15bd": [("running", "2026-07-01", "2026-07-23", "2026-07-23", 5)],
    }


def test_faulty_goods_two_years_to_court_to_the_day(run: Run) -> None:
    """Delivered on Wed 10 June 2026 (5): Sat 10 June 2028 all the same; a year for the proof."""
    tell(
        run,
        f"2026-06-20 {INIT}",
        "2026-06-20 open Shop --about Broken --want a_repair --sector goods --ground faulty",
        "2026-06-20 note delivered 2026-06-10",
        "2026-06-20 note fault 2026-06-19",
    )

    found = started(rights(run, "2026-06-20"))
    assert found["de-gd-01"] == [("open", "2026-06-10", "2028-06-10", "2028-06-10", 5)]
    # Thu 10 June 2027; the fault showed long before
    assert found["de-gd-02"] == [("met", "2026-06-10", "2027-06-10", "2027-06-10", 5)]
    assert "eu-sgd-2y" not in found
