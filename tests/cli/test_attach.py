"""`complaint attach`, and `--attach`: files that prove something, kept with what they belong to."""

import csv
import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.attaching import JPEG, PDF, exhibits, lay_out
from tests.cli.conftest import stilled
from tests.conftest import Run, names


@pytest.fixture(name="desk")
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where the user's files lie, and where the commands are typed."""
    folder = lay_out(tmp_path / "desk")
    monkeypatch.chdir(folder)
    return folder


def sha256(data: bytes) -> str:
    """Its fingerprint."""
    return hashlib.sha256(data).hexdigest()


def test_keeps_several_files_with_what_they_belong_to(called: Run, desk: Path, home: Path) -> None:
    """The whole answer; the files lie beside the record, and the user's own stay."""
    words = ("photo.jpg", "contract.pdf", "--note", "Error on the box", "--to", "5")
    result = called("attach", "acme", *words)

    assert (result.code, stilled(result.out), result.err) == (
        0,
        "Case 1: Acme, The line is dead\n"
        f"Exhibit E-01: photo.jpg (image/jpeg, 12 bytes), SHA-256 {sha256(JPEG)[:12]}.\n"
        f"Exhibit E-02: contract.pdf (application/pdf, 21 bytes), SHA-256 {sha256(PDF)[:12]}.\n"
        "Stored as entry 7 (evidence attached), 8 (evidence attached),"
        " 2026-11-22 10:00:00 UTC, fingerprint #.\n",
        "",
    )
    assert names(home / "evidence") == sorted((sha256(JPEG), sha256(PDF)))
    assert names(desk) == ["contract.pdf", "photo.jpg"]
    contact = called("show", "--json").json["contacts"][0]["id"]
    assert {name: exhibits(called)[0][name] for name in ("about_id", "note", "modified_at")} == {
        "about_id": contact,
        "note": "Error on the box",
        "modified_at": "2026-09-21T14:13:20Z",
    }


def test_the_same_file_twice_is_one_copy_and_two_exhibits(
    called: Run, desk: Path, home: Path
) -> None:
    """It may prove two things; that it is the same is said."""
    called("attach", "photo.jpg")
    (desk / "other.jpg").write_bytes(JPEG)

    result = called("attach", "other.jpg")

    assert "  The same file is exhibit E-01 already (entry 7).\n" in result.out
    assert names(home / "evidence") == [sha256(JPEG)]
    assert [each["name"] for each in exhibits(called)] == ["photo.jpg", "other.jpg"]


def test_the_story_shows_it_on_the_day_it_shows(called: Run, desk: Path) -> None:
    """Both clocks: the day that the user told, and when it was attached."""
    called("attach", "photo.jpg", "--on", "2026-11-20", "--to", "6", "--note", "Torn\nopen")

    story = called("show").out

    assert (
        "Fri 20 Nov 2026 [7] Exhibit E-01: photo.jpg\n"
        "    Torn\n"
        "    open\n"
        "    Belongs to entry: 6; Kind of file: image/jpeg; Size: 12 bytes;"
        " The file was last changed: Mon 21 Sep 2026 14:13 UTC;"
        f" Fingerprint of the file (SHA-256): {sha256(JPEG)}\n"
        "    Entered in the record Sun 22 Nov 2026 10:00 Europe/London, 2 days later\n"
    ) in story
    assert [each["entry"] for each in called("search", "torn", "--json").json] == [7]


def test_json_holds_the_exhibits(called: Run, desk: Path) -> None:
    """For a program that goes on with the number."""
    found = called("attach", "photo.jpg", "--json").json

    assert [(each["number"], each["sha256"]) for each in found["exhibits"]] == [(1, sha256(JPEG))]


