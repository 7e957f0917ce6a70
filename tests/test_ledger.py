"""What was paid, what came back and what is out: exact, and one currency at a time."""

from collections.abc import Iterable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaintkit.ledger import Ledger, ledgers, still_disputed, takes_back_too_much
from complaintkit.model import PaymentKind
from complaintkit.model.dealings import Payment
from tests.builders import at

KINDS: tuple[PaymentKind, ...] = (
    *("charged", "refunded", "credited", "provisional", "reversed", "fee"),
)


def payment(entry: int, kind: PaymentKind, amount: str, *, voided: int | None = None) -> Payment:
    """Money that moved, with everything unimportant filled in."""
    return Payment(
        *(entry, f"payment{entry}", entry, "case", kind, amount, at("2026-11-10 09:00"), "day"),
        *("UTC", "", "", "", None, "", voided),
    )


def paid(*moved: tuple[PaymentKind, str]) -> list[Payment]:
    """Payments from entry 5 on."""
    return [payment(entry, kind, amount) for entry, (kind, amount) in enumerate(moved, start=5)]


def only(payments: Iterable[Payment]) -> Ledger:
    """The ledger of payments in one currency."""
    (found,) = ledgers(payments)
    return found


AIRLINE: tuple[tuple[PaymentKind, str], ...] = (
    ("charged", "371.00 USD"),
    ("provisional", "371.00 USD"),
    ("refunded", "371.00 USD"),
    ("reversed", "371.00 USD"),
    ("fee", "6.00 USD"),
)


@pytest.mark.parametrize(
    ("moved", "out", "is_twice", "by"),
    [
        (1, "371.00", False, ()),
        (2, "0.00", False, (6,)),
        (3, "-371.00", True, (6, 7)),
        (4, "0.00", False, (7,)),
        (5, "6.00", False, (7,)),
    ],
)
def test_the_airline_refund_step_by_step(
    moved: int, out: str, is_twice: bool, by: tuple[int, ...]
) -> None:
    """-371 +371 +371 -371 -6: between the third and the fourth the user had it twice."""
    found = only(paid(*AIRLINE[:moved]))

    assert (found.still_out, found.is_recovered_twice, found.returned_by) == (
        *(Decimal(out), is_twice),
        by,
    )


@pytest.mark.parametrize(
    ("back", "is_twice"), [("105.99", False), ("106.00", False), ("106.01", True)]
)
def test_fees_that_come_back_are_not_too_much(back: str, is_twice: bool) -> None:
    """A penny less than what it cost, all of it, a penny more."""
    found = only(paid(("charged", "100.00 GBP"), ("fee", "6.00 GBP"), ("refunded", f"{back} GBP")))

    assert found.is_recovered_twice is is_twice


def test_where_nothing_was_paid_nothing_came_back_twice() -> None:
    """The payment was not recorded; that says nothing of the refund."""
    assert only(paid(("refunded", "5.00 GBP"))).is_recovered_twice is False


def test_void_payments_do_not_count() -> None:
    """Neither in the sums nor as a currency."""
    payments = [payment(5, "charged", "5.00 GBP"), payment(6, "charged", "9.00 GBP", voided=8)]

    assert only(payments).charged == Decimal("5.00")
    assert ledgers([payment(5, "charged", "5.00 GBP", voided=6)]) == []


@pytest.mark.parametrize(
    ("claimed", "back", "left"),
    [
        ("", [], None),
        ("100.00 GBP", [], "100.00 GBP"),
        ("100.00 GBP", [("refunded", "40.00 GBP"), ("credited", "0.01 GBP")], "59.99 GBP"),
        ("100.00 GBP", [("provisional", "40.00 GBP")], "100.00 GBP"),
        ("100.00 GBP", [("refunded", "40.00 EUR")], "100.00 GBP"),
        ("100.00 GBP", [("refunded", "100.01 GBP")], "0.00 GBP"),
    ],
)
def test_what_of_a_claim_has_not_come_back(
    claimed: str, back: list[tuple[PaymentKind, str]], left: str | None
) -> None:
    """Never less than nothing, never in another currency, never by the bank for now."""
    found = still_disputed(paid(*back), claimed)

    assert (str(found) if found else None) == left


def test_what_is_left_of_the_banks_credit() -> None:
    """One more credit, one more reversal, of its own currency."""
    credited = paid(("provisional", "40.00 GBP"), ("reversed", "10.00 GBP"))

    assert not takes_back_too_much(credited)
    assert not takes_back_too_much(credited, "reversed", "30.00 GBP")
    assert takes_back_too_much(credited, "reversed", "30.01 GBP")
    assert takes_back_too_much(credited, "reversed", "1.00 EUR")
    assert not takes_back_too_much(credited, "charged", "99.00 GBP")


MOVED = st.lists(
    st.tuples(
        st.sampled_from(KINDS),
        st.decimals("0.01", "999999999999.99", places=2),
        st.sampled_from(["GBP", "EUR", "PLN"]),
    ),
    max_size=60,
)


@given(MOVED)
def test_currencies_are_never_mixed_and_sums_are_exact(
    moved: list[tuple[PaymentKind, Decimal, str]],
) -> None:
    """Counted in whole pennies, with no decimals to round."""
    found = ledgers(paid(*((kind, f"{amount} {currency}") for kind, amount, currency in moved)))

    def pennies(currency: str, *kinds: str) -> int:
        return sum(int(a * 100) for kind, a, c in moved if c == currency and kind in kinds)

    assert [each.currency for each in found] == list(dict.fromkeys(c for _k, _a, c in moved))
    for each in found:
        out = pennies(each.currency, "charged", "fee", "reversed")
        back = pennies(each.currency, "refunded", "credited", "provisional")
        assert each.still_out * 100 == out - back
        assert each.charged * 100 == pennies(each.currency, "charged")
        assert each.is_recovered_twice == (each.charged > 0 and back > out)
    numbers = [entry for each in found for entry in each.entries]
    assert sorted(numbers) == list(range(5, 5 + len(moved)))
