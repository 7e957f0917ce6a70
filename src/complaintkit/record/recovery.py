"""What a crash, or a copy of files, left beside the record.

SQLite undoes a broken-off transaction with whatever journal lies beside the file. One that came
from another database, by a copy or a sync, would overwrite pages of the record with its own; so
it is tried on a copy first.
"""

import contextlib
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from complaintkit.errors import Damaged
from complaintkit.record.tables import SCHEMA_VERSION
from complaintkit.record.trouble import UNTOUCHED
from complaintkit.record.verify import verified
from complaintkit.sentences import _

_OF_INIT = 2
"""Entries that the first command of a record makes; only that one can be undone to none."""


class _State(NamedTuple):
    log: str = ""
    entries: int = 0
    proved: int = 0
    is_sound: bool = False


def must_be_whole(path: Path, size: int) -> None:
    """Raise `Damaged` for an empty file, or one with a second name that `init` did not leave."""
    if size == 0:
        raise Damaged(_("{path} is empty: 0 bytes.").format(path=path), UNTOUCHED)
    if not _finished_making(path):
        raise Damaged(
            _("{path} has a second name (a hard link), which can corrupt it.").format(path=path),
            _("Nothing was changed. Remove the other name, or copy the file instead."),
        )


def _finished_making(path: Path) -> bool:
    """Whether the second name was only what an interrupted `init` left; it is gone then."""
    for name in list(path.parent.iterdir()):
        is_ours = name.name.startswith(f".{path.name}.") and name.name.endswith(".new")
        if is_ours and name.samefile(path):
            name.unlink()
    return path.stat().st_nlink == 1


def must_fit(path: Path) -> None:
    """Raise `Damaged` when the journal would ruin the record; nothing is changed then.

    The file is opened here, so no connection of this process may be open. Where there is no room
    for a copy SQLite recovers without this trial: a crash on a full disk is the likelier case.
    """
    journal = path.with_name(f"{path.name}-journal")
    with contextlib.suppress(OSError):
        before = _identity(journal)
        with TemporaryDirectory(dir=path.parent, prefix=".recovery-") as folder:
            copy = Path(folder) / path.name
            shutil.copyfile(path, copy)
            shutil.copyfile(journal, copy.with_name(journal.name))
            without, undone = _state(copy, "mode=ro&immutable=1"), _state(copy, "mode=rw")
        if _identity(journal) == before and not _fits(without, undone):
            raise _foreign(journal, is_sound=without.is_sound)


def _identity(journal: Path) -> tuple[int, int, int]:
    """Somebody else may recover meanwhile, or begin to write."""
    status = journal.stat()
    return status.st_ino, status.st_size, status.st_mtime_ns


def _fits(without: _State, undone: _State) -> bool:
    if without.log and undone.log and without.log != undone.log:
        return undone.is_sound and not without.proved  # half written, it may begin with any entry
    if not undone.entries:
        return without.entries <= _OF_INIT
    return undone.is_sound or not without.is_sound


def _state(path: Path, how: str) -> _State:
    """What the file holds; with its journal when it may be written, else without."""
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?{how}", uri=True)) as db:
            db.execute("PRAGMA trusted_schema = OFF")
            problems = db.execute("PRAGMA integrity_check").fetchall() != [("ok",)]
            verdict = verified(db)
            (version,) = db.execute("PRAGMA user_version").fetchone()
    except (sqlite3.Error, UnicodeDecodeError):
        return _State()
    is_sound = verdict.is_sound
    if 0 < version < SCHEMA_VERSION:  # undone is perhaps an upgrade: its tables are not ours yet
        is_sound = 0 < verdict.entries == verdict.proved
    return _State(verdict.log, verdict.entries, verdict.proved, is_sound and not problems)


def _foreign(journal: Path, *, is_sound: bool) -> Damaged:
    way_out = _("If you have a copy of the record, put it in its place.")
    if is_sound:
        way_out = _("Move that file to another folder, then repeat the command.")
    return Damaged(
        _("{journal} belongs to another database and would ruin your record.").format(
            journal=journal
        ),
        _("Nothing was changed. {way_out}").format(way_out=way_out),
    )
