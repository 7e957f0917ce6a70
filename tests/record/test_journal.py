"""Appending: a command is stored whole or not, by one writer at a time, and with its clock."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone

import pytest

from complaintkit.errors import Locked
from complaintkit.model import Event
from complaintkit.record.connection import open_for_reading, open_for_writing
from complaintkit.record.journal import Stamp, appending, random_id
from tests.record.conftest import NOW, PROFILE, Record

STAMP = Stamp(NOW, clock_is_fixed=False)


def test_stores_all_of_a_command_or_nothing(record: Record) -> None:
    """A contact without its promise is half a truth."""
    record.add("profile_set", **PROFILE)

    def broken_off() -> None:
        with (
            closing(open_for_writing(record.path, 5)) as db,
            appending(db, record.path, STAMP) as entries,
        ):
            entries.append("provider_added", {"name": "Acme"})
            raise RuntimeError("halfway")

    with pytest.raises(RuntimeError, match="halfway"):
        broken_off()

    with record.store() as store:
        assert (len(record.events()), store.providers()) == (1, [])


def test_nothing_is_visible_before_the_block_ends_and_all_of_it_after(record: Record) -> None:
    """What another program may read is what will still be there after a crash."""
    with (
        closing(open_for_writing(record.path, 5)) as db,
        closing(open_for_reading(record.path, 5, one_state=False)) as other,
    ):
        count = "SELECT count(*) FROM events"
        with appending(db, record.path, STAMP) as entries:
            entries.append("provider_added", {"name": "Acme"})
            during = other.execute(count).fetchone()
        after = other.execute(count).fetchone()

    assert (during, after) == ((0,), (1,))


def test_holds_the_write_lock_from_its_first_question(record: Record) -> None:
    """Looked up first and locked later, two commands could both give out the same number."""
    with (
        closing(open_for_writing(record.path, 0)) as db,
        closing(open_for_writing(record.path, 0)) as other,
        appending(db, record.path, STAMP),
        pytest.raises(Locked),
        appending(other, record.path, STAMP),
    ):
        raise AssertionError("two writers at once")


def test_a_lock_that_stays_is_a_sentence_and_stores_nothing(record: Record) -> None:
    """The user must know that it was not stored, and who is in the way."""
    with record.by_hand() as other:
        other.execute("BEGIN EXCLUSIVE")

        with pytest.raises(Locked) as caught:
            open_for_writing(record.path, 0)

    assert caught.value.exit_code == 75
    assert str(record.path) in caught.value.message
    assert "Nothing was stored." in caught.value.hint
    assert record.events() == []


def test_a_reader_that_stays_makes_the_commit_a_sentence_and_stores_nothing(
    record: Record,
) -> None:
    """The lock for the commit itself comes last; by then everything looked well."""
    with record.by_hand() as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM events").fetchone()

        with (
            pytest.raises(Locked),
            closing(open_for_writing(record.path, 0)) as db,
            appending(db, record.path, STAMP) as entries,
        ):
            entries.append("provider_added", {"name": "Acme"})

    assert record.events() == []


def test_writes_the_machines_clock_in_utc(record: Record) -> None:
    """Two devices in two zones must be comparable."""
    record.now = datetime(2026, 11, 22, 1, 30, 59, 999999, timezone(timedelta(hours=2)))

    assert record.add("note").recorded_at == "2026-11-21T23:30:59Z"


def test_an_entry_by_a_fixed_clock_says_so(record: Record) -> None:
    """A chosen time must never look like a measured one."""
    stamp = Stamp(NOW, clock_is_fixed=True)

    with (
        closing(open_for_writing(record.path, 5)) as db,
        appending(db, record.path, stamp) as entries,
    ):
        event = entries.append("note", {"text": "x"})

    assert json.loads(event.body) == {"text": "x", "clock": "fixed"}


def test_an_entry_recorded_before_the_last_one_says_so(record: Record) -> None:
    """The order of the entries is their number; a clock that was set back is named, not obeyed."""
    bodies = []
    for seconds in (0, 0, -1, 0):
        record.now = NOW + timedelta(seconds=seconds)
        bodies.append(json.loads(record.add("note").body))

    assert bodies == [{}, {}, {"clock": "set back"}, {}]


def test_knows_an_entry_that_is_stored_already(record: Record) -> None:
    """A draft that is stored twice is stored once."""
    event_id = random_id()

    with (
        closing(open_for_writing(record.path, 5)) as db,
        appending(db, record.path, STAMP) as entries,
    ):
        before = entries.holds(event_id)
        entries.append("note", {})
        entries.append("note", {}, event_id=event_id)
        after = entries.holds(event_id)

    assert (before, after) == (None, 2)


def test_is_empty_only_before_the_first_entry(record: Record) -> None:
    """An `init` that was interrupted goes on; one that was not is left alone."""
    with (
        closing(open_for_writing(record.path, 5)) as db,
        appending(db, record.path, STAMP) as entries,
    ):
        before = entries.is_empty
        entries.append("record_created", {})
        after = entries.is_empty

    assert (before, after) == (True, False)


def test_a_mistake_of_ours_stays_a_bug(record: Record) -> None:
    """Told as trouble of the disk, nobody would ever repair it."""
    with (
        pytest.raises(sqlite3.OperationalError, match="no such table"),
        closing(open_for_writing(record.path, 5)) as db,
        appending(db, record.path, STAMP) as entries,
    ):
        entries.db.execute("SELECT * FROM nonsense")


def test_appended_events_are_what_is_stored(record: Record) -> None:
    """The receipt is printed from them."""
    appended = record.add_all(("note", {"text": "a"}), ("note", {"text": "b"}))

    assert record.events() == appended
    assert all(isinstance(event, Event) for event in appended)
    assert appended[0].recorded_at == NOW.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
