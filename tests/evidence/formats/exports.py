"""A JSON export, of the whole record or of its first case."""

from datetime import datetime

from complaintkit.evidence.formats.json import json_export
from tests.builders import Book


def whole(book: Book, now: datetime) -> bytes:
    store = book.store
    return json_export(
        book.histories(), store.events(), store.profile(), store.head(), now=now, whole=True
    )


def first_case(book: Book, now: datetime) -> bytes:
    return json_export(book.histories()[:1], book.store.events(), None, book.store.head(), now=now)
