"""Questions about the entries themselves, as they were appended."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from complaintkit.model import Case, Event

if TYPE_CHECKING:
    from complaintkit.record.verify import Verdict


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

    def settled_in(self, contact_id: str) -> list[Event]:
        """The entries by which a contact settled promises, as far as they still count."""
        rows = self._all(
            "SELECT events.* FROM promises JOIN events ON events.seq = promises.settled_entry"
            " WHERE promises.case_id = (SELECT case_id FROM contacts WHERE id = ?) ORDER BY seq",
            contact_id,
        )
        settling = (Event._make(row) for row in rows)
        return [each for each in settling if json.loads(each.body).get("contact_id") == contact_id]

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

    def sources_among(self, keys: Iterable[str]) -> set[str]:
        """Those of *keys* from which an entry came already."""
        return {key for key in keys if self.has_source(key)}

    def _rows(self, query: str, *values: object) -> Iterator[sqlite3.Row]:
        cursor = self._db.cursor()
        cursor.row_factory = sqlite3.Row
        try:
            cursor.execute(query, values)
        except OverflowError:  # a number that no row can have, typed by somebody
            return
        yield from cursor

    def _all(self, query: str, *values: object) -> list[sqlite3.Row]:
        return list(self._rows(query, *values))

    def _one(self, query: str, *values: object) -> sqlite3.Row | None:
        return next(self._rows(query, *values), None)
