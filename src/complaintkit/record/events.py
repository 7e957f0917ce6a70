"""Questions about the entries themselves, as they were appended."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from complaintkit.model import Case, Event

if TYPE_CHECKING:
    from complaintkit.record.verify import Verdict

_EVENTS = "SELECT seq, id, kind, recorded_at, body, prev, hash FROM events"


class Events:
    """Reads of the events over one connection; `Store` adds the nouns derived from them."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def event(self, seq: int) -> Event | None:
        """One entry as it was appended."""
        row = self._one("SELECT * FROM events WHERE seq = ?", seq)
        return Event._make(row) if row else None

    def events(self) -> Iterator[Event]:
        """Every entry as it was appended, in order, without loading all at once."""
        for row in self._rows("SELECT * FROM events ORDER BY seq"):
            yield Event._make(row)

    def events_of(self, case: Case, *, with_provider: bool = False) -> Iterator[Event]:
        """The entries about one case, as they were appended, in order."""
        subjects = [case.id, case.provider_id if with_provider else case.id]
        query = (
            "SELECT events.* FROM events JOIN subjects ON subjects.entry = events.seq"
            " WHERE subject_id IN (?, ?) ORDER BY seq"
        )
        for row in self._rows(query, *subjects):
            yield Event._make(row)

    def verdict(self) -> "Verdict":
        """What verifying says of the record as this connection sees it."""
        from complaintkit.record.verify import verified  # noqa: PLC0415 (few ask)

        return verified(self._db)

    def head(self) -> tuple[str, int, str]:
        """The checkpoint: the record's id, how many entries it has, the hash of the last."""
        row = self._one(
            "SELECT (SELECT id FROM events WHERE seq = 1) AS log, seq, hash FROM events"
            " ORDER BY seq DESC LIMIT 1"
        )
        return (row["log"], row["seq"], row["hash"]) if row else ("", 0, "")

    def of_kind(self, kind: str) -> list[Event]:
        """Every entry of a kind; all entries are looked at."""
        return [
            Event._make(row) for row in self._rows(f"{_EVENTS} WHERE kind = ? ORDER BY seq", kind)
        ]

    def naming_files(self) -> Iterator[Event]:
        """Every entry that names a file by its hash; all entries are looked at."""
        for row in self._rows(f"{_EVENTS} WHERE instr(body, '\"sha256\":') ORDER BY seq"):
            yield Event._make(row)

    def entry_with(self, hash_: str) -> Event | None:
        """The entry with this hash; all entries are looked at."""
        row = self._one(f"{_EVENTS} WHERE hash = ?", hash_)
        return Event._make(row) if row else None

    def settled_in(self, contact_id: str) -> list[Event]:
        """The entries by which a contact settled promises, as far as they still count."""
        rows = self._all(
            "SELECT events.* FROM promises JOIN events ON events.seq = promises.settled_entry"
            " WHERE promises.case_id = (SELECT case_id FROM contacts WHERE id = ?) ORDER BY seq",
            contact_id,
        )
        settling = (Event._make(row) for row in rows)
        return [each for each in settling if json.loads(each.body).get("contact_id") == contact_id]

    def provider_changes(self, case: Case) -> dict[str, int]:
        """Which entry changed each detail of the case's provider last."""
        rows = self._rows(
            "SELECT seq, body FROM subjects JOIN events ON events.seq = subjects.entry"
            " WHERE subject_id = ? AND kind = 'provider_changed' ORDER BY seq",
            case.provider_id,
        )
        return {field: seq for seq, body in rows for field in json.loads(body)["changes"]}

    def letters_written(self, case: Case | None = None) -> Iterator[tuple[Event, bool]]:
        """The entries that wrote letters, of a case or of all; and whether each counts."""
        rows = self._rows(
            "SELECT events.*, letters.voided FROM letters JOIN events ON events.seq = letters.entry"
            " WHERE ?1 IS NULL OR letters.case_id = ?1 ORDER BY letters.entry",
            case.id if case else None,
        )
        for *event, voided in rows:
            yield Event._make(event), voided is None

    def has_source(self, key: str) -> bool:
        """Whether an entry came from there already: what is imported twice is stored once."""
        return self._one("SELECT entry FROM sources WHERE source_key = ?", key) is not None

    def event_with_id(self, event_id: str) -> Event | None:
        """The entry that has this id, which is unique in the world."""
        row = self._one("SELECT * FROM events WHERE id = ?", event_id)
        return Event._make(row) if row else None

    def source_entries(self, keys: Iterable[str]) -> dict[str, int]:
        """Those of *keys* from which an entry came already, with its number."""
        query = "SELECT entry FROM sources WHERE source_key = ? ORDER BY entry"
        found = ((key, self._one(query, key)) for key in keys)
        return {key: row["entry"] for key, row in found if row is not None}

    def imports(self) -> Iterator[dict[str, Any]]:
        """What was said of each import when it had finished, the newest first."""
        query = "SELECT body FROM events WHERE kind = 'import_finished' ORDER BY seq DESC"
        for row in self._rows(query):
            yield json.loads(row["body"])

    def sources_among(self, keys: Iterable[str]) -> set[str]:
        """Those of *keys* from which an entry came already."""
        return {key for key in keys if self.has_source(key)}

    def _rows(self, query: str, *values: object) -> Iterable[sqlite3.Row]:
        cursor = self._db.cursor()
        cursor.row_factory = sqlite3.Row
        try:
            return cursor.execute(query, values)
        except OverflowError:  # a number that no row can have, typed by somebody
            return ()

    def _all(self, query: str, *values: object) -> list[sqlite3.Row]:
        return list(self._rows(query, *values))

    def _one(self, query: str, *values: object) -> sqlite3.Row | None:
        return next(iter(self._rows(query, *values)), None)
