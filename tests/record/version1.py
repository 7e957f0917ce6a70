"""Records of version 1, as complaintkit 0.1.0 made them; such files exist for ever.

`version1.sql` holds one: 21 entries, every kind that there was. `version1.json` holds what that
program answered about it, on 1 December 2026.
"""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

LATER = "2026-12-01T10:00+00:00"
KEPT = "complaints-v1-20261124T0940.db"
"""The name of the copy: the minute of the last entry."""

_HERE = Path(__file__).parent


def make(path: Path, script: str = "version1.sql") -> Path:
    """Put the old record there."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.touch(mode=0o600)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        statements = (_HERE / script).read_text("utf-8")
        db.executescript(f"PRAGMA synchronous = OFF; BEGIN; {statements} COMMIT;")
    return path


def answers(name: str = "version1.json") -> Any:
    """What the old program said: `due --json` and `export --format json`."""
    return json.loads((_HERE / name).read_text("utf-8"))


def contents(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, and the version; read without the program."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as db:
        tables = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        rows = {name: db.execute(f"SELECT * FROM {name}").fetchall() for (name,) in tables}
        return rows | {"version": db.execute("PRAGMA user_version").fetchall()}
