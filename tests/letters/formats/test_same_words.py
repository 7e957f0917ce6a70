"""Every format carries the words of the plain text, in the same order, and adds none."""

import io
import re
from html.parser import HTMLParser

import pytest
from docx import Document
from docx.table import Table
from pypdf import PdfReader

from complaintkit.letters.formats.docx import docx
from complaintkit.letters.formats.html import html
from complaintkit.letters.formats.pdf import pdf
from complaintkit.letters.formats.text import text
from complaintkit.letters.parts import RenderedLetter

from .letters import CLAIM, ENVELOPE, HOSTILE, bare, letter, told

SPARSE = letter(about=told("Only this.", "", "", "And this."), contact=("One.", "", "Two."))
LONG = letter(
    sender="\n".join(f"Line {number}" for number in range(40)),
    addressee="X" * 300 + "\n" + "\n".join(f"Floor {number}" for number in range(40)),
    subject="z" * 400,
    contact=tuple(f"Contact {number}\nSummary: {'word ' * number}" for number in range(99)),
)
LETTERS = pytest.mark.parametrize(
    "given", [CLAIM, HOSTILE, SPARSE, LONG], ids=["claim", "hostile", "sparse", "long"]
)


def plain_words(given: RenderedLetter) -> str:
    """The words of the text, without the lines below its titles."""
    return bare(re.sub(r"^(=+|-+)$", "", text(given), flags=re.MULTILINE))


class Page(HTMLParser):
    """What a reader of an HTML page sees."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.words = ""
        self._is_seen = False
        self.feed(page.decode())

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        self._is_seen = self._is_seen or tag == "body"

    def handle_data(self, data: str) -> None:
        self.words += data if self._is_seen else ""


@LETTERS
def test_html(given: RenderedLetter) -> None:
    """Its title stands in the head too, and is not counted."""
    assert bare(Page(html(given, ENVELOPE)).words) == plain_words(given)


@LETTERS
def test_docx(given: RenderedLetter) -> None:
    """Paragraphs and tables, read by the library as any program would."""
    found = ""
    for block in Document(io.BytesIO(docx(given, ENVELOPE))).iter_inner_content():
        if isinstance(block, Table):
            found += "".join(cell.text for row in block.rows for cell in row.cells)
        else:
            found += block.text

    assert bare(found) == plain_words(given)


@LETTERS
def test_pdf(given: RenderedLetter) -> None:
    """Text can be taken out of it, word for word; the last line of a page is its foot."""
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(pdf(given, ENVELOPE))).pages]
    bodies = [page.rpartition("\n")[0] for page in pages]

    assert bare("".join(bodies)) == plain_words(given)
    assert [re.search(r"Page (\d+) of (\d+)$", page) is not None for page in pages] == [True] * len(
        pages
    )
