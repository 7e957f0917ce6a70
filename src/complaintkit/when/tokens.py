"""Text to tokens in one language: numbers, dates, clock times and known words, nothing else."""

import re
from functools import cache
from importlib import import_module
from typing import NamedTuple

from complaintkit.when.text import fold, has_cyrillic
from complaintkit.when.words import readings

LANGUAGES = ("en", "pl", "ru", "sr")

_LONGEST_PHRASE = 6
"""Words; the longest entry of any table has as many."""

_MOST_DIGITS = 9
"""A longer number is cut: it stays far above every bound, and cannot cost time."""

_SHAPES = (
    ("unclear", "-", r"\d{4}-\d\d-\d\d \d\d:\d\d-(?:0\d|1[0-2]):(?:00|30|45)(?!\w)"),
    ("instant", "-", r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z| ?[+-]\d\d:?\d\d)?(?![\w:])"),
    ("instant", "-", r"\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)? ?(?:Z|\+\d\d:?\d\d)(?![\w:])"),
    ("instant", "-", r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d-\d\d:?\d\d(?![\w:])"),
    ("ymd", "-/", r"\d{4}-\d{1,2}-\d{1,2}(?![\w-])|\d{4}/\d{1,2}/\d{1,2}(?![\w/])"),
    ("slashed", "-/", r"\d{1,2}/\d{1,2}(?:/\d{4}|/\d{2})?(?![\w/])|\d{1,2}-\d{1,2}-\d{4}(?![\w-])"),
    ("dmy", ".", r"\d{1,2}\. ?\d{1,2}\. ?\d{4}(?!\d)\.?|\d{1,2}\.\d{1,2}\.\d{2}(?!\d)\.?"),
    ("dm", ".", r"\d{1,2}\. ?\d{1,2}\.(?!\d)"),
    ("dotted", ".", r"\d{1,3}\.\d{1,2}(?!\d)"),
    ("time", ":", r"\d{1,3}:\d\d(?::\d\d)?(?![\d:])"),
    ("ordinal", "", r"\d{1,2}(?:st|nd|rd|th|-?ego|-?go|-?ого|-?го|-?е)(?!\w)"),
    ("decimal", ",", r"\d+,\d+"),
    ("num", "", r"\d+"),
    ("am", "", r"a\.?m(?!\w)\.?"),
    ("pm", "", r"p\.?m(?!\w)\.?"),
    ("word", "", r"[^\W\d_]+(?:['’][^\W\d_]+)*['’]?"),
    ("dash", "-–—−‑", r"[-–—−‑]"),
    ("stop", ",.", r"[,.]"),
    ("bad", "", r"\S"),
)
"""Each shape, in the order in which they are tried; where marks are named it has one of them."""

_MARKS = "-/.:,–—−‑"


class NotUnderstood(Exception):
    """The words are not a time in this language; it failed at *word*, which begins at *at*."""

    def __init__(self, word: str = "", at: int = -1) -> None:
        super().__init__(word)
        self.word = word
        self.at = at


class Token(NamedTuple):
    """A word, phrase or number of the text, with everything that it may mean."""

    kinds: dict[str, int]
    text: str
    start: int
    end: int


def languages(text: str, preferred: str) -> list[str]:
    """The languages that *text* may be in, the preferred one first."""
    script = ("ru", "sr") if has_cyrillic(text) else LANGUAGES
    return sorted(script, key=lambda language: language != preferred)


@cache
def vocabulary(language: str) -> tuple[dict[str, dict[str, int]], dict[str, str]]:
    """The folded words of *language* with their readings, and the phrases read as another."""
    words = import_module(f"complaintkit.when.words_{language}").WORDS
    return readings(words), {fold(phrase, ""): other for phrase, other in words.same.items()}


def tokens(text: str, language: str) -> list[Token]:
    """The tokens of *text* in *language*; a word that the language does not know is refused."""
    found: list[Token] = []
    raw = shapes(text)
    at = 0
    while at < len(raw):
        kind = raw[at].lastgroup
        if kind == "word":
            at = _phrase(raw, at, language, found)
            continue
        if kind == "bad":
            raise NotUnderstood(raw[at].group(), raw[at].start())
        if kind != "stop":
            found.append(_shape(raw[at]))
        at += 1
    return found


def shapes(text: str) -> list[re.Match[str]]:
    """The pieces of *text* by their shape alone, whatever the language."""
    marks = "".join(mark for mark in _MARKS if mark in text)
    return list(_pattern(marks).finditer(text))


@cache
def _pattern(marks: str) -> re.Pattern[str]:
    """The shapes that a text with these marks can have: few words need all, and it takes time."""
    seen: dict[str, int] = {}
    parts: list[str] = []
    for name, has, pattern in _SHAPES:
        if not has or any(mark in marks for mark in has):
            seen[name] = seen.get(name, 0) + 1
            parts.append(f"(?P<{name}{seen[name] if seen[name] > 1 else ''}>{pattern})")
    return re.compile("|".join(parts), re.IGNORECASE)


def _shape(match: re.Match[str]) -> Token:
    kind = (match.lastgroup or "").rstrip("23")
    text = match.group()
    value = 0
    if kind in {"num", "ordinal"}:
        digits = "".join(letter for letter in text if letter.isdigit())
        value = int(digits[:_MOST_DIGITS])
    return Token({kind: value}, text, match.start(), match.end())


def _phrase(raw: list[re.Match[str]], at: int, language: str, found: list[Token]) -> int:
    """Add the longest known phrase that begins at *at*; return the index after it."""
    meanings, same = vocabulary(language)
    for words, after in reversed(_runs(raw, at, language)):
        start, end = raw[at].start(), raw[after - 1].end()
        if words in same:
            parts = tokens(same[words], language)
            found.extend(Token(token.kinds, token.text, start, end) for token in parts)
            return after
        if words in meanings:
            found.append(Token(meanings[words], words, start, end))
            return after
    raise NotUnderstood(raw[at].group(), raw[at].start())


def _runs(raw: list[re.Match[str]], at: int, language: str) -> list[tuple[str, int]]:
    """The phrases of one, two, ... words from *at*, each with the index after it."""
    words = fold(raw[at].group(), language)
    runs = [(words, at + 1)]
    following = at + 1
    while len(runs) < _LONGEST_PHRASE:
        if _is_hyphen(raw, following):
            following += 1
        if following >= len(raw) or raw[following].lastgroup != "word":
            break
        words = f"{words} {fold(raw[following].group(), language)}"
        following += 1
        runs.append((words, following))
    return runs


def _is_hyphen(raw: list[re.Match[str]], at: int) -> bool:
    """Whether a dash (or the stop of an abbreviation) joins two words without a space."""
    if at + 1 >= len(raw) or raw[at].lastgroup not in {"dash", "stop"}:
        return False
    touches = raw[at - 1].end() == raw[at].start()
    if raw[at].lastgroup == "dash":
        return touches and raw[at].end() == raw[at + 1].start()
    return touches and raw[at].group() == "."
