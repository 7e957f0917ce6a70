"""Serbian in Cyrillic, from words of ours in Latin letters.

Only for the words of templates and tables: what a user typed, addresses and numbers stay as they
are. Latin letters have one reading but for "lj", "nj" and "dž" across the seam of a compound.
"""

import re

_PAIRS = {"lj": "љ", "nj": "њ", "dž": "џ"}
_LETTERS = dict(zip("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш", strict=True))
_SEAMS = ("injekc", "konjunk", "konjuga", "vanjezič", "nadživ", "nadžnj", "podžanr", "tanjug")
"""How words begin in which two letters are not one."""
_KEPT = frozenset({
    "American", "CVV", "Express", "IBAN", "Mastercard", "PIN", "SHA", "Visa", "chargeback",
    "CHF", "EUR", "GBP", "PLN", "RSD", "RUB", "USD",
})  # fmt: skip
"""What is written in Latin letters in Cyrillic text as well."""
_PIECES = re.compile(r"\{[^{}]*\}|[^\W\d_]+|.", re.DOTALL)


def cyrillic(text: str) -> str:
    """*text* in Cyrillic letters; what stands in braces, and what has no Cyrillic, is kept."""
    return "".join(map(_spelled, _PIECES.findall(text)))


def _spelled(piece: str) -> str:
    if piece in _KEPT or not piece.isalpha():
        return piece
    seam = next((each for each in _SEAMS if piece.lower().startswith(each)), "")
    told, at = "", 0
    while at < len(piece):
        pair = piece[at : at + 2].lower()
        is_pair = pair in _PAIRS and at + 2 > len(seam)
        letter = _PAIRS[pair] if is_pair else _LETTERS.get(piece[at].lower(), piece[at])
        told += letter.upper() if piece[at].isupper() else letter
        at += 2 if is_pair else 1
    return told
