"""HOW-TO-CHECK.txt: how anybody checks a bundle, in the language of its pages and in English.

The commands stand in it once more for each language, as they are typed; the words around them are
for whoever holds the bundle, and that may be a person who was never in the country.
"""

import textwrap
from collections.abc import Iterator

from complaintkit.sentences import _, as_stored, spoken

_WIDTH = 96
_RULE = "-" * 72
_BELOW = "In English: below."
"""For whoever cannot read what comes first."""
_OF_ZIP = ("sha256sum FILE.zip", "shasum -a 256 FILE.zip", "certutil -hashfile FILE.zip SHA256")
_HASHED = ("seq", "id", "prev", "recorded_at", "kind", "body")


def how_to_check() -> str:
    """The whole file."""
    told = [*_lines()]
    if spoken() != "en":
        with as_stored():
            told = [_BELOW, "", *told, _RULE, "", *_lines()]
    return "\n".join(told)


def _lines() -> Iterator[str]:
    yield from (_("HOW TO CHECK THIS BUNDLE"), "")
    yield from (_("Nothing here needs the program that made it."), "")
    yield from _files()
    yield from _sums()
    yield from _record()
    yield from _limits()


def _files() -> Iterator[str]:
    yield from ("1. " + _("That no file was changed since the bundle was made"), "")
    yield from _text(_("Unpack it into an empty folder and compare every file with SHA256SUMS:"))
    systems = {
        "Linux": "sha256sum -c SHA256SUMS",
        "macOS": "shasum -a 256 -c SHA256SUMS",
        _("any system, Python 3"): "python3 check.py",
    }
    width = max(map(len, systems)) + 3
    yield from (f"     {system:{width}}{command}" for system, command in systems.items())
    yield ""
    yield from _text(
        _(
            'Each line must end in OK; check.py must say "0 wrong". It also names files that were '
            "added. check.py is twenty lines long: read it before you run it."
        )
    )


def _sums() -> Iterator[str]:
    yield from ("2. " + _("That SHA256SUMS itself is the one that was handed over"), "")
    yield from _text(
        _(
            "Compute the SHA-256 of the zip file you were given, and compare it with the number "
            "that the sender told you by another way: in a letter, by telephone, in the receipt "
            "of the export."
        )
    )
    commands = (
        "sha256sum FILE.zip",
        "shasum -a 256 FILE.zip",
        "certutil -hashfile FILE.zip SHA256",
    )
    yield from (f"     {'       '.join(commands)}", "")


def _record() -> Iterator[str]:
    yield from ("3. " + _("That the record was not rewritten before the bundle was made"), "")
    yield from _text(
        _(
            "checkpoint.txt holds three lines: the name of the record, how many entries it had, "
            "and the fingerprint of the last one. Each entry's fingerprint includes the one "
            "before it, so a change of any earlier entry changes this number. Every letter of "
            "the customer carries the number that the record had on its day: the letters in the "
            "provider's own hands show that nothing before them was changed later."
        )
    )
    yield from _text(
        _(
            "record.json, when it is here, holds the entries of this case exactly as they were "
            "stored. The fingerprint of an entry is the SHA-256 of these lines, joined by line "
            "feeds, in UTF-8:"
        )
    )
    name = _("the id of the record, which is the name in checkpoint.txt")
    yield from (f"     {each}" for each in ("complaintkit/1", name, *_HASHED))
    yield ""


def _limits() -> Iterator[str]:
    yield from ("4. " + _("What this does not prove"), "")
    yield from _text(
        _(
            "Fingerprints show that nothing was changed after a moment. They do not show that "
            "what was entered is true, nor that an owner did not write the whole record anew "
            "before any fingerprint left the house. When each entry was made is the time of the "
            "customer's own computer."
        )
    )


def _text(paragraph: str) -> Iterator[str]:
    yield from (f"   {each}" for each in textwrap.wrap(paragraph, _WIDTH))
    yield ""
