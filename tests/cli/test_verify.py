"""`complaint verify`: sound or not, how much is proved, and an exit code for scripts."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import stilled
from tests.conftest import Run


@pytest.fixture(name="change")
def _change(home: Path) -> Callable[[str], None]:
    """Change the file as somebody with another program would, past the triggers."""

    def run_sql(sql: str) -> None:
        with closing(sqlite3.connect(home / "complaints.db", isolation_level=None)) as db:
            db.execute("DROP TRIGGER events_never_change")
            db.execute(sql)
            db.execute(
                "CREATE TRIGGER events_never_change BEFORE UPDATE ON events\n"
                "BEGIN SELECT RAISE(ABORT,"
                " 'entries are never changed: append a correction'); END"
            )

    return run_sql


def test_a_sound_record(called: Run, home: Path) -> None:
    """The whole answer, with the fingerprint to compare with a letter's."""
    result = called("verify")

    assert (result.code, stilled(result.out)) == (
        0,
        f"Record {home}/complaints.db\n"
        "Sound: 6 entries, each as it was stored, and every table agrees with them.\n"
        "Fingerprint: #\n",
    )


def test_json_keeps_its_shape(called: Run) -> None:
    """Programs rely on the names."""
    found = called("verify", "--json").json

    assert sorted(found) == ["entries", "files", "head", "is_sound", "log", "problems", "proved"]
    assert (found["entries"], found["proved"], found["is_sound"], found["problems"]) == (
        *(6, 6, True),
        [],
    )


def test_a_changed_entry_is_named(called: Run, change: Callable[[str], None], home: Path) -> None:
    """How many before it are proved, and what to do; exit 65."""
    change("UPDATE events SET body = replace(body, 'will', 'wont') WHERE seq = 5")

    result = called("verify")

    assert (result.code, result.out) == (
        65,
        f"Record {home}/complaints.db\n"
        "Entry 5 was changed after it was stored.\n"
        "Proved unchanged: 4 of 6 entries, from the first on.\n"
        "Nothing was changed. If you have a copy of the file, verify that one.\n",
    )
    found = called("verify", "--json")
    assert (found.code, found.json["is_sound"], found.json["proved"]) == (65, False, 4)


def test_an_older_copy_is_noticed(called: Run, home: Path) -> None:
    """A sync put Sunday's file back; the missing entry is not passed over."""
    record = home / "complaints.db"
    before = record.read_bytes()
    called("log", "acme", "one more")
    record.write_bytes(before)

    verified, listed = called("verify"), called("list")
    logged = called("log", "acme", "again")

    assert (verified.code, "This record has 6 entries;" in verified.out) == (65, True)
    assert (listed.code, "This record has 6 entries" in listed.err) == (0, True)
    assert (logged.code, logged.out) == (65, "")
    assert called("--accept-older", "log", "acme", "again").code == 0


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        (b"", 65, "is empty: 0 bytes."),
        (b"not a database at all, just text" * 200, 65, "is damaged or not a record"),
    ],
)
@pytest.mark.parametrize("command", [("verify",), ("list",), ("log", "acme", "x"), ("due",)])
def test_a_file_that_is_no_record_is_left_alone(
    ready: Run, home: Path, content: bytes, code: int, said: str, command: tuple[str, ...]
) -> None:
    """0 bytes is damage, not an empty record."""
    (home / "complaints.db").write_bytes(content)

    result = ready(*command)

    assert (result.code, result.out) == (code, "")
    assert said in result.err
    assert (home / "complaints.db").read_bytes() == content


def test_looking_leaves_every_byte(called: Run, home: Path) -> None:
    """Verify changes nothing."""
    record = home / "complaints.db"
    before = (record.read_bytes(), record.stat().st_mtime_ns, sorted(home.iterdir()))

    called("verify")

    assert (record.read_bytes(), record.stat().st_mtime_ns, sorted(home.iterdir())) == before


class TestFiles:
    """Evidence lies beside the record; without it, the record is only words."""

    @pytest.fixture(name="photo")
    def _photo(self, called: Run, home: Path, tmp_path: Path) -> Path:
        """Exhibit 1 (entry 7), twice mentioned (entry 8), and letter 1 (entry 9)."""
        photo = tmp_path / "photo.jpg"
        photo.write_bytes(b"\xff\xd8\xff a photo")
        assert called("attach", "acme", str(photo)).code == 0
        assert called("attach", "acme", str(photo)).code == 0
        assert called("letter", "acme").code == 0
        sha256: str = called("show", "--json").json["exhibits"][0]["sha256"]
        return home / "evidence" / sha256

    @pytest.mark.usefixtures("photo")
    def test_are_counted_once_each(self, called: Run) -> None:
        """The photo, and the letter as it was made."""
        result = called("verify")

        assert result.code == 0
        assert "Files kept as evidence: 2, each as it was taken in.\n" in result.out

    def test_that_are_gone_or_changed_are_named(self, called: Run, photo: Path) -> None:
        """Every entry that relies on them; the record itself is still proved."""
        photo.chmod(0o600)
        photo.write_bytes(b"\xff\xd8\xff another")
        (letter,) = (each for each in photo.parent.iterdir() if each != photo)
        letter.unlink()

        found = called("verify", "--json")

        assert (found.code, found.json["is_sound"], found.json["proved"]) == (65, False, 9)
        assert found.json["problems"] == [
            "The file of exhibit E-01 (entry 7) is changed.",
            "The file of exhibit E-02 (entry 8) is changed.",
            "The copy of the letter of entry 9 is missing.",
        ]
