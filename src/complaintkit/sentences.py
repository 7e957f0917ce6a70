"""The one door for sentences that a person reads: `_()`, in the language of the run.

Sentences are written in English and translated by the catalogues in `locale/`. What is stored never
goes through here, so that a record is the same whoever reads it. What the law says and the help
have catalogues of their own: most runs show none of it, and a catalogue is read whole.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

DOMAIN, LAW, HELP = "complaintkit", "law", "help"
CATALOGUES = Path(__file__).with_name("locale")
LOCALES = {"pl": "pl", "ru": "ru", "sr-Latn": "sr@latin", "sr-Cyrl": "sr"}
"""For each language but English the name that gettext gives it."""


def _as_written(message: str) -> str:
    return message


_ENGLISH = "en"
_said: Callable[[str], str] = _as_written
_language = _ENGLISH


def _(message: str) -> str:
    """A sentence in the language of the run; as it is written where there is no translation."""
    return _said(message)


def legal(sentence: str) -> str:
    """What a rule of a pack says, in the language of the run; the user's own as they wrote it."""
    return _of(LAW, sentence)


def legal_names(cited: str) -> str:
    """Citations or sources, "; " between them: those that are no names in the language."""
    return "; ".join(map(legal, cited.split("; ")))


def helpful(text: str) -> str:
    """A text of the help in the language of the run."""
    return _of(HELP, text)


def _of(domain: str, message: str) -> str:
    """Of nothing gettext would tell the head of its file."""
    return _catalogue(domain, _language)(message) if message else message


def kind_words(kind: str) -> str:
    """What an entry is called, "contact logged", from its kind, "contact_logged"."""
    return _(kind.replace("_", " "))


def spoken() -> str:
    """The tag of the language that sentences are in now."""
    return _language


@contextmanager
def as_stored() -> Iterator[None]:
    """Sentences in English: what is stored is the same, whatever language the run speaks."""
    global _said, _language
    before = _said, _language
    _said, _language = _as_written, _ENGLISH
    try:
        yield
    finally:
        _said, _language = before


def speak(language: str) -> None:
    """Choose the language of the run, by its BCP 47 tag.

    Before the rooms are entered: some of them name things when they are loaded.
    """
    global _said, _language  # noqa: PLW0603 (a run has one language, as it has one clock)
    _language = language if language in LOCALES else _ENGLISH
    _said = _catalogue(DOMAIN, _language)


@cache
def _catalogue(domain: str, language: str) -> Callable[[str], str]:
    if language not in LOCALES:
        return _as_written
    import gettext  # noqa: PLC0415 (English needs none of it)

    return gettext.translation(domain, str(CATALOGUES), [LOCALES[language]], fallback=True).gettext
