"""`complaint export`: what is in the HTML, the JSON and the CSV, also what was corrected."""

import csv
import io
import json
from contextlib import closing
from datetime import datetime
from functools import partial
from html.parser import HTMLParser
from pathlib import Path

import pytest

from complaintkit.evidence.formats.json_reader import events_from_json
from complaintkit.record.connection import open_for_reading, open_for_writing
from complaintkit.record.journal import Stamp, appending
from complaintkit.record.schema import create
from complaintkit.record.store import Store
from tests.conftest import Run


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        assert not any(name.startswith("on") for name, _value in attrs)

    def handle_data(self, data: str) -> None:
        self.found.append(data)


class TestJson:
    """Nothing is lost on the way."""

    def test_the_whole_record_can_be_built_again(
        self, rich: Run, home: Path, tmp_path: Path
    ) -> None:
        """Replayed entry by entry into a new file, it has the same fingerprint."""
        path = tmp_path / "all.json"
        rich("export", "-o", str(path))
        copy = tmp_path / "copy.db"

        create(copy)
        for event in events_from_json(path.read_bytes()):
            body = json.loads(event.body)
            clock = body.pop("clock", "")
            stamp = Stamp(
                datetime.fromisoformat(event.recorded_at), clock == "fixed", partial(str, event.id)
            )
            with (
                closing(open_for_writing(copy, 1)) as db,
                appending(db, copy, stamp) as entries,
            ):
                entries.append(event.kind, body)

        with (
            closing(open_for_reading(copy, 1)) as db,
            closing(open_for_reading(home / "complaints.db", 1)) as original,
        ):
            assert Store(db).head() == Store(original).head()
            assert [Store(db).history(each) for each in Store(db).cases()] == [
                Store(original).history(each) for each in Store(original).cases()
            ]

    def test_a_changed_export_is_not_taken(self, rich: Run) -> None:
        """Each entry is proved by its hash."""
        printed = rich("export").out.replace("They may call", "They will call")

        with pytest.raises(Exception, match="was changed"):
            events_from_json(printed.encode())


class TestHtml:
    """One file that opens anywhere and does nothing."""

    def test_has_no_script_and_nothing_remote(self, rich: Run) -> None:
        """An ombudsman's machine shows it and fetches nothing."""
        page = rich("export", "acme", "--format", "html").out
        reader = _Text()
        reader.feed(page)

        assert not reader.tags & {"script", "img", "link", "iframe", "object", "form", "base"}
        assert "default-src 'none'" in page
        assert "http" not in page.replace("http-equiv", "")
        assert "They may call" in "".join(reader.found)


class TestCsv:
    """For a spreadsheet, or raw for a program."""

    def test_a_formula_is_text(self, rich: Run) -> None:
        """`=1+1` gets an apostrophe in front, and there is a byte order mark."""
        printed = rich("export", "acme", "--format", "csv").out

        assert printed.startswith('\ufeff"type"')
        rows = _rows(printed.removeprefix("\ufeff"))
        assert "'=1+1" in [row["summary"] for row in rows]
        told = {name: row[name] for row in rows for name in row if row[name].startswith("'")}
        assert {name: told[name] for name in sorted(told)} == {
            "clause_place": "'+4",
            "clause_text": "'=3+3",
            "note": "'@SUM(A1)",
            "offer_text": "'=5+5",
            "offer_why": "'=6+6",
            "summary": "'=1+1",
            "tracking": "'=7+7",
        }

    def test_raw_is_exact(self, rich: Run) -> None:
        """Nothing before, nothing added."""
        printed = rich("export", "acme", "--format", "csv", "--raw").out

        assert printed.startswith('"type"')
        assert "=1+1" in [row["summary"] for row in _rows(printed)]
        assert "007" in [row["references"] for row in _rows(printed)]


