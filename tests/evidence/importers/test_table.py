"""Rows of a table as contacts: which column is what, and what a date of three numbers means."""

from typing import Any

import pytest

from complaintkit.errors import Error, Usage
from complaintkit.evidence.importers.found import Reading
from complaintkit.evidence.importers.mapping import by_name, mapping_of, must_fit
from complaintkit.evidence.importers.sheet import read_sheet
from complaintkit.evidence.importers.table import read_table

COLUMNS = ("When", "Who, if anybody", "What")


def read(text: str, mapping: str = "", order: str = "") -> Reading:
    """The contacts of a table with semicolons."""
    sheet = read_sheet(text.encode(), delimiter=";")
    chosen = mapping_of([mapping], sheet.columns) if mapping else by_name(sheet.columns)
    return read_table(sheet, chosen, order)


def told(text: str, mapping: str = "", order: str = "") -> dict[str, Any]:
    """What the only row was taken for."""
    (found,) = read(text, mapping, order).found
    return found.told._asdict()


def test_a_mapping_names_columns_and_fields() -> None:
    """A column whose name has a comma stands in double quotes."""
    found = mapping_of(['When=at, "Who, if anybody=agent"', "What=summary"], COLUMNS)

    assert found == {"When": "at", "Who, if anybody": "agent", "What": "summary"}


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("When", "'When' does not say which column is which field."),
        ("When=time of day", "does not say which column is which field."),
        ("=at", "There is no single column '' in the file."),
        ("when=at", "There is no single column 'when' in the file."),
        ("What=summary", "It must be said which column tells when each contact was."),
        ("When=at,What=date", "It must be said which column tells when"),
        ("When=at,What=at", "Two columns cannot both be 'at'."),
        ('"When=at', "The quotes in '\"When=at' do not end."),
        ("When=at,,", "'' does not say which column is which field."),
    ],
)
def test_a_mapping_that_fits_nothing_is_refused(option: str, said: str) -> None:
    """With what would fit."""
    with pytest.raises(Error) as refused:
        mapping_of([option], COLUMNS)

    assert said in refused.value.message
    assert "Nothing was stored." in refused.value.hint


def test_headings_that_are_fields_need_no_mapping() -> None:
    """In any case of letters; two of one name are none."""
    found = by_name(("At", "SUMMARY", "agent", "agent", "price"))

    assert found == {"At": "at", "SUMMARY": "summary"}
    with pytest.raises(Usage, match="which column tells when"):
        must_fit(by_name(("price",)))


def test_every_field() -> None:
    """A row says what `log` can be told."""
    names = "at;duration;hold;channel;direction;outcome;number;agent;role;level;site;agent_id;ref"
    more = "summary;said;quote;note;asked;cost"
    cells = "2026-11-02 10:00;12m;2m;Phone;OUT;spoke;0800;Ann;clerk;Manager;Leeds;7;R1"

    found = told(f"{names};{more}\n{cells};sum;said;quote;note;asked;1 GBP\n")

    assert {name: value for name, value in found.items() if value} == {
        "at": "2026-11-02 10:00", "duration": "12m", "hold": "2m", "channel": "phone",
        "direction": "out", "outcome": "spoke", "number": "0800", "agent": "Ann",
        "role": "clerk", "level": "manager", "site": "Leeds", "agent_id": "7",
        "references": ("R1",), "summary": "sum", "said": "said", "quotes": ("quote",),
        "note": "note", "asked": ("asked",), "cost": "1 GBP",
    }  # fmt: skip


def test_a_day_and_a_time_in_two_columns_are_one_moment() -> None:
    """Whichever comes first in the table; notes of several columns are one note."""
    found = told("T;D;N1;N2\n15:40;2026-11-02;a;b\n", "T=time,D=date,N1=note,N2=note")

    assert (found["at"], found["note"]) == ("2026-11-02 15:40", "a\nb")


@pytest.mark.parametrize(
    ("cell", "order", "at"),
    [
        ("01/02/2026", "dmy", "2026-02-01"),
        ("01/02/2026", "mdy", "2026-01-02"),
        ("1.2.2026 15:00", "dmy", "2026-02-01 15:00"),
        ("1-2-2026", "mdy", "2026-01-02"),
        ("2026/1/2", "ymd", "2026-01-02"),
        ("2026-01-02", "dmy", "2026-01-02"),
        ("01/02/2026", "", "01/02/2026"),
        ("3 March 2026", "mdy", "3 March 2026"),
        ("01/02.2026", "dmy", "01/02.2026"),
    ],
)
def test_the_order_of_a_date_is_said_and_not_guessed(cell: str, order: str, at: str) -> None:
    """For the whole file; what is plain stays as it is."""
    assert told(f"at;agent\n{cell};x\n", order=order)["at"] == at


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (";phone", "It does not say when."),
        ("  ;phone", "It does not say when."),
        ("3 March;phone", "'3 March' does not say the year, so its day is not certain."),
        ("yesterday;phone", "'yesterday' does not say the year"),
        ("15:40;phone", "'15:40' does not say the year"),
        ("2026-11-02" + " " * 9 + "9" * 200 + ";phone", "does not say the year"),
        ("2026-11-02;x;y", "It has 3 cells, and there are 2 headings."),
        ("2026-11-02", "It has 1 cells, and there are 2 headings."),
        ("2026-11-02;telephone", "'telephone' is not one of: phone, email"),
    ],
)
def test_a_row_that_is_not_certain_is_named(row: str, reason: str) -> None:
    """By its number in the spreadsheet; the others are read."""
    reading = read(f"at;channel\n2026-11-02;phone\n\n{row}\n")

    ((place, number, said, _hint),) = reading.unreadable
    assert (place, number, len(reading.found)) == ("row 4", 4, 1)
    assert reason in said


def test_equal_rows_are_two_and_the_same_in_every_copy() -> None:
    """Whatever the encoding, the order of the columns, or columns that are left out."""
    first = read("at;agent\n2026-11-02;x\n2026-11-02;x\n")
    other = read("agent;price;at\nx;1;2026-11-02\ny;1;2026-11-02\nx;2;2026-11-02\n")

    keys = [each.source_key for each in first.found]
    assert len(set(keys)) == 2
    assert [each.source_key for each in other.found if each.source_key in keys] == keys
