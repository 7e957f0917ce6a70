"""Opening the record's file, and what the system's refusals mean to the user.

Rollback journal, not WAL: people copy and sync single files, and after a kill the main file alone
must hold every acknowledged entry. synchronous=EXTRA, because FULL can lose the last commit at a
power cut (the removal of the journal is not durable).
"""

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from complaintkit.errors import (
    Damaged,
    Error,
    Locked,
    MadeByNewer,
    NoHome,
    NoPermission,
    StorageTrouble,
)
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
_CRASHES = 3
"""How many other processes may die in a row while one is reading."""
_BACKUP_HINT = _("Nothing was changed. If you have a copy of the file, put it in its place.")


def open_for_reading(path: Path, timeout: float, *, one_state: bool = True) -> sqlite3.Connection:
    """A connection that cannot write. Raises the kinds of `Error` that `outside_trouble` explains.

    It answers every question from one state of the record; until it is closed, writers wait for
    it. A user who thinks between two questions is not *one_state*.

    After a crash the file may need SQLite's own recovery, which a read-only connection may not
    do; then it is opened for writing once, recovered, and opened for reading again.
    """
    with outside_trouble(path):
        for _crash in range(_CRASHES):
            try:
                return _reading(path, timeout, one_state=one_state)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_READONLY_ROLLBACK:
                    raise
            _checked(path, "rw", timeout).close()
        return _reading(path, timeout, one_state=one_state)


def open_for_writing(path: Path, timeout: float) -> sqlite3.Connection:
    """A connection in autocommit mode for `BEGIN IMMEDIATE` transactions."""
    with outside_trouble(path):
        return _checked(path, "rw", timeout)


@contextmanager
def outside_trouble(path: Path) -> Iterator[None]:
    """Turn what the disk, the system or another process did into an `Error`; a bug stays a bug."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        translated = _translated(path, error)
        if translated is None:
            raise
        raise translated from error


def _reading(path: Path, timeout: float, *, one_state: bool) -> sqlite3.Connection:
    db = _checked(path, "ro", timeout)
    try:
        db.execute("BEGIN" if one_state else "SELECT 1")
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()  # BEGIN alone locks nothing
    except BaseException:
        db.close()
        raise
    return db


def _checked(path: Path, mode: str, timeout: float) -> sqlite3.Connection:
    _check_file(path)
    db = _connected(path, mode, timeout)
    try:
        _check_identity(path, db)
        _make_safe(db)
    except BaseException as error:
        db.close()
        _tidy(path, timeout)
        if isinstance(error, UnicodeDecodeError):  # SQLite quotes a table that has rotted
            raise _damaged(path, "malformed database schema") from error
        raise
    return db


def _connected(path: Path, mode: str, timeout: float) -> sqlite3.Connection:
    uri = f"{path.resolve().as_uri()}?mode={mode}"
    return sqlite3.connect(uri, uri=True, timeout=timeout, isolation_level=None)


def _tidy(path: Path, timeout: float) -> None:
    """A reader's look at a file in WAL mode leaves two files beside it; a writer removes them."""
    if _write_ahead(path).exists():
        with contextlib.suppress(sqlite3.Error), closing(_connected(path, "rw", timeout)) as db:
            db.execute("PRAGMA journal_mode").fetchone()


def _write_ahead(path: Path) -> Path:
    path = path.resolve()
    return path.with_name(f"{path.name}-wal")


def _make_safe(db: sqlite3.Connection) -> None:
    db.execute("PRAGMA mmap_size = 0")  # a mapped page could change without a write; may be absent
    for name, wanted, read_back in _PRAGMAS:
        db.execute(f"PRAGMA {name} = {wanted}")
        if db.execute(f"PRAGMA {name}").fetchone() != (read_back,):
            raise StorageTrouble(
                _("This SQLite does not do {name}={wanted}, which keeps entries safe.").format(
                    name=name, wanted=wanted
                ),
                _("Nothing was stored. Install a current Python."),
            )


