"""Verifying: whatever was changed by hand or by rot is found, and the first bad entry is named."""

import hashlib
import json
import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from complaintkit.errors import Error
from complaintkit.record.seen import older_than_seen, remember
from complaintkit.record.tables import DERIVED_TABLES
from tests.conftest import Run
from tests.record.conftest import NOW, Record

SEED = 20261122
ENTRIES = 15

Row = dict[str, Any]
COLUMNS = ("id", "kind", "recorded_at", "body", "prev", "hash")


def link(log: str, row: Row) -> str:
    """The documented hash, computed here: a forger knows it, too."""
    names = ("seq", "id", "prev", "recorded_at", "kind", "body")
    lines = ["complaintkit/1", log, *(str(row[name]) for name in names)]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


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


class Forger:
    """Somebody with a database program, the documented format, and one idea."""

    def __init__(self, db: sqlite3.Connection, chance: random.Random) -> None:
        self.db, self.chance = db, chance
        cursor = db.execute("SELECT * FROM events ORDER BY seq")
        names = [column[0] for column in cursor.description]
        self.rows: list[Row] = [dict(zip(names, row, strict=True)) for row in cursor]

    @property
    def log(self) -> str:
        """The id of the record."""
        return str(self.rows[0]["id"])

    def any_row(self) -> Row:
        """One of the entries."""
        return self.chance.choice(self.rows)

    def write(self, seq: int, row: Row) -> None:
        """Put these values into the entry with that number."""
        self.db.execute("DELETE FROM events WHERE seq = ?", (seq,))
        self.db.execute(
            "INSERT INTO events VALUES (:seq, :id, :kind, :recorded_at, :body, :prev, :hash)", row
        )

    def another_text(self, text: str) -> str:
        """The text with one character changed; in a hash, another hexadecimal digit."""
        place = self.chance.randrange(len(text))
        other = self.chance.choice([each for each in "0123456789abcdef" if each != text[place]])
        return text[:place] + other + text[place + 1 :]


def changes_a_text(forger: Forger) -> int:
    """One character of one column."""
    row = forger.any_row()
    column = forger.chance.choice(COLUMNS)
    forger.write(row["seq"], row | {column: forger.another_text(row[column])})
    if column == "id" and row["seq"] == 1:
        return 1
    return int(row["seq"])


def changes_a_fact(forger: Forger) -> int:
    """A body that says something else, in perfect canonical form."""
    row = forger.any_row()
    body = json.loads(row["body"]) | {"summary": "They agreed to pay."}
    text = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    forger.write(row["seq"], row | {"body": text})
    return int(row["seq"])


def changes_and_hashes_again(forger: Forger) -> int:
    """The entry is right in itself; the next one still names the old hash."""
    row = forger.chance.choice(forger.rows[1:-1])
    changed = row | {"recorded_at": "2020-01-01T00:00:00Z"}
    forger.write(row["seq"], changed | {"hash": link(forger.log, changed)})
    return int(row["seq"]) + 1


def deletes(forger: Forger) -> int:
    """An entry in the middle is gone."""
    row = forger.chance.choice(forger.rows[:-1])
    forger.db.execute("DELETE FROM events WHERE seq = ?", (row["seq"],))
    return int(row["seq"])


def deletes_and_closes_the_gap(forger: Forger) -> int:
    """Gone, and those after it moved up."""
    row = forger.chance.choice(forger.rows[:-1])
    forger.db.execute("DELETE FROM events WHERE seq = ?", (row["seq"],))
    forger.db.execute("UPDATE events SET seq = -seq WHERE seq > ?", (row["seq"],))
    forger.db.execute("UPDATE events SET seq = -seq - 1 WHERE seq < 0")
    return int(row["seq"])


