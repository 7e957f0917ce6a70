"""Text as people type it, made safe and comparable: bounds, folded letters, transliteration."""

from __future__ import annotations

from complaintkit.sentences import _
from complaintkit.when.refusals import refused

LONGEST = 200
"""Characters; nobody says a time in more."""

_SHOWN = 40

_FOLDED = str.maketrans(
    {
        **dict(zip("ąćęłńóśźżčšžáéíôйё", "acelnoszzcszaeioйе", strict=True)),
        "đ": "dj",
        "’": "'",
    }
)
_SERBIAN = str.maketrans(
    {
        **dict(zip("абвгдежзијклмнопрстћуфхцчш", "abvgdezzijklmnoprstcufhccs", strict=True)),
        "ђ": "dj",
        "љ": "lj",
        "њ": "nj",
        "џ": "dz",
    }
)


def clean(text: str, suggestions: tuple[str, str], *, longest: int = LONGEST) -> str:
    """*text* with each letter as one character; refused when it cannot be words of time."""
    shown = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
    if len(text) > longest:
        message = _("{text!r} is too long: {longest} characters are the most.")
        raise refused(message.format(text=shown, longest=longest), suggestions)
    if any(_is_control(letter) for letter in text):
        message = _("{text!r} contains a control character.").format(text=shown)
        raise refused(message, suggestions)
    if any(letter.isnumeric() and not letter.isascii() for letter in text):
        message = _("{text!r} contains digits other than 0 to 9.").format(text=shown)
        raise refused(message, suggestions)
    return composed(text)


def fold(word: str, language: str) -> str:
    """*word* as the tables of *language* are keyed: small letters, no diacritics, one script."""
    folded = word.lower().translate(_FOLDED).strip("'")
    return folded.translate(_SERBIAN) if language == "sr" else folded


def has_cyrillic(text: str) -> bool:
    """Whether *text* contains a Cyrillic letter."""
    return any("Ѐ" <= letter <= "ӿ" for letter in text)


def composed(text: str) -> str:
    """*text* with each accent joined to its letter."""
    if not any("\u0300" <= letter <= "\u036f" for letter in text):
        return text
    import unicodedata  # noqa: PLC0415 (rarely needed: some systems type letter and accent apart)

    return unicodedata.normalize("NFC", text)


def _is_control(letter: str) -> bool:
    return (letter < " " and letter not in "\t\n\r") or "\x7f" <= letter <= "\x9f"
