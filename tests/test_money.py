"""Money is an exact decimal with its currency, or a refusal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaintkit.errors import Usage
from complaintkit.money import parse_money


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("41.80 USD", "41.80 USD"),
        ("USD 41.80", "41.80 USD"),
        ("41.8 usd", "41.80 USD"),
        ("£20", "20.00 GBP"),
        ("1 234,56 zł", "1234.56 PLN"),
        ("1\u00a0234,56\u00a0zł", "1234.56 PLN"),
        ("1,234.56 GBP", "1234.56 GBP"),
        ("1.234,56 RSD", "1234.56 RSD"),
        ("25 200 руб.", "25200.00 RUB"),
        ("0.13 PLN", "0.13 PLN"),
        ("1.234.567,89 EUR", "1234567.89 EUR"),
        ("2.500,50 dinara", "2500.50 RSD"),
        ("20 evra", "20.00 EUR"),
        ("20 евра", "20.00 EUR"),
        ("300 рублей", "300.00 RUB"),
        ("41,80 złotych", "41.80 PLN"),
        ("1200 JPY", "1200 JPY"),
        ("0 GBP", "0.00 GBP"),
    ],
)
def test_reads_amounts_as_people_write_them(text: str, expected: str) -> None:
    """Point or comma, with or without groups, code or sign."""
    assert str(parse_money(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("1.234 EUR", "1,234 GBP", "41.80", "USD", "", "five GBP", "$5", "1e5 USD", "NaN USD"),
        *("inf EUR", "٣ EUR", "１２ EUR", "1_000 EUR", "1.2.3 EUR", "1,23,456 INR", "-5 GBP"),
        *("5.123 GBP", "5.5 JPY", "12 34 EUR", "1.234,567 EUR", "5 XXX", "5 GBP extra", "0x10 GBP"),
    ],
)
def test_refuses_what_has_two_readings_or_none(text: str) -> None:
    """1.234 may be one and a bit, or a thousand; the dollar has twenty countries."""
    with pytest.raises(Usage):
        parse_money(text)


@pytest.mark.parametrize(
    ("text", "plain", "full"),
    [
        ("54.999 RSD", "54999 RSD", "54.999,00 RSD"),
        ("1.200 din", "1200 RSD", "1.200,00 RSD"),
        ("1,234,567 GBP", "1234567 GBP", "1,234,567.00 GBP"),
    ],
)
def test_a_refused_thousand_is_shown_in_two_ways_to_write_it(
    text: str, plain: str, full: str
) -> None:
    """In its own currency; and both are understood."""
    with pytest.raises(Usage) as caught:
        parse_money(text)

    hint = f"Nothing was stored. If thousands are meant, write {plain}, or {full}"
    assert caught.value.hint == hint
    assert parse_money(plain) == parse_money(full)


@given(st.integers(0, 10**12), st.integers(0, 99))
def test_what_is_stored_reads_back_as_itself(whole: int, cents: int) -> None:
    """The stored form is one of the forms that are read."""
    stored = f"{whole}.{cents:02} GBP"

    assert str(parse_money(stored)) == stored


@given(st.text(max_size=30))
def test_any_text_is_an_amount_or_a_refusal(text: str) -> None:
    """No traceback, whatever is typed."""
    try:
        money = parse_money(text)
    except Usage:
        return
    assert str(parse_money(str(money))) == str(money)
