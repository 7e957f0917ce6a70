"""What an upgrade refuses to touch: old records that are not whole, and files that are not ours."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from complaintkit.model import Event
from complaintkit.record.chain import link
from tests.conftest import Run
from tests.record import version1
from tests.record.crashing import broken_off
from tests.record.refusing import everything_in
from tests.record.version1 import KEPT

THE_LAST = "0003_evidence_sources_and_ratings"


def forge(path: Path) -> None:
    """A word in an entry is another one."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("DROP TRIGGER events_never_change")
        db.execute("UPDATE events SET body = replace(body, 'Ana', 'Eva') WHERE seq = 10")
        db.commit()


def cut_out(path: Path) -> None:
    """An entry is missing."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("DROP TRIGGER events_never_vanish")
        db.execute("DELETE FROM events WHERE seq = 10")
        db.commit()


def without_entries(path: Path) -> None:
    """The table itself is gone."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("DROP TABLE events")
        db.commit()


def rotten(path: Path) -> None:
    """A page in the middle is full of something else."""
    whole = path.read_bytes()
    with closing(sqlite3.connect(path)) as db:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'promises_by_case'"
        (page,) = db.execute(query).fetchone()
    path.write_bytes(whole[: (page - 1) * 4096] + b"\x07" * 4096 + whole[page * 4096 :])


def nonsense(path: Path) -> None:
    """Soundly chained, but not what any complaintkit writes: an amendment of nothing."""
    with closing(sqlite3.connect(path)) as db:
        (log,) = db.execute("SELECT id FROM events WHERE seq = 1").fetchone()
        (prev,) = db.execute("SELECT hash FROM events WHERE seq = 21").fetchone()
        event = Event(22, "e" * 32, "entry_amended", "2026-11-25T00:00:00Z", "{}", prev, "")
        event = event._replace(hash=link(log, event))
        db.execute("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)", event)
        db.commit()


def write_ahead(path: Path) -> None:
    """Another program keeps it in another way."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA journal_mode = WAL")


BROKEN: dict[Callable[[Path], None], str] = {
    forge: "not whole: Entry 10 was changed after it was stored.",
    cut_out: "not whole: Entry 10 is missing",
    without_entries: "no such table: events",
    rotten: "not whole: The file is damaged",
    nonsense: "not whole: Entry 22 cannot be understood",
    write_ahead: "was switched to the journal mode 'wal'",
}


@pytest.mark.parametrize("spoil", BROKEN, ids=lambda spoil: spoil.__name__)
def test_a_record_that_is_not_whole_is_not_touched(
    run: Run, old: Path, spoil: Callable[[Path], None]
) -> None:
    """Nothing is repaired in place: what is left of the evidence stays as it is."""
    spoil(old)
    before = everything_in(old.parent)

    results = [run(*words) for words in (("due",), ("log", "acme", "x"), ("verify",))]

    assert [(each.code, each.out) for each in results] == [(65, "")] * 3
    assert all(BROKEN[spoil] in each.err for each in results), results
    assert all("Nothing was changed." in each.err for each in results)
    after = everything_in(old.parent)
    after.pop("drafts", None)
    assert {name: after[name] for name in before} == before
    assert not [name for name in after if "v1" in name or "upgrade" in name]


HARM = {
    "a word in an entry": "UPDATE events SET body = replace(body, 'Ana', 'Eva') WHERE seq = 10",
    "the last entry": "DELETE FROM events WHERE seq = 21",
    "all entries": "DELETE FROM events",
}


@pytest.mark.parametrize("harm", HARM.values(), ids=list(HARM))
def test_an_upgrade_after_which_anything_would_be_another_never_takes_place(
    run: Run, old: Path, harm: str
) -> None:
    """Whatever did it: here a trigger that acts while the tables are made."""
    with closing(sqlite3.connect(old)) as db:
        db.execute("DROP TRIGGER events_never_change")
        db.execute("DROP TRIGGER events_never_vanish")
        db.execute(f"CREATE TRIGGER harm AFTER INSERT ON _sqlite_migrations BEGIN {harm}; END")
        db.commit()
    before = old.read_bytes()

    result = run("due")

    assert (result.code, result.out, old.read_bytes()) == (74, "", before)
    assert "is not what was written" in result.err
    assert "Your record was left as it was." in result.err


def test_old_tables_never_get_a_new_version(run: Run, old: Path) -> None:
    """Somebody's note in the file says that it was done; the tables say that it was not."""
    with closing(sqlite3.connect(old)) as db:
        for number, name in ((2, "0002_dated_facts_money_and_post"), (3, THE_LAST)):
            values = f"{number}, 'complaintkit', '{name}', ''"
            db.execute(f"INSERT INTO _sqlite_migrations VALUES ({values})")
        db.commit()
    before = old.read_bytes()

    result = run("due")

    assert (result.code, result.out, old.read_bytes()) == (74, "", before)


