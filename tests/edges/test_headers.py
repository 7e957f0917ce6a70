"""No value of the record can become a second header of a mail."""

from email.headerregistry import HeaderRegistry

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from complaintkit.edges.headers import header
from complaintkit.errors import Refused

CONTROLS = [
    *map(chr, (*range(0x20), *range(0x7F, 0xA0))),
    *"\u2028\u2029\u202a\u202e\u2066\u2069\ud800\udcff",
]
PRINTABLE = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")))


@pytest.mark.parametrize("control", CONTROLS, ids=lambda one: f"U+{ord(one):04X}")
def test_a_control_character_is_refused_and_named(control: str) -> None:
    """Whatever any mail program might take for the end of the line."""
    with pytest.raises(Refused) as caught:
        header(f"Refund{control}Bcc: thief@bad.example")

    assert "at place 7. Nothing was written." in caught.value.message
    assert caught.value.message.isprintable()
    assert "Bcc" not in caught.value.message


@pytest.mark.parametrize(
    "text",
    ["=?utf-8?q?=0D=0ABcc:_x?=", "a =?ISO-8859-1?B?QQ==?=", "=?utf-8*en?Q?x?=", "=??q?x?="],
)
def test_an_encoded_word_is_refused(text: str) -> None:
    """A mail program would decode it, so the receiver would read something else."""
    with pytest.raises(Refused, match="encoded word"):
        header(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Reklamacja: zwrot 12,50\xa0zł (umowa 7/2026) = ?",
        "Жалоба № 5",
        "محمد\u200f (42)",
        "\U0001f468\u200d\U0001f469",
        "a" * 2_000,
    ],
)
def test_one_line_of_text_is_unchanged(text: str) -> None:
    """Direction marks and joiners are spelling, not control."""
    assert header(text) == text


@settings(deadline=None, max_examples=500)
@given(PRINTABLE)
def test_what_passes_is_read_back_by_a_mail_parser(text: str) -> None:
    """The same value, and no defect, from the standard library's reader of headers."""
    try:
        passed = header(text)
    except Refused:
        assert "=?" in text
        return

    parsed = HeaderRegistry()("Subject", passed)

    assert (str(parsed), passed) == (text, text)
