"""What one command does below a folder, call by call, with its data, in the words of `power.py`."""

import os
from itertools import count
from pathlib import Path
from typing import NamedTuple

from tests.faults.power import ROOT, Made, Name, Renamed, Resize, Step, Sync, Told, Tree, Write
from tests.faults.tracer import Call

STREAMS = ("stdout", "stderr")
"""Files of the tests, not of the command."""
_LONGEST = 4096
"""No path has more bytes."""
_WORKING_FOLDER = -100 & 0xFFFF_FFFF
_PLACES = {
    "openat": ((0, 1),), "mkdirat": ((0, 1),), "unlinkat": ((0, 1),), "linkat": ((0, 1), (2, 3)),
    "renameat": ((0, 1), (2, 3)), "renameat2": ((0, 1), (2, 3)), "mkdir": ((None, 0),),
    "rmdir": ((None, 0),), "unlink": ((None, 0),), "link": ((None, 0), (None, 1)),
    "rename": ((None, 0), (None, 1)),
}  # fmt: skip
"""Which arguments of a call are a folder, none being the working folder, and a path from there."""


class _Place(NamedTuple):
    folder: int
    name: str
    path: Path
    """Of the process that stands still, as this one can follow it."""


class Recorder:
    """Looks at each call of a command. A call that it does not know is missing in the end."""

    def __init__(self, root: Path) -> None:
        self.steps: list[Step] = []
        self.before = Tree()
        self._count = count(ROOT + 1)
        self._numbers = {_identity(root): ROOT}
        self._read(root, ROOT)
        self._names = {number: dict(names) for number, names in self.before.folders.items()}
        self._noted = {
            "openat": self._opened, "write": self._wrote, "pwrite": self._wrote_at,
            "sendfile": self._copied,
            "ftruncate": self._resized, "fsync": self._synced, "fdatasync": self._synced,
            "mkdir": self._made, "mkdirat": self._made, "link": self._linked,
            "linkat": self._linked, "unlink": self._removed, "unlinkat": self._removed,
            "rmdir": self._removed, "rename": self._renamed, "renameat": self._renamed,
            "renameat2": self._renamed,
        }  # fmt: skip

    def __call__(self, call: Call) -> None:
        """Note a call that was not refused."""
        if call.result >= 0 and call.name in self._noted:
            self._noted[call.name](call)

    def _read(self, folder: Path, number: int) -> None:
        for path in sorted(folder.iterdir()):
            if number == ROOT and path.name in STREAMS:
                continue
            own = self._numbers.setdefault(_identity(path), next(self._count))
            self.before.folders[number][path.name] = own
            if path.is_dir():
                self.before.folders[own] = {}
                self._read(path, own)
            else:
                self.before.files[own] = path.read_bytes()

    def _opened(self, call: Call) -> None:
        for place in self._places(call):
            number = self._names[place.folder].get(place.name)
            if number is None:
                self._begin(place, is_folder=False)
            elif call.arguments[2] & os.O_TRUNC:
                self.steps.append(Resize(number, 0))

    def _wrote(self, call: Call) -> None:
        descriptor, address, _size = call.arguments[:3]
        data = _memory(call.process, address, call.result)
        if descriptor == 1:
            self.steps.append(Told(data))
        elif (number := self._number(call)) is not None:
            self.steps.append(Write(number, _position(call) - call.result, data))

    def _wrote_at(self, call: Call) -> None:
        if (number := self._number(call)) is not None:
            data = _memory(call.process, call.arguments[1], call.result)
            self.steps.append(Write(number, call.arguments[3], data))

    def _copied(self, call: Call) -> None:
        if (number := self._number(call)) is not None:  # its bytes were in no memory of the process
            at = _position(call) - call.result
            data = Path(f"/proc/{call.process}/fd/{call.arguments[0]}").read_bytes()
            self.steps.append(Write(number, at, data[at : at + call.result]))

    def _resized(self, call: Call) -> None:
        if (number := self._number(call)) is not None:
            self.steps.append(Resize(number, call.arguments[1]))

    def _synced(self, call: Call) -> None:
        if (number := self._number(call)) is not None:
            self.steps.append(Sync(number))

    def _made(self, call: Call) -> None:
        for place in self._places(call):
            self._begin(place, is_folder=True)

    def _linked(self, call: Call) -> None:
        old, new = self._places(call)
        self._change(Name(new.folder, new.name, self._names[old.folder][old.name]))

    def _removed(self, call: Call) -> None:
        for place in self._places(call):
            self._change(Name(place.folder, place.name, None))

    def _renamed(self, call: Call) -> None:
        old, new = self._places(call)
        number = self._names[old.folder][old.name]
        self._change(Name(old.folder, old.name, None), Name(new.folder, new.name, number))

    def _begin(self, place: _Place, *, is_folder: bool) -> None:
        number = next(self._count)
        self._numbers[_identity(place.path)] = number  # in the place of one that is gone, perhaps
        if is_folder:
            self._names[number] = {}
        self.steps.append(Made(number, is_folder))
        self._change(Name(place.folder, place.name, number))

    def _change(self, *names: Name) -> None:
        for folder, name, stands_for in names:
            if stands_for is None:
                del self._names[folder][name]
            else:
                self._names[folder][name] = stands_for
        self.steps.append(Renamed(names))

    def _number(self, call: Call) -> int | None:
        """Which of ours the open file is that a call begins with."""
        path = Path(f"/proc/{call.process}/fd/{call.arguments[0]}")
        return self._numbers.get(_identity(path))

    def _places(self, call: Call) -> list[_Place]:
        """What a call names, as far as it is ours."""
        found = []
        for folder, text in _PLACES[call.name]:
            base = _WORKING_FOLDER if folder is None else call.arguments[folder] & 0xFFFF_FFFF
            start = "cwd" if base == _WORKING_FOLDER else f"fd/{base}"
            words = _memory(call.process, call.arguments[text], _LONGEST).split(b"\0")[0]
            path = Path(f"/proc/{call.process}/{start}", os.fsdecode(words))
            number = self._numbers.get(_identity(path.parent))
            if number in self._names:
                found.append(_Place(number, path.name, path))
        return found


def _identity(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino


def _position(call: Call) -> int:
    """Where the open file goes on that a call began with."""
    about = Path(f"/proc/{call.process}/fdinfo/{call.arguments[0]}").read_text("ascii")
    return int(about.split()[1])


def _memory(process: int, address: int, size: int) -> bytes:
    """What a process that stands still has there; less, where its memory ends."""
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        memory.seek(address)
        return memory.read(size)
