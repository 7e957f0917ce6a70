"""Ombudsman, authority, bank and court, and law under a condition."""

import pytest

from tests.builders import at
from tests.ladder.cases import CLAIM, about, noted, rung, sent, status, step, whole, why, window
from tests.ladder.promised import BROKEN, RUNNING


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
