"""Providers by the beginning of their name, as it is typed on any keyboard."""

from __future__ import annotations  # `log` need not work out what a checker reads

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    Ask = Callable[..., list[sqlite3.Row]]
    """Runs a query with its values."""

_WHOLE = "SELECT * FROM providers WHERE voided IS NULL AND folded = ? ORDER BY entry LIMIT ?"
_BEGINNING = (
    "SELECT * FROM providers WHERE voided IS NULL AND folded >= ? AND folded < ?"
    " ORDER BY folded, entry LIMIT ?"
)
_ALL = "SELECT * FROM providers WHERE voided IS NULL ORDER BY folded, entry"

_TELLING = 3
"""Letters of a word that say which one is meant."""


def named(ask: Ask, beginning: str, *, limit: int) -> list[sqlite3.Row]:
    """At most *limit* providers (-1: all); a range of the index, since there may be thousands.

    One whose name is that, in capitals or not, comes alone.
    """
    folded = beginning.casefold()
    return (
        ask(_WHOLE, folded, limit)
        or ask(_BEGINNING, folded, folded + "\U0010ffff", limit)
        or _alike(ask, beginning)[: limit if limit >= 0 else None]
    )


def _alike(ask: Ask, beginning: str) -> list[sqlite3.Row]:
    """Those whose name begins so without its accents or in the other script: zolty, Sever.

    Or else those with a word that does, after the form of the firm.

    Every name is looked at, but only when none begins as it was typed.
    """
    from complaintkit.record.folding import bare, has_like, is_like  # noqa: PLC0415 (seldom needed)

    typed = bare(beginning)
    if not typed or typed.isdigit():
        return []
    rows = ask(_ALL)
    found = [row for row in rows if is_like(row["name"], typed)]
    if not found and len(typed) >= _TELLING:
        found = [row for row in rows if has_like(row["name"], typed)]
    whole = [row for row in found if bare(row["name"]) == typed]
    return whole or found
