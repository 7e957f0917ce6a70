"""How letters tell of rules in each language: the citation after "under", and a sentence.

The sentences of the packs speak to the user; these speak of the parties.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from complaintkit.law.rules import Rate, Rule

WORDS = Path(__file__).with_name("words")


class RuleWords(NamedTuple):
    """One rule, or one rate, in one language."""

    citation: str
    says: str
    """Empty when there is no sentence for it in this language."""
    condition: str = ""


def rule_words(rule: Rule | Rate, language: str) -> RuleWords:
    """The words of a rule in a language of letters; the citation is the pack's where none is given.

    In English the pack's own sentence is told where there is no other.
    """
    found = _words(language.partition("-")[0]).get(rule.id, {})
    is_own = language == "en"
    return RuleWords(
        found.get("citation", rule.citation),
        found.get("says", rule.says if is_own else ""),
        found.get("condition", rule.condition if is_own else ""),
    )


def body_of(rule: Rule) -> tuple[str, str]:
    """The body that a rule opens the way to, and the language of its name; empty if it names none.

    Its name stays as it is in every language: that is what stands at its door.
    """
    found = (
        (each[rule.id], language) for language, each in _words("_bodies").items() if rule.id in each
    )
    return next(found, ("", ""))


@cache
def _words(language: str) -> dict[str, dict[str, str]]:
    path = WORDS / f"{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
