"""`complaint pay`: money that moved, in both directions, to the penny, one currency at a time."""

from collections.abc import Callable

import pytest

from tests.cli.conftest import stilled
from tests.cli.paying import CARD, payments
from tests.conftest import Run


def test_says_what_was_understood_and_stored(acme: Run) -> None:
    """The whole answer: number, day, how it was paid, and what it comes to so far."""
    result = acme("pay", "acme", "49.00", "GBP", *CARD, "--on", "2026-11-20", "--note", "half")

    assert (result.code, stilled(result.out), result.err) == (
        0,
        "Case 1: Acme, The line is dead\n"
        "Payment 1, Fri 20 Nov 2026: you paid 49.00 GBP (credit card Visa ending in 4242). half\n"
        "So far: paid 49.00 GBP; still out of pocket: 49.00 GBP.\n"
        "This starts: Visa dispute: your bank's last day to file it: act by Sat 20 Mar 2027,"
        " 118 days left (card-visa-120d).\n"
        "This may start: Last day to report a payment you did not make: act by Mon 20 Dec 2027,"
        " 393 days left (uk-psr-13m).\n"
        "This may start: Visa dispute: the outer limit: act by Sat 13 May 2028, 538 days left"
        " (card-visa-540d).\n"
        "Stored as entry 5 (payment noted), 2026-11-22 10:00:00 UTC, fingerprint #.\n",
        "",
    )
    assert acme("verify", "--json").json["is_sound"] is True


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        (("49", "GBP"), "49.00 GBP"),
        (("49.00 GBP",), "49.00 GBP"),
        (("acme", "49 gbp"), "49.00 GBP"),
        (("1", "49", "GBP"), "49.00 GBP"),
        (("£41.80",), "41.80 GBP"),
        (("acme", "1 234,56", "zł"), "1234.56 PLN"),
        (("acme", "3", "490.00", "PLN"), "3490.00 PLN"),
        (("1", "490.00 PLN"), "490.00 PLN"),
        (("3 490.00 PLN",), "3490.00 PLN"),
        (("99999999999999 GBP",), None),
        (("999999999999.99 GBP",), "999999999999.99 GBP"),
        (("0.01 GBP",), "0.01 GBP"),
    ],
)
def test_reads_the_sum(acme: Run, words: tuple[str, ...], amount: str | None) -> None:
    """WHO may be left out; quotes say where a sum begins."""
    assert acme("pay", *words).code == 0

    assert [each["amount"] for each in payments(acme)] == [amount or "99999999999999.00 GBP"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Missing argument '[WHO] AMOUNT'."),
        (("acme",), "How much it was is missing."),
        (("",), "How much it was is missing."),
        (("acme", "GBP"), "How much it was is missing."),
        (("x",) * 200, "How much it was is missing."),
        (("50",), "'50' is not an amount with a currency."),
        (("acme", "50"), "Say which money it is: 50 EUR, 50 GBP, 50 PLN"),
        (("acme", "50", "XYZ"), "'50 XYZ' is not an amount"),
        (("acme", "$20"), "'$20' is not an amount"),
        (("1.234 EUR",), "'1.234 EUR' is not an amount that can be read one way only."),
        (("acme", "1,234", "EUR"), "'1,234 EUR' is not an amount"),
        (("acme", "12 GBP 50"), "is not an amount"),
        (("acme", "0 GBP"), "A payment of 0.00 GBP is none."),
        (("acme", "0.00", "GBP", "--as", "refunded"), "A payment of 0.00 GBP is none."),
        (("--", "-5", "GBP"), "'-5 GBP' is below zero."),
        (("acme", "--", "-5", "GBP"), "--as refunded"),
        (("acme", "-5", "GBP"), "No such option: -5"),
        (("acme", "٣ GBP"), "is not an amount"),
        (("100000000000000 GBP",), "That is too long for an amount: 15 digits."),
        (("nobody", "5 GBP"), "There is no case and no provider 'nobody'."),
        (("5 GBP", "--on", "tomorrow"), "is in the future"),
        (("5 GBP", "--on", "2026-11-23"), "is in the future"),
        (("5 GBP", "--by", "bitcoin"), "'bitcoin' is not one of 'credit-card'"),
        (("5 GBP", "--as", "lost"), "'lost' is not one of 'charged'"),
        (("5 GBP", "--network", "visa"), "Only a card has a network and last digits."),
        (("5 GBP", "--by", "transfer", "--last4", "4242"), "Only a card has a network"),
        (("5 GBP", "--by", "credit-card", "--last4", "424"), "The last digits of a card are four."),
        (
            ("5 GBP", "--by", "credit-card", "--last4", "٤٢٤٢"),
            "The last digits of a card are four.",
        ),
        (("5 GBP", "--for", "9", "--as", "refunded"), "There is no payment 9."),
    ],
)
def test_what_cannot_be_is_refused(
    acme: Run, entries: Callable[[], int], words: tuple[str, ...], said: str
) -> None:
    """Nothing is stored, and the way out is named."""
    result = acme("pay", *words)

    assert (result.code, result.out, entries()) == (2, "", 4)
    assert said in result.err