def inserts(forger: Forger) -> int:
    """One more, right in itself, with those after it moved on."""
    row = forger.chance.choice(forger.rows[:-1])
    forger.db.execute("UPDATE events SET seq = -seq WHERE seq > ?", (row["seq"],))
    forger.db.execute("UPDATE events SET seq = -seq + 1 WHERE seq < 0")
    new = row | {"seq": row["seq"] + 1, "id": "e" * 32, "prev": row["hash"]}
    forger.write(new["seq"], new | {"hash": link(forger.log, new)})
    return int(new["seq"]) + 1


def inserts_before_the_first(forger: Forger) -> int:
    """An entry number nought."""
    new = forger.rows[0] | {"seq": forger.chance.randrange(-9, 1)}
    forger.write(new["seq"], new | {"hash": link(forger.log, new)})
    return 1


def swaps(forger: Forger) -> int:
    """Two entries change places with everything they hold."""
    one, other = forger.chance.sample(forger.rows, 2)
    forger.write(one["seq"], other | {"seq": one["seq"]})
    forger.write(other["seq"], one | {"seq": other["seq"]})
    return int(min(one["seq"], other["seq"]))


def reverses(forger: Forger) -> int:
    """A stretch of entries, backwards."""
    first, last = sorted(forger.chance.sample(range(len(forger.rows)), 2))
    stretch = forger.rows[first : last + 1]
    for place, row in zip(stretch, reversed(stretch), strict=True):
        forger.write(place["seq"], row | {"seq": place["seq"]})
    return int(stretch[0]["seq"])


def repeats(forger: Forger) -> int:
    """An entry stands twice."""
    last = forger.rows[-1]["seq"] + 1
    forger.write(last, forger.any_row() | {"seq": last})
    return int(last)


def forges_the_tail(forger: Forger) -> int:
    """Everything from one entry on is rewritten and hashed again: only an anchor shows it."""
    start = forger.chance.randrange(1, len(forger.rows))
    prev = forger.rows[start - 1]["hash"]
    for row in forger.rows[start:]:
        new = row | {"prev": prev, "recorded_at": "2020-01-01T00:00:00Z"}
        new["hash"] = prev = link(forger.log, new)
        forger.write(row["seq"], new)
    return 0


def cuts_off_the_tail(forger: Forger) -> int:
    """The last entries are gone, and so is what was derived of them."""
    start = forger.chance.randrange(2, len(forger.rows) + 1)
    forger.db.execute("DELETE FROM events WHERE seq >= ?", (start,))
    return 0


FORGERIES: list[Callable[[Forger], int]] = [
    changes_a_text,
    changes_a_fact,
    changes_and_hashes_again,
    deletes,
    deletes_and_closes_the_gap,
    inserts,
    inserts_before_the_first,
    swaps,
    reverses,
    repeats,
    forges_the_tail,
    cuts_off_the_tail,
]


@pytest.mark.parametrize("forgery", FORGERIES, ids=lambda forgery: forgery.__name__)
def test_finds_every_forgery_and_names_the_first_bad_entry(
    told: Path, tmp_path: Path, forgery: Callable[[Forger], int]
) -> None:
    """A thousand of them, each different; what is proved before it stays proved."""
    chance = random.Random(SEED)  # noqa: S311 (the same forgeries each time)
    missed = []

    for attempt in range(84):
        story = Record(tmp_path / "complaints.db", original=told)
        with story.by_hand() as db:
            log, size, head = checkpoint(db)
        with story.forging() as db:
            db.execute("BEGIN")
            bad = forgery(Forger(db, chance))
            db.execute("COMMIT")
        proved, found = findings(story, tmp_path / "state", (log, size, head))
        is_named = bool(found) and found[0].startswith(f"Entry {bad} " if bad else "")
        if not is_named or (bad and proved != bad - 1):
            missed.append((attempt, bad, proved, found))

    assert missed == []


SENTENCES = {
    changes_a_fact: "Entry {bad} was changed after it was stored.",
    changes_and_hashes_again: "Entry {bad} does not follow the entry before it.",
    deletes: "Entry {bad} is missing; the next one there is {next}.",
    repeats: "Entry {bad} does not follow the entry before it.",
}


