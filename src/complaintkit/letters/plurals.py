"""Which form of a noun goes with a number, by the classes of CLDR.

Source: Unicode CLDR 48, plural rules for integers (cardinal).
"""

from collections.abc import Callable

_TEENS = range(12, 15)
_FEW = range(2, 5)


def _one_other(number: int) -> int:
    """English: 1 day, 2 days."""
    return 0 if number == 1 else 1


def _polish(number: int) -> int:
    """1 dzień, 2 dni, 5 dni, 21 dni."""
    if number == 1:
        return 0
    return 1 if number % 10 in _FEW and number % 100 not in _TEENS else 2


def _slavic(number: int) -> int:
    """Russian and Serbian: 1 and 21, 2 and 22, 5 and 11."""
    if number % 10 == 1 and number % 100 != 11:  # noqa: PLR2004 (the rule is about 11)
        return 0
    return 1 if number % 10 in _FEW and number % 100 not in _TEENS else 2


RULES: dict[str, Callable[[int], int]] = {
    "one-other": _one_other,
    "polish": _polish,
    "slavic": _slavic,
}
"""For each rule of a language's words: from a number to the place of its form."""
