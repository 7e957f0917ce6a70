"""Writing rows of the derived tables: cells, columns that follow from others, the text index."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache
from sqlite3 import Connection
from typing import Any

from complaintkit.record.columns import COLUMNS

Body = dict[str, Any]

_SEARCHED = {
    "providers": ("name", "address"),
    "channels": ("value", "hours", "menu", "note"),
    "cases": (
        *("about", "want", "customer_no", "order_no", "contract_no", "closing_note"),
        *("rating_why", "behalf_name"),
    ),
    "contacts": (
        *("summary", "said", "asked", "quotes", "number", "agent", "role", "site", "agent_id"),
        *("reference_list", "note"),
    ),
    "promises": ("text", "words", "settled_note"),
    "milestones": ("note",),
    "payments": ("note",),
    "clauses": ("text", "place"),
    "offers": ("text", "why"),
    "sendings": ("tracking", "proof"),
    "exhibits": ("name", "note"),
    "contradictions": ("note",),
}
_LISTS = frozenset({"asked", "quotes", "reference_list"})
"""Columns that hold several texts, as JSON."""
_as_json = json.JSONEncoder(ensure_ascii=False).encode  # one, for a hundred thousand lists
_SHORT_YEARS = 999
"""The years before the year 1000, which some systems write with fewer than four digits."""
_CHANGEABLE = {table: set(columns) for table, columns in COLUMNS.items()}
_CHANGEABLE["cases"] |= {"closed_at", "outcome", "closed_entry"}
_CHANGEABLE["promises"] |= {"settled_as", "settled_at", "superseded_by", "settled_entry"}


def consequences(table: str, row: Body) -> Body:
    """The columns that follow from others, for a new row or for the changed part of one."""
    if table == "providers" and "name" in row:
        return {"folded": str(row["name"]).casefold()}
    if table == "contacts" and "at" in row:
        at = datetime.fromisoformat(str(row["at"])).astimezone(UTC)
        if at.year > _SHORT_YEARS:  # the same text, four times as fast
            return {"at_utc": f"{at.isoformat()[:19]}Z"}
        return {"at_utc": at.strftime("%Y-%m-%dT%H:%M:%SZ")}
    return {}


def cell_of(value: object) -> object:
    """A value of a body as SQLite holds it: lists as JSON, truth as 0 or 1."""
    if isinstance(value, list):
        return _as_json(value) if value else "[]"
    return int(value) if isinstance(value, bool) else value


def insert(db: Connection, table: str, row: Body) -> None:
    """Add a row."""
    db.execute(_insertion(table, tuple(row)), tuple(row.values()))


@cache
def _insertion(table: str, columns: tuple[str, ...]) -> str:
    marks = ", ".join("?" * len(columns))
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"


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
    """Bring the full-text index up to date with the changed row of *entry*."""
    text = searched_text(db, table, entry)
    db.execute("DELETE FROM texts WHERE rowid = ?", (entry,))
    _index(db, entry, text)


def index_new(db: Connection, table: str, entry: int, body: Body) -> None:
    """Put the texts of a row that was just made of *body* into the full-text index."""
    texts = _told(table, body)
    _index(db, entry, searched_text(db, table, entry) if texts is None else _joined(texts))


def _told(table: str, body: Body) -> list[str] | None:
    """The texts as the row holds them; None if only SQLite knows what it made of the body."""
    texts: list[str] = []
    for column in _SEARCHED.get(table, ()):
        if column not in body:  # as are most: a contact has eleven, and most tell two
            continue
        value = body[column]
        if type(value) is list and column in _LISTS:
            texts += _of_items(value)
        elif type(value) is str and (value == "" or column not in _LISTS):
            texts.append(value)
        else:
            return None
    return texts


def _index(db: Connection, entry: int, text: str) -> None:
    if not text.isascii():
        from complaintkit.record.folding import indexed  # noqa: PLC0415 (most texts are plain)

        text = indexed(text)
    if text:
        db.execute("INSERT INTO texts (rowid, text) VALUES (?, ?)", (entry, text))


def searched_text(db: Connection, table: str, entry: int) -> str:
    """The texts of a noun that a search looks into, as they were told, one under another."""
    columns = _SEARCHED.get(table)
    if not columns:
        return ""
    query = f"SELECT {', '.join(columns)} FROM {table} WHERE entry = ?"
    cells = zip(columns, db.execute(query, (entry,)).fetchone(), strict=True)
    return _joined(text for column, cell in cells for text in _texts(column, cell))


def _texts(column: str, cell: str) -> list[str]:
    if column not in _LISTS:
        return [cell]
    return _of_items(json.loads(cell)) if cell != "[]" else []


def _of_items(items: list[Any]) -> list[str]:
    return [item["text"] if isinstance(item, dict) else item for item in items]


def _joined(texts: Iterable[str]) -> str:
    return "\n".join(filter(None, texts))
