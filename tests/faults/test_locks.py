"""A disk that knows no locks, as some network disks: two programs at once would ruin the record."""

import errno

import pytest

from tests.faults.conftest import Program
from tests.faults.test_disk import READS, WRITES
from tests.faults.tracer import Fault

LOCKING = frozenset({"fcntl"})


@pytest.mark.parametrize(
    ("words", "error"),
    [
        *((words, "ENOLCK") for words in (*READS, *WRITES)),
        *((WRITES[0], error) for error in ("ENOSYS", "EINVAL", "EOPNOTSUPP")),
    ],
)
def test_a_disk_without_locks_is_named_with_the_way_out(
    program: Program, words: tuple[str, ...], error: str
) -> None:
    """Told at once: there is nobody to wait for, although SQLite believes so."""
    before = program.record.read_bytes()
    unable = Fault(1, getattr(errno, error), sticky=True, calls=LOCKING)

    ended = program.meets(unable, *words)

    assert (ended.code, ended.out) == (74, "")
    assert "does not support locks" in ended.err
    assert "Nothing was stored. Move the folder to a disk of this machine" in ended.err
    assert program.record.read_bytes() == before


def test_a_lock_that_was_refused_once_is_asked_for_again(program: Program) -> None:
    """A lock table that was full for a moment is no disk without locks."""
    ended = program.meets(Fault(1, errno.ENOLCK, calls=LOCKING), "log", "acme", "x")

    assert (ended.code, ended.err) == (0, "")
    assert program.contacts()["x"] == 1
