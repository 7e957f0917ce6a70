"""`complaint export`: money, clauses, offers, dated facts, letters that left; and nothing runs."""

import csv
import io
from pathlib import Path

import pytest

from complaintkit.edges.sheets import csv_uncell
from tests.conftest import Run
from tests.evidence.formats.pages import Tree

HOSTILE = '=1+1</td><script>alert(1)</script>"'
NAME = "=1+1<b>..slip.pdf"


@pytest.fixture(name="hostile")
def _hostile(acme: Run, tmp_path: Path) -> Run:
    """Every text that a user can give to the new kinds of entry tries to be something else."""
    (tmp_path / "secretfolder").mkdir()
    slip = tmp_path / "secretfolder" / NAME
    slip.write_bytes(b"x")
    acme("pay", "acme", "49 GBP", "--note", HOSTILE)
    acme("note", "acme", "delivered", "--note", HOSTILE)
    acme("quote", "acme", HOSTILE, "--from", HOSTILE)
    acme("offer", "acme", HOSTILE, "--refused", "--why", HOSTILE)
    acme("letter", "acme")
    acme("sent", "1", "--via", "post", "--tracking", HOSTILE, "--proof", str(slip))
    return acme


def test_html_shows_it_as_text(hostile: Run) -> None:
    """In the tables and in the story."""
    page = Tree(hostile("export", "acme", "--format", "html").out.encode())

    assert {tag for tag, _attrs in page.tags} & {"script", "b"} == set()
    assert (page.text.count(HOSTILE), page.text.count(NAME)) == (12, 4)


def test_csv_runs_none_of_it(hostile: Run) -> None:
    """Each is a text that comes back as it was typed."""
    printed = hostile("export", "acme", "--format", "csv").out.removeprefix("\ufeff")

    rows = list(csv.DictReader(io.StringIO(printed, newline="")))
    cells = [cell for row in rows for cell in row.values()]
    assert [cell for cell in cells if cell.startswith("=")] == []
    told = [csv_uncell(cell) for cell in cells]
    assert (told.count(HOSTILE), told.count(NAME)) == (7, 2)


@pytest.mark.parametrize("kind", ["html", "csv", "json"])
def test_the_folder_of_a_proof_is_never_in_it(hostile: Run, kind: str) -> None:
    """Its name and its fingerprint are enough; a path tells the name of the account."""
    assert "secretfolder" not in hostile("export", "acme", "--format", kind).out


def test_what_is_void_is_in_no_sum(acme: Run) -> None:
    """It is in every format, and in no total."""
    acme("pay", "acme", "49 GBP")
    acme("pay", "acme", "777 GBP")
    acme("void", "6", "--why", "twice")

    page = Tree(acme("export", "acme", "--format", "html").out.encode())

    assert "Payment 2: the customer paid 777.00 GBP" in page.text
    assert page.text.count("777.00") == 1
    assert page.text.count("49.00 GBP") == 4  # the picture, the story, paid, still out
