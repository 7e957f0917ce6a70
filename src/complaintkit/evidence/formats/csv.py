"""The export for spreadsheets: one row for each entry of a case, one file for all of them.

As it stands, for a spreadsheet: UTF-8 with a byte order mark, each cell quoted, CRLF, and an
apostrophe before text that would be run as a formula (`edges.csv_uncell` removes it). *raw*: the
same columns for machines, without the mark and the apostrophes. Several values in a cell stand
one under another.
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from complaintkit.edges.sheets import csv_cell
from complaintkit.evidence.chronology import chronology
from complaintkit.evidence.counts import Counts, compare, unreadable
from complaintkit.evidence.formats.columns import COLUMNS, cell, rows
from complaintkit.evidence.ownership import events_by_case
from complaintkit.model import Event, History
from complaintkit.sentences import _

BOM = "\N{BYTE ORDER MARK}"
_FORMULAS = tuple("=+-@\t\r\n＝＋－＠")


def csv_export(
    histories: Sequence[History], events: Iterable[Event], *, now: datetime, raw: bool = False
) -> bytes:
    """Cases as CSV. *events* may be those of the whole record: only the cases' own are used."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    safe, empty = str if raw else csv_cell, dict.fromkeys(COLUMNS, "")
    for history, own in zip(histories, events_by_case(histories, events), strict=True):
        lines = chronology(history, now, events=own).lines
        for row in rows(history, lines, now):
            told = {column: safe(cell(value)) for column, value in row.items() if value != ""}
            writer.writerow((empty | told).values())  # of a hundred columns most are empty
    return (("" if raw else BOM) + sheet.getvalue()).encode()


def check_csv(expected: Counts, *, raw: bool = False) -> Callable[[bytes], None]:
    """A check for `safe_write`: all nouns are there, no row is cut, no cell is a formula."""

    def check(data: bytes) -> None:
        found = _Tally()
        try:
            for row in _read(data, raw=raw):
                found.add(row)
        except (ValueError, csv.Error) as error:
            raise unreadable(str(error)) from error
        compare(expected, found.counts)

    return check


class _Tally:
    """The entries that a reader of the file meets."""

    def __init__(self) -> None:
        self._found: dict[str, set[str]] = {}

    def add(self, row: dict[str, str]) -> None:
        self._entries(row["type"]).add(row["entry"])
        self._entries("correction").update(row["corrected_by_entry"].split("\n"))
        self._entries("voiding").update(row["void_by_entry"].split("\n"))
        self._entries("voiding").update(row["corrections_void_by_entry"].split("\n"))

    def _entries(self, kind: str) -> set[str]:
        return self._found.setdefault(kind, set())

    @property
    def counts(self) -> Counts:
        """How many different entries of each noun there are."""
        kinds = (
            *("case", "contact", "promise", "letter", "correction", "voiding"),
            *("milestone", "payment", "clause", "offer", "sending", "exhibit", "contradiction"),
        )
        return Counts(*(len(self._entries(kind) - {""}) for kind in kinds))


def _read(data: bytes, *, raw: bool) -> Iterator[dict[str, str]]:
    text = data.decode()
    if text.startswith(BOM) is raw:
        raise ValueError(_("the byte order mark is not as it should be"))
    with _long_cells(len(text)):
        reader = csv.reader(io.StringIO(text.removeprefix(BOM), newline=""), strict=True)
        if tuple(next(reader, ())) != COLUMNS:
            raise ValueError(_("the columns are not as they should be"))
        for row in reader:
            if len(row) != len(COLUMNS):
                raise ValueError(_("line {line} is cut").format(line=reader.line_num))
            if not raw and any(one.startswith(_FORMULAS) for one in filter(None, row)):
                raise ValueError(_("line {line} has a formula").format(line=reader.line_num))
            yield dict(zip(COLUMNS, row, strict=True))


@contextmanager
def _long_cells(size: int) -> Iterator[None]:
    """The reader's own limit of 131,072 characters is less than what a cell may hold."""
    before = csv.field_size_limit(size + 1)
    try:
        yield
    finally:
        csv.field_size_limit(before)
