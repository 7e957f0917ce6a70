"""Copies of the record's file: made by SQLite, on the disk, and proved entry by entry.

To read the record as a file would drop the locks of this process on closing it; and a copy of
half a transaction is none.
"""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from complaintkit.record.connection import connected
from complaintkit.record.verify import Verdict, verified
from complaintkit.sentences import _

Proof = tuple[str, int, int, str]
"""The record's id, how many entries it has, how many of them are proved, and the last hash.

Each hash is made of the entry's body and the hash before it: the same proof is the same entries.
"""


class Identity(NamedTuple):
    """Which program's file it is, of which version, and which entries are in it."""

    application: int
    version: int
    proof: Proof

    @property
    def log(self) -> str:
        """The record's id."""
        return self.proof[0]

    @property
    def entries(self) -> int:
        """How many there are, all of them proved."""
        return self.proof[1]

    @property
    def head(self) -> str:
        """The last hash."""
        return self.proof[3]


class NotWhole(Exception):
    """The entries of a file are not all proved; with a sentence that says where it ends."""


def whole(db: sqlite3.Connection) -> Verdict:
    """What verifying says of a file whose entries are all proved; else `NotWhole`.

    The derived tables of an older version cannot be compared with ours. That somebody took a
    trigger away is said by `verify`: the entries are proved without it.
    """
    (damage,) = db.execute("PRAGMA integrity_check(1)").fetchone()
    if damage != "ok":
        raise NotWhole(_("The file is damaged: {damage}.").format(damage=damage))
    verdict = verified(db)
    is_table = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'events'"
    if verdict.proved != verdict.entries or db.execute(is_table).fetchone() != (1,):
        raise NotWhole(verdict.problems[-1])
    return verdict


def proof_of(verdict: Verdict) -> Proof:
    """What makes two files the same record in the same state."""
    return verdict.log, verdict.entries, verdict.proved, verdict.head


def make_copy(path: Path, part: Path, timeout: float) -> None:
    """Let SQLite copy the record at *path* into *part*, a new file; it is on the disk then."""
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    with closing(connected(path, "ro", timeout)) as source:
        source.execute("PRAGMA trusted_schema = OFF")
        source.execute("VACUUM INTO ?", (str(part),))
    sync(part)


def sync(file: Path) -> None:
    """Make what was written to a file durable."""
    descriptor = os.open(file, os.O_RDWR)  # some systems sync only what may be written
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def identity_of(file: Path, timeout: float) -> Identity | None:
    """What a file of its own holds, every entry proved; None when it is not one, or not whole."""
    if file.is_symlink() or not file.is_file() or file.stat().st_nlink > 1:
        return None
    try:
        with closing(connected(file, "ro", timeout)) as db:
            db.execute("PRAGMA trusted_schema = OFF")
            (application,) = db.execute("PRAGMA application_id").fetchone()
            (version,) = db.execute("PRAGMA user_version").fetchone()
            return Identity(application, version, proof_of(whole(db)))
    except (sqlite3.DatabaseError, UnicodeDecodeError, NotWhole):
        return None
