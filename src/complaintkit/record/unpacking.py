"""Proving a backup: its record is unpacked, every entry looked at, every file asked for."""

import os
import shutil
from contextlib import closing
from pathlib import Path
from tempfile import gettempdir

from complaintkit.errors import MadeByNewer, StorageTrouble
from complaintkit.files import working_folder
from complaintkit.record.archive import RECORD, About
from complaintkit.record.archive_reader import Archive, not_a_backup, opened
from complaintkit.record.backup import files_of
from complaintkit.record.connection import connected, make_safe
from complaintkit.record.copies import Identity, identity_of, sync
from complaintkit.record.events import Events
from complaintkit.record.tables import APPLICATION_ID, SCHEMA_VERSION
from complaintkit.record.verify import verified
from complaintkit.sentences import _

PREFIX = ".restore-"
"""Of the folder in which a backup is unpacked; one that is left over was left by a kill."""


def check_backup(backup: Path, timeout: float) -> tuple[About, int, int]:
    """What a backup says of itself, how many files of evidence and of the user's own it has.

    All of it is proved; raises `Damaged` or `MadeByNewer` when that fails.
    """
    with opened(backup) as archive:
        archive.check()
        with working_folder(Path(gettempdir()), PREFIX) as folder:
            proved(unpacked(archive, folder), archive, backup, timeout)
        return archive.about, len(archive.evidence), len(archive.own)


def unpacked(archive: Archive, folder: Path) -> Path:
    """The record of the backup as a file in *folder*, on the disk."""
    free = shutil.disk_usage(folder).free
    if archive.size * 2 > free:  # the unpacked record, and once more in its place
        raise StorageTrouble(
            _("There are {free} bytes free in {folder}, and the backup needs {wanted}.").format(
                free=free, folder=folder, wanted=archive.size * 2
            ),
            _("Nothing was changed. Free some space, then repeat the command."),
        )
    new = folder / RECORD
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(descriptor, "wb") as file:  # noqa: PTH123 (a descriptor, not a path)
        file.writelines(archive.pieces(RECORD))
    sync(new)
    return new


def proved(new: Path, archive: Archive, backup: Path, timeout: float) -> Identity:
    """Which record it is, every entry of it proved, and all evidence there that should be."""
    identity, about = identity_of(new, timeout), archive.about
    if identity is None or identity.application != APPLICATION_ID:
        raise not_a_backup(backup, _("the record in it is not whole"))
    if identity.version > SCHEMA_VERSION:
        raise MadeByNewer(
            _("The record in {path} was written by a newer complaintkit.").format(path=backup),
            _("Nothing was changed. Install the newest complaintkit on this machine."),
        )
    if (identity.log, identity.entries, identity.head) != (about.log, about.entries, about.head):
        raise not_a_backup(backup, _("the record in it is another one than it says"))
    with closing(connected(new, "ro", timeout)) as db:
        make_safe(db)
        is_sound = identity.version < SCHEMA_VERSION or verified(db).is_sound
        named = files_of(Events(db))
    if not is_sound:
        raise not_a_backup(backup, _("the tables in it do not show its entries"))
    must = {each for each, is_kept in named.items() if is_kept}
    if not must <= {*archive.evidence, *about.missing} or not set(archive.evidence) <= set(named):
        raise not_a_backup(backup, _("its evidence does not fit its entries"))
    return identity