@pytest.mark.parametrize("number", ["3", "1"])
def test_a_case_number_or_thousands_is_asked(acme: Run, number: str) -> None:
    """3 490.00 PLN is case 3, or three thousand."""
    result = acme("pay", number, "490.00", "PLN")

    assert (result.code, result.out, result.err) == (
        2,
        "",
        f"Error: '{number} 490.00 PLN' is case {number} and 490.00 PLN,"
        f" or the sum {number}490.00 PLN.\n"
        f"Nothing was stored. Write {number}490.00 PLN,"
        f' or for the case: {number} "490.00 PLN"\n',
    )


class TestTwice:
    """A payment that is like another is stored, and the receipt says so."""

    def test_the_same_sum_on_the_same_day(self, acme: Run) -> None:
        """With the command that takes the second back; it counts until then."""
        acme("pay", "49 GBP", "--on", "2026-11-20")

        told = acme("pay", "49.00 GBP", "--on", "2026-11-20").out

        assert (
            "Payment 1 (entry 5) is the same sum on the same day."
            " If you entered it twice: complaint void 6 --why ...\n" in told
        )
        assert "So far: paid 98.00 GBP; still out of pocket: 98.00 GBP.\n" in told

    @pytest.mark.parametrize(
        ("words", "doubles"),
        [
            (("49 GBP", "--on", "2026-11-20"), [5]),
            (("49 GBP", "--on", "2026-11-19"), []),
            (("49 GBP", "--on", "2026-11-21"), []),
            (("49.01 GBP", "--on", "2026-11-20"), []),
            (("49 EUR", "--on", "2026-11-20"), []),
            (("49 GBP", "--on", "2026-11-20", "--as", "refunded"), []),
        ],
    )
    def test_what_makes_it_another(
        self, acme: Run, words: tuple[str, ...], doubles: list[int]
    ) -> None:
        """The day before, the day, the day after; a penny, a currency, a direction."""
        acme("pay", "49 GBP", "--on", "2026-11-20")

        assert acme("pay", *words, "--json").json["doubles"] == doubles

    def test_a_void_one_is_none(self, acme: Run) -> None:
        """And another case has money of its own."""
        acme("pay", "49 GBP", "--on", "2026-11-20")
        acme("void", "5", "--why", "x")

        assert acme("pay", "49 GBP", "--on", "2026-11-20", "--json").json["doubles"] == []


def test_a_closed_case_takes_money_and_says_that_it_is_closed(acme: Run) -> None:
    """The refund comes when it is over."""
    acme("close", "acme", "--outcome", "resolved")

    assert "Case 1 is closed" in acme("pay", "acme", "5 GBP", "--as", "refunded").out


def test_several_open_cases_are_listed(acme: Run) -> None:
    """Money is never put into a case by chance."""
    acme("open", "Zed", "--about", "a", "--want", "b")

    result = acme("pay", "5 GBP")

    assert (result.code, "There are 2 open cases; which one?" in result.err) == (2, True)


def test_json_gives_the_number_of_the_payment(acme: Run) -> None:
    """That `--for` asks for."""
    (found,) = acme("pay", "5 GBP", *CARD, "--json").json["payments"]

    assert {name: found[name] for name in ("number", "amount", "method", "network", "last4")} == {
        "number": 1,
        "amount": "5.00 GBP",
        "method": "credit-card",
        "network": "visa",
        "last4": "4242",
    }
