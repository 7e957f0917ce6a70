"""What an offer adds up to: "250 GBP + 20 GBP x 18" is 610.00 GBP, and nothing is guessed."""

import re
from decimal import Decimal
from typing import NamedTuple

from complaintkit.errors import Usage
from complaintkit.money import Money, parse_money

_TIMES = re.compile(r"\s*[x×*]\s*(\d{1,4})\b[^\d]*$", re.IGNORECASE)
_BASE = re.compile(r"\boff\s+[^\d\s]?\d[\d.,]*(\s*[^\W\d]{1,3})?\s*$", re.IGNORECASE)
"""The price that something is taken off: "20.00 off 46.98"."""
_AMOUNT = re.compile(r"\d[\d.,\u00a0\u202f ]*\d|\d")
_BEFORE = frozenset(" \u00a0\u202f\t\n(\"'“„«£€₽")
"""What may stand right before the digits; a minus, a tilde or a letter changes what they say."""
_MARKS = "(),.;:!?\"'“”„«»"
"""What clings to a currency and is none of it."""
_OTHERWISE = frozenset(
    """
    half third quarter double twice up max maximum most least minimum min about around roughly
    approximately or not no without minus less unless instead per each every day daily week weekly
    month monthly year yearly annually annual percent
    lub albo pół połowa połowę połowy ćwierć do maks maksymalnie około nie bez zamiast każdy każdą
    dzień dziennie tydzień tygodniowo miesiąc miesięcznie rok rocznie procent
    или половина половину половины до максимум минимум около примерно не нет без вместо каждый
    каждую день неделю месяц ежемесячно год ежегодно процент процентов
    ili pola polovina polovinu najviše najmanje oko ne umesto svaki svake dan nedeljno mesec mesečno
    godina godišnje odsto
    пола највише најмање око уместо сваки сваке дан недељно месец месечно година годишње одсто
    """.split()  # noqa: SIM905 (a table of words)
)
"""Words that make an amount another one, or only a part or a bound of what is offered."""


class Value(NamedTuple):
    """The sum of an offer, and its terms: "20.00 GBP x 18 = 360.00 GBP"."""

    total: Money
    terms: tuple[str, ...]


def offer_value(text: str) -> Value | None:
    """The value of an offer in words; None when it names no money, or in a way that is not clear.

    Each part between plus signs is one amount, perhaps "off" a price, perhaps "x N". A part with
    two other amounts has two readings, so the whole has none; so has "up to 300 GBP".
    """
    total: Money | None = None
    terms = []
    for part in re.split(r"\s\+\s|\s(?:and|plus)\s", text):
        money = _term(part)
        if money is None or (total and total.currency != money[0].currency):
            return None
        worth, said = money
        total = Money(total.amount + worth.amount, worth.currency) if total else worth
        terms.append(said)
    return Value(total, tuple(terms)) if total else None


def _term(part: str) -> tuple[Money, str] | None:
    times = _TIMES.search(part)
    count = int(times[1]) if times else 1
    words = _BASE.sub("", part[: times.start()] if times else part)
    behind = part[times.end(1) :] if times else ""
    if len(_AMOUNT.findall(words)) != 1 or _says_otherwise(f"{words} {behind}"):
        return None
    money = _amount(words)
    if money is None:
        return None
    worth = Money(money.amount * Decimal(count), money.currency)
    said = f"{money} x {count} = {worth}" if times else str(money)
    return worth, said


def _says_otherwise(words: str) -> bool:
    return not _OTHERWISE.isdisjoint(re.findall(r"[^\W\d_]+", words.casefold()))


def _amount(words: str) -> Money | None:
    """The one amount in some words: with its currency before it or after it."""
    found = _AMOUNT.search(words)
    assert found is not None
    joined = words[found.start() - 1] if found.start() else " "
    before = words[: found.start()].split()
    after = words[found.end() :].split()
    typed = [f"{before[-1].lstrip(_MARKS)} {found[0]}"] if before else []
    if not joined.isalpha():  # "GBP20" is one word, "Nr20 GBP" no amount
        behind = (after[0], after[0].rstrip(_MARKS)) if after else ()
        typed += [f"{found[0]} {each}" for each in behind]
    return _first(typed) if joined.isalpha() or joined in _BEFORE else None


def _first(typed: list[str]) -> Money | None:
    for each in typed:
        try:
            return parse_money(each)
        except Usage:
            continue
    return None
