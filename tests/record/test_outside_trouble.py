"""What the system does to an open record: a sentence each, with its own way out."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from complaintkit.errors import Damaged, Error, Locked, NoHome, NoPermission, StorageTrouble
from complaintkit.record.connection import outside_trouble
from tests.conftest import Result, Run

KINDS = {
    sqlite3.SQLITE_BUSY: Locked,
    sqlite3.SQLITE_BUSY_SNAPSHOT: Locked,
    sqlite3.SQLITE_LOCKED: Locked,
    sqlite3.SQLITE_CORRUPT: Damaged,
    sqlite3.SQLITE_NOTADB: Damaged,
    sqlite3.SQLITE_READONLY: NoPermission,
    sqlite3.SQLITE_READONLY_DIRECTORY: NoPermission,
    sqlite3.SQLITE_FULL: StorageTrouble,
    sqlite3.SQLITE_IOERR: StorageTrouble,
    sqlite3.SQLITE_IOERR_FSYNC: StorageTrouble,
    sqlite3.SQLITE_IOERR_DIR_FSYNC: StorageTrouble,
    sqlite3.SQLITE_CANTOPEN: StorageTrouble,
}


@pytest.mark.parametrize(("code", "kind"), KINDS.items())
def test_what_the_system_did_is_a_sentence(tmp_path: Path, code: int, kind: type[Error]) -> None:
    """Each kind has its own way out: wait, free some space, take the copy."""
    error = sqlite3.OperationalError("what SQLite says")
    error.sqlite_errorcode = code
    path = tmp_path / "complaints.db"
    path.touch()

    with pytest.raises(kind) as caught, outside_trouble(path):
        raise error

    assert str(path) in caught.value.message
    assert caught.value.hint.startswith(("Nothing was stored.", "Nothing was changed."))


def bug() -> sqlite3.OperationalError:
    """What SQLite says of a statement of ours that is wrong."""
    error = sqlite3.OperationalError("no such column: x")
    error.sqlite_errorcode = sqlite3.SQLITE_ERROR
    return error


@pytest.mark.parametrize(
    "error", [bug(), sqlite3.ProgrammingError("x"), ValueError("x"), NoHome("x")]
)
def test_anything_else_is_let_through(tmp_path: Path, error: Exception) -> None:
    """A bug told as a broken disk is never repaired."""
    with pytest.raises(type(error)) as caught, outside_trouble(tmp_path / "complaints.db"):
        raise error

    assert caught.value is error


def test_a_locked_record_is_named_with_what_to_do(ready: Run, home: Path) -> None:
    """Nobody may think that it was stored."""
    with closing(sqlite3.connect(home / "complaints.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        result = locked(ready, "me", "--name", "Joanna Doe")

    assert (result.code, result.out) == (75, "")
    assert "Another program is using" in result.err
    assert "Nothing was stored." in result.err


def locked(run: Run, *words: str) -> Result:
    """A run that does not wait for others."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COMPLAINT_TIMEOUT", "0")
        return run(*words)
