"""What `due` needs of the open cases: one question for each table, however many cases are open."""

from __future__ import annotations  # `due` need not work out what a checker reads

from datetime import datetime
from typing import TYPE_CHECKING, Any

from complaintkit.model import Attempt, Case, Standing
from complaintkit.record.rows import PROMISE, dealing_of, letter_of, promise_of, with_times

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Sequence

    Ask = Callable[..., list[sqlite3.Row]]
    """Runs a query with its values."""

OPEN = "SELECT id FROM cases WHERE closed_at IS NULL AND voided IS NULL"
ONE = "SELECT id FROM cases WHERE id = ?"

PHONES = (
    "SELECT channels.*, providers.entry AS owner, name, address, country, zone FROM channels"
    " JOIN providers ON providers.id = provider_id WHERE kind = 'phone'"
    " AND channels.voided IS NULL AND provider_id IN"
    " (SELECT provider_id FROM cases WHERE closed_at IS NULL AND voided IS NULL)"
    " ORDER BY channels.entry"
)
"""The phone numbers that the agenda may need: one question, however many cases are open."""

DEALINGS = {
    "milestones": "at, entry",
    "payments": "number",
    "clauses": "entry",
    "offers": "number",
    "sendings": "entry",
}
"""What passes between user and provider besides contacts: each table with its order."""
PROOFS = ("exhibits", "contradictions")
"""What a whole history has besides; `due` does not ask for it."""

_STEP = (
    "level IS NOT NULL OR asked_for IS NOT NULL OR outcome = 'refused'"
    " OR channel IN ('email', 'post', 'form')"
)
"""As the partial index `contacts_steps` says it, or the index would not serve."""


def standings(ask: Ask, cases: Sequence[Case], ids: str, *values: str) -> Iterator[Standing]:
    """The standing of each of *cases*; *ids* is the query for their ids, with its *values*."""

    def of_cases(
        table: str,
        made_of: Callable[[sqlite3.Row], Any],
        order: str = "number",
        columns: str = "*",
    ) -> dict[str, tuple[Any, ...]]:
        counts = f"case_id IN ({ids}) AND voided IS NULL"
        return _by_case(
            ask(f"SELECT {columns} FROM {table} WHERE {counts} ORDER BY {order}", *values), made_of
        )

    promises = of_cases("promises", promise_of, columns=PROMISE)
    letters = of_cases("letters", letter_of)
    dealings = {table: of_cases(table, dealing_of, order) for table, order in DEALINGS.items()}
    attempts = _by_case(ask(_attempts(ids), *values), _attempt_of)
    last = {row["case_id"]: _time_of(row) for row in ask(_last_contacts(ids), *values)}
    for case in cases:
        yield Standing(
            case=case,
            promises=promises.get(case.id, ()),
            attempts=attempts.get(case.id, ()),
            letters=letters.get(case.id, ()),
            last_contact=last.get(case.id),
            **{table: found.get(case.id, ()) for table, found in dealings.items()},
        )


def _attempts(ids: str) -> str:
    return (
        "SELECT case_id, entry, at, precision, level, asked_for, outcome, channel, direction"
        f" FROM contacts WHERE case_id IN ({ids}) AND voided IS NULL AND ({_STEP})"
        " ORDER BY at_utc, entry"
    )


def _last_contacts(ids: str) -> str:
    """Each case's newest contact is the end of its stretch of an index: no other row is read."""
    newest = (
        "SELECT entry FROM contacts WHERE case_id = chosen.id AND voided IS NULL"
        " ORDER BY at_utc DESC, entry DESC LIMIT 1"
    )
    return (
        "SELECT case_id, entry, at FROM contacts"
        f" WHERE entry IN (SELECT ({newest}) FROM ({ids}) AS chosen)"
    )


def _by_case(
    rows: Sequence[sqlite3.Row], made_of: Callable[[sqlite3.Row], Any]
) -> dict[str, tuple[Any, ...]]:
    found: dict[str, list[Any]] = {}
    for row in rows:
        found.setdefault(row["case_id"], []).append(made_of(row))
    return {case_id: tuple(each) for case_id, each in found.items()}


def _attempt_of(row: sqlite3.Row) -> Attempt:
    values = with_times(row, "at")
    del values["case_id"]
    return Attempt(**values)


def _time_of(row: sqlite3.Row) -> tuple[int, datetime]:
    return row["entry"], datetime.fromisoformat(row["at"])
