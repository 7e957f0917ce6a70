"""Whether a step is worth it: thirteen groszy are worth one letter."""

import pytest

from complaintkit.ladder.playbook import Playbook
from tests.builders import at
from tests.ladder.cases import PLAYBOOK, about, paid, rung, sent, step, whole
from tests.ladder.promised import BROKEN


class TestIsItWorthIt:
    """Thirteen groszy are worth one letter."""

    def test_one_letter_instead_of_a_fight(self) -> None:
        """Whatever was broken."""
        found = step(about(promises=(BROKEN,), amount="0.13 PLN"))

        assert found is not None
        assert found.rung == "correction"
        assert [each.text for each in found.notes] == [
            "The sum in dispute is only 0.13 PLN: one letter is worth it, more is not"
        ]

    def test_then_it_rests(self) -> None:
        """Sent, and no answer for weeks."""
        case = sent(promises=(BROKEN,), amount="0.13 PLN")

        assert rung(case, now=at("2026-09-15 10:00")) is None
        assert "(your steps so far: 1)" in whole(case).warnings[0].text

    @pytest.mark.parametrize(
        ("amount", "expected"),
        [
            ("4.99 EUR", "correction"),
            ("5.00 EUR", "supervisor"),
            ("19.99 PLN", "correction"),
            ("20.00 PLN", "supervisor"),
            ("499.99 RUB", "correction"),
            ("3 JPY", "supervisor"),
            ("0.00 EUR", "supervisor"),
            ("", "supervisor"),
        ],
    )
    def test_by_currency(self, amount: str, expected: str) -> None:
        """A currency that the playbook does not know is never small."""
        assert rung(about(promises=(BROKEN,), amount=amount)) == expected

    def test_what_came_back_makes_the_rest_small(self) -> None:
        """48 of 49 pounds are back."""
        part = (paid(), paid("48.00 GBP", kind="refunded", entry=71))

        assert rung(about(promises=(BROKEN,), payments=part)) == "correction"
        assert rung(about(promises=(BROKEN,), payments=part, amount="49.00 GBP")) == "correction"

    def test_what_was_paid_stands_for_a_sum_that_nobody_named(self) -> None:
        """One payment; of several it is not known which."""
        one = (paid("0.13 PLN"),)

        assert rung(about(promises=(BROKEN,), payments=one)) == "correction"
        assert rung(about(promises=(BROKEN,), payments=(*one, *one))) == "supervisor"

    def test_the_user_can_say_otherwise(self) -> None:
        """Without the table no sum is small."""
        proud = Playbook(PLAYBOOK.rungs)
        found = step(about(promises=(BROKEN,), amount="0.13 PLN"), playbook=proud)

        assert found is not None
        assert found.rung == "supervisor"
