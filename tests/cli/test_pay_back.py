"""Money that came back: it belongs to a payment, and is never counted twice."""

from collections.abc import Callable

import pytest

from tests.cli.paying import CARD, payments
from tests.conftest import Run


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
