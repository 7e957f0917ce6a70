"""Verifying: a bit that has turned is found wherever it matters."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from complaintkit.errors import Error
from complaintkit.record.tables import DERIVED_TABLES
from tests.record.conftest import Record
from tests.record.forger import SEED


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
