"""A table in a CSV file, whoever wrote it: its encoding and its delimiter found, never guessed.

Every cell is text: 007 stays 007. What can be read in two ways is refused, with the option that
says which one is meant.
"""

import codecs
import csv
import re
from collections.abc import Iterator
from typing import NamedTuple

from complaintkit.edges.sheets import csv_cell, csv_uncell
from complaintkit.errors import Refused, Usage
from complaintkit.sentences import _

ENCODINGS = (
    *("utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1250", "cp1251", "cp1252", "cp852"),
    *("iso-8859-2", "iso-8859-15", "koi8-r"),
)
DELIMITERS = {",": ",", ";": ";", "tab": "\t", "|": "|"}
"""By the words of the option."""

MOST_ROWS = 50_000
"""Rows of a table that somebody kept by hand."""

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_TRIED = 50
"""Rows that decide about the delimiter."""
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")


class Row(NamedTuple):
    """One line of the table below the headings, as numbered by a spreadsheet."""

    number: int
    cells: tuple[str, ...]


class Sheet(NamedTuple):
    """What the file is, and how it was read."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    encoding: str
    delimiter: str


def read_sheet(data: bytes, encoding: str = "", delimiter: str = "") -> Sheet:
    """The table. Raises `Refused` for what is none, or can be read in two ways."""
    text, encoding = _decoded(data, encoding)
    if delimiter and delimiter not in DELIMITERS:
        raise Usage(
            _("{delimiter!r} is not a delimiter.").format(delimiter=delimiter),
            _("Nothing was stored. Choose one of: {choices}").format(choices="  ".join(DELIMITERS)),
        )
    chosen = DELIMITERS[delimiter] if delimiter else _delimiter(text)
    rows = _rows(text, chosen)
    if not rows:
        raise Refused(_("There is nothing in the file."), _("Nothing was stored."))
    columns = tuple(cell.strip() for cell in rows[0].cells)
    return Sheet(columns, tuple(rows[1:]), encoding, chosen)


def _decoded(data: bytes, encoding: str) -> tuple[str, str]:
    if encoding and encoding.lower() not in ENCODINGS:
        raise Usage(
            _("{encoding!r} is not an encoding that is known here.").format(encoding=encoding),
            _("Nothing was stored. Choose one of: {choices}").format(choices=", ".join(ENCODINGS)),
        )
    marked = next((name for mark, name in _MARKS.items() if data.startswith(mark)), "")
    chosen = encoding.lower() or marked or "utf-8"
    if chosen in ("utf-8", "utf-16") and marked:
        chosen = marked
    try:
        text = data.decode(chosen)
    except UnicodeDecodeError as error:
        raise Refused(
            _("The file is not {encoding} text: byte {byte}.").format(
                encoding=chosen.removesuffix("-sig").upper(), byte=error.start + 1
            ),
            _(
                "Nothing was stored. Say what it is, such as --encoding cp1250 (Polish, Serbian) "
                "or cp1251 (Russian, Serbian), or save it as CSV UTF-8."
            ),
        ) from None
    if found := _CONTROLS.search(text):
        raise Refused(
            _("Read as {encoding}, the file holds the control character {code}.").format(
                encoding=chosen.removesuffix("-sig").upper(), code=f"U+{ord(found[0]):04X}"
            ),
            _("Nothing was stored. It is no text, or in another encoding: --encoding utf-16-le"),
        )
    return text, chosen


def _delimiter(text: str) -> str:
    """The one by which every row has as many cells as the first."""
    fitting = {}
    for word, delimiter in DELIMITERS.items():
        try:
            rows = _rows(text, delimiter, limit=_TRIED)
        except Refused:
            continue
        widths = {len(row.cells) for row in rows}
        if len(widths) == 1 and widths != {1}:
            fitting[word] = delimiter
    if len(fitting) == 1:
        return next(iter(fitting.values()))
    first = text.strip().split("\n", 1)[0]
    found = [word for word, delimiter in DELIMITERS.items() if delimiter in first]
    if not fitting and len(found) == 1:
        return DELIMITERS[found[0]]  # some row has too many cells; it will be named
    raise Refused(
        _("It cannot be told what separates the cells of the file."),
        _("Nothing was stored. Say it: --delimiter ';' (or ',' or tab)"),
    )


def _rows(text: str, delimiter: str, *, limit: int | None = None) -> list[Row]:
    """The rows that are not empty, up to *limit* of them."""
    rows: list[Row] = []
    reader = csv.reader(_lines(text), delimiter=delimiter, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            if any(cell.strip() for cell in cells):
                rows.append(Row(number, tuple(_meant(cell) for cell in cells)))
            if len(rows) == limit:
                break
            if len(rows) > MOST_ROWS:
                raise Refused(
                    _("The file has more than {limit} rows.").format(limit=MOST_ROWS),
                    _("Nothing was stored. Import the part that matters."),
                )
    except csv.Error as error:
        raise Refused(
            _("Row {row} of the file is broken: {reason}.").format(row=number + 1, reason=error),
            _("Nothing was stored. Correct it, or save the file as CSV again."),
        ) from None
    return rows


def _lines(text: str) -> Iterator[str]:
    """Lines as CSV knows them: other characters that end a line elsewhere are text here."""
    end = "\n" if "\n" in text else "\r"
    start = 0
    while start < len(text):
        stop = text.find(end, start) + 1 or len(text)
        yield text[start:stop]
        start = stop


def _meant(cell: str) -> str:
    """Without the ' that stands in front of what a spreadsheet would run."""
    bare = csv_uncell(cell)
    return bare if csv_cell(bare) != bare else cell
