"""Verifying: what is sound, and tables, rails and entries that were changed by hand."""

import json
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.record.conftest import Record
from tests.record.forger import ENTRIES, SEED, Forger, link


def test_a_record_that_nobody_touched_is_sound(story: Record) -> None:
    """With the number of its entries and the fingerprint to compare."""
    verdict = story.verdict()

    events = story.events()
    assert (verdict.is_sound, verdict.problems) == (True, ())
    assert (verdict.entries, verdict.proved) == (ENTRIES, ENTRIES)
    assert (verdict.log, verdict.head) == (events[0].id, events[-1].hash)


def test_a_record_without_entries_is_not_sound(record: Record) -> None:
    """What `init` left when it was interrupted proves nothing."""
    assert record.verdict().problems == ("The record has no entries.",)


TABLES = {
    "another name": ("UPDATE providers SET name = 'Ajax'", "providers", 3),
    "another agent": ("UPDATE contacts SET agent = 'Bob' WHERE entry = 7", "contacts", 7),
    "an hour later": ("UPDATE promises SET closes = '2026-11-03T18:00:00+00:00'", "promises", 8),
    "a row is gone": ("DELETE FROM promises", "promises", 8),
    "a row more": (
        "INSERT INTO letters SELECT 99, id, 2, case_id, kind, language, rendered_at, reply_by,"
        " sha256, voided FROM letters",
        "letters",
        99,
    ),
    "no longer void": ("UPDATE contacts SET voided = NULL", "contacts", 12),
    "no longer closed": ("UPDATE cases SET closed_at = NULL", "cases", 6),
    "another reason": ("UPDATE voidings SET why = 'x' WHERE entry = 13", "voidings", 13),
    "another correction": ("UPDATE amendments SET changes = '{}'", "amendments", 10),
    "another address": ("UPDATE profile SET address = 'x'", "profile", 2),
    "another channel": ("UPDATE channels SET value = '0800 2'", "channels", 4),
    "another subject": ("UPDATE subjects SET subject_id = 'x' WHERE entry = 9", "subjects", 9),
    "evidence from nowhere": (
        "INSERT INTO exhibits VALUES (99, 'x', 1, 'x', NULL, 'x', 1, 'x', 'x', 'x', 'x', 'x', 'x',"
        " 'x', NULL)",
        "exhibits",
        99,
    ),
    "a contradiction from nowhere": (
        "INSERT INTO contradictions VALUES (99, 'x', 'x', 'x', 'x', 'x', NULL)",
        "contradictions",
        99,
    ),
    "a source from nowhere": ("INSERT INTO sources VALUES (99, 'x')", "sources", 99),
    "a text found no more": ("DELETE FROM texts WHERE rowid = 7", "texts", 7),
}


@pytest.mark.parametrize(("forgery", "table", "entry"), TABLES.values(), ids=list(TABLES))
def test_finds_tables_that_do_not_agree_with_the_entries(
    story: Record, forgery: str, table: str, entry: int
) -> None:
    """A letter is written from them: a changed row is a changed letter."""
    with story.by_hand() as db:
        db.execute(forgery)

    verdict = story.verdict()

    assert verdict.problems == (f"The table {table} does not show entry {entry} as it was stored.",)
    assert verdict.proved == ENTRIES


RAILS = {
    "trigger": ("DROP TRIGGER events_never_vanish", "trigger events_never_vanish"),
    "index": ("DROP INDEX promises_by_number", "index promises_by_number"),
    "table": ("DROP TABLE contacts", "table contacts"),
    "events": ("DROP TABLE events", "table events"),
    "text": ("DROP TABLE texts", "table texts"),
    "another trigger": (
        "CREATE TRIGGER mine AFTER INSERT ON contacts BEGIN DELETE FROM promises; END",
        "trigger mine",
    ),
    "a weaker trigger": (
        "DROP TRIGGER events_never_change; CREATE TRIGGER events_never_change BEFORE UPDATE"
        " ON events BEGIN SELECT 1; END",
        "trigger events_never_change",
    ),
    "another column": ("ALTER TABLE events ADD COLUMN x TEXT", "table events"),
    "a column less": ("ALTER TABLE contacts DROP COLUMN cost", "table contacts"),
    "another name": ("ALTER TABLE promises RENAME TO promised", "table promises"),
}


@pytest.mark.parametrize(("change", "what"), RAILS.values(), ids=list(RAILS))
def test_finds_rails_and_tables_that_were_taken_away(story: Record, change: str, what: str) -> None:
    """Without its triggers the record can lose entries by any slip of a hand."""
    with story.by_hand() as db:
        db.executescript(change)

    problems = story.verdict().problems

    assert f"The {what} is not as complaintkit made it." in problems


def test_a_table_of_the_users_own_is_no_problem(story: Record) -> None:
    """It is their file: views and statistics harm nothing."""
    with story.by_hand() as db:
        db.executescript("CREATE VIEW mine AS SELECT * FROM contacts; ANALYZE; VACUUM;")

    assert story.verdict().is_sound


@pytest.mark.parametrize(
    "body", ["", "[]", "null", "{", '"x"', "{}", '{"case_id":{}}', '{"changes":{},"x":1e999}']
)
@pytest.mark.parametrize("kind", ["contact_logged", "entry_amended", "promise_settled", "?"])
def test_an_entry_that_makes_no_sense_is_named(story: Record, kind: str, body: str) -> None:
    """Right hash or not, nonsense must never end as a bug in the middle of the check."""
    with story.forging() as db:
        forger = Forger(db, random.Random(SEED))  # noqa: S311
        last = forger.rows[-1] | {"kind": kind, "body": body}
        forger.write(ENTRIES, last | {"hash": link(forger.log, last)})

    verdict = story.verdict()

    assert not verdict.is_sound
    if kind != "?" or body in ("", "{"):
        assert verdict.problems[0].startswith(f"Entry {ENTRIES} cannot be understood")
        assert verdict.proved == ENTRIES - 1


def test_the_command_names_the_entry_and_what_is_proved(ready: Run, home: Path) -> None:
    """Exit 65, the first bad entry, the count before it, and that nothing was repaired."""
    ready("open", "Acme", "--about", "Dead line", "--want", "a line")
    ready("log", "acme", "They said it works.")
    with closing(sqlite3.connect(home / "complaints.db", isolation_level=None)) as db:
        db.execute("DROP TRIGGER events_never_change")
        db.execute("UPDATE events SET body = replace(body, 'works', 'is dead') WHERE seq = 5")

    result = ready("verify")

    assert result.code == 65
    assert "Entry 5 was changed after it was stored." in result.out
    assert "Proved unchanged: 4 of 5 entries, from the first on." in result.out
    assert "Sound" not in result.out


def test_the_command_says_it_to_programs_too(ready: Run, home: Path) -> None:
    """The same verdict, as data."""
    sound = ready("verify", "--json")
    with closing(sqlite3.connect(home / "complaints.db", isolation_level=None)) as db:
        db.execute("UPDATE profile SET name = 'Al Roe'")
    spoilt = ready("verify", "--json")

    assert (sound.code, json.loads(sound.out)["is_sound"]) == (0, True)
    assert (spoilt.code, json.loads(spoilt.out)["is_sound"]) == (65, False)
    assert json.loads(spoilt.out)["proved"] == 2
