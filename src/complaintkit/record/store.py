"""Questions to the record: rows become objects here and do not leave this file."""

import json
import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from complaintkit.model import Case, Profile, Promise
from complaintkit.record.columns import COLUMNS
from complaintkit.record.events import Events
from complaintkit.record.names import named
from complaintkit.record.rows import PROMISE, case_of, dealing_of, filled, letter_of, promise_of

if TYPE_CHECKING:
    from complaintkit.model import Contact, History, Letter, Provider, Standing
    from complaintkit.model.dealings import Offer, Payment
    from complaintkit.model.evidence import Exhibit

_CASES = (
    "SELECT cases.*, providers.name AS provider FROM cases"
    " JOIN providers ON providers.id = cases.provider_id"
)
_PROMISES = f"SELECT {PROMISE} FROM promises"


class Store(Events):
    """Reads over one connection. Lists come in the order they were recorded unless said."""

    def profile(self) -> Profile | None:
        """The user, or None before `init` finished."""
        row = self._one("SELECT * FROM profile")
        return filled(Profile, row) if row else None

    def profiles(self) -> list[Profile]:
        """What the user said of themselves each time, oldest first; all entries are looked at."""
        told = (json.loads(each.body) for each in self.of_kind("profile_set"))
        bodies = [COLUMNS["profile"] | each for each in told]
        return [Profile(**{name: body[name] for name in Profile._fields}) for body in bodies]

    def providers(self) -> "list[Provider]":
        """Every provider, by name."""
        rows = self._all("SELECT * FROM providers WHERE voided IS NULL ORDER BY folded, entry")
        return [self._provider(row) for row in rows]

    def providers_named(self, beginning: str) -> "list[Provider]":
        """The providers whose name begins so, whatever its case; one that equals it comes alone."""
        return [self._provider(row) for row in named(self._all, beginning, limit=-1)]

    def leads_to(self, beginning: str, provider_id: str) -> bool:
        """Whether a beginning of a name means this provider and no other."""
        return [row["id"] for row in named(self._all, beginning, limit=2)] == [provider_id]

    def case(self, number: int) -> Case | None:
        """The case with this number."""
        row = self._one(f"{_CASES} WHERE cases.number = ? AND cases.voided IS NULL", number)
        return case_of(row) if row else None

    def case_with_id(self, case_id: str) -> Case:
        """The case with this id, void or not; it must exist."""
        row = self._one(f"{_CASES} WHERE cases.id = ?", case_id)
        assert row is not None, "an id from the record itself"
        return case_of(row)

    def cases(
        self, *, provider_id: str | None = None, open_only: bool = False, void_too: bool = False
    ) -> list[Case]:
        """Cases by number, of one provider or of all."""
        conditions, values = ["TRUE" if void_too else "cases.voided IS NULL"], []
        if open_only:
            conditions.append("cases.closed_at IS NULL")
        if provider_id is not None:
            conditions.append("cases.provider_id = ?")
            values.append(provider_id)
        query = f"{_CASES} WHERE {' AND '.join(conditions)} ORDER BY cases.number"
        return [case_of(row) for row in self._all(query, *values)]

    def promise(self, number: int) -> Promise | None:
        """The promise with this number, unless void."""
        row = self._one(f"{_PROMISES} WHERE number = ? AND voided IS NULL", number)
        return promise_of(row) if row else None

    def promises_of(self, contact_id: str) -> list[Promise]:
        """The promises that were made in a contact and still count."""
        query = f"{_PROMISES} WHERE contact_id = ? AND voided IS NULL ORDER BY number"
        return [promise_of(row) for row in self._all(query, contact_id)]

    def closing_entry(self, case_id: str) -> int | None:
        """The entry that closed a case."""
        row = self._one("SELECT closed_entry FROM cases WHERE id = ?", case_id)
        return row["closed_entry"] if row else None

    def settling_entry(self, number: int) -> int | None:
        """The entry that settled the promise with this number."""
        row = self._one("SELECT settled_entry FROM promises WHERE number = ?", number)
        return row["settled_entry"] if row else None

    def open_promises(self, case_id: str) -> list[Promise]:
        """The promises of a case that nothing has settled yet."""
        rows = self._all(
            f"{_PROMISES} WHERE case_id = ? AND settled_as IS NULL AND voided IS NULL"
            " ORDER BY closes, number",
            case_id,
        )
        return [promise_of(row) for row in rows]

    def standings(self) -> "Iterator[Standing]":
        """What `due` needs, for each open case: its cost grows with what is open only."""
        from complaintkit.record.standings import OPEN, standings  # noqa: PLC0415 (`log` does not)

        return standings(self._all, self.cases(open_only=True), OPEN)

    def phones(self) -> "dict[str, Provider]":
        """The providers of open cases that have a phone number, by their ids."""
        from complaintkit.record.standings import PHONES  # noqa: PLC0415

        rows = self._all(PHONES)
        if not rows:
            return {}
        from complaintkit.record.phones import phones  # noqa: PLC0415 (most records know none)

        return phones(rows)

    def standing(self, case: Case) -> "Standing":
        """What the ladder and the agenda need of one case."""
        from complaintkit.record.standings import ONE, standings  # noqa: PLC0415

        return next(standings(self._all, [case], ONE, case.id))

    def history(self, case: Case) -> "History":
        """One case whole, void entries included, contacts in the order they happened."""
        from complaintkit.record.histories import history  # noqa: PLC0415 (`due` tells no story)

        (provider,) = self._all("SELECT * FROM providers WHERE id = ?", case.provider_id)
        return history(self._all, case, self._provider(provider))

    def letter(self, number: int) -> "Letter | None":
        """The letter with this number, unless void."""
        row = self._one("SELECT * FROM letters WHERE number = ? AND voided IS NULL", number)
        return letter_of(row) if row else None

    def payment(self, number: int) -> "Payment | None":
        """The payment with this number, unless void."""
        row = self._one("SELECT * FROM payments WHERE number = ? AND voided IS NULL", number)
        return dealing_of(row) if row else None

    def offer(self, number: int) -> "Offer | None":
        """The offer with this number, unless void."""
        row = self._one("SELECT * FROM offers WHERE number = ? AND voided IS NULL", number)
        return dealing_of(row) if row else None

    def exhibits(self, case_id: str | None = None) -> "list[Exhibit]":
        """The exhibits of a case, or of all cases, void ones too, by number."""
        query = "SELECT * FROM exhibits WHERE ?1 IS NULL OR case_id = ?1 ORDER BY number"
        return [dealing_of(row) for row in self._all(query, case_id)]

    def contacts(self, case_id: str) -> "list[Contact]":
        """The contacts of a case that count, in the order they happened."""
        from complaintkit.record.histories import contact_of  # noqa: PLC0415

        rows = self._all(
            "SELECT * FROM contacts WHERE case_id = ? AND voided IS NULL ORDER BY at_utc, entry",
            case_id,
        )
        return [contact_of(row) for row in rows]

    def found(self, text: str, limit: int) -> list[tuple[int, str]]:
        """Entries whose text has every word of *text* (or a word beginning so), newest first."""
        from complaintkit.record.derived import searched_text  # noqa: PLC0415 (`due` never looks)
        from complaintkit.record.folding import folded  # noqa: PLC0415
        from complaintkit.record.projection import table_of  # noqa: PLC0415

        words = " ".join('"' + word.replace('"', '""') + '"*' for word in folded(text).split())
        if not words:
            return []
        rows = self._all(
            "SELECT seq, kind FROM texts JOIN events ON seq = texts.rowid WHERE texts MATCH ?"
            " ORDER BY texts.rowid DESC LIMIT ?",
            words,
            limit,
        )
        return [(seq, searched_text(self._db, table_of(kind) or "", seq)) for seq, kind in rows]

    def case_of(self, entry: int) -> Case | None:
        """The case that an entry belongs to; None for a provider, a channel, the user's details."""
        row = self._one(
            f"{_CASES} JOIN subjects ON subjects.subject_id = cases.id WHERE subjects.entry = ?",
            entry,
        )
        return case_of(row) if row else None

    def subject_of(self, entry: int) -> dict[str, str]:
        """What an entry is about, as a correction of it must say: its case or its provider."""
        row = self._one("SELECT subject_id FROM subjects WHERE entry = ?", entry)
        if row is None:
            return {}
        is_case = self._one("SELECT entry FROM cases WHERE id = ?", row["subject_id"]) is not None
        return {"case_id" if is_case else "provider_id": row["subject_id"]}

    def noun(self, table: str, entry: int) -> dict[str, Any] | None:
        """The present columns of a noun, for an amendment to compare with."""
        row = self._one(f"SELECT * FROM {table} WHERE entry = ?", entry)
        return dict(row) if row else None

    def _provider(self, row: sqlite3.Row) -> "Provider":
        from complaintkit.model import Channel, Provider  # noqa: PLC0415 (`due` names them only)

        query = "SELECT * FROM channels WHERE provider_id = ? AND voided IS NULL ORDER BY entry"
        channels = tuple(filled(Channel, channel) for channel in self._all(query, row["id"]))
        values = {name: row[name] for name in ("entry", "id", "name", "address", "country", "zone")}
        return Provider(**values, channels=channels)
