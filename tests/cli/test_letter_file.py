"""`complaint letter -o`: the file, and the entry that it was written."""

import hashlib
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import rendered
from tests.conftest import Run


class TestToAFile:
    """`-o` writes it, never over another file."""

    @pytest.mark.parametrize(
        ("name", "underline"),
        [("claim.txt", True), ("CLAIM.TXT", True), ("claim.md", False), ("a b.md", False)],
    )
    def test_the_ending_picks_the_format(
        self, called: Run, tmp_path: Path, name: str, underline: bool
    ) -> None:
        """Whole, readable by the user alone; what is recorded is the hash of these bytes."""
        path = tmp_path / name

        result = called("letter", "acme", "-o", str(path))

        assert (result.code, result.err) == (0, "")
        assert f"Written to {path}.\n" in result.out
        assert ("====" in path.read_text("utf-8")) is underline
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert rendered(called)[0]["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()

    def test_json_names_the_file(self, called: Run, tmp_path: Path) -> None:
        """With its hash."""
        path = tmp_path / "claim.txt"

        letter = called("letter", "acme", "-o", str(path), "--json").json["letter"]

        assert letter == {
            "file": str(path),
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            "text": path.read_text("utf-8"),
        }

    def test_an_existing_file_stays(
        self, called: Run, tmp_path: Path, entries: Callable[[], int]
    ) -> None:
        """Exit 73 and nothing recorded; `--force` overwrites."""
        path = tmp_path / "claim.txt"
        path.write_text("mine", encoding="utf-8")

        refused = called("letter", "acme", "-o", str(path))

        assert (refused.code, refused.out, path.read_text("utf-8")) == (73, "", "mine")
        assert entries() == 6
        assert called("letter", "acme", "-o", str(path), "--force").code == 0
        assert path.read_text("utf-8").startswith("Jo Doe")

    @pytest.mark.parametrize("name", ["claim.rtf", "claim", "claim.txt.gz", ".txt"])
    def test_an_ending_that_is_no_format_is_refused(
        self, called: Run, tmp_path: Path, entries: Callable[[], int], name: str
    ) -> None:
        """It names those that are."""
        result = called("letter", "acme", "-o", str(tmp_path / name))

        assert (result.code, result.out, entries()) == (2, "", 6)
        assert ".txt, .md, .html, .pdf, .docx or .eml" in result.err

    def test_a_folder_that_is_missing_is_named(
        self, called: Run, tmp_path: Path, entries: Callable[[], int]
    ) -> None:
        """And not made: it is a typing error."""
        result = called("letter", "acme", "-o", str(tmp_path / "no" / "claim.txt"))

        assert (result.code, result.out, entries()) == (66, "", 6)
        assert f"There is no folder {tmp_path}/no." in result.err
        assert not (tmp_path / "no").exists()
