"""Turning rows into the objects of `model`; only the store calls this."""

import sqlite3
from datetime import datetime
from typing import TYPE_CHECKING, Any

from complaintkit.model import Case, Promise, Window

if TYPE_CHECKING:
    from complaintkit.model import Letter

PROMISE = (
    "entry, id, number, case_id, contact_id, party, is_callback, text, words, made_at,"
    " made_precision, opens, closes, precision, rule, basis, zone, settled_as, settled_at,"
    " settled_precision, settled_note, superseded_by, voided, settled_entry"
)
"""The columns of a promise in the order of its fields; those of its window in the window's place.

`due` reads all promises of open cases: finding each cell by its name took three times as long.
"""


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
    """A promise from a row with the columns `PROMISE`."""
    (
        entry, id_, number, case_id, contact_id, by, is_callback, text, words, made_at,
        made_precision, opens, closes, precision, rule, basis, zone, settled_as, settled_at, *more,
    ) = row  # fmt: skip
    window = Window(opens and _moment(opens), _moment(closes), precision, rule)
    return Promise(
        entry, id_, number, case_id, contact_id, by, bool(is_callback), text, words,
        _moment(made_at), made_precision, window, basis, zone,
        settled_as, settled_at and _moment(settled_at), *more,
    )  # fmt: skip


def letter_of(row: sqlite3.Row) -> "Letter":
    from complaintkit.model import Letter  # noqa: PLC0415 (`log` writes none)

    letter: Letter = picked(Letter, with_times(row, "rendered_at"))
    return letter


def dealing_of(row: sqlite3.Row) -> Any:
    """A dated fact, a payment, a clause, an offer or a sending, by the columns it has."""
    from complaintkit.record.dealings import noun_of  # noqa: PLC0415 (few records have any)

    return noun_of(row)


def _moment(stored: str) -> datetime:
    return datetime.fromisoformat(stored)
