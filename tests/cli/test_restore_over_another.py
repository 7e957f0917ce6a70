"""`complaint restore` where something else stands: refused, or kept aside when asked."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.keeping import KEPT
from tests.conftest import Run, names


class TestOverAnother:
    """What must be asked for, and what becomes of what was there."""

    def test_what_is_newer_is_kept_beside_it(self, called: Run, backup: Path, home: Path) -> None:
        """Only with --accept-older; afterwards the machine knows that it was meant."""
        called("log", "acme", "after the backup")

        refused = called("restore", str(backup))
        accepted = called("--accept-older", "restore", str(backup))

        assert (refused.code, refused.out, refused.err) == (
            65,
            "",
            "Error: The backup has 7 entries; the record that was used here has 8.\n"
            "Nothing was changed. To go back all the same: complaint --accept-older restore ...\n",
        )
        assert accepted.code == 0
        assert called("log", "acme", "goes on").code == 0
        with closing(sqlite3.connect(home / KEPT)) as db:
            assert db.execute("SELECT count(*) FROM events").fetchone() == (8,)

    def test_what_this_machine_saw_counts_where_the_record_is_gone(
        self, called: Run, backup: Path, home: Path
    ) -> None:
        """The disk died after one more call: the user shall know that it is not in the backup."""
        called("log", "acme", "after the backup")
        shutil.rmtree(home)

        refused = called("restore", str(backup))

        assert (refused.code, home.exists()) == (65, False)
        assert "The backup has 7 entries; the record that was used here has 8." in refused.err
        assert called("--accept-older", "restore", str(backup)).code == 0

    def test_a_record_that_took_another_way(
        self, called: Run, backup: Path, tmp_path: Path
    ) -> None:
        """Two machines went on from the same backup: as many entries, and not the same."""
        called("log", "acme", "here")
        longer = tmp_path / "longer.zip"
        called("backup", "-o", str(longer))
        called("--accept-older", "restore", str(backup))
        called("log", "acme", "there")

        refused = called("restore", str(longer))

        assert refused.code == 65
        assert "The backup took another way than the record that was used here: entry 8." in (
            refused.err
        )

    def test_another_record_is_replaced_only_when_asked(
        self, called: Run, backup: Path, home: Path
    ) -> None:
        """The wrong folder is the likelier case; its record stays whole beside it."""
        shutil.rmtree(home.parent)
        called("init", "--name", "Ann", "--zone", "Europe/London")
        other = (home / "complaints.db").read_bytes()

        refused = called("restore", str(backup))
        assert (home / "complaints.db").read_bytes() == other
        done = called("restore", str(backup), "--replace")

        assert (refused.code, refused.err) == (
            65,
            "Error: The backup is of another record than the one that is there.\n"
            "Nothing was changed. To keep that one aside and go on, add: --replace\n",
        )
        assert done.code == 0
        assert (home / KEPT).read_bytes() == other
        assert called("verify", "--json").json["entries"] == 7

    @pytest.mark.parametrize("content", [b"", b"just text" * 999])
    def test_a_file_that_is_no_record_is_replaced_only_when_asked(
        self, called: Run, backup: Path, home: Path, content: bytes
    ) -> None:
        """A sync made an empty file of it; or it is something else altogether."""
        (home / "complaints.db").write_bytes(content)

        refused = called("restore", str(backup))

        assert refused.code == 65
        assert "cannot be read as a record, so it may be another one." in refused.err
        assert called("restore", str(backup), "--replace").code == 0
        assert (home / KEPT).read_bytes() == content
        assert called("verify").code == 0

    def test_a_journal_beside_another_file_does_not_come_into_the_record(
        self, called: Run, backup: Path, home: Path
    ) -> None:
        """SQLite would put the pages of the old file into the new one."""
        (home / "complaints.db").write_bytes(b"just text" * 999)
        (home / "complaints.db-journal").write_bytes(b"something")

        assert called("restore", str(backup), "--replace").code == 0

        assert not (home / "complaints.db-journal").exists()
        assert called("verify").code == 0

    def test_a_journal_that_means_nothing_is_no_hindrance(
        self, called: Run, backup: Path, home: Path
    ) -> None:
        """A command was killed before it had written anything."""
        (home / "complaints.db-journal").write_bytes(bytes(512))

        assert called("restore", str(backup)).code == 0
        assert called("verify").code == 0

    def test_a_record_that_was_switched_to_another_mode(
        self, called: Run, backup: Path, home: Path
    ) -> None:
        """Part of it lies in a second file: both go aside."""
        other = sqlite3.connect(home / "complaints.db", isolation_level=None)
        with closing(other):
            other.execute("PRAGMA journal_mode = WAL")
            other.execute("CREATE TABLE more (x)")

            refused = called("restore", str(backup))
            done = called("restore", str(backup), "--replace")

        assert (refused.code, done.code) == (65, 0)
        assert f"{KEPT}-wal" in names(home)
        assert called("verify").code == 0
