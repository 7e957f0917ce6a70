"""What passes between user and provider besides contacts, every kind of it, void and corrected."""

from typing import Any

from complaintkit.model import Event
from tests.builders import Book

WORDS = {
    "milestone_noted": ("note",),
    "payment_noted": ("note",),
    "clause_quoted": ("text", "place"),
    "offer_noted": ("text", "why"),
    "letter_sent": ("tracking", "proof"),
}
"""For each kind of entry the fields that a user can fill with any text."""


def dealing(book: Book, kind: str, day: str = "", /, **body: Any) -> Event:
    """One entry about the last case, on a day without an hour."""
    when: dict[str, Any] = {"at": f"{day}T00:00:00+01:00", "zone": book.zone} if day else {}
    return book.add(kind, case_id=book.case_id, **(when | body))


def letter(book: Book, rendered_at: str = "2026-11-14T09:00:00+01:00") -> Event:
    """A claim that was written."""
    body: dict[str, Any] = {"kind": "claim", "language": "en", "sha256": "ab" * 32}
    return book.add("letter_rendered", case_id=book.case_id, rendered_at=rendered_at, **body)


def write_dealings(book: Book) -> None:
    """A case with a letter that left, money both ways, clauses and offers; some of it void."""
    book.case(amount="49.00 GBP")
    paid = dealing(book, "payment_noted", "2026-11-01", amount="49.00 GBP", **CARD)
    back = {"kind": "refunded", "payment_id": paid.id, "note": "half of it"}
    dealing(book, "payment_noted", "2026-11-05", amount="20.00 GBP", **back)
    wrong = dealing(book, "payment_noted", "2026-11-06", kind="credited", amount="5.00 GBP")
    dealing(book, "clause_quoted", text="We repair\nwithin 3 days.", place="Terms 7.2")
    old = dealing(book, "clause_quoted", text="We may change this.", place="Terms 1")
    offer = {"text": "10 GBP off", "value": "10.00 GBP", "form": "discount"}
    dealing(book, "offer_noted", "2026-11-07", decision="refused", why="too little", **offer)
    other = dealing(book, "offer_noted", "2026-11-08", text="a voucher", form="voucher")
    proof = {"tracking": "RR 1", "proof": "slip.pdf", "proof_sha256": "cd" * 32}
    about = {"letter_id": letter(book).id}
    sent = {"via": "registered-post"} | about | proof
    left = dealing(book, "letter_sent", "2026-11-14", **sent)
    came = {"kind": "complaint-sent", "source_id": left.id}
    dealing(book, "milestone_noted", "2026-11-14", **came)
    again = dealing(book, "letter_sent", "2026-11-15", via="email", **about)
    learned = dealing(book, "milestone_noted", "2026-11-02", kind="delivered", note="in the rain")
    book.amend(paid, "method", "debit-card", "credit-card")
    for each in (wrong, old, other, again, learned):
        book.void(each)


CARD = {"method": "credit-card", "network": "visa", "last4": "4242", "note": "the bill"}


def fill_dealings(book: Book, text: str) -> None:
    """Each kind of entry about the last case, with *text* in every field that takes any."""
    more: dict[str, dict[str, Any]] = {
        "milestone_noted": {"kind": "delivered"},
        "payment_noted": {"amount": "1.00 GBP"},
        "clause_quoted": {},
        "offer_noted": {"decision": "refused"},
        "letter_sent": {"letter_id": letter(book).id, "proof_sha256": "cd" * 32},
    }
    for kind, fields in WORDS.items():
        day = "" if kind == "clause_quoted" else "2026-11-14"
        dealing(book, kind, day, **(more[kind] | dict.fromkeys(fields, text)))
