"""What `due` asks of the record, all open cases at once."""

import sqlite3
from contextlib import closing

from complaintkit.record.connection import open_for_reading
from complaintkit.record.store import Store
from tests.record.conftest import Record

AT = "2026-11-02T10:00:00+00:00"


def with_cases(record: Record, number: int) -> list[str]:
    """So many open cases, each with a promise and two contacts of its own."""
    provider = record.add("provider_added", name="Acme").id
    found = []
    for _each in range(number):
        case = record.add("case_opened", provider_id=provider, about="x", opened_at=AT).id
        record.add("contact_logged", case_id=case, at="2026-11-03T10:00:00+02:00", level="manager")
        record.add("contact_logged", case_id=case, at="2026-11-03T09:00:00+00:00")
        record.add("promise_made", case_id=case, made_at=AT, closes="2026-11-05T17:00:00+00:00")
        found.append(case)
    return found


def questions(db: sqlite3.Connection) -> int:
    """How many queries it takes to read every standing."""
    statements: list[str] = []
    db.set_trace_callback(statements.append)
    list(Store(db).standings())
    db.set_trace_callback(None)
    return len(statements)


def test_the_number_of_questions_does_not_grow_with_the_open_cases(record: Record) -> None:
    """Fifty cases are one round of questions, and not fifty."""
    with_cases(record, 1)
    with closing(open_for_reading(record.path, 5)) as db:
        before = questions(db)
    with_cases(record, 7)

    with closing(open_for_reading(record.path, 5)) as db:
        assert questions(db) == before


def test_each_case_stands_as_it_does_alone(record: Record) -> None:
    """What belongs to one case never shows up in another."""
    with_cases(record, 3)

    with record.store() as store:
        together = list(store.standings())
        alone = [store.standing(each.case) for each in together]
    assert together == alone
    for each in together:
        assert {promise.case_id for promise in each.promises} == {each.case.id}
        assert [attempt.level for attempt in each.attempts] == ["manager"]
        assert each.last_contact is not None
        assert each.last_contact[0] == each.attempts[0].entry + 1


def test_a_case_without_a_contact_stands_all_the_same(record: Record) -> None:
    """It was opened and nothing happened: that, too, wants attention."""
    provider = record.add("provider_added", name="Acme").id
    record.add("case_opened", provider_id=provider, about="x", opened_at=AT)

    with record.store() as store:
        (standing,) = store.standings()
    assert (standing.last_contact, standing.promises, standing.attempts) == (None, (), ())
