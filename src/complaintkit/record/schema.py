"""Making the record's file, and bringing an older one up to date."""

import contextlib
import os
import secrets
import sqlite3
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from complaintkit.errors import OutputExists
from complaintkit.files import private_folder, sync_folder
from complaintkit.record.connection import outside_trouble
from complaintkit.record.tables import APPLICATION_ID, DERIVED, EVENTS, SCHEMA_VERSION
from complaintkit.sentences import _

migrations = Migrations("complaintkit")


@migrations(name="0001_events_and_derived_tables")
def _events_and_derived_tables(db: Database) -> None:
    for statement in statements(EVENTS + DERIVED):
        db.execute(statement)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def statements(script: str) -> list[str]:
    """The single statements of a script, so that they run inside the caller's transaction."""
    found, pending = [], ""
    for line in script.strip().splitlines():
        pending += line + "\n"
        if sqlite3.complete_statement(pending):
            found.append(pending.strip())
            pending = ""
    return found


def create(path: Path) -> None:
    """Make an empty record at *path*, readable by the user alone.

    It is made under another name and linked into place when it is whole, so a crash never leaves
    an empty file that looks like a record. Raises `OutputExists` when there is one already.
    """
    private_folder(path.parent)
    if os.path.lexists(path):
        raise _exists(path)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    os.close(descriptor)
    try:
        with outside_trouble(temporary):
            _build(temporary)
        try:
            os.link(temporary, path)
        except FileExistsError:
            raise _exists(path) from None
        except OSError:  # a disk without hard links
            temporary.rename(path)
    finally:
        for leftover in (temporary, temporary.with_name(f"{temporary.name}-journal")):
            leftover.unlink(missing_ok=True)
    sync_folder(path.parent)


def _build(path: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    with contextlib.closing(connection):
        connection.execute("PRAGMA synchronous = EXTRA")
        migrations.apply(Database(connection, execute_plugins=False))


def _exists(path: Path) -> OutputExists:
    return OutputExists(
        _("There is already a record at {path}.").format(path=path),
        _("Nothing was changed. To see or change your details: complaint me"),
    )
