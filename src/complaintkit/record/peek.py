"""A glance at the record before it is opened: in whose words to speak."""

import contextlib
import sqlite3
from contextlib import closing
from pathlib import Path


def speaker(record: Path) -> tuple[str, str]:
    """The user's language and name; both empty when the record cannot say.

    What is wrong with it will be told by whoever opens it: here it is no business.
    """
    if not record.is_file():
        return "", ""
    with contextlib.suppress(sqlite3.Error, OSError, ValueError):
        name = record.absolute().as_uri()
        with closing(sqlite3.connect(f"{name}?mode=ro", uri=True, timeout=0)) as db:
            row = db.execute("SELECT language, name FROM profile").fetchone()
        if row and isinstance(row[0], str) and isinstance(row[1], str):
            return row[0], row[1]
    return "", ""
