"""The phone numbers of the open cases' providers, for `due`."""

import sqlite3
from contextlib import closing

from complaintkit.record.connection import open_for_reading
from complaintkit.record.standings import PHONES
from complaintkit.record.store import Store
from tests.record.conftest import Record

AT = "2026-11-02T10:00:00+00:00"


def with_number(record: Record, name: str, *, is_open: bool = True) -> str:
    """A provider with an e-mail address, a phone number and two cases; its id."""
    provider = record.add("provider_added", name=name, country="GB", zone="Europe/London").id
    for kind, value in (("email", "a@example.org"), ("phone", f"{name} 1"), ("phone", f"{name} 2")):
        record.add("channel_added", provider_id=provider, kind=kind, value=value)
    for _each in range(2):
        case = record.add("case_opened", provider_id=provider, about="x", opened_at=AT).id
        if not is_open:
            record.add("case_closed", case_id=case, closed_at=AT, outcome="resolved")
    return provider


def numbers(record: Record) -> tuple[dict[str, list[str]], int]:
    """The numbers of each provider, and how many questions it took to find them."""
    statements: list[str] = []
    with closing(open_for_reading(record.path, 5)) as db:
        db.set_trace_callback(statements.append)
        found = Store(db).phones()
        db.set_trace_callback(None)
    shown = {each.name: [channel.value for channel in each.channels] for each in found.values()}
    return shown, len(statements)


def test_one_question_finds_the_numbers_of_every_open_case(record: Record) -> None:
    """Fifty open cases cost what one costs; closed cases cost nothing."""
    with_number(record, "Acme")
    before = numbers(record)
    with_number(record, "Bolt")
    with_number(record, "Coop", is_open=False)

    assert before == ({"Acme": ["Acme 1", "Acme 2"]}, 1)
    assert numbers(record) == ({"Acme": ["Acme 1", "Acme 2"], "Bolt": ["Bolt 1", "Bolt 2"]}, 1)


def test_a_provider_is_the_same_as_elsewhere(record: Record) -> None:
    """But for its other channels."""
    with_number(record, "Acme")

    with record.store() as store:
        (found,) = store.phones().values()
        (whole,) = store.providers()
    assert found == whole._replace(channels=whole.channels[1:])


def test_the_question_is_served_by_indexes(record: Record) -> None:
    """Its cost grows with what is open, and not with history."""
    with record.by_hand() as db:
        db.row_factory = sqlite3.Row
        plan = [row["detail"] for row in db.execute(f"EXPLAIN QUERY PLAN {PHONES}")]

    assert not [each for each in plan if each.startswith("SCAN") and "USING" not in each]
