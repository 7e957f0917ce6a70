"""Whether a backup may take the place of what is there: the same record, and not an older one."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

from complaintkit.errors import Damaged, MadeByNewer, Refused
from complaintkit.model.seen import SeenState
from complaintkit.record.connection import connected, open_for_reading
from complaintkit.record.copies import Identity
from complaintkit.sentences import _


class Wishes(NamedTuple):
    """What the user allowed."""

    replace: bool
    """Another record, or a file that is none."""
    accept_older: bool
    """A state that lacks entries."""


class Present(NamedTuple):
    """What lies where the backup goes."""

    log: str
    """Its id; empty when nothing can be read of it."""
    entries: int
    head: str


def present_at(path: Path, timeout: float) -> Present | None:
    """What is there now, recovered if a command was cut off there; None: nothing."""
    if not os.path.lexists(path):
        return None
    if any(beside(path, kind).exists() for kind in ("wal", "shm")):
        return Present("", 0, "")
    if beside(path, "journal").exists():
        with suppress(Damaged, MadeByNewer):  # what cannot be recovered cannot be read below
            open_for_reading(path, timeout).close()
    try:
        with closing(connected(path, "ro", timeout)) as db:
            db.execute("PRAGMA trusted_schema = OFF")
            (log,) = db.execute("SELECT id FROM events WHERE seq = 1").fetchone()
            last = "SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1"
            return Present(str(log), *db.execute(last).fetchone())
    except (sqlite3.DatabaseError, UnicodeDecodeError, TypeError):
        return Present("", 0, "")


def beside(path: Path, kind: str) -> Path:
    """SQLite's own file beside a database: its journal, its write-ahead log."""
    path = path.resolve()
    return path.with_name(f"{path.name}-{kind}")


def must_be_wanted(
    new: Path, identity: Identity, present: Present | None, seen: SeenState | None, wishes: Wishes
) -> None:
    """Raise `Refused` unless it is of this record and lacks nothing of it, or the user said so."""
    if present is not None and present.log != identity.log and not wishes.replace:
        raise Refused(
            _("The backup is of another record than the one that is there.")
            if present.log
            else _("What is there cannot be read as a record, so it may be another one."),
            _("Nothing was changed. To keep that one aside and go on, add: --replace"),
        )
    known = [seen] if seen else []
    if present is not None and present.log == identity.log:
        known.append(SeenState(present.entries, present.head))
    for state in known:
        if not wishes.accept_older and not _has(new, state):
            raise _older(identity.entries, state)


def _has(new: Path, state: SeenState) -> bool:
    """Whether a state is part of the history of the record in *new*."""
    with closing(connected(new, "ro", 0)) as db:
        query = "SELECT hash FROM events WHERE seq = ?"
        return bool(db.execute(query, (state.entries,)).fetchone() == (state.hash,))


def _older(entries: int, state: SeenState) -> Refused:
    text = _("The backup has {has} entries; the record that was used here has {had}.")
    if entries >= state.entries:
        text = _("The backup took another way than the record that was used here: entry {had}.")
    return Refused(
        text.format(has=entries, had=state.entries),
        _("Nothing was changed. To go back all the same: complaint --accept-older restore ..."),
    )
