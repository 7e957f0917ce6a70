"""Evidence, contradictions and sources in the record: what an entry of each kind becomes."""

from datetime import UTC, datetime
from typing import Any

import pytest

from complaintkit.model.evidence import Contradiction, Exhibit
from complaintkit.record.store import Store
from tests.record.conftest import Record

FILE: dict[str, Any] = {
    "sha256": "ab" * 32,
    "size": 4096,
    "media_type": "image/jpeg",
    "name": "Zażółć.jpg",
    "modified_at": "2026-11-01T08:00:00Z",
    "at": "2026-11-02T10:00:00+00:00",
    "precision": "day",
    "zone": "Europe/London",
    "note": "Error on the box",
}


class Desk:
    """A record with one case and a contact in it."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.provider = record.add("provider_added", name="Acme Ltd").id
        opened = {"about": "Dead", "want": "a line", "opened_at": "2026-11-01T09:00:00+00:00"}
        self.case = record.add("case_opened", provider_id=self.provider, **opened).id
        when = {"at": "2026-11-02T10:00:00+00:00", "zone": "Europe/London"}
        self.contact = record.add("contact_logged", case_id=self.case, **when).id

    def attach(self, **body: Any) -> Any:
        """A file in the case."""
        return self.record.add("evidence_attached", case_id=self.case, **(FILE | body))

    def history(self) -> Any:
        """The case whole."""
        with self.record.store() as store:
            case = store.case(1)
            assert case is not None
            return store.history(case)


@pytest.fixture(name="desk")
def _desk(record: Record) -> Desk:
    return Desk(record)


def test_a_file_keeps_what_was_told_of_it_and_its_number(desk: Desk) -> None:
    """Two mentions of the same bytes are two exhibits."""
    first = desk.attach(about_id=desk.contact)
    second = desk.attach(note="")

    exhibits = desk.history().exhibits

    assert exhibits[0] == Exhibit(
        entry=first.seq,
        id=first.id,
        number=1,
        case_id=desk.case,
        about_id=desk.contact,
        **(FILE | {"at": datetime(2026, 11, 2, 10, tzinfo=UTC)}),
        voided=None,
    )
    assert [(each.number, each.about_id, each.entry) for each in exhibits] == [
        (1, desk.contact, first.seq),
        (2, None, second.seq),
    ]
    assert desk.record.verdict().is_sound


def test_a_void_exhibit_stays_marked_and_its_number_is_not_given_again(desk: Desk) -> None:
    """Its file stays, too: what was evidence once is never thrown away."""
    first = desk.attach()
    void = desk.record.add("entry_voided", case_id=desk.case, target_id=first.id, why="Wrong.")
    desk.attach()

    exhibits = desk.history().exhibits

    assert [(each.number, each.voided) for each in exhibits] == [(1, void.seq), (2, None)]
    assert desk.record.verdict().is_sound


def test_two_statements_are_set_against_each_other(desk: Desk) -> None:
    """The entry names both, and says in the user's words what does not fit."""
    other = desk.attach().id
    body = {"one_id": desk.contact, "other_id": other, "note": "They said it was new."}

    noted = desk.record.add("contradiction_noted", case_id=desk.case, **body)

    assert desk.history().contradictions == (
        Contradiction(noted.seq, noted.id, desk.case, **body, voided=None),
    )
    with desk.record.store() as store:
        assert store.found("was new", 9) == [(noted.seq, "They said it was new.")]
        assert [entry for entry, _text in store.found("zazolc", 9)] == [noted.seq - 1]


@pytest.mark.parametrize("kind", ["contact_logged", "milestone_noted", "of_a_newer_program"])
def test_what_came_from_a_source_is_known_by_its_key(desk: Desk, kind: str) -> None:
    """Whatever kind of entry it became: an import that is repeated stores nothing twice."""
    body = {"at": "2026-11-02T10:00:00+00:00", "zone": "Europe/London", "kind": "delivered"}
    desk.record.add(kind, case_id=desk.case, source_key="mail:<1@x>", **body)
    desk.record.add(kind, case_id=desk.case, source_key="mail:<1@x>", **body)
    desk.record.add(kind, case_id=desk.case, source_key="", **body)

    with desk.record.store() as store:
        assert known(store) == ((True, False, False), {"mail:<1@x>"})
    assert desk.record.verdict().is_sound


def known(store: Store) -> tuple[tuple[bool, ...], set[str]]:
    """What the store says of three keys, one by one and together."""
    keys = ("mail:<1@x>", "mail:<2@x>", "")
    return tuple(store.has_source(key) for key in keys), store.sources_among(keys)


@pytest.mark.parametrize("key", [7, ["a"], None, {"a": 1}])
def test_a_key_that_is_no_text_is_none(desk: Desk, key: object) -> None:
    """Whatever another program wrote there: the entry is kept, and nothing breaks."""
    desk.record.add("contact_logged", case_id=desk.case, source_key=key, at=FILE["at"])

    with desk.record.store() as store:
        assert known(store) == ((False, False, False), set())
    assert desk.record.verdict().is_sound


def test_a_case_may_be_rated_and_somebody_elses(record: Record) -> None:
    """What nobody said is empty, as in every older case."""
    provider = record.add("provider_added", name="Acme Ltd").id
    told = {"rating": 2, "rating_why": "Nobody called.", "language": "sr", "script": "cyrl"}
    behalf = {"behalf_name": "Ida", "behalf_address": "1 Way", "behalf_authority": "daughter"}
    for body in ({}, told | behalf):
        at = "2026-11-01T09:00:00+00:00"
        record.add("case_opened", provider_id=provider, opened_at=at, **body)

    with record.store() as store:
        first, second = store.cases()
    fields = (*told, *behalf)

    assert [getattr(first, each) for each in fields] == [None, "", "", "", "", "", ""]
    assert {each: getattr(second, each) for each in fields} == told | behalf
