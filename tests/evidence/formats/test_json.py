"""The JSON export: complete, proved, the same bytes twice."""

import json
import sqlite3
from contextlib import closing
from datetime import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from complaintkit.evidence.counts import counts
from complaintkit.evidence.formats.json import json_export
from complaintkit.evidence.formats.json_reader import check_json, events_from_json
from complaintkit.model import Contact, Letter, Promise
from complaintkit.record.chain import link
from complaintkit.record.projection import apply
from complaintkit.record.tables import DERIVED, DERIVED_TABLES, EVENTS
from tests.evidence.formats.exports import first_case, whole

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)


def tables(db: sqlite3.Connection) -> dict[str, list[Any]]:
    found = {}
    for name in ("events", *DERIVED_TABLES):
        query = f"SELECT * FROM {name} ORDER BY 1"  # noqa: S608 (our own names)
        found[name] = db.execute(query).fetchall()
    return found


def test_a_whole_record_loads_back_without_loss(story: Any, now: datetime) -> None:
    """The same entries with the same hashes give the same tables in a new record."""
    events = events_from_json(whole(story, now))

    with closing(sqlite3.connect(":memory:")) as copy:
        copy.executescript(EVENTS + DERIVED)
        for event in events:
            copy.execute(
                "INSERT INTO events VALUES (:seq, :id, :kind, :recorded_at, :body, :prev, :hash)",
                event._asdict(),
            )
            apply(copy, event, json.loads(event.body))
        loaded = tables(copy)

    assert loaded == tables(story.db)
    assert events == story.events()


def test_each_entry_of_a_single_case_can_be_checked_on_its_own(story: Any, now: datetime) -> None:
    """The hash needs only the entry and the record's id."""
    events = events_from_json(first_case(story, now))

    log, _size, _head = story.store.head()
    assert [event.hash for event in events] == [link(log, event) for event in events]
    assert set(events) < set(story.events())


def test_other_cases_and_the_user_never_leak_into_a_single_case(story: Any, now: datetime) -> None:
    """The other side gets this file."""
    text = first_case(story, now).decode()

    assert "OTHER" not in text
    assert "Jan Nowak" not in text


def test_the_user_is_in_it_when_asked_for(story: Any, now: datetime) -> None:
    """Details and the entry that set them."""
    store = story.store

    data = json_export(
        story.histories()[:1], store.events(), store.profile(), store.head(), now=now
    )

    assert json.loads(data)["profile"]["name"] == "Jan Nowak"
    assert events_from_json(data)[0].kind == "profile_set"


@pytest.mark.parametrize(
    ("name", "noun"), [("contacts", Contact), ("promises", Promise), ("letters", Letter)]
)
def test_every_field_of_every_noun_is_in_it(
    story: Any, now: datetime, name: str, noun: Any
) -> None:
    """A field that is added to the model must not be forgotten here."""
    (case, _other) = json.loads(whole(story, now))["cases"]

    for row in case[name]:
        assert set(noun._fields) <= row.keys()


def test_a_contact_reads_as_it_was_told(story: Any, now: datetime) -> None:
    """Long numbers stay text, times keep their offset."""
    contact = json.loads(whole(story, now))["cases"][0]["contacts"][0]

    assert contact["references"] == ["CR-99120077", "0000123"]
    assert contact["at"] == "2026-11-01T16:05:00+01:00"
    assert contact["quotes"][0] == {"speaker": "them", "text": "You will definitely get it back."}
    assert (contact["agent"], contact["duration_s"], contact["recorded_by_them"]) == (
        *("Hanna K.", 4320),
        True,
    )


def test_promises_say_what_became_of_them(story: Any, now: datetime) -> None:
    """As of the moment of the export."""
    promises = json.loads(whole(story, now))["cases"][0]["promises"]

    assert [promise["state"] for promise in promises] == ["kept late", "broken", "waiting"]


def test_is_laid_out_as_the_standard_encoder_would(story: Any, now: datetime) -> None:
    """Sorted, two spaces, UTF-8 as it is: whoever writes it again gets the same text."""
    text = whole(story, now).decode()

    again = json.dumps(json.loads(text), indent=2, sort_keys=True, ensure_ascii=False)
    assert text == again + "\n"


def test_the_same_record_and_moment_give_the_same_bytes(story: Any, now: datetime) -> None:
    """Two exports can be compared."""
    assert whole(story, now) == whole(story, now)


def test_an_empty_record_is_whole_too(book: Any, now: datetime) -> None:
    """No case yet."""
    book.add("profile_set", name="Jan")

    data = whole(book, now)

    check_json(counts([]), events=1)(data)
    record = json.loads(data)
    assert (record["cases"], [event["kind"] for event in record["events"]]) == ([], ["profile_set"])


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, items=st.lists(TEXTS, max_size=4))
def test_any_text_comes_back_as_it_was(
    book: Any, now: datetime, text: str, items: list[str]
) -> None:
    """Quotes, controls, bidi, astral characters, line separators."""
    book.case(about=text)
    book.contact(summary=text, asked=items, reference_list=items)
    history = book.histories()[-1]
    head = book.store.head()

    data = json_export([history], book.events(), None, head, now=now)

    check_json(counts([history]))(data)
    (contact,) = json.loads(data)["cases"][0]["contacts"]
    assert (contact["summary"], contact["asked"], contact["references"]) == (text, items, items)
    assert json.loads(events_from_json(data)[-1].body)["summary"] == text
