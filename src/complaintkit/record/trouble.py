"""What the disk, the system or another process did, as an `Error` that says what to do."""

import errno
import os
import sqlite3
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

UNTOUCHED = _("Nothing was changed. If you have a copy of the file, put it in its place.")
_WAITING = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL)
_NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}
_LOCK_FAILED = (
    *(sqlite3.SQLITE_IOERR_LOCK, sqlite3.SQLITE_IOERR_RDLOCK, sqlite3.SQLITE_IOERR_UNLOCK),
    sqlite3.SQLITE_IOERR_CHECKRESERVEDLOCK,
)
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}
_BEYOND = 0x4000_0000 + 1024
"""A byte of the file that SQLite never locks."""


def is_busy(error: BaseException) -> bool:
    """Whether SQLite waited for another process's lock and did not get it."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in _WAITING


def must_have_locks(path: Path) -> None:
    """Raise `StorageTrouble` when waiting is in vain, because the disk knows no locks.

    SQLite takes such a disk for one whose files are in use by others. The file is opened here, so
    no connection of this process may be open: closing it would drop that one's locks.
    """
    if os.name == "nt":
        return
    import fcntl  # noqa: PLC0415 (while waiting only)

    descriptor = os.open(path, os.O_RDONLY)
    try:
        fcntl.lockf(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB, 1, _BEYOND)
    except OSError as error:
        if error.errno in _NO_LOCKS:
            raise _without_locks(path) from error
    finally:
        os.close(descriptor)


def _without_locks(path: Path) -> StorageTrouble:
    return StorageTrouble(
        _("The disk with {path} does not support locks, which keep two programs apart.").format(
            path=path
        ),
        _("Nothing was stored. Move the folder to a disk of this machine, and name it: --home"),
    )


def translated(path: Path, error: sqlite3.DatabaseError) -> Error | None:
    """The sentence for an error that SQLite reported; None when it is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is not None:
        return _explained(path, error, code)
    is_text = isinstance(error, sqlite3.OperationalError)  # Python's own, or we used it wrongly
    return damaged(path, "a text in it is not UTF-8") if is_text else None


def _explained(path: Path, error: sqlite3.DatabaseError, code: int) -> Error | None:
    primary = code & 0xFF
    if primary in _WAITING:
        return Locked(
            _("Another program is using {path} and did not finish in time.").format(path=path),
            _("Nothing was stored. Try again in a moment."),
        )
    if primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT):
        return damaged(path, str(error))
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH):
        return no_permission(path)
    if primary in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_NOMEM):
        return _failure(path, error, code)
    return _cannot_open(path) if primary == sqlite3.SQLITE_CANTOPEN else None


def _failure(path: Path, error: sqlite3.DatabaseError, code: int) -> Error:
    if code in _LOCK_FAILED:
        return _without_locks(path)
    if code == sqlite3.SQLITE_IOERR_DELETE and not os.access(path.parent, os.W_OK):
        return no_permission(path)  # a crash left a journal that may not be removed
    return _disk_failed(path, str(error))


def _disk_failed(path: Path, what: str) -> StorageTrouble:
    return StorageTrouble(
        _("The disk failed at {path}: {error}.").format(path=path, error=what),
        _("Nothing was stored. Free some space or check the disk, then repeat the command."),
    )


def unknown_database(path: Path, application: int, version: int) -> Error:
    """The file is another program's, or one that only a newer version can read."""
    if application != APPLICATION_ID:
        return Damaged(
            _("{path} is a database of another program.").format(path=path),
            _("Nothing was changed. Check --home and COMPLAINT_HOME."),
        )
    if version > SCHEMA_VERSION:
        return MadeByNewer(
            _("{path} was written by a newer complaintkit (record version {version}).").format(
                path=path, version=version
            ),
            _("Nothing was changed. Install the newest complaintkit on this machine."),
        )
    return Damaged(
        _("{path} has the record version {version}, which never existed.").format(
            path=path, version=version
        ),
        UNTOUCHED,
    )


def no_record(path: Path) -> NoHome:
    """Nothing is there."""
    return NoHome(
        _("There is no record at {path}.").format(path=path),
        _("Set it up once with: complaint init"),
    )


def unsafe(name: str, wanted: str | int) -> StorageTrouble:
    """This SQLite is too old or was built without it."""
    return StorageTrouble(
        _("This SQLite does not do {name}={wanted}, which keeps entries safe.").format(
            name=name, wanted=wanted
        ),
        _("Nothing was stored. Install a current Python."),
    )


def sqlite_version() -> tuple[int, ...]:
    """Of the SQLite that this Python has."""
    return sqlite3.sqlite_version_info


def switched(path: Path, mode: str) -> Damaged:
    """Somebody made SQLite keep the record in another way."""
    return Damaged(
        _("{path} was switched to the journal mode {mode!r} by another program.").format(
            path=path, mode=mode
        ),
        _("Nothing was changed. Switch it back with that program: PRAGMA journal_mode=DELETE."),
    )


def damaged(path: Path, what: str) -> Damaged:
    """The file is not what complaintkit wrote."""
    return Damaged(
        _("{path} is damaged or not a record: {what}.").format(path=path, what=what),
        UNTOUCHED,
    )


def _cannot_open(path: Path) -> Error:
    if not (os.access(path.parent, os.W_OK | os.X_OK) and os.access(path, os.R_OK)):
        return no_permission(path)
    return StorageTrouble(
        _("The system cannot open {path} or a file beside it.").format(path=path),
        _("Nothing was stored. Check the disk, then repeat the command."),
    )


def no_permission(path: Path) -> NoPermission:
    """The system refuses."""
    return NoPermission(
        _("The system does not allow it: {path}.").format(path=path),
        _("Nothing was stored. Is the disk read-only, or the file someone else's?"),
    )


def no_upgrade(path: Path) -> NoPermission:
    """An older record on a disk that is read-only."""
    return NoPermission(
        _(
            "{path} is of an older complaintkit and must be brought up to date once; "
            "the system does not allow it."
        ).format(path=path),
        _("Nothing was stored. Copy it into a folder of yours, and name that folder: --home"),
    )


def not_whole(path: Path, problem: str) -> Damaged:
    """An older record that is not touched, since something is wrong with its entries."""
    return Damaged(
        _("{path} is of an older complaintkit and not whole: {problem}").format(
            path=path, problem=problem
        ),
        UNTOUCHED,
    )


def system_trouble(path: Path, error: OSError) -> Error:
    """What the system said about the record, its folder or a copy beside it."""
    if error.errno in _NOT_ALLOWED:
        return no_upgrade(path)
    what = os.strerror(error.errno) if error.errno else str(error)
    return _disk_failed(path, what)