@pytest.mark.parametrize(
    ("forgery", "sentence"), SENTENCES.items(), ids=lambda each: getattr(each, "__name__", "")
)
def test_says_what_is_wrong_with_the_first_bad_entry(
    story: Record, forgery: Callable[[Forger], int], sentence: str
) -> None:
    """Changed, gone and moved are three different stories before a judge."""
    with story.forging() as db:
        bad = forgery(Forger(db, random.Random(SEED)))  # noqa: S311

    assert story.verdict().problems == (sentence.format(bad=bad, next=bad + 1),)


def checkpoint(db: sqlite3.Connection) -> tuple[str, int, str]:
    """What this machine saw last, before the forger came."""
    query = "SELECT (SELECT id FROM events WHERE seq = 1), seq, hash FROM events ORDER BY seq DESC"
    log, size, head = db.execute(query).fetchone()
    return log, size, head


def findings(story: Record, state: Path, seen: tuple[str, int, str]) -> tuple[int, list[str]]:
    """How many are proved; what is wrong by the file itself and by what this machine saw."""
    remember(state, *seen)
    with story.store() as store:
        older = older_than_seen(state, store)
    verdict = story.verdict()
    return verdict.proved, [*verdict.problems, *(["older"] if older else [])]


def test_a_rewritten_tail_is_shown_only_by_an_anchor(told: Path, tmp_path: Path) -> None:
    """We claim no more than that: the file alone can be rewritten by its owner."""
    story = Record(tmp_path / "complaints.db", original=told)
    with story.by_hand() as db:
        seen = checkpoint(db)
    with story.forging() as db:
        forger = Forger(db, random.Random(SEED))  # noqa: S311
        last = forger.rows[-1] | {"recorded_at": "2020-01-01T00:00:00Z"}
        forger.write(ENTRIES, last | {"hash": link(forger.log, last)})

    assert story.verdict().is_sound
    assert findings(story, tmp_path / "state", seen) == (ENTRIES, ["older"])


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


def logical(path: Path) -> list[Any]:
    """Every value that a reader can see, table by table."""
    tables = ("events", *DERIVED_TABLES, "texts")
    with closing(sqlite3.connect(path)) as db:
        return [db.execute(f"SELECT rowid, * FROM {table}").fetchall() for table in tables]


