"""The United Kingdom: six weeks without broadband. Every date was worked out by hand.

Good Friday was 3 April 2026, Easter Monday 6 April; since Wed 8 April the dispute scheme takes a
case after six weeks, before that after eight.
"""

import pytest

from complaintkit.law.shipped import law_of
from tests.conftest import Run
from tests.law.reading import not_started, started
from tests.law.telling import at, rights, states, tell

JO = "init --name Jo_Doe --address 1_High_St --country GB --zone Europe/London"
BEGAN = (
    f"2026-04-03 {JO}",
    "2026-04-03 open Fibreco --about The_line_is_dead --want A_working_line"
    " --sector telecom --ground service-down",
    "2026-04-03 note fibreco fault-reported",
    "2026-04-03 log fibreco We_will_test_the_line --at 09:30",
)
"""Entries: 5 the fault was reported on Good Friday, 6 the call itself."""

REPAIR = ("2026-04-03", "2026-04-08", "2026-04-08", 5)
"""Two full working days after Good Friday: Tue 7 and Wed 8 April."""


def test_a_report_of_the_fault_is_no_complaint(run: Run) -> None:
    """The call starts the time to repair, and not the weeks to the dispute scheme."""
    tell(run, *BEGAN)
    found = rights(run, "2026-04-03")

    assert started(found) == {"uk-ofcom-autocomp-repair": [("running", *REPAIR)]}
    # on that day the eight weeks were still the law; they are shown as what a complaint would start
    assert "uk-ofcom-adr-8w-old" in not_started(found)
    days = ("2026-04-08", "2026-04-09")
    assert states(run, "uk-ofcom-autocomp-repair", *days) == ["running", "overdue"]
    # by 8 April a complaint would start the six
    assert "uk-ofcom-adr-6w" in not_started(rights(run, "2026-04-08"))


def test_who_complained_on_the_day_before_the_change_waits_eight_weeks(run: Run) -> None:
    """Tue 7 April + 8 weeks = Tue 2 June; the scheme takes the case on the 3rd."""
    tell(run, *BEGAN, "2026-04-07 note fibreco complained")

    assert started(rights(run, "2026-05-30")) == {
        "uk-ofcom-autocomp-repair": [("overdue", *REPAIR)],
        "uk-ofcom-adr-8w-old": [("ahead", "2026-06-03", None, None, 7)],
    }
    days = ("2026-06-02", "2026-06-03", "2026-06-04")
    assert states(run, "uk-ofcom-adr-8w-old", *days) == ["ahead", "open", "open"]


def test_who_complained_on_the_day_of_the_change_waits_six(run: Run) -> None:
    """Wed 8 April + 6 weeks = Wed 20 May; the scheme takes the case on the 21st."""
    tell(run, *BEGAN, "2026-04-08 note fibreco complained")

    assert started(rights(run, "2026-05-01")) == {
        "uk-ofcom-autocomp-repair": [("overdue", *REPAIR)],
        "uk-ofcom-adr-6w": [("ahead", "2026-05-21", None, None, 7)],
        "uk-ofcom-adr-6w-letter": [("running", "2026-04-08", "2026-05-20", "2026-05-20", 7)],
    }
    days = ("2026-05-20", "2026-05-21", "2026-05-22")
    assert states(run, "uk-ofcom-adr-6w", *days) == ["ahead", "open", "open"]
    assert states(run, "uk-ofcom-adr-6w-letter", *days) == ["running", "overdue", "overdue"]


def test_a_letter_that_left_before_the_change_keeps_the_eight_weeks(run: Run) -> None:
    """Sent Tue 7 April, arrived Thu 9 April: 8 weeks are Thu 4 June, and only those are shown."""
    tell(
        run,
        *BEGAN,
        "2026-04-07 letter fibreco",
        "2026-04-07 sent 1 --via post",
        "2026-04-10 sent 1 --received 2026-04-09",  # 7 to 9, and 10 for the day it came
    )

    assert started(rights(run, "2026-04-10")) == {
        "uk-ofcom-autocomp-repair": [("overdue", *REPAIR)],
        "uk-ofcom-adr-8w-old": [("ahead", "2026-06-05", None, None, 10)],
    }


