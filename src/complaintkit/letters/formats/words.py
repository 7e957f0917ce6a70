"""The few words that a format adds to a letter, in the letter's language."""

from typing import NamedTuple


class Words(NamedTuple):
    """What paper needs said on it."""

    page: str
    lacking: str
    """Above the list of characters that the fonts of a PDF lack."""


_WORDS = {
    "en": Words("Page {page} of {pages}", "Characters shown as codes, for this font lacks them:"),
    "pl": Words(
        "Strona {page} z {pages}", "Znaki podane jako kody, bo brak ich w tym kroju pisma:"
    ),
    "ru": Words("Страница {page} из {pages}", "Знаки, показанные кодами: их нет в этом шрифте:"),
    "sr-Latn": Words(
        "Strana {page} od {pages}", "Znaci prikazani kodovima, jer ih nema u ovom fontu:"
    ),
    "sr-Cyrl": Words(
        "Страна {page} од {pages}", "Знаци приказани кодовима, јер их нема у овом фонту:"
    ),
}


def words(language: str) -> Words:
    """The words in *language*, or in English."""
    return _WORDS.get(language, _WORDS["en"])
