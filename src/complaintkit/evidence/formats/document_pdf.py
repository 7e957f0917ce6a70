"""A page of the bundle as PDF: any printer prints it, any archive keeps it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from complaintkit.edges.visible import lines
from complaintkit.evidence.bundle.document import Block, Document, Facts, Heading, Paragraph, Table
from complaintkit.letters.formats.glyphs import drawable, lacking
from complaintkit.sentences import _
from complaintkit.typesetting import set_apart, set_in_pdf

_ROWS, _LETTERS = 200, 100_000
"""From so many on a document takes much memory to set."""


def document_pdf(document: Document, *, at: datetime, paper: str = "a4") -> bytes:
    """The document on sheets; a character that the fonts lack is shown as its code and listed.

    A long one is set in a process of its own: the engine keeps all that it has set.
    """
    told = {
        **{name: _drawn(getattr(document, name)) for name in ("title", "lead", "notice", "foot")},
        "lang": "en",
        "paper": paper,
        "page": _("Page {page} of {pages}"),
        "lack": _("Characters shown as codes, for this font lacks them:"),
        "lacking": lacking(map(lines, texts_of(document))),
        "day": {"year": at.year, "month": at.month, "day": at.day},
        "blocks": [_block(each) for each in document.blocks],
    }
    hint = _("Export .html, .csv or .json instead.")
    made = set_apart if _is_long(document) else set_in_pdf
    return made("document.typ", told, at, hint=hint)


def _is_long(document: Document) -> bool:
    rows = sum(len(block.rows) for block in document.blocks if isinstance(block, Table))
    return rows > _ROWS or sum(map(len, texts_of(document))) > _LETTERS


def texts_of(document: Document) -> Iterator[str]:
    """Every text of a document."""
    yield from (document.title, document.lead, document.notice, document.foot)
    for block in document.blocks:
        if isinstance(block, Heading | Paragraph):
            yield block.text
        elif isinstance(block, Facts):
            yield from (text for row in block.rows for text in row)
        else:
            yield from block.heads
            yield from (piece.text for row in block.rows for cell in row for piece in cell)


def _block(block: Block) -> dict[str, Any]:
    if isinstance(block, Heading):
        return {"kind": "heading", "text": _drawn(block.text)}
    if isinstance(block, Paragraph):
        return {"kind": "paragraph", "text": _drawn(block.text), "style": block.style}
    if isinstance(block, Facts):
        rows = [[_drawn(label), _drawn(text)] for label, text in block.rows]
        return {"kind": "facts", "rows": rows}
    cells = [
        [[[piece.style, _drawn(piece.text)] for piece in cell] for cell in row]
        for row in block.rows
    ]
    heads = [_drawn(head) for head in block.heads]
    return {"kind": "table", "heads": heads, "widths": list(block.widths), "rows": cells}


def _drawn(text: str) -> str:
    return "\n".join(map(drawable, lines(text).split("\n")))
