"""A file name made from data is one that every system can hold, inside the folder meant for it."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from complaintkit.edges.names import MAX_FILE_NAME, file_name

ANY_TEXT = st.text(
    st.one_of(st.characters(exclude_categories=()), st.sampled_from("./\\-: e\u0301\ufe0fжCON1¹"))
)
DEVICES = {"con", "prn", "aux", "nul"} | {
    f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"
}


def _check(text: str, suffix: str) -> None:
    name = file_name(text, suffix=suffix)
    stem = name.removesuffix(suffix)

    assert name.endswith(suffix)
    assert stem
    assert stem[0] != "-" != stem[-1]
    assert "--" not in stem
    assert all(one == "-" or unicodedata.category(one)[0] in "LNM" for one in stem)
    assert unicodedata.is_normalized("NFC", stem)
    assert len(name.encode()) <= MAX_FILE_NAME
    assert stem.lower() not in DEVICES
    assert file_name(stem) == stem


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme Telecom, Ltd.", "Acme-Telecom-Ltd.pdf"),
        ("Żółw & Syn", "Żółw-Syn.pdf"),
        ("ООО «Связь»", "ООО-Связь.pdf"),
        ("Телеком Србија а.д.", "Телеком-Србија-а-д.pdf"),
        ("उपभोक्ता", "उपभोक्ता.pdf"),
        ("cafe\u0301", "café.pdf"),
        ("cafe\ufe0f\u0301", "café.pdf"),
        ("../../etc/passwd", "etc-passwd.pdf"),
        (".hidden", "hidden.pdf"),
        ("-rf", "rf.pdf"),
        ("C:\\a|b?.txt", "C-a-b-txt.pdf"),
        ("a\u202eb\u200bc\x1b[31m", "a-b-c-31m.pdf"),
        ("con", "case-con.pdf"),
        ("COM¹", "case-COM¹.pdf"),
        ("nul.tar", "nul-tar.pdf"),
        ("\U0001f600\ufe0f\u3164\ud800\u0301", "case.pdf"),
        ("", "case.pdf"),
    ],
)
def test_a_name_keeps_letters_and_digits_only(text: str, expected: str) -> None:
    """People find their file by the provider's name, in its own script."""
    assert file_name(text, suffix=".pdf") == expected


@pytest.mark.parametrize("device", sorted(DEVICES))
def test_a_name_is_never_a_device(device: str) -> None:
    """On Windows, writing to nul.pdf succeeds and keeps nothing."""
    assert file_name(device.upper(), suffix=".pdf") == f"case-{device.upper()}.pdf"


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("a" * 75, "a" * 75),
        ("a" * 76, "a" * 76),
        ("a" * 77, "a" * 76),
        ("ж" * 38, "ж" * 38),
        ("ж" * 39, "ж" * 38),
        ("a" + "ж" * 38, "a" + "ж" * 37),
        ("a" * 75 + " b", "a" * 75),
    ],
)
def test_a_long_name_is_cut_between_characters(text: str, stem: str) -> None:
    """80 bytes with the suffix; half a character is no name."""
    assert file_name(text, suffix=".pdf") == f"{stem}.pdf"


@pytest.mark.parametrize("suffix", ["", ".pdf", ".tar.gz"])
def test_a_hostile_text_gives_a_safe_name(hostile: str, suffix: str) -> None:
    """Nothing leaves the folder, hides, or looks like an option."""
    _check(hostile, suffix)


@settings(deadline=None, max_examples=1_000)
@given(ANY_TEXT, st.sampled_from(["", ".pdf", ".tar.gz"]))
def test_any_text_gives_a_safe_name(text: str, suffix: str) -> None:
    """And a safe name stays as it is."""
    _check(text, suffix)
