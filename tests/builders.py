"""Cases, promises and contacts with everything unimportant filled in: as objects, or in a record.

Tests of pure rules take the objects. `Book` appends the same nouns to a real record.
"""

import itertools
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from complaintkit.model import (
    Attempt,
    Case,
    Contact,
    Event,
    History,
    Letter,
    Promise,
    Provider,
    Standing,
    Window,
)
from complaintkit.record.connection import open_for_writing
from complaintkit.record.journal import Stamp, appending
from complaintkit.record.schema import create
from complaintkit.record.store import Store


def at(text: str) -> datetime:
    """An instant in UTC: "2026-11-22 17:00"."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


MORNING = at("2026-11-22 09:00")

CASE = Case(
    entry=4,
    id="case",
    number=1,
    provider_id="provider",
    provider="Acme",
    about="The line is dead",
    want="a working line",
    amount="",
    customer_no="",
    order_no="",
    contract_no="",
    opened_at=at("2026-11-01 09:00"),
    opened_precision="minute",
    closed_at=None,
    outcome=None,
    closing_note="",
    voided=None,
)

PROMISE = Promise(
    entry=10,
    id="promise",
    number=1,
    case_id="case",
    contact_id="contact",
    by="them",
    is_callback=True,
    text="They call back.",
    words="tomorrow 5pm",
    made_at=at("2026-11-10 14:00"),
    made_precision="minute",
    window=Window(at("2026-11-11 17:00"), at("2026-11-11 17:00"), "minute", ""),
    basis="stated",
    zone="UTC",
    settled_as=None,
    settled_at=None,
    settled_precision="minute",
    settled_note="",
    superseded_by=None,
    voided=None,
)

CONTACT = Contact(
    entry=5,
    id="contact",
    case_id="case",
    at=at("2026-11-10 14:00"),
    zone="UTC",
    precision="minute",
    recorded_at=at("2026-11-10 14:00"),
    channel="phone",
    direction="out",
    outcome="spoke",
    summary="",
    said="",
    asked=(),
    quotes=(),
    number="",
    agent="",
    agent_refused=False,
    role="",
    level=None,
    asked_for=None,
    site="",
    agent_id="",
    references=(),
    duration_s=None,
    hold_s=None,
    recorded_by_them=None,
    cost="",
    note="",
    voided=None,
    clock="",
)


def contact(entry: int = 5, **changes: object) -> Contact:
    """A call that somebody answered, unless changed."""
    return CONTACT._replace(entry=entry, id=f"contact{entry}", **changes)  # type: ignore[arg-type]


def history(*, contacts: tuple[Contact, ...] = (), promises: tuple[Promise, ...] = ()) -> History:
    """A case with these contacts and promises, and nothing else."""
    provider = Provider(3, "provider", "Acme", "", "")
    return History(CASE, provider, contacts, promises, (), (), ())


def promise(number: int, closes: str, **changes: object) -> Promise:
    """A promise with this number whose window ends at *closes*."""
    window = Window(None, at(closes), "minute", "")
    made = PROMISE._replace(number=number, entry=10 + number, id=f"promise{number}", window=window)
    return made._replace(**changes)  # type: ignore[arg-type]


def attempt(entry: int, when: str, **changes: object) -> Attempt:
    """A call to the frontline that somebody answered, unless changed."""
    made = Attempt(entry, at(when), "minute", "frontline", None, "spoke", "phone", "out")
    return made._replace(**changes)  # type: ignore[arg-type]


def claim(number: int, when: str) -> Letter:
    """A formal claim that was written."""
    return Letter(
        *(40 + number, f"letter{number}", number, "case", "claim", "en", at(when), "", "", None)
    )


def standing(
    *promises: Promise,
    attempts: tuple[Attempt, ...] = (),
    letters: tuple[Letter, ...] = (),
    case: Case = CASE,
    last_contact: tuple[int, datetime] | None = None,
) -> Standing:
    """An open case with these promises and attempts."""
    return Standing(case, promises, attempts, letters, last_contact)


class Book:
    """A record that a test writes into, one entry for each call, about the case opened last."""

    def __init__(
        self, folder: Path, *, zone: str = "UTC", recorded_at: datetime | None = None
    ) -> None:
        self.path = folder / "complaints.db"
        create(self.path)
        self._ids = (f"{number:032x}" for number in itertools.count(1))
        self.db = open_for_writing(self.path, 5)
        self.store = Store(self.db)
        self.zone = zone
        self.recorded_at = recorded_at
        """When everything is recorded; without it, a contact at once and the rest that MORNING."""
        self.provider_id = self.case_id = ""

    def add(self, kind: str, /, *, recorded: datetime | None = None, **body: Any) -> Event:
        """Append one entry."""
        return self.add_all([(kind, body)], recorded=recorded)[0]

    def add_all(
        self, facts: list[tuple[str, dict[str, Any]]], *, recorded: datetime | None = None
    ) -> list[Event]:
        """Append entries in one transaction."""
        now = recorded or self.recorded_at or MORNING
        stamp = Stamp(now, clock_is_fixed=False, new_id=lambda: next(self._ids))
        with appending(self.db, self.path, stamp) as entries:
            return [entries.append(kind, body) for kind, body in facts]

    def case(self, provider: str = "Acme", *, address: str = "", **body: Any) -> str:
        """A provider and a case with it; the id of the case."""
        details: dict[str, Any] = {"name": provider} | ({"address": address} if address else {})
        self.provider_id = self.add("provider_added", **details).id
        about = {"about": "The line is dead.", "opened_at": "2026-11-02T13:00:00+01:00"}
        opened = {"provider_id": self.provider_id} | about | body
        self.case_id = self.add("case_opened", **opened).id
        return self.case_id

    def channel(self, kind: str, value: str, **body: Any) -> Event:
        """A way to reach the provider of the last case."""
        owner = {"provider_id": self.provider_id, "role": "customer-service"}
        return self.add("channel_added", **(owner | {"kind": kind, "value": value} | body))

    def contact(
        self, when: str = "2026-11-02T10:00", *, recorded: datetime | None = None, **body: Any
    ) -> Event:
        """A contact at an ISO time, which is local unless it has an offset."""
        zone = body.get("zone", self.zone)
        happened = datetime.fromisoformat(when)
        happened = happened if happened.tzinfo else happened.replace(tzinfo=ZoneInfo(zone))
        body = {"at": happened.isoformat(), "zone": zone, "case_id": self.case_id} | body
        recorded = recorded or self.recorded_at or happened
        return self.add("contact_logged", recorded=recorded, **body)

    def promise(self, closes: str, *, in_contact: Event | None = None, **body: Any) -> Event:
        """A promise of theirs, made on 2 November; times are ISO with offset."""
        made = {
            "made_at": "2026-11-02T10:00:00+01:00",
            "zone": self.zone,
            "text": "We will call back",
        }
        owner = {"case_id": self.case_id}
        owner |= {"contact_id": in_contact.id} if in_contact else {}
        return self.add("promise_made", **(owner | made | {"closes": closes} | body))

    def settle(self, promise: Event, settled_as: str, when: str, **body: Any) -> Event:
        """What became of a promise."""
        facts: dict[str, Any] = {
            "promise_id": promise.id,
            "case_id": self.case_id,
            "settled_as": settled_as,
        }
        return self.add("promise_settled", settled_at=when, **facts, **body)

    def void(self, target: Event, why: str = "Wrong.") -> Event:
        """Declare an entry void."""
        return self.add("entry_voided", case_id=self.case_id, target_id=target.id, why=why)

    def amend(
        self, target: Event, field: str, old: object, new: object, why: str = "A slip."
    ) -> Event:
        """Correct one field of an entry."""
        changes = {field: {"from": old, "to": new}}
        body: dict[str, Any] = {"target_id": target.id, "changes": changes, "why": why}
        return self.add("entry_amended", case_id=self.case_id, **body)

    def histories(self) -> list[History]:
        """Every case whole."""
        return [self.store.history(case) for case in self.store.cases()]

    def events(self) -> list[Event]:
        """Every entry."""
        return list(self.store.events())
