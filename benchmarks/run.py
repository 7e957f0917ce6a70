"""Measure whole processes beside a bare interpreter, bare scripts and the peers; `make bench`.

    python -m benchmarks.run        BENCH_SIZES="1000 100000" BENCH_RUNS=5 measures less

Everything runs in turns, and what each command exits with and says is checked. The figures go to
results.json, and from there to RESULTS.md and growth.svg.
"""

import os
import platform
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks import instructions, kept
from benchmarks.floors import floors
from benchmarks.interleaving import RUNS, Interleaving
from benchmarks.measuring import Task, cost
from benchmarks.peers.catalog import PEERS, Peer, tasks_of
from benchmarks.peers.installing import NotHere, version
from benchmarks.results import Missing, Program, Results, Row, save
from benchmarks.tasks import Homes, alone, daily, long

SIZES = tuple(map(int, os.environ.get("BENCH_SIZES", "1000 10000 100000 1000000").split()))
WARM_UP = 900.0
"""Seconds that a peer may take to fill its cache, once."""


class Running:
    """One run of everything, and what it has found so far."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.programs: list[Program] = []
        self.rows: list[Row] = []
        self.missing: list[Missing] = []
        self.counted: dict[str, dict[str, int]] = {}
        self.entries: dict[str, int] = {}
        self._installed: list[tuple[Peer, Path, str]] = []

    def install(self) -> None:
        """Install the peers; what cannot be is left out, and said so."""
        with self._part("the peers, installed"):
            for peer in PEERS:
                found, why = "", ""
                try:
                    program = peer.install(kept.PROGRAMS)
                    found = version(program, kept.PROGRAMS / "home")
                    self._installed.append((peer, program, found))
                except NotHere as trouble:
                    why = str(trouble)
                self.programs.append(Program(peer.name, peer.written_in, found, why))

    def alone(self) -> None:
        """Measure what has a size of its own."""
        with self._part("records of one kind, made"):
            law, rows, calls = (kept.record(kind) for kind in ("law", "rows", "calls"))
        with self._part("what has a size of its own"), _folder("alone") as out:
            bare = floors(Path())[:1]
            self._measure(0, [*bare, *alone(law, rows, calls, out)])

    def size(self, contacts: int) -> None:
        """Measure every command with so many contacts in the record, and the peers beside it."""
        at = f"at {contacts:,}"
        with self._part(f"record made {at}"):
            reading = kept.record(str(contacts))
            self.entries[str(contacts)] = entries = kept.entries(reading)
        with _folder(str(contacts)) as folder:
            raw, homes = folder / "raw", Homes(reading, folder / "writing", folder)
            for home in (raw, homes.writing):
                shutil.copytree(reading / "record", home / "record")
            with self._part(f"peers' homes made {at}"):
                beside = [
                    each for peer in self._installed for each in self._peer(*peer, contacts, raw)
                ]
            bare = floors(raw / "record" / "complaints.db")
            everyday = daily(homes, contacts)
            with self._part(f"commands run {at}"):
                ours = [*everyday, *long(homes, contacts, entries)]
                self._measure(contacts, [*bare, *ours, *beside])
            with self._part(f"instructions counted {at}"):
                self.counted |= instructions.counted(contacts, [bare[0], *everyday])

    def _peer(self, peer: Peer, program: Path, found: str, contacts: int, raw: Path) -> list[Task]:
        """The tasks of a peer at a size, but for those that took too long at a smaller one."""
        tasks = tasks_of(peer, program, raw, contacts)
        late = {each.name: each.why for each in self.missing if each.tool == peer.name}
        if contacts > peer.largest:
            late = {each.name: peer.why_no_more for each in tasks}
        self.missing += [
            Missing(peer.name, each.name, contacts, late[each.name])
            for each in tasks
            if each.name in late
        ]
        if peer.is_guest or len(late) == len(tasks):
            return [each for each in tasks if each.name not in late]
        home, is_new = kept.peer_home(peer, found, contacts)
        tasks = tasks_of(peer, program, home, contacts)
        if is_new and peer.warms_up:
            cost(next(each for each in tasks if each.name == "list")._replace(limit=WARM_UP))
        kept.finished(home)
        return [each for each in tasks if each.name not in late]

    def _measure(self, contacts: int, tasks: list[Task]) -> None:
        turns = Interleaving(contacts, tasks)
        self.rows += turns.run()
        self.missing += turns.missing

    @contextmanager
    def _part(self, name: str) -> Iterator[None]:
        sys.stderr.write(f"{name} ...")
        sys.stderr.flush()
        began = time.monotonic()
        yield
        self.seconds[name] = time.monotonic() - began
        sys.stderr.write(f" {self.seconds[name]:.0f} s\n")


@contextmanager
def _folder(name: str) -> Iterator[Path]:
    """A folder for what the commands write, gone afterwards."""
    folder = kept.BUILD / "run" / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def _machine() -> str:
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"


def main() -> None:
    """Measure everything and keep the figures."""
    before, running = os.getloadavg()[0], Running()
    running.install()
    running.alone()
    for contacts in SIZES:
        running.size(contacts)
    save(
        Results(
            machine=_machine(),
            python=platform.python_version(),
            runs=RUNS,
            loads=(before, os.getloadavg()[0]),
            seconds=running.seconds,
            entries=running.entries,
            programs=running.programs,
            rows=running.rows,
            missing=running.missing,
            instructions=running.counted,
        )
    )


if __name__ == "__main__":
    main()
