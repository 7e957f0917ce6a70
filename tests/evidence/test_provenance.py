"""What the entries know and the nouns do not."""

from typing import Any

from complaintkit.evidence.provenance import Provenance
from complaintkit.model import Change
from tests.builders import Book


def change(book: Book, **details: str) -> None:
    """What `complaint provider` appends."""
    book.add("provider_changed", provider_id=book.provider_id, changes=details)


def changes_of(book: Book) -> list[tuple[Change, ...]]:
    """What each entry changed in the provider's details."""
    return [each.changes for each in Provenance(book.events()).provider_changes]


def test_a_change_of_the_provider_says_what_it_replaced(book: Book) -> None:
    """The entry itself holds only the new text."""
    book.case(address="1 Way")
    change(book, address="2 Way", country="GB")
    change(book, address="2 Way")
    change(book, address="")

    assert changes_of(book) == [
        (Change("address", "1 Way", "2 Way"), Change("country", "", "GB")),
        (Change("address", "2 Way", ""),),
    ]


def test_a_correction_that_was_taken_back_replaced_nothing(book: Book) -> None:
    """What stood there before it stands there again."""
    book.case(address="1 Way")
    provider = book.events()[0]
    body: dict[str, Any] = {"provider_id": provider.id, "why": "x"}
    address = {"address": {"from": "1 Way", "to": "2 Way"}}
    amended = book.add("entry_amended", target_id=provider.id, changes=address, **body)
    book.add("entry_voided", target_id=amended.id, **body)
    change(book, address="3 Way")

    assert changes_of(book) == [(Change("address", "1 Way", "3 Way"),)]


def test_what_an_amendment_said_is_what_a_change_replaces(book: Book) -> None:
    """Whichever of the two ways it came in."""
    book.case(address="1 Way")
    provider = book.events()[0]
    address = {"address": {"from": "1 Way", "to": "2 Way"}}
    body: dict[str, Any] = {"provider_id": provider.id, "why": "x"}
    book.add("entry_amended", target_id=provider.id, changes=address, **body)
    change(book, address="3 Way")

    assert changes_of(book) == [(Change("address", "2 Way", "3 Way"),)]
