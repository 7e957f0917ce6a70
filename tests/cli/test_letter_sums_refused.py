"""`complaint letter --sum` is refused: what is missing, and how to say it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.sum_letters import MONEY, letter, own_pack, part
from tests.cli.sum_stories import dead_line, late_refund, nothing_noted
from tests.conftest import Run, Tell


class TestRefused:
    """What is missing, and how to say it; nothing is written."""

    @staticmethod
    def refused(run: Run, id_: str, day: str = "2026-11-22") -> str:
        """The two sentences."""
        result = letter(run, "--sum", id_, day=day)
        assert (result.code, result.out) == (65, "")
        return result.err.removeprefix("Error: ")

    def test_an_id_that_there_is_not(self, run: Run, tell: Tell) -> None:
        """Of this country's law, with what is near."""
        tell(late_refund)

        assert self.refused(run, "ru-gd-10-mony") == (
            "There is no sum 'ru-gd-10-mony' in the law of RU.\n"
            "Nothing was written. Those that it could tell: "
            "complaint letter 1 --kind claim --check\n"
            "Did you mean: ru-gd-10-money, ru-gd-10-money-uncapped, ru-gd-10-replacement?\n"
        )
        assert "'uk-ofcom-autocomp-repair-day' in the law of RU." in self.refused(
            run, "uk-ofcom-autocomp-repair-day"
        )

    def test_before_its_first_day(self, run: Run, tell: Tell, entries: Callable[[], int]) -> None:
        """Due on the 12th: refused on that day, one day's worth on the next, two on the third."""
        tell(late_refund)

        assert self.refused(run, "ru-gd-10-money", day="2026-11-12") == (
            "ru-gd-10-money gives nothing yet: the first day that would count is "
            "Fri 13 Nov 2026.\nNothing was written.\n"
        )
        assert entries() == 6
        totals = [
            re.findall(r"= (\S+ RUB)", " ".join(part(letter(run, *MONEY, day=day)).split()))
            for day in ("2026-11-13", "2026-11-14")
        ]
        assert totals == [["400.00 RUB"], ["800.00 RUB"]]

    def test_without_a_day(self, run: Run, tell: Tell) -> None:
        """The milestone behind the rule behind it is named, with the command."""
        tell(late_refund)

        assert self.refused(run, "ru-gd-10-repair") == (
            "ru-gd-10-repair gives nothing: the record has no day from which it counts.\n"
            "Nothing was written. If it happened, say when: "
            "complaint note 1 repair-demanded WHEN\n"
        )

    def test_done_in_time(self, run: Run, tell: Tell) -> None:
        """Paid on the last day: nothing is owed."""
        tell(late_refund)
        assert run("note", "1", "refunded", "2026-11-12").code == 0

        assert self.refused(run, "ru-gd-10-money") == (
            "ru-gd-10-money gives nothing: by what the record says it was done in time.\n"
            "Nothing was written.\n"
        )

    def test_days_of_another_version(self, run: Run, tell: Tell) -> None:
        """A rate that held until January counts no day of November."""
        tell(late_refund)

        assert self.refused(run, "ru-gd-10-money-uncapped") == (
            "ru-gd-10-money-uncapped gives nothing: it counts days until Sat 31 Jan 2026, and "
            "here are none.\nNothing was written.\n"
        )

    @pytest.mark.parametrize(
        ("span", "said"),
        [
            ("valid_from = 2027-01-01", "since Fri 1 Jan 2027"),
            (
                "valid_from = 2024-01-01\nvalid_to = 2024-12-31",
                "from Mon 1 Jan 2024 to Tue 31 Dec 2024",
            ),
        ],
    )
    def test_says_which_days_a_version_counts(
        self, run: Run, tell: Tell, home: Path, span: str, said: str
    ) -> None:
        """With its beginning, its end, or both."""
        tell(dead_line)
        own_pack(home, "GB", span)

        assert self.refused(run, "my-rate") == (
            f"my-rate gives nothing: it counts days {said}, and here are none.\n"
            "Nothing was written.\n"
        )

    def test_without_a_price(self, run: Run, tell: Tell) -> None:
        """A share of nothing is not known."""
        tell(late_refund)
        assert run("void", "5", "--why", "not mine").code == 0

        said = self.refused(run, "ru-gd-10-money")

        assert said.startswith(
            "ru-gd-10-money is a share of the price, and what you paid is not recorded, or not "
            "one.\nNothing was written. Say what you paid: complaint pay 1 "
        )

    def test_another_trade(self, run: Run, tell: Tell) -> None:
        """What they sell decides; where it is not recorded, that is said."""
        tell(nothing_noted)

        assert self.refused(run, "ru-sv-02") == (
            "ru-sv-02 is for other trades (services, digital) than that of this case (no sector).\n"
            "Nothing was written. Say what they sell: complaint amend 4 --sector ... --why ...\n"
        )

    def test_another_country(self, run: Run, tell: Tell, home: Path) -> None:
        """A rate of the user's own for Germany does not hold in Russia."""
        tell(late_refund)
        own_pack(home, "DE")

        assert self.refused(run, "my-rate") == (
            "my-rate is of the law of DE, and this case of that of RU.\nNothing was written.\n"
        )

    def test_the_same_days_twice(self, run: Run, tell: Tell) -> None:
        """A delay that two versions share may have either, not both."""
        tell(late_refund)
        early = ("--at", "2025-12-01", "--why", "misread")
        assert run("amend", "6", *early).code == 0
        both = ("--sum", "ru-gd-10-money", "--sum", "ru-gd-10-money-uncapped")

        one, two = letter(run, *both[:2], *both[:2], "--draft"), letter(run, *both)

        assert (one.code, one.out.count("×")) == (0, 2)  # asked for twice, told once
        assert (two.code, two.out, two.err) == (
            *(65, ""),
            "Error: ru-gd-10-money and ru-gd-10-money-uncapped count the same days twice.\n"
            "Nothing was written. Give one of them.\n",
        )
