"""A record of version 2 in the hands of today's program: as `test_upgrade`, one step shorter.

`version2.sql` holds 26 entries: money, dated facts, a clause, an offer and post among them.
`version2.json` holds what the program of that version answered, on 1 December 2026.
"""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from complaintkit.record.connection import open_for_reading
from complaintkit.record.store import Store
from complaintkit.record.tables import SCHEMA_VERSION
from tests.conftest import Run, names
from tests.record import version1
from tests.record.test_upgrade import SENTENCE, filled, lost, shortened
from tests.record.version1 import LATER

KEPT = "complaints-v2-20261122T0913.db"


@pytest.fixture(name="second")
def _second(home: Path) -> Path:
    """A record of version 2, in the user's home."""
    return version1.make(home / "complaints.db", "version2.sql")


def test_the_agenda_and_every_noun_are_the_same(run: Run, second: Path) -> None:
    """Money and post come through as they were; what is new in an answer is empty."""
    before = version1.answers("version2.json")

    due = run("due", "--json", now=LATER)
    after = run("export", "--format", "json", now=LATER).json

    assert (due.code, lost(before["due"], due.json)) == (0, [])
    assert lost(before["export"], after) == []
    # It was in the record, but in no export.
    assert filled(before["export"], after) == ["/cases/0/promises/1/settled_entry"]


@pytest.mark.parametrize("words", [("due",), ("log", "acme", "x"), ("verify",)])
def test_the_first_command_says_one_sentence_and_keeps_a_proved_copy(
    run: Run, second: Path, words: tuple[str, ...]
) -> None:
    """The file as it was lies beside the new one, for the user alone."""
    before = version1.contents(second)

    first = run(*words, now=LATER)
    then = run("verify", now=LATER)

    assert shortened(first) == (0, True, True)
    assert f"kept: {second.with_name(KEPT)}" in first.err
    assert (then.code, SENTENCE in then.err, "Unchanged: " in then.out) == (0, False, True)
    assert names(second.parent) == [KEPT, "complaints.db"]
    kept = second.with_name(KEPT)
    assert (version1.contents(kept), stat.S_IMODE(kept.stat().st_mode)) == (before, 0o600)
    now = version1.contents(second)
    assert now["version"] == [(SCHEMA_VERSION,)]
    assert now["events"][: len(before["events"])] == before["events"]


def test_what_version_2_could_not_hold_is_empty(run: Run, second: Path) -> None:
    """No evidence, nothing that contradicts, no rating, no account; the money is there."""
    run("due", now=LATER)
    with closing(open_for_reading(second, 5)) as db:
        case = Store(db).case(1)
        assert case is not None
        history, profile = Store(db).history(case), Store(db).profile()

    assert (history.exhibits, history.contradictions, history.case.rating) == ((), (), None)
    assert len(history.payments) == 2
    assert profile is not None
    assert (profile.city, profile.account) == ("", "")


def test_half_an_upgrade_is_begun_anew(run: Run, second: Path) -> None:
    """A kill between the copy and the new tables leaves the version that it was."""
    second.with_name(".complaints.db.upgrade").write_bytes(b"half a copy")
    with closing(sqlite3.connect(second)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (2,)

    assert shortened(run("due")) == (0, True, True)
    assert names(second.parent) == [KEPT, "complaints.db"]
