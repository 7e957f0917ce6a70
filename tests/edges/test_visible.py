"""Nothing that cannot be seen reaches a terminal or a text letter."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from complaintkit.edges.visible import plain, terminal

ANY_TEXT = st.text(
    st.one_of(st.characters(exclude_categories=()), st.sampled_from("\r\n\t\x1b\x9b\u202e\ud800 a"))
)
FORBIDDEN = {
    *range(0x20),
    *range(0x7F, 0xA0),
    *(0x2028, 0x2029, 0x061C, 0x2060, 0xFEFF, 0xAD),
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    *range(0xD800, 0xE000),
    *range(0xE0000, 0xE0080),
}
ORDINARY = [
    "Zażółć gęślą jaźń – „tak”… 12\xa0500,00\xa0zł",
    "Ёлка, подъезд: 1\u202f000 ₽ № 5",
    "Љубичаста жалба, Đorđe",
    "محمد عبد الله، الرقم ١٢٣ \u0600",
    "יִשְׂרָאֵל כהן",
    "उपभोक्ता शिकायत",
    "東京都\u3000渋谷区",
    "Ame\u0301lie, Ngọc",
    "\U0001f600 \u2764\ufe0f \U0001f44d\U0001f3fd \U0001f1f5\U0001f1f1 1\ufe0f\u20e3",
    r"C:\new [red] ^[ \u202e {{7*7}} <b> 'it' \"is\"",
]


def _hidden(text: str) -> set[str]:
    return {one for one in text if ord(one) in FORBIDDEN}


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_text_of_any_script_is_unchanged(text: str) -> None:
    """A reader must be able to trust that what is shown is what was logged."""
    assert (terminal(text), plain(text)) == (text, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b[31mpaid", "^[[31mpaid"),
        ("\0\t\x1f\x7f", "^@^I^_^?"),
        ("a\nb", "a^Jb"),
        ("\x85\x9b", r"\u0085\u009b"),
        ("\u2028\u202e\u2066\u200e\u061c", r"\u2028\u202e\u2066\u200e\u061c"),
        ("\u200b\u200c\u200d\u2060\ufeff\xad", r"\u200b\u200c\u200d\u2060\ufeff\u00ad"),
        ("\U000e0041", r"\U000e0041"),
        ("\ud800\udcff", r"\ud800\udcff"),
        ("\ue000\U000f0000\uffff", r"\ue000\U000f0000\uffff"),
        ("\u3164", r"\u3164"),
        ("\U0001f468\u200d\U0001f469", "\U0001f468" + r"\u200d" + "\U0001f469"),
    ],
)
def test_shows_what_cannot_be_seen(text: str, expected: str) -> None:
    """One notation for each kind, documented in the module."""
    assert terminal(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a\nb\n", "a\nb\n"), ("a\r\nb", "a\nb"), ("a\rb", "a^Mb"), ("\r\r\n", "^M\n"), ("", "")],
)
def test_keeps_lines_where_there_may_be_several(text: str, expected: str) -> None:
    """A pasted Windows mail has lines; a lone CR overwrites one, so it is shown."""
    assert (terminal(text, one_line=False), plain(text)) == (expected, expected)


def test_shows_every_forbidden_character_of_unicode() -> None:
    """The whole of Unicode: no range may have a hole."""
    unicode = "".join(map(chr, range(0x110000)))

    assert _hidden(terminal(unicode)) == set()
    assert _hidden(plain(unicode)) == {"\n"}


def test_leaves_every_letter_mark_digit_sign_and_space_of_unicode() -> None:
    """Hiding a letter would falsify somebody's name; only fillers that look like nothing go."""
    changed = {
        chr(code)
        for code in range(0x110000)
        if unicodedata.category(chr(code))[0] in "LMNPSZ" and terminal(chr(code)) != chr(code)
    }

    assert changed == set("\u115f\u1160\u3164\uffa0\u2028\u2029")


def test_a_hostile_text_has_nothing_hidden_left(hostile: str) -> None:
    """What a provider wrote cannot steer the terminal."""
    assert _hidden(terminal(hostile)) == set()
    assert _hidden(terminal(hostile, one_line=False)) <= {"\n"}


@settings(deadline=None, max_examples=500)
@given(ANY_TEXT)
def test_any_text_is_safe_and_done_once(text: str) -> None:
    """Escaping twice changes nothing, so an error message may quote an escaped text."""
    one, several = terminal(text), terminal(text, one_line=False)

    assert _hidden(one) == set()
    assert _hidden(several) <= {"\n"}
    assert (terminal(one), terminal(several, one_line=False)) == (one, several)
    assert several.count("\n") == text.count("\n")
    assert plain(text) == several
    one.encode()
