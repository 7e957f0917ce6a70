"""A power cut in what only some commands do first: undo a crash, bring an old record up to date."""

import random
from pathlib import Path

import pytest

from tests.conftest import names
from tests.faults.cuts import Each, Image, Recorded, laid, recorded
from tests.faults.desk import Desk
from tests.faults.power import ALL, Disk, Renamed
from tests.faults.upgrades import OldDesk
from tests.faults.writes import WRITES
from tests.record import version1
from tests.record.version1 import KEPT

LOG = WRITES["log"]


def crashed(done: Recorded) -> Image:
    """The last moment of a command at which its entries are undone: its journal is still there."""
    ends = [n for n, step in enumerate(done.steps) if isinstance(step, Renamed) and _ends(step)]
    disk = Disk(done.before, in_order=True)
    for step in done.steps[: ends[-1]]:
        disk.take(step)
    return Image(disk.after_a_cut(random.Random(0), ALL, ALL), told=False, name="")  # noqa: S311


def _ends(step: Renamed) -> bool:
    return any(name == "complaints.db-journal" and gone is None for _at, name, gone in step.names)


@pytest.mark.parametrize("words", [("list",), LOG.words], ids=["reading", "writing"])
def test_a_power_cut_while_a_crash_is_undone(
    quick: Path, made: Path, words: tuple[str, ...], each_image: Each
) -> None:
    """The next command undoes it again, and loses nothing that was there before."""
    desk = Desk(quick, made)
    program = desk.program
    desk.clear(LOG)
    first = recorded(program.folder, lambda look: program.meets(None, *LOG.words, look=look))
    laid(crashed(first), program.folder)
    assert program.record.with_name("complaints.db-journal").exists()
    done = recorded(program.folder, lambda look: program.meets(None, *words, look=look))
    assert not program.record.with_name("complaints.db-journal").exists()
    after = desk.entries()

    def check(image: Image) -> None:
        entries = desk.entries()
        assert entries in ((after,) if image.told else (LOG.before, after))
        assert program.here("verify").code == 0
        assert program.here(*LOG.words).code == 0
        assert desk.entries() == entries + LOG.entries

    each_image(done, program.folder, check)


@pytest.fixture(name="old", scope="session")
def _old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return version1.make(tmp_path_factory.mktemp("old") / "complaints.db")


@pytest.mark.parametrize("words", [("due",), ("log", "acme", "x")], ids=["reading", "writing"])
def test_a_power_cut_during_an_upgrade(
    quick: Path, old: Path, words: tuple[str, ...], each_image: Each
) -> None:
    """The old record whole, or the new one with the old one beside it."""
    desk = OldDesk(quick, old)
    program = desk.program
    desk.clear()
    done = recorded(program.folder, lambda look: program.meets(None, *words, look=look))
    after = program.entries()

    def check(image: Image) -> None:
        version, entries = desk.looked_at()
        assert entries[: len(desk.entries)] == desk.entries
        assert not image.told or (version > 1 and len(entries) == after)
        assert len(entries) in (len(desk.entries), after)
        if version > 1 or KEPT in names(program.home):
            kept = version1.contents(program.home / KEPT)
            assert (kept["version"], kept["events"]) == ([(1,)], desk.entries)
        assert program.here("log", "acme", "goes on").code == 0
        assert program.entries() == len(entries) + 1
        assert KEPT in names(program.home)

    each_image(done, program.folder, check)
