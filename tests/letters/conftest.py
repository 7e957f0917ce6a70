"""A real record in a temporary folder, and the letter that is written from it."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from complaintkit.letters.facts import LetterFacts, letter_facts
from complaintkit.letters.laws import Term
from complaintkit.letters.parts import PARTS, RenderedLetter
from complaintkit.letters.render import render
from complaintkit.letters.view import View
from complaintkit.model import Event, History, Profile
from tests.builders import Book

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


class Notebook(Book):
    """A record, and the letter of its first case."""

    def open(
        self, *, me: dict[str, Any] | None = None, address: str = "PO Box 7\nYork", **case: Any
    ) -> str:
        """The profile, a provider and a case; whatever is given stands in it."""
        self.add("profile_set", **(PROFILE if me is None else me))
        opened = {"opened_at": "2026-11-01T10:00:00+00:00", "want": "Repair the line."}
        return self.case(address=address, **(opened | case))

    def dealing(self, kind: str, /, **body: Any) -> Event:
        """A payment, clause or offer of the case."""
        return self.add(kind, case_id=self.case_id, **body)

    def history(self) -> History:
        """The first case, as the store reads it."""
        return self.histories()[0]

    def profile(self) -> Profile:
        """The user."""
        profile = self.store.profile()
        assert profile is not None
        return profile

    def head(self) -> tuple[str, int, str]:
        """The checkpoint of the record."""
        return self.store.head()

    def facts(self, *, now: datetime = NOW, reply_by: date = REPLY_BY) -> LetterFacts:
        """The facts of a claim about the first case."""
        return letter_facts(self.view(now), Term(reply_by))

    def view(self, now: datetime = NOW) -> View:
        """The first case, as a letter about it sees it."""
        return View(self.history(), self.profile(), self.head(), now)

    def letter(
        self, *, user_templates: Path | None = None, draft: bool = False, now: datetime = NOW
    ) -> RenderedLetter:
        """The claim about the first case."""
        facts = self.facts(now=now)
        return render("claim", "en", facts, user_templates=user_templates, draft=draft)


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    """An empty record."""
    made = Notebook(tmp_path / "home", zone="Europe/London")
    with closing(made.db):
        yield made


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
