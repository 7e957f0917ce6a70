"""Tables that any spreadsheet wrote: their encoding, their delimiter, and what is no table."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaintkit.edges.sheets import csv_cell
from complaintkit.errors import Refused, Usage
from complaintkit.evidence.importers import sheet
from complaintkit.evidence.importers.sheet import Row, read_sheet

TEXT = "When;Who\n2026-11-02;Łucja\n"


@pytest.mark.parametrize(
    ("data", "encoding", "read_as"),
    [
        (TEXT.encode(), "", "utf-8"),
        (TEXT.encode("utf-8-sig"), "", "utf-8-sig"),
        (TEXT.encode("utf-8-sig"), "utf-8", "utf-8-sig"),
        (TEXT.encode("utf-16"), "", "utf-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "", "utf-16"),
        (TEXT.encode("utf-16-le"), "UTF-16-LE", "utf-16-le"),
        (TEXT.encode("cp1250"), "cp1250", "cp1250"),
        (TEXT.encode("iso-8859-2"), "iso-8859-2", "iso-8859-2"),
    ],
)
def test_encodings(data: bytes, encoding: str, read_as: str) -> None:
    """By the mark at its beginning, else UTF-8, else as the user says."""
    sheet = read_sheet(data, encoding)

    assert (sheet.columns, sheet.encoding) == (("When", "Who"), read_as)
    assert sheet.rows == (Row(2, ("2026-11-02", "Łucja")),)


@pytest.mark.parametrize(
    ("data", "encoding", "said"),
    [
        (TEXT.encode("cp1250"), "", "not UTF-8 text: byte 21"),
        (TEXT.encode("utf-16-le"), "", "holds the control character U+0000"),
        (TEXT.encode() + b"\0", "", "control character U+0000"),
        ("Да;Нет\nх;ц\n".encode("cp1251"), "", "not UTF-8 text: byte 1"),
        ("Да;Нет\nх;ц\n".encode("cp1251"), "cp1250", ""),
        (b"\x81;x\n1;2\n", "cp1250", "not CP1250 text: byte 1"),
        ("Łucja;x\n1;2".encode(), "iso-8859-2", "holds the control character U+0081"),
        (b"", "", "There is nothing in the file."),
        (b"\n;;\n", "", "There is nothing in the file."),
    ],
)
def test_a_wrong_encoding_is_refused_where_it_can_be_told(
    data: bytes, encoding: str, said: str
) -> None:
    """Nothing is replaced by a question mark. Cyrillic read as Polish looks like text: see plan."""
    if not said:
        assert read_sheet(data, encoding).columns == ("Äŕ", "Íĺň")
        return
    with pytest.raises(Refused) as refused:
        read_sheet(data, encoding, ";")

    assert said in refused.value.message
    assert "Nothing was stored." in refused.value.hint


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters_are_found(delimiter: str) -> None:
    """By every row having as many cells as the first; text may hold the others."""
    data = f'a{delimiter}b\n"x{delimiter}y"{delimiter}"z, z"\n'.encode()

    sheet = read_sheet(data)

    assert (sheet.delimiter, sheet.rows) == (delimiter, (Row(2, (f"x{delimiter}y", "z, z")),))


@pytest.mark.parametrize("data", [b"a,b;c\n1,2;3\n", b"one\ntwo\n"])
def test_what_has_two_delimiters_or_none_is_asked(data: bytes) -> None:
    """A guess would put half a cell into another field."""
    with pytest.raises(Refused, match="cannot be told what separates"):
        read_sheet(data)

    assert read_sheet(data, delimiter=";").delimiter == ";"


@pytest.mark.parametrize(
    ("options", "said"),
    [(("rot13", ""), "'rot13' is not an encoding"), (("", "x"), "'x' is not a delimiter.")],
)
def test_unknown_options_are_refused(options: tuple[str, str], said: str) -> None:
    """With those that are known."""
    with pytest.raises(Usage, match=said):
        read_sheet(TEXT.encode(), *options)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'a;b\n"x;y\n', "Row 2 of the file is broken: unexpected end of data."),
        (b'a;b\n"x"y;z\n', "Row 2 of the file is broken"),
        (b"a;b\n" + b"x" * 131_073 + b";y\n", "field larger than field limit"),
        (b"a;b\nx\ry;z\n", "Row 2 of the file is broken: new-line character seen"),
    ],
)
def test_a_broken_row_is_named(data: bytes, reason: str) -> None:
    """The whole file is refused: where a row ends is not certain any more."""
    with pytest.raises(Refused) as refused:
        read_sheet(data, delimiter=";")

    assert reason in refused.value.message


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_ends_of_lines(end: str) -> None:
    """Also those of old machines; other characters that end a line elsewhere are text."""
    sheet = read_sheet(f"a;b{end}x\u2028y\x0bz;1{end}{end};{end}2;3".encode())

    assert sheet.rows == (Row(2, ("x\u2028y\x0bz", "1")), Row(5, ("2", "3")))


def test_every_cell_is_text() -> None:
    """Zeros in front stay, nothing is computed, and what protects from formulas is taken off."""
    cells = ("007", "1e5", "+48 22", "=1+1", "'tis", "NULL", " x ", "٣")
    data = "a;b;c;d;e;f;g;h\n" + ";".join(csv_cell(cell) for cell in cells)

    assert read_sheet(data.encode()).rows[0].cells == cells


@given(st.lists(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"])),
                         min_size=2, max_size=2), min_size=1))  # fmt: skip
def test_what_a_spreadsheet_writes_is_read_back(rows: list[list[str]]) -> None:
    """Every cell quoted and made safe."""
    lines = (";".join('"' + csv_cell(c).replace('"', '""') + '"' for c in row) for row in rows)
    data = "a;b\r\n" + "\r\n".join(lines)

    found = [list(row.cells) for row in read_sheet(data.encode(), delimiter=";").rows]

    assert found == [row for row in rows if any(cell.strip() for cell in row)]


@given(st.binary(max_size=300), st.sampled_from(["", "cp1250", "utf-16", "koi8-r"]))
def test_any_bytes_are_read_or_refused(data: bytes, encoding: str) -> None:
    """Never a traceback, never a table without headings."""
    columns: tuple[str, ...] = ("refused",)
    with suppress(Refused):
        columns = read_sheet(data, encoding).columns

    assert columns


def test_a_table_beyond_reason_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody kept so many rows by hand, and memory has an end."""
    monkeypatch.setattr(sheet, "MOST_ROWS", 3)

    assert len(read_sheet(b"a;b\n1;2\n3;4\n").rows) == 2
    with pytest.raises(Refused, match="more than 3 rows"):
        read_sheet(b"a;b\n1;2\n3;4\n5;6\n")
