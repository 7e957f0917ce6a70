"""An account number proves itself by its check digits; one wrong digit, or two swapped, shows."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from complaintkit.limits.accounts import is_account, is_mistyped, spellings

PUBLISHED = (
    *("GB29 NWBK 6016 1331 9268 19", "DE89 3704 0044 0532 0130 00", "FR1420041010050500013M02606"),
    *("PL61 1090 1014 0000 0712 1981 2874", "RS35 2600 0560 1001 6113 79", "NO93 8601 1117 947"),
    "MT84MALT011000012345MTLCAST001S",
)
"""Examples of the registry of ISO 13616."""
DIGITS = st.text("0123456789", min_size=24, max_size=24)


def polish(body: str) -> str:
    """A Polish account: the bank and the number, behind the two digits that check them."""
    return f"{98 - int(f'{body}252100') % 97:02}{body}"


@pytest.mark.parametrize("iban", PUBLISHED)
def test_the_examples_of_the_standard_pass(iban: str) -> None:
    """With blanks, without, in small letters."""
    for written in (*spellings(iban), iban.lower(), f"IBAN {iban}", f"\u00a0{iban} "):
        assert (written, is_account(written), is_mistyped(written)) == (written, True, False)


@given(DIGITS, st.integers(0, 25), st.integers(1, 9), st.sampled_from(["", "PL"]))
def test_one_wrong_digit_is_seen(body: str, place: int, by: int, country: str) -> None:
    """Wherever it stands, whatever it is."""
    right = polish(body)
    wrong = f"{right[:place]}{(int(right[place]) + by) % 10}{right[place + 1 :]}"

    assert (is_account(country + right), is_mistyped(country + wrong)) == (True, True)


@given(DIGITS, st.integers(0, 24))
def test_two_digits_swapped_are_seen(body: str, place: int) -> None:
    """What a hurried hand does."""
    right = polish(body)
    wrong = right[:place] + right[place + 1] + right[place] + right[place + 2 :]
    assume(wrong != right)

    assert is_mistyped(wrong)


@given(st.text(max_size=40))
def test_no_text_is_both(text: str) -> None:
    """And none of them stops the program."""
    assert not (is_account(text) and is_mistyped(text))
    assert all("".join(each.split()) == "".join(text.split()) for each in spellings(text))


@pytest.mark.parametrize(
    "text", ["", "265-1100310000001-32", "12345678", "PL", "my usual one", "40817810099910004312"]
)
def test_other_numbers_are_left_to_their_bank(text: str) -> None:
    """There is nothing to check them by."""
    assert (is_account(text), is_mistyped(text)) == (False, False)
