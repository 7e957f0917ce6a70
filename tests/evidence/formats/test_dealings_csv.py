"""The CSV and JSON exports of money, clauses, offers, dated facts and of how letters left."""

import csv
import io
import json
import re
from datetime import datetime
from typing import Any, get_args

import pytest

from complaintkit.edges.sheets import csv_uncell
from complaintkit.errors import StorageTrouble
from complaintkit.evidence.counts import counts
from complaintkit.evidence.formats.columns import COLUMNS, cell
from complaintkit.evidence.formats.csv import check_csv, csv_export
from complaintkit.evidence.formats.json_reader import check_json
from complaintkit.model.dealings import Clause, Dealing, Milestone, Offer, Payment, Sending
from tests.evidence.dealings import fill_dealings, write_dealings
from tests.evidence.formats.exports import whole

HARMFUL = tuple("=+-@\t\r\n＝＋－＠")
TABLES: dict[str, type[Dealing]] = {
    "milestones": Milestone,
    "payments": Payment,
    "clauses": Clause,
    "offers": Offer,
    "sendings": Sending,
}
KINDS = ("milestone", "payment", "clause", "offer", "sending")


def rows_of(book: Any, now: datetime, *, raw: bool = True) -> list[dict[str, str]]:
    text = csv_export(book.histories(), book.events(), now=now, raw=raw).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def told(row: dict[str, str]) -> str:
    """What a row says beyond the columns that every row has; a hash is a hash."""
    columns = COLUMNS[COLUMNS.index("clock_doubt") :]
    text = "; ".join(f"{name}={row[name]}" for name in columns if row[name])
    return re.sub("[0-9a-f]{64}", "#", text.replace("\n", " / "))


def test_each_is_a_row_of_its_own_kind(book: Any, now: datetime) -> None:
    """With what it belongs to, and why it is void."""
    write_dealings(book)

    rows = {row["entry"]: row for row in rows_of(book, now)}

    lines = [f"{entry} {row['type']}: {told(row)}" for entry, row in rows.items()]
    assert lines == ROWS.replace("\n  ", "; ").splitlines()
    assert (rows["4"]["happened_at"], rows["4"]["zone"], rows["4"]["precision"]) == (
        *("2026-11-05T00:00:00+01:00", "Europe/Warsaw"),
        "day",
    )


ROWS = """\
3 payment: corrected_by_entry=15
  corrections=entry 15, 2026-11-02T12:00:00+00:00: method was "debit-card", is "credit-card"; \
why: A slip.
  note=the bill
  payment_number=1; payment_kind=charged; payment_amount=49.00 GBP
  method=credit-card; network=visa; last4=4242
14 milestone: void_by_entry=20; void_why=Wrong.; note=in the rain; milestone=delivered
2 case: amount=49.00 GBP
6 clause: clause_place=Terms 7.2; clause_text=We repair / within 3 days.
7 clause: void_by_entry=17; void_why=Wrong.
  clause_place=Terms 1; clause_text=We may change this.
4 payment: note=half of it; payment_number=2; payment_kind=refunded
  payment_amount=20.00 GBP; returned_for_payment=1
5 payment: void_by_entry=16; void_why=Wrong.
  payment_number=3; payment_kind=credited; payment_amount=5.00 GBP
8 offer: offer_number=1; offer_text=10 GBP off; offer_value=10.00 GBP
  offer_form=discount; offer_decision=refused; offer_why=too little
9 offer: void_by_entry=18; void_why=Wrong.
  offer_number=2; offer_text=a voucher; offer_form=voucher; offer_decision=open
10 letter: letter_number=1; letter_kind=claim; language=en; sha256=#
11 sending: letter_number=1; sent_via=registered-post; tracking=RR 1
  proof=slip.pdf; proof_sha256=#
12 milestone: milestone=complaint-sent; milestone_of_entry=11
13 sending: void_by_entry=19; void_why=Wrong.; letter_number=1; sent_via=email
"""


def test_no_field_is_without_a_column(book: Any, now: datetime) -> None:
    """What is added to the model must not be forgotten here: each value stands in its row."""
    write_dealings(book)
    rows = {row["entry"]: row for row in rows_of(book, now)}
    elsewhere = {"id", "case_id", "source_id", "payment_id", "letter_id"}

    lost = [
        (noun.entry, name)
        for history in book.histories()
        for table in TABLES
        for noun in getattr(history, table)
        for name, value in noun._asdict().items()
        if name not in elsewhere and cell(value) not in rows[str(noun.entry)].values()
    ]

    assert lost == []


@pytest.mark.parametrize("text", ['=HYPERLINK("http://x","y")', "+1", "-2+3", "@SUM(A1)", "\t=1"])
def test_no_cell_starts_a_formula(book: Any, now: datetime, text: str) -> None:
    """A tracking number or the name of a file is no better than a note."""
    book.case()
    fill_dealings(book, text)

    rows = rows_of(book, now, raw=False)

    assert [cell for row in rows for cell in row.values() if cell.startswith(HARMFUL)] == []
    fields = ("note", "clause_text", "clause_place", "offer_text", "offer_why", "tracking", "proof")
    for field in fields:
        assert text in {csv_uncell(row[field]) for row in rows}


@pytest.mark.parametrize("kind", KINDS)
def test_a_csv_that_skips_a_row_is_caught(book: Any, now: datetime, kind: str) -> None:
    """Nothing incomplete gets the final name."""
    write_dealings(book)
    data = csv_export(book.histories(), book.events(), now=now, raw=True)
    expected = counts(book.histories())
    check_csv(expected, raw=True)(data)
    entry = next(row["entry"] for row in rows_of(book, now) if row["type"] == kind)

    renamed = data.replace(f'"{kind}","{entry}"'.encode(), f'"case","{entry}"'.encode())

    with pytest.raises(StorageTrouble, match="does not hold what the record holds"):
        check_csv(expected, raw=True)(renamed)


@pytest.mark.parametrize("table", sorted(TABLES))
def test_a_json_that_skips_one_is_caught(book: Any, now: datetime, table: str) -> None:
    """Nothing incomplete gets the final name."""
    write_dealings(book)
    found = json.loads(whole(book, now))
    check_json(counts(book.histories()))(json.dumps(found).encode())

    del found["cases"][0][table][0]

    with pytest.raises(StorageTrouble, match="does not hold what the record holds"):
        check_json(counts(book.histories()))(json.dumps(found).encode())


@pytest.mark.parametrize(("table", "noun"), sorted(TABLES.items()))
def test_every_field_comes_back_from_the_json(
    book: Any, now: datetime, table: str, noun: Any
) -> None:
    """Read again, the nouns are those of the record."""
    write_dealings(book)
    fill_dealings(book, 'a"b\n\u202ec</script>')
    (history,) = book.histories()

    (case,) = json.loads(whole(book, now))["cases"]

    read = [each | ({"at": _time(each["at"])} if "at" in each else {}) for each in case[table]]
    assert tuple(noun(**each) for each in read) == getattr(history, table)


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text)


def test_the_tables_here_are_all_there_are() -> None:
    """A new kind of dealing must not be forgotten here."""
    assert set(TABLES.values()) == set(get_args(Dealing))
