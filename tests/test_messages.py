"""The sentences of the program in every language that it speaks."""

import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest
from babel.messages.catalog import Catalog

from complaintkit import sentences
from complaintkit.cli import COMMANDS
from complaintkit.cli.tongue import known, tongue
from complaintkit.sentences import LAW, LOCALES, _, as_stored, speak
from tests.catalogs import DOMAINS, brought_up_to_date, catalogue, in_cyrillic, path_of, written
from tests.collected import sentences as all_sentences

LANGUAGES = sorted(LOCALES.values())
PLACE = re.compile(r"\{[^{}]*\}")
COMMAND = re.compile(rf"\bcomplaint (?:{'|'.join(COMMANDS)})\b|--[a-z][-a-z]+")


EACH = [(locale, domain) for locale in LANGUAGES for domain in DOMAINS]


class Made(NamedTuple):
    """One catalogue of one language."""

    locale: str
    domain: str
    found: Catalog


@pytest.fixture(name="made", params=EACH, ids="-".join)
def _made(request: pytest.FixtureRequest) -> Made:
    locale, domain = request.param
    return Made(locale, domain, catalogue(locale, domain))


def told(made: Catalog) -> dict[str, str]:
    """Each sentence with its translation."""
    return {str(each.id): str(each.string) for each in made if each.id}


def test_every_sentence_is_translated(made: Made) -> None:
    """And none is kept that is gone: else `make messages`, and words for what is new."""
    assert sorted(told(made.found)) == all_sentences(made.domain)
    assert [each for each, words in told(made.found).items() if not words.strip()] == []


def test_what_is_put_in_stays(made: Made) -> None:
    """A translation names the same places, and no other."""
    wrong = [
        each
        for each, words in told(made.found).items()
        if sorted(set(PLACE.findall(each))) != sorted(set(PLACE.findall(words)))
    ]
    assert wrong == []


def test_commands_stay_as_they_are_typed(made: Made) -> None:
    """What the user is told to type is understood."""
    wrong = [
        each
        for each, words in told(made.found).items()
        if sorted(COMMAND.findall(each)) != sorted(COMMAND.findall(words))
    ]
    assert wrong == []


def test_each_catalogue_is_as_it_is_made(made: Made) -> None:
    """The compiled one as well."""
    place = (made.locale, made.domain)
    files = [path_of(*place, ending).read_bytes() for ending in ("po", "mo")]
    assert files == list(written(brought_up_to_date(*place)))


def numbers(text: str) -> Counter[str]:
    """Every number, however its thousands and its decimals are set apart."""
    return Counter(re.findall(r"\d+", re.sub(r"(?<=\d)[\s.,](?=\d)", "", text)))


@pytest.mark.parametrize("locale", LANGUAGES)
def test_the_law_keeps_its_numbers(locale: str) -> None:
    """A period of another length would harm whoever reads it; a word may become a number."""
    found = told(catalogue(locale, LAW))

    wrong = [each for each, words in found.items() if not numbers(each) <= numbers(words)]
    assert wrong == []


def test_no_word_is_of_two_scripts(made: Made) -> None:
    """A Latin letter in a Cyrillic word cannot be found again."""
    mixed = re.compile(r"[A-Za-zÀ-ž]+[Ѐ-ӿ]|[Ѐ-ӿ]+[A-Za-zÀ-ž]")

    assert [words for words in told(made.found).values() if mixed.search(words)] == []


