"""The tone of the user's own words: what weakens a letter, and a calmer way to say it.

It warns and never edits. Words that are quoted of the other side are evidence, and not looked at.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from complaintkit.letters.scripts import cyrillic
from complaintkit.model import History
from complaintkit.sentences import _

Weakness = Literal["capitals", "exclamation", "insult", "motive", "threat", "feeling"]
_WORDS = Path(__file__).with_name("tone.toml")
_LOUD = 4
"""Capital letters in a word that is loud; shorter ones are abbreviations."""
_LOUD_WORDS = 2
"""One word in capitals is a name or a title."""


class Finding(NamedTuple):
    """Something in a text of the user's that weakens a letter."""

    weakness: Weakness
    entry: int
    said: str
    """The words as they stand."""
    calmer: str
    """Another way to say it, in the language of the words; empty where a rule is enough."""

    @property
    def sentence(self) -> str:
        """What to tell the user."""
        told = _SENTENCES[self.weakness]
        return told.format(said=self.said, entry=self.entry, calmer=self.calmer)


_SENTENCES: dict[Weakness, str] = {
    "capitals": _("Entry {entry}: “{said}” is in capitals; small letters are read more willingly."),
    "exclamation": _("Entry {entry}: “{said}” has an exclamation mark; a full stop is stronger."),
    "insult": _("Entry {entry}: “{said}” judges people. Calmer: {calmer}"),
    "motive": _("Entry {entry}: “{said}” guesses why they did it. Calmer: {calmer}"),
    "threat": _("Entry {entry}: “{said}” threatens with something else. Calmer: {calmer}"),
    "feeling": _("Entry {entry}: “{said}” is a feeling. Calmer: {calmer}"),
}


def tone_of(history: History) -> tuple[Finding, ...]:
    """What weakens the texts of the user's that letters of this case may hold."""
    found: list[Finding] = []
    for entry, text in _own_words(history):
        found += [Finding(*each[:1], entry, *each[1:]) for each in findings(text)]
    return tuple(dict.fromkeys(found))


def findings(text: str) -> Iterator[tuple[Weakness, str, str]]:
    """What weakens one text: the weakness, the words, a calmer way."""
    words = re.findall(r"[^\W\d_]+", text)
    loud = [word for word in words if len(word) >= _LOUD and word.isupper()]
    if len(loud) >= _LOUD_WORDS:
        yield "capitals", " ".join(loud[:3]), ""
    for sentence in re.findall(r"[^.!?\n]*!+", text):
        yield "exclamation", sentence.strip()[-40:], ""
    for match in _pattern().finditer(text):
        said = match.group()
        weakness, calmer = _meaning(said.casefold())
        yield weakness, said, calmer


def _own_words(history: History) -> Iterator[tuple[int, str]]:
    case = history.case
    yield case.entry, case.about
    yield case.entry, case.want
    for contact in history.contacts:
        if contact.voided is None:
            yield contact.entry, contact.summary
            yield contact.entry, "\n".join(contact.asked)


@cache
def _stems() -> dict[str, tuple[Weakness, str]]:
    """Each word, or the beginning of one before a star, with what it is and a calmer way."""
    found: dict[str, tuple[Weakness, str]] = {}
    for language, kinds in tomllib.loads(_WORDS.read_text(encoding="utf-8")).items():
        for weakness, words in kinds.items():
            for word, calmer in words.items():
                found.setdefault(word.casefold(), (weakness, calmer))
                if language == "sr":
                    found.setdefault(cyrillic(word).casefold(), (weakness, cyrillic(calmer)))
    return found


@cache
def _pattern() -> re.Pattern[str]:
    words = (re.escape(each).replace(r"\*", r"\w*") for each in sorted(_stems(), reverse=True))
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


def _meaning(said: str) -> tuple[Weakness, str]:
    stems = _stems()
    if said in stems:
        return stems[said]
    starts = (
        stems[f"{said[:end]}*"] for end in range(len(said), 0, -1) if f"{said[:end]}*" in stems
    )
    return next(starts)
