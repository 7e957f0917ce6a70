"""Rows of a table, each a contact: the cells in the words that `log` understands."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from complaintkit.entries.told import Told
from complaintkit.evidence.importers.found import (
    Found,
    Reading,
    Unreadable,
    digest,
    quoted,
    reading_of,
)
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
_SYNONYMS = {
    "direction": {
        **dict.fromkeys(("outgoing", "wychodzące", "wychodzący", "исходящий", "исходящая"), "out"),
        **dict.fromkeys(("исходящее", "исх", "odlazni", "odlazno", "odlazna"), "out"),
        **dict.fromkeys(("одлазни", "одлазно", "одлазна"), "out"),
        **dict.fromkeys(("incoming", "przychodzące", "przychodzący", "входящий", "входящая"), "in"),
        **dict.fromkeys(("входящее", "вх", "dolazni", "dolazno", "dolazna"), "in"),
        **dict.fromkeys(("долазни", "долазно", "долазна"), "in"),
    }
}
"""What the lists of calls of phones and firms write for a word of the record."""
_SINGLE = (
    *("duration", "hold", "channel", "direction", "outcome", "number", "agent", "role", "level"),
    *("site", "agent_id", "summary", "said", "cost"),
)
_NUMERIC = re.compile(r"(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?!\d)(.*)", re.ASCII | re.DOTALL)
_LONGEST_TIME = 100
_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)", re.ASCII)


def read_table(sheet: Sheet, mapping: Mapping[str, str], order: str = "") -> Reading:
    """A contact for each row. *order*: of day, month and year in a date of three numbers."""
    return reading_of(_rows(sheet, mapping, order))


class _Unclear(ValueError):
    """Why a row cannot be taken over, as a sentence."""


def _rows(sheet: Sheet, mapping: Mapping[str, str], order: str) -> Iterator[Found | Unreadable]:
    for row in sheet.rows:
        place = _("row {number}").format(number=row.number)
        try:
            told, key = _contact(_cells(sheet, row, mapping), order)
        except _Unclear as error:
            yield Unreadable(place, row.number, str(error))
            continue
        yield Found(place, row.number, key, told, advice=_advice(told.at))


def _cells(sheet: Sheet, row: Row, mapping: Mapping[str, str]) -> dict[str, list[str]]:
    """The cells by their fields; those that are empty are not there."""
    if len(row.cells) != len(sheet.columns):
        reason = _("It has {has} cells, and there are {columns} headings.")
        raise _Unclear(reason.format(has=len(row.cells), columns=len(sheet.columns)))
    cells: dict[str, list[str]] = {}
    for column, cell in zip(sheet.columns, row.cells, strict=True):
        if column in mapping and cell.strip():
            cells.setdefault(mapping[column], []).append(cell)
    for field in _WORDS:
        cells |= {field: [_word(cell, field) for cell in cells[field]]} if field in cells else {}
    return cells


def _word(cell: str, field: str) -> str:
    """The word that a cell says, in whatever case."""
    word, allowed = cell.strip().casefold(), _WORDS[field]
    word = _SYNONYMS.get(field, {}).get(word.rstrip("."), word)
    if word not in allowed:
        reason = _("{cell} is not one of: {words}")
        raise _Unclear(reason.format(cell=quoted(cell), words=", ".join(allowed)))
    return word


def _contact(cells: Mapping[str, list[str]], order: str) -> tuple[Told, str]:
    """The contact, and the key of its source."""
    when = [*cells.get("at", ()), *cells.get("date", ()), *cells.get("time", ())]
    at = " ".join(" ".join(when).split())
    if not at:
        raise _Unclear(_("It does not say when."))
    if not _YEAR.search(at) or len(at) > _LONGEST_TIME:
        reason = _("{cell} does not say the year, so its day is not certain.")
        raise _Unclear(reason.format(cell=quoted(at)))
    same = (text for field in sorted(cells) for text in (field, *cells[field]))
    return _told(_ordered(at, order), cells), f"csv:{digest(*same)}"


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


def _advice(at: str) -> str:
    """What helps when three numbers are no date, or two."""
    found = _NUMERIC.match(at)
    is_plain = found is None or len(found[1]) == len("2026")
    return "" if is_plain else _("Or say it for the whole file, such as: --date-order dmy")


def _ordered(at: str, order: str) -> str:
    """A date of three numbers with the year first, where the user says their order."""
    found = _NUMERIC.match(at) if order else None
    if found is None:
        return at
    numbers = dict(zip(order, (found[1], found[3], found[4]), strict=True))
    if len(numbers["y"]) != len("2026"):
        return at  # `when` refuses it, or reads what is plain
    return f"{numbers['y']}-{numbers['m']:0>2}-{numbers['d']:0>2}{found[5]}"
