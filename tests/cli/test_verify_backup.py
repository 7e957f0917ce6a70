"""`complaint verify FILE.zip` of a backup: known to be whole before it is needed."""

import shutil
from pathlib import Path

from complaintkit import __version__
from tests.cli.conftest import stilled
from tests.conftest import Run


class TestVerify:
    """A backup is worth what is known of it before it is needed."""

    def test_one_that_is_whole(self, called: Run, backup: Path) -> None:
        """Every entry, every file; without touching the record."""
        result = called("verify", str(backup))

        assert (result.code, stilled(result.out)) == (
            0,
            f"Backup {backup}\n"
            "Sound: 7 entries, 1 file of evidence, each as it was stored.\n"
            f"Made 2026-11-22T10:00:00+00:00 by complaintkit {__version__}.\n"
            "Fingerprint: #\n",
        )
        found = called("verify", str(backup), "--json").json
        assert (found["is_sound"], found["entries"], found["evidence"]) == (True, 7, 1)

    def test_it_needs_no_record(self, run: Run, backup: Path, home: Path) -> None:
        """On the machine of a friend."""
        shutil.rmtree(home.parent)

        assert run("verify", str(backup)).code == 0
        assert not home.exists()

    def test_one_that_rotted(self, called: Run, backup: Path) -> None:
        """One letter in one entry."""
        data = backup.read_bytes()
        assert data.count(b"They will call") > 0
        backup.write_bytes(data.replace(b"They will call", b"They wilt call"))

        result = called("verify", str(backup))

        assert (result.code, result.out) == (65, "")
        assert f"{backup} is not a backup as complaintkit makes it: " in result.err

    def test_a_fingerprint_is_about_the_record(self, called: Run, backup: Path) -> None:
        """Two questions at once have no one answer."""
        result = called("verify", str(backup), "--fingerprint", "0" * 64)

        assert (result.code, result.err) == (
            2,
            "Error: --fingerprint is about your record, not about a file.\n"
            "Leave out the file, or --fingerprint.\n",
        )
