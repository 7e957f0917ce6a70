"""The CSV export: every entry a row, every cell harmless, every text found again."""

import csv
import io
from datetime import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from complaintkit.edges.sheets import csv_uncell
from complaintkit.errors import StorageTrouble
from complaintkit.evidence.counts import counts
from complaintkit.evidence.formats.columns import COLUMNS
from complaintkit.evidence.formats.csv import check_csv, csv_export
from complaintkit.model import Contact

HOSTILE = ('=HYPERLINK("http://x","y")', "+1 800", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1")
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30)
HARMFUL = tuple("=+-@\t\r\n＝＋－＠")


def read(data: bytes) -> list[dict[str, str]]:
    text = data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def of_type(rows: list[dict[str, str]], kind: str) -> list[dict[str, str]]:
    return [row for row in rows if row["type"] == kind]


def test_for_spreadsheets_it_has_a_mark_quotes_and_crlf(story: Any, now: datetime) -> None:
    """So that Excel reads the letters and the lines."""
    data = csv_export(story.histories(), story.events(), now=now)

    assert data.startswith(b'\xef\xbb\xbf"type","entry",')
    assert data.endswith(b'"\r\n')


def test_raw_has_the_same_columns_without_mark_and_apostrophe(story: Any, now: datetime) -> None:
    """For programs."""
    story.contact(summary="=1+1")

    data = csv_export(story.histories(), story.events(), now=now, raw=True)

    assert data.startswith(b'"type","entry",')
    rows = of_type(read(data), "contact")
    assert "=1+1" in {row["summary"] for row in rows}


def test_a_contact_has_all_its_fields(story: Any, now: datetime) -> None:
    """Several values stand one under another."""
    data = csv_export(story.histories(), story.events(), now=now, raw=True)

    row = of_type(read(data), "contact")[0]
    found = {name: value for name, value in row.items() if value}
    assert found == {
        "type": "contact",
        "entry": "5",
        "case": "1",
        "provider": "Comcast",
        "case_about": "Charged for ten days after the service was cut off",
        "happened_at": "2026-11-01T16:05:00+01:00",
        "zone": "Europe/Warsaw",
        "precision": "minute",
        "recorded_at": "2026-11-02T12:00:00+00:00",
        "recorded_how_late": "20 h 55 min later",
        "corrected_by_entry": "19\n20",
        "corrections": (
            'entry 19, 2026-11-15T08:00:00+00:00: agent was "Anna K.", is "Hanna K."; '
            "why: She spelled it for me.\n"
            'entry 20, 2026-11-15T08:00:00+00:00: site was "Gdańsk", is "Gdynia"; '
            "why: I thought I had misheard.; "
            "entry 21, 2026-11-15T08:00:00+00:00: entry 20 is void; why: I had not."
        ),
        "corrections_void_by_entry": "21",
        "channel": "phone",
        "direction": "out",
        "outcome": "spoke",
        "summary": "Asked why I was billed for ten days after they cut me off.",
        "said": "The system shows the account as active.\nShe cannot change it.",
        "asked": "Why was I billed?\nWhich clause allows it?",
        "quotes": "them: You will definitely get it back.\nme: Please confirm that in writing.",
        "number": "+1 800 934 6489",
        "agent": "Hanna K.",
        "agent_refused": "no",
        "role": "consultant",
        "level": "frontline",
        "asked_for": "supervisor",
        "site": "Gdańsk",
        "agent_id": "4471",
        "references": "CR-99120077\n0000123",
        "duration_s": "4320",
        "hold_s": "2400",
        "recorded_by_them": "yes",
        "cost": "3.20 USD",
        "note": "Line dropped once.",
        "promises": (
            "1: them: call back with an answer (2026-11-03T16:05:00+01:00)\n"
            "2: them: refund 41.80 USD (2026-11-10T23:59:59+01:00)\n"
            "3: me: send the bank statement (2026-12-01T12:00:00+01:00)"
        ),
    }


def test_no_field_of_a_contact_is_without_a_column() -> None:
    """A field that is added to the model must not be forgotten here."""
    elsewhere = {"id", "case_id", "at", "voided", "clock"}  # happened_at, void_by_entry...

    assert set(Contact._fields) - elsewhere <= set(COLUMNS)
    assert len(COLUMNS) == len(set(COLUMNS))


def test_a_promise_has_its_window_and_what_became_of_it(story: Any, now: datetime) -> None:
    """In a row of its own, with the contact it was made in."""
    data = csv_export(story.histories(), story.events(), now=now, raw=True)

    row = of_type(read(data), "promise")[0]
    assert (row["made_in_entry"], row["opens"], row["closes"]) == (
        *("5", "2026-11-02T16:05:00+01:00"),
        "2026-11-03T16:05:00+01:00",
    )
    assert (row["state"], row["late_by"], row["settled_as"]) == ("kept late", "2 h 31 min", "kept")


