"""The PDF engine: the same bytes each time, here or in a process of its own."""

import sys
from datetime import UTC, datetime

import pytest

from complaintkit.evidence.bundle.document import Document, Heading, Paragraph, Piece, Table, cell
from complaintkit.evidence.formats.document_pdf import document_pdf, texts_of

AT = datetime(2026, 11, 22, 10, tzinfo=UTC)


def document(rows: int, text: str = "x") -> Document:
    """A table of so many rows."""
    body = tuple((cell(str(n)), cell(Piece(text, "quote"))) for n in range(rows))
    table = Table(("No.", "What"), (1, 9), body)
    return Document("Case 1", "A lead", "A notice", "A foot", (Heading("H"), table, Paragraph("P")))


def test_a_long_one_is_set_in_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """And here, to the same bytes, if there is none."""
    apart = document_pdf(document(300), at=AT)

    monkeypatch.setattr(sys, "executable", "/bin/false")

    assert document_pdf(document(300), at=AT) == apart
    assert apart.startswith(b"%PDF-")


def test_every_text_of_a_document_is_known() -> None:
    """What the fonts lack is looked for in all of them."""
    told = [*texts_of(document(1, "a\nb"))]

    assert told == ["Case 1", "A lead", "A notice", "A foot", "H", "No.", "What", "0", "a\nb", "P"]
