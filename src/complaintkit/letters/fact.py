"""A fact: words for a letter, and the entries of the record that they come from."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from complaintkit.edges import visible
from complaintkit.letters.parts import BREAK
from complaintkit.letters.wording import Wording
from complaintkit.model import History

Traced = tuple[str, str, tuple[int, ...]]
"""Where a fact stands, its text, its entries."""


@dataclass(frozen=True)
class Fact:
    """What a letter may say; empty when the record does not know it."""

    text: str = ""
    entries: tuple[int, ...] = ()
    """None for what no entry holds: today's date, the reply-by date, the sender's profile."""


UNKNOWN = Fact()
"""What the record does not hold."""


class Sources:
    """Makes facts of one case: an entry that was amended brings its amendments along."""

    def __init__(self, history: History, words: Wording) -> None:
        self.words = words
        """How the letter's language tells what the record holds."""
        self._amended: dict[int, list[int]] = {}
        for amendment in history.amendments:
            if amendment.voided is None:
                self._amended.setdefault(amendment.target, []).append(amendment.entry)

    def fact(self, text: str, *entries: int) -> Fact:
        """A fact from *entries*; a text that is blank is not known."""
        if not text.strip():
            return UNKNOWN
        amendments = (each for entry in entries for each in self._amended.get(entry, ()))
        return Fact(text, tuple(sorted({*entries, *amendments})))

    def sum(self, stored: str, *entries: int) -> Fact:
        """A sum of money from *entries*, written in the manner of the language."""
        return self.fact(self.words.money(stored) if stored else "", *entries)


def plain(value: object) -> Any:
    """Facts as strings, tuples and dicts: all that a template gets.

    Characters that cannot be seen are shown, and a line break of the user stays apart from those
    of the template.
    """
    if isinstance(value, Fact):
        return visible.plain(value.text).replace("\n", BREAK)
    if isinstance(value, tuple):
        return tuple(plain(each) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    return value


def traced(value: object, label: str = "") -> Iterator[Traced]:
    """Every fact that is known, with the name under which a template finds it."""
    if isinstance(value, Fact):
        if value.text:
            yield label, value.text, value.entries
    elif isinstance(value, tuple):
        for number, each in enumerate(value, start=1):
            yield from traced(each, f"{label} {number}")
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            name = f"{label}: {field.name}" if label else field.name
            yield from traced(getattr(value, field.name), name)
