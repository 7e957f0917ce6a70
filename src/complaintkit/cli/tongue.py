"""The language of a run: asked for, else the user's own, else the system's."""

import os
import sys
from collections.abc import Mapping, Sequence

from complaintkit.errors import Error
from complaintkit.paths import find_home
from complaintkit.record.peek import speaker
from complaintkit.sentences import LOCALES, speak, spoken
from complaintkit.vocabulary import LANGUAGE_NAMES

OPTION = "--lang"
_SERBIAN = "sr"
_CYRILLIC = range(0x0400, 0x0500)


def tongue(words: Sequence[str], environ: Mapping[str, str] = os.environ) -> str:
    """The tag of the language to speak, from the words of the command and the environment.

    Before a command, `--lang` decides; then COMPLAINT_LANG; then what the user said of themselves;
    where there is no record yet, the system. Serbian is in the letters that their name is in.
    """
    if "--json" in words:  # a program reads it, in whatever country
        return "en"
    asked = _option(OPTION, words) or environ.get("COMPLAINT_LANG", "")
    if asked:
        return known(asked) or "en"
    language, name = _speaker(words)
    if language:
        return known(language, name) or "en"
    return next((found for found in map(known, _of_system(environ)) if found), "en")


def _speaker(words: Sequence[str]) -> tuple[str, str]:
    try:
        return speaker(find_home(_option("--home", words)).record)
    except Error:  # the command itself will tell what is wrong with the home
        return "", ""


def known(text: str, name: str = "") -> str:
    """The tag of a language as people and systems write it; empty for one that we do not speak."""
    code = text.strip().replace("_", "-").partition(".")[0].lower()
    language, _dash, rest = code.partition("-")
    if language.partition("@")[0] != _SERBIAN:
        return language if language in LOCALES or language == "en" else ""
    if "latn" in code or "latin" in code:
        return "sr-Latn"
    is_cyrillic = "cyrl" in rest or any(ord(letter) in _CYRILLIC for letter in name)
    return "sr-Cyrl" if is_cyrillic else "sr-Latn"


def script_of(name: str) -> str:
    """The letters for Serbian, "latn" or "cyrl": those of the run, else those of a user's name."""
    tag = spoken() if spoken().startswith(_SERBIAN) else known(_SERBIAN, name)
    return tag.partition("-")[2].lower()


def speak_as(language: str, name: str) -> None:
    """Go on in the language that the user has just named, unless another was asked for."""
    if not (_option(OPTION, sys.argv[1:]) or os.environ.get("COMPLAINT_LANG", "")):
        speak(known(LANGUAGE_NAMES.get(language.strip().lower(), language), name) or "en")


def says_language(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether an option, the environment or the system names a language that we speak."""
    if _option(OPTION, sys.argv[1:]) or environ.get("COMPLAINT_LANG", ""):
        return True
    return any(map(known, _of_system(environ)))


def _option(name: str, words: Sequence[str]) -> str | None:
    """The value of an option that stands before the command."""
    for place, word in enumerate(words):
        if word == name:
            return next(iter(words[place + 1 : place + 2]), None)
        if word.startswith(f"{name}="):
            return word.partition("=")[2]
        if not word.startswith("-") and words[place - 1] not in (OPTION, "--home"):
            return None
    return None


def _of_system(environ: Mapping[str, str]) -> list[str]:
    """What the system says, as gettext reads it."""
    named = (environ.get(each, "") for each in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    return [language for value in named for language in value.split(":") if language]
