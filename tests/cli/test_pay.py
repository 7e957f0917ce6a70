"""`complaint pay`: money that moved, in both directions, to the penny, one currency at a time."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.cli.conftest import stilled
from tests.conftest import Run

CARD = ("--by", "credit-card", "--network", "visa", "--last4", "4242")


def payments(run: Run, who: str = "1") -> list[Any]:
    """The payments of a case that count."""
    found: list[Any] = run("show", who, "--json").json["payments"]
    return [each for each in found if each["voided"] is None]


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


@pytest.mark.parametrize(
    "words",
    [
        ("--by", "credit-card", "--last4", "4111111111111111"),
        ("--by", "credit-card", "--last4", "4111 1111 1111 1111", "--mask-card"),
        ("--by", "credit-card", "--last4", "4111111111111111", "--not-a-card"),
    ],
)
def test_a_whole_card_number_is_refused_and_never_shown(
    acme: Run, entries: Callable[[], int], words: tuple[str, ...]
) -> None:
    """Whoever stands behind the user reads the screen, too."""
    result = acme("pay", "5 GBP", *words)

    assert (result.code, result.out, entries()) == (2, "", 4)
    assert "Never give the whole number" in result.err
    assert "4111" not in result.err


def test_a_card_number_for_a_sum_is_never_shown(acme: Run) -> None:
    """The options in the wrong order."""
    for words in (("4111111111111111",), ("acme", "4111 1111 1111 1111", "GBP")):
        result = acme("pay", *words)
        assert (result.code, "4111" in result.err) == (2, False)


@pytest.mark.parametrize(
    ("option", "stored"),
    [("--mask-card", "[card ending 1111]"), ("--not-a-card", "4111111111111111")],
)
def test_a_card_number_in_the_note_is_refused_masked_or_kept(
    acme: Run, option: str, stored: str
) -> None:
    """The policy is the same everywhere."""
    words = ("pay", "5 GBP", "--note", "4111111111111111")
    refused = acme(*words)
    assert (refused.code, "4111111111111111" in refused.err) == (65, False)

    acme(*words, option)

    assert payments(acme)[0]["note"] == stored


class TestWhatCameBack:
    """A refund belongs to a payment: of its case, of its currency, not from before it."""

    @pytest.fixture(name="paid")
    def _paid(self, acme: Run) -> Run:
        """Payment 1 (entry 5), 100 GBP on 10 November; case 2 is Zed's."""
        acme("pay", "acme", "100 GBP", "--on", "2026-11-10")
        acme("open", "Zed", "--about", "a", "--want", "b")
        return acme

    @pytest.mark.parametrize("kind", ["refunded", "credited", "provisional"])
    def test_it_is_kept_with_the_payment_it_belongs_to(self, paid: Run, kind: str) -> None:
        """By its number."""
        assert paid("pay", "acme", "40 GBP", "--as", kind, "--for", "1").code == 0

        first, second = payments(paid)
        assert (second["kind"], second["payment_id"]) == (kind, first["id"])

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (("zed", "5 GBP", "--as", "refunded", "--for", "1"), "belongs to case 1 (Acme)."),
            (("acme", "5 GBP", "--as", "refunded", "--for", "7"), "There is no payment 7."),
            (("acme", "5 GBP", "--for", "1"), "--for belongs to money that came back"),
            (("acme", "5 GBP", "--as", "fee", "--for", "1"), "--for belongs to money"),
            (("acme", "5 EUR", "--as", "refunded", "--for", "1"), "Payment 1 is in GBP"),
            (("acme", "5 GBP", "--as", "reversed"), "cannot take back more than it credited"),
        ],
    )
    def test_what_does_not_fit_is_refused(
        self, paid: Run, entries: Callable[[], int], words: tuple[str, ...], said: str
    ) -> None:
        """Currencies are never set off."""
        result = paid("pay", *words)

        assert (result.code, result.out, entries()) == (2, "", 7)
        assert said in result.err

    @pytest.mark.parametrize(
        ("day", "code"), [("2026-11-09", 2), ("2026-11-10", 0), ("2026-11-11", 0)]
    )
    def test_nothing_comes_back_before_it_was_paid(self, paid: Run, day: str, code: int) -> None:
        """The day before, the day, the day after."""
        words = ("--as", "refunded", "--for", "1", "--on", day)

        result = paid("pay", "acme", "5 GBP", *words)

        assert result.code == code
        assert ("nothing comes back before it was paid" in result.err) == (code == 2)

    def test_a_refund_of_a_refund_is_refused(self, paid: Run) -> None:
        """It belongs to what was paid."""
        paid("pay", "acme", "5 GBP", "--as", "refunded", "--for", "1")

        result = paid("pay", "acme", "5 GBP", "--as", "refunded", "--for", "2")

        assert (result.code, "Payment 2 is money that came back itself." in result.err) == (2, True)

    @pytest.mark.parametrize(("amount", "code"), [("39.99", 0), ("40.00", 0), ("40.01", 2)])
    def test_the_bank_takes_back_no_more_than_it_credited(
        self, paid: Run, amount: str, code: int
    ) -> None:
        """A penny less, all of it, a penny more."""
        paid("pay", "acme", "40 GBP", "--as", "provisional", "--for", "1")

        assert paid("pay", "acme", f"{amount} GBP", "--as", "reversed").code == code

    @pytest.mark.parametrize(("second", "code"), [("39.99", 2), ("40.00", 0), ("40.01", 0)])
    def test_a_credit_that_was_taken_back_cannot_be_void_alone(
        self, paid: Run, second: str, code: int
    ) -> None:
        """Another credit may be large enough for what the bank took."""
        credit = ("--as", "provisional", "--for", "1", "--json")
        first = paid("pay", "acme", "40 GBP", *credit).json["stored"][0]["entry"]
        paid("pay", "acme", f"{second} GBP", *credit)
        taken = paid("pay", "acme", "40 GBP", "--as", "reversed", "--json").json["stored"][0]

        result = paid("void", str(first), "--why", "another case")

        assert result.code == code
        said = f"Your bank took the credit of entry {first} back: entry {taken['entry']}."
        assert (said in result.err) == (code == 2)

    @pytest.mark.parametrize(
        ("changed", "code"),
        [
            (("--as", "refunded"), 2),
            (("--amount", "39.99 GBP"), 2),
            (("--amount", "40.00 GBP"), 2),
            (("--amount", "40.01 GBP"), 0),
            (("--note", "by post"), 0),
        ],
    )
    def test_a_credit_that_was_taken_back_stays_large_enough(
        self, paid: Run, changed: tuple[str, ...], code: int
    ) -> None:
        """What changes nothing is refused, too; a remark changes no sum."""
        credit = paid("pay", "acme", "40 GBP", "--as", "provisional", "--for", "1", "--json").json
        paid("pay", "acme", "40 GBP", "--as", "reversed")

        entry = str(credit["stored"][0]["entry"])
        result = paid("amend", entry, *changed, "--why", "misread")

        assert result.code == code
        is_too_small = changed in (("--as", "refunded"), ("--amount", "39.99 GBP"))
        said = "cannot take back more than it credited for now."
        assert (said in result.err) == is_too_small

    def test_what_came_back_without_a_payment_is_compared_with_nothing(self, paid: Run) -> None:
        """Nobody is told to give back what may be theirs."""
        shown = paid("pay", "zed", "5 EUR", "--as", "refunded").out

        assert "So far: refunded 5.00 EUR; what you paid in EUR is not recorded.\n" in shown
        assert "More came back" not in shown

    def test_currencies_stand_apart(self, paid: Run) -> None:
        """Each has its own line."""
        shown = paid("pay", "acme", "20 EUR").out

        assert "So far: paid 100.00 GBP; still out of pocket: 100.00 GBP.\n" in shown
        assert "So far: paid 20.00 EUR; still out of pocket: 20.00 EUR.\n" in shown

    def test_what_of_the_disputed_sum_is_back(self, paid: Run) -> None:
        """What the bank credited for now is not back yet."""
        paid("amend", "4", "--amount", "100 GBP", "--why", "x")
        paid("pay", "acme", "30 GBP", "--as", "provisional", "--for", "1")

        shown = paid("pay", "acme", "40 GBP", "--as", "credited", "--for", "1").out

        assert "Of the sum in dispute, 60.00 GBP has not come back.\n" in shown


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


