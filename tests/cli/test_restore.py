"""`complaint restore`: proved first; what it replaces is kept; anything else is refused whole."""

import io
import json
import shutil
import sqlite3
import stat
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import CASE
from tests.cli.keeping import SHA, attach, everything, members, rezipped, summed
from tests.conftest import Run, names
from tests.record import version1

KEPT = "complaints-before-restore-20261122T100000.db"
Files = dict[str, bytes]


@pytest.fixture(name="backup")
def _backup(called: Run, home: Path, tmp_path: Path) -> Path:
    """A backup of a record of seven entries, with one file of evidence."""
    attach(called, home)
    file = tmp_path / "backup.zip"
    assert called("backup", "-o", str(file)).code == 0
    return file


def head(run: Run) -> str:
    return str(run("verify", "--json").json["head"])


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


def without(name: str) -> Callable[[Files], bytes]:
    return lambda files: rezipped({each: data for each, data in files.items() if each != name})


def with_more(**more: bytes) -> Callable[[Files], bytes]:
    named = {name.replace("__", "/"): data for name, data in more.items()}
    return lambda files: rezipped(summed(files | named))


def named(name: str) -> Callable[[Files], bytes]:
    return lambda files: rezipped(summed(files | {name: b"x"}))


def stated(**changes: object) -> Callable[[Files], bytes]:
    def change(files: Files) -> bytes:
        about = json.loads(files["backup.json"]) | changes
        return rezipped(summed(files | {"backup.json": json.dumps(about).encode()}))

    return change


def replaced(name: str, data: bytes, *, sums: bool = True) -> Callable[[Files], bytes]:
    return lambda files: rezipped((summed if sums else dict)(files | {name: data}))


def cut(files: Files) -> bytes:
    return rezipped(files)[:-200]


def flipped(files: Files) -> bytes:
    data = bytearray(rezipped(files))
    data[data.index(b"SQLite format 3") + 5000] ^= 1
    return bytes(data)


def twice(files: Files) -> bytes:
    data = rezipped(files | {"README.tx2": b"x"})
    return data.replace(b"README.tx2", b"README.txt")


def encrypted(files: Files) -> bytes:
    data = bytearray(rezipped(files))
    for sign, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.index(sign) + place
        data[at] |= 1
    return bytes(data)


def over_one_another(files: Files) -> bytes:
    data = bytearray(rezipped(files))
    first = data.index(b"PK\x01\x02")
    second = data.index(b"PK\x01\x02", first + 4)
    data[second + 42 : second + 46] = data[first + 42 : first + 46]
    return bytes(data)


def a_size_that_lies(files: Files) -> bytes:
    data = bytearray(rezipped(files))
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = (1 << 30).to_bytes(4, "little")
    return bytes(data)


def a_long_list(files: Files) -> bytes:
    made = io.BytesIO(rezipped(files))
    with zipfile.ZipFile(made, "a") as archive:
        for number in range(300):
            info = zipfile.ZipInfo(f"evidence/{number:064x}")
            info.comment = b"x" * 60_000
            archive.writestr(info, b"")
    return made.getvalue()


def a_link(files: Files) -> bytes:
    return rezipped(files, links=("README.txt",))


def compressed(files: Files) -> bytes:
    return rezipped(files, compressed=True)


def _emptied(files: Files) -> bytes:
    return replaced("complaints.db", b"")(files)


SPOILT = {
    "empty": (lambda _files: b"", "it is not a whole zip file"),
    "text": (lambda _files: b"not a zip at all", "it is not a whole zip file"),
    "cut": (cut, "it is not a whole zip file"),
    "a flipped bit": (flipped, "complaints.db cannot be read"),
    "climbing out": (named("../../evil"), "'../../evil' is not a path inside of it"),
    "absolute": (named("/etc/cron.d/evil"), "'/etc/cron.d/evil' is not a path inside of it"),
    "backslash": (named("evidence\\..\\evil"), "is not a path inside of it"),
    "drive": (named("C:/evil"), "'C:/evil' is not a path inside of it"),
    "control": (named("a\x1b[2Jb"), "is not a path inside of it"),
    "a folder": (named("evidence/"), "'evidence/' is not a path inside of it"),
    "not a hash": (named("evidence/x.exe"), "there is 'evidence/x.exe' in it"),
    "own, climbing": (
        named("own/law/../../x.toml"),
        "'own/law/../../x.toml' is not a path inside of it",
    ),
    "own, deep": (named("own/templates/en/a/b.j2"), "there is 'own/templates/en/a/b.j2' in it"),
    "own, hidden": (named("own/templates/en/.j2"), "there is 'own/templates/en/.j2' in it"),
    "own, a program": (named("own/law/x.py"), "there is 'own/law/x.py' in it"),
    "own, elsewhere": (named("own/complaints.db"), "there is 'own/complaints.db' in it"),
    "own, huge": (
        replaced("own/playbook.toml", bytes((1 << 20) + 1)),
        "there is 'own/playbook.toml' in it",
    ),
    "capitals": (named("COMPLAINTS.DB"), "there is 'COMPLAINTS.DB' in it"),
    "a link": (a_link, "'README.txt' is not a file"),
    "compressed": (compressed, "is compressed in an unusual way"),
    "encrypted": (encrypted, "is encrypted"),
    "twice": (twice, "it has 'README.txt' twice"),
    "a size that lies": (a_size_that_lies, "'README.txt' grows too much"),
    "a list that never ends": (a_long_list, "its list of files is too long"),
    "overlap": (over_one_another, "its files overlap"),
    "no record": (without("complaints.db"), "there is no complaints.db in it"),
    "no sums": (without("SHA256SUMS"), "there is no SHA256SUMS in it"),
    "nothing about it": (without("backup.json"), "there is no backup.json in it"),
    "no evidence": (without(f"evidence/{SHA}"), "SHA256SUMS does not fit the files"),
    "no evidence, new sums": (
        lambda files: rezipped(summed({n: d for n, d in files.items() if SHA not in n})),
        "its evidence does not fit its entries",
    ),
    "more evidence": (
        replaced("evidence/2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881", b"x"),
        "its evidence does not fit its entries",
    ),
    "other evidence": (replaced(f"evidence/{SHA}", b"forged"), "SHA256SUMS does not fit"),
    "changed, old sums": (replaced("README.txt", b"x", sums=False), "README.txt was changed"),
    "sums of nonsense": (replaced("SHA256SUMS", b"x", sums=False), "SHA256SUMS does not fit"),
    "long sums": (replaced("SHA256SUMS", b"x" * 99_999, sums=False), "SHA256SUMS is too long"),
    "sums in another alphabet": (replaced("SHA256SUMS", b"\xff", sums=False), "cannot be read"),
    "about nonsense": (replaced("backup.json", b"[1]"), "backup.json cannot be read"),
    "about too deep": (replaced("backup.json", b"[" * 9999), "backup.json cannot be read"),
    "about too long": (replaced("backup.json", b" " * 99_999), "backup.json is too long"),
    "about with more": (stated(evil=1), "backup.json cannot be read"),
    "about a float": (stated(entries=7.0), "backup.json cannot be read"),
    "about a list": (stated(log=[]), "backup.json cannot be read"),
    "about another": (stated(log="0" * 32), "the record in it is another one than it says"),
    "about more": (stated(entries=8), "the record in it is another one than it says"),
    "an empty record": (_emptied, "the record in it is not whole"),
    "a text for a record": (replaced("complaints.db", b"text" * 999), "is not whole"),
}


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
