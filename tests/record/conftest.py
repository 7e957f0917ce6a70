"""A record in a temporary folder, written through the journal and spoilt by hand."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from complaintkit.model import Event
from complaintkit.record.connection import open_for_reading, open_for_writing
from complaintkit.record.journal import Stamp, appending
from complaintkit.record.schema import create
from complaintkit.record.store import Store
from complaintkit.record.verify import Verdict, verified
from tests.record import version1

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)

Fact = tuple[str, dict[str, Any]]


class Record:
    """A record, and what a user, a reader and a forger can do with it."""

    def __init__(self, path: Path, *, original: Path | None = None) -> None:
        self.path = path
        self.now = NOW
        if original is None:
            create(path)
        else:
            path.parent.mkdir(exist_ok=True)
            shutil.copy(original, path)

    def add(self, kind: str, /, **body: Any) -> Event:
        """Append one entry in a transaction of its own."""
        return self.add_all((kind, body))[0]

    def add_all(self, *facts: Fact) -> list[Event]:
        """Append entries in one transaction."""
        stamp = Stamp(self.now, clock_is_fixed=False)
        with (
            closing(open_for_writing(self.path, 5)) as db,
            appending(db, self.path, stamp) as entries,
        ):
            return [entries.append(kind, body) for kind, body in facts]

    @contextmanager
    def store(self) -> Iterator[Store]:
        """The record as the commands read it."""
        with closing(open_for_reading(self.path, 5)) as db:
            yield Store(db)

    def events(self) -> list[Event]:
        """Every entry."""
        with self.store() as store:
            return list(store.events())

    def verdict(self) -> Verdict:
        """What verifying says."""
        with closing(open_for_reading(self.path, 5)) as db:
            return verified(db)

    @contextmanager
    def by_hand(self) -> Iterator[sqlite3.Connection]:
        """The file in the hands of somebody with a database program; kept when the block ends."""
        with closing(sqlite3.connect(self.path, isolation_level=None)) as db:
            db.execute("PRAGMA synchronous = OFF")
            yield db

    @contextmanager
    def forging(self) -> Iterator[sqlite3.Connection]:
        """As `by_hand`, with the triggers out of the way; they are put back afterwards."""
        with self.by_hand() as db:
            triggers = db.execute(
                "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
            ).fetchall()
            for name, _sql in triggers:
                db.execute(f"DROP TRIGGER {name}")
            yield db
            for _name, sql in triggers:
                db.execute(sql)


@pytest.fixture
def record(tmp_path: Path) -> Record:
    """An empty record."""
    return Record(tmp_path / "home" / "complaints.db")


PROFILE = {"name": "Jo Doe", "country": "GB", "zone": "Europe/London"}


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record with an entry of every kind, to be copied: fifteen of them."""
    record = Record(tmp_path_factory.mktemp("told") / "complaints.db")
    tell(record)
    return record.path


@pytest.fixture
def story(told: Path, tmp_path: Path) -> Record:
    """A copy of it."""
    return Record(tmp_path / "home" / "complaints.db", original=told)


def tell(record: Record) -> None:
    """A case from its beginning to its end, with every kind of entry and correction."""
    record.add_all(("record_created", {"version": "0.1.0"}), ("profile_set", PROFILE))
    acme = record.add("provider_added", name="Acme Ltd").id
    channel = {"kind": "phone", "value": "0800 1", "role": "complaints"}
    record.add("channel_added", provider_id=acme, **channel)
    record.add("provider_changed", provider_id=acme, changes={"address": "1 Mill Lane"})
    opened = {"about": "The line is dead", "want": "a working line", "provider_id": acme}
    case = record.add("case_opened", opened_at="2026-11-01T09:00:00+00:00", **opened).id
    contact = record.add(
        "contact_logged",
        case_id=case,
        at="2026-11-02T10:00:00+00:00",
        zone="Europe/London",
        summary="They will send someone.",
        agent="Ana",
    ).id
    promise = record.add(
        "promise_made",
        case_id=case,
        contact_id=contact,
        text="They call back.",
        made_at="2026-11-02T10:00:00+00:00",
        closes="2026-11-03T17:00:00+00:00",
        zone="Europe/London",
    ).id
    settled = {"promise_id": promise, "case_id": case, "settled_as": "kept"}
    record.add("promise_settled", settled_at="2026-11-03T16:00:00+00:00", **settled)
    changes = {"agent": {"from": "Ana", "to": "Anna"}}
    amendment = record.add(
        "entry_amended", case_id=case, target_id=contact, changes=changes, why="She spelt it."
    ).id
    record.add("entry_voided", case_id=case, target_id=amendment, why="It was right before.")
    twice = record.add(
        "contact_logged", case_id=case, at="2026-11-02T10:00:00+00:00", summary="The same."
    ).id
    record.add("entry_voided", case_id=case, target_id=twice, why="Logged twice.")
    letter = {"kind": "claim", "language": "en", "reply_by": "2026-11-18", "sha256": "ab" * 32}
    record.add("letter_rendered", case_id=case, rendered_at="2026-11-04T09:00:00+00:00", **letter)
    closed = {"closed_at": "2026-11-20T09:00:00+00:00", "outcome": "resolved"}
    record.add("case_closed", case_id=case, closing_note="It works.", **closed)


@pytest.fixture(name="old")
def _old(home: Path) -> Path:
    """A record of version 1, in the user's home."""
    return version1.make(home / "complaints.db")


def at(text: str) -> datetime:
    """An instant from ISO text."""
    return datetime.fromisoformat(text)


class Desk:
    """A record with a provider, a case and a contact in it."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.provider = record.add("provider_added", name="Acme Ltd").id
        opened = {"about": "Dead line", "want": "a line", "opened_at": "2026-11-01T09:00:00+00:00"}
        self.case = record.add("case_opened", provider_id=self.provider, **opened).id
        self.contact = self.add_contact(agent="Ana").id

    def add_contact(self, **body: Any) -> Any:
        """A contact in the case."""
        when = {"at": "2026-11-02T10:00:00+00:00", "zone": "Europe/London"}
        return self.record.add("contact_logged", case_id=self.case, **(when | body))

    def add_promise(self, **body: Any) -> Any:
        """A promise made in the contact."""
        made = {"made_at": "2026-11-02T10:00:00+00:00", "closes": "2026-11-03T17:00:00+00:00"}
        ids = {"case_id": self.case, "contact_id": self.contact}
        return self.record.add("promise_made", **(made | ids | {"zone": "Europe/London"} | body))

    def amend(self, target: str, column: str, old: object, new: object) -> Any:
        """A correction of one column."""
        changes = {column: {"from": old, "to": new}}
        body = {"case_id": self.case, "target_id": target, "changes": changes}
        return self.record.add("entry_amended", **body, why="A slip.")

    def void(self, target: str) -> Any:
        """A declaration that an entry does not count."""
        return self.record.add("entry_voided", case_id=self.case, target_id=target, why="Wrong.")

    def read(self) -> Any:
        """The case, whole, as it stands."""
        with self.record.store() as store:
            return store.history(store.case_with_id(self.case))

    def agent(self) -> str:
        """The name of the agent, as it stands."""
        found = self.read().contacts[0].agent
        assert isinstance(found, str)
        return found


@pytest.fixture
def desk(record: Record) -> Desk:
    """Entries 1 to 3: a provider, a case, a contact with Ana."""
    return Desk(record)
