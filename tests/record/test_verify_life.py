"""Verifying: whatever a user does, in any order, the record stays sound."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.record.conftest import NOW, Record


class Life:
    """A user who does one thing after another, never anything that a command would refuse."""

    def __init__(self, record: Record, draw: Callable[[st.SearchStrategy[Any]], Any]) -> None:
        self.record, self.draw = record, draw
        self.provider = record.add("provider_added", name="Acme").id
        self.cases: list[str] = []
        self.promises: list[str] = []
        self.contacts: list[str] = []
        self.amendments: list[str] = []

    def text(self) -> str:
        """Anything that can be typed."""
        storable = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
        return str(self.draw(st.text(storable, max_size=20)))

    def when(self) -> str:
        """A moment, in some zone."""
        hours = self.draw(st.integers(-5000, 5000))
        return (NOW + timedelta(hours=hours)).isoformat()

    def act(self) -> None:
        """One of the things that can be done now."""
        possible = [self.opens]
        possible += [self.calls] * 2 * bool(self.cases)
        possible += [self.corrects] * 2 * bool(self.contacts)
        possible += [self.settles, self.voids] * bool(self.promises)
        possible += [self.takes_back] * bool(self.amendments)
        self.draw(st.sampled_from(possible))()

    def opens(self) -> None:
        """A case."""
        opened = {"provider_id": self.provider, "about": self.text(), "opened_at": self.when()}
        self.cases.append(self.record.add("case_opened", **opened).id)

    def calls(self) -> None:
        """A contact with a promise, in one transaction."""
        case = self.draw(st.sampled_from(self.cases))
        told = {"case_id": case, "at": self.when(), "summary": self.text(), "agent": self.text()}
        made = {"case_id": case, "made_at": self.when(), "closes": self.when()}
        references = {"reference_list": [self.text()]}
        contact, promise = self.record.add_all(
            ("contact_logged", told | references), ("promise_made", made | {"text": self.text()})
        )
        self.contacts.append(contact.id)
        self.promises.append(promise.id)

    def corrects(self) -> None:
        """The agent's name."""
        changes = {"agent": {"from": self.text(), "to": self.text()}}
        target = self.draw(st.sampled_from(self.contacts))
        body = {"target_id": target, "changes": changes, "why": self.text()}
        self.amendments.append(self.record.add("entry_amended", **body).id)

    def settles(self) -> None:
        """A promise."""
        promise = self.draw(st.sampled_from(self.promises))
        how = {"settled_as": self.draw(st.sampled_from(["kept", "broken", "waived"]))}
        self.record.add("promise_settled", promise_id=promise, settled_at=self.when(), **how)

    def voids(self) -> None:
        """A contact or a promise."""
        target = self.draw(st.sampled_from(self.promises + self.contacts))
        self.record.add("entry_voided", target_id=target, why=self.text())

    def takes_back(self) -> None:
        """A correction."""
        target = self.draw(st.sampled_from(self.amendments))
        self.record.add("entry_voided", target_id=target, why=self.text())


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_whatever_is_done_the_record_stays_sound(data: st.DataObject) -> None:
    """Any order of entries and corrections: replayed from nothing, every table is the same."""
    with TemporaryDirectory() as folder:
        life = Life(Record(Path(folder) / "complaints.db"), data.draw)
        for _each in range(data.draw(st.integers(1, 12))):
            life.act()

        verdict = life.record.verdict()

    assert (verdict.problems, verdict.proved) == ((), verdict.entries)
