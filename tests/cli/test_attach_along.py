"""Files that come with what is told: with a log, with an answer, with a letter."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.attaching import exhibits, lay_out
from tests.conftest import Run


@pytest.fixture(name="desk")
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where the user's files lie, and where the commands are typed."""
    folder = lay_out(tmp_path / "desk")
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.usefixtures("desk")
class TestWithALog:
    """A photo of what was just seen, in the same transaction as the contact."""

    def test_belongs_to_the_contact(self, called: Run) -> None:
        """Several, in the order given."""
        files = ("--attach", "photo.jpg", "--attach", "contract.pdf")
        result = called("log", "acme", "The box is torn", *files)

        assert "Exhibit E-01: photo.jpg (image/jpeg, 12 bytes)" in result.out
        contact = called("show", "--json").json["contacts"][1]["id"]
        assert [(each["name"], each["about_id"]) for each in exhibits(called)] == [
            ("photo.jpg", contact),
            ("contract.pdf", contact),
        ]

    def test_opens_a_case_with_it(self, ready: Run) -> None:
        """The first contact may be the delivery itself."""
        new = ("--about", "It is broken", "--want", "a new one", "--attach", "photo.jpg")

        assert ready("log", "Zed", "The box is torn", *new).code == 0

        assert [each["name"] for each in exhibits(ready)] == ["photo.jpg"]

    @pytest.mark.parametrize("file", ["nothing.jpg", "4111111111111111.jpg"])
    def test_without_the_file_there_is_no_contact(
        self, called: Run, desk: Path, entries: Callable[[], int], file: str
    ) -> None:
        """Both or neither."""
        (desk / "4111111111111111.jpg").write_bytes(b"x")
        before = entries()

        result = called("log", "acme", "The box is torn", "--attach", file)

        assert (result.code in (65, 66), result.out, entries()) == (True, "", before)
        assert "Nothing was stored." in result.err

    def test_a_draft_finds_its_file_from_another_folder(
        self, called: Run, home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The record could not be written; the user goes on from somewhere else."""
        monkeypatch.setenv("COMPLAINT_TIMEOUT", "0")
        with closing(sqlite3.connect(home / "complaints.db", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            assert called("log", "acme", "torn", "--attach", "photo.jpg").code == 75
        monkeypatch.chdir(home)

        assert called("log", "--resume").code == 0

        assert [each["name"] for each in exhibits(called)] == ["photo.jpg"]


def test_an_answer_comes_with_its_scan(called: Run, desk: Path) -> None:
    """What they wrote, in their own words."""
    result = called("received", "acme", "holding-reply", "--attach", "contract.pdf")

    assert "Exhibit E-01: contract.pdf (application/pdf, 21 bytes)" in result.out
    contact = called("show", "--json").json["contacts"][1]["id"]
    assert [each["about_id"] for each in exhibits(called)] == [contact]


def test_a_letter_is_kept_as_it_was_made(called: Run, home: Path, tmp_path: Path) -> None:
    """Byte for byte what the user posted, also when the file is lost."""
    called("letter", "acme", "-o", str(tmp_path / "claim.pdf"))
    made = (tmp_path / "claim.pdf").read_bytes()

    letter = called("show", "--json").json["letters"][0]

    assert (home / "evidence" / letter["sha256"]).read_bytes() == made
