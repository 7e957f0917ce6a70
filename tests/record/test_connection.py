"""Opening the record: how each connection is set, what a reader sees, and where the file is."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from complaintkit.errors import Locked
from complaintkit.record.connection import open_for_reading, open_for_writing
from complaintkit.record.journal import Stamp, appending
from tests.conftest import Run, names
from tests.record.conftest import NOW, Record
from tests.record.crashing import broken_off, hot_copy
from tests.record.refusing import COMMANDS, everything_in

OPENERS = [open_for_reading, open_for_writing]


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


def test_an_init_that_was_killed_at_its_last_step_goes_on_by_itself(ready: Run, home: Path) -> None:
    """Between the record's two names a kill must not leave a record that nobody may open."""
    temporary = home / ".complaints.db.0a1b2c3d.new"
    temporary.hardlink_to(home / "complaints.db")

    result = ready("due")

    assert (result.code, names(home)) == (0, ["complaints.db"])