@pytest.mark.parametrize(
    ("sentence", "latin", "written_so"),
    [
        (
            "complaint due and complaint show list them.",
            "Navode ih complaint due i complaint show.",
            "Наводе их complaint due и complaint show.",
        ),
        (
            "E-mail: --via registered-post, or {way} in DRAFT.pdf",
            "E-pošta: --via registered-post, ili {way} u DRAFT.pdf; NACRT --via ide",
            "Е-пошта: --via registered-post, или {way} у DRAFT.pdf; НАЦРТ --via иде",
        ),
        (
            "{days} days on the disk, {size} bytes, {count} h",
            "{days} d na disku, {size} B, {count} h",
            "{days} д на диску, {size} B, {count} ч",
        ),
        ("To the plan: complaint log", "To je plan: complaint log", "То је план: complaint log"),
        (
            "Ask the ombudsman (for 30 days) and Sky.",
            "Obratite se ombudsmanu (Rzecznik Finansowy) i Sky (do Nove godine).",
            "Обратите се омбудсману (Rzecznik Finansowy) и Sky (до Нове године).",
        ),
        ("complaintkit reads SQLite.", "SQLite čita complaintkit.", "SQLite чита complaintkit."),
    ],
)
def test_cyrillic_is_made_of_serbian_words_alone(
    sentence: str, latin: str, written_so: str
) -> None:
    """What is typed, and what the English sentence names, stays in Latin letters."""
    assert in_cyrillic(latin, sentence) == written_so


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        ("pl", "", "pl"),
        ("pl_PL.UTF-8", "", "pl"),
        ("PL", "", "pl"),
        ("ru_RU", "", "ru"),
        ("sr", "", "sr-Latn"),
        ("sr", "Ана Јовић", "sr-Cyrl"),
        ("sr", "Ana Jović", "sr-Latn"),
        ("sr_RS@latin", "Ана", "sr-Latn"),
        ("sr-Cyrl", "Ana", "sr-Cyrl"),
        ("en_GB.UTF-8", "", "en"),
        ("C.UTF-8", "", ""),
        ("de", "", ""),
        ("", "", ""),
    ],
)
def test_a_language_in_anybodys_spelling(text: str, name: str, language: str) -> None:
    """Of systems, of people; Serbian in the letters of the user's own name."""
    assert known(text, name) == language


@pytest.mark.parametrize(
    ("words", "environ", "language"),
    [
        (["--lang", "pl", "due"], {"COMPLAINT_LANG": "ru", "LANG": "sr_RS"}, "pl"),
        (["--lang=ru", "due"], {}, "ru"),
        (["due"], {"COMPLAINT_LANG": "ru", "LANG": "pl_PL.UTF-8"}, "ru"),
        (["due"], {"LANG": "pl_PL.UTF-8"}, "pl"),
        (["due"], {"LANGUAGE": "de:sr@latin:en", "LANG": "pl_PL"}, "sr-Latn"),
        (["due"], {"LANG": "C"}, "en"),
        (["letter", "--lang", "pl"], {}, "en"),
        (["--home", "letter", "--lang", "pl", "due"], {}, "pl"),
        (["--lang"], {}, "en"),
        (["--lang", "xx", "due"], {"LANG": "pl"}, "en"),
    ],
)
def test_who_decides(home: Path, words: list[str], environ: dict[str, str], language: str) -> None:
    """The command, the environment; there is no record yet."""
    assert tongue(words, environ) == language


def test_what_is_stored_is_stored_in_one_language() -> None:
    """Whatever the run speaks."""
    try:
        speak("pl")
        spoken = _("Nothing was stored.")
        with as_stored():
            stored = _("Nothing was stored.")
    finally:
        speak("en")

    assert (spoken != stored, stored) == (True, "Nothing was stored.")
    assert _("Nothing was stored.") == stored
    assert sentences.LOCALES.keys() == {"pl", "ru", "sr-Latn", "sr-Cyrl"}


INIT = ("init", "--name", "Ana Jović", "--email", "a@example.org", "--country", "RS")


@pytest.mark.parametrize("language", ["en", "pl", "ru", "sr"])
def test_a_user_is_spoken_to_in_their_language(home: Path, language: str) -> None:
    """From the command after `init` on, through the real program; JSON never changes."""
    environ = {**os.environ, "COMPLAINT_NOW": "2026-11-22T10:00+01:00", "LANG": "C.UTF-8"}
    del environ["COMPLAINT_LANG"]

    def run(*words: str) -> str:
        command = [sys.executable, "-m", "complaintkit", *words]
        done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    run(*INIT, "--language", language, "--zone", "Europe/Belgrade")
    run("open", "Acme", "--about", "a", "--want", "b")
    shown, as_json = run("due"), run("due", "--json")

    spoken = run("--lang", language, "due")
    assert shown == spoken
    assert (shown == run("--lang", "en", "due")) == (language == "en")
    assert as_json == run("--lang", "en", "due", "--json")
