"""A real record in a temporary folder, and a story in it that has something of everything."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from complaintkit.model import Event
from tests.builders import Book

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def new_book(folder: Path) -> Book:
    """An empty record of somebody in Warsaw, who enters everything on 2 November."""
    return Book(folder, zone="Europe/Warsaw", recorded_at=datetime(2026, 11, 2, 12, 0, tzinfo=UTC))


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """An empty record."""
    made = new_book(tmp_path / "home")
    with closing(made.db):
        yield made


@pytest.fixture
def now() -> datetime:
    """The moment at which the exports are made."""
    return NOW


@pytest.fixture
def story(book: Book) -> Book:
    """A record with two cases that have something of everything."""
    write_story(book)
    return book


def write_story(book: Book) -> None:
    """A case against Comcast with every kind of entry, and a second one against a shop."""
    book.add(
        "profile_set",
        name="Jan Nowak",
        address="ul. Długa 1\n00-001 Warszawa",
        email="jan@example.org",
        country="PL",
        zone="Europe/Warsaw",
    )
    provider = book.add(
        "provider_added", name="Comcast", address="1 Comcast Center\nPhiladelphia", country="US"
    )
    book.add(
        "channel_added",
        provider_id=provider.id,
        kind="phone",
        value="+1 800 934 6489",
        role="customer-service",
        hours="Mo-Fr 08:00-20:00",
        menu="2, then 4",
    )
    book.case_id = book.add(
        "case_opened",
        provider_id=provider.id,
        about="Charged for ten days after the service was cut off",
        want="Refund of 41.80 USD and a written confirmation that the account is closed",
        amount="41.80 USD",
        customer_no="8773 10 123 4567890",
        order_no="0012345678901234567890",
        contract_no="C-2024/117",
        opened_at="2026-11-02T13:00:00+01:00",
    ).id
    first = _first_contact(book)
    _promises(book, first)
    _later_contacts(book)
    _corrections(book, first)
    _other_case(book)


def _first_contact(book: Book) -> Event:
    return book.contact(
        "2026-11-01T16:05:00+01:00",
        summary="Asked why I was billed for ten days after they cut me off.",
        said="The system shows the account as active.\nShe cannot change it.",
        asked=["Why was I billed?", "Which clause allows it?"],
        quotes=[
            {"speaker": "them", "text": "You will definitely get it back."},
            {"speaker": "me", "text": "Please confirm that in writing."},
        ],
        number="+1 800 934 6489",
        agent="Anna K.",
        role="consultant",
        level="frontline",
        asked_for="supervisor",
        site="Gdańsk",
        agent_id="4471",
        reference_list=["CR-99120077", "0000123"],
        duration_s=4320,
        hold_s=2400,
        recorded_by_them=True,
        cost="3.20 USD",
        note="Line dropped once.",
    )


def _promises(book: Book, contact: Event) -> None:
    made = "2026-11-01T16:05:00+01:00"
    callback = book.promise(
        "2026-11-03T16:05:00+01:00",
        in_contact=contact,
        made_at=made,
        text="call back with an answer",
        words="in 24 to 48 hours",
        opens="2026-11-02T16:05:00+01:00",
        rule="24 to 48 hours from the call",
        is_callback=True,
    )
    refund = book.promise(
        "2026-11-10T23:59:59+01:00",
        in_contact=contact,
        made_at=made,
        text="refund 41.80 USD",
        words="by the tenth",
        precision="day",
    )
    statement = {"party": "me", "text": "send the bank statement", "made_at": made}
    book.promise("2026-12-01T12:00:00+01:00", in_contact=contact, **statement)
    book.recorded_at = datetime(2026, 11, 10, 8, 0, tzinfo=UTC)
    evening = "They rang in the evening."
    book.settle(callback, "kept", "2026-11-03T18:36:00+01:00", note=evening)
    wrong = book.settle(refund, "kept", "2026-11-09T10:00:00+01:00")
    book.void(wrong, "The credit was another one.")


def _later_contacts(book: Book) -> None:
    book.recorded_at = datetime(2026, 11, 14, 8, 0, tzinfo=UTC)
    book.contact("2026-11-11T17:00:00+01:00", outcome="no-answer", number="4 numbers")
    book.contact("2026-11-12T11:00:00+01:00", outcome="no-answer", precision="hour")
    book.contact(
        "2026-11-12T12:00:00+01:00",
        precision="day",
        channel="email",
        outcome="auto-reply",
        summary="Only an automatic reply, with three more numbers in its footer.",
    )
    twice = book.contact("2026-11-12T11:05:00+01:00", summary="Logged twice.")
    book.void(twice, "The same call as before.")
    book.contact(
        "2026-11-13T15:30:00+01:00",
        summary="Supervisor refuses: the system is right.",
        outcome="refused",
        agent_refused=True,
        level="supervisor",
        duration_s=1500,
    )
    book.add(
        "letter_rendered",
        case_id=book.case_id,
        kind="claim",
        language="en",
        rendered_at="2026-11-14T09:00:00+01:00",
        reply_by="2026-11-28",
        sha256="ab" * 32,
    )


def _corrections(book: Book, contact: Event) -> None:
    book.recorded_at = datetime(2026, 11, 15, 8, 0, tzinfo=UTC)
    book.amend(contact, "agent", "Anna K.", "Hanna K.", "She spelled it for me.")
    back = book.amend(contact, "site", "Gdańsk", "Gdynia", "I thought I had misheard.")
    book.void(back, "I had not.")


def _other_case(book: Book) -> None:
    book.recorded_at = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
    book.case("OTHERSHOP", about="OTHERCASE about", want="OTHERCASE want")
    contact = book.contact("2026-11-19T10:00:00+01:00", summary="OTHERCASE summary")
    book.promise("2026-11-21T10:00:00+01:00", in_contact=contact, text="OTHERCASE text")
    book.add(
        "case_closed",
        case_id=book.case_id,
        closed_at="2026-11-20T10:00:00+01:00",
        outcome="resolved",
        closing_note="OTHERCASE note",
    )
