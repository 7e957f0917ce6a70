"""Text is stored to the byte or refused with a reason; never changed on the way in."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from complaintkit.errors import Refused
from complaintkit.limits import (
    MAX_FIELD,
    MAX_ITEMS,
    MAX_NAME,
    CardPolicy,
    storable,
    storable_items,
    without_card_numbers,
)

LINE_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
CARD = "4111 1111 1111 1111"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  not trimmed \n\n",
        "cafe\u0301 and caf\xe9",
        "\x1b[31m\x07\x9b\u202e\ufeff\u200b",
        "CR LF\r\nand CR\r",
        "\U0001f468\u200d\U0001f469 \U0010ffff\uffff",
        "-x @file ~ $(reboot) NaN 007 1_000 ١٢٣",
    ],
)
def test_text_is_stored_as_it_was_given(text: str) -> None:
    """Evidence: no normalising, no trimming, controls are shown safely at the edges instead."""
    assert storable(text, "summary") == text


@pytest.mark.parametrize("one_line", [True, False])
@pytest.mark.parametrize("beyond", [-1, 0, 1])
def test_the_limit_is_the_last_length_that_fits(one_line: bool, beyond: int) -> None:
    """The message has both numbers, so that the user knows how much to cut."""
    limit = MAX_NAME if one_line else MAX_FIELD
    text = "ж" * (limit + beyond)

    if beyond <= 0:
        assert storable(text, "summary", one_line=one_line) == text
        return

    with pytest.raises(Refused) as caught:
        storable(text, "summary", one_line=one_line)
    assert caught.value.message == (
        f"The text of summary is too long: {limit + 1} characters, and the limit is {limit}. "
        "Nothing was stored."
    )


@pytest.mark.parametrize("beyond", [-1, 0, 1])
def test_an_option_may_be_repeated_up_to_its_limit(beyond: int) -> None:
    """The other limit of one command."""
    texts = ["A-1"] * (MAX_ITEMS + beyond)

    if beyond <= 0:
        assert storable_items(texts, "--ref", one_line=True) == tuple(texts)
        return

    with pytest.raises(Refused, match=re.escape("--ref was given 201 times; the limit is 200.")):
        storable_items(texts, "--ref", one_line=True)


def test_each_repeated_value_is_checked() -> None:
    """One bad reference among good ones is refused like a single one."""
    with pytest.raises(Refused, match="--ref has a line break"):
        storable_items(["A-1", "A\n2"], "--ref", one_line=True)


@pytest.mark.parametrize("byte", [0x80, 0xC0, 0xE9, 0xFF])
def test_bytes_that_are_not_utf8_are_refused(byte: int) -> None:
    """As Python hands them over from arguments and pipes; SQLite would raise on them."""
    text = b"caf" + bytes([byte])

    with pytest.raises(Refused) as caught:
        storable(text.decode(errors="surrogateescape"), "--quote")

    assert caught.value.message == (
        "The text of --quote is not valid UTF-8 at character 4. Nothing was stored."
    )


@pytest.mark.parametrize("text", ["\ud800", "a\udfff", "\ud83d\ude00"])
def test_halves_of_surrogate_pairs_are_refused(text: str) -> None:
    """JSON can smuggle them in, even both halves of one character."""
    with pytest.raises(Refused, match="not valid UTF-8"):
        storable(text, "note")


@pytest.mark.parametrize("text", ["\0", "a\0b", "a\0"])
def test_nul_is_refused(text: str) -> None:
    """Tools that rescue a database by hand cut the text there, without a word."""
    with pytest.raises(Refused, match="note holds a NUL character"):
        storable(text, "note")


@pytest.mark.parametrize("line_break", LINE_BREAKS, ids=lambda one: f"U+{ord(one):04X}")
def test_a_line_break_is_refused_in_one_line_only(line_break: str) -> None:
    """A name of two lines could forge a line of a letter."""
    text = f"Acme{line_break}Paid in full"

    assert storable(text, "summary") == text
    with pytest.raises(Refused, match="provider has a line break"):
        storable(text, "provider", one_line=True)


@settings(deadline=None, max_examples=500)
@given(st.text(st.one_of(st.characters(exclude_categories=()), st.sampled_from(LINE_BREAKS))))
def test_what_is_storable_is_unchanged_and_survives_utf8(text: str) -> None:
    """Accepted means the same bytes; one line means one line to every Python program."""
    for one_line in (True, False):
        fits = not re.search("[\0\ud800-\udfff]", text) and not (
            one_line and len(f"{text}.".splitlines()) > 1
        )
        if fits:
            assert storable(text, "note", one_line=one_line) == text == text.encode().decode()
        else:
            with pytest.raises(Refused, match=r"Nothing was stored\.$") as caught:
                storable(text, "note", one_line=one_line)
            assert (caught.value.exit_code, bool(caught.value.hint)) == (65, True)


def test_a_card_number_is_asked_about() -> None:
    """The refusal does not spread the number further than its last four digits."""
    with pytest.raises(Refused) as caught:
        without_card_numbers(f"paid with {CARD}, then 5555555555554444", "summary", "ask")

    assert (caught.value.exit_code, caught.value.message, caught.value.hint) == (
        65,
        "The text of summary holds what looks like a card number (ending in: 1111, 4444). "
        "Nothing was stored.",
        "Use --mask-card to store only the last four digits, "
        "or --not-a-card to store the text as it is.",
    )


@pytest.mark.parametrize("policy", ["ask", "keep", "mask"])
def test_a_text_without_a_card_number_passes_every_policy(policy: CardPolicy) -> None:
    """Phone, date and sum."""
    text = "Called +44 20 7946 0958 on 2026-11-24 at 17:00 about 1,499.00"

    assert without_card_numbers(text, "summary", policy) == text


def test_the_user_decides_what_is_stored() -> None:
    """Kept to the byte, or masked; never changed silently."""
    text = f"reference {CARD}\r\n"

    assert without_card_numbers(text, "summary", "keep") == text
    assert without_card_numbers(text, "summary", "mask") == "reference [card ending 1111]\r\n"
