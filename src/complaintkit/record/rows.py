"""Turning rows into the objects of `model`; only the store calls this."""

import json
import sqlite3
from datetime import datetime
from typing import Any

from complaintkit.model import (
    Amendment,
    Case,
    Change,
    Contact,
    Letter,
    Promise,
    Quote,
    Voiding,
    Window,
)


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


def contact_of(row: sqlite3.Row) -> Contact:
    values = with_times(row, "at", "recorded_at")
    recorded = values["recorded_by_them"]
    values |= {
        "asked": _list(values["asked"]),
        "quotes": tuple(Quote(**quote) for quote in _list(values["quotes"])),
        "references": _list(values["reference_list"]),
        "agent_refused": bool(values["agent_refused"]),
        "recorded_by_them": None if recorded is None else bool(recorded),
    }
    contact: Contact = picked(Contact, values)
    return contact


def _list(cell: str) -> tuple[Any, ...]:
    return tuple(json.loads(cell)) if cell != "[]" else ()


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


def amendment_of(row: sqlite3.Row) -> Amendment:
    values = with_times(row, "recorded_at")
    changes = json.loads(values["changes"])
    values["changes"] = tuple(
        Change(field, change["from"], change["to"]) for field, change in changes.items()
    )
    amendment: Amendment = picked(Amendment, values)
    return amendment


def voiding_of(row: sqlite3.Row) -> Voiding:
    voiding: Voiding = picked(Voiding, with_times(row, "recorded_at"))
    return voiding
