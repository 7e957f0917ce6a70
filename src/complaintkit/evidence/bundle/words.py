"""What must not be read in running text: values that are masked elsewhere, and what looks so."""

import re
from collections.abc import Callable, Iterable
from functools import cache, partial

from complaintkit.limits.cards import mask_cards
from complaintkit.sentences import _

_SHORTEST_PART = 3
"""Letters of a part of a name that is looked for: "Jo" stands in too many words."""
_FEWEST_DIGITS = 7
_FEWEST_OF_A_CARD = 13
_FEWEST_OF_A_WORD = 4
_DATE = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}")


def mask() -> str:
    """What stands in place of what is masked."""
    return _("[masked]")


def secrets_of(values: Iterable[str], names: Iterable[str]) -> tuple[str, ...]:
    """What to look for: each value and its lines; of names also their parts. The longest first."""
    found = {line.strip() for value in values for line in (value, *value.splitlines())}
    for name in names:
        found |= {name.strip(), *(part for part in name.split() if len(part) >= _SHORTEST_PART)}
    return tuple(sorted((each for each in found if len(each) > 1), key=lambda s: (-len(s), s)))


class Words:
    """Masks running text. *secrets* go in every case of their letters, as whole words."""

    def __init__(self, secrets: tuple[str, ...], folders: tuple[str, ...], *, strict: bool) -> None:
        self._secrets, self._strict = _any_of(secrets), strict
        self._folders = _any_of(tuple(each for each in folders if len(each) > 1))
        self._mask = mask()
        self.times = {"text": 0, "card": 0, "home": 0}

    def masked(self, text: str) -> str:
        """The text without them; the same text if there is nothing."""
        if sum(map(str.isdecimal, text)) >= _FEWEST_OF_A_CARD:
            without_cards = mask_cards(text)
            self.times["card"] += without_cards != text
            text = without_cards
        if self._folders:
            text, found = self._folders.subn(self._mask, text)
            self.times["home"] += found
        if not self._strict:
            return text
        if self._secrets:
            text, found = self._secrets.subn(self._mask, text)
            self.times["text"] += found
        for pattern, tells in _patterns():
            text = pattern.sub(partial(self._hidden, tells), text)
        return text

    def _hidden(self, tells: Callable[[str], bool], found: re.Match[str]) -> str:
        if not tells(found[0]):
            return found[0]
        self.times["text"] += 1
        return self._mask


def _any_of(texts: tuple[str, ...]) -> re.Pattern[str] | None:
    if not texts:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, texts))})(?!\w)", re.IGNORECASE)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...]:
    """Links, addresses, handles, long numbers, words with many digits; and when each counts.

    Each has an end or a bound: a text of a hundred thousand letters is looked through at once.
    """
    return (
        (re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE), bool),
        (re.compile(r"[^\s@<>()]{1,128}@[^\s@<>()]+"), bool),
        (re.compile(r"(?<!\w)@\w+"), bool),
        (re.compile(r"(?<![\w.])[+(]?\d[\d\s().\-/]{5,40}\d(?!\d)"), _is_number),
        (re.compile(r"(?<![\w/\-])[\w/\-]{6,}(?![\w/\-])"), _is_reference),
    )


def _is_number(said: str) -> bool:
    """Whether it is a number by which somebody is known, and not a date or a sum."""
    return sum(map(str.isdigit, said)) >= _FEWEST_DIGITS and not _DATE.fullmatch(said.strip())


def _is_reference(said: str) -> bool:
    """Letters and digits in one word: a ticket, a parcel, an account."""
    digits = sum(map(str.isdigit, said))
    return digits >= _FEWEST_OF_A_WORD and any(map(str.isalpha, said))
