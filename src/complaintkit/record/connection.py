"""Opening the record's file, and what the system's refusals mean to the user.

Rollback journal, not WAL: people copy and sync single files, and after a kill the main file alone
must hold every acknowledged entry. synchronous=EXTRA, because FULL can lose the last commit at a
power cut (the removal of the journal is not durable).
"""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic

from complaintkit.errors import Interrupted
from complaintkit.record.tables import APPLICATION_ID, SCHEMA_VERSION
from complaintkit.sentences import _

_PRAGMAS: tuple[tuple[str, str | int, str | int], ...] = (  # name, wanted, read back as
    ("synchronous", "EXTRA", 3),
    ("foreign_keys", "ON", 1),
    ("recursive_triggers", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("temp_store", "MEMORY", 2),
)
_CRASHES = 3  # how many other processes may die in a row while one is reading
_SLICE = 0.5
"""Seconds of waiting without a look at Ctrl-C, which SQLite does not see while it waits."""

Tell = Callable[[str], object]
"""Takes a sentence for the user."""


class _Older(Exception):
    """An older complaintkit wrote the file."""


def open_for_reading(
    path: Path, timeout: float, *, one_state: bool = True, tell: Tell | None = None
) -> sqlite3.Connection:
    """A connection that cannot write. Raises the kinds of `Error` that `outside_trouble` explains.

    It answers every question from one state of the record; until it is closed, writers wait for
    it. A user who thinks between two questions is not *one_state*.

    After a crash the file may need SQLite's own recovery, which a read-only connection may not
    do; then it is opened for writing once, recovered, and opened for reading again. An older
    program's file is brought up to date, however it is opened, and *tell* gets a sentence.
    """
    with outside_trouble(path):
        for _crash in range(_CRASHES):
            try:
                return _reading(path, timeout, tell, one_state=one_state)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_READONLY_ROLLBACK:
                    raise
            from complaintkit.record.recovery import must_fit  # noqa: PLC0415 (after a crash only)

            must_fit(path.resolve())
            _checked(path, "rw", timeout, tell).close()
        return _reading(path, timeout, tell, one_state=one_state)


def open_for_writing(path: Path, timeout: float, *, tell: Tell | None = None) -> sqlite3.Connection:
    """A connection in autocommit mode for `begin` and `commit`."""
    try:
        journal = _beside(path, "journal")  # of a crash, or of somebody who writes just now
        if os.path.exists(journal):  # noqa: PTH110 (false, too, where nothing may be looked at)
            open_for_reading(path, timeout, tell=tell).close()
        with outside_trouble(path):
            return _checked(path, "rw", timeout, tell)
    except KeyboardInterrupt:
        raise _interrupted() from None


def begin(db: sqlite3.Connection) -> None:
    """Begin to write; nobody else may from here on."""
    try:
        _patiently(db, "BEGIN IMMEDIATE")
    except KeyboardInterrupt:
        raise _interrupted() from None


def commit(db: sqlite3.Connection) -> None:
    """Make it durable, once every reader has ended."""
    try:
        _patiently(db, "COMMIT")
    except KeyboardInterrupt:
        if not db.in_transaction:
            raise  # it was stored before the key was seen
        raise _interrupted() from None


def _patiently(db: sqlite3.Connection, statement: str) -> None:
    """Wait for other processes as long as the connection does, but in slices."""
    (milliseconds,) = db.execute("PRAGMA busy_timeout").fetchone()
    deadline = monotonic() + milliseconds / 1000
    db.execute(f"PRAGMA busy_timeout = {min(milliseconds, int(_SLICE * 1000))}")
    try:
        while True:
            try:
                db.execute(statement).fetchone()
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() > deadline:
                    raise
            else:
                return
    finally:
        db.execute(f"PRAGMA busy_timeout = {milliseconds}")


def _interrupted() -> Interrupted:
    return Interrupted(
        _("Interrupted while another program was using the record. Nothing was stored."),
        _("Repeat the command when the other one has ended."),
    )


@contextmanager
def outside_trouble(path: Path) -> Iterator[None]:
    """Turn what the disk, the system or another process did into an `Error`; a bug stays a bug."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        from complaintkit.record.trouble import translated  # noqa: PLC0415 (in trouble only)

        explained = translated(path, error)
        if explained is None:
            raise
        raise explained from error


def _reading(
    path: Path, timeout: float, tell: Tell | None, *, one_state: bool
) -> sqlite3.Connection:
    db = _checked(path, "ro", timeout, tell)
    try:
        db.execute("BEGIN" if one_state else "SELECT 1")
        _patiently(db, "SELECT count(*) FROM sqlite_master")  # BEGIN alone locks nothing
    except BaseException:
        db.close()
        raise
    return db


def _checked(path: Path, mode: str, timeout: float, tell: Tell | None) -> sqlite3.Connection:
    """A safe connection to what is our record of today; waits in slices for whoever holds it."""
    _check_file(path)
    deadline = monotonic() + timeout
    while True:
        try:
            return _examined(path, mode, timeout)
        except _Older:
            from complaintkit.record.upgrade import upgrade  # noqa: PLC0415 (once for a record)

            upgrade(path, timeout, tell)
        except sqlite3.OperationalError as error:
            from complaintkit.record.trouble import is_busy, must_have_locks  # noqa: PLC0415

            if not is_busy(error):
                raise
            must_have_locks(path)
            if monotonic() > deadline:
                raise


def _examined(path: Path, mode: str, timeout: float) -> sqlite3.Connection:
    db = connected(path, mode, min(timeout, _SLICE))
    try:
        _check_identity(path, db)
        make_safe(db)
        db.execute(f"PRAGMA busy_timeout = {int(timeout * 1000)}")
    except BaseException as error:
        db.close()
        _tidy(path, timeout)
        if isinstance(error, UnicodeDecodeError):  # SQLite quotes a table that has rotted
            from complaintkit.record.trouble import damaged  # noqa: PLC0415

            raise damaged(path, "malformed database schema") from error
        raise
    return db


def connected(path: Path, mode: str, timeout: float) -> sqlite3.Connection:
    uri = f"{path.resolve().as_uri()}?mode={mode}"
    return sqlite3.connect(uri, uri=True, timeout=timeout, isolation_level=None)


def _tidy(path: Path, timeout: float) -> None:
    """A reader's look at a file in WAL mode leaves two files beside it; a writer removes them."""
    if _beside(path, "wal").exists():
        with contextlib.suppress(sqlite3.Error), closing(connected(path, "rw", timeout)) as db:
            db.execute("PRAGMA journal_mode").fetchone()


def _beside(path: Path, kind: str) -> Path:
    """SQLite's own file beside the record: its journal or its write-ahead log."""
    path = path.resolve()
    return path.with_name(f"{path.name}-{kind}")


def make_safe(db: sqlite3.Connection) -> None:
    db.execute("PRAGMA mmap_size = 0")  # a mapped page could change without a write; may be absent
    for name, wanted, read_back in _PRAGMAS:
        db.execute(f"PRAGMA {name} = {wanted}")
        if db.execute(f"PRAGMA {name}").fetchone() != (read_back,):
            from complaintkit.record.trouble import unsafe  # noqa: PLC0415

            raise unsafe(name, wanted)


def _check_file(path: Path) -> None:
    """Look at the file from outside only: reading it would drop SQLite's locks on closing."""
    try:
        status = os.stat(path)  # noqa: PTH116 (follows a link, as SQLite will)
    except FileNotFoundError:
        from complaintkit.record.trouble import no_record  # noqa: PLC0415

        raise no_record(path) from None
    except PermissionError as error:
        from complaintkit.record.trouble import no_permission  # noqa: PLC0415

        raise no_permission(path) from error
    if status.st_size == 0 or status.st_nlink > 1:
        from complaintkit.record.recovery import must_be_whole  # noqa: PLC0415

        must_be_whole(path, status.st_size)
    if _beside(path, "wal").exists():
        from complaintkit.record.trouble import switched  # noqa: PLC0415

        raise switched(path, "wal")


def _check_identity(path: Path, db: sqlite3.Connection) -> None:
    (application,) = db.execute("PRAGMA application_id").fetchone()
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if application == APPLICATION_ID and 0 < version < SCHEMA_VERSION:
        raise _Older
    if (application, version) != (APPLICATION_ID, SCHEMA_VERSION):
        from complaintkit.record.trouble import unknown_database  # noqa: PLC0415

        raise unknown_database(path, application, version)
    (mode,) = db.execute("PRAGMA journal_mode").fetchone()
    if mode != "delete":
        from complaintkit.record.trouble import switched  # noqa: PLC0415

        raise switched(path, mode)
