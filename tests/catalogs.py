"""The catalogues of messages, kept in step with the sentences of the program.

`python -m tests.catalogs` collects every sentence, adds new ones to the catalogue of each language
without a translation, drops those that are gone, writes Serbian in Cyrillic from Serbian in Latin
letters, and compiles all of them for gettext.
"""

import io
import re
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from complaintkit.letters.scripts import cyrillic
from complaintkit.sentences import CATALOGUES, DOMAIN, HELP, LAW, LOCALES
from tests.collected import sentences

DOMAINS = (DOMAIN, LAW, HELP)
FROM_LATIN = ("sr", "sr@latin")
KEPT = re.compile(
    r"\{[^{}]*\}|(?<!\w)--?[a-z][-a-z0-9]*|\.[a-z0-9]{2,4}\b|[\w.]*[/_@][\w./@-]*"
    r"|(?<=[}\d] )B\b"
)
"""What is typed or named as it stands: places, options, endings, paths, and symbols of units."""
FOREIGN = re.compile(r"\([A-Z][^\W\d_]*(?: [^\W\d_]+)*\)")
"""A name behind the word for it: the ombudsman of finance (Rzecznik Finansowy)."""
_NOT_SERBIAN = re.compile(r"[^\W\da-pr-vzčćđšž_]", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_SERBIAN = frozenset(
    {
        *(
            "E",
            "NBS",
            "Ombudsman",
            "Plan",
            "RATEL",
            "Roskomnadzor",
            "To",
            "a",
            "argument",
            "d",
            "disk",
        ),
        *(
            "do",
            "e",
            "element",
            "evidencija",
            "font",
            "inspekcija",
            "internet",
            "iznos",
            "izjašnjenje",
        ),
        *("min", "na", "nesaobraznosti", "o", "obaveštenje", "očekivanog", "od", "odgovor"),
        *("odustanak", "one", "original", "period", "plan", "podnošenje", "potvrda"),
        *("prigovor", "prijemu", "pritužba", "program", "račun", "regulator", "reklamacija"),
        *("reklamacije", "reklamaciju", "rešavanje", "s", "saobraznost", "spora", "to", "tržišna"),
        *("ugovora", "vansudsko", "veći", "zastarelost"),
    }
)
"""Words that English spells alike, or that an English sentence gives beside its own."""
_HOUR = {"h": "ч"}
"""The sign of a unit that is no letter for letter."""


def path_of(locale: str, domain: str, ending: str = "po") -> Path:
    """Where a catalogue of a language lies."""
    return CATALOGUES / locale / "LC_MESSAGES" / f"{domain}.{ending}"


def _empty(locale: str) -> Catalog:
    """A catalogue that says nothing of the day on which it was made."""
    language = locale.partition("@")[0]
    day = datetime(2026, 1, 1, tzinfo=UTC)
    return Catalog(locale=language, charset="utf-8", creation_date=day, revision_date=day)


def catalogue(locale: str, domain: str) -> Catalog:
    """What is translated so far."""
    path = path_of(locale, domain)
    if not path.exists():
        return _empty(locale)
    with path.open("rb") as file:
        return read_po(file, locale=locale.partition("@")[0], charset="utf-8")


def in_cyrillic(text: str, sentence: str) -> str:
    """The Serbian words of *text*, which translates *sentence*, in Cyrillic.

    What is typed or named stays, and so does a word that is in the English sentence, too: it is
    one of a command, the name of a program, a code. A name in brackets with a letter that Serbian
    lacks is one of another language.
    """
    english = frozenset(_WORD.findall(sentence)) - _SERBIAN

    def spelled(word: re.Match[str]) -> str:
        told = word.group()
        return _HOUR.get(told) or (told if told in english else cyrillic(told))

    def is_foreign(name: str) -> bool:
        return bool(_NOT_SERBIAN.search(name)) or not english.isdisjoint(_WORD.findall(name))

    told, at = "", 0
    names = (each for each in FOREIGN.finditer(text) if is_foreign(each.group()))
    for kept in sorted((*KEPT.finditer(text), *names), key=lambda each: each.start()):
        if kept.start() >= at:
            told += _WORD.sub(spelled, text[at : kept.start()]) + kept.group()
            at = kept.end()
    return told + _WORD.sub(spelled, text[at:])


def brought_up_to_date(locale: str, domain: str) -> Catalog:
    """A catalogue of a language with the sentences that there are now."""
    latin = catalogue(FROM_LATIN[1], domain) if locale == FROM_LATIN[0] else None
    old, new = catalogue(locale, domain), _empty(locale)
    for sentence in sentences(domain):
        known = (latin or old).get(sentence)
        told = str(known.string) if known and known.string else ""
        new[sentence] = Message(sentence, in_cyrillic(told, sentence) if latin else told)
    return new


def written(made: Catalog) -> tuple[bytes, bytes]:
    """The bytes of a catalogue, for translators and for gettext; the same for the same words."""
    plain, compiled = io.BytesIO(), io.BytesIO()
    write_po(plain, made, omit_header=True, width=100, sort_output=True)
    write_mo(compiled, made)
    header = b'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    return header + plain.getvalue(), compiled.getvalue()


def main() -> None:
    """Write them all, and say what waits for a translator."""
    for locale in sorted(LOCALES.values(), reverse=True):  # Latin letters before Cyrillic
        for domain in DOMAINS:
            made = brought_up_to_date(locale, domain)
            path_of(locale, domain).parent.mkdir(parents=True, exist_ok=True)
            for ending, data in zip(("po", "mo"), written(made), strict=True):
                path_of(locale, domain, ending).write_bytes(data)
            waiting = sum(not message.string for message in made if message.id)
            told = f"{locale}, {domain}: {len(made)} sentences, {waiting} without a translation"
            print(told)  # noqa: T201


if __name__ == "__main__":
    main()
