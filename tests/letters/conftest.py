"""A real record in a temporary folder, and the letter that is written from it."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from sqlite3 import Connection
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from complaintkit.letters.facts import LetterFacts, claim_facts
from complaintkit.letters.kinds import PARTS, RenderedLetter
from complaintkit.letters.render import render
from complaintkit.model import History, Profile
from complaintkit.record.connection import open_for_writing
from complaintkit.record.journal import Stamp, appending
from complaintkit.record.schema import create
from complaintkit.record.store import Store

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=ZoneInfo("Europe/London"))
REPLY_BY = date(2026, 12, 6)
PROFILE: dict[str, Any] = {
    "name": "Jane Doe",
    "address": "1 High Street\nLeeds\nLS1 1AA",
    "email": "jane@example.org",
    "phone": "0113 496 0000",
    "country": "GB",
    "zone": "Europe/London",
}


class Notebook:
    """Appends entries, each recorded when told, and writes the letter of the first case."""

    def __init__(self, db: Connection, path: Path) -> None:
        self._db, self._path, self._ids = db, path, 0
        self.provider_id = self.case_id = ""

    def add(self, kind: str, body: dict[str, Any], *, recorded: datetime = NOW) -> str:
        """Append one entry; its id."""
        stamp = Stamp(recorded, clock_is_fixed=False, new_id=self._new_id)
        with appending(self._db, self._path, stamp) as entries:
            return entries.append(kind, body).id

    def open(self, *, me: dict[str, Any] | None = None, provider: str = "Acme", **case: Any) -> str:
        """The profile, a provider and a case; whatever is given stands in it."""
        self.add("profile_set", PROFILE if me is None else me)
        self.provider_id = self.add(
            "provider_added", {"name": provider, "address": "PO Box 7\nYork"}
        )
        facts = {"about": "The line is dead.", "want": "Repair the line."} | case
        opened = {"provider_id": self.provider_id, "opened_at": "2026-11-01T10:00:00+00:00"}
        self.case_id = self.add("case_opened", opened | facts)
        return self.case_id

    def contact(
        self,
        at: str,
        *,
        zone: str = "Europe/London",
        recorded: datetime | None = None,
        **body: Any,
    ) -> str:
        """A contact at a local ISO time, recorded at once unless told otherwise."""
        happened = datetime.fromisoformat(at).replace(tzinfo=ZoneInfo(zone))
        facts = {"at": happened.isoformat(), "zone": zone, "case_id": self.case_id}
        return self.add("contact_logged", facts | body, recorded=recorded or happened)

    def promise(self, contact_id: str | None, made: str, closes: str, **body: Any) -> str:
        """A promise of theirs, made at a time and due by another, both ISO with offset."""
        facts = {"case_id": self.case_id, "contact_id": contact_id, "zone": "Europe/London"}
        when = {"made_at": made, "closes": closes, "text": "We will call back"}
        return self.add("promise_made", facts | when | body)

    def settle(self, promise_id: str, settled_as: str, at: str) -> str:
        """What became of a promise."""
        body = {"promise_id": promise_id, "case_id": self.case_id, "settled_as": settled_as}
        return self.add("promise_settled", body | {"settled_at": at})

    def void(self, target_id: str) -> None:
        """Declare an entry void."""
        body = {"case_id": self.case_id, "target_id": target_id, "why": "Wrong case."}
        self.add("entry_voided", body)

    def amend(self, target_id: str, field: str, old: object, new: object) -> str:
        """Correct one field of an entry."""
        changes = {field: {"from": old, "to": new}}
        body = {"case_id": self.case_id, "target_id": target_id, "why": "A slip."}
        return self.add("entry_amended", body | {"changes": changes})

    def history(self) -> History:
        """The first case, as the store reads it."""
        store = Store(self._db)
        return store.history(store.cases()[0])

    def profile(self) -> Profile:
        """The user."""
        profile = Store(self._db).profile()
        assert profile is not None
        return profile

    def head(self) -> tuple[str, int, str]:
        """The checkpoint of the record."""
        return Store(self._db).head()

    def facts(self, *, now: datetime = NOW, reply_by: date = REPLY_BY) -> LetterFacts:
        """The facts of a claim about the first case."""
        return claim_facts(self.history(), self.profile(), self.head(), now=now, reply_by=reply_by)

    def letter(
        self, *, user_templates: Path | None = None, draft: bool = False, now: datetime = NOW
    ) -> RenderedLetter:
        """The claim about the first case."""
        facts = self.facts(now=now)
        return render("claim", "en", facts, user_templates=user_templates, draft=draft)

    def _new_id(self) -> str:
        self._ids += 1
        return f"{self._ids:032x}"


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    """An empty record."""
    path = tmp_path / "home" / "complaints.db"
    create(path)
    with closing(open_for_writing(path, 5)) as db:
        yield Notebook(db, path)


def own_template(folder: Path, **parts: str) -> Path:
    """A folder with a claim of the user's own, whose other parts are empty."""
    blocks = [f"{{% block {part} %}}{parts.get(part, '')}{{% endblock %}}" for part, _role in PARTS]
    return own_file(folder, "\n".join(blocks))


def own_file(folder: Path, source: str | bytes) -> Path:
    """A folder with this file for a claim."""
    path = folder / "mine" / "en" / "claim.txt.j2"
    path.parent.mkdir(parents=True)
    path.write_bytes(source.encode() if isinstance(source, str) else source)
    return folder / "mine"
