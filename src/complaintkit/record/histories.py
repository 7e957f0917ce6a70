"""One case whole: what `show`, letters and exports read, and `log` and `due` do not."""

import json
import sqlite3
from collections.abc import Callable
from typing import Any

from complaintkit.model import (
    Amendment,
    Case,
    Change,
    Contact,
    History,
    Provider,
    Quote,
    Voiding,
)
from complaintkit.record.rows import (
    PROMISE,
    dealing_of,
    letter_of,
    picked,
    promise_of,
    with_times,
)
from complaintkit.record.standings import DEALINGS, PROOFS

Ask = Callable[..., list[sqlite3.Row]]
"""Runs a query with its values."""


def history(ask: Ask, case: Case, provider: Provider) -> History:
    """Everything of a case, void entries included, contacts in the order they happened."""

    def of_case(table: str, order: str, columns: str = "*") -> list[sqlite3.Row]:
        return ask(f"SELECT {columns} FROM {table} WHERE case_id = ? ORDER BY {order}", case.id)

    return History(
        case,
        provider,
        tuple(contact_of(row) for row in of_case("contacts", "at_utc, entry")),
        tuple(promise_of(row) for row in of_case("promises", "number", PROMISE)),
        tuple(letter_of(row) for row in of_case("letters", "number")),
        tuple(_amendment_of(row) for row in _corrections(ask, "amendments", case)),
        tuple(_voiding_of(row) for row in _corrections(ask, "voidings", case)),
        **{
            table: tuple(dealing_of(row) for row in of_case(table, "entry"))
            for table in (*DEALINGS, *PROOFS)
        },
    )


def _corrections(ask: Ask, table: str, case: Case) -> list[sqlite3.Row]:
    """Those of the case, and those of its provider's details."""
    query = (
        f"SELECT {table}.* FROM subjects JOIN {table} USING (entry)"
        " WHERE subject_id IN (?, ?) ORDER BY entry"
    )
    return ask(query, case.id, case.provider_id)


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


def _amendment_of(row: sqlite3.Row) -> Amendment:
    values = with_times(row, "recorded_at")
    changes = json.loads(values["changes"])
    values["changes"] = tuple(
        Change(field, change["from"], change["to"]) for field, change in changes.items()
    )
    amendment: Amendment = picked(Amendment, values)
    return amendment


def _voiding_of(row: sqlite3.Row) -> Voiding:
    voiding: Voiding = picked(Voiding, with_times(row, "recorded_at"))
    return voiding
