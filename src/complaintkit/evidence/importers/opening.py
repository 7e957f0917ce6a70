"""Opening a file that is to be imported: a regular one, of a size that can be read."""

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from hashlib import file_digest
from pathlib import Path
from typing import BinaryIO, NamedTuple

from complaintkit.errors import NoHome, Refused
from complaintkit.evidence.importers.kinds import HEAD, Kind, kind_of
from complaintkit.sentences import _

_LIMITS: dict[Kind, int] = {
    "calls": 64 << 20,
    "mail": 50 << 20,
    "mbox": 8 << 30,
    "csv": 32 << 20,
    "json": 512 << 20,
    "zip": 4 << 30,
}
"""Bytes that a file of each kind may have: far more than any life with a provider fills."""
_PIECE = 1 << 16
"""Bytes of a line that are read at once: a line may be as long as the file."""


class Opened(NamedTuple):
    """A file to be imported."""

    file: BinaryIO
    kind: Kind
    name: str
    size: int
    sha256: str

    def data(self) -> bytes:
        """All of it."""
        self.file.seek(0)
        return self.file.read()

    def lines(self, told: Callable[[int], object]) -> Iterator[bytes]:
        """Its lines; a very long one in pieces. *told* hears of the bytes as they go."""
        self.file.seek(0)
        for line in iter(partial(self.file.readline, _PIECE), b""):
            told(len(line))
            yield line


@contextmanager
def opened(path: Path, kind: Kind | None) -> Iterator[Opened]:
    """The file at *path*. Raises `NoHome` without one, `Refused` for a folder, a pipe, a giant."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _binary())
    except FileNotFoundError:
        raise NoHome(
            _("There is no file {path}.").format(path=path),
            _("Nothing was stored. Check its name and folder."),
        ) from None
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        os.close(descriptor)
        raise Refused(_("{path} is not a file.").format(path=path), _("Nothing was stored."))
    with os.fdopen(descriptor, "rb") as file:
        name = path.name.encode("utf-8", "replace").decode()
        chosen = kind or kind_of(file.read(HEAD), name)
        _must_fit(path, status.st_size, _LIMITS[chosen])
        file.seek(0)
        yield Opened(file, chosen, name, status.st_size, file_digest(file, "sha256").hexdigest())


def _binary() -> int:
    return getattr(os, "O_BINARY", 0)


def _must_fit(path: Path, size: int, limit: int) -> None:
    if not size:
        raise Refused(_("The file {path} is empty.").format(path=path), _("Nothing was stored."))
    if size > limit:
        raise Refused(
            _("{path} is too large: {size} bytes, and the limit is {limit}.").format(
                path=path, size=size, limit=limit
            ),
            _("Nothing was stored. Import the part that matters."),
        )
