"""Where the parts of a letter stand, by the custom of its language, in every format."""

import io
from dataclasses import replace

import pypdfium2  # type: ignore[import-untyped]
from docx import Document

from complaintkit.letters.formats.docx import docx
from complaintkit.letters.formats.html import html
from complaintkit.letters.formats.markdown import markdown
from complaintkit.letters.formats.pdf import pdf
from complaintkit.letters.formats.text import text
from complaintkit.letters.parts import Layout

from .letters import CLAIM, ENVELOPE

CUSTOM = Layout(
    head=("addressee", "sender"),
    foot=("closing", "enclosures", "date", "signature"),
    right=frozenset({"addressee", "sender"}),
    centred=frozenset({"subject"}),
)
LAID = replace(CLAIM, layout=CUSTOM)
TITLE = "Formal claim, customer number 8773 10 123"
HALF = 36
"""Columns before the right half of the page of text."""
ORDER = [
    *("Acme Broadband", "Jane Doe", "Formal claim", "Dear Sir or Madam,", "What is wrong:"),
    *(
        "Please reply",
        "To the best",
        "Enclosure: history of contacts (2",
        "Sunday 22 November 2026",
    ),
]


def in_order(words: str) -> list[str]:
    """The beginnings of parts, as they come."""
    return sorted(ORDER, key=words.index)


def test_the_text_keeps_the_order_and_the_sides() -> None:
    """The title in the middle has no line below."""
    lines = text(LAID).splitlines()

    assert lines[0] == " " * HALF + "Acme Broadband"
    assert " " * HALF + "Jane Doe" in lines
    (title,) = [line for line in lines if "Formal claim" in line]
    assert title == f"{title.strip():^72}".rstrip()
    assert not set(lines[lines.index(title) + 1]) & set("=-")
    assert in_order(text(LAID)) == ORDER


def test_every_other_format_keeps_the_order() -> None:
    """Whoever reads it aloud hears the same letter."""
    document = Document(io.BytesIO(docx(LAID, ENVELOPE)))

    assert in_order(markdown(LAID).replace("\\", "")) == ORDER
    assert in_order(html(LAID, ENVELOPE).decode().partition("<body")[2]) == ORDER
    assert in_order("\n".join(each.text for each in document.paragraphs)) == ORDER


def test_the_web_page_knows_the_sides() -> None:
    """By classes of its own."""
    page = html(LAID, ENVELOPE).decode()

    assert '<div class="block addressee right">' in page
    assert '<h1 class="centred">' in page
    assert '<div class="head">' not in page


def test_the_word_document_knows_the_sides() -> None:
    """As properties of the paragraphs, on top of their styles."""
    paragraphs = Document(io.BytesIO(docx(LAID, ENVELOPE))).paragraphs
    named = {each.text: each.paragraph_format for each in paragraphs}

    indent = named["Acme Broadband"].left_indent
    assert indent is not None
    assert round(indent.mm) == 82
    assert named[TITLE].alignment == 1


def test_the_page_shows_the_sides() -> None:
    """Measured on the page: the addressee begins at the top margin, right of the middle."""
    page = pypdfium2.PdfDocument(pdf(LAID, ENVELOPE))[0]
    words = page.get_textpage()

    left, _bottom, _right, top = words.get_charbox(words.search("Acme Broadband").get_next()[0])
    width, height = page.get_size()

    assert left > width / 2
    assert 19 < (height - top) / 72 * 25.4 < 22
    title = words.search("Formal claim").get_next()
    start, end = (
        words.get_charbox(title[0]),
        words.get_charbox(title[0] + len("Formal claim, customer number 8773 10 123") - 1),
    )
    middle = (start[0] + end[2]) / 2
    margins = (25 / 25.4 * 72, width - 22 / 25.4 * 72)
    assert abs(middle - sum(margins) / 2) < 2


def test_without_a_custom_the_address_is_for_a_window() -> None:
    """62 mm from the top."""
    page = pypdfium2.PdfDocument(pdf(CLAIM, ENVELOPE))[0]
    words = page.get_textpage()

    _left, _bottom, _right, top = words.get_charbox(words.search("Acme Broadband").get_next()[0])

    assert 60 < (page.get_height() - top) / 72 * 25.4 < 66
