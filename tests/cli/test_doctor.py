"""`complaint doctor`: each danger is named with what to do, and nothing is changed."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.keeping import everything
from tests.conftest import Result, Run


def stilled(text: str) -> str:
    """*text* without what differs from machine to machine."""
    text = re.sub(r"Free on the disk: \d+ MB", "Free on the disk: # MB", text)
    return re.sub(r"complaintkit [\d.]+, .*", "complaintkit #", text)


def found(run: Run, level: str = "") -> dict[str, str]:
    """What each finding is about, with its level; or only those of one level."""
    told = run("doctor", "--json").json["findings"]
    return {each["about"]: each["level"] for each in told if level in ("", each["level"])}


def test_the_whole_page(called: Run, home: Path) -> None:
    """A record that is well, on a machine that made no backup yet."""
    result = called("doctor")

    assert (result.code, stilled(result.out)) == (
        0,
        "Advice: Nobody else holds a fingerprint of your record.\n"
        "  Send a letter, or give the lines away that this prints: complaint anchor\n"
        "Advice: COMPLAINT_NOW fixes the moment; every entry made under it says so.\n"
        "  Unset it, unless you are testing.\n"
        "Advice: This machine knows of no backup.\n"
        "  Onto a disk outside of this machine: complaint backup -o FOLDER\n"
        "Well: The record is unchanged: 6 entries; files kept as evidence: 0.\n"
        f"Well: Your folder is for you alone, and no service copies it: {home}\n"
        "Well: Free on the disk: # MB.\n"
        "Well: complaintkit #\n",
    )


def test_json(called: Run) -> None:
    """For a script that looks once a day."""
    result = called("doctor", "--json").json

    assert result["is_safe"] is True
    assert set(result["findings"][0]) == {"about", "level", "text", "todo"}


def test_it_changes_nothing(called: Run, home: Path) -> None:
    """Not a byte of the home."""
    before = everything(home)

    called("doctor")

    assert everything(home) == before


def test_a_backup_is_remembered_as_long_as_it_is_there(called: Run, tmp_path: Path) -> None:
    """When, where, and how many entries ago."""
    file = tmp_path / "b.zip"
    called("backup", "-o", str(file))
    called("log", "acme", "one more")

    assert (
        "Well: The last backup was made 2026-11-22 10:00 UTC; entries since then: 1. "
        f"It is {file}\n"
    ) in called("doctor").out

    file.unlink()
    assert (
        f"Advice: The last backup, of 2026-11-22 10:00 UTC, is not there any more: {file}\n"
    ) in called("doctor").out


@pytest.mark.parametrize(
    "note", [b"", b"[]", b"{}", b'{"made_at": 1, "file": [], "entries": "x"}', b"\xff"]
)
def test_a_note_of_a_backup_that_cannot_be_read_is_none(
    called: Run, home: Path, tmp_path: Path, note: bytes
) -> None:
    """It is a help, not the truth."""
    called("backup", "-o", str(tmp_path / "b.zip"))
    (remembered,) = (home.parent / "state/complaintkit/backups").iterdir()
    remembered.write_bytes(note)

    assert found(called)["backup"] == "advice"


class TestDanger:
    """Exit code 65, the dangers first."""

    def dangers(self, result: Result) -> list[str]:
        assert result.code == 65
        lines = result.out.splitlines()
        return [line for line in lines if line.startswith("Danger: ")]

    def test_a_folder_that_syncthing_copies(self, called: Run, home: Path) -> None:
        """Its mark may lie far above."""
        (home.parent.parent / ".stfolder").mkdir()

        assert self.dangers(called("doctor")) == [
            f"Danger: {home} is copied between machines by Syncthing; a live record can be torn."
        ]

    def test_a_folder_in_dropbox(self, called: Run, home: Path, tmp_path: Path) -> None:
        """Also behind a link that leads there."""
        (tmp_path / "Dropbox").mkdir()
        home.rename(tmp_path / "Dropbox" / "c")
        home.symlink_to(tmp_path / "Dropbox" / "c")

        assert "by Dropbox;" in self.dangers(called("doctor"))[0]

    def test_a_copy_in_conflict(self, called: Run, home: Path) -> None:
        """It may hold the only trace of a call."""
        (home / "complaints (1).db").write_bytes(b"x")

        assert self.dangers(called("doctor")) == [
            "Danger: complaints (1).db looks like a second record from another machine."
        ]

    def test_hostile_names_are_shown(self, called: Run, home: Path) -> None:
        """Whoever can put a file there cannot speak through it."""
        (home / "x\x1b[2J\u202e (1).db").write_bytes(b"x")

        result = called("doctor")

        assert "x^[[2J\\u202e (1).db looks like" in self.dangers(result)[0]

    def test_other_users(self, called: Run, home: Path) -> None:
        """The folder, the record, the evidence."""
        home.chmod(0o755)

        result = called("doctor")

        assert self.dangers(result) == ["Danger: Other users of this machine may open your record."]
        assert f"\n  chmod 700 {home}\n" in result.out

    def test_a_damaged_record(self, called: Run, home: Path) -> None:
        """What `verify` says, and the rest of the examination all the same."""
        with closing(sqlite3.connect(home / "complaints.db", isolation_level=None)) as db:
            db.execute("UPDATE contacts SET summary = 'never'")

        assert self.dangers(called("doctor")) == [
            "Danger: The table contacts does not show entry 5 as it was stored."
        ]

    @pytest.mark.parametrize("content", [b"", b"just text" * 999])
    def test_a_file_that_is_no_record(self, called: Run, home: Path, content: bytes) -> None:
        """Then the folder and the disk are worth a look all the more."""
        (home / "complaints.db").write_bytes(content)

        assert len(self.dangers(called("doctor"))) == 1
        assert {"record", "folder", "disk", "backup", "versions"} <= set(found(called))

    def test_an_older_copy(self, called: Run, home: Path) -> None:
        """A sync put yesterday's file back."""
        before = (home / "complaints.db").read_bytes()
        called("log", "acme", "one more")
        (home / "complaints.db").write_bytes(before)

        assert (
            "This record has 6 entries; the one you used here had 7."
            in (self.dangers(called("doctor"))[0])
        )

    def test_a_clock_that_was_set_back(self, called: Run) -> None:
        """Every window would be reckoned from the wrong day."""
        result = called("doctor", now="2026-11-21T10:00+00:00")

        assert self.dangers(result) == [
            "Danger: The clock of this machine stands before your last entry, 2026-11-22T10:00:00Z."
        ]


def test_without_a_record(run: Run, home: Path) -> None:
    """The usual sentence, and no folder is made."""
    result = run("doctor")

    assert (result.code, result.out, home.exists()) == (66, "", False)
