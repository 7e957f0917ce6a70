"""Questions to the record: what is found, in what order, and at what cost."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from complaintkit.record.connection import open_for_reading
from complaintkit.record.store import Store
from complaintkit.record.tables import DERIVED, EVENTS
from tests.conftest import Run
from tests.record.conftest import NOW, Record


def opened(record: Record) -> str:
    """A case, and its id."""
    acme = record.add("provider_added", name="Acme").id
    return record.add("case_opened", provider_id=acme, opened_at="2026-11-01T09:00:00+00:00").id


def test_contacts_come_in_the_order_they_happened(record: Record) -> None:
    """Not in the order they were logged, and not by the letters of their local time."""
    case = opened(record)
    times = ("2026-11-02T10:00:00+00:00", "2026-11-02T10:30:00+02:00", "2026-11-02T08:45:00+00:00")
    for at in times:
        record.add("contact_logged", case_id=case, at=at)

    with record.store() as store:
        found = [contact.at.isoformat() for contact in store.contacts(case)]
        standing = store.standing(store.case_with_id(case))
    assert found == [times[1], times[2], times[0]]
    assert standing.last_contact is not None
    assert standing.last_contact[0] == 3


def test_open_promises_come_by_their_end(record: Record) -> None:
    """The next one to break first."""
    case = opened(record)
    made = {"case_id": case, "made_at": "2026-11-02T10:00:00+00:00"}
    for day in (5, 3, 4):
        record.add("promise_made", closes=f"2026-11-0{day}T17:00:00+00:00", **made)

    with record.store() as store:
        assert [promise.number for promise in store.open_promises(case)] == [2, 3, 1]


def test_standings_are_of_open_cases_only(record: Record) -> None:
    """What is closed is not due."""
    first = opened(record)
    with record.store() as store:
        provider = store.case_with_id(first).provider_id
    record.add("case_opened", provider_id=provider, opened_at="2026-11-01T09:00:00+00:00")
    record.add("case_closed", case_id=first, closed_at="2026-11-02T09:00:00+00:00", outcome="x")

    with record.store() as store:
        assert [standing.case.number for standing in store.standings()] == [2]


def test_the_entries_of_a_case_are_all_of_its_own(story: Record) -> None:
    """An export of one case holds nothing of another, and lacks nothing of its own."""
    case = story.events()[5].id
    body = {"provider_id": story.events()[2].id, "opened_at": "2026-11-01T09:00:00+00:00"}
    other = story.add("case_opened", **body).id
    story.add("contact_logged", case_id=other, at="2026-11-02T10:00:00+00:00")

    with story.store() as store:
        found = store.case_with_id(case)
        own = [event.seq for event in store.events_of(found)]
        with_provider = [event.seq for event in store.events_of(found, with_provider=True)]
    assert own == [6, 7, 8, 9, 10, 11, 12, 13, 14, 15]
    assert with_provider == [3, 4, 5, *own]


@pytest.mark.parametrize("number", [0, -1, 99, 2**63, 10**30])
def test_a_number_that_nothing_has_finds_nothing(story: Record, number: int) -> None:
    """A reference number typed for a case number is a slip, not a bug."""
    with story.store() as store:
        found: list[Any] = [store.case(number), store.promise(number), store.event(number)]
        found += [store.case_of(number), store.noun("contacts", number)]

    assert found == [None] * 5


@pytest.mark.parametrize("words", [("show", str(10**30)), ("settle", str(10**30), "kept")])
def test_a_huge_number_is_a_sentence(ready: Run, words: tuple[str, ...]) -> None:
    """SQLite's integers end at 2^63; the user's typing does not."""
    result = ready(*words)

    assert (result.code, result.err.startswith("Error: There is no ")) == (2, True)


@pytest.mark.parametrize(
    ("words", "entries"),
    [
        ("send", [7]),
        ("SEND someone", [7]),
        ("someone send", [7]),
        ("som", [7]),
        ("omeone", []),
        ("dead", [6]),
        ("mill", [3]),
        ("", []),
        ("   ", []),
        ('"', []),
        ("*", []),
        ("send OR dead", []),
        ("text: send", []),
        ("-send", [7]),
        ("^send", [7]),
        ("NEAR(send dead)", []),
    ],
)
def test_search_takes_words_not_a_language(story: Record, words: str, entries: list[int]) -> None:
    """A search engine's operators are nobody's words; whatever is typed is looked for."""
    with story.store() as store:
        assert [entry for entry, _text in store.found(words, 10)] == entries


def test_search_finds_without_accents_and_newest_first(record: Record) -> None:
    """Typed on a foreign keyboard; and no more than was asked for."""
    case = opened(record)
    for summary in ("Zażółć gęślą", "zazolc", "Reklamacja"):
        at = "2026-11-02T10:00:00+00:00"
        record.add("contact_logged", case_id=case, at=at, summary=summary)

    with record.store() as store:
        assert [entry for entry, _text in store.found("zażolc", 10)] == [4, 3]
        assert [entry for entry, _text in store.found("gesla", 10)] == [3]
        assert [entry for entry, _text in store.found("z", 1)] == [4]


@settings(max_examples=60, deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30))
def test_search_never_fails_on_what_is_typed(text: str) -> None:
    """Quotes, operators, emoji: an answer, not an error of the search engine."""
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(EVENTS + DERIVED)

        assert Store(db).found(text, 10) == []


def test_due_reads_by_index_only(record: Record) -> None:
    """Its cost grows with what is open, not with the years behind it."""
    case = opened(record)
    record.add("contact_logged", case_id=case, at="2026-11-02T10:00:00+00:00", level="manager")
    statements: list[str] = []

    with closing(open_for_reading(record.path, 5)) as db:
        db.set_trace_callback(statements.append)
        list(Store(db).standings())
        db.set_trace_callback(None)
        plans = {
            step[3]
            for statement in statements
            for step in db.execute(f"EXPLAIN QUERY PLAN {statement}")
        }

    assert len(statements) >= 5
    assert {plan for plan in plans if plan.startswith("SCAN")} <= {
        "SCAN cases USING INDEX cases_open"
    }


def test_late_entries_keep_both_times(record: Record) -> None:
    """When it happened and when it was recorded: the gap is shown, never hidden."""
    case = opened(record)
    record.now = NOW + timedelta(days=3)
    record.add("contact_logged", case_id=case, at="2026-11-02T10:00:00+00:00")

    with record.store() as store:
        (contact,) = store.contacts(case)
    assert (contact.recorded_at - contact.at).days == 23
