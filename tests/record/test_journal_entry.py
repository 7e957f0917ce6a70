"""What an entry holds: its one text, its hash, and the entry before it."""

import hashlib
import itertools
import json
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaintkit.record.chain import _sha256, link
from complaintkit.record.connection import open_for_writing
from complaintkit.record.journal import Stamp, appending, canonical, random_id
from tests.record.conftest import NOW, PROFILE, Record


def test_the_hash_is_sha256_over_the_documented_lines(record: Record) -> None:
    """Anyone must be able to check an entry without our program."""
    record.add("profile_set", **PROFILE)

    first, second = record.add_all(("note", {"b": "zażółć", "a": 1}), ("note", {}))

    log = record.events()[0].id
    lines = [
        "complaintkit/1",
        log,
        "2",
        first.id,
        first.prev,
        "2026-11-22T10:00:00Z",
        "note",
        '{"a":1,"b":"zażółć"}',
    ]
    assert first.hash == hashlib.sha256("\n".join(lines).encode("utf-8")).hexdigest()
    assert second.prev == first.hash


def test_the_hash_is_the_same_where_python_has_no_sha256_of_its_own(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then it is that of OpenSSL."""
    entry = record.add("profile_set", **PROFILE)
    for name in ("_sha256", "_sha2"):
        monkeypatch.setitem(sys.modules, name, None)
    _sha256.cache_clear()

    assert link(entry.id, entry) == entry.hash
    assert _sha256() is hashlib.sha256
    _sha256.cache_clear()


def test_the_first_entry_follows_nothing_and_names_the_record(record: Record) -> None:
    """Its own id stands for the record, so that an entry cannot be moved to another one."""
    first = record.add("record_created", version="0.1.0")

    recorded = '{"version":"0.1.0"}'
    lines = ("complaintkit/1", first.id, "1", first.id, "0" * 64, first.recorded_at)
    text = "\n".join((*lines, "record_created", recorded))
    assert (first.seq, first.prev) == (1, "0" * 64)
    assert first.hash == hashlib.sha256(text.encode()).hexdigest()


def test_each_entry_names_the_one_before(story: Record) -> None:
    """A chain with a link left out proves nothing."""
    events = story.events()

    assert [event.seq for event in events] == list(range(1, 16))
    assert [event.prev for event in events[1:]] == [event.hash for event in events[:-1]]
    assert len({event.id for event in events}) == 15


def test_the_same_facts_in_another_record_have_other_hashes(tmp_path: Path) -> None:
    """An entry of one record must not pass for an entry of another."""
    hashes = []
    for number in (1, 2):
        record = Record(tmp_path / str(number) / "complaints.db")
        ids = itertools.chain([f"{number:032x}"], itertools.repeat("e" * 32))
        stamp = Stamp(NOW, clock_is_fixed=False, new_id=lambda ids=ids: next(ids))  # type: ignore[misc]
        with (
            closing(open_for_writing(record.path, 5)) as db,
            appending(db, record.path, stamp) as entries,
        ):
            entries.append("record_created", {})
            hashes.append(entries.append("note", {}).hash)

    assert hashes[0] != hashes[1]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ({}, "{}"),
        ({"b": 1, "a": 2}, '{"a":2,"b":1}'),
        ({"a": {"d": "x", "c": "y"}}, '{"a":{"c":"y","d":"x"}}'),
        ({"a": [1, "2", None, True]}, '{"a":[1,"2",null,true]}'),
        ({"a": ("x", "y")}, '{"a":["x","y"]}'),
        ({"a": "é"}, '{"a":"é"}'),
        ({"a": "e\u0301"}, '{"a":"e\u0301"}'),
        ({"a": "😀 \u2028 \u202e"}, '{"a":"😀 \u2028 \u202e"}'),
        ({"a": 'quote " and \\ and \n and \t'}, '{"a":"quote \\" and \\\\ and \\n and \\t"}'),
        ({"a": "\x00\x1b"}, '{"a":"\\u0000\\u001b"}'),
        ({"a": 10**30}, '{"a":1000000000000000000000000000000}'),
        ({"z": "12.30", "é": 1, "a": 1}, '{"a":1,"z":"12.30","é":1}'),
    ],
)
def test_a_body_has_one_text(body: dict[str, Any], text: str) -> None:
    """Sorted keys, UTF-8, no spaces, nothing normalised: the same facts are the same bytes."""
    assert canonical(body) == text


@pytest.mark.parametrize(
    "value", [1.5, float("nan"), float("inf"), b"x", {1}, NOW, 2j, object(), [[0.1]], {"x": 0.1}]
)
def test_refuses_what_is_not_exact(value: object) -> None:
    """A float is another number on another machine; money is text."""
    with pytest.raises(TypeError, match="does not belong in the record"):
        canonical({"a": value})


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_a_body_reads_back_as_it_was_told(value: Any) -> None:
    """Canonical form may change spaces and order, never a fact."""
    assert json.loads(canonical({"value": value})) == {"value": value}


def test_ids_are_128_random_bits() -> None:
    """Two devices' records must one day be merged without a clash."""
    ids = {random_id() for _each in range(1000)}

    assert len(ids) == 1000
    assert {len(bytes.fromhex(each)) for each in ids} == {16}
