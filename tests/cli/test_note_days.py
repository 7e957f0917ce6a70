"""The day of a fact: told once, in its order, and over unless it is agreed beforehand."""

import pytest

from complaintkit.law.milestones import MILESTONES
from tests.cli.counted import milestones
from tests.conftest import Run


class TestTwice:
    """Two days of one fact would be two deadlines."""

    def test_another_day_is_refused_with_the_way_to_correct_it(self, acme: Run) -> None:
        """The day before and the day after."""
        acme("note", "acme", "delivered", "2026-11-20")

        for day in ("2026-11-19", "2026-11-21"):
            result = acme("note", "acme", "delivered", day)
            assert (result.code, result.out, result.err) == (
                2,
                "",
                "Error: Entry 5 says another day: Fri 20 Nov 2026, it was delivered.\n"
                "Nothing was stored. To correct it: complaint amend 5 --at ... --why ...\n",
            )

    def test_the_same_day_is_refused_as_known(self, acme: Run) -> None:
        """Nothing is stored twice."""
        acme("note", "acme", "billed", "2026-11-20")

        assert "Entry 5 says exactly that already." in acme("note", "1", "billed", "20 Nov").err

    def test_what_happens_again_and_again_may_repeat(self, acme: Run) -> None:
        """Each bill has its own day."""
        assert MILESTONES["billed"].repeats

        for day in ("2026-09-20", "2026-10-20"):
            assert acme("note", "acme", "billed", day).code == 0

    def test_a_void_one_does_not_stand_in_the_way(self, acme: Run) -> None:
        """It does not count."""
        acme("note", "acme", "delivered", "2026-11-20")
        acme("void", "5", "--why", "another parcel")

        assert acme("note", "acme", "delivered", "2026-11-21").code == 0

    def test_another_case_has_its_own(self, acme: Run) -> None:
        """Facts belong to one dispute."""
        acme("open", "Zed", "--about", "a", "--want", "b")
        acme("note", "acme", "delivered", "2026-11-20")

        assert acme("note", "zed", "delivered", "2026-11-21").code == 0


class TestOrder:
    """Nothing came of a purchase before it; a mistyped year would move every deadline."""

    @pytest.mark.parametrize("beginning", ["ordered", "purchased", "contract"])
    @pytest.mark.parametrize(
        ("day", "code"), [("2026-10-31", 2), ("2026-11-01", 0), ("2026-11-02", 0)]
    )
    def test_the_day_before_the_purchase_is_refused(
        self, acme: Run, beginning: str, day: str, code: int
    ) -> None:
        """On the day itself it may have been delivered."""
        acme("note", "acme", beginning, "2026-11-01")

        result = acme("note", "acme", "delivered", day)

        assert result.code == code
        assert ("That is before entry 5: Sun 1 Nov 2026" in result.err) == (code == 2)

    @pytest.mark.parametrize(
        ("day", "code"), [("2026-10-31", 0), ("2026-11-01", 0), ("2026-11-02", 2)]
    )
    def test_the_purchase_is_not_after_what_came_of_it(
        self, acme: Run, day: str, code: int
    ) -> None:
        """Told the other way round."""
        acme("note", "acme", "delivered", "2026-11-01")

        result = acme("note", "acme", "purchased", day)

        assert result.code == code
        assert ("That is after entry 5: Sun 1 Nov 2026" in result.err) == (code == 2)

    def test_beginnings_may_be_in_any_order(self, acme: Run) -> None:
        """Some order before there is a contract, some after."""
        for day, kind in (("10", "contract"), ("08", "ordered"), ("12", "purchased")):
            assert acme("note", "acme", kind, f"2026-11-{day}").code == 0


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("bill-due", "the last day to pay the bill"),
        ("terminated", "the last day of the contract"),
        ("refund-due", "the last day for the refund"),
        ("delivery-due", "delivery was promised for that day"),
    ],
)
def test_what_lies_ahead_is_not_told_as_if_it_were_over(acme: Run, kind: str, said: str) -> None:
    """The same words are true before the day and after it."""
    assert f"Fri 18 Dec 2026: {said}.\n" in acme("note", "acme", kind, "2026-12-18").out


def test_only_what_is_agreed_beforehand_may_lie_ahead(acme: Run) -> None:
    """Of every milestone: the day after today."""
    for kind, about in MILESTONES.items():
        assert acme("note", "acme", kind, "2026-11-23").code == (0 if about.ahead else 2), kind


@pytest.mark.parametrize("day", ["2026-11-22", "2026-11-21"])
def test_every_milestone_can_be_today_or_before(acme: Run, day: str) -> None:
    """All of them on one day: none of them is before another."""
    kinds = [each for each in MILESTONES if each != "charged"]  # that is a payment
    for kind in kinds:
        assert acme("note", "acme", kind, day).code == 0, kind

    assert milestones(acme) == [(kind, day) for kind in kinds]