def _check_file(path: Path) -> None:
    """Look at the file from outside only: reading it would drop SQLite's locks on closing."""
    try:
        status = os.stat(path)  # noqa: PTH116 (follows a link, as SQLite will)
    except FileNotFoundError:
        raise NoHome(
            _("There is no record at {path}.").format(path=path),
            _("Set it up once with: complaint init"),
        ) from None
    except PermissionError as error:
        raise _no_permission(path) from error
    if status.st_size == 0:
        raise Damaged(_("{path} is empty: 0 bytes.").format(path=path), _BACKUP_HINT)
    if status.st_nlink > 1 and not _finished_making(path):
        raise Damaged(
            _("{path} has a second name (a hard link), which can corrupt it.").format(path=path),
            _("Nothing was changed. Remove the other name, or copy the file instead."),
        )
    if _write_ahead(path).exists():
        raise _switched(path, "wal")


def _finished_making(path: Path) -> bool:
    """Whether the second name was only what an interrupted `init` left; it is gone then."""
    for name in list(path.parent.iterdir()):
        is_ours = name.name.startswith(f".{path.name}.") and name.name.endswith(".new")
        if is_ours and name.samefile(path):
            name.unlink()
    return path.stat().st_nlink == 1


def _check_identity(path: Path, db: sqlite3.Connection) -> None:
    (application,) = db.execute("PRAGMA application_id").fetchone()
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise Damaged(
            _("{path} is a database of another program.").format(path=path),
            _("Nothing was changed. Check --home and COMPLAINT_HOME."),
        )
    if version > SCHEMA_VERSION:
        raise MadeByNewer(
            _("{path} was written by a newer complaintkit (record version {version}).").format(
                path=path, version=version
            ),
            _("Nothing was changed. Install the newest complaintkit on this machine."),
        )
    if version < SCHEMA_VERSION:
        raise Damaged(
            _("{path} has the record version {version}, which never existed.").format(
                path=path, version=version
            ),
            _BACKUP_HINT,
        )
    (mode,) = db.execute("PRAGMA journal_mode").fetchone()
    if mode != "delete":
        raise _switched(path, mode)


def _switched(path: Path, mode: str) -> Damaged:
    return Damaged(
        _("{path} was switched to the journal mode {mode!r} by another program.").format(
            path=path, mode=mode
        ),
        _("Nothing was changed. Switch it back with that program: PRAGMA journal_mode=DELETE."),
    )


def _translated(path: Path, error: sqlite3.DatabaseError) -> Error | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # Python's own: it could not decode a text, or we used it wrongly
        is_text = isinstance(error, sqlite3.OperationalError)
        return _damaged(path, "a text in it is not UTF-8") if is_text else None
    primary = code & 0xFF
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL):
        return Locked(
            _("Another program is using {path} and did not finish in time.").format(path=path),
            _("Nothing was stored. Try again in a moment; is a disk without locks in use?"),
        )
    if primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT):
        return _damaged(path, str(error))
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH):
        return _no_permission(path)
    if primary in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_NOMEM):
        return StorageTrouble(
            _("The disk failed at {path}: {error}.").format(path=path, error=error),
            _("Nothing was stored. Free some space or check the disk, then repeat the command."),
        )
    return _cannot_open(path) if primary == sqlite3.SQLITE_CANTOPEN else None


def _damaged(path: Path, what: str) -> Damaged:
    return Damaged(
        _("{path} is damaged or not a record: {what}.").format(path=path, what=what), _BACKUP_HINT
    )


def _cannot_open(path: Path) -> Error:
    if not (os.access(path.parent, os.W_OK | os.X_OK) and os.access(path, os.R_OK)):
        return _no_permission(path)
    return StorageTrouble(
        _("The system cannot open {path} or a file beside it.").format(path=path),
        _("Nothing was stored. Check the disk, then repeat the command."),
    )


def _no_permission(path: Path) -> NoPermission:
    return NoPermission(
        _("The system does not allow it: {path}.").format(path=path),
        _("Nothing was stored. Is the disk read-only, or the file someone else's?"),
    )
