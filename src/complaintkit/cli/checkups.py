"""Looking at the machine for `doctor`: the folder, the disk, the clock, the last backup."""

import os
import platform
import shutil
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from shlex import quote

from complaintkit import __version__
from complaintkit.checkup.findings import Backup, Facts
from complaintkit.checkup.folders import conflict_copies, left_over, synced_by
from complaintkit.cli.integrity import integrity_of
from complaintkit.cli.session import OTHERS, Session, zone
from complaintkit.entries.drafts import kept
from complaintkit.errors import Error, NoHome, StorageTrouble
from complaintkit.integrity import Integrity
from complaintkit.record.last_backup import last_backup
from complaintkit.record.store import Store
from complaintkit.record.trouble import must_have_locks, sqlite_version
from complaintkit.sentences import _


def facts_of(session: Session) -> Facts:
    """Everything that can be found out without changing anything."""
    home = session.home
    locks = _locks(home.record)  # before a connection is open: closing the file would unlock it
    record, trouble = _record(session)
    last_at, zone_trouble = _read(session) if record else ("", "")
    names = _names(home.folder)
    folder = home.folder.absolute()
    above = [name for each in (folder, *folder.parents) for name in _names(each)]
    return Facts(
        folder=str(home.folder),
        now=session.now,
        record=record,
        trouble=trouble,
        last_at=last_at,
        synced_by=synced_by(folder.resolve().parts, above),
        conflicts=conflict_copies(names),
        left_over=left_over(names),
        open_to_others=_open_to_others([home.folder, home.record, home.evidence]),
        locks=locks,
        zone_trouble=zone_trouble,
        free=shutil.disk_usage(folder).free,
        backup=_backup(session, record),
        drafts=len(kept(home.drafts)),
        clock_is_fixed=session.clock_is_fixed,
        versions=_versions(),
        sqlite=sqlite_version(),
    )


def _record(session: Session) -> tuple[Integrity | None, tuple[str, str]]:
    """The verdicts; or why there are none. Where no record is, the usual error says so."""
    try:
        return integrity_of(session), ("", "")
    except NoHome:
        raise
    except Error as error:
        return None, (error.message, error.hint)


def _read(session: Session) -> tuple[str, str]:
    """When the last entry was made, and what is wrong with the user's time zone."""
    with session.reading() as store:
        trouble = ""
        profile = store.profile()
        if profile is not None:
            try:
                zone(profile.zone)
            except Error as error:
                trouble = error.message
        return _last_at(store), trouble


def _last_at(store: Store) -> str:
    _log, size, _head = store.head()
    event = store.event(size)
    return event.recorded_at if event else ""


def _locks(record: Path) -> str:
    try:
        must_have_locks(record)
    except StorageTrouble as error:
        return error.message
    except OSError:  # the record itself cannot be opened, which is told elsewhere
        return ""
    return ""


def _names(folder: Path) -> list[str]:
    with suppress(OSError):  # what may not be looked into is not ours
        return [each.name for each in folder.iterdir()]
    return []


def _open_to_others(paths: list[Path]) -> list[str]:
    """How to close what other users may open."""
    if os.name == "nt":
        return []
    found = []
    for path in paths:
        with suppress(OSError):
            status = path.stat()
            if status.st_mode & OTHERS:
                found.append(f"chmod {'700' if path.is_dir() else '600'} {quote(str(path))}")
    return found


def _backup(session: Session, record: Integrity | None) -> Backup | None:
    made = last_backup(session.home.state, record.log) if record else None
    if made is None:
        return None
    return Backup(made.made_at, made.file, made.entries, Path(made.file).exists())


def _versions() -> dict[str, str]:
    found = {
        "complaintkit": __version__,
        "Python": platform.python_version(),
        "SQLite": ".".join(map(str, sqlite_version())),
    }
    try:
        found["tzdata"] = version("tzdata")
    except PackageNotFoundError:
        found["tzdata"] = _("of the system")
    return found
