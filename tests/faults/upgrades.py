"""A home with a record of version 1, and what holds whatever happens to its upgrade."""

import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

from complaintkit.record.tables import SCHEMA_VERSION
from tests.conftest import names
from tests.faults.conftest import Program
from tests.faults.test_commands import points
from tests.faults.tracer import Fault, Traced
from tests.record import version1
from tests.record.version1 import KEPT

SENTENCE = "Your record was brought up to date"


class OldDesk:
    """A home with the old record, put back before each trial."""

    def __init__(self, folder: Path, made: Path) -> None:
        self.program, self._made = Program(folder / "desk"), made
        self.entries = version1.contents(made)["events"]

    def clear(self) -> None:
        """Everything as on the day of the upgrade."""
        shutil.rmtree(self.program.folder, ignore_errors=True)
        self.program.home.mkdir(parents=True, mode=0o700)
        shutil.copy(self._made, self.program.record)

    def meets(self, fault: Fault | None, *words: str) -> Traced:
        """One command on the old record."""
        self.clear()
        return self.program.meets(fault, *words)

    def calls(self, *words: str) -> list[str]:
        """What the command does with nothing in its way."""
        ended = self.meets(None, *words)
        assert (ended.code, SENTENCE in ended.err) == (0, True)
        return ended.calls

    def check(self, ended: Traced) -> None:
        """What holds whatever happened, in the file itself; then the next command goes on."""
        version, entries = self.looked_at()
        if ended.code in (74, 77) and version == 1 and ended.err:  # stderr, too, may be refused
            assert "Nothing was stored." in ended.err or "left as it was" in ended.err
        assert entries[: len(self.entries)] == self.entries
        assert version in (1, SCHEMA_VERSION)
        if version == SCHEMA_VERSION or KEPT in names(self.program.home):
            kept = version1.contents(self.program.home / KEPT)
            assert (kept["version"], kept["events"]) == ([(1,)], self.entries)
        if "Nothing was stored." in ended.err:
            assert entries == self.entries
        if SENTENCE in ended.err:
            assert version == SCHEMA_VERSION
        self.goes_on(len(entries), is_old=version == 1)

    def goes_on(self, entries: int, *, is_old: bool) -> None:
        """The next command needs no help, leaves one copy, and says so if it made the change."""
        following = self.program.meets(None, "due")
        assert (following.code, SENTENCE in following.err) == (0, is_old), following.err
        assert "overdue" in following.out
        assert self.program.entries() == entries
        left = {name for name in names(self.program.home) if name != "drafts"}
        if not is_old:  # the command itself was hit: a journal without anything in it is no harm
            left.discard("complaints.db-journal")
        assert left == {KEPT, "complaints.db"}
        assert stat.S_IMODE((self.program.home / KEPT).stat().st_mode) == 0o600

    def looked_at(self) -> tuple[int, list[tuple[object, ...]]]:
        """The version and the entries, in a copy: SQLite recovers what a kill left there."""
        folder = self.program.folder / "looked at"
        folder.mkdir()
        for each in self.program.home.glob("complaints.db*"):
            shutil.copy(each, folder / each.name)
        with closing(sqlite3.connect(folder / "complaints.db")) as db:
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            (version,) = db.execute("PRAGMA user_version").fetchone()
            is_new = "SELECT count(*) FROM sqlite_master WHERE name = 'exhibits'"
            assert db.execute(is_new).fetchone() == (version == SCHEMA_VERSION,)
            entries = db.execute("SELECT * FROM events ORDER BY seq").fetchall()
        shutil.rmtree(folder)
        return version, entries


def chosen(calls: list[str], *, some: int, is_long: bool, seed: str) -> list[int]:
    """As `points`; of the many calls that write a page one after another the long form takes 60."""
    if not is_long:
        return points(calls, some=some, is_long=False, seed=seed)
    others = {number for number, call in enumerate(calls, 1) if call != "pwrite"}
    return sorted({*others, *points(calls, some=60, is_long=False, seed=seed)})
