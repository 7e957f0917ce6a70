"""Card numbers in a text: found in the layouts people write them in, and masked.

Finding every card comes first; what is certainly a date, a phone, an IMEI or an IBAN is left out.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from complaintkit.limits.accounts import bank_accounts

_SHORTEST, _LONGEST = 13, 19
_LEADING = frozenset("234569")  # of payment networks; 9 is DinaCard's and Troy's
_LONGEST_PHONE = 15  # E.164, without the plus

# The patterns are compiled when a text has digits enough to need them: that takes milliseconds.

# Digits of any script and what joins them to the next: blanks, dots, slashes, underscores, any
# dash, characters that show nothing. No colon (times) and no comma (lists of other numbers).
_GROUP = (
    r"(\d+)(?:([\s./_\\|\-\xb7\u2010-\u2015\u2022\u2024\u2212\ufe58\ufe63\uff0d\uff0e\uff0f\uff3f"
    r"\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0f\u20e3\ufeff]{1,8})(?=\d))?"
)
_LINE_BREAK = r"[\n\r\v\f\x85\u2028\u2029]"

# Sizes of the groups in which cards are written. Twos and threes are left out on purpose: runs of
# them are dates and phone numbers.
_SHAPE = r"\d+|1(?: 1)+|(?:[48] )+[1-8]|4 6 [3-6]|6 1[03]"
_COMMON_SHAPE = r"\d+|1(?: 1)+|(?:4 ){3,4}[1-4]"

# Prefixes and lengths in use. A number outside this list still counts in a common shape; one
# inside it wins over other readings of the same digits.
_NETWORK = (
    r"4\d{12}(?:\d{3}){0,2}"  # Visa
    r"|(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}"  # Mastercard
    r"|3[47]\d{13}"  # American Express
    r"|3(?:0[0-5]|09|[689]\d)\d{11,16}"  # Diners Club
    r"|35(?:2[89]|[3-8]\d)\d{12,15}"  # JCB
    r"|(?:50|5[6-8]|6\d)\d{11,17}"  # Maestro, UnionPay, Discover, RuPay
    r"|220[0-5]\d{12,15}"  # Mir, Borica
    r"|9(?:891|792)\d{12}"  # DinaCard, Troy
)
# A year or compact date, and an IMEI: that passes Luhn by design, and no such card has 15 digits.
_NOT_A_CARD = r"20\d+|35\d{13}"

_DOUBLED = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)  # twice the digit, its own digits added


class CardNumber(NamedTuple):
    """Where a card number stands in a text, and what may be shown of it."""

    start: int
    end: int
    last4: str


class _Group(NamedTuple):
    start: int
    end: int
    digits: str
    gap: str
    """What joins it to the next group; empty when nothing does."""


class _Reading(NamedTuple):
    """One way to read neighbouring groups as a card number."""

    start: int
    end: int
    digits: str


def card_numbers(text: str) -> tuple[CardNumber, ...]:
    """What looks like a card number, in order, without overlaps.

    13 to 19 digits that pass the Luhn check. Where neighbouring digits can be read in several
    ways, every likely reading is covered, and the first and longest of them gives `last4`.
    """
    if sum(map(str.isdecimal, text)) < _SHORTEST:
        return ()
    readings = list(_readings(text))
    sure = _merged([one for one in readings if re.fullmatch(_NETWORK, one.digits)])
    other = _merged([one for one in readings if _is_clear_of(sure, one)])
    return tuple(sorted(sure + other, key=lambda card: card.start))


def mask_cards(text: str) -> str:
    """*text* with each card number written as "[card ending 1111]"; the rest is unchanged."""
    parts, done = [], 0
    for card in card_numbers(text):
        parts += [text[done : card.start], f"[card ending {card.last4}]"]
        done = card.end
    return "".join([*parts, text[done:]])


def _readings(text: str) -> Iterator[_Reading]:
    groups = list(_groups(text))
    accounts = {at for span in bank_accounts(text) for at in span}
    for first, group in enumerate(groups):
        if group.digits[0] not in _LEADING or group.start in accounts:
            continue
        is_phone = text[group.start - 1 : group.start] == "+"
        shortest = _LONGEST_PHONE + 1 if is_phone else _SHORTEST
        for window in _windows(groups, first):
            digits = "".join(one.digits for one in window)
            if len(digits) >= shortest and _is_card(window, digits):
                yield _Reading(group.start, window[-1].end, digits)


def _groups(text: str) -> Iterator[_Group]:
    for match in re.finditer(_GROUP, text):
        digits = match[1] if match[1].isascii() else "".join(str(int(one)) for one in match[1])
        yield _Group(match.start(1), match.end(1), digits, match[2] or "")


def _windows(groups: Sequence[_Group], first: int) -> Iterator[Sequence[_Group]]:
    """The runs of joined whole groups from *first* on that have the length of a card number."""
    length = 0
    for last in range(first, len(groups)):
        length += len(groups[last].digits)
        if length > _LONGEST:
            return
        if length >= _SHORTEST:
            yield groups[first : last + 1]
        if not groups[last].gap:
            return


def _is_card(window: Sequence[_Group], digits: str) -> bool:
    if re.fullmatch(_NOT_A_CARD, digits) or not _passes_luhn(digits):
        return False
    sizes = [len(group.digits) for group in window]
    if re.fullmatch(_NETWORK, digits):
        return _fits(_SHAPE, sizes) or _fits(_SHAPE, _rejoined(window, sizes))
    return _fits(_COMMON_SHAPE, sizes)


def _fits(shape: str, sizes: Sequence[int]) -> bool:
    return re.fullmatch(shape, " ".join(map(str, sizes))) is not None


def _rejoined(window: Sequence[_Group], sizes: list[int]) -> list[int]:
    """The sizes if the one line break in *window* fell inside a group; none is no shape."""
    breaks = [at for at, group in enumerate(window[:-1]) if re.search(_LINE_BREAK, group.gap)]
    if len(breaks) != 1:
        return []
    at = breaks[0]
    return [*sizes[:at], sizes[at] + sizes[at + 1], *sizes[at + 2 :]]


def _passes_luhn(digits: str) -> bool:
    values = [int(digit) for digit in reversed(digits)]
    return (sum(values[::2]) + sum(_DOUBLED[value] for value in values[1::2])) % 10 == 0


def _merged(readings: Sequence[_Reading]) -> list[CardNumber]:
    """One card number for each heap of overlapping readings, so that none of it stays visible."""
    cards: list[CardNumber] = []
    for one in sorted(readings, key=lambda one: (one.start, -one.end)):
        if cards and one.start < cards[-1].end:
            card = cards.pop()
            cards.append(CardNumber(card.start, max(card.end, one.end), card.last4))
        else:
            cards.append(CardNumber(one.start, one.end, one.digits[-4:]))
    return cards


def _is_clear_of(cards: Sequence[CardNumber], one: _Reading) -> bool:
    behind = bisect_right(cards, one.start, key=lambda card: card.end)
    return behind == len(cards) or one.end <= cards[behind].start
