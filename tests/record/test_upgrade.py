"""A record of version 1 in the hands of today's program: the first command brings it up to date."""

import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from complaintkit.record.connection import open_for_reading
from complaintkit.record.tables import SCHEMA_VERSION
from complaintkit.record.upgrade import upgrade
from tests.conftest import Result, Run, Umask, names
from tests.record import version1
from tests.record.crashing import broken_off
from tests.record.refusing import COMMANDS, everything_in
from tests.record.version1 import KEPT, LATER

SENTENCE = "Your record was brought up to date for this version of complaintkit"


def shortened(result: Result) -> tuple[int, bool, bool]:
    """The code, whether there was an answer, and whether an upgrade was told."""
    return result.code, bool(result.out), SENTENCE in result.err


def test_the_old_record_gives_the_same_agenda(run: Run, old: Path) -> None:
    """What the old program said is still there; what is new in an answer may stand beside it."""
    result = run("due", "--json", now=LATER)

    assert result.code == 0
    assert lost(version1.answers()["due"], result.json) == []
    assert run("due", now=LATER).out.startswith("Tue 1 Dec 2026 10:00 Europe/London: 1 overdue.")


def test_every_noun_is_the_same_and_what_is_new_is_empty(run: Run, old: Path) -> None:
    """Whoever exported before and after holds the same evidence.

    Which entry settled a promise the old record knew, and did not export.
    """
    before = version1.answers()["export"]

    after = run("export", "--format", "json", now=LATER).json

    # They were in the record, but in no export.
    told_now = ["/cases/0/promises/0/settled_entry", "/cases/2/case/closed_entry"]
    assert (lost(before, after), filled(before, after)) == ([], told_now)


def lost(old: Any, new: Any, place: str = "") -> list[str]:
    """Where something of the old answer is missing from the new one, or is another."""
    if isinstance(old, dict) and isinstance(new, dict):
        gone = [f"{place}/{key}" for key in old.keys() - new.keys()]
        both = old.keys() & new.keys()
        return gone + [at for key in both for at in lost(old[key], new[key], f"{place}/{key}")]
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        pairs = enumerate(zip(old, new, strict=True))
        return [at for number, (one, two) in pairs for at in lost(one, two, f"{place}/{number}")]
    return [] if old == new else [place]


def filled(old: Any, new: Any, place: str = "") -> list[str]:
    """Where something new is not empty."""
    if isinstance(old, dict):
        added = [f"{place}/{key}" for key in new.keys() - old.keys() if new[key]]
        return added + [at for key in old for at in filled(old[key], new[key], f"{place}/{key}")]
    if isinstance(old, list):
        pairs = enumerate(zip(old, new, strict=True))
        return [at for number, (one, two) in pairs for at in filled(one, two, f"{place}/{number}")]
    return []


FIRST = {name: words for name, words in COMMANDS.items() if name not in ("open", "letter")} | {
    "amend": ("amend", "3", "--why", "It was wrong.", "--name", "Acme Ltd"),
    "settle": ("settle", "2", "kept"),
    "void": ("void", "19", "--why", "It was wrong."),
    "search": ("search", "parcel"),
    "show": ("show", "acme"),
    "draft of a letter": ("letter", "acme", "--draft"),
}


@pytest.mark.parametrize("words", FIRST.values(), ids=list(FIRST))
def test_the_first_command_says_one_sentence_and_the_next_one_nothing(
    run: Run, old: Path, words: tuple[str, ...]
) -> None:
    """Reading or writing: it does what it was asked for, and the record is sound."""
    first = run(*words, now=LATER)
    then = run("verify", now=LATER)

    assert first.code == 0, first.err
    assert first.out
    told = [line for line in first.err.splitlines() if SENTENCE in line]
    assert [line.rpartition(" ")[2] for line in told] == [str(old.with_name(KEPT))]
    assert shortened(then) == (0, True, False)
    assert "Unchanged: " in then.out
    assert names(old.parent) == [KEPT, "complaints.db"]


def test_the_copy_holds_every_row_of_the_old_file(
    run: Run, old: Path, umask: Umask, tmp_path: Path
) -> None:
    """An older program can go on with it; nobody else may read it, whatever the umask."""
    before = version1.contents(old)
    umask(0)

    run("due")

    kept = old.with_name(KEPT)
    assert version1.contents(kept) == before
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert version1.contents(old)["version"] == [(SCHEMA_VERSION,)]
    assert version1.contents(old)["events"] == before["events"]


