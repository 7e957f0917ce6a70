"""The words of each language of letters: tables of text, from the file beside its templates."""

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from complaintkit.errors import Refused, Usage
from complaintkit.letters.scripts import cyrillic
from complaintkit.paths import bundled_templates
from complaintkit.sentences import _

Table = Mapping[str, Any]
"""Texts, lists of texts, and tables of these."""

LANGUAGES = ("en", "pl", "ru", "sr-Latn", "sr-Cyrl")
"""By their BCP 47 tags: Serbian has two scripts, and one file for both."""
_CYRILLIC = "-Cyrl"


_SCRIPTS = {"latn": "sr-Latn", "cyrl": "sr-Cyrl"}


def language_of(language: str, script: str) -> str:
    """The tag of a language as a user names it.

    Serbian is in Latin letters unless another script was asked for. Raises `Usage` for a script
    that there is not, or of a language that has only one.
    """
    if language != "sr" and not script.strip():
        return language
    wanted = script.strip().lower() or "latn"
    if language != "sr" or wanted not in _SCRIPTS:
        raise Usage(
            _("There is no script {script!r} for letters in {language!r}.").format(
                script=script, language=language
            ),
            _("Nothing was written. Serbian has two: --lang sr --script latn, or cyrl."),
        )
    return _SCRIPTS[wanted]


def folder_of(language: str) -> str:
    """The name of the folder of a language's templates."""
    return language.partition("-")[0]


def spelled(text: str, language: str) -> str:
    """Words of a template as the language writes them: Serbian may be in Cyrillic."""
    return cyrillic(text) if language.endswith(_CYRILLIC) else text


@cache
def words_of(language: str) -> Table:
    """The words of a language; raises `Refused` if there are no letters in it."""
    if language not in LANGUAGES:
        raise Refused(
            _("There are no letters in {language!r} yet.").format(language=language),
            _("There are letters in: {languages}.").format(languages=", ".join(LANGUAGES)),
        )
    path = bundled_templates() / folder_of(language) / "_words.toml"
    found: Table = _spelled(tomllib.loads(path.read_text(encoding="utf-8")), language)
    return found


def _spelled(value: object, language: str) -> Any:
    """The words, but for what names a rule of counting or a part of a letter."""
    if isinstance(value, dict):
        kept = ("rule", "layout")
        return {
            name: each if name in kept else _spelled(each, language) for name, each in value.items()
        }
    if isinstance(value, list):
        return tuple(_spelled(each, language) for each in value)
    return spelled(value, language) if isinstance(value, str) else value
