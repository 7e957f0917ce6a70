"""The check of a JSON export, and what its reader takes: complete and proved, or nothing."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from complaintkit.errors import Damaged, StorageTrouble
from complaintkit.evidence.counts import counts
from complaintkit.evidence.formats.json_reader import check_json, events_from_json
from complaintkit.files import safe_write
from complaintkit.model import Event
from complaintkit.record.chain import link
from tests.evidence.formats.exports import first_case, whole


def without(data: bytes, name: str) -> bytes:
    """The export as a writer would make it that skips one row."""
    found = json.loads(data)
    del found["cases"][0][name][-1]
    return json.dumps(found).encode()


@pytest.mark.parametrize("name", ["contacts", "promises", "letters", "amendments", "voidings"])
def test_a_writer_that_skips_a_row_is_caught(story: Any, now: datetime, name: str) -> None:
    """Nothing incomplete gets the final name."""
    data = without(whole(story, now), name)

    with pytest.raises(StorageTrouble, match="does not hold what the record holds"):
        check_json(counts(story.histories()))(data)


def test_a_row_written_twice_does_not_hide_a_row_left_out(story: Any, now: datetime) -> None:
    """Different entries are counted."""
    found = json.loads(whole(story, now))
    found["cases"][0]["contacts"][0] = found["cases"][0]["contacts"][1]

    with pytest.raises(StorageTrouble, match="7 contacts"):
        check_json(counts(story.histories()))(json.dumps(found).encode())


def test_an_entry_left_out_of_a_single_case_is_caught(story: Any, now: datetime) -> None:
    """A noun without its entry proves nothing."""
    found = json.loads(first_case(story, now))
    del found["events"][5]

    with pytest.raises(StorageTrouble, match="entry 7 is not in it"):
        check_json(counts(story.histories()[:1]))(json.dumps(found).encode())


def test_an_entry_that_no_noun_shows_is_missed_when_their_number_is_known(
    story: Any, now: datetime
) -> None:
    """A settlement has no row of its own."""
    found = json.loads(first_case(story, now))
    found["events"] = [each for each in found["events"] if each["kind"] != "promise_settled"]

    with pytest.raises(StorageTrouble, match="18 entries where the record has 20"):
        check_json(counts(story.histories()[:1]), events=20)(json.dumps(found).encode())


@pytest.mark.parametrize("place", [0, 7, -1])
def test_a_whole_record_that_lacks_an_entry_is_refused(
    story: Any, now: datetime, place: int
) -> None:
    """Also the last: the checkpoint says how many there are."""
    found = json.loads(whole(story, now))
    del found["events"][place]

    with pytest.raises(Damaged):
        events_from_json(json.dumps(found).encode())


def test_an_entry_forged_with_its_own_hash_does_not_fit_the_chain(
    story: Any, now: datetime
) -> None:
    """Its neighbour names another one."""
    found = json.loads(whole(story, now))
    forged = Event(**found["events"][6] | {"body": found["events"][6]["body"] + " "})
    found["events"][6] |= {"body": forged.body, "hash": link(story.store.head()[0], forged)}

    with pytest.raises(Damaged, match="entry 8 is missing or does not follow"):
        events_from_json(json.dumps(found).encode())


@pytest.mark.parametrize("member", ["kind", "recorded_at", "body", "prev", "id", "hash"])
def test_a_changed_entry_is_refused(story: Any, now: datetime, member: str) -> None:
    """Every member of an entry is under its hash."""
    found = json.loads(first_case(story, now))
    found["events"][3][member] = found["events"][4][member] + "x"

    with pytest.raises(Damaged, match="was changed"):
        events_from_json(json.dumps(found).encode())


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"{}", b"[]", b"null", b"\xff", b'{"schema": "complaintkit-export/2"}'),
        *(b'{"schema": NaN}', b"[" * 100_000, b'{"schema": "complaintkit-export/1", "events": 1}'),
    ],
)
def test_what_is_not_an_export_is_refused_with_a_sentence(data: bytes) -> None:
    """Not with a traceback."""
    with pytest.raises(Damaged, match="not a whole export"):
        events_from_json(data)


def test_safe_write_gives_no_name_to_an_incomplete_export(
    story: Any, now: datetime, tmp_path: Path
) -> None:
    """The check is what `safe_write` is for."""
    target = tmp_path / "export.json"

    with pytest.raises(StorageTrouble):
        safe_write(
            target,
            without(whole(story, now), "contacts"),
            check=check_json(counts(story.histories())),
        )

    assert list(tmp_path.glob("*export*")) == []
