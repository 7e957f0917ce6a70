"""Verifying: every forgery is found, and the first bad entry is named."""

import json
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from complaintkit.record.seen import older_than_seen, remember
from tests.record.conftest import Record
from tests.record.forger import ENTRIES, SEED, Forger, link

COLUMNS = ("id", "kind", "recorded_at", "body", "prev", "hash")


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
