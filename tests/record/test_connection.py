"""Opening the record: what is checked first, and that a file we refuse is left as it was."""

import contextlib
import hashlib
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from complaintkit.errors import Damaged, Error, Locked, NoHome, NoPermission, StorageTrouble
from complaintkit.record.connection import open_for_reading, open_for_writing, outside_trouble
from complaintkit.record.journal import Stamp, appending
from complaintkit.record.schema import create
from complaintkit.record.tables import SCHEMA_VERSION
from tests.conftest import Result, Run, names
from tests.record.conftest import NOW, Record

OPENERS = [open_for_reading, open_for_writing]

COMMANDS: dict[str, tuple[str, ...]] = {
    "due": ("due",),
    "list": ("list",),
    "show": ("show",),
    "search": ("search", "line"),
    "verify": ("verify",),
    "export": ("export",),
    "me": ("me",),
    "provider": ("provider",),
    "draft of a letter": ("letter", "--draft"),
    "log": ("log", "acme", "No answer", "--outcome", "no-answer"),
    "open": ("open", "Acme", "--about", "Dead line", "--want", "a working line"),
    "close": ("close", "acme", "--outcome", "resolved"),
    "settle": ("settle", "1", "kept"),
    "amend": ("amend", "3", "--why", "It was wrong.", "--name", "Acme Ltd"),
    "void": ("void", "3", "--why", "It was wrong."),
    "change of details": ("me", "--name", "Joanna Doe"),
    "letter": ("letter",),
}
"""One run of every command that needs a record."""


def everything_in(folder: Path) -> dict[str, str]:
    """Every path below a folder, with what it holds."""
    return {
        str(each.relative_to(folder)): (
            hashlib.sha256(each.read_bytes()).hexdigest() if each.is_file() else "folder"
        )
        for each in folder.rglob("*")
    }


@pytest.mark.parametrize("opened", OPENERS)
@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "delete"),
        ("synchronous", 3),
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("temp_store", 2),
    ],
)
def test_every_connection_keeps_entries_safe(
    story: Record,
    opened: Callable[[Path, float], sqlite3.Connection],
    pragma: str,
    value: object,
) -> None:
    """With FULL instead of EXTRA (3) a power cut can take an acknowledged entry."""
    with closing(opened(story.path, 5)) as db:
        assert db.execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_waits_as_long_as_it_is_told(story: Record) -> None:
    """SQLite counts in milliseconds."""
    with closing(open_for_writing(story.path, 30)) as db:
        assert db.execute("PRAGMA busy_timeout").fetchone() == (30_000,)


def test_a_reading_connection_cannot_write(story: Record) -> None:
    """Not even by a mistake of ours."""
    with (
        closing(open_for_reading(story.path, 5)) as db,
        pytest.raises(sqlite3.OperationalError, match="readonly"),
    ):
        db.execute("DELETE FROM contacts")


def test_a_reader_sees_one_state_from_its_first_question_to_its_last(story: Record) -> None:
    """An export is no mixture of before and after: whoever writes waits for it to end."""
    count = "SELECT count(*) FROM events"
    stamp = Stamp(NOW, clock_is_fixed=False)

    with closing(open_for_reading(story.path, 5)) as db:
        with (
            pytest.raises(Locked),
            closing(open_for_writing(story.path, 0)) as other,
            appending(other, story.path, stamp) as entries,
        ):
            entries.append("note", {})
        during = db.execute(count).fetchone()
    story.add("note")

    assert during == (15,)
    assert len(story.events()) == 16


def test_a_user_who_thinks_between_two_questions_keeps_nobody_waiting(story: Record) -> None:
    """An interview can last for minutes; a cron job must be able to write meanwhile."""
    with closing(open_for_reading(story.path, 5, one_state=False)) as db:
        before = db.execute("SELECT count(*) FROM events").fetchone()
        story.add("note")
        after = db.execute("SELECT count(*) FROM events").fetchone()

    assert (before, after) == ((15,), (16,))


def zero_bytes(path: Path) -> None:
    """A disk that was full, or a sync that was cut."""
    path.write_bytes(b"")


def text(path: Path) -> None:
    """Somebody saved notes under that name."""
    path.write_text("Called Acme on Monday.\n" * 500)


