"""What this machine remembers of the last backup of each record: when, where, how much.

A help for `doctor`, not the truth: it is no entry, or every backup would be older than its record.
"""

import contextlib
import json
from pathlib import Path
from typing import NamedTuple

from complaintkit.errors import Error
from complaintkit.files import private_folder, safe_write
from complaintkit.record.seen import is_log


class LastBackup(NamedTuple):
    """The last one that was made on this machine."""

    made_at: str
    file: str
    entries: int


def note_backup(state: Path, log: str, made: LastBackup) -> None:
    """Remember it."""
    if not is_log(log):
        return
    with contextlib.suppress(OSError, Error):  # only a help: the backup itself is there
        private_folder(state / "backups")
        data = json.dumps(made._asdict(), ensure_ascii=False).encode("utf-8", "surrogateescape")
        safe_write(state / "backups" / log, data, replace=True)


def last_backup(state: Path, log: str) -> LastBackup | None:
    """What is remembered; None when nothing is."""
    if not is_log(log):
        return None
    try:
        found = LastBackup(**json.loads((state / "backups" / log).read_bytes()))
    except (OSError, ValueError, TypeError):
        return None
    is_whole = [type(each) for each in found] == [str, str, int]
    return found if is_whole else None
