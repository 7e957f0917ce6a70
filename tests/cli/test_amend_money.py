"""`complaint amend` of payments and offers: what belongs to them, and what they are worth."""

import pytest

from tests.cli.amending import noun, tell_one_of_each
from tests.conftest import Run


@pytest.fixture(name="told")
def _told(acme: Run) -> Run:
    tell_one_of_each(acme)
    return acme


class TestPayments:
    """How it was paid decides what belongs to it."""

    def test_what_was_no_card_loses_its_network_and_digits(self, told: Run) -> None:
        """They cannot stay, and the user need not know that."""
        result = told("amend", "6", "--by", "transfer", "--why", "x")

        assert result.code == 0
        assert "you paid 100.00 GBP (bank transfer).\n" in result.out
        assert (noun(told, "6")["network"], noun(told, "6")["last4"]) == ("", "")

    def test_a_card_can_be_given_whole(self, told: Run) -> None:
        """All of it at once."""
        words = ("--by", "debit-card", "--network", "visa", "--last4", "1111")

        result = told("amend", "7", *words, "--why", "x")

        assert "(debit card Visa ending in 1111).\n" in result.out

    def test_a_payment_with_a_refund_is_not_void(self, told: Run) -> None:
        """The refund would belong to nothing."""
        result = told("void", "6", "--why", "x")

        assert (result.code, result.out) == (2, "")
        assert "Money came back for the payment of entry 6: entry 7." in result.err
        assert [told("void", entry, "--why", "x").code for entry in ("7", "6")] == [0, 0]

    def test_a_case_with_money_in_it_is_not_void(self, acme: Run) -> None:
        """Nothing is pulled from under something else."""
        acme("pay", "acme", "5 GBP")
        acme("note", "acme", "delivered")

        result = acme("void", "4", "--why", "x")

        assert (result.code, result.out) == (2, "")
        assert "Case entry 4 has other entries: 5, 6." in result.err


@pytest.mark.parametrize(
    ("words", "value"),
    [
        (("--text", "55 GBP"), "55.00 GBP"),
        (("--text", "a voucher"), ""),
        (("--text", "55 GBP", "--value", "54 GBP"), "54.00 GBP"),
    ],
)
def test_an_offer_in_other_words_is_counted_anew(
    told: Run, words: tuple[str, ...], value: str
) -> None:
    """Unless the user says what it is worth."""
    told("amend", "9", *words, "--why", "misheard")

    assert noun(told, "9")["value"] == value


def test_a_worth_that_the_user_gave_stays(told: Run) -> None:
    """The words never said it."""
    told("amend", "9", "--value", "30 GBP", "--why", "x")
    told("amend", "9", "--text", "55 GBP", "--why", "misheard")

    assert noun(told, "9")["value"] == "30.00 GBP"
