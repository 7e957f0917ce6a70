"""A letter as a Word document with real styles, to be worked on in Word or LibreOffice."""

import io
import zipfile
from collections.abc import Iterator

from docx.oxml.xmlchemy import BaseOxmlElement

from complaintkit.letters.envelope import Envelope, Paper
from complaintkit.letters.formats import word
from complaintkit.letters.formats.blocks import Block, Item, blocks, subject
from complaintkit.letters.parts import RenderedLetter
from complaintkit.letters.words import words_of

_OF_PART = {
    "sender": "Letter Sender",
    "date": "Letter Sender",
    "closing": "Letter Closing",
    "farewell": "Letter Closing",
    "signature": "Letter Signature",
    "fingerprint": "Letter Fingerprint",
}
_OF_ROLE = {
    "title": "Heading 1",
    "heading": "Heading 2",
    "quoted": "Quote",
    "block": "Letter Address",
    "lines": "Letter Lines",
}
_ABOVE = ("sender", "date")
"""They stand above the address in the window of an envelope."""
_WINDOW = (63 - word.TOP) / 25.4 * 72
"""Points from the text's top to the address, which windows of envelopes show from 62 mm on."""
_GAP = 8.0
"""Points above a part that is not a paragraph."""
_SHORT = 900
"""Characters in an item that is kept together on a page; a longer one may break."""


def docx(letter: RenderedLetter, envelope: Envelope) -> bytes:
    """The letter as .docx, the same bytes for the same letter."""
    laid_out = blocks(letter)
    heads = [block for block in laid_out if block.part in _ABOVE and not letter.layout.head]
    document = word.document(envelope.paper, letter.language)
    author = next((block.first for block in laid_out if block.part == "sender"), "")
    word.describe(document, subject(letter) or letter.kind, author, envelope.at)
    word.number_pages(document, words_of(letter.language)["page"])
    if letter.mark:
        word.mark_pages(document, letter.mark)
    above = sum(len(block.items[0]) for block in heads) if heads else None
    end = document.element.body.sectPr
    for block in laid_out:
        for element in _laid_out(block, above, envelope.paper):
            end.addprevious(element)
    made = io.BytesIO()
    document.save(made)
    return _packed(made.getvalue())


def _laid_out(block: Block, above: int | None, paper: Paper) -> Iterator[BaseOxmlElement]:
    """The paragraphs, or the table, of one part.

    *above* counts the lines above the address, if that is to stand in the window of an envelope.
    """
    if block.role == "numbered":
        told = block.numbered
        rows = ((_is_short(item), f"{number}.", _record(item, block)) for number, item in told)
        yield word.table(rows, paper, ruled=block.is_enclosed)
        yield word.paragraph("Letter Lines", [])  # or this table and the next would be one
        return
    style = _style(block, has_window=above is not None)
    if block.role == "quoted":
        yield from (word.paragraph(style, entry) for entry in block.items[0])
        return
    for number, (first, *further) in enumerate(block.items[0]):
        yield word.paragraph(
            style,
            [first],
            keeps=block.part == "term" or first.endswith(":"),
            before=None if number else _gap(block, above),
            new_page=block.role == "heading",
            place=block.place,
        )
        yield from (
            word.paragraph("Letter Further Lines", [line], place=block.place) for line in further
        )


def _style(block: Block, *, has_window: bool) -> str:
    if block.part in _ABOVE and not has_window:
        return "Letter Address"
    return _OF_PART.get(block.part) or _OF_ROLE.get(block.role, "Body Text")


def _gap(block: Block, above: int | None) -> float | None:
    """Points above a part, where its style does not say it."""
    if block.part == "addressee" and above is not None:
        return max(_GAP, _WINDOW - above * word.LINE - _GAP)
    if block.part in {"salutation", "date", "sender", "addressee"}:
        return _GAP
    return _GAP if block.role == "lines" else None


def _record(item: Item, block: Block) -> list[BaseOxmlElement]:
    """The lines of a numbered item; in the enclosure the first stands out."""
    first = "Letter Record Title" if block.is_enclosed else "Letter Lines"
    return [
        word.paragraph(
            "Letter Further Lines" if place else "Letter Lines" if number else first, [line]
        )
        for number, entry in enumerate(item)
        for place, line in enumerate(entry)
    ]


def _is_short(item: Item) -> bool:
    return sum(len(line) for entry in item for line in entry) < _SHORT


def _packed(made: bytes) -> bytes:
    """The same document with no time of packing in it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in sorted(old.namelist(), key=lambda each: (each != "[Content_Types].xml", each)):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            new.writestr(entry, old.read(name))
    return packed.getvalue()
