"""What the tests know of each language of letters: constants that its words are held against.

A new language is a module here, by the name of its folder of templates, with `LANGUAGES`: what is
known of it by its tag, for each script. Its golden letters are in a folder by its tag.
"""

from collections.abc import Mapping
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from complaintkit.letters.words import LANGUAGES, folder_of
from tests.conftest import Story

Forms = Mapping[str, tuple[str, ...]]
"""For each noun its forms, in the order of the numbers' classes."""


class Language(NamedTuple):
    """One language, or one script of it."""

    country: str
    """Whose law it tells of."""
    lacks: frozenset[str]
    """The letters that belong to the law of other countries, and are not written in it."""
    stories: Mapping[str, Story]
    """For each kind the story that it is written from, told in the language."""
    to: Mapping[str, tuple[str, ...]]
    """Further words of the command, for some kinds."""
    classes: tuple[frozenset[int], ...]
    """The numbers up to 121 that go with each form of a noun but the last, which has the rest."""
    nominatives: Forms
    genitives: Forms
    days: Mapping[date, str]
    sums: Mapping[str, str]
    """From the record's "1234.50 PLN"."""
    durations: Mapping[int, str]
    accurate: str
    """How every letter says that it is true as far as the writer knows."""
    out_of_place: Mapping[str, str]
    """For each word of `NEVER` and of the kinds' own lists the pattern of what it is here."""
    gendered: str
    """The pattern of words that show whether a man or a woman writes."""
    second_person: str
    """The pattern of words that speak to the reader, for what a rule never does."""
    alien: str
    """The pattern of letters of a wrong script in a template."""


def known(tag: str) -> Language:
    """What is known of the language with this tag."""
    found: Language = import_module(f"{__name__}.{folder_of(tag)}").LANGUAGES[tag]
    return found


_HERE = Path(__file__)
WITH_LETTERS = tuple(tag for tag in LANGUAGES if _HERE.with_name(f"{folder_of(tag)}.py").is_file())
"""The tags of the languages that are held against English, the model of them all."""