def test_a_copy_can_be_put_back_and_is_brought_up_to_date_again(run: Run, old: Path) -> None:
    """The same file needs no second copy."""
    first = run("due", now=LATER)
    old.unlink()
    shutil.copy(old.with_name(KEPT), old)
    before = everything_in(old.parent)[KEPT]

    again = run("due", now=LATER)

    assert again == first
    assert names(old.parent) == [KEPT, "complaints.db"]
    assert everything_in(old.parent)[KEPT] == before


def test_an_upgrade_that_was_broken_off_is_begun_anew(run: Run, old: Path) -> None:
    """Half a copy that a kill left has a name of its own, and is gone afterwards."""
    for name in (".complaints.db.upgrade", ".complaints.db.upgrade-journal"):
        old.with_name(name).write_bytes(b"half a copy")

    assert shortened(run("due")) == (0, True, True)
    assert names(old.parent) == [KEPT, "complaints.db"]


def test_whoever_comes_second_finds_nothing_to_do(old: Path) -> None:
    """Two commands saw the old version; only the first one acts and speaks."""
    told: list[str] = []
    upgrade(old, 5, told.append)
    before = everything_in(old.parent)

    upgrade(old, 5, told.append)

    assert (len(told), everything_in(old.parent)) == (1, before)


def test_while_somebody_writes_nothing_is_done(run: Run, old: Path) -> None:
    """The old program, in another window: what it is about to store is waited for."""
    before = everything_in(old.parent)

    with closing(sqlite3.connect(old, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("COMPLAINT_TIMEOUT", "0")
            result = run("due")

    assert (result.code, result.out) == (75, "")
    assert "Another program is using" in result.err
    assert everything_in(old.parent) == before


def test_a_rail_that_was_taken_away_is_told_by_verify_as_before(run: Run, old: Path) -> None:
    """The chain proves the entries without it; nobody is locked out of a whole record."""
    with closing(sqlite3.connect(old)) as db:
        db.execute("DROP TRIGGER events_only_append")
        db.commit()

    assert shortened(run("due")) == (0, True, True)
    result = run("verify")
    assert (result.code, "events_only_append" in result.out) == (65, True)


def test_the_copy_lies_beside_the_file_and_not_beside_a_link_to_it(
    run: Run, old: Path, tmp_path: Path
) -> None:
    """Where there was room for the record there is room for its copy, and the same owner."""
    real = tmp_path / "disk" / "complaints.db"
    real.parent.mkdir()
    old.rename(real)
    old.symlink_to(real)

    assert shortened(run("due")) == (0, True, True)
    assert (names(old.parent), names(real.parent)) == (["complaints.db"], [KEPT, "complaints.db"])


def test_a_crash_of_the_old_program_is_undone_first(run: Run, old: Path) -> None:
    """What lies in its journal was never stored, and does not get into the copy."""
    before = version1.contents(old)
    old.with_name("complaints.db-journal").write_bytes(broken_off(old))

    assert shortened(run("log", "acme", "x")) == (0, True, True)
    assert version1.contents(old.with_name(KEPT)) == before
    assert names(old.parent) == [KEPT, "complaints.db"]


def test_an_init_of_the_old_program_that_was_killed_goes_on(run: Run, old: Path) -> None:
    """A record without any entry yet has nothing to lose, and is a record."""
    with closing(sqlite3.connect(old)) as db:
        db.execute("DROP TRIGGER events_never_vanish")
        tables = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (table,) in tables:
            if not table.startswith(("texts_", "_sqlite")):
                db.execute(f"DELETE FROM {table}")
        db.execute(
            "CREATE TRIGGER events_never_vanish BEFORE DELETE ON events\n"
            "BEGIN SELECT RAISE(ABORT, 'entries are never deleted: append a void'); END"
        )
        db.commit()

    first = run("init", "--name", "Jo Doe", "--zone", "Europe/London")

    assert shortened(first) == (0, True, True)
    assert "complaints-v1-empty.db" in names(old.parent)
    assert "Unchanged: 2 entries" in run("verify").out


def test_a_version_that_an_older_program_stamped_down_is_put_right(run: Run, old: Path) -> None:
    """The tables are today's already: doing it twice does no harm."""
    run("log", "acme", "x", now=LATER)
    with closing(sqlite3.connect(old)) as db:
        db.execute("PRAGMA user_version = 1")

    assert shortened(run("due")) == (0, True, True)
    assert "Unchanged: 22 entries" in run("verify").out


def test_who_opens_the_record_without_a_user_hears_nothing(old: Path) -> None:
    """A script that uses the library; the upgrade takes place all the same."""
    with closing(open_for_reading(old, 5)) as db:
        assert db.execute("SELECT count(*) FROM milestones").fetchone() == (0,)
