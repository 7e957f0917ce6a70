"""The parts of a bundle that can be taken over: the export in it, and the files that prove it.

A zip may come from anybody. Nothing of it is unpacked under a name of its own: one member is read
as the export, others are found by their size and hash, and whatever they say of themselves, their
bytes are counted while they are inflated.
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo
from zlib import error as inflating_failed

from complaintkit.errors import Refused
from complaintkit.files import private_folder, safe_keep
from complaintkit.sentences import _

EXPORT = "chronology.json"

_LONGEST_EXPORT = 512 << 20
_LONGEST = 8 << 30
"""Bytes that are inflated in all: members that share their bytes multiply without end."""
_MOST_MEMBERS = 10_000
_PIECE = 1 << 18
_BROKEN = (
    *(BadZipFile, LargeZipFile, inflating_failed, EOFError, NotImplementedError, RuntimeError),
    *(ValueError, OverflowError, IndexError),
)
"""What `zipfile` raises for zips that nobody should have made."""


class Bundle:
    """A zip that is open for reading. Raises `Refused` for one that no bundle can be."""

    def __init__(self, file: BinaryIO) -> None:
        with _refusing():
            self._zip = ZipFile(file)
            self._members = self._zip.infolist()
        self._inflated = 0
        names = [each.filename.casefold() for each in self._members]
        if len(names) > _MOST_MEMBERS:
            raise _refused(_("it has more than {limit} members").format(limit=_MOST_MEMBERS))
        if len(names) != len(set(names)):
            raise _refused(_("two of its members have one name"))

    def export(self) -> bytes:
        """The one member that is the export."""
        found = [each for each in self._members if each.filename.split("/")[-1] == EXPORT]
        if len(found) != 1:
            raise _refused(_("it does not hold one {name}").format(name=EXPORT))
        return b"".join(self._pieces(found[0], _LONGEST_EXPORT))

    def keep(self, wanted: Collection[str], folder: Path) -> set[str]:
        """Keep in *folder* the files with these hashes; the hashes that were found."""
        found: set[str] = set()
        for member in self._members if wanted else ():
            hashed = sha256()
            for piece in self._pieces(member, member.file_size):
                hashed.update(piece)
            if hashed.hexdigest() in wanted:
                private_folder(folder)
                found.add(safe_keep(folder, self._pieces(member, member.file_size)))
        return found

    def _pieces(self, member: ZipInfo, limit: int) -> Iterator[bytes]:
        size = 0
        with _refusing(), self._zip.open(member) as file:
            while piece := file.read(_PIECE):
                size += len(piece)
                self._inflated += len(piece)
                if size > limit or self._inflated > _LONGEST:
                    raise _refused(_("it holds more than it says"))
                yield piece


@contextmanager
def _refusing() -> Iterator[None]:
    try:
        yield
    except _BROKEN as error:
        raise _refused(str(error) or type(error).__name__) from error


def _refused(reason: str) -> Refused:
    return Refused(
        _("This zip cannot be taken over: {reason}.").format(reason=reason),
        _("Nothing was stored. Export the bundle again, or use another copy of it."),
    )
