"""A forger of records: the documented hash, and hands that write what they like."""

import hashlib
import random
import sqlite3
from typing import Any

SEED = 20261122
ENTRIES = 15

Row = dict[str, Any]


def link(log: str, row: Row) -> str:
    """The documented hash, computed here: a forger knows it, too."""
    names = ("seq", "id", "prev", "recorded_at", "kind", "body")
    lines = ["complaintkit/1", log, *(str(row[name]) for name in names)]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


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
