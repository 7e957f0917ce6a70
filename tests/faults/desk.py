"""A home in use with files beside it, put back before each trial of a command that writes."""

import contextlib
import shutil
import subprocess
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from complaintkit.cli.kept import checked_files
from complaintkit.record.connection import open_for_reading
from complaintkit.record.store import Store
from complaintkit.record.verify import verified
from tests.conftest import NOW
from tests.faults.conftest import HANGS, Program
from tests.faults.tracer import Fault, Traced
from tests.faults.writes import Written


class Clean(NamedTuple):
    """What a command does when nothing is in its way."""

    calls: list[str]
    whole: bytes | None
    """The file that it writes."""


_CLEAN: dict[Written, Clean] = {}


class Desk:
    """A program with a home in use, put back before each trial."""

    def __init__(self, folder: Path, made: Path) -> None:
        self.program, self._made = Program(folder / "desk"), made

    def works(self, written: Written) -> Clean:
        """The command with nothing in its way; looked at once, since it does the same each time."""
        if written not in _CLEAN:
            ended = self.meets(written)
            assert (ended.code, self.entries()) == (0, written.before + written.entries)
            _CLEAN[written] = Clean(ended.calls, self.file(written))
        return _CLEAN[written]

    def meets(self, written: Written, fault: Fault | None = None, *, mask: int = 0o022) -> Traced:
        """One run of the command on a fresh desk."""
        self.clear(written)
        return self.program.meets(fault, *written.words, mask=mask)

    def starts(self, written: Written, *, kill_after: float = HANGS) -> Traced:
        """The same as a process of its own, killed after so many seconds if it still runs."""
        self.clear(written)
        still = {"COMPLAINT_NOW": NOW}
        with self.program.start(*written.words, cwd=self.program.folder, env=still) as process:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(kill_after)
            process.kill()
            out, err = process.communicate()
        return Traced(process.returncode, out.decode(), err.decode())

    def hurries(self, written: Written, seconds: float) -> Traced:
        """The same as a copy of this process."""
        self.clear(written)
        return self.program.hurries(seconds, *written.words)

    def clear(self, written: Written) -> None:
        """The desk as it is before the command."""
        shutil.rmtree(self.program.folder, ignore_errors=True)
        if written.before:
            shutil.copytree(self._made, self.program.folder)
        self.program.folder.mkdir(exist_ok=True)
        shutil.copy(self._made / "other.json", self.program.folder)

    def entries(self) -> int:
        """How many entries there are, all of them proved; none, too, in the middle of `init`."""
        if not self.program.record.exists():
            return 0
        with closing(open_for_reading(self.program.record, 30)) as db:
            verdict = verified(db)
            kept = checked_files(self.program.home / "evidence", Store(db))
        assert kept.problems == [], "no entry is there before its file is"
        assert verdict.problems == (() if verdict.entries else ("The record has no entries.",))
        return verdict.entries

    def file(self, written: Written) -> bytes | None:
        """The file that the command writes."""
        path = self.program.folder / written.file
        return path.read_bytes() if written.file and path.exists() else None

    def left_over(self) -> list[str]:
        """Temporary files."""
        return [each.name for each in self.program.folder.rglob(".*")]