class TestCorrections:
    """Corrections are new entries; every export shows both, of whatever they correct."""

    @pytest.fixture(name="corrected")
    def _corrected(self, acme: Run) -> Run:
        """The provider's name, address and number were wrong, and a whole case was."""
        acme("provider", "acme", "--channel", "phone", "--value", "0800 1")
        acme("amend", "3", "--name", "Acme Ltd", "--why", "its full name")
        acme("provider", "acme", "--address", "1 Way")
        acme("provider", "acme", "--address", "2 Way")
        acme("void", "5", "--why", "a fax")
        acme("open", "Zed", "--about", "not mine", "--want", "x")
        acme("void", "11", "--why", "a neighbour's")
        return acme

    def test_of_the_provider_are_in_the_html(self, corrected: Run) -> None:
        """Old and new, with the reason where there had to be one."""
        text = _text_of(corrected("export", "acme", "--format", "html").out)

        for words in (
            "Correction of entry 3 Kind of entry: provider added"
            " Entered in the record Sun 22 Nov 2026 10:00 Europe/London, at once"
            " (the clock was set by hand (COMPLAINT_NOW))"
            " Corrected by entry 6, recorded Sun 22 Nov 2026 10:00 Europe/London"
            " name: was Acme is Acme Ltd Why: its full name",
            "Changed by entry 7, recorded Sun 22 Nov 2026 10:00 Europe/London"
            " address: was (nothing) is 1 Way",
            "address: was 1 Way is 2 Way",
            "Entry 5 declared void Kind of entry: channel added Number or address: 0800 1",
            "Entry 5 is void, not counted: entry 9, recorded Sun 22 Nov 2026 10:00 Europe/London"
            " Why: a fax",
        ):
            assert words in text

    def test_of_the_provider_are_in_the_csv(self, corrected: Run) -> None:
        """One row each."""
        rows = _rows(corrected("export", "acme", "--format", "csv", "--raw").out)

        assert [(row["type"], row["entry"], row["corrections"]) for row in rows[1:]] == [
            (
                *("correction", "6"),
                'entry 6, 2026-11-22T10:00:00+00:00: name was "Acme", is "Acme Ltd";'
                " why: its full name",
            ),
            (
                *("provider change", "7"),
                'entry 7, 2026-11-22T10:00:00+00:00: address was (nothing), is "1 Way"',
            ),
            (
                *("provider change", "8"),
                'entry 8, 2026-11-22T10:00:00+00:00: address was "1 Way", is "2 Way"',
            ),
            (
                *("voiding", "9"),
                "entry 9, 2026-11-22T10:00:00+00:00: entry 5 is void; why: a fax",
            ),
        ]

    def test_of_the_provider_are_in_the_json(self, corrected: Run) -> None:
        """Among the case's own, and as the entries that they are."""
        found = corrected("export", "acme", "--format", "json").json
        (case,) = found["cases"]

        assert [(each["entry"], each["target"]) for each in case["amendments"]] == [(6, 3)]
        assert [(each["entry"], each["why"]) for each in case["voidings"]] == [(9, "a fax")]
        assert [each["seq"] for each in found["events"]] == [3, 4, 5, 6, 7, 8, 9]

    def test_a_correction_of_a_provider_counts_once(self, corrected: Run, tmp_path: Path) -> None:
        """It is told in each of its cases; the entry is one."""
        corrected("open", "Acme Ltd", "--about", "another", "--want", "x")

        for name in ("all.html", "all.csv", "all.json"):
            written = corrected("export", "-o", str(tmp_path / name), "--json")
            counts = written.json["counts"]
            assert (counts["amendments"], counts["voidings"], counts["cases"]) == (1, 2, 3)

    @pytest.mark.parametrize("kind", ["html", "csv", "json"])
    def test_a_void_case_stays_with_its_reason(self, corrected: Run, kind: str) -> None:
        """In the export of everything; it was entered, and nothing entered disappears."""
        printed = corrected("export", "--format", kind).out

        assert ("not mine" in printed, "a neighbour" in printed) == (True, True)

    def test_a_void_case_says_so_on_its_page(self, corrected: Run) -> None:
        """Before anything else that is said of it."""
        text = _text_of(corrected("export", "--format", "html").out)

        assert "This case not counted, declared void by entry 12 Wanted x" in text

    def test_a_void_case_is_not_found_by_name(self, corrected: Run) -> None:
        """It does not count."""
        assert corrected("export", "zed").code == 2


def _text_of(page: str) -> str:
    reader = _Text()
    reader.feed(page)
    return " ".join("".join(reader.found).split())


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))
