"""Whether two spellings are one telephone number: "+48 22 123 45 67" and "0048221234567"."""

import re
from typing import NamedTuple

_SHORTEST = 3
"""Digits that a number has at least: 112. What hides its number shows fewer."""
_NATIONAL = 7
"""Digits below which a number is a short one, dialled the same way by everybody in a country."""
_COUNTRY_CODE = 3
"""Digits that the code of a country has at most."""

_RUSSIAN = 11
"""Digits of a number in Russia or Kazakhstan with the 8 that is dialled before it."""


class _Number(NamedTuple):
    digits: str
    """Without what is dialled before it."""
    has_country: bool


def same_number(one: str, other: str) -> bool:
    """Whether they reach the same telephone, as far as their digits tell.

    A number without its country is taken for one in whichever country the other names.
    """
    first, second = _read(one), _read(other)
    if not first.digits or not second.digits:
        return False
    if first.has_country == second.has_country:
        return first.digits == second.digits
    short, whole = (second, first) if first.has_country else (first, second)
    code = len(whole.digits) - len(short.digits)
    is_long = len(short.digits) >= _NATIONAL
    return is_long and 0 <= code <= _COUNTRY_CODE and whole.digits.endswith(short.digits)


def _read(text: str) -> _Number:
    text = re.sub(r"\(0\)", "", text.strip())  # +44 (0)20 7946 0000
    text = re.sub(r"[\s().\-/\u2010-\u2015\u2212\u200b-\u200f\u202a-\u202e\u2066-\u2069]", "", text)
    found = re.fullmatch(r"(\+|00)?(\d+)", text, re.ASCII)
    if found is None or len(found[2]) < _SHORTEST:
        return _Number("", has_country=False)
    if found[1]:
        return _Number(found[2], has_country=True)
    if found[2].startswith("8") and len(found[2]) == _RUSSIAN:
        return _Number(f"7{found[2][1:]}", has_country=True)
    return _Number(found[2].removeprefix("0") or found[2], has_country=False)
