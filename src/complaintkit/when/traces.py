"""Signs of a time in words that are not understood as one; closed tables, no guessing."""

from __future__ import annotations

import re

from complaintkit.when.text import fold
from complaintkit.when.tokens import LANGUAGES, NotUnderstood, shapes, tokens, vocabulary
from complaintkit.when.words import UNITS

_DAY_SHAPES = {"instant", "unclear", "ymd", "dmy", "dm", "slashed"}
_SHORTEST_NAME = 4
"""Letters: "sat" and "sun" are words of their own, and so is "may"."""

_ROUND_THE_CLOCK = "24/7"
_MONTHS, _DAYS = 12, 31

_CHANGES_MEANING = {
    "en": "not no never before after until till between from or to and every each except unless"
    " if since than over more less last for of per nor but",
    "pl": "nie przed po do od między pomiędzy lub albo i oraz co każdy każdą oprócz chyba jeśli"
    " niż na przez ponad ostatni",
    "ru": "не перед после до от между или и кроме если каждый каждую чем на больше за по",
    "sr": "ne pre posle do od između izmedju ili i osim ako svaki svake svakog nego na preko",
}
"""Words that make something else of the time beside them: "not before", "Monday or", "for"."""

_PIECES = {
    *UNITS,
    "next",
    "this",
    "last",
    "coming",
    "few",
    "couple",
    "end",
    "half",
    "ago",
    "latest",
}
"""Kinds of words that are a piece of a time: "every day at 5pm"."""

_NUMBERED = (
    "form no number nr ref reference order case ticket room entry invoice page item article clause"
    " section flat floor bus line gate # № £ $ € nr. no. formularz numer faktura sprawa pokój"
    " номер форма заказ дело счет broj obrazac račun predmet"
)
"""What a number after it counts or names, so that it begins no time."""


def signs(text: str) -> set[str]:
    """Which signs of a time *text* bears: "day", "clock", "amount"."""
    found: set[str] = set()
    for match in shapes(text):
        kind = (match.lastgroup or "").rstrip("23")
        if kind == "time":
            found.add("clock")
        elif kind in _DAY_SHAPES and (kind != "slashed" or _is_date_like(match.group())):
            found.add("day")
    for language in LANGUAGES:
        found |= _signs_in(text, language)
    return found


def changes_meaning(word: str, run: str) -> bool:
    """Whether *word* beside the time *run* makes something else of it."""
    for language in LANGUAGES:
        try:
            tokens(run, language)
        except NotUnderstood:
            continue
        folded = fold(word.strip(" ,.;:()"), language)
        if folded in {fold(other, "") for other in _CHANGES_MEANING[language].split()}:
            return True
        meanings, _same = vocabulary(language)
        if meanings.get(folded, {}).keys() & _PIECES:
            return True
    return bool(signs(word))


def is_numbered(word: str) -> bool:
    """Whether *word* makes a number after it a name or a sum: "form", "no.", "£"."""
    folded = fold(word.strip(" ,;:("), "")
    return folded in {fold(other, "") for other in _NUMBERED.split()}


def _signs_in(text: str, language: str) -> set[str]:
    meanings, _same = vocabulary(language)
    found: set[str] = set()
    before: dict[str, int] = {}
    for match in shapes(text):
        kind = match.lastgroup or ""
        word = fold(match.group(), language)
        kinds = meanings.get(word, {}) if kind == "word" else {kind: 0}
        if "day_word" in kinds or ("weekday" in kinds and len(word) >= _SHORTEST_NAME):
            found.add("day")
        if _are({"month_name"}, {"num", "ordinal"}, before, kinds):
            found.add("day")
        if before.keys() & {"num", "decimal"} and kinds.keys() & {*UNITS}:
            found.add("amount")
        if before.keys() & {"num"} and kinds.keys() & {"am", "pm"}:
            found.add("clock")
        before = kinds
    if _ends_with_hour(text, language):
        found.add("clock")
    return found


def _is_date_like(slashed: str) -> bool:
    """Whether 1/2 and the like may be a day and a month; "24/7" and "50/50" are not."""
    first, second = sorted(int(part) for part in re.split("[-/]", slashed)[:2])
    return slashed != _ROUND_THE_CLOCK and first <= _MONTHS and second <= _DAYS


def _are(some: set[str], others: set[str], first: dict[str, int], last: dict[str, int]) -> bool:
    """Whether one of two neighbours is one of *some* and the other one of *others*."""
    if first.keys() & some and last.keys() & others:
        return True
    return bool(first.keys() & others and last.keys() & some)


def _ends_with_hour(text: str, language: str) -> bool:
    """Whether *text* ends with "by 5" or the like."""
    last = [match for match in shapes(text) if match.lastgroup != "stop"][-2:]
    if len(last) < len(("by", "5")) or last[1].lastgroup != "num":
        return False
    if len(last[1].group()) > len("31") or int(last[1].group()) > _DAYS:
        return False
    meanings, _same = vocabulary(language)
    return "by" in meanings.get(fold(last[0].group(), language), {})
