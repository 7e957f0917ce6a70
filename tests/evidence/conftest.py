"""A real record in a temporary folder, and a story in it that has something of everything."""

import itertools
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from complaintkit.model import Event, History
from complaintkit.record.connection import open_for_writing
from complaintkit.record.journal import Stamp, appending
from complaintkit.record.schema import create
from complaintkit.record.store import Store

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


class Book:
    """A record that a test writes into, one entry for each call."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "complaints.db"
        create(self.path)
        self._ids = (f"{number:032x}" for number in itertools.count(1))
        self.db = open_for_writing(self.path, 5)
        self.store = Store(self.db)
        self.recorded_at = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)

    def add(self, kind: str, /, **body: Any) -> Event:
        """Append one entry, recorded at `recorded_at`."""
        return self.add_all([(kind, body)])[0]

    def add_all(self, facts: list[tuple[str, dict[str, Any]]]) -> list[Event]:
        """Append entries in one transaction."""
        stamp = Stamp(self.recorded_at, clock_is_fixed=False, new_id=lambda: next(self._ids))
        with appending(self.db, self.path, stamp) as entries:
            return [entries.append(kind, body) for kind, body in facts]

    def case(self, provider: str = "Comcast", **body: Any) -> str:
        """A provider and a case with it; the id of the case."""
        owner = self.add("provider_added", name=provider)
        about = {"about": "Charged after cancellation", "opened_at": "2026-11-02T13:00:00+01:00"}
        return self.add("case_opened", provider_id=owner.id, **(about | body)).id

    def contact(self, case_id: str, at: str = "2026-11-02T10:00:00+01:00", **body: Any) -> Event:
        """A contact in a case."""
        return self.add("contact_logged", case_id=case_id, at=at, zone="Europe/Warsaw", **body)

    def promise(self, case_id: str, closes: str, **body: Any) -> Event:
        """A promise in a case, made on 2 November."""
        made = {"made_at": "2026-11-02T10:00:00+01:00", "zone": "Europe/Warsaw", "text": "call"}
        return self.add("promise_made", case_id=case_id, closes=closes, **(made | body))

    def histories(self) -> list[History]:
        """Every case whole."""
        return [self.store.history(case) for case in self.store.cases()]

    def events(self) -> list[Event]:
        """Every entry."""
        return list(self.store.events())


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """An empty record."""
    made = Book(tmp_path / "home")
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
    case_id = book.add(
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
    first = _first_contact(book, case_id)
    _promises(book, case_id, first.id)
    _later_contacts(book, case_id)
    _corrections(book, case_id, first)
    _other_case(book)


def _first_contact(book: Book, case_id: str) -> Event:
    return book.contact(
        case_id,
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


def _promises(book: Book, case_id: str, contact_id: str) -> None:
    made = {"contact_id": contact_id, "made_at": "2026-11-01T16:05:00+01:00"}
    callback = book.promise(
        case_id,
        "2026-11-03T16:05:00+01:00",
        **made,
        text="call back with an answer",
        words="in 24 to 48 hours",
        opens="2026-11-02T16:05:00+01:00",
        rule="24 to 48 hours from the call",
        is_callback=True,
    )
    refund = book.promise(
        case_id,
        "2026-11-10T23:59:59+01:00",
        **made,
        text="refund 41.80 USD",
        words="by the tenth",
        precision="day",
    )
    mine = book.promise(
        case_id, "2026-12-01T12:00:00+01:00", **made, party="me", text="send the bank statement"
    )
    book.recorded_at = datetime(2026, 11, 10, 8, 0, tzinfo=UTC)
    settled = {"case_id": case_id, "settled_as": "kept"}
    book.add(
        "promise_settled",
        **settled,
        promise_id=callback.id,
        settled_at="2026-11-03T18:36:00+01:00",
        note="They rang in the evening.",
    )
    wrong = book.add(
        "promise_settled", **settled, promise_id=refund.id, settled_at="2026-11-09T10:00:00+01:00"
    )
    book.add("entry_voided", case_id=case_id, target_id=wrong.id, why="The credit was another one.")
    assert mine.seq


def _later_contacts(book: Book, case_id: str) -> None:
    book.recorded_at = datetime(2026, 11, 14, 8, 0, tzinfo=UTC)
    book.contact(case_id, "2026-11-11T17:00:00+01:00", outcome="no-answer", number="4 numbers")
    book.contact(case_id, "2026-11-12T11:00:00+01:00", outcome="no-answer", precision="hour")
    book.contact(
        case_id,
        "2026-11-12T12:00:00+01:00",
        precision="day",
        channel="email",
        outcome="auto-reply",
        summary="Only an automatic reply, with three more numbers in its footer.",
    )
    twice = book.contact(case_id, "2026-11-12T11:05:00+01:00", summary="Logged twice.")
    book.add("entry_voided", case_id=case_id, target_id=twice.id, why="The same call as before.")
    book.contact(
        case_id,
        "2026-11-13T15:30:00+01:00",
        summary="Supervisor refuses: the system is right.",
        outcome="refused",
        agent_refused=True,
        level="supervisor",
        duration_s=1500,
    )
    book.add(
        "letter_rendered",
        case_id=case_id,
        kind="claim",
        language="en",
        rendered_at="2026-11-14T09:00:00+01:00",
        reply_by="2026-11-28",
        sha256="ab" * 32,
    )


def _corrections(book: Book, case_id: str, contact: Event) -> None:
    book.recorded_at = datetime(2026, 11, 15, 8, 0, tzinfo=UTC)
    book.add(
        "entry_amended",
        case_id=case_id,
        target_id=contact.id,
        changes={"agent": {"from": "Anna K.", "to": "Hanna K."}},
        why="She spelled it for me.",
    )
    back = book.add(
        "entry_amended",
        case_id=case_id,
        target_id=contact.id,
        changes={"site": {"from": "Gdańsk", "to": "Gdynia"}},
        why="I thought I had misheard.",
    )
    book.add("entry_voided", case_id=case_id, target_id=back.id, why="I had not.")


def _other_case(book: Book) -> None:
    book.recorded_at = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
    other = book.case("OTHERSHOP", about="OTHERCASE about", want="OTHERCASE want")
    contact = book.contact(other, "2026-11-19T10:00:00+01:00", summary="OTHERCASE summary")
    book.promise(other, "2026-11-21T10:00:00+01:00", contact_id=contact.id, text="OTHERCASE text")
    book.add(
        "case_closed",
        case_id=other,
        closed_at="2026-11-20T10:00:00+01:00",
        outcome="resolved",
        closing_note="OTHERCASE note",
    )
