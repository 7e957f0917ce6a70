"""Masking running text: what must go goes, and what tells the story stays."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaintkit.evidence.bundle.words import Words, mask, secrets_of

NAMES = ("Joanna Quill",)
VALUES = ("CU-77-X", "4 Elm Rd\nLeeds LS1 4AB", "Al")


def words(*, strict: bool = True, folders: tuple[str, ...] = ()) -> Words:
    """For a reader who may not know who the customer is."""
    return Words(secrets_of(VALUES, NAMES) if strict else (), folders, strict=strict)


HIDDEN = {
    "I am Joanna Quill.": "I am [masked].",
    "joanna, or MRS QUILL": "[masked], or MRS [masked]",
    "Number cu-77-x!": "Number [masked]!",
    "at 4 Elm Rd, in leeds ls1 4ab": "at [masked], in [masked]",
    "write to a.b+c@x.example now": "write to [masked] now",
    "see https://x.example/a?b=1 and www.y.example": "see [masked] and [masked]",
    "ask @someone there": "ask [masked] there",
    "call 0113 496 0123 or +44 (113) 496-0123": "call [masked] or [masked]",
    "ref AB123456GB and 1234-56-AB": "ref [masked] and [masked]",
    "Al said": "[masked] said",
}
KEPT = (
    *("They called on 2026-11-22 at 10:00.", "on 22.11.2026 or 22/11/26", "49.00 GBP of 120 GBP"),
    *("Albert is another", "in 2 to 3 days, 24 hours, 1,000 times", "Quilling is a craft"),
    *("The line is dead", "", "Zażółć 24 godz."),
)


@pytest.mark.parametrize("text", HIDDEN)
def test_hides_what_tells_who_it_is(text: str) -> None:
    """Values that are masked elsewhere, and whatever looks like an address or a number."""
    assert words().masked(text) == HIDDEN[text]


@pytest.mark.parametrize("text", KEPT)
def test_keeps_days_sums_and_other_words(text: str) -> None:
    """A story without its dates is none."""
    assert words().masked(text) == text


def test_only_folders_and_cards_go_for_who_may_know_all() -> None:
    """A folder tells the name of an account; a card number is for nobody."""
    own = words(strict=False, folders=("/home/jq/record", "/home/jq"))
    text = "Joanna, 0113 496 0123, /home/jq/record/x.pdf, 4111 1111 1111 1111"

    masked = own.masked(text)

    assert masked.startswith("Joanna, 0113 496 0123, [masked]/x.pdf, ")
    assert "4111 1111" not in masked
    assert own.times == {"text": 0, "card": 1, "home": 1}


@pytest.mark.parametrize(
    ("text", "is_hidden"),
    [("x" * 100_000, False), ("a@" * 50_000, True), ("1." * 50_000, True), ("a1/" * 33_000, True)],
)
def test_a_very_long_word_is_looked_through_at_once(text: str, is_hidden: bool) -> None:
    """Nobody's text makes the program stand still."""
    assert (words().masked(text) != text) is is_hidden


def test_what_is_masked_is_not_masked_again() -> None:
    """Nor counted twice."""
    own = words()
    once = own.masked("Joanna")
    times = dict(own.times)

    assert (own.masked(once), own.times) == (mask(), times)


@given(st.text(max_size=40), st.text(max_size=40), st.sampled_from(["Joanna", "CU-77-X", "Quill"]))
def test_no_secret_is_left_as_a_word(before: str, after: str, secret: str) -> None:
    """Whatever stands around it."""
    masked = words().masked(f"{before} {secret} {after}")

    assert re.search(rf"(?<!\w){secret}(?!\w)", masked, re.IGNORECASE) is None
