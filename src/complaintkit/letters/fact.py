"""A fact: words for a letter, and the entries of the record that they come from."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from complaintkit.edges import visible
from complaintkit.letters.parts import BREAK
from complaintkit.letters.wording import Wording
from complaintkit.model import Contact, History

Traced = tuple[str, str, tuple[int, ...]]
"""Where a fact stands, its text, its entries."""


class Fact(NamedTuple):
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

    def first_and_last(self, contacts: Sequence[Contact]) -> tuple[Fact, Fact]:
        """The days of the first and of the last contact; that of the last if it is another."""
        if not contacts:
            return UNKNOWN, UNKNOWN
        first, last = contacts[0], contacts[-1]
        begun = self.fact(self.words.day(first.at.date()), first.entry)
        if first.at.date() == last.at.date():
            return begun, UNKNOWN
        return begun, self.fact(self.words.day(last.at.date()), last.entry)

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
    if not isinstance(value, tuple):
        return value
    told = tuple(plain(each) for each in value)
    return dict(zip(names, told, strict=True)) if (names := _names(value)) else told


def traced(value: object, label: str = "") -> Iterator[Traced]:
    """Every fact that is known, with the name under which a template finds it."""
    if isinstance(value, Fact):
        if value.text:
            yield label, value.text, value.entries
    elif isinstance(value, tuple):
        between = ": " if label else ""
        names = [f"{label}{between}{each}" for each in _names(value)]
        numbered = (f"{label} {number}" for number, _each in enumerate(value, start=1))
        for name, each in zip(names or numbered, value, strict=False):
            yield from traced(each, name)


def _names(value: tuple[object, ...]) -> tuple[str, ...]:
    """What a group of facts calls them; nothing in a list."""
    return getattr(value, "_fields", ())
