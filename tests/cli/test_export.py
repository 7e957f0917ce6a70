"""`complaint export`: the history in a file that was read back, and nobody else's."""

import json
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run


class TestTheFile:
    """One option picks the format; a file is never overwritten."""

    @pytest.mark.parametrize("name", ["a.html", "a.json", "a.csv", "A.JSON"])
    def test_says_what_is_in_it(self, rich: Run, tmp_path: Path, name: str) -> None:
        """Counted in the record and read back from the file."""
        path = tmp_path / name

        result = rich("export", "acme", "-o", str(path))

        assert (result.code, result.out, result.err) == (
            0,
            f"Written to {path} and read back: 3 contacts, 2 promises, 1 letter,"
            " 1 sending of a letter, 3 milestones, 1 payment, 1 clause, 1 offer, 1 correction,"
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
                "milestones": 4,
                "payments": 2,
                "clauses": 2,
                "offers": 2,
                "sendings": 1,
                "exhibits": 0,
                "contradictions": 0,
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
        assert ".html, .json, .csv or .ics" in result.err

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


@pytest.mark.parametrize("kind", ["html", "json", "csv"])
def test_another_case_is_never_in_it(rich: Run, kind: str) -> None:
    """Neither its words, nor its provider, nor the user's own address."""
    printed = rich("export", "acme", "--format", kind).out

    assert [each for each in ("SECRET", "Zed", "77.00") if each in printed] == []


@pytest.mark.parametrize("kind", ["html", "json", "csv"])
def test_without_who_every_case_is_in_it(rich: Run, kind: str) -> None:
    """The closed ones, too."""
    printed = rich("export", "--format", kind).out

    told = (
        *("They may call", "SECRETCALL", "SECRETEND", "SECRETMONEY", "SECRETDAY"),
        *("SECRETCLAUSE", "SECRETPLACE", "SECRETOFFER", "SECRETWHY"),
    )
    assert [each for each in told if each not in printed] == []


@pytest.mark.parametrize("kind", ["html", "json", "csv"])
def test_the_users_folders_are_never_in_it(rich: Run, home: Path, kind: str) -> None:
    """A path tells the name of the account."""
    assert str(home) not in rich("export", "--format", kind).out


def test_an_unknown_case(rich: Run) -> None:
    """An empty export is not the answer to a typing error."""
    result = rich("export", "nobody")

    assert (result.code, result.out) == (2, "")


def test_nobody_is_not_everybody(acme: Run) -> None:
    """A script whose variable is empty must not hand over every case."""
    result = acme("export", "")

    assert (result.code, result.out, result.err) == (
        2,
        "",
        "Error: There is no case and no provider ''.\n"
        "Open a case: complaint open '' --about ... --want ...\n",
    )
