"""A command recorded once, and the disks that a power cut in the middle of it may leave."""

import contextlib
import random
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.faults.power import ALL, MOODS, NOTHING, Disk, Step, Told, Tree
from tests.faults.recorder import Recorder
from tests.faults.tracer import Look, Traced

DISKS = {"names in their order": True, "names by their folder": False}
"""What a name needs to be safe: see `Disk`."""
FEW, MANY = 4, 400
"""Cuts for each command and kind of disk, in the short form and in the long one."""
_MEMORY = Path("/dev/shm")  # noqa: S108 (a folder of our own in it)


class Image(NamedTuple):
    """A folder as it may be when the power is back."""

    tree: Tree
    told: bool
    """Whether the user had been told that it was done."""
    name: str


class Recorded(NamedTuple):
    """What a command did in a folder, from its beginning to its end."""

    before: Tree
    steps: list[Step]


Each = Callable[[Recorded, Path, Callable[[Image], None]], None]
"""Looks at all images of what was recorded, each laid in the folder where that was."""


@contextmanager
def quick_folder() -> Iterator[Path]:
    """A folder in memory: what is synced there costs no time, and the cuts are made by us."""
    place = _MEMORY if _MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="power-", dir=place) as folder:
        yield Path(folder)


def recorded(folder: Path, run: Callable[[Look], Traced]) -> Recorded:
    """Look at a command that works. Fails when it did what is not modelled."""
    recorder = Recorder(folder)
    ended = run(recorder)
    assert ended.code == 0, ended.err
    disk = Disk(recorder.before, in_order=True)
    for step in recorder.steps:
        disk.take(step)
    played = disk.after_a_cut(random.Random(0), ALL, ALL).contents()  # noqa: S311
    real = Recorder(folder).before.contents()
    differing = {each[0] for each in played.items() ^ real.items()}
    assert differing == set(), "a call is not modelled"
    assert any(isinstance(step, Told) for step in recorder.steps)
    return Recorded(recorder.before, recorder.steps)


def images(done: Recorded, kind: str, wanted: int) -> Iterator[Image]:
    """Disks after so many cuts, each different one once."""
    chance = random.Random(f"{kind}{len(done.steps)}")  # noqa: S311
    cuts = sorted(_cuts(done.steps, wanted, chance))
    disk, at, told = Disk(done.before, in_order=DISKS[kind]), 0, False
    seen = set()
    for cut, names, data in cuts:
        for step in done.steps[at:cut]:
            disk.take(step)
            told = told or isinstance(step, Told)
        at = cut
        tree = disk.after_a_cut(chance, names, data)
        looks = told, frozenset((path, hash(held)) for path, held in tree.contents().items())
        if looks not in seen:
            seen.add(looks)
            where = f"call {cut} of {len(done.steps)}"
            yield Image(tree, told, f"{kind}, cut after {where}, names {names}, data {data}")


def laid(image: Image, folder: Path) -> None:
    """Put the image in the place of a folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    image.tree.lay(folder)


def look_at_each(kept: Path, wanted: int) -> Each:
    """At so many for each kind of disk; what fails is in *kept*, and -rP shows how many differ."""

    def look(done: Recorded, folder: Path, check: Callable[[Image], None]) -> None:
        for kind in DISKS:
            count = 0
            for image in images(done, kind, wanted):
                laid(image, folder)
                with _told_where(image, kept), contextlib.chdir(folder):
                    check(image)
                count += 1
            sys.stdout.write(f"{kind}: {wanted} cuts, {count} different images\n")
            assert count > 1, "a cut that changes nothing proves nothing"

    return look


@contextmanager
def _told_where(image: Image, folder: Path) -> Iterator[None]:
    """A failure names the cut, and leaves the image in *folder* as it was laid."""
    try:
        yield
    except Exception as error:
        error.add_note(f"{image.name}; it lies in {folder / 'image'}")
        laid(image, folder / "image")
        raise


def _cuts(
    steps: list[Step], wanted: int, chance: random.Random
) -> Iterator[tuple[int, float, float]]:
    """When, and how much of the names and of the data came by itself.

    First when the user has just been told, and nothing came: then what was not synced is missed.
    """
    yield next(n for n, step in enumerate(steps, 1) if isinstance(step, Told)), NOTHING, NOTHING
    yield len(steps), NOTHING, NOTHING
    for number in range(wanted - 2):
        cut = len(steps) if number % 4 == 3 else chance.randint(0, len(steps))
        yield cut, chance.choice(MOODS), chance.choice(MOODS)
