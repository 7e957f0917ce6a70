"""An exported page, made and taken apart."""

from datetime import datetime
from html.parser import HTMLParser

from complaintkit.evidence.formats.html import html_export
from tests.builders import Book

CONTACT_TEXTS = (
    *("summary", "said", "number", "agent", "role", "site", "agent_id", "cost", "note", "zone"),
)


class Tree(HTMLParser):
    """The tags and attributes of a page, and its text."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.text = ""
        self.words = ""
        """The text with a blank between elements, and none doubled."""
        self.others: list[str] = []
        self._told: list[str] = []
        self.feed(data.decode())
        self.close()
        self.words = " ".join(" ".join(self._told).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.tags.append((f"/{tag}", ()))

    def handle_data(self, data: str) -> None:
        self.text += data
        self._told.append(data)

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    def unknown_decl(self, data: str) -> None:
        self.others.append(data)


def page(book: Book, now: datetime, cases: slice = slice(None)) -> bytes:
    store = book.store
    return html_export(
        book.histories()[cases], store.events(), store.profile(), store.head(), now=now
    )
