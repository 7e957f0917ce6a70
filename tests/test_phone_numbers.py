"""Two spellings of one telephone number, and two numbers that only look alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaintkit.phone_numbers import same_number


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("+48 22 123 45 67", "+48221234567"),
        ("+48 22 123 45 67", "0048 22 123-45-67"),
        ("+48 22 123 45 67", "22 123 45 67"),
        ("+48 22 123 45 67", "(22) 123.45.67"),
        ("+44 20 7946 0000", "020 7946 0000"),
        ("+44 (0)20 7946 0000", "+442079460000"),
        ("+1 800 555 0100", "800-555-0100"),
        ("+7 495 123‑45‑67", "+74951234567"),
        ("8 (495) 123-45-67", "+7 495 123-45-67"),
        ("8 495 123 45 67", "495 123 45 67"),
        ("48 22 123 45 67", "+48 22 123 45 67"),
        ("0800 123 456", "0800123456"),
        ("\u202a+48 22 123 45 67\u202c", "+48221234567"),
        ("112", "112"),
    ],
)
def test_spellings_of_one_number(one: str, other: str) -> None:
    """Whoever wrote it, and whichever way round it is asked."""
    assert (same_number(one, other), same_number(other, one)) == (True, True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("+48 22 123 45 67", "+49 22 123 45 67"),
        ("+48 22 123 45 67", "22 123 45 68"),
        ("+48 22 123 45 67", "123 45 67 8"),
        ("+48 19 9 19", "199 19"),
        ("+4812345221234567", "22 123 45 67"),
        ("9 22 123 45 67", "22 123 45 67"),
        ("", ""),
        ("-1", "-1"),
        ("-2", "+48 22 123 45 62"),
        ("Private", "Private"),
        ("12", "12"),
        ("acme", "+48 22 123 45 67"),
        ("+", "+"),
        ("٠٨٠٠١٢٣٤٥٦", "0800123456"),
    ],
)
def test_other_numbers(one: str, other: str) -> None:
    """A call of somebody else never becomes one of theirs; a hidden number is nobody's."""
    assert (same_number(one, other), same_number(other, one)) == (False, False)


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_text_is_compared_alike_both_ways(one: str, other: str) -> None:
    """Numbers come from files."""
    assert same_number(one, other) == same_number(other, one)


@given(
    st.from_regex(r"[1-9][0-9]{6,11}", fullmatch=True),
    st.from_regex(r"[1-9][0-9]{0,2}", fullmatch=True),
)
def test_a_number_is_itself_with_its_country_in_front(number: str, country: str) -> None:
    """Phones write the country when they know it."""
    assert same_number(number, f"+{country}{number}")