@pytest.mark.parametrize("day", ["2026-05-20", "2026-05-21", "2026-05-22"])
def test_asked_beforehand_it_says_what_it_will_say_then(run: Run, day: str) -> None:
    """`--on`, to see what opens next month."""
    tell(run, *BEGAN, "2026-04-08 note fibreco complained")

    asked = run("rights", "1", "--on", day, "--json", now=at("2026-04-08"))

    assert started(asked) == started(rights(run, day))


def test_a_deadlock_letter_opens_the_scheme_at_once(run: Run) -> None:
    """Dated Thu 23 April, it came on Sat 25; nobody waits until 21 May."""
    tell(
        run,
        *BEGAN,
        "2026-04-08 note fibreco complained",
        "2026-04-25 received fibreco final-refusal --dated 2026-04-23",  # 8, and 9 for the day
    )

    found = started(rights(run, "2026-04-25"))

    assert found["uk-ofcom-adr-6w"] == [("open", "2026-04-23", None, None, 9)]
    assert found["uk-ofcom-adr-6w-letter"] == [("met", "2026-04-08", "2026-05-20", "2026-05-20", 7)]


class TestSixWeeksWithoutBroadband:
    """Two appointments that nobody kept, three complaints that nobody answered."""

    @pytest.fixture(name="six_weeks")
    def _six_weeks(self, run: Run) -> Run:
        """Complained by phone on the 8th, by letter on the 9th; it worked again on Fri 15 May."""
        tell(
            run,
            *BEGAN,
            "2026-04-08 note fibreco complained",  # 7
            "2026-04-09 letter fibreco",  # 8
            "2026-04-09 sent 1 --via registered-post --received 2026-04-09",  # 9, 10 and 11
            "2026-04-14 note fibreco appointment-missed",  # 12
            "2026-04-22 note fibreco appointment-missed",  # 13
            "2026-04-23 letter fibreco",
            "2026-04-23 sent 2 --via post",
            "2026-05-07 letter fibreco",
            "2026-05-07 sent 3 --via post",
            "2026-05-15 note fibreco service-restored",
        )
        return run

    def test_the_repair_was_late_and_the_scheme_opens(self, six_weeks: Run) -> None:
        """Six weeks from the first complaint, of Wed 8 April, are Wed 20 May.

        No letter that followed starts them anew.
        """
        assert started(rights(six_weeks, "2026-05-16")) == {
            "uk-ofcom-autocomp-repair": [("met-late", *REPAIR)],
            "uk-ofcom-adr-6w": [("ahead", "2026-05-21", None, None, 7)],
            "uk-ofcom-adr-6w-letter": [("running", "2026-04-08", "2026-05-20", "2026-05-20", 7)],
        }
        days = ("2026-05-20", "2026-05-21", "2026-05-22")
        assert states(six_weeks, "uk-ofcom-adr-6w", *days) == ["ahead", "open", "open"]

    def test_the_sums_are_those_of_the_year(self) -> None:
        """From 1 April 2026 to 31 March 2027, with where they were read and what is doubtful."""
        rates = {each.id: each for each in law_of("GB").rates if each.sectors == ("telecom",)}

        assert {id_: (each.basis, each.value, *each.starts) for id_, each in rates.items()} == {
            "uk-ofcom-autocomp-repair-day": (
                *("per-day", "10.34 GBP"),
                "rule:uk-ofcom-autocomp-repair",
            ),
            "uk-ofcom-autocomp-appointment": ("per-event", "32.31 GBP", "appointment-missed"),
            "uk-ofcom-autocomp-start-day": ("per-day", "6.46 GBP", "start-due", "delivery-due"),
        }
        for each in rates.values():
            assert (str(each.valid_from), str(each.valid_to)) == ("2026-04-01", "2027-03-31")
            assert each.caveat
