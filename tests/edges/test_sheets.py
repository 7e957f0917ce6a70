"""A spreadsheet runs nothing from the record, and an import finds every text again."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from complaintkit.edges.sheets import csv_cell, csv_uncell

ACTIVE = "=+-@\t\r\n'＝＋－＠"
ANY_TEXT = st.text(st.one_of(st.characters(exclude_categories=()), st.sampled_from(ACTIVE)))


@pytest.mark.parametrize("first", ACTIVE)
def test_a_first_character_that_acts_gets_an_apostrophe(first: str) -> None:
    """A spreadsheet would run it, trim it, or (the apostrophe) swallow it."""
    assert csv_cell(f"{first}1+1") == f"'{first}1+1"


@pytest.mark.parametrize("text", ["", "Refund", "1=1", "a+b", " =1", '"=1"', "５－３"])
def test_other_cells_are_unchanged(text: str) -> None:
    """Only the first character decides."""
    assert csv_cell(text) == text


@pytest.mark.parametrize(
    ("cell", "text"), [("'=1", "=1"), ("''tis", "'tis"), ("=1", "=1"), ("", ""), ("'", "")]
)
def test_exactly_one_apostrophe_is_removed(cell: str, text: str) -> None:
    """Or a text that began with one would lose it."""
    assert csv_uncell(cell) == text


def test_a_hostile_text_survives_a_csv_file(hostile: str) -> None:
    """Through the standard writer and reader, as export and import use them."""
    file = io.StringIO(newline="")
    csv.writer(file, quoting=csv.QUOTE_ALL).writerow([csv_cell(hostile)])

    ((cell,),) = csv.reader(io.StringIO(file.getvalue(), newline=""), strict=True)

    assert csv_uncell(cell) == hostile


@settings(deadline=None, max_examples=1_000)
@given(ANY_TEXT, ANY_TEXT)
def test_cells_are_harmless_and_one_to_one(text: str, other: str) -> None:
    """Two texts never share a cell, and every text comes back."""
    cell = csv_cell(text)

    assert not cell.startswith(tuple(ACTIVE.replace("'", "")))
    assert csv_uncell(cell) == text
    assert (cell == csv_cell(other)) == (text == other)
