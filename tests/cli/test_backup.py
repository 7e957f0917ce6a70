"""`complaint backup`: everything in one file, proved, for the user alone, never over another."""

import hashlib
import json
import shutil
import sqlite3
import subprocess
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from complaintkit import __version__
from tests.cli.conftest import stilled
from tests.cli.keeping import SHA, attach, everything, members
from tests.conftest import Run, Umask, names

NAME = "complaints-20261122T100000Z.zip"


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    made = tmp_path / "stick"
    made.mkdir()
    return made


def test_the_whole_answer(called: Run, home: Path, folder: Path) -> None:
    """Where it is, what is in it, how to go back to it."""
    attach(called, home)

    result = called("backup", "-o", str(folder))

    assert (result.code, stilled(result.out)) == (
        0,
        f"Backup written to {folder}/{NAME} and read back: 7 entries, 1 file of evidence.\n"
        "Fingerprint: #\n"
        "To go back to it: complaint restore FILE\n",
    )
    assert names(folder) == [NAME]


def test_what_is_in_it(called: Run, home: Path, folder: Path) -> None:
    """The record, the evidence, what it says of itself, the sums of all of them."""
    attach(called, home)
    verdict = called("verify", "--json").json

    called("backup", "-o", str(folder))

    found = members(folder / NAME)
    assert sorted(found) == [
        *("README.txt", "SHA256SUMS", "backup.json", "complaints.db", f"evidence/{SHA}"),
    ]
    assert json.loads(found["backup.json"]) == {
        "format": "complaintkit-backup/1",
        "made_at": "2026-11-22T10:00:00+00:00",
        "version": __version__,
        "log": verdict["log"],
        "entries": 7,
        "head": verdict["head"],
        "missing": [],
    }
    sums = dict(line.split("  ")[::-1] for line in found["SHA256SUMS"].decode().splitlines())
    assert sums == {
        name: hashlib.sha256(data).hexdigest()
        for name, data in found.items()
        if name != "SHA256SUMS"
    }


def test_what_the_user_wrote_is_in_it(
    called: Run, home: Path, folder: Path, tmp_path: Path
) -> None:
    """Letters, law, a playbook; but nothing that a link leads to, and nothing else."""
    secret = tmp_path / "secret.toml"
    secret.write_text("secret")
    wanted = ("playbook.toml", "law/FR.toml", "templates/pl/claim.txt.j2")
    for name in (*wanted, "law/notes.txt", "templates/pl/x.py", "drafts/x.json"):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(name)
    (home / "law" / "link.toml").symlink_to(secret)
    (home / "law" / "huge.toml").write_bytes(bytes((1 << 20) + 1))

    called("backup", "-o", str(folder))

    found = {n: data for n, data in members(folder / NAME).items() if n.startswith("own/")}
    assert found == {f"own/{name}": name.encode() for name in wanted}


def test_it_can_be_checked_without_us(called: Run, home: Path, folder: Path) -> None:
    """With what every system has: unpack it, sha256sum, SQLite."""
    attach(called, home)
    called("backup", "-o", str(folder))
    with zipfile.ZipFile(folder / NAME) as archive:
        archive.extractall(folder / "unpacked")

    ran = subprocess.run(
        ["sha256sum", "-c", "--quiet", "SHA256SUMS"],  # noqa: S607
        cwd=folder / "unpacked",
        check=False,
        capture_output=True,
    )

    assert (ran.returncode, ran.stdout) == (0, b"")
    with closing(sqlite3.connect(folder / "unpacked" / "complaints.db")) as db:
        assert db.execute("SELECT count(*) FROM events").fetchone() == (7,)


def test_only_the_user_may_read_it(called: Run, folder: Path, umask: Umask) -> None:
    """Whatever the umask says."""
    umask(0)

    called("backup", "-o", str(folder))

    assert (folder / NAME).stat().st_mode & 0o777 == 0o600


def test_it_never_overwrites(called: Run, folder: Path) -> None:
    """Twice in a second, or a name that is taken: the older one may be the only good one."""
    called("backup", "-o", str(folder))
    before = everything(folder)

    again = called("backup", "-o", str(folder))
    named = called("backup", "-o", str(folder / NAME))

    assert (again.code, named.code, everything(folder)) == (73, 73, before)
    assert again.err == (
        f"Error: There is already a file {folder}/{NAME}.\n"
        "Nothing was overwritten: a backup never is. Choose another name.\n"
    )


def test_a_name_of_ones_own(called: Run, folder: Path) -> None:
    """The file that was named, and the same for a program."""
    result = called("backup", "-o", str(folder / "mine.zip"), "--json")

    assert (result.json["file"], result.json["entries"], result.json["evidence"]) == (
        *(str(folder / "mine.zip"), 6, 0),
    )
    assert names(folder) == ["mine.zip"]


@pytest.mark.parametrize("name", ["no", "b.tar", "x" * 600])
def test_a_name_that_is_no_zip(called: Run, folder: Path, name: str) -> None:
    """A folder that is misspelt must not become a file."""
    result = called("backup", "-o", str(folder / name))

    assert (result.code, result.out, names(folder)) == (2, "", [])
    assert "is neither a folder that is there nor the name of a .zip.\n" in result.err


def test_a_folder_that_is_missing(called: Run, folder: Path) -> None:
    """A stick that is not plugged in."""
    result = called("backup", "-o", str(folder / "no" / "x.zip"))

    assert (result.code, result.out, names(folder)) == (66, "", [])


def test_the_record_is_not_touched(called: Run, home: Path, folder: Path) -> None:
    """Not a byte of it: no entry says that a backup was made, or each would be out of date."""
    attach(called, home)
    before = everything(home)

    called("backup", "-o", str(folder))

    assert everything(home) == before


def test_evidence_that_is_gone_is_named(called: Run, home: Path, folder: Path) -> None:
    """The rest is worth a backup all the more; but nobody shall think that it is all."""
    gone = attach(called, home)
    attach(called, home, b"another", "other.txt")
    (home / "evidence" / gone).unlink()

    result = called("backup", "-o", str(folder))

    assert result.code == 65
    assert "7 entries" not in result.out
    assert "8 entries, 1 file of evidence." in result.out
    assert f"missing or changed when that was made: {gone}\n" in result.out
    assert json.loads(members(folder / NAME)["backup.json"])["missing"] == [gone]


def test_a_damaged_record_has_no_backup(called: Run, home: Path, folder: Path) -> None:
    """It would take the place of a good one."""
    with closing(sqlite3.connect(home / "complaints.db", isolation_level=None)) as db:
        db.execute("UPDATE contacts SET summary = 'never'")

    result = called("backup", "-o", str(folder))

    assert (result.code, result.out, names(folder)) == (65, "", [])
    assert result.err == (
        "Error: The record is not sound, so a backup of it would not be one: "
        "The table contacts does not show entry 5 as it was stored.\n"
        "No backup was made. Keep the earlier ones; to see more: complaint verify\n"
    )


def test_without_a_record(run: Run, folder: Path) -> None:
    """Nothing to back up: the usual sentence, and nothing made."""
    result = run("backup", "-o", str(folder))

    assert (result.code, names(folder)) == (66, [])


def test_hostile_words_are_in_it_as_they_are(rich: Run, home: Path, folder: Path) -> None:
    """It is the same record: put elsewhere, it has the same fingerprint."""
    rich("backup", "-o", str(folder))
    shutil.move(home, home.parent / "old")

    assert rich("restore", str(folder / NAME)).code == 0

    assert rich("verify").out.split()[-1] == str(
        json.loads(members(folder / NAME)["backup.json"])["head"]
    )