def flipped(original: bytes, chance: random.Random, count: int) -> Iterator[bytes]:
    """Copies with one bit of them turned, spread over the whole file."""
    for _each in range(count):
        place = chance.randrange(len(original) * 8)
        spoilt = bytearray(original)
        spoilt[place // 8] ^= 1 << place % 8
        yield bytes(spoilt)


def test_never_says_sound_when_a_bit_that_matters_has_turned(
    told: Path, tmp_path: Path, is_long: bool
) -> None:
    """SQLite has no checksums: a flipped letter in a note passes its own integrity check."""
    original, wanted = told.read_bytes(), logical(told)
    chance = random.Random(SEED)  # noqa: S311
    wrong, found = [], 0

    for number, spoilt in enumerate(flipped(original, chance, 10_000 if is_long else 300)):
        story = Record(tmp_path / "complaints.db", original=told)
        story.path.write_bytes(spoilt)
        try:
            sound = story.verdict().is_sound
        except Error as error:
            sound = error.exit_code not in (65, 76)
        found += not sound
        if sound and not same(story.path, wanted):
            wrong.append(number)

    assert wrong == []
    assert found > 10, "a test whose flips hit nothing proves nothing"


def test_finds_every_letter_of_an_entry_that_has_rotted(told: Path, tmp_path: Path) -> None:
    """The places where a flip does the harm: inside the texts of the entries themselves."""
    original = told.read_bytes()
    events = Record(tmp_path / "complaints.db", original=told).events()
    chance = random.Random(SEED)  # noqa: S311
    missed = []

    for _each in range(200):
        event = chance.choice(events)
        text = chance.choice([event.body, event.recorded_at, event.prev, event.hash]).encode()
        start = original.index(event.id.encode() + event.kind.encode())
        place = original.index(text, start) + chance.randrange(len(text))
        spoilt = bytearray(original)
        spoilt[place] ^= 1 << chance.randrange(8)
        story = Record(tmp_path / "complaints.db", original=told)
        story.path.write_bytes(spoilt)
        verdict = story.verdict()
        if verdict.is_sound or verdict.proved > event.seq:
            missed.append((event.seq, verdict))

    assert missed == []


def same(path: Path, wanted: list[Any]) -> bool:
    """Whether every value can still be read, and is what it was."""
    try:
        return logical(path) == wanted
    except sqlite3.Error:
        return False


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


class Life:
    """A user who does one thing after another, never anything that a command would refuse."""

    def __init__(self, record: Record, draw: Callable[[st.SearchStrategy[Any]], Any]) -> None:
        self.record, self.draw = record, draw
        self.provider = record.add("provider_added", name="Acme").id
        self.cases: list[str] = []
        self.promises: list[str] = []
        self.contacts: list[str] = []
        self.amendments: list[str] = []

    def text(self) -> str:
        """Anything that can be typed."""
        storable = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
        return str(self.draw(st.text(storable, max_size=20)))

    def when(self) -> str:
        """A moment, in some zone."""
        hours = self.draw(st.integers(-5000, 5000))
        return (NOW + timedelta(hours=hours)).isoformat()

    def act(self) -> None:
        """One of the things that can be done now."""
        possible = [self.opens]
        possible += [self.calls] * 2 * bool(self.cases)
        possible += [self.corrects] * 2 * bool(self.contacts)
        possible += [self.settles, self.voids] * bool(self.promises)
        possible += [self.takes_back] * bool(self.amendments)
        self.draw(st.sampled_from(possible))()

    def opens(self) -> None:
        """A case."""
        opened = {"provider_id": self.provider, "about": self.text(), "opened_at": self.when()}
        self.cases.append(self.record.add("case_opened", **opened).id)

    def calls(self) -> None:
        """A contact with a promise, in one transaction."""
        case = self.draw(st.sampled_from(self.cases))
        told = {"case_id": case, "at": self.when(), "summary": self.text(), "agent": self.text()}
        made = {"case_id": case, "made_at": self.when(), "closes": self.when()}
        references = {"reference_list": [self.text()]}
        contact, promise = self.record.add_all(
            ("contact_logged", told | references), ("promise_made", made | {"text": self.text()})
        )
        self.contacts.append(contact.id)
        self.promises.append(promise.id)

    def corrects(self) -> None:
        """The agent's name."""
        changes = {"agent": {"from": self.text(), "to": self.text()}}
        target = self.draw(st.sampled_from(self.contacts))
        body = {"target_id": target, "changes": changes, "why": self.text()}
        self.amendments.append(self.record.add("entry_amended", **body).id)

    def settles(self) -> None:
        """A promise."""
        promise = self.draw(st.sampled_from(self.promises))
        how = {"settled_as": self.draw(st.sampled_from(["kept", "broken", "waived"]))}
        self.record.add("promise_settled", promise_id=promise, settled_at=self.when(), **how)

    def voids(self) -> None:
        """A contact or a promise."""
        target = self.draw(st.sampled_from(self.promises + self.contacts))
        self.record.add("entry_voided", target_id=target, why=self.text())

    def takes_back(self) -> None:
        """A correction."""
        target = self.draw(st.sampled_from(self.amendments))
        self.record.add("entry_voided", target_id=target, why=self.text())


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_whatever_is_done_the_record_stays_sound(data: st.DataObject) -> None:
    """Any order of entries and corrections: replayed from nothing, every table is the same."""
    with TemporaryDirectory() as folder:
        life = Life(Record(Path(folder) / "complaints.db"), data.draw)
        for _each in range(data.draw(st.integers(1, 12))):
            life.act()

        verdict = life.record.verdict()

    assert (verdict.problems, verdict.proved) == ((), verdict.entries)