def sums(run: Run, *words: str, now: str) -> str:
    """The part of the receipt about the sums."""
    shown = run("pay", "airline", *words, now=now).out
    lines = shown.splitlines(keepends=True)[2:]
    return "".join(each for each in lines if not each.startswith(("Stored as", "This ")))


def test_the_airline_refund(run: Run) -> None:
    """A cancelled flight: the card is credited, the next day the airline pays, too.

    The guard against keeping both names the two entries; months later the sum is charged again
    with 6 USD of interest, and what is owed in the end is 6 USD.
    """
    run("init", "--name", "A. Customer", "--zone", "America/New_York", "--country", "US")
    run("open", "Airline", "--about", "The flight was cancelled", "--want", "a refund")
    june = "2011-06-{}T09:00-04:00"

    charged = sums(run, "371 USD", *CARD, "--on", "2011-05-02", now=june.format("01"))
    credited = sums(run, "371 USD", "--as", "provisional", "--for", "1", now=june.format("14"))
    twice = sums(run, "371 USD", "--as", "refunded", "--for", "1", now=june.format("15"))
    back = sums(run, "371 USD", "--as", "reversed", "--for", "2", now="2011-09-20T09:00-04:00")
    fee = sums(run, "6 USD", "--as", "fee", now="2011-09-21T09:00-04:00")

    assert charged == "So far: paid 371.00 USD; still out of pocket: 371.00 USD.\n"
    assert credited == (
        "So far: paid 371.00 USD, credited by the bank for now 371.00 USD;"
        " still out of pocket: 0.00 USD.\n"
    )
    assert twice == (
        "So far: paid 371.00 USD, refunded 371.00 USD, credited by the bank for now 371.00 USD;"
        " too much came back: 371.00 USD.\n"
        "More came back than you paid (entry 6, 7). You cannot keep the same money twice:"
        " tell the bank or them before they find it.\n"
    )
    assert back == (
        "So far: paid 371.00 USD, refunded 371.00 USD; still out of pocket: 0.00 USD.\n"
    )
    assert fee == (
        "So far: paid 371.00 USD, fees 6.00 USD, refunded 371.00 USD;"
        " still out of pocket: 6.00 USD.\n"
    )
    assert run("verify", "--json", now="2011-09-21T09:00-04:00").json["is_sound"] is True


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