def test_void_entries_are_rows_with_a_mark(story: Any, now: datetime) -> None:
    """Visible, not counted by whoever filters them out."""
    rows = read(csv_export(story.histories(), story.events(), now=now))

    void = {(row["type"], row["entry"]): row["void_why"] for row in rows if row["void_by_entry"]}
    assert void == {
        ("contact", "15"): "The same call as before.",
        ("settlement", "10"): "The credit was another one.",
    }


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_starts_a_formula(book: Any, now: datetime, text: str) -> None:
    """Whatever field it stands in."""
    book.case(text, about=text, want=text, customer_no=text)
    fields = ("summary", "said", "number", "agent", "role", "site", "agent_id", "cost", "note")
    contact = book.contact(**dict.fromkeys(fields, text), asked=[text], level=None)
    book.promise("2026-11-10T10:00:00+01:00", text=text, words=text, rule=text)
    book.void(contact, text)

    data = csv_export(book.histories(), book.events(), now=now)

    cells = [cell for row in read(data) for cell in row.values()]
    assert [cell for cell in cells if cell.startswith(HARMFUL)] == []
    assert csv_uncell(of_type(read(data), "contact")[0]["summary"]) == text


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
@example("'")
@example("''=1")
@example('a"b\r\nc,d;e\tf')
@example("\ufeff")
def test_any_text_comes_back_as_it_was(book: Any, now: datetime, text: str) -> None:
    """Exactly one apostrophe is taken off."""
    book.case(about=text)
    book.contact(summary=text)
    history = book.histories()[-1]

    safe = csv_export([history], book.events(), now=now)
    raw = csv_export([history], book.events(), now=now, raw=True)

    check_csv(counts([history]))(safe)
    check_csv(counts([history]), raw=True)(raw)
    (row,) = of_type(read(safe), "contact")
    assert (csv_uncell(row["summary"]), csv_uncell(row["case_about"])) == (text, text)
    (row,) = of_type(list(csv.DictReader(io.StringIO(raw.decode(), newline=""))), "contact")
    assert row["summary"] == text


def test_cells_longer_than_the_readers_limit_come_back(book: Any, now: datetime) -> None:
    """The reader's own limit is 131,072 characters; it is set back afterwards."""
    before = csv.field_size_limit()
    book.case()
    book.contact(quotes=[{"speaker": "me", "text": "x" * 100_000}] * 3)

    data = csv_export(book.histories(), book.events(), now=now)

    check_csv(counts(book.histories()))(data)
    assert csv.field_size_limit() == before


@pytest.mark.parametrize("kind", ["case", "contact", "promise", "letter"])
def test_a_writer_that_skips_a_row_is_caught(story: Any, now: datetime, kind: str) -> None:
    """Nothing incomplete gets the final name."""
    data = csv_export(story.histories(), story.events(), now=now)
    rows = read(data)
    rows.remove(of_type(rows, kind)[0])

    with pytest.raises(StorageTrouble, match="does not hold what the record holds"):
        check_csv(counts(story.histories()))(written(rows))


def test_a_cut_row_a_formula_and_a_wrong_mark_are_caught(story: Any, now: datetime) -> None:
    """The reader looks at each cell."""
    data = csv_export(story.histories(), story.events(), now=now)
    expected = counts(story.histories())

    for broken, sentence in (
        (data + b'"contact","99"\r\n', "is cut"),
        (data.replace(b'"3.20 USD"', b'"=3.20 USD"'), "has a formula"),
        (data.removeprefix(b"\xef\xbb\xbf"), "byte order mark"),
        (data.replace(b'"type"', b'"kind"', 1), "columns"),
        (data[:-3], "cannot be read back"),
        (data + b"\xff", "cannot be read back"),
    ):
        with pytest.raises(StorageTrouble, match=sentence):
            check_csv(expected)(broken)


def test_the_same_record_and_moment_give_the_same_bytes(story: Any, now: datetime) -> None:
    """Two exports can be compared."""
    first, second = (csv_export(story.histories(), story.events(), now=now) for _ in range(2))

    assert first == second


def test_other_cases_never_leak_into_a_single_case(story: Any, now: datetime) -> None:
    """Though the events of the whole record were given."""
    data = csv_export(story.histories()[:1], story.events(), now=now)

    assert b"OTHER" not in data


def written(rows: list[dict[str, str]]) -> bytes:
    sheet = io.StringIO(newline="")
    writer = csv.DictWriter(sheet, COLUMNS, quoting=csv.QUOTE_ALL)
    writer.writeheader()
    writer.writerows(rows)
    return sheet.getvalue().encode("utf-8-sig")
