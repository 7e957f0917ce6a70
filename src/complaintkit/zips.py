"""Zips of strangers: nothing is unpacked to the disk, and nothing that they say is believed.

The one door for every zip that is read. Who opens one says how much it may hold; the names, the
places and the packing of its files are looked at before any of them is read.
"""

import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from math import inf
from typing import BinaryIO, NamedTuple

from complaintkit.sentences import _

MAX_LIST = 1 << 24
"""Bytes of the list of files at the end of a zip: 16 MiB."""

_BLOCK = 1 << 20
_HEADER = 30
"""Bytes before a file, besides its name, which has one at least for each letter."""
_ENCRYPTED = 1
_TROUBLE = (zipfile.BadZipFile, EOFError, RuntimeError, ValueError, zlib.error)


class Unfit(Exception):
    """A zip that must not be read; says why, as a part of a sentence."""


class Limits(NamedTuple):
    """How much a zip may hold, and how."""

    files: int
    file: float = inf
    """Bytes of one of them."""
    total: float = inf
    """Bytes of all of them together."""
    ratio: int = 1
    """So many times a file may grow when it is unpacked."""
    packings: tuple[int, ...] = (zipfile.ZIP_STORED,)
    alike: Callable[[str], str] = str
    """Two files whose names are the same after this are one file to somebody."""


class Zip:
    """The files in a zip from anywhere."""

    def __init__(self, file: BinaryIO, limits: Limits) -> None:
        """Raises `Unfit` for what is no zip, or none that should be read."""
        self._zip = _listed(file)
        self._members = {each.filename: each for each in self._zip.infolist()}
        for reason in _against(self._zip.infolist(), self._zip.start_dir, limits):
            raise Unfit(reason)

    @property
    def paths(self) -> list[str]:
        """The files, in their order."""
        return list(self._members)

    def size(self, path: str) -> int:
        """How large a file says that it is; `pieces` gives no more."""
        return self._members[path].file_size

    def pieces(self, path: str) -> Iterator[bytes]:
        """The bytes of a file; raises `ValueError` if they are damaged or not so many."""
        size, said = 0, self.size(path)
        try:
            with self._zip.open(self._members[path]) as file:
                while block := file.read(_BLOCK):
                    size += len(block)
                    if size > said:
                        break
                    yield block
        except _TROUBLE as error:
            raise ValueError(path) from error
        if size != said:
            raise ValueError(path)

    def read(self, path: str, limit: int) -> bytes:
        """A small file whole; raises `ValueError` for a damaged or a large one."""
        if self.size(path) > limit:
            raise ValueError(path)
        return b"".join(self.pieces(path))


def names_in(file: BinaryIO) -> list[str]:
    """The names that a zip lists, none of them looked at; raises `Unfit` for what is no zip."""
    return _listed(file).namelist()


class _Sparing:
    """A file for the library, which reads a zip's list of files at once however long it says."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size: int = -1) -> bytes:
        if size > MAX_LIST:
            raise Unfit(_("its list of files is too long"))
        return self._file.read(size)


def _listed(file: BinaryIO) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(_Sparing(file))
    except _TROUBLE as error:
        raise Unfit(_("it is not a whole zip file")) from error


def _against(members: Sequence[zipfile.ZipInfo], end: int, limits: Limits) -> Iterator[str]:
    """What speaks against reading it at all."""
    if len(members) > limits.files:
        yield _("it has more than {limit} files").format(limit=limits.files)
    if sum(each.file_size for each in members) > limits.total:
        yield _("its files are larger than {limit} bytes together").format(limit=limits.total)
    seen: set[str] = set()
    for each in members:
        yield from _against_member(each, limits)
        name = limits.alike(each.filename)
        if name in seen:
            yield _("it has {path!r} twice").format(path=each.filename)
        seen.add(name)
    free = 0
    for each in sorted(members, key=lambda one: one.header_offset):
        if each.header_offset < free:
            yield _("its files overlap")
        free = each.header_offset + _HEADER + len(each.filename) + each.compress_size
    if free > end:
        yield _("it is cut")


def _against_member(each: zipfile.ZipInfo, limits: Limits) -> Iterator[str]:
    path, mode = each.filename, each.external_attr >> 16
    if not _is_plain(path) or getattr(each, "orig_filename", path) != path:
        yield _("{path!r} is not a path inside of it").format(path=path)
    if mode and stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        yield _("{path!r} is not a file").format(path=path)
    if each.flag_bits & _ENCRYPTED:
        yield _("{path!r} is encrypted").format(path=path)
    if each.compress_type not in limits.packings:
        yield _("{path!r} is compressed in an unusual way").format(path=path)
    if each.file_size > limits.file:
        yield _("{path!r} is larger than {limit} bytes").format(path=path, limit=limits.file)
    if each.file_size > limits.ratio * max(each.compress_size, 1):
        yield _("{path!r} grows too much").format(path=path)


def _is_plain(path: str) -> bool:
    """Whether it is a path of names of printable characters, one below the other."""
    return path.isprintable() and not any(
        part in ("", ".", "..") or "\\" in part or ":" in part for part in path.split("/")
    )
