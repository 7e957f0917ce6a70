"""Turning rows into the objects of `model`; only the store calls this."""

import sqlite3
from datetime import datetime
from typing import Any

from complaintkit.model import Case, Letter, Promise, Window


def filled(kind: Any, row: sqlite3.Row) -> Any:
    columns = set(row.keys())
    return kind(**{name: row[name] for name in kind._fields if name in columns})


def with_times(row: sqlite3.Row, *names: str) -> dict[str, Any]:
    values = dict(zip(row.keys(), row, strict=True))  # dict(row) looks for each name in all of them
    for name in names:
        if values[name] is not None:
            values[name] = datetime.fromisoformat(values[name])
    return values


def picked(kind: Any, values: dict[str, Any]) -> Any:
    return kind._make([values[name] for name in kind._fields])


def case_of(row: sqlite3.Row) -> Case:
    case: Case = picked(Case, with_times(row, "opened_at", "closed_at"))
    return case


def promise_of(row: sqlite3.Row) -> Promise:
    values = with_times(row, "opens", "closes", "made_at", "settled_at")
    values["window"] = picked(Window, values)
    values["by"] = values["party"]
    values["is_callback"] = bool(values["is_callback"])
    promise: Promise = picked(Promise, values)
    return promise


def letter_of(row: sqlite3.Row) -> Letter:
    letter: Letter = picked(Letter, with_times(row, "rendered_at"))
    return letter
