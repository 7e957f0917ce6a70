"""`complaint amend` of dated facts: the rules of their day, and what goes along with an entry."""

import pytest

from tests.cli.amending import noun, tell_one_of_each
from tests.cli.conftest import stilled
from tests.conftest import Run


@pytest.fixture(name="told")
def _told(acme: Run) -> Run:
    tell_one_of_each(acme)
    return acme


class TestMilestones:
    """A day is corrected under the same rules as it is told."""

    @pytest.mark.parametrize(("day", "code"), [("10-31", 2), ("11-01", 0), ("11-02", 0)])
    def test_not_before_the_purchase(self, acme: Run, day: str, code: int) -> None:
        """The day before, the day, the day after."""
        acme("note", "acme", "purchased", "2026-11-01")
        acme("note", "acme", "delivered", "2026-11-10")

        result = acme("amend", "6", "--at", f"2026-{day}", "--why", "x")

        assert result.code == code
        assert ("That is before entry 5: Sun 1 Nov 2026" in result.err) == (code == 2)

    @pytest.mark.parametrize(("day", "code"), [("11-09", 0), ("11-10", 0), ("11-11", 2)])
    def test_the_purchase_not_after_what_came_of_it(self, acme: Run, day: str, code: int) -> None:
        """The other way round."""
        acme("note", "acme", "purchased", "2026-11-01")
        acme("note", "acme", "delivered", "2026-11-10")

        assert acme("amend", "5", "--at", f"2026-{day}", "--why", "x").code == code

    @pytest.mark.parametrize(("kind", "code"), [("delivery-due", 0), ("delivered", 2)])
    def test_ahead_only_what_is_agreed_beforehand(self, acme: Run, kind: str, code: int) -> None:
        """They agreed on another day."""
        acme("note", "acme", kind, "2026-11-20")

        assert acme("amend", "5", "--at", "2026-11-23", "--why", "x").code == code

    def test_not_the_day_of_another_one(self, acme: Run) -> None:
        """Then it would be told twice."""
        for day in ("01", "02"):
            acme("note", "acme", "billed", f"2026-11-{day}")

        result = acme("amend", "6", "--at", "2026-11-01", "--why", "x")

        assert (result.code, "Entry 5 says exactly that already." in result.err) == (2, True)

    def test_rights_count_from_the_new_day(self, acme: Run) -> None:
        """What it is for."""
        acme("note", "acme", "delivered", "2026-11-20")
        acme("amend", "5", "--at", "2026-11-10", "--why", "x")

        shown = acme("rights", "acme", "--all").out

        assert ("Tue 10 Nov 2026: it was delivered" in shown, "Fri 20 Nov" in shown) == (
            True,
            False,
        )


class TestWhatMovesAlong:
    """A milestone that came with an entry on its day goes where the entry goes."""

    def test_the_day_a_letter_left(self, told: Run) -> None:
        """The law counts from the milestone: it must not stay behind."""
        result = told("amend", "11", "--at", "2026-11-03", "--why", "the slip says so")

        assert (result.code, stilled(result.out)) == (
            0,
            "Case 1: Acme, The line is dead\n"
            "Entry 11 (letter sent) was: Wed 4 Nov 2026: the letter left by post.\n"
            "Tue 3 Nov 2026: the letter left by post.\n"
            "Tue 3 Nov 2026: you sent your written complaint.\n"
            "Stored as entry 14 (entry amended), 15 (entry amended),"
            " 2026-11-22 10:00:00 UTC, fingerprint #.\n",
        )
        assert noun(told, "12")["at"] == "2026-11-03T00:00:00+00:00"
        assert noun(told, "13")["at"] == "2026-11-06T00:00:00+00:00"
        assert told("verify", "--json").json["is_sound"] is True

    def test_the_day_an_answer_came(self, acme: Run) -> None:
        """The letter keeps its own date."""
        acme("received", "reply", "--on", "2026-11-20", "--dated", "2026-11-18")  # 5; 6, 7

        assert acme("amend", "5", "--at", "2026-11-19", "--why", "x").code == 0

        assert noun(acme, "6")["at"] == "2026-11-18T00:00:00+00:00"
        assert noun(acme, "7")["at"] == "2026-11-19T00:00:00+00:00"

    def test_another_hour_of_the_day_moves_nothing(self, acme: Run) -> None:
        """Days count."""
        acme("received", "reply", "--on", "2026-11-20")

        found = acme("amend", "5", "--at", "2026-11-20 15:00", "--why", "x", "--json").json

        assert len(found["stored"]) == 1

    def test_a_day_that_the_milestone_cannot_have_is_refused_whole(self, acme: Run) -> None:
        """Before the purchase."""
        acme("note", "acme", "purchased", "2026-11-10")
        acme("received", "reply", "--on", "2026-11-20")

        result = acme("amend", "6", "--at", "2026-11-09", "--why", "x")

        assert (result.code, result.out) == (2, "")
        assert "That is before entry 5" in result.err
        assert acme("verify", "--json").json["entries"] == 8


def test_the_kind_of_a_milestone_stays(told: Run) -> None:
    """Another fact is another entry: void it."""
    result = told("amend", "5", "--kind", "installed", "--why", "x")

    assert (result.code, "No such option: --kind" in result.err) == (2, True)
