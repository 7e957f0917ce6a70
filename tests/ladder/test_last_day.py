"""A right that ends today or tomorrow goes before everything: after that it cannot be had back."""

from typing import Any

import pytest

from complaintkit.law.window import RuleWindow
from tests.builders import promise
from tests.ladder.cases import CLAIM, NOW, about, noted, paid, rung, step, window

BROKEN = promise(1, "2026-06-10 17:00")
RUNNING = promise(2, "2026-06-20 17:00")
WITHDRAWAL = CLAIM._replace(kind="withdrawal")


def perhaps(closes: str, met_by: str = "complaint-sent", **rule: Any) -> RuleWindow:
    """A right under a condition that the record does not know; today is Mon 15 June."""
    given = {"condition": "If it is on the list.", "title": "Free choice"} | rule
    return window("you-must-by", closes=closes, met_by=(met_by,), **given)


@pytest.mark.parametrize(
    ("closes", "expected"),
    [
        ("2026-06-14", "supervisor"),
        ("2026-06-15", "claim"),
        ("2026-06-16", "claim"),
        ("2026-06-17", "supervisor"),
    ],
)
def test_what_is_not_sure_leads_on_the_last_two_days(closes: str, expected: str) -> None:
    """A claim too many harms nobody; with its condition, for the user to judge."""
    assert rung(about(promises=(BROKEN,)), perhaps(closes)) == expected


def test_its_condition_is_said() -> None:
    """The user knows what the record does not."""
    found = step(about(promises=(RUNNING,)), perhaps("2026-06-15"))

    assert found is not None
    assert (found.reason.text, found.command) == (
        "Free choice: until Mon 15 Jun 2026 (only if it is on the list)",
        ("letter",),
    )


def test_what_is_written_is_to_be_sent() -> None:
    """And what was sent has used the right."""
    case = about(promises=(RUNNING,), letters=(CLAIM,))

    assert rung(case, perhaps("2026-06-15")) == "claim-sent"


def test_what_is_sure_comes_first() -> None:
    """Of two rights that end."""
    sure = window("you-must-by", closes="2026-06-16", met_by=("error-notice",), id="sure")

    assert rung(about(), perhaps("2026-06-15"), sure) == "bank-notice"


def test_the_day_that_can_still_be_argued_for_is_the_last() -> None:
    """The safe day is over; the last of all is tomorrow, or in a week."""
    over = perhaps("2026-06-10")
    tomorrow = over._replace(latest=NOW.date().replace(day=16))
    in_a_week = over._replace(latest=NOW.date().replace(day=22))

    assert rung(about(promises=(BROKEN,)), tomorrow) == "claim"
    assert rung(about(promises=(BROKEN,)), in_a_week) == "supervisor"


def test_not_the_law_of_another_part_of_the_country() -> None:
    """Scotland for the Scots."""
    scots = perhaps("2026-06-15", countries=("GB-SCT",))

    assert rung(about(promises=(BROKEN,), country="GB"), scots) == "supervisor"
    assert rung(about(promises=(BROKEN,), country="GB-SCT"), scots) == "claim"


def test_a_card_to_block_comes_before_it() -> None:
    """Each hour counts there."""
    case = about(ground="unauthorised", payments=(paid(method="credit-card"),))

    assert rung(case, perhaps("2026-06-15")) == "block-card"


class TestChangingOnesMind:
    """It takes a letter, and the letter has to leave."""

    @pytest.mark.parametrize(
        ("closes", "expected"),
        [("2026-06-15", "withdrawal"), ("2026-06-17", "supervisor")],
    )
    def test_to_be_written(self, closes: str, expected: str) -> None:
        """On the last two days, whether one wants it or not has to be decided."""
        ends = perhaps(closes, "withdrew")
        found = step(about(promises=(BROKEN,)), ends)

        assert found is not None
        assert found.rung == expected

    @pytest.mark.parametrize(
        ("closes", "expected"),
        [
            ("2026-06-14", "agreed-otherwise"),
            ("2026-06-15", "withdrawal-sent"),
            ("2026-06-18", "withdrawal-sent"),
            ("2026-06-19", "agreed-otherwise"),
        ],
    )
    def test_a_letter_that_lies_about(self, closes: str, expected: str) -> None:
        """Even where they agreed meanwhile: what was agreed has not come yet."""
        agreed = noted("accepted", "2026-06-12")
        case = about(letters=(WITHDRAWAL,), milestones=(agreed,))

        assert rung(case, perhaps(closes, "withdrew")) == expected

    def test_without_an_agreement_it_is_to_be_sent_at_once(self) -> None:
        """And without any rule, too: not every law is known."""
        case = about(letters=(WITHDRAWAL,))

        assert rung(case, perhaps("2026-07-15", "withdrew")) == "withdrawal-sent"
        assert rung(case) == "withdrawal-sent"
