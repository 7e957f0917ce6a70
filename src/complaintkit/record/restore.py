"""Going back to a backup: proved first, and what it replaces is kept.

The record of the same user is overwritten by SQLite itself, in one transaction under its lock, so
that other commands wait and a kill leaves the old record or the new one. A file that is another
record, or none, is copied aside and then replaced at once.
"""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from complaintkit.errors import Refused, StorageTrouble
from complaintkit.files import holds, private_folder, safe_keep, sync_folder, working_folder
from complaintkit.record.archive import EVIDENCE
from complaintkit.record.archive_reader import Archive, opened
from complaintkit.record.connection import (
    begin,
    commit,
    connected,
    make_safe,
    outside_trouble,
)
from complaintkit.record.copies import Identity, identity_of, sync
from complaintkit.record.lineage import Present, Wishes, beside, must_be_wanted, present_at
from complaintkit.record.own_files import put_own_file
from complaintkit.record.seen import last_seen, remember
from complaintkit.record.unpacking import PREFIX, proved, unpacked
from complaintkit.sentences import _


class Place(NamedTuple):
    """Where the record and its evidence are to be, and what this machine remembers."""

    record: Path
    evidence: Path
    state: Path
    timeout: float


class Restored(NamedTuple):
    """What was put back."""

    entries: int
    evidence: int
    own: int
    """Letters, law, a playbook of the user's own."""
    kept: tuple[Path, ...]
    """What was there before, under new names."""
    missing: tuple[str, ...]
    """Evidence that was missing already when the backup was made."""


def restore(backup: Path, place: Place, wishes: Wishes, moment: str) -> Restored:
    """Put the record and its evidence back as they are in *backup*.

    *moment* goes into the names of what is kept. Raises `Damaged`, `MadeByNewer` or `Refused`, and
    then nothing was changed.
    """
    with opened(backup) as archive:
        archive.check()
        with _unpacked(archive, place) as new:
            identity = proved(new, archive, backup, place.timeout)
            present = present_at(place.record, place.timeout)
            must_be_wanted(new, identity, present, last_seen(place.state, identity.log), wishes)
            kept = _put_evidence(archive, place.evidence, moment) + _put_own(archive, place, moment)
            kept += _put_record(new, identity, present, place, moment)
            remember(place.state, identity.log, identity.entries, identity.head)
        found = (identity.entries, len(archive.evidence), len(archive.own))
        return Restored(*found, tuple(kept), archive.about.missing)


@contextmanager
def _unpacked(archive: Archive, place: Place) -> Iterator[Path]:
    """The record of the backup as a file beside the place where it goes."""
    home = place.record.parent
    is_new = not home.exists()
    private_folder(home)
    try:
        with working_folder(home, PREFIX) as folder:
            yield unpacked(archive, folder)
    finally:
        if is_new:
            with suppress(OSError):  # it is empty only when nothing came into it
                home.rmdir()


def _put_evidence(archive: Archive, folder: Path, moment: str) -> list[Path]:
    """Put each file in its place; a file that is no longer what its name says is kept aside."""
    kept = []
    for sha256 in archive.evidence:
        private_folder(folder)
        path = folder / sha256
        if holds(path, sha256):
            continue
        if os.path.lexists(path):
            kept.append(_free_name(path, moment, ""))
            path.rename(kept[-1])
        safe_keep(folder, archive.pieces(f"{EVIDENCE}{sha256}"))
    return kept


def _put_own(archive: Archive, place: Place, moment: str) -> list[Path]:
    """Put back what the user wrote beside the record."""
    home, aside = place.record.parent, f"-before-restore-{moment}"
    kept = [put_own_file(home, each, archive.pieces(each), aside) for each in archive.own]
    return [each for each in kept if each is not None]


def _put_record(
    new: Path, identity: Identity, present: Present | None, place: Place, moment: str
) -> list[Path]:
    """Put the record in its place, and keep the one that is there."""
    path = place.record
    if present is None:
        _give_name(new, path)
        return []
    kept = _free_name(path, moment, path.suffix)
    if present.log == identity.log:
        _overwrite(new, path, kept, place.timeout)
    else:
        _replace(new, path, kept)
    if identity_of(path.resolve(), place.timeout) != identity:
        raise StorageTrouble(
            _("What was read back from {path} is not what was written.").format(path=path),
            _("The record as it was before is kept: {kept}. Check the disk.").format(kept=kept),
        )
    return [kept]


def _overwrite(new: Path, path: Path, kept: Path, timeout: float) -> None:
    """Let SQLite write the pages of *new* over those of the record, once a copy of it is kept.

    The lock is held from before the one until after the other: no entry falls in between.
    """
    with (
        outside_trouble(path),
        closing(connected(path, "rw", timeout)) as db,
        closing(connected(new, "ro", timeout)) as source,
    ):
        make_safe(db)
        begin(db)
        db.execute("PRAGMA locking_mode = EXCLUSIVE")  # before, it would keep a lock while waiting
        commit(db)  # the lock stays
        os.close(os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        with closing(sqlite3.connect(kept)) as copy:
            db.backup(copy)
        sync(kept)
        sync_folder(path.parent)
        source.backup(db)


def _replace(new: Path, path: Path, kept: Path) -> None:
    """Copy what is there aside, byte by byte, and put *new* in its place at once.

    A journal of the old file would put its pages into the new one, so it goes aside, too.
    """
    descriptor = os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(descriptor, "wb") as copy, path.open("rb") as old:  # noqa: PTH123
        shutil.copyfileobj(old, copy)
    sync(kept)
    for kind in ("journal", "wal", "shm"):
        if beside(path, kind).exists():
            beside(path, kind).rename(beside(kept, kind))
    sync_folder(path.parent)
    new.replace(path.resolve())
    sync_folder(path.resolve().parent)


def _give_name(new: Path, path: Path) -> None:
    """Where nothing is: a command that began meanwhile keeps what it made."""
    if os.path.lexists(path):
        raise Refused(
            _("Another command has just made {path}.").format(path=path),
            _("Nothing was changed. Repeat the command."),
        )
    new.rename(path)
    sync_folder(path.parent)


def _free_name(path: Path, moment: str, ending: str) -> Path:
    """`complaints-before-restore-20261122T100000.db`, or with a number behind it."""
    stem = f"{path.name.removesuffix(ending)}-before-restore-{moment}"
    name, number = path.with_name(f"{stem}{ending}"), 2
    while os.path.lexists(name):
        name, number = path.with_name(f"{stem}-{number}{ending}"), number + 1
    return name
