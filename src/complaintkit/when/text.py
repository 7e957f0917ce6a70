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


def clean(text: str, suggestions: tuple[str, str]) -> str:
    """*text* with each letter as one character; refused when it cannot be words of time."""
    cleaned = readable(text, suggestions, longest=LONGEST)
    if has_other_digits(cleaned):
        message = _("{text!r} contains digits other than 0 to 9.").format(text=_shown(text))
        raise refused(message, suggestions)
    return cleaned


def readable(text: str, suggestions: tuple[str, str], *, longest: int) -> str:
    """*text* with each letter as one character; refused when no words of time can be found in it.

    Unlike a time, it may speak of m² and of ½ the bill.
    """
    if len(text) > longest:
        message = _("{text!r} is too long: {longest} characters are the most.")
        raise refused(message.format(text=_shown(text), longest=longest), suggestions)
    if any(_is_control(letter) for letter in text):
        message = _("{text!r} contains a control character.").format(text=_shown(text))
        raise refused(message, suggestions)
    return composed(text)


def has_other_digits(text: str) -> bool:
    """Whether *text* has digits other than 0 to 9: "³", "½", "٣"."""
    return any(_is_other_digit(letter) for letter in text)


def with_plain_digits(text: str) -> str:
    """*text* with some plain digit for each other one, to see what stands beside a number."""
    return "".join("1" if _is_other_digit(letter) else letter for letter in text)


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


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def _is_other_digit(letter: str) -> bool:
    return letter.isnumeric() and not letter.isascii()


def _is_control(letter: str) -> bool:
    return (letter < " " and letter not in "\t\n\r") or "\x7f" <= letter <= "\x9f"
