"""`complaint export`: the whole history in a file that was read back, and nobody else's."""

import csv
import io
import json
import stat
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from functools import partial
from html.parser import HTMLParser
from pathlib import Path

import pytest

from complaintkit.evidence.formats.json import events_from_json
from complaintkit.record.connection import open_for_reading, open_for_writing
from complaintkit.record.journal import Stamp, appending
from complaintkit.record.schema import create
from complaintkit.record.store import Store
from tests.conftest import Run


@pytest.fixture(name="rich")
def _rich(called: Run) -> Run:
    """Every kind of entry there is, in two cases."""
    called("provider", "acme", "--channel", "phone", "--value", "0800 1", "--address", "1 Way")
    called("log", "acme", "=1+1", "--kept", "1", "--quote", "Да", "--ref", "007", "--hold", "3m")
    called("log", "acme", "--mine", "send photos by Monday")
    called("amend", "5", "--summary", "They may call", "--why", "a slip")
    called("void", "12", "--why", "never said")
    called("letter", "acme")
    called("open", "Zed", "--about", "SECRETABOUT", "--want", "SECRETWANT")
    called("log", "zed", "SECRETCALL", "--callback", "soon", "--note", "SECRETNOTE")
    called("close", "zed", "--outcome", "resolved", "--note", "SECRETEND")
    return called


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


class TestTheFile:
    """One option picks the format; a file is never overwritten."""

    @pytest.mark.parametrize("name", ["a.html", "a.json", "a.csv", "A.JSON"])
    def test_says_what_is_in_it(self, rich: Run, tmp_path: Path, name: str) -> None:
        """Counted in the record and read back from the file."""
        path = tmp_path / name

        result = rich("export", "acme", "-o", str(path))

        assert (result.code, result.out, result.err) == (
            0,
            f"Written to {path} and read back: 3 contacts, 2 promises, 1 letter, 1 correction,"
            " 1 entry void in 1 case.\n",
            "",
        )
        assert stat.S_IMODE(path.stat().st_mode) == 0o600

    def test_json_receipt(self, rich: Run, tmp_path: Path) -> None:
        """For a script."""
        path = tmp_path / "all.json"

        assert rich("export", "-o", str(path), "--json").json == {
            "file": str(path),
            "counts": {
                "cases": 2,
                "contacts": 4,
                "promises": 3,
                "letters": 1,
                "amendments": 1,
                "voidings": 1,
            },
        }

    def test_an_existing_file_stays(self, rich: Run, tmp_path: Path) -> None:
        """Exit 73; `--force` overwrites."""
        path = tmp_path / "a.csv"
        path.write_text("mine", encoding="utf-8")

        refused = rich("export", "acme", "-o", str(path))

        assert (refused.code, refused.out, path.read_text("utf-8")) == (73, "", "mine")
        assert rich("export", "acme", "-o", str(path), "--force").code == 0
        assert path.read_text("utf-8-sig").startswith('"type"')

    def test_the_format_may_be_said(self, rich: Run, tmp_path: Path) -> None:
        """For a file without an ending."""
        rich("export", "-o", str(tmp_path / "history"), "--format", "json")

        assert json.loads((tmp_path / "history").read_text("utf-8"))["whole_record"] is True

    @pytest.mark.parametrize("name", ["a.pdf", "a", "a.xlsx"])
    def test_an_ending_that_is_no_format_is_refused(
        self, rich: Run, tmp_path: Path, name: str
    ) -> None:
        """It names those that are."""
        result = rich("export", "-o", str(tmp_path / name))

        assert (result.code, result.out, list(tmp_path.glob("a*"))) == (2, "", [])
        assert ".html, .json or .csv" in result.err

    def test_a_folder_that_is_missing_is_named(self, rich: Run, tmp_path: Path) -> None:
        """And not made."""
        result = rich("export", "-o", str(tmp_path / "no" / "a.json"))

        assert (result.code, result.out) == (66, "")
        assert f"There is no folder {tmp_path}/no." in result.err

    def test_reading_writes_no_entry(
        self, rich: Run, tmp_path: Path, entries: Callable[[], int]
    ) -> None:
        """An export is a look."""
        before = entries()

        rich("export", "-o", str(tmp_path / "a.json"))

        assert entries() == before

    @pytest.mark.parametrize("kind", ["html", "json", "csv"])
    def test_stdout_gets_the_same_bytes(self, rich: Run, tmp_path: Path, kind: str) -> None:
        """`complaint export acme --format csv > a.csv`."""
        rich("export", "acme", "-o", str(tmp_path / f"a.{kind}"))

        printed = rich("export", "acme", "--format", kind).out

        assert printed.encode() == (tmp_path / f"a.{kind}").read_bytes()

    def test_without_a_word_it_is_json(self, rich: Run) -> None:
        """The complete one."""
        assert rich("export").json["schema"] == "complaintkit-export/1"

    @pytest.mark.parametrize("kind", ["html", "json", "csv"])
    def test_an_empty_record_is_exported_too(self, ready: Run, kind: str) -> None:
        """No case is not an error."""
        assert ready("export", "--format", kind).code == 0


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
            stamp = Stamp(_moment(event.recorded_at), clock == "fixed", partial(str, event.id))
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
        assert "'=1+1" in [row["summary"] for row in _rows(printed.removeprefix("\ufeff"))]

    def test_raw_is_exact(self, rich: Run) -> None:
        """Nothing before, nothing added."""
        printed = rich("export", "acme", "--format", "csv", "--raw").out

        assert printed.startswith('"type"')
        assert "=1+1" in [row["summary"] for row in _rows(printed)]
        assert "007" in [row["references"] for row in _rows(printed)]


@pytest.mark.parametrize("kind", ["html", "json", "csv"])
def test_another_case_is_never_in_it(rich: Run, kind: str) -> None:
    """Neither its words, nor its provider, nor the user's own address."""
    printed = rich("export", "acme", "--format", kind).out

    assert [each for each in ("SECRET", "Zed") if each in printed] == []


@pytest.mark.parametrize("kind", ["html", "json", "csv"])
def test_without_who_every_case_is_in_it(rich: Run, kind: str) -> None:
    """The closed ones, too."""
    printed = rich("export", "--format", kind).out

    assert [each in printed for each in ("They may call", "SECRETCALL", "SECRETEND")] == [
        True,
        True,
        True,
    ]


@pytest.mark.parametrize("kind", ["html", "json", "csv"])
def test_the_users_folders_are_never_in_it(rich: Run, home: Path, kind: str) -> None:
    """A path tells the name of the account."""
    assert str(home) not in rich("export", "--format", kind).out


def test_an_unknown_case(rich: Run) -> None:
    """An empty export is not the answer to a typing error."""
    result = rich("export", "nobody")

    assert (result.code, result.out) == (2, "")


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
