"""Writing rows of the derived tables: cells, columns that follow from others, the text index."""

import json
from datetime import UTC, datetime
from sqlite3 import Connection
from typing import Any

from complaintkit.record.tables import COLUMNS

Body = dict[str, Any]

_SEARCHED = {
    "providers": ("name", "address"),
    "channels": ("value", "hours", "menu", "note"),
    "cases": ("about", "want", "customer_no", "order_no", "contract_no", "closing_note"),
    "contacts": (
        *("summary", "said", "asked", "quotes", "number", "agent", "role", "site", "agent_id"),
        *("reference_list", "note"),
    ),
    "promises": ("text", "words", "settled_note"),
}
_CHANGEABLE = {table: set(columns) for table, columns in COLUMNS.items()}
_CHANGEABLE["cases"] |= {"closed_at", "outcome", "closed_entry"}
_CHANGEABLE["promises"] |= {"settled_as", "settled_at", "superseded_by", "settled_entry"}


def consequences(table: str, row: Body) -> Body:
    """The columns that follow from others, for a new row or for the changed part of one."""
    if table == "providers" and "name" in row:
        return {"folded": str(row["name"]).casefold()}
    if table == "contacts" and "at" in row:
        at = datetime.fromisoformat(str(row["at"])).astimezone(UTC)
        return {"at_utc": at.strftime("%Y-%m-%dT%H:%M:%SZ")}
    return {}


def cell_of(value: object) -> object:
    """A value of a body as SQLite holds it: lists as JSON, truth as 0 or 1."""
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return int(value) if isinstance(value, bool) else value


def insert(db: Connection, table: str, row: Body) -> None:
    """Add a row."""
    marks = ", ".join(f":{column}" for column in row)
    db.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", row)


def update(db: Connection, table: str, entry: int, changes: Body) -> None:
    """Change columns of the row of *entry*; raises `ValueError` for a column that is not ours."""
    cells = {column: cell_of(value) for column, value in changes.items()}
    foreign = cells.keys() - _CHANGEABLE[table]
    if foreign:  # a column name becomes SQL: never one that only the file knows
        raise ValueError(f"{sorted(foreign)} are not columns of {table}")
    cells |= consequences(table, cells)
    sets = ", ".join(f"{column} = :{column}" for column in cells)
    db.execute(f"UPDATE {table} SET {sets} WHERE entry = :entry", cells | {"entry": entry})
    index_text(db, table, entry)


def index_text(db: Connection, table: str, entry: int) -> None:
    """Bring the full-text index up to date with the row of *entry*."""
    columns = _SEARCHED.get(table)
    if not columns:
        return
    query = f"SELECT {', '.join(columns)} FROM {table} WHERE entry = ?"
    text = "\n".join(
        cell for cell in db.execute(query, (entry,)).fetchone() if cell not in ("", "[]")
    )
    db.execute("DELETE FROM texts WHERE rowid = ?", (entry,))
    if text:
        db.execute("INSERT INTO texts (rowid, text) VALUES (?, ?)", (entry, text))
