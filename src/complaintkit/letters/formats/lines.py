"""The lines of a part, as the formats lay them out.

A template's blank lines mean nothing; in the words of the user they part paragraphs.
"""

import re
from functools import cache

from complaintkit.letters.parts import BREAK
from complaintkit.letters.words import words_of

GLUE = "\x1f"
"""Stands for a space that is no place to break: a control character, so no text holds it here."""


def glued(line: str, language: str) -> str:
    """A line in which each number is glued to its unit; what cannot be seen is shown before."""
    return _joined(language).sub(lambda found: found.group().replace(" ", GLUE), line)


@cache
def _joined(language: str) -> re.Pattern[str]:
    """What stays on one line: "9 h 04 min", in some languages "7. maja", "art. 7a", "w domu"."""
    words = words_of(language)["durations"]
    units, leads = ("|".join(map(re.escape, words[name])) for name in ("units", "leads"))
    amount = rf"\d+\.? (?:{units})(?!\w)"
    told = rf"(?<!\w){amount}(?: {amount})*"
    return re.compile(rf"{told}|(?<!\w)(?:(?:{leads}) )+(?=\S)" if leads else told)


def lines(words: str) -> list[str]:
    """The lines that say something, without the blanks at their ends."""
    stripped = (line.strip() for line in words.replace(BREAK, "\n").split("\n"))
    return [line for line in stripped if line]


def entries(words: str) -> list[list[str]]:
    """The template's lines, each with the further lines of the user's text in it."""
    return [told for line in words.split("\n") if (told := lines(line))]


def paragraphs(words: str) -> list[str]:
    """The lines as typed; an empty one for each gap between paragraphs, however wide it was."""
    told: list[str] = []
    for line in words.replace(BREAK, "\n").split("\n"):
        if line.strip():
            told.append(line)
        elif told and told[-1]:
            told.append("")
    return told[:-1] if told and not told[-1] else told
