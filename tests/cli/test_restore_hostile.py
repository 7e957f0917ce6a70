"""`complaint restore`: whatever is no whole backup is refused, and nothing is touched."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import CASE
from tests.cli.keeping import everything, members, rezipped, summed
from tests.cli.spoilt_backups import SPOILT, Files, stated
from tests.conftest import Run


@pytest.mark.parametrize(("spoil", "said"), SPOILT.values(), ids=list(SPOILT))
def test_a_hostile_backup_is_refused_and_nothing_is_touched(
    called: Run,
    backup: Path,
    tmp_path: Path,
    spoil: Callable[[Files], bytes],
    said: str,
) -> None:
    """Whoever made it: no file anywhere is new, gone or changed, and the sentence says why."""
    backup.write_bytes(spoil(members(backup)))
    before = everything(tmp_path)

    result = called("--accept-older", "restore", str(backup), "--replace")

    assert (result.code, result.out) == (65, "")
    assert said in result.err
    assert f"{backup} is not a backup as complaintkit makes it: " in result.err
    assert result.err.isprintable() or "\x1b" not in result.err
    assert everything(tmp_path) == before


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE contacts SET summary = 'never'",
        "DROP TRIGGER events_never_change",
        "CREATE TRIGGER evil AFTER INSERT ON events BEGIN DELETE FROM contacts; END",
        "DROP TABLE promises",
    ],
)
def test_a_record_whose_tables_lie_is_refused(
    called: Run, backup: Path, tmp_path: Path, change: str
) -> None:
    """Sums that fit are no proof: each entry is looked at, and what was made of them."""
    files, spoilt = members(backup), tmp_path / "spoilt.db"
    spoilt.write_bytes(files["complaints.db"])
    with closing(sqlite3.connect(spoilt, isolation_level=None)) as db:
        db.execute(change)
    backup.write_bytes(rezipped(summed(files | {"complaints.db": spoilt.read_bytes()})))
    before = everything(tmp_path)

    result = called("restore", str(backup))

    assert (result.code, everything(tmp_path) == before) == (65, True)
    assert "the tables in it do not show its entries" in result.err


def test_a_changed_entry_is_refused(called: Run, backup: Path, tmp_path: Path) -> None:
    """The chain tells, whatever the sums say."""
    files, spoilt = members(backup), tmp_path / "spoilt.db"
    spoilt.write_bytes(files["complaints.db"])
    with closing(sqlite3.connect(spoilt, isolation_level=None)) as db:
        (sql,) = db.execute("SELECT sql FROM sqlite_master WHERE name LIKE '%change'").fetchone()
        db.execute("DROP TRIGGER events_never_change")
        db.execute("UPDATE events SET body = replace(body, 'will', 'wont') WHERE seq = 5")
        db.execute(sql)
    backup.write_bytes(rezipped(summed(files | {"complaints.db": spoilt.read_bytes()})))

    result = called("restore", str(backup))

    assert (result.code, "the record in it is not whole" in result.err) == (65, True)


def test_a_backup_of_a_newer_version(called: Run, backup: Path, tmp_path: Path) -> None:
    """Its form, or its record: exit 76, and nothing is touched."""
    files, newer = members(backup), tmp_path / "newer.db"
    newer.write_bytes(files["complaints.db"])
    with closing(sqlite3.connect(newer, isolation_level=None)) as db:
        db.execute("PRAGMA user_version = 99")
    backup.write_bytes(rezipped(summed(files | {"complaints.db": newer.read_bytes()})))
    form = tmp_path / "form.zip"
    form.write_bytes(stated(format="complaintkit-backup/2")(files))
    before = everything(tmp_path)

    codes = [called("restore", str(each)).code for each in (backup, form)]

    assert (codes, everything(tmp_path) == before) == ([76, 76], True)


@pytest.mark.parametrize(("name", "code"), [("no.zip", 66), ("x" * 600, 66), ("", 65)])
def test_what_is_no_file(called: Run, tmp_path: Path, name: str, code: int) -> None:
    """A typing error, and a folder."""
    assert called("restore", str(tmp_path / name)).code == code


def test_a_refused_backup_makes_no_home(run: Run, home: Path, tmp_path: Path) -> None:
    """No folder is left behind that looks like one."""
    (tmp_path / "x.zip").write_bytes(b"x")

    assert run("restore", str(tmp_path / "x.zip")).code == 65
    assert not home.exists()
    assert run("open", "Acme", *CASE).code == 66
