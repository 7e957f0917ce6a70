"""Further sendings, and sendings that are void: the law counts from the first that stands."""

from collections.abc import Callable

import pytest

from tests.cli.conftest import WRITTEN
from tests.cli.counted import case, days
from tests.conftest import Run


class TestAgain:
    """A letter sent twice, and a second letter: the law counts from the first that arrived."""

    @pytest.fixture(name="arrived")
    def _arrived(self, written: Run) -> Run:
        """Letter 1 left on the 10th (6, 7) and arrived on the 13th (8); letter 2 is entry 9."""
        left = ("--via", "post", "--on", "2026-11-10", "--received", "2026-11-13")
        assert written("sent", "1", *left).code == 0
        assert written("letter", "acme").code == 0
        return written

    def test_the_same_letter_can_leave_twice(self, arrived: Run) -> None:
        """By e-mail, too; it was sent when it was first sent."""
        assert arrived("sent", "1", "--via", "email", "--on", "2026-11-12").code == 0

        assert [each["via"] for each in case(arrived)["sendings"]] == ["post", "email"]
        assert days(arrived)[0] == ("complaint-sent", "2026-11-10")

    def test_a_second_letter_leaves_without_a_second_start(self, arrived: Run) -> None:
        """Both sendings are kept."""
        assert arrived("sent", "2", "--via", "post").code == 0

        assert len(case(arrived)["sendings"]) == 2
        assert len(days(arrived)) == 2

    def test_its_arrival_is_kept_and_starts_nothing(self, arrived: Run) -> None:
        """The law goes on counting from the first."""
        result = arrived("sent", "2", "--via", "post", "--received", "2026-11-22")

        assert (result.code, "Sun 22 Nov 2026: they received your letter.\n" in result.out) == (
            *(0, True),
        )
        assert days(arrived)[1:] == [
            ("complaint-received", "2026-11-13"),
            ("letter-received", "2026-11-22"),
        ]

    def test_an_arrival_before_the_first_is_refused_with_the_reason(
        self, written: Run, entries: Callable[[], int]
    ) -> None:
        """Two days of one fact would be two deadlines."""
        written("letter", "acme", now=WRITTEN)
        left = ("--via", "post", "--on", "2026-11-10")
        written("sent", "1", *left, "--received", "2026-11-13")  # 7, 8, 9

        result = written("sent", "2", *left, "--received", "2026-11-12")

        assert (result.code, result.out, entries()) == (2, "", 9)
        assert result.err == (
            "Error: They received your complaint before: Fri 13 Nov 2026 (entry 9).\n"
            "Nothing was stored. The law counts from that day, and this letter came before it."
            " If that day is wrong: complaint amend 9 --at ... --why ...\n"
        )

    @pytest.mark.parametrize(
        ("day", "said"),
        [
            ("2026-11-13", "Entry 8 says exactly that already."),
            ("2026-11-14", "Entry 8 says another day: Fri 13 Nov 2026"),
        ],
    )
    def test_the_arrival_is_told_once(self, arrived: Run, day: str, said: str) -> None:
        """The correction is an amendment."""
        result = arrived("sent", "1", "--received", day)

        assert (result.code, said in result.err) == (2, True)


class TestVoid:
    """What started a clock falls with what it came with."""

    @pytest.fixture(name="arrived")
    def _arrived(self, written: Run) -> Run:
        left = ("--via", "post", "--on", "2026-11-10", "--received", "2026-11-13")
        assert written("sent", "1", *left).code == 0
        written("amend", "4", "--sector", "telecom", "--why", "x")
        return written

    def test_the_milestones_fall_with_the_sending(self, arrived: Run) -> None:
        """And `rights` counts from them no more."""
        started = "they received your written complaint"
        assert started in arrived("rights", "acme", "--all").out

        result = arrived("void", "6", "--why", "it came back")

        assert "Void from now on: entry 6, 7, 8.\n" in result.out
        assert days(arrived) == []
        assert f"Fri 13 Nov 2026: {started}" not in arrived("rights", "acme", "--all").out
        assert arrived("verify", "--json").json["is_sound"] is True

    def test_another_sending_that_stands_is_pointed_out(self, arrived: Run) -> None:
        """By e-mail it left all the same; the command to count from it can be run as it is."""
        arrived("sent", "1", "--via", "email", "--on", "2026-11-12")

        shown = arrived("void", "6", "--why", "it came back").out

        assert (
            "It also left on Thu 12 Nov 2026 (entry 10)."
            " So that the law counts from there: complaint note 1 complaint-sent 2026-11-12\n"
        ) in shown
        assert arrived("note", "1", "complaint-sent", "2026-11-12").code == 0

    def test_a_void_arrival_starts_nothing(self, arrived: Run) -> None:
        """Alone: it left, and nobody knows when it came."""
        arrived("void", "8", "--why", "the slip is another one's")

        assert days(arrived) == [("complaint-sent", "2026-11-10")]
        assert arrived("sent", "1", "--received", "2026-11-14").code == 0

    def test_what_is_void_already_does_not_fall_again(self, arrived: Run) -> None:
        """Nothing is void twice."""
        arrived("void", "8", "--why", "x")

        assert "Void from now on: entry 6, 7.\n" in arrived("void", "6", "--why", "y").out

    def test_a_letter_that_left_is_not_void(self, arrived: Run, entries: Callable[[], int]) -> None:
        """It lies on their desk; only that it was sent can be wrong."""
        before = entries()

        result = arrived("void", "5", "--why", "x")

        assert (result.code, result.out, entries()) == (2, "", before)
        assert result.err == (
            "Error: The letter of entry 5 was sent: entry 6.\n"
            "Nothing was stored. Declare those void first, if they are wrong, too.\n"
        )
        assert [arrived("void", entry, "--why", "x").code for entry in ("6", "5")] == [0, 0]


def test_of_two_sendings_the_earlier_day_counts_whichever_was_recorded_first(ready: Run) -> None:
    """The year to the dispute body runs from the first attempt: until Tue 1 June 2027."""
    now = "2026-06-21T10:00+01:00"
    about = ("--about", "Dead line", "--want", "a line", "--sector", "telecom", "--country", "PL")
    assert ready("open", "Orange", *about, now="2026-05-01T09:00+01:00").code == 0
    assert ready("letter", "orange", now="2026-05-01T10:00+01:00").code == 0
    for via, day in (("email", "2026-06-20"), ("post", "2026-06-01")):
        assert ready("sent", "1", "--via", via, "--on", day, now=now).code == 0

    windows = ready("rights", "orange", "--json", now=now).json["windows"]

    (year,) = [each for each in windows if each["rule"]["id"] == "pl-tel-07"]
    assert year["closes"] == "2027-06-01"
    assert ready("verify", "--json", now=now).json["is_sound"] is True
