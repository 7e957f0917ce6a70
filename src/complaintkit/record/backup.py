"""Making a backup: a consistent copy of the record and its evidence, proved before it has a name.

Others may go on writing: SQLite gives one state of the record, and a file of evidence is on the
disk before any entry names it.
"""

import json
import os
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, NamedTuple

from complaintkit.errors import Damaged, OutputExists, StorageTrouble, Usage
from complaintkit.files import holds, safe_build, working_folder
from complaintkit.record.archive import RECORD, About, write_archive
from complaintkit.record.archive_reader import opened
from complaintkit.record.chain import is_digest
from complaintkit.record.connection import Tell, open_for_reading, outside_trouble
from complaintkit.record.copies import make_copy
from complaintkit.record.events import Events
from complaintkit.record.own_files import own_files
from complaintkit.record.verify import verified
from complaintkit.sentences import _

PREFIX = ".complaint-backup-"
"""Of the folder in which it is made; one that is left over was left by a kill."""
NAME = "complaints-{at:%Y%m%dT%H%M%SZ}.zip"


class Made(NamedTuple):
    """A backup that was made."""

    file: Path
    about: About
    evidence: int
    """How many files of evidence are in it."""
    own: int
    """How many letters, laws and playbooks of the user's own."""


class Source(NamedTuple):
    """What is to be backed up."""

    record: Path
    evidence: Path
    """The folder with the files of evidence."""
    timeout: float


def back_up(source: Source, output: Path, now: datetime, version: str, *, tell: Tell) -> Made:
    """Write the backup under *output*, which must be free; it is durable and proved then.

    Raises `Damaged` for a record that is not sound: a backup of it would be trusted.
    """
    open_for_reading(source.record, source.timeout, tell=tell).close()  # recovered, and of today
    with working_folder(output.parent, PREFIX) as folder:
        copy = folder / RECORD
        with outside_trouble(source.record):
            make_copy(source.record, copy, source.timeout)
        about, named = _proved(copy, source)
        whole = {
            each: source.evidence / each for each in named if holds(source.evidence / each, each)
        }
        about = about._replace(
            made_at=now.astimezone(UTC).isoformat(),
            version=version,
            missing=tuple(each for each, is_kept in named.items() if is_kept and each not in whole),
        )
        own = own_files(source.record.parent)
        safe_build(
            output,
            lambda file: write_archive(file, about, copy, whole.values(), own),
            check=lambda file: _must_hold(file, output, about, [*whole, *own]),
        )
    return Made(output, about, len(whole), len(own))


def output_path(output: Path, now: datetime) -> Path:
    """The file that is meant: a folder gets one named by the second. Raises `Usage`."""
    if os.path.isdir(output):  # noqa: PTH112 (false, too, for a name that is too long)
        return output / NAME.format(at=now.astimezone(UTC))
    if output.suffix.lower() != ".zip":
        raise Usage(
            _("{path} is neither a folder that is there nor the name of a .zip.").format(
                path=output
            ),
            _("Nothing was written. Make the folder first, or name the file: backup.zip"),
        )
    return output


def files_of(events: Events) -> dict[str, bool]:
    """The hash of each file that an entry names; and whether it was kept for certain.

    Letters that an older version wrote have a fingerprint, and no file.
    """
    found: dict[str, bool] = {}
    for event in events.naming_files():
        body = json.loads(event.body)
        sha256 = body.get("sha256")
        if isinstance(sha256, str) and is_digest(sha256):
            found[sha256] = found.get(sha256, False) or "media_type" in body
    return found


def _proved(copy: Path, source: Source) -> tuple[About, dict[str, bool]]:
    with closing(open_for_reading(copy, source.timeout)) as db:
        verdict = verified(db)
        if not verdict.is_sound:
            raise Damaged(
                _("The record is not sound, so a backup of it would not be one: {problem}").format(
                    problem=verdict.problems[0]
                ),
                _("No backup was made. Keep the earlier ones; to see more: complaint verify"),
            )
        named = files_of(Events(db))
    return About("", "", verdict.log, verdict.entries, verdict.head), named


def _must_hold(file: BinaryIO, path: Path, about: About, files: Sequence[str]) -> None:
    with opened(path, file) as archive:
        archive.check()
        if (archive.about, [*archive.evidence, *archive.own]) != (about, files):
            raise StorageTrouble(
                _("What was read back from {path} is not what was written.").format(path=path),
                _("No backup was made. Check the disk."),
            )


def must_be_free(output: Path) -> None:
    """Fail before the work is done, not after it."""
    if os.path.lexists(output):
        raise OutputExists(
            _("There is already a file {path}.").format(path=output),
            _("Nothing was overwritten: a backup never is. Choose another name."),
        )