def short_text(path: Path) -> None:
    """Too short even for the header of a database."""
    path.write_text("x")


def foreign_database(path: Path) -> None:
    """A database of another program."""
    path.unlink()
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE events (seq INTEGER PRIMARY KEY)")


def truncated(path: Path) -> None:
    """A copy that was broken off."""
    os.truncate(path, path.stat().st_size // 2)


def truncated_to_a_page(path: Path) -> None:
    """A copy that was broken off at once."""
    os.truncate(path, 4096)


def bad_header(path: Path) -> None:
    """The first bytes belong to something else."""
    path.write_bytes(b"PK\x03\x04" + path.read_bytes()[4:])


def hard_link(path: Path) -> None:
    """A second name: SQLite may not find the journal that belongs to it."""
    path.with_name("second.db").hardlink_to(path)


def write_ahead(path: Path) -> None:
    """Another program switched the journal mode."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA journal_mode = WAL")


def newer(path: Path) -> None:
    """A newer complaintkit wrote it."""
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")


SPOILT: dict[Callable[[Path], None], tuple[int, str]] = {
    zero_bytes: (65, "is empty: 0 bytes"),
    text: (65, "is damaged or not a record"),
    short_text: (65, "is a database of another program"),
    foreign_database: (65, "is a database of another program"),
    truncated: (65, "is damaged or not a record"),
    truncated_to_a_page: (65, "is damaged or not a record"),
    bad_header: (65, "is damaged or not a record"),
    hard_link: (65, "has a second name"),
    write_ahead: (65, "was switched to the journal mode 'wal'"),
    newer: (76, f"was written by a newer complaintkit (record version {SCHEMA_VERSION + 1})"),
}


@pytest.mark.parametrize("spoil", SPOILT, ids=lambda spoil: spoil.__name__)
def test_a_file_that_is_not_a_sound_record_is_refused_and_left_as_it_was(
    ready: Run, home: Path, spoil: Callable[[Path], None]
) -> None:
    """It may be all that is left of somebody's evidence; a rescue needs every byte."""
    ready("open", "Acme", "--about", "Dead line", "--want", "a working line")
    spoil(home / "complaints.db")
    before = everything_in(home.parent)

    results = {}
    for name, words in COMMANDS.items():
        result = ready(*words)
        told = SPOILT[spoil][1] in result.err and "Nothing was changed." in result.err
        untouched = everything_in(home.parent) == before
        results[name] = (result.code, result.out, told, untouched)

    assert results == dict.fromkeys(COMMANDS, (SPOILT[spoil][0], "", True, True))


def test_init_leaves_a_spoilt_record_alone(ready: Run, home: Path) -> None:
    """The one command that may create a record must not create it over the ruins of one."""
    results = []
    for spoil in SPOILT:
        shutil.rmtree(home)
        ready("init", "--name", "Jo Doe", "--zone", "Europe/London")
        spoil(home / "complaints.db")
        before = everything_in(home)

        result = ready("init", "--name", "Jo Doe", "--zone", "Europe/London")
        results.append((result.code in (65, 76), everything_in(home) == before))

    assert results == [(True, True)] * len(SPOILT)


@pytest.mark.parametrize("missing", ["file", "folder", "link to nothing"])
def test_a_missing_record_is_never_made_by_accident(
    run: Run, home: Path, tmp_path: Path, missing: str
) -> None:
    """A typing error in --home must not look like an empty record."""
    if missing != "folder":
        home.mkdir(parents=True)
    if missing == "link to nothing":
        (home / "complaints.db").symlink_to(home / "elsewhere.db")
    before = everything_in(tmp_path)

    results = {}
    for name, words in COMMANDS.items():
        result = run(*words)
        advice = result.err.endswith("Set it up once with: complaint init\n")
        results[name] = (result.code, result.out, advice, everything_in(tmp_path) == before)

    assert results == dict.fromkeys(COMMANDS, (66, "", True, True))


def test_a_link_to_the_record_leads_to_it(ready: Run, home: Path, tmp_path: Path) -> None:
    """People keep the file on another disk; the journal must lie beside the file, not the link."""
    real = tmp_path / "disk" / "complaints.db"
    real.parent.mkdir()
    (home / "complaints.db").rename(real)
    (home / "complaints.db").symlink_to(real)

    opened = ready("open", "Acme", "--about", "Dead line", "--want", "a working line")
    result = ready("verify")

    assert (opened.code, result.code) == (0, 0)
    assert "Unchanged: 4 entries" in result.out
    assert (home / "complaints.db").is_symlink()
    assert names(real.parent) == ["complaints.db"]


def test_a_text_that_has_rotted_is_damage_and_not_a_bug(ready: Run, home: Path) -> None:
    """A flipped bit that is no UTF-8 any more; the sentence says where the way out is."""
    ready("open", "Acme", "--about", "Dead line", "--want", "a working line")
    path = home / "complaints.db"
    path.write_bytes(path.read_bytes().replace(b"Dead line", b"Dead \xffine"))

    results = [ready(*words) for words in (("due",), ("show",), ("log", "acme", "x"))]

    assert [(result.code, "is not UTF-8" in result.err) for result in results] == [(65, True)] * 3


def test_a_table_that_has_rotted_is_damage_and_not_a_bug(ready: Run, home: Path) -> None:
    """SQLite quotes it in its message, and Python cannot read the message."""
    path = home / "complaints.db"
    path.write_bytes(
        path.read_bytes().replace(b"CREATE TABLE contacts", b"CREATE TABLE con\xffacts")
    )

    results = [ready(*words) for words in (("due",), ("verify",), ("log", "acme", "x"))]

    assert [(result.code, result.out) for result in results] == [(65, "")] * 3


def hot_copy(record: Record, folder: Path) -> Path:
    """The record and its journal as a crash in the middle of a commit leaves them."""
    folder.mkdir()
    with record.by_hand() as db:
        db.execute("PRAGMA cache_size = 1")
        db.execute("BEGIN IMMEDIATE")
        for _each in range(200):
            values = f"max(seq) + 1, '{'e' * 32}', 'note', 'x', '{'x' * 2000}'"
            head = "(SELECT hash FROM events ORDER BY seq DESC LIMIT 1)"
            db.execute(f"INSERT INTO events SELECT {values}, {head}, '{'f' * 64}' FROM events")
        for name in ("complaints.db", "complaints.db-journal"):
            shutil.copy(record.path.with_name(name), folder / name)
        db.execute("ROLLBACK")
    assert (folder / "complaints.db").read_bytes() != record.path.read_bytes()
    return folder / "complaints.db"


@pytest.mark.parametrize("opened", OPENERS)
def test_a_crash_in_the_middle_is_undone_by_the_next_opening(
    story: Record, tmp_path: Path, opened: Callable[[Path, float], sqlite3.Connection]
) -> None:
    """No action of the user's is needed, whichever command comes first."""
    path = hot_copy(story, tmp_path / "crashed")

    with closing(opened(path, 5)) as db:
        count = db.execute("SELECT count(*), max(seq) FROM events").fetchone()

    assert count == (15, 15)
    assert path.read_bytes() == story.path.read_bytes()
    assert names(path.parent) == ["complaints.db"]


def broken_off(path: Path) -> bytes:
    """The journal of a transaction in the middle of which the power went; the file stays as is."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA cache_size = 1")
        db.execute("BEGIN IMMEDIATE")
        tables = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (table,) in (each for each in tables if "texts" not in each[0]):
            columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
            with contextlib.suppress(sqlite3.Error):  # those that refuse, such as the entries
                db.execute(f"UPDATE {table} SET {columns[0]} = {columns[0]}")
        with contextlib.suppress(sqlite3.OperationalError):  # another program has no entries
            head = "(SELECT hash FROM events ORDER BY seq DESC LIMIT 1)"
            values = f"'{'e' * 32}', 'note', 'x', 'x', coalesce({head}, '{'0' * 64}'), '{'f' * 64}'"
            db.execute(f"INSERT INTO events SELECT ifnull(max(seq), 0) + 1, {values} FROM events")
        db.execute("CREATE TABLE filler (x)")
        for _each in range(50):
            db.execute("INSERT INTO filler VALUES (hex(randomblob(2000)))")
        journal = path.with_name(f"{path.name}-journal").read_bytes()
        db.execute("ROLLBACK")
    return journal


def of_another_record(run: Run, folder: Path) -> Path:
    """Somebody else's record, of the same age and size."""
    other = ("--home", str(folder))
    run(*other, "init", "--name", "Al Roe", "--zone", "Europe/Paris")
    run(*other, "open", "Ajax", "--about", "Dead line", "--want", "a working line")
    return folder / "complaints.db"


def of_a_longer_record(run: Run, folder: Path) -> Path:
    """Somebody else's record, with more in it."""
    path = of_another_record(run, folder)
    for _each in range(20):
        run("--home", str(folder), "log", "ajax", "x" * 5000)
    return path


def of_a_new_record(run: Run, folder: Path) -> Path:
    """A record in which nothing stands yet: undoing would leave nothing of ours, soundly."""
    folder.mkdir()
    create(folder / "complaints.db")
    return folder / "complaints.db"


def of_another_program(_run: Run, folder: Path) -> Path:
    """Whatever lay on the desktop."""
    folder.mkdir()
    with closing(sqlite3.connect(folder / "photos.db")) as db:
        db.execute("CREATE TABLE photos (x)")
        db.execute("INSERT INTO photos VALUES ('x')")
        db.commit()
    return folder / "photos.db"


FOREIGN = [of_another_record, of_a_longer_record, of_a_new_record, of_another_program]


@pytest.mark.parametrize("make", FOREIGN, ids=lambda make: make.__name__)
def test_the_journal_of_another_database_is_never_applied(
    ready: Run, home: Path, tmp_path: Path, make: Callable[[Run, Path], Path]
) -> None:
    """A sync that mixed up two folders; SQLite would write its pages over the record."""
    ready("open", "Acme", "--about", "Dead line", "--want", "a working line")
    journal = home / "complaints.db-journal"
    journal.write_bytes(broken_off(make(ready, tmp_path / "other")))
    before = everything_in(home)

    results = {}
    for name, words in COMMANDS.items():
        result = ready(*words)
        told = f"{journal} belongs to another database" in result.err
        results[name] = (result.code, result.out, told, everything_in(home) == before)
    journal.rename(tmp_path / "moved")  # as the hint says

    assert results == dict.fromkeys(COMMANDS, (65, "", True, True))
    assert "Unchanged: 4 entries" in ready("verify").out


def test_a_file_that_only_has_the_name_of_a_journal_does_no_harm(ready: Run, home: Path) -> None:
    """SQLite sees that there is nothing to undo, and removes it."""
    (home / "complaints.db-journal").write_bytes(b"Called Acme on Monday. " * 500)

    results = [ready(*words).code for words in (("due",), ("me", "--phone", "1"), ("verify",))]

    assert (results, names(home)) == ([0, 0, 0], ["complaints.db"])


def test_a_record_with_an_old_fault_still_recovers_from_a_crash(story: Record) -> None:
    """Its own journal is its own, whatever else is wrong: `verify` tells of that."""
    with story.forging() as db:
        db.execute("UPDATE events SET body = replace(body, 'Ana', 'Eva') WHERE seq = 7")
    story.path.with_name("complaints.db-journal").write_bytes(broken_off(story.path))

    with closing(open_for_writing(story.path, 5)) as db:
        count = db.execute("SELECT count(*) FROM events").fetchone()

    assert (count, names(story.path.parent)) == ((15,), ["complaints.db"])
    assert story.verdict().proved == 6


def test_a_half_written_record_is_undone_whatever_it_seems_to_begin_with(story: Record) -> None:
    """Not all pages had come to the disk when the power went; it looks like another record."""
    journal = story.path.with_name("complaints.db-journal")
    with closing(sqlite3.connect(story.path, isolation_level=None)) as db:
        db.execute("PRAGMA cache_size = 1")
        db.execute("BEGIN IMMEDIATE")
        db.execute("DROP TRIGGER events_never_vanish")
        db.execute("DELETE FROM events WHERE seq < 3")
        db.execute("SAVEPOINT half")
        db.execute("CREATE TABLE filler (x)")
        for _each in range(50):
            db.execute("INSERT INTO filler VALUES (hex(randomblob(2000)))")
        before = journal.read_bytes()
        db.execute("ROLLBACK TO half")
        db.execute("COMMIT")
    journal.write_bytes(before)

    with closing(open_for_writing(story.path, 5)) as db:
        count = db.execute("SELECT count(*) FROM events").fetchone()

    assert (count, names(story.path.parent)) == ((15,), ["complaints.db"])
    assert story.verdict().is_sound


KINDS = {
    sqlite3.SQLITE_BUSY: Locked,
    sqlite3.SQLITE_BUSY_SNAPSHOT: Locked,
    sqlite3.SQLITE_LOCKED: Locked,
    sqlite3.SQLITE_CORRUPT: Damaged,
    sqlite3.SQLITE_NOTADB: Damaged,
    sqlite3.SQLITE_READONLY: NoPermission,
    sqlite3.SQLITE_READONLY_DIRECTORY: NoPermission,
    sqlite3.SQLITE_FULL: StorageTrouble,
    sqlite3.SQLITE_IOERR: StorageTrouble,
    sqlite3.SQLITE_IOERR_FSYNC: StorageTrouble,
    sqlite3.SQLITE_IOERR_DIR_FSYNC: StorageTrouble,
    sqlite3.SQLITE_CANTOPEN: StorageTrouble,
}


@pytest.mark.parametrize(("code", "kind"), KINDS.items())
def test_what_the_system_did_is_a_sentence(tmp_path: Path, code: int, kind: type[Error]) -> None:
    """Each kind has its own way out: wait, free some space, take the copy."""
    error = sqlite3.OperationalError("what SQLite says")
    error.sqlite_errorcode = code
    path = tmp_path / "complaints.db"
    path.touch()

    with pytest.raises(kind) as caught, outside_trouble(path):
        raise error

    assert str(path) in caught.value.message
    assert caught.value.hint.startswith(("Nothing was stored.", "Nothing was changed."))


def bug() -> sqlite3.OperationalError:
    """What SQLite says of a statement of ours that is wrong."""
    error = sqlite3.OperationalError("no such column: x")
    error.sqlite_errorcode = sqlite3.SQLITE_ERROR
    return error


@pytest.mark.parametrize(
    "error", [bug(), sqlite3.ProgrammingError("x"), ValueError("x"), NoHome("x")]
)
def test_anything_else_is_let_through(tmp_path: Path, error: Exception) -> None:
    """A bug told as a broken disk is never repaired."""
    with pytest.raises(type(error)) as caught, outside_trouble(tmp_path / "complaints.db"):
        raise error

    assert caught.value is error


def test_a_locked_record_is_named_with_what_to_do(ready: Run, home: Path) -> None:
    """Nobody may think that it was stored."""
    with closing(sqlite3.connect(home / "complaints.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        result = locked(ready, "me", "--name", "Joanna Doe")

    assert (result.code, result.out) == (75, "")
    assert "Another program is using" in result.err
    assert "Nothing was stored." in result.err


def locked(run: Run, *words: str) -> Result:
    """A run that does not wait for others."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COMPLAINT_TIMEOUT", "0")
        return run(*words)


def test_an_init_that_was_killed_at_its_last_step_goes_on_by_itself(ready: Run, home: Path) -> None:
    """Between the record's two names a kill must not leave a record that nobody may open."""
    temporary = home / ".complaints.db.0a1b2c3d.new"
    temporary.hardlink_to(home / "complaints.db")

    result = ready("due")

    assert (result.code, names(home)) == (0, ["complaints.db"])


def test_a_write_ahead_log_is_not_merged_by_us(ready: Run, home: Path) -> None:
    """It may belong to another copy of the file; then merging it would destroy the record."""
    path = home / "complaints.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("CREATE TABLE mine (x)")
        for name in ("complaints.db", "complaints.db-wal"):
            shutil.copy(home / name, home / f"kept-{name}")
    for name in ("complaints.db", "complaints.db-wal"):
        (home / f"kept-{name}").replace(home / name)
    before = everything_in(home)

    codes = [ready(*words).code for words in (("due",), ("me", "--name", "Al"), ("verify",))]

    assert (codes, everything_in(home)) == ([65, 65, 65], before)
