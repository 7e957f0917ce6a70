"""Rows of a table, each a contact: the cells in the words that `log` understands."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from complaintkit.entries.told import Told
from complaintkit.evidence.importers.found import Found, Reading, Unreadable, digest, reading_of
from complaintkit.evidence.importers.sheet import Row, Sheet
from complaintkit.model import ChannelKind, Direction, Level, Outcome, words
from complaintkit.sentences import _

ORDERS = ("dmy", "mdy", "ymd")
_WORDS = {
    "channel": words(ChannelKind),
    "direction": words(Direction),
    "outcome": words(Outcome),
    "level": words(Level),
}
_SINGLE = (
    *("duration", "hold", "channel", "direction", "outcome", "number", "agent", "role", "level"),
    *("site", "agent_id", "summary", "said", "cost"),
)
_NUMERIC = re.compile(r"(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?!\d)(.*)", re.ASCII | re.DOTALL)
_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)", re.ASCII)


def read_table(sheet: Sheet, mapping: Mapping[str, str], order: str = "") -> Reading:
    """A contact for each row. *order*: of day, month and year in a date of three numbers."""
    return reading_of(_rows(sheet, mapping, order))


def _rows(sheet: Sheet, mapping: Mapping[str, str], order: str) -> Iterator[Found | Unreadable]:
    for row in sheet.rows:
        place = _("row {number}").format(number=row.number)
        if len(row.cells) != len(sheet.columns):
            reason = _("It has {has} cells, and there are {columns} headings.")
            counts = {"has": len(row.cells), "columns": len(sheet.columns)}
            yield Unreadable(place, reason.format(**counts))
            continue
        yield _contact(place, sheet, row, mapping, order)


def _contact(
    place: str, sheet: Sheet, row: Row, mapping: Mapping[str, str], order: str
) -> Found | Unreadable:
    cells: dict[str, list[str]] = {}
    for column, cell in zip(sheet.columns, row.cells, strict=True):
        if column in mapping and cell.strip():
            cells.setdefault(mapping[column], []).append(cell)
    for field, allowed in _WORDS.items():
        for cell in cells.get(field, ()):
            if cell.strip().casefold() not in allowed:
                reason = _("{cell!r} is not one of: {words}")
                return Unreadable(place, reason.format(cell=cell, words=", ".join(allowed)))
            cells[field] = [cell.strip().casefold()]
    at = " ".join(cells.get("at", []) + cells.get("date", []) + cells.get("time", [])).strip()
    if not _YEAR.search(at):
        reason = _("{cell!r} does not say the year, so its day is not certain.")
        return Unreadable(place, reason.format(cell=at) if at else _("It does not say when."))
    same = (text for field in sorted(cells) for text in (field, *cells[field]))
    return Found(place, f"csv:{digest(*same)}", _told(_ordered(at, order), cells))


def _told(at: str, cells: Mapping[str, list[str]]) -> Told:
    single: dict[str, Any] = {field: cells[field][0] for field in _SINGLE if field in cells}
    return Told(
        at=at,
        references=tuple(cells.get("ref", ())),
        asked=tuple(cells.get("asked", ())),
        quotes=tuple(cells.get("quote", ())),
        note="\n".join(cells.get("note", ())),
        **single,
    )


def _ordered(at: str, order: str) -> str:
    """A date of three numbers with the year first, where the user says their order."""
    found = _NUMERIC.match(at) if order else None
    if found is None:
        return at
    numbers = dict(zip(order, (found[1], found[3], found[4]), strict=True))
    if len(numbers["y"]) != len("2026"):
        return at  # `when` refuses it, or reads what is plain
    return f"{numbers['y']}-{numbers['m']:0>2}-{numbers['d']:0>2}{found[5]}"
