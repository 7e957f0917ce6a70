"""Letters from whose arrival nothing counts: it is a fact all the same."""

import pytest

from tests.cli.conftest import WRITTEN, stilled
from tests.cli.counted import case, days
from tests.conftest import Run


class TestLettersWithoutAClock:
    """Nothing counts from the arrival of most letters, and it is a fact all the same."""

    @pytest.fixture(name="asked")
    def _asked(self, written: Run) -> Run:
        """Letter 2 (entry 8) asks to keep the evidence, letter 3 (entry 9) to name the clause."""
        written("log", "acme", "They refuse", now=WRITTEN)
        written("quote", "acme", "Repairs within 3 days.", "--from", "7.2", now=WRITTEN)
        for kind in ("preserve", "contract"):
            assert written("letter", "acme", "--kind", kind, now=WRITTEN).code == 0
        return written

    def test_the_arrival_belongs_to_the_sending(self, asked: Run) -> None:
        """The whole answer; and it can be told later."""
        left = ("--via", "email", "--on", "2026-11-10")

        result = asked("sent", "2", *left, "--received", "2026-11-11")

        assert (result.code, stilled(result.out)) == (
            0,
            "Case 1: Acme, The line is dead\n"
            "Tue 10 Nov 2026: the letter left by e-mail.\n"
            "Wed 11 Nov 2026: they received your letter.\n"
            "No clock of the law runs: what they sell is not recorded."
            " Say it: complaint amend 4 --sector ... --why ...\n"
            "Stored as entry 10 (letter sent), 11 (milestone noted), 2026-11-22 10:00:00 UTC,"
            " fingerprint #.\n",
        )
        (sending,) = case(asked)["sendings"]
        assert case(asked)["milestones"][0]["source_id"] == sending["id"]
        assert asked("verify", "--json").json["is_sound"] is True

    def test_two_letters_may_arrive_on_one_day(self, asked: Run) -> None:
        """Each has its own fact."""
        for number in ("2", "3"):
            left = ("--via", "email", "--on", "2026-11-10")
            assert asked("sent", number, *left).code == 0
            assert asked("sent", number, "--received", "2026-11-11").code == 0

        assert [each for each in days(asked) if each[0] == "letter-received"] == [
            ("letter-received", "2026-11-11"),
            ("letter-received", "2026-11-11"),
        ]

    @pytest.mark.parametrize(
        ("day", "said"),
        [
            ("2026-11-10", "They received this letter before: Wed 11 Nov 2026 (entry 11)."),
            ("2026-11-11", "Entry 11 says exactly that already."),
            ("2026-11-12", "complaint amend 11 --at ... --why ..."),
        ],
    )
    def test_one_letter_arrives_once(self, asked: Run, day: str, said: str) -> None:
        """The day before, the day, the day after."""
        asked("sent", "2", "--via", "email", "--on", "2026-11-10", "--received", "2026-11-11")

        result = asked("sent", "2", "--received", day)

        assert (result.code, result.out, said in result.err) == (2, "", True)

    def test_it_falls_with_the_sending_and_moves_alone(self, asked: Run) -> None:
        """Its day can be corrected beside the other letter's."""
        for number, day in (("2", "2026-11-11"), ("3", "2026-11-12")):
            left = ("--via", "post", "--on", "2026-11-10")
            asked("sent", number, *left, "--received", day)  # 10, 11 and 12, 13

        assert asked("amend", "11", "--at", "2026-11-12", "--why", "the slip").code == 0
        assert asked("void", "10", "--why", "it bounced").code == 0
        assert [each for each in days(asked) if each[0] == "letter-received"] == [
            ("letter-received", "2026-11-12")
        ]

    def test_no_letter_of_another_tells_of_it(self, asked: Run) -> None:
        """The timeline of a letter tells of letters, not of their slips."""
        asked("sent", "2", "--via", "email", "--on", "2026-11-10", "--received", "2026-11-11")
        asked(
            "pay", "acme", "49 GBP", "--by", "credit-card", "--last4", "4242", "--on", "2026-11-01"
        )
        asked("amend", "4", "--ground", "not-delivered", "--why", "x")

        letter = asked("letter", "acme", "--kind", "dispute", "--draft")

        assert letter.code == 0, letter.err
        assert "letter-received" not in letter.out
        assert "\n2. \n" not in letter.out