WRONG: dict[tuple[str, ...], tuple[int, str]] = {
    ("nothing.jpg",): (66, "There is no file nothing.jpg."),
    ("acme",): (2, "'acme' says who it is about; the file itself is missing."),
    ("1",): (2, "'1' says who it is about; the file itself is missing."),
    ("9", "photo.jpg"): (66, "There is no file '9' here, and no case with it."),
    ("nobody", "photo.jpg"): (66, "There is no file 'nobody' here, and no case with it."),
    ("acme", "photo.jpg", "nothing.pdf"): (66, "There is no file nothing.pdf."),
    ("acme", "link.jpg"): (65, "link.jpg is a link to another file."),
    ("acme", "."): (65, ". is a folder."),
    ("acme", "photo.jpg", "--to", "99"): (2, "There is no entry 99."),
    ("acme", "photo.jpg", "--to", "2"): (2, "Nothing can be attached to entry 2 (profile set)."),
    ("acme", "photo.jpg", "--to", "3"): (2, "Nothing can be attached to entry 3 (provider added)."),
    ("acme", "photo.jpg", "--to", "8"): (2, "Entry 8 is void since entry 9."),
    ("acme", "photo.jpg", "--to", "7"): (2, "Entry 7 is evidence itself."),
    ("acme", "photo.jpg", "--to", "11"): (2, "Entry 11 belongs to case 2, not to case 1."),
    ("acme", "photo.jpg", "--on", "tomorrow"): (2, "'tomorrow' is"),
    ("acme", "photo.jpg", "--note", "card 4111 1111 1111 1111"): (65, "The text of note holds"),
    ("acme", "4111111111111111.jpg"): (65, "The text of file name holds"),
    ("acme", "two\nlines.jpg"): (65, "The text of file name has a line break."),
    ("zed.jpg", "photo.jpg"): (2, "'zed.jpg' is a file here, and names a case."),
}


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_what_is_wrong_is_said_and_nothing_is_stored(
    called: Run, desk: Path, entries: Callable[[], int], words: tuple[str, ...]
) -> None:
    """All of the files or none."""
    called("attach", "contract.pdf")  # 7
    called("log", "acme", "twice")  # 8
    called("void", "8", "--why", "x")  # 9
    called("open", "Zed.jpg", "--about", "x", "--want", "y")  # 10, 11
    (desk / "link.jpg").symlink_to(desk / "photo.jpg")
    for name in ("4111111111111111.jpg", "two\nlines.jpg", "zed.jpg"):
        (desk / name).write_bytes(b"x")
    before = entries()
    if len(words) == 1:
        called("close", "2", "--outcome", "resolved")
        before += 1

    result = called("attach", *words)

    code, said = WRONG[words]
    assert (result.code, result.out, entries()) == (code, "", before)
    assert result.err.startswith(f"Error: {said}"), result.err
    assert "Nothing was stored." in result.err


def test_the_entry_alone_says_which_case(called: Run, desk: Path) -> None:
    """Of several open cases."""
    called("open", "Zed", "--about", "x", "--want", "y")  # 7, 8

    called("attach", "photo.jpg", "--to", "5")

    assert [each["entry"] for each in exhibits(called)] == [9]


def test_a_file_that_is_called_like_a_case(called: Run, desk: Path) -> None:
    """Alone it can only be the file."""
    (desk / "acme").write_bytes(b"x")

    assert called("attach", "acme", "photo.jpg").code == 2
    assert called("attach", "./acme", "photo.jpg").code == 0
    assert [each["name"] for each in exhibits(called)] == ["acme", "photo.jpg"]


def test_a_hostile_name_is_kept_and_shown_safe(called: Run, desk: Path) -> None:
    """It is data: no terminal, page or sheet runs it."""
    name = "\x1b[31m=1+1<script>\u202e$(rm -rf).jpg"
    (desk / name).write_bytes(JPEG)

    result = called("attach", "acme", name)

    assert (result.code, exhibits(called)[0]["name"]) == (0, name)
    for shown in (result.out, called("show").out, called("export", "--format", "html").out):
        assert [each for each in ("\x1b", "\u202e") if each in shown] == []
    page = called("export", "acme", "--format", "html").out
    assert ("<script>" in page, "&lt;script&gt;" in page) == (False, True)


def test_a_sheet_holds_what_is_known_of_it(called: Run, desk: Path) -> None:
    """Each fact in its own column, and the correction in words."""
    called("attach", "photo.jpg", "--note", "the lid", "--to", "5")
    called("amend", "7", "--note", "the box", "--why", "a slip")

    called("export", "acme", "-o", "x.csv")
    with (desk / "x.csv").open(encoding="utf-8-sig", newline="") as sheet:
        row = next(each for each in csv.DictReader(sheet) if each["type"] == "exhibit")

    assert {name: row[name] for name in ("exhibit", "file_name", "file_size", "media_type")} == {
        "exhibit": "E-01",
        "file_name": "photo.jpg",
        "file_size": "12",
        "media_type": "image/jpeg",
    }
    assert (row["sha256"], row["about_entry"], row["note"]) == (sha256(JPEG), "5", "the box")
    assert 'note was "the lid", is "the box"' in row["corrections"]


def test_a_note_can_be_corrected_and_the_exhibit_declared_void(called: Run, desk: Path) -> None:
    """The file stays where it is: what was evidence once is not thrown away."""
    called("attach", "photo.jpg", "--note", "the lid")

    amended = called("amend", "7", "--note", "the box", "--at", "2026-11-20", "--why", "a slip")
    void = called("void", "7", "--why", "another parcel")

    assert (amended.code, void.code) == (0, 0)
    (exhibit,) = exhibits(called)
    assert (exhibit["note"], exhibit["at"][:10], exhibit["voided"]) == ("the box", "2026-11-20", 9)
    story = called("show").out
    assert "time: Sun 22 Nov 2026 10:00 Europe/London became Fri 20 Nov 2026\n" in story
    assert "Entry 7 is void, not counted: entry 9" in story
    assert called("verify", "--json").json["files"] == 1
