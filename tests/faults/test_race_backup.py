"""Backups and restores in the middle of it: others write, and none of their entries is lost."""

import json
import sqlite3
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Event

from tests.faults.conftest import Program
from tests.faults.test_race import repeated

WRITERS = 3


def test_backups_are_whole_while_others_write(program: Program, is_long: bool) -> None:
    """Each one is a state of the record that there was, and can be gone back to."""
    times, done = 25 if is_long else 3, Event()

    def backups() -> list[tuple[Path, int]]:
        made: list[tuple[Path, int]] = []
        while not done.is_set():
            file = program.folder / f"{len(made)}.zip"
            made.append((file, program.run("backup", "-o", str(file)).returncode))
        return made

    with ThreadPoolExecutor(WRITERS + 1) as pool:
        backing_up = pool.submit(backups)
        writers = [pool.submit(repeated, program, each, times) for each in range(WRITERS)]
        written = {result for writer in writers for result in writer.result()}
        done.set()
        made = backing_up.result()

    assert written == {(0, "")}
    assert {code for _file, code in made} == {0}
    sizes = []
    for number, (file, _code) in enumerate(made):
        other = Program(program.folder / f"machine {number}")
        assert other.run("restore", str(file)).returncode == 0
        sizes.append(other.entries())
    assert sizes == sorted(sizes)
    assert 4 <= sizes[0] <= sizes[-1] <= 4 + WRITERS * times


def test_no_entry_falls_between_what_is_kept_and_what_is_put_back(
    program: Program, is_long: bool
) -> None:
    """Whoever was told that an entry is stored finds it: in the record, or in a copy beside it."""
    times, restores = (25, 20) if is_long else (4, 2)
    assert program.run("backup", "-o", str(program.folder / "b.zip")).returncode == 0
    restoring = ("--accept-older", "restore", str(program.folder / "b.zip"))

    def writing(writer: int) -> set[str]:
        words = [f"call {writer}.{number}" for number in range(times)]
        runs = [(each, program.run("--accept-older", "log", "acme", each)) for each in words]
        assert {run.returncode for _each, run in runs} == {0}, [run.stderr for _each, run in runs]
        return {each for each, _run in runs}

    with ThreadPoolExecutor(WRITERS + 1) as pool:
        writers = [pool.submit(writing, each) for each in range(WRITERS)]
        ends = [program.run(*restoring) for _time in range(restores)]
        acknowledged = set[str]().union(*(writer.result() for writer in writers))

    assert [each.stderr for each in ends] == [""] * restores
    assert program.entries() >= 4
    kept = list(program.home.glob("*-before-restore-*.db"))
    assert len(kept) == restores
    found: Counter[str] = Counter(program.contacts())
    for each in kept:
        found += Counter(summaries(each))
    assert acknowledged <= set(found)


def summaries(path: Path) -> set[str]:
    """What was logged in a record, read without the program."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as db:
        bodies = [json.loads(body) for (body,) in db.execute("SELECT body FROM events")]
    return {body["summary"] for body in bodies if "summary" in body}
