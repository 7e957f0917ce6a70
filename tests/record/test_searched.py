"""Which texts of an entry a search looks into."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.builders import Book


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """A record with one case."""
    made = Book(tmp_path / "home")
    made.case()
    with closing(made.db):
        yield made


@pytest.mark.parametrize(
    ("kind", "body", "text"),
    [
        ("milestone_noted", {"kind": "delivered", "note": "by Zorro"}, "by Zorro"),
        ("payment_noted", {"kind": "charged", "note": "Zorro's card"}, "Zorro's card"),
        ("clause_quoted", {"text": "Zorro pays", "place": "7.1"}, "Zorro pays\n7.1"),
        ("offer_noted", {"text": "a Zorro mask", "why": "too small"}, "a Zorro mask\ntoo small"),
        ("letter_sent", {"tracking": "ZORRO1"}, "ZORRO1"),
        ("letter_sent", {"proof": "zorro slip.pdf"}, "zorro slip.pdf"),
    ],
)
def test_finds_the_users_words_in_every_noun(
    book: Book, kind: str, body: dict[str, Any], text: str
) -> None:
    """What was typed is found, whatever kind of entry it went into; fixed words are not."""
    entry = book.add_all([(kind, body | {"case_id": book.case_id})])[0]

    assert book.store.found("zorro", 10) == [(entry.seq, text)]
    assert book.store.found("delivered charged", 10) == []
