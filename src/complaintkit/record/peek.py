"""A glance at the record before it is opened: in whose words to speak."""

import contextlib
import sqlite3
from contextlib import closing
from pathlib import Path

_ROLLBACK_MODE = b"\x01\x01"
"""How a file says that it keeps no write-ahead log: bytes 18 and 19 of SQLite's own format."""


def speaker(record: Path) -> tuple[str, str]:
    """The user's language and name; both empty when the record cannot say.

    What is wrong with it will be told by whoever opens it: here it is no business.
    """
    with contextlib.suppress(sqlite3.Error, OSError, ValueError):
        if not leaves_nothing(record):
            return "", ""
        name = record.absolute().as_uri()
        with closing(sqlite3.connect(f"{name}?mode=ro", uri=True, timeout=0)) as db:
            row = db.execute("SELECT language, name FROM profile").fetchone()
        if row and isinstance(row[0], str) and isinstance(row[1], str):
            return row[0], row[1]
    return "", ""


def leaves_nothing(record: Path) -> bool:
    """Whether there is a file at which a look leaves no other beside it.

    In WAL mode it would leave two, for which the next command would refuse the record. The two
    bytes are read from outside of SQLite, before there is a connection that could lose its locks.
    """
    if not record.is_file():
        return False
    with record.open("rb") as file:
        return file.read(20)[18:] == _ROLLBACK_MODE
