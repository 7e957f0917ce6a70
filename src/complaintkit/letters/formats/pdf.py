"""A letter as PDF, set by Typst: tagged, for the archive (PDF/A), its fonts inside.

The words go to the engine as JSON, never as source. It sees an empty folder and no network; the
same letter is the same bytes.
"""

from collections.abc import Iterator
from typing import Any

from complaintkit.letters.envelope import Envelope
from complaintkit.letters.formats.blocks import Block, Item, blocks, subject
from complaintkit.letters.formats.glyphs import drawable, lacking
from complaintkit.letters.formats.lines import glued
from complaintkit.letters.parts import RenderedLetter
from complaintkit.letters.words import words_of
from complaintkit.sentences import _
from complaintkit.typesetting import set_in_pdf

_MAX_FOOT = 70
"""Characters that fit into the foot of a page beside its number."""


def pdf(letter: RenderedLetter, envelope: Envelope) -> bytes:
    """The letter on pages; a character that the fonts lack is shown as its code and listed."""
    hint = _("Write .html and print it, or .docx.")
    return set_in_pdf("letter.typ", _told(letter, envelope), envelope.at, hint=hint)


def unknown_to_the_fonts(letter: RenderedLetter) -> list[str]:
    """The characters that a PDF of this letter shows as codes: the codes with their names."""
    return lacking(line for block in blocks(letter) for line in _lines(block))


def _told(letter: RenderedLetter, envelope: Envelope) -> dict[str, Any]:
    """Everything that the page needs, in strings and numbers."""
    laid_out = blocks(letter)
    own = words_of(letter.language)
    sender = next((each.first for each in laid_out if each.part == "sender"), "")
    day = next((each.first for each in laid_out if each.part == "date"), "")
    foot = ", ".join(filter(None, (sender, day)))
    return {
        "parts": [_part(block, letter.language) for block in laid_out],
        "title": drawable(subject(letter) or day or letter.kind),
        "author": drawable(sender),
        "foot": drawable(foot) if len(foot) <= _MAX_FOOT else "",
        "mark": drawable(letter.mark),
        "lang": letter.language.partition("-")[0],
        "paper": envelope.paper,
        "window": not letter.layout.head,
        "page": own["page"],
        "lack": own["lacking"],
        "lacking": unknown_to_the_fonts(letter),
        "day": {"year": envelope.at.year, "month": envelope.at.month, "day": envelope.at.day},
    }


def _part(block: Block, language: str) -> dict[str, Any]:
    numbered = block.numbered if block.role == "numbered" else []
    return {
        "part": block.part,
        "role": block.role,
        "place": block.place,
        "first": drawable(block.first),
        "item": [] if numbered else _drawn(block.items[0], language),
        "numbered": [[number, _drawn(item, language)] for number, item in numbered],
        "enclosed": block.is_enclosed,
    }


def _drawn(item: Item, language: str) -> list[list[str]]:
    return [[glued(drawable(line), language) for line in entry] for entry in item]


def _lines(block: Block) -> Iterator[str]:
    for item in block.items:
        for entry in item:
            yield from entry
