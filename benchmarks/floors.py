"""The floor beneath every command: a bare interpreter, and bare scripts over the same file."""

import sys
from pathlib import Path

from benchmarks.measuring import Task

PYTHON = (sys.executable, "-c")

LOG = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA synchronous=EXTRA"); db.execute("BEGIN IMMEDIATE")
db.execute("CREATE TABLE IF NOT EXISTS raw_log (at TEXT, text TEXT)")
db.execute("INSERT INTO raw_log VALUES ('2026-11-22', 'hello')"); db.execute("COMMIT")
print("stored")
"""
OPEN_PROMISES = (
    "SELECT p.number, p.text, p.closes, c.about FROM cases c JOIN promises p"
    " ON p.case_id = c.id WHERE c.closed_at IS NULL AND p.settled_as IS NULL"
)
DUE = f"""
import sqlite3, sys, json
db = sqlite3.connect(sys.argv[1])
print(json.dumps(db.execute("{OPEN_PROMISES}").fetchall()))
"""
SHOW = """
import sqlite3, sys, json
db = sqlite3.connect(sys.argv[1])
(case,) = db.execute("SELECT cases.id FROM cases JOIN providers ON providers.id = provider_id"
  " WHERE folded = 'open 11'").fetchone()
for table in ("contacts", "promises"):
    print(json.dumps(db.execute(f"SELECT * FROM {table} WHERE case_id = ?", (case,)).fetchall()))
"""
SEARCH = """
import sqlite3, sys, json
db = sqlite3.connect(sys.argv[1])
print(json.dumps(db.execute("SELECT seq, kind, text FROM texts JOIN events ON seq = texts.rowid"
  " WHERE texts MATCH 'Open*' ORDER BY texts.rowid DESC LIMIT 50").fetchall()))
"""
EXPORT = """
import sqlite3, sys, json
db = sqlite3.connect(sys.argv[1])
db.row_factory = sqlite3.Row
for table in ("cases", "contacts", "promises", "events"):
    for row in db.execute(f"SELECT * FROM {table}"):
        print(json.dumps(dict(row), indent=2, sort_keys=True, ensure_ascii=False))
"""
"""The same facts, a row at a time, and nothing made of them."""
VERIFY = """
import hashlib, sqlite3, sys
db = sqlite3.connect(sys.argv[1])
chain = ""
for row in db.execute("SELECT seq, prev, recorded_at, kind, body FROM events ORDER BY seq"):
    chain = hashlib.sha256((chain + "".join(map(str, row))).encode()).hexdigest()
print("hashed", row[0])
"""
"""Every body hashed once, and nothing compared."""


def floors(raw: Path) -> list[Task]:
    """The bare interpreter first; *raw* is a copy of the record that they may write to."""
    scripts = {
        "log": (LOG, "stored"),
        "due": (DUE, "They call back."),
        "show": (SHOW, "R-Open 11-9"),
        "search": (SEARCH, "R-Open"),
        "verify": (VERIFY, "hashed"),
        "export": (EXPORT, "R-Open 11-9"),
    }
    return [
        Task("pass", (*PYTHON, "pass"), tool="python"),
        *(
            Task(name, (*PYTHON, script, str(raw)), shows, tool="sqlite3")
            for name, (script, shows) in scripts.items()
        ),
    ]
