"""What an offer adds up to: counted where there is one way to count, and never guessed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaintkit.offers import offer_value


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("250 GBP", "250.00 GBP"),
        ("£250", "250.00 GBP"),
        ("GBP250", "250.00 GBP"),
        ("a goodwill payment of 50 GBP", "50.00 GBP"),
        ("50 GBP, as a gesture of goodwill", "50.00 GBP"),
        ("(50 GBP)", "50.00 GBP"),
        ("They offered “£50”.", "50.00 GBP"),
        ("скидка 300 руб.", "300.00 RUB"),
        ("1 234,56 zł", "1234.56 PLN"),
        ("20 GBP x 18", "360.00 GBP"),
        ("20 GBP × 18 months", "360.00 GBP"),
        ("20 GBP * 18", "360.00 GBP"),
        ("20 GBP off 46.98 x 18 months", "360.00 GBP"),
        ("20 GBP off £46.98 x 18 months", "360.00 GBP"),
        ("250 GBP + 20 GBP off 46.98 x 18 months", "610.00 GBP"),
        ("£250 and £20 off £46.98 x 18", "610.00 GBP"),
        ("£250 plus £0.10", "250.10 GBP"),
        ("zwrot 100 zł", "100.00 PLN"),
        ("скидка 300 руб", "300.00 RUB"),
    ],
)
def test_counts_what_can_be_counted(text: str, total: str) -> None:
    """Each part between plus signs is one amount, perhaps so many times."""
    value = offer_value(text)

    assert value is not None
    assert str(value.total) == total


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a free month",
        "20 % off",
        "1.234 EUR",
        "$20",
        "20",
        "10 GBP or 20 GBP",
        "10-20 GBP",
        "10 to 20 GBP",
        "20 EUR + 5 GBP",
        "250 GBP + a free month",
        "50% of 300 GBP",
        "half of 300 GBP",
        "up to 300 GBP",
        "at least 300 GBP",
        "about 300 GBP",
        "~300 GBP",
        "-20 GBP",
        "−20 GBP",
        "not 300 GBP",
        "300 GBP less 50 GBP",
        "20 GBP a month",
        "20 GBP off every bill",
        "20 GBP per month for 18 months",
        "20 GBP a week x 18 months",
        "3 x 20 GBP",
        "20 GBP x 3 x 2",
        "20 GBP x 18 months until 2027",
        "10 GBP x 99999",
        "Nr20 GBP",
        "połowa 300 zł",
        "do 300 zł",
        "до 300 руб",
        "половина 300 руб",
        "pola od 300 din",
    ],
)
def test_never_guesses(text: str) -> None:
    """No money, two amounts, a part or a bound of one, or a currency that is not said."""
    assert offer_value(text) is None


def test_says_how_it_counted() -> None:
    """So that the user can check it."""
    value = offer_value("250 GBP + 20 GBP x 18 months")

    assert value is not None
    assert value.terms == ("250.00 GBP", "20.00 GBP x 18 = 360.00 GBP")


AMOUNTS = st.decimals("0.01", "99999.99", places=2)


@given(st.lists(st.tuples(AMOUNTS, st.integers(1, 9999)), min_size=1, max_size=5))
def test_the_total_is_the_exact_sum_of_its_parts(parts: list[tuple[Decimal, int]]) -> None:
    """To the penny."""
    value = offer_value(" + ".join(f"{amount} GBP x {count}" for amount, count in parts))

    assert value is not None
    assert value.total.amount == sum(amount * count for amount, count in parts)


@given(st.text(max_size=60))
def test_any_text_has_a_value_or_none(text: str) -> None:
    """Nothing that somebody can offer makes it fail; what it counts is above nothing."""
    value = offer_value(text)

    assert value is None or value.total.amount >= 0


@pytest.mark.parametrize(
    "words",
    ["20 GBP x 18 at most", "20 GBP x 18 months, minus a fee", "20 GBP x 12 or nothing",
     "20 GBP off 18 bills"],
)  # fmt: skip
def test_words_behind_the_number_of_times_count_too(words: str) -> None:
    """A bound, a choice or a count is no sum."""
    assert offer_value(words) is None
