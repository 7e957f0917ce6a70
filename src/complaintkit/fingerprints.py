"""Finding a fingerprint of the record in text that people paste: the end of a letter, a mail.

Line breaks, blanks, the marks of a quotation and capital letters come on the way and mean nothing.
"""

import re
import unicodedata
from typing import NamedTuple

from complaintkit.errors import Usage
from complaintkit.sentences import _

HASH, LOG = 64, 32
"""Hexadecimal digits of a fingerprint, and of the id of a record."""
LONGEST = 100_000
"""Characters of a text that is looked through: a whole letter, and more."""
_WORD = re.compile(r"[^\W_]+")
_HEX = re.compile("[0-9a-f]+")


class Named(NamedTuple):
    """What a text names."""

    hashes: tuple[str, ...]
    """What may be its fingerprint; more than one when other hexadecimal words stand beside it."""
    logs: tuple[str, ...]
    """What may be the id of the record."""


def named_in(text: str) -> Named:
    """The fingerprint that a text names; raises `Usage` when there is none in it."""
    if len(text) > LONGEST:
        raise Usage(
            _("That text has {size} characters; the limit is {limit}.").format(
                size=len(text), limit=LONGEST
            ),
            _("Give only the lines with the fingerprint."),
        )
    runs = _runs(text)
    hashes = [each for run in runs for each in _joined(run, HASH)]
    if not hashes:
        longest = max((len("".join(run)) for run in runs), default=0)
        raise Usage(
            _(
                "There is no whole fingerprint in that text: it has 64 of the characters "
                "0-9 and a-f, and the longest there has {found}."
            ).format(found=longest),
            _("It stands at the end of each letter: copy those lines whole, between quotes."),
        )
    logs = [each for run in runs for each in _joined(run, LOG) if len("".join(run)) < HASH]
    return Named(tuple(dict.fromkeys(hashes)), tuple(dict.fromkeys(logs)))


def _runs(text: str) -> list[list[str]]:
    """The hexadecimal words that follow one another without another word between them."""
    runs: list[list[str]] = [[]]
    for word in _WORD.findall(unicodedata.normalize("NFKC", text).casefold()):
        if _HEX.fullmatch(word):
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _joined(words: list[str], size: int) -> list[str]:
    """Each stretch of words that is so long together."""
    found = []
    for start in range(len(words)):
        together = ""
        for word in words[start:]:
            together += word
            if len(together) >= size:
                break
        if len(together) == size:
            found.append(together)
    return found
