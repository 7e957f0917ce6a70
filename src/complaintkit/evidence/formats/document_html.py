"""A page of the bundle as HTML, with nothing to load or run."""

from collections.abc import Callable

from complaintkit import __version__
from complaintkit.evidence.bundle.document import Block, Document, Facts, Heading, Paragraph
from complaintkit.evidence.formats.html import read_page
from complaintkit.pages import page_template


def document_html(document: Document) -> bytes:
    """The document; its links lead to other members of the bundle."""
    blocks = [(_kind(block), block) for block in document.blocks]
    page = page_template("document.html.j2")
    return page.render(document=document, blocks=blocks, version=__version__).encode()


def check_document(links: frozenset[str]) -> Callable[[bytes], None]:
    """A check of a written page: it is whole, and leads nowhere but to *links*."""

    def check(data: bytes) -> None:
        read_page(data, links)

    return check


def _kind(block: Block) -> str:
    if isinstance(block, Heading):
        return "heading"
    if isinstance(block, Paragraph):
        return "paragraph"
    return "facts" if isinstance(block, Facts) else "table"