@pytest.mark.parametrize("version", [0, -1])
def test_a_version_that_never_existed_is_not_an_old_one(run: Run, old: Path, version: int) -> None:
    """Nobody knows what such a file holds."""
    with closing(sqlite3.connect(old)) as db:
        db.execute(f"PRAGMA user_version = {version}")
    before = everything_in(old.parent)

    result = run("due")

    assert (result.code, "which never existed" in result.err) == (65, True)
    assert everything_in(old.parent) == before


def test_the_journal_of_another_record_is_never_applied_to_an_old_one(
    run: Run, old: Path, tmp_path: Path
) -> None:
    """A sync that mixed up two folders, found by the new program."""
    other = ("--home", str(tmp_path / "other"))
    run(*other, "init", "--name", "Al Roe", "--zone", "Europe/Paris")
    run(*other, "open", "Ajax", "--about", "Dead line", "--want", "a working line")
    journal = old.with_name("complaints.db-journal")
    journal.write_bytes(broken_off(tmp_path / "other" / "complaints.db"))
    before = everything_in(old.parent)

    result = run("due")

    assert (result.code, result.out, everything_in(old.parent)) == (65, "", before)
    assert f"{journal} belongs to another database" in result.err


def other_file(name: Path, _record: Path) -> None:
    """Whatever the user calls so."""
    name.write_text("notes")


def nothing_at_all(name: Path, _record: Path) -> None:
    """A folder."""
    name.mkdir()


def link_to_the_record(name: Path, record: Path) -> None:
    """It looks like a whole copy, and would be gone with the record."""
    name.symlink_to(record)


def shorter_copy(name: Path, record: Path) -> None:
    """A record with the same beginning."""
    shutil.copy(record, name)
    with closing(sqlite3.connect(name)) as db:
        db.execute("DROP TRIGGER events_never_vanish")
        db.execute("DELETE FROM events WHERE seq = 21")
        db.commit()


def forged_copy(name: Path, record: Path) -> None:
    """The same last hash, but a word in the middle is another."""
    shutil.copy(record, name)
    forge(name)


def copy_with_two_names(name: Path, record: Path) -> None:
    """A hard link: changing the one changes the other."""
    shutil.copy(record, name)
    name.with_name("mine.db").hardlink_to(name)


TAKEN = (
    *(other_file, nothing_at_all, link_to_the_record),
    *(shorter_copy, forged_copy, copy_with_two_names),
)


@pytest.mark.parametrize("take", TAKEN, ids=lambda take: take.__name__)
def test_what_has_the_name_of_the_copy_is_left_alone(
    run: Run, old: Path, take: Callable[[Path, Path], None]
) -> None:
    """It counts as the copy only when it is one."""
    name = old.with_name(KEPT)
    before = version1.contents(old)
    take(name, old)
    taken = everything_in(old.parent)

    result = run("due")

    second = old.with_name(KEPT.replace(".db", "-2.db"))
    assert (result.code, f"kept: {second}\n" in result.err) == (0, True)
    assert version1.contents(second) == before
    changed = everything_in(old.parent)
    alike = {each for each in taken if each == "mine.db" or not (old.parent / each).samefile(old)}
    assert {each: changed[each] for each in alike} == {each: taken[each] for each in alike}
