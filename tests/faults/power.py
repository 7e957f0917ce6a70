"""A disk in plain Python: what is safe on it, and what a power cut may leave of the rest.

Files and folders are told apart by numbers of our own: a name may move to another file, and a disk
gives the number of a removed file to the next one.
"""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

ROOT = 0
"""The number of the folder that holds all others."""
SECTOR = 512
"""A disk writes so many bytes whole or not at all."""
NOTHING, ALL = 0.0, 1.0
MOODS = (NOTHING, 0.5, 0.9, ALL)
"""How much of what nothing had made safe was on the disk all the same."""
TORN = 0.2
"""How many of those writes came in part."""


class Made(NamedTuple):
    """A new file or folder, without a name so far."""

    number: int
    is_folder: bool


class Write(NamedTuple):
    """Bytes that came into a file at a place."""

    file: int
    at: int
    data: bytes


class Resize(NamedTuple):
    """A file was cut off, or grew by zeros."""

    file: int
    size: int


class Name(NamedTuple):
    """A name in a folder and what it stands for from now on; None when it is gone."""

    folder: int
    name: str
    stands_for: int | None


class Renamed(NamedTuple):
    """Names that change together, as a disk does it: all of them or none."""

    names: tuple[Name, ...]

    @property
    def folders(self) -> set[int]:
        """Where they are."""
        return {each.folder for each in self.names}


class Sync(NamedTuple):
    """A file, or the names in a folder, must be on the disk from here on."""

    number: int


class Told(NamedTuple):
    """What the user has seen."""

    words: bytes


Step = Made | Write | Resize | Renamed | Sync | Told


@dataclass
class Tree:
    """Files and folders by their numbers."""

    files: dict[int, bytes] = field(default_factory=dict)
    folders: dict[int, dict[str, int]] = field(default_factory=lambda: {ROOT: {}})

    def paths(self, folder: int = ROOT, above: str = "") -> Iterator[tuple[str, int]]:
        """What can be reached by a name, outer folders first."""
        for name, number in sorted(self.folders[folder].items()):
            yield above + name, number
            if number in self.folders:
                yield from self.paths(number, f"{above}{name}/")

    def contents(self) -> dict[str, bytes | None]:
        """The same with what is in it; None for a folder."""
        return {path: self.files.get(number) for path, number in self.paths()}

    def lay(self, folder: Path) -> None:
        """Make these files in *folder*; one with two names stays one."""
        made: dict[int, Path] = {}
        for name, number in self.paths():
            path = folder / name
            if number in self.folders:
                path.mkdir(mode=0o700)
            elif number in made:
                path.hardlink_to(made[number])
            else:
                path.write_bytes(self.files[number])
                path.chmod(0o600)
                made[number] = path


class Disk:
    """What a command has done so far, and how much of it would survive.

    *in_order*: names come to the disk in the order in which they changed, and to sync anything
    brings all of them, as disks with a journal do it. Without it a name is safe only once its
    folder was synced, and of the others any may be there.
    """

    def __init__(self, start: Tree, *, in_order: bool) -> None:
        self._in_order = in_order
        self._files = dict(start.files)
        self._folders = {number: dict(names) for number, names in start.folders.items()}
        self._waiting: dict[int, list[Write | Resize]] = defaultdict(list)
        self._names: list[Renamed] = []

    def take(self, step: Step) -> None:
        """The command goes on."""
        match step:
            case Made(number, True):
                self._folders[number] = {}
            case Made(number, False):
                self._files[number] = b""
            case Write() | Resize():
                self._waiting[step.file].append(step)
            case Renamed():
                self._names.append(step)
            case Sync(number):
                self._sync(number)
            case Told():
                pass

    def after_a_cut(self, chance: random.Random, names: float, data: float) -> Tree:
        """What is there when the power is back, and so much of what nothing had made safe."""
        folders = {number: dict(inside) for number, inside in self._folders.items()}
        _rename(folders, self._names_that_came(chance, names))
        files = dict(self._files)
        for number, waiting in self._waiting.items():
            files[number] = _written(files[number], _that_came(waiting, chance, data))
        return Tree(files, folders)

    def _sync(self, number: int) -> None:
        if number in self._files:
            self._files[number] = _written(self._files[number], self._waiting.pop(number, ()))
        safe = [each for each in self._names if self._in_order or number in each.folders]
        _rename(self._folders, safe)
        self._names = _still_waiting(self._names, safe)

    def _names_that_came(self, chance: random.Random, much: float) -> Sequence[Renamed]:
        if not self._in_order:
            return [each for each in self._names if chance.random() < much]
        last = len(self._names)
        return self._names[: chance.randint(last if much == ALL else 0, last if much else 0)]


def _still_waiting(names: Sequence[Renamed], safe: Sequence[Renamed]) -> list[Renamed]:
    """The others; without a name that is safe by now as what it became later."""
    waiting, settled = [], set[tuple[int, str]]()
    for each in reversed(names):
        if any(each is other for other in safe):
            settled |= {name[:2] for name in each.names}
        elif left := tuple(name for name in each.names if name[:2] not in settled):
            waiting.append(Renamed(left))
    return waiting[::-1]


def _rename(folders: dict[int, dict[str, int]], changes: Iterable[Renamed]) -> None:
    for folder, name, stands_for in (each for change in changes for each in change.names):
        folders[folder].pop(name, None)
        if stands_for is not None:
            folders[folder][name] = stands_for


def _that_came(
    waiting: Iterable[Write | Resize], chance: random.Random, much: float
) -> Iterator[Write | Resize]:
    """Each of them whole, torn or not at all; of some only that the file is longer now."""
    for each in waiting:
        if chance.random() < much:
            is_torn = much < ALL and chance.random() < TORN
            yield _torn(each, chance) if is_torn and isinstance(each, Write) else each
        elif much and isinstance(each, Write) and chance.random() < TORN:
            yield Write(each.file, each.at + len(each.data), b"")


def _torn(write: Write, chance: random.Random) -> Write:
    """Its first sectors, or its last."""
    end = write.at + len(write.data)
    gaps = range((write.at // SECTOR + 1) * SECTOR, end, SECTOR)
    if not gaps:
        return write
    gap = chance.choice(gaps)
    if chance.random() < 1 / 2:
        return write._replace(data=write.data[: gap - write.at])
    return write._replace(at=gap, data=write.data[gap - write.at :])


def _written(data: bytes, changes: Iterable[Write | Resize]) -> bytes:
    """What a file holds after these."""
    held = bytearray(data)
    for each in changes:
        size = each.size if isinstance(each, Resize) else max(len(held), each.at + len(each.data))
        del held[size:]
        held.extend(bytes(size - len(held)))
        if isinstance(each, Write):
            held[each.at : each.at + len(each.data)] = each.data
    return bytes(held)
