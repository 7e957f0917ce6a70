"""What verifying takes to compare with: some memory, and beyond that the disk."""

import resource
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

from complaintkit.errors import StorageTrouble
from complaintkit.record.connection import open_for_reading
from complaintkit.record.verify import verified
from tests.record.conftest import Record

LITTLE = 1
"""Kibibytes: less than the copy of any record takes."""
STORY = "It rang and rang. " * 500


@pytest.fixture
def long(story: Record) -> Record:
    """A record of some megabytes."""
    case = next(each.id for each in story.events() if each.kind == "case_opened")
    note = {"case_id": case, "kind": "delivered", "at": "2026-11-20", "zone": "Europe/London"}
    story.add_all(*[("milestone_noted", note | {"note": f"{n} {STORY}"}) for n in range(300)])
    return story


@contextmanager
def full_disk() -> Iterator[None]:
    """No file may grow."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_record_larger_than_the_memory_is_proved_as_well(long: Record) -> None:
    """The same verdict, by way of the disk."""
    with closing(open_for_reading(long.path, 5)) as db:
        assert verified(db, memory=LITTLE) == long.verdict()
    assert long.verdict().is_sound


def test_a_disk_without_room_says_nothing_about_the_record(long: Record) -> None:
    """It is not the entry that came last that is at fault, and a record that fits is proved."""
    with closing(open_for_reading(long.path, 5)) as db, full_disk():
        with pytest.raises(StorageTrouble, match="no room for the copy that checking makes") as it:
            verified(db, memory=LITTLE)
        assert verified(db).is_sound

    assert "name another folder for them in SQLITE_TMPDIR" in it.value.hint
