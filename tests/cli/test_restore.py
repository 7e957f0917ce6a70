"""`complaint restore`: the same record comes back, and what it replaces is kept."""

import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

from tests.cli.keeping import KEPT, SHA, attach, head, members, rezipped, summed
from tests.conftest import Run, names
from tests.record import version1


class TestBack:
    """What is put back, and what becomes of what was there."""

    def test_on_a_new_machine(self, called: Run, backup: Path, home: Path) -> None:
        """The old one was stolen: the same record, the same evidence, for the user alone."""
        before = head(called)
        shutil.rmtree(home.parent)

        result = called("restore", str(backup))

        assert (result.code, result.out) == (
            0,
            "Restored and read back: 7 entries, 1 file of evidence.\n",
        )
        assert (called("verify").code, head(called)) == (0, before)
        assert names(home) == ["complaints.db", "evidence"]
        assert stat.S_IMODE((home / "complaints.db").stat().st_mode) == 0o600
        assert names(home / "evidence") == [SHA]
        assert called("log", "acme", "goes on").code == 0

    def test_over_a_damaged_record_of_the_same_user(
        self, called: Run, backup: Path, home: Path
    ) -> None:
        """The reason for backups; the damaged file is kept as it was."""
        with closing(sqlite3.connect(home / "complaints.db", isolation_level=None)) as db:
            db.execute("UPDATE contacts SET summary = 'never'")
        assert called("verify").code == 65

        result = called("restore", str(backup))

        assert (result.code, result.out) == (
            0,
            "Restored and read back: 7 entries, 1 file of evidence.\n"
            f"What was there before is kept: {home}/{KEPT}\n",
        )
        assert called("verify").code == 0
        with closing(sqlite3.connect(home / KEPT)) as db:
            assert db.execute("SELECT summary FROM contacts").fetchall() == [("never",)]
        assert stat.S_IMODE((home / KEPT).stat().st_mode) == 0o600

    def test_over_the_same_state_it_changes_nothing(self, called: Run, backup: Path) -> None:
        """Twice is as good as once; the second copy gets another name."""
        before = head(called)

        codes = [called("restore", str(backup)).code for _time in range(2)]

        assert (codes, head(called)) == ([0, 0], before)

    def test_evidence_that_was_lost_or_changed_is_there_again(
        self, called: Run, backup: Path, home: Path
    ) -> None:
        """What stands under its name and is not it, is kept aside."""
        photo = home / "evidence" / SHA
        photo.chmod(0o600)
        photo.write_bytes(b"another photo")

        result = called("restore", str(backup), "--json")

        aside = home / "evidence" / f"{SHA}-before-restore-20261122T100000"
        assert result.json["kept"][0] == str(aside)
        assert aside.read_bytes() == b"another photo"
        assert called("verify").code == 0

    def test_what_the_user_wrote_is_put_back(self, called: Run, home: Path, tmp_path: Path) -> None:
        """What is the same stays; what is another one goes aside; what is new is left alone."""
        own = {
            "playbook.toml": "first = 1\n",
            "law/my rules.toml": "second = 2\n",
            "templates/en/claim.txt.j2": "third\n",
        }
        for name, text in own.items():
            (home / name).parent.mkdir(parents=True, exist_ok=True)
            (home / name).write_text(text)
        file = tmp_path / "b.zip"
        made = called("backup", "-o", str(file))
        (home / "playbook.toml").write_text("another = 3\n")
        (home / "law" / "my rules.toml").unlink()
        (home / "law" / "new.toml").write_text("new = 4\n")

        result = called("restore", str(file), "--json")

        assert "6 entries, 0 files of evidence, 3 files of your own." in made.out
        assert {name: (home / name).read_text() for name in own} == own
        assert result.json["own"] == 3
        aside = home / "playbook.toml-before-restore-20261122T100000"
        assert result.json["kept"][0] == str(aside)
        assert aside.read_text() == "another = 3\n"
        assert (home / "law" / "new.toml").read_text() == "new = 4\n"
        assert names(home / "templates" / "en") == ["claim.txt.j2"]

    def test_evidence_that_the_backup_lacks_is_named(
        self, called: Run, home: Path, tmp_path: Path
    ) -> None:
        """It was gone when the backup was made."""
        gone, file = attach(called, home), tmp_path / "b.zip"
        (home / "evidence" / gone).unlink()
        called("backup", "-o", str(file))

        result = called("restore", str(file))

        assert result.code == 65
        assert f"missing or changed when that was made: {gone}\n" in result.out

    def test_the_next_backup_of_a_restored_record_is_good(
        self, called: Run, backup: Path, tmp_path: Path
    ) -> None:
        """There and back again."""
        called("restore", str(backup))

        again = called("backup", "-o", str(tmp_path / "again.zip"))

        assert again.code == 0
        one, two = members(backup), members(tmp_path / "again.zip")
        assert {name: two[name] for name in two if name.startswith("evidence")} == {
            f"evidence/{SHA}": one[f"evidence/{SHA}"]
        }


def test_a_backup_of_an_older_version_is_brought_up_to_date(
    run: Run, home: Path, tmp_path: Path
) -> None:
    """By the first command that opens it, as ever, with its copy beside it."""
    version1.make(home / "complaints.db")
    before = (home / "complaints.db").read_bytes()
    assert run("backup", "-o", str(tmp_path / "new.zip")).code == 0
    files = members(tmp_path / "new.zip")
    shutil.rmtree(home)
    backup = tmp_path / "old.zip"
    backup.write_bytes(rezipped(summed(files | {"complaints.db": before})))

    assert run("restore", str(backup)).code == 0

    assert "Your record was brought up to date" in run("list").err
    assert run("verify").code == 0
