"""Bringing an older program's record up to date: once, by the first command that opens it.

The entries stay as they are; what is read is derived from them anew. Before that the file as it
was is copied beside it, and the copy is proved. All of it happens under the lock for writers:
whoever comes second waits, and finds nothing left to do.
"""

import itertools
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from complaintkit.errors import Interrupted, NoPermission, StorageTrouble
from complaintkit.files import sync_folder
from complaintkit.record.connection import begin, commit, connected, make_safe, outside_trouble
from complaintkit.record.copies import (
    Identity,
    NotWhole,
    Proof,
    identity_of,
    make_copy,
    proof_of,
    whole,
)
from complaintkit.record.schema import derive_anew
from complaintkit.record.tables import APPLICATION_ID, DERIVED, SCHEMA_VERSION
from complaintkit.record.trouble import no_upgrade, not_whole, switched, system_trouble
from complaintkit.record.verify import Verdict, verified
from complaintkit.sentences import _


class _Old(NamedTuple):
    """The record before the upgrade."""

    path: Path
    version: int
    proof: Proof
    last_at: str
    """When its last entry was made; empty when it has none."""
    timeout: float


def upgrade(path: Path, timeout: float, tell: Callable[[str], object] | None) -> None:
    """Bring the record up to date, and tell where the file as it was is kept.

    A command that is killed in the middle leaves the old record; the next one begins anew, with
    the copy that is there. A record whose entries are not whole stays as it is: `Damaged`.
    """
    path = path.resolve()  # the copy lies beside the file, as its journal does, not beside a link
    with _explained(path), closing(connected(path, "rw", timeout)) as db:
        make_safe(db)
        begin(db)
        kept = _brought_up(db, path, timeout)
    if kept is not None and tell is not None:
        sentence = _(
            "Your record was brought up to date for this version of complaintkit; "
            "the file as it was before is kept: {kept}"
        )
        with suppress(OSError):  # a closed stderr is no reason to fail what was asked for
            tell(sentence.format(kept=kept))


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """As `outside_trouble`, with what it means here."""
    try:
        with outside_trouble(path):
            yield
    except NoPermission as error:
        raise no_upgrade(path) from error
    except OSError as error:
        raise system_trouble(path, error) from error
    except KeyboardInterrupt:
        raise Interrupted(
            _("Interrupted while your record was being brought up to date. Nothing was lost."),
            _("Repeat the command: it goes on with that."),
        ) from None


def _brought_up(db: sqlite3.Connection, path: Path, timeout: float) -> Path | None:
    """Where the old file is kept; None when somebody else was faster."""
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version >= SCHEMA_VERSION:
        return None
    (mode,) = db.execute("PRAGMA journal_mode").fetchone()
    if mode != "delete":
        raise switched(path, mode)
    db.execute(f"PRAGMA user_version = {version:d}")  # BEGIN lets pass what may only be read
    before = _whole(db, path)
    last = db.execute("SELECT recorded_at FROM events ORDER BY seq DESC LIMIT 1").fetchone()
    old = _Old(path, version, proof_of(before), last[0] if last else "", timeout)
    kept = _kept(old)
    derive_anew(db)
    after = verified(db)
    is_told_before = set(after.problems) <= set(before.problems)
    if proof_of(after) != old.proof or not is_told_before or not _is_current(db):
        raise _unlike(path)
    db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    commit(db)
    return kept


def _whole(db: sqlite3.Connection, path: Path) -> Verdict:
    """What verifying says of a file whose entries are all proved; else `Damaged`."""
    try:
        return whole(db)
    except NotWhole as error:
        raise not_whole(path, str(error)) from error


def _is_current(db: sqlite3.Connection) -> bool:
    """Whether every derived table, with its indexes, is as today's program makes it."""
    query = "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'texts^_%' ESCAPE '^'"
    with closing(sqlite3.connect(":memory:")) as fresh:
        fresh.executescript(DERIVED)
        return {*fresh.execute(query)} <= {*db.execute(query)}


def _kept(old: _Old) -> Path:
    """The proved copy of the old file: a new one, or one that a broken-off upgrade left."""
    part = old.path.with_name(f".{old.path.name}.upgrade")  # one name: the lock keeps others away
    _remove(part)
    for name in _names(old):
        if os.path.lexists(name):
            if _is_copy(name, old):
                break
        else:
            _make_copy(old, part, name)
            break
    sync_folder(old.path.parent)
    return name


def _names(old: _Old) -> Iterator[Path]:
    """`complaints-v1-20261122T0908.db`: the version, and the minute of the last entry.

    So a second try finds the copy of the first one, whenever it comes.
    """
    digits = "".join(each for each in old.last_at if each in "0123456789")
    moment = f"{digits[:8]}T{digits[8:12]}" if digits else "empty"
    stem, ending = f"{old.path.stem}-v{old.version}-{moment}", old.path.suffix
    yield old.path.with_name(f"{stem}{ending}")
    for number in itertools.count(2):
        yield old.path.with_name(f"{stem}-{number}{ending}")


def _make_copy(old: _Old, part: Path, name: Path) -> None:
    """Give a copy its name when it is on the disk and proved."""
    try:
        _fill(part, old)
        part.rename(name)  # free a moment ago; a link would leave two names if it ended here
    except BaseException:
        with suppress(OSError):  # the next upgrade removes it
            _remove(part)
        raise


def _fill(part: Path, old: _Old) -> None:
    make_copy(old.path, part, old.timeout)
    if not _is_copy(part, old):
        raise _unlike(part)


def _remove(part: Path) -> None:
    for each in (part, part.with_name(f"{part.name}-journal")):
        each.unlink(missing_ok=True)


def _is_copy(file: Path, old: _Old) -> bool:
    """Whether it is a file of its own that holds the old record, every entry proved."""
    return identity_of(file, old.timeout) == Identity(APPLICATION_ID, old.version, old.proof)


def _unlike(path: Path) -> StorageTrouble:
    return StorageTrouble(
        _("What was read back from {path} is not what was written.").format(path=path),
        _("Your record was left as it was. Check the disk, then repeat the command."),
    )
