"""Making the record's file, and the tables of an older one anew."""

import contextlib
import json
import os
import secrets
import sqlite3
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from complaintkit.errors import OutputExists
from complaintkit.files import private_folder, sync_folder
from complaintkit.model import Event
from complaintkit.record.connection import outside_trouble
from complaintkit.record.projection import apply
from complaintkit.record.tables import (
    APPLICATION_ID,
    DERIVED,
    DERIVED_TABLES,
    EVENTS,
    SCHEMA_VERSION,
)
from complaintkit.sentences import _

migrations = Migrations("complaintkit")


@migrations(name="0001_events_and_derived_tables")
def _events(db: Database) -> None:
    for statement in statements(EVENTS):
        db.execute(statement)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


@migrations(name="0002_dated_facts_money_and_post")
def _done_by_the_next(_db: Database) -> None:
    """Files of version 2 name it; what it made is made anew by the one that follows."""


@migrations(name="0003_evidence_sources_and_ratings")
def _derived_anew(db: Database) -> None:
    """The events stay as they are; all that is read was derived from them, and is again."""
    for table in ("texts", *DERIVED_TABLES):
        db.execute(f"DROP TABLE IF EXISTS {table}")
    for statement in statements(DERIVED):
        db.execute(statement)
    query = "SELECT seq, id, kind, recorded_at, body, prev, hash FROM events ORDER BY seq"
    for row in db.execute(query):
        event = Event(*row)
        apply(db.conn, event, json.loads(event.body))


def statements(script: str) -> list[str]:
    """The single statements of a script, so that they run inside the caller's transaction."""
    found, pending = [], ""
    for line in script.strip().splitlines():
        pending += line + "\n"
        if sqlite3.complete_statement(pending):
            found.append(pending.strip())
            pending = ""
    return found


def derive_anew(connection: sqlite3.Connection) -> None:
    """Bring an older program's tables up to date in the caller's transaction; not the version."""
    migrations.apply(Database(connection, execute_plugins=False))


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
        derive_anew(connection)
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _exists(path: Path) -> OutputExists:
    return OutputExists(
        _("There is already a record at {path}.").format(path=path),
        _("Nothing was changed. To see or change your details: complaint me"),
    )
