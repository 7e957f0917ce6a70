"""The zip of a bundle: written the same way each time, and read as what a stranger sent.

Nothing is compressed: pictures and PDF are already, and so the same files are the same bytes with
every version of the library. An exhibit lies in it as it is.
"""

import hashlib
import io
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from complaintkit.errors import Refused, StorageTrouble
from complaintkit.evidence.intake import MAX_FILE
from complaintkit.sentences import _

MAX_MEMBERS = 10_000
MAX_TOTAL = (1 << 32) - (1 << 20)
"""Bytes of all members together, just under 4 GiB: what every program for zips can open."""
MAX_LIST = 1 << 24
"""Bytes of the list of files at the end of a zip: 16 MiB."""
MAX_RATIO = 200
"""So many times a member may grow when it is unpacked."""

_BLOCK = 1 << 20
_LONGEST_END = 22 + (1 << 16)
"""The record that ends a zip, with the longest comment."""
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_MODE = (stat.S_IFREG | 0o644) << 16
_UNIX, _ENCRYPTED = 3, 1
_TROUBLE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    EOFError,
    NotImplementedError,
    ValueError,
    zlib.error,
)


class Member(NamedTuple):
    """A file of the bundle: its path there, and its bytes or where they are kept."""

    path: str
    source: bytes | Path
    sha256: str
    size: int


def member(path: str, data: bytes) -> Member:
    """A member that is made of bytes."""
    return Member(path, data, hashlib.sha256(data).hexdigest(), len(data))


def write_archive(
    file: BinaryIO, members: Sequence[Member], told: Callable[[int], object] = lambda _size: None
) -> None:
    """Write the zip of *members*, sorted by their paths; *told* hears of the bytes as they go.

    Raises `StorageTrouble` when a kept file is no longer what it was a moment ago.
    """
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED, allowZip64=False) as archive:
        for each in sorted(members):
            info = zipfile.ZipInfo(each.path, _FIRST_DAY)
            info.external_attr, info.create_system = _MODE, _UNIX
            info.file_size = each.size
            digest = hashlib.sha256()
            with archive.open(info, "w") as target:
                for block in _blocks(each.source):
                    digest.update(block)
                    target.write(block)
                    told(len(block))
            if digest.hexdigest() != each.sha256:
                raise StorageTrouble(
                    _("The file of {path} changed while the bundle was made.").format(
                        path=each.path
                    ),
                    _("Nothing was written. To see which files are whole: complaint verify"),
                )


def _blocks(source: bytes | Path) -> Iterator[bytes]:
    if isinstance(source, bytes):
        yield source
        return
    with source.open("rb") as file:
        while block := file.read(_BLOCK):
            yield block


class Archive:
    """A zip from anywhere. Nothing is unpacked to the disk, and nothing in it is believed."""

    def __init__(self, file: BinaryIO) -> None:
        """Raises `Refused` for what is no zip, or no zip that could be a bundle."""
        if _list_size(file) > MAX_LIST:
            raise _refused(_("its list of files is too long"))
        try:
            self._zip = zipfile.ZipFile(file)
            self._members = {each.filename: each for each in self._zip.infolist()}
        except _TROUBLE as error:
            raise _refused(_("it is not a whole zip file")) from error
        for reason in _against(self._zip.infolist()):
            raise _refused(reason)

    @property
    def paths(self) -> set[str]:
        """The members."""
        return set(self._members)

    def size(self, path: str) -> int:
        """How large a member says that it is."""
        return self._members[path].file_size

    def pieces(self, path: str) -> Iterator[bytes]:
        """The bytes of a member; raises `ValueError` if they are damaged or not so many."""
        size, said = 0, self._members[path].file_size
        try:
            with self._zip.open(self._members[path]) as file:
                while block := file.read(_BLOCK):
                    size += len(block)
                    if size > said:
                        break
                    yield block
        except (*_TROUBLE, OSError, RuntimeError) as error:
            raise ValueError(path) from error
        if size != said:
            raise ValueError(path)

    def read(self, path: str, limit: int) -> bytes:
        """A small member whole."""
        if self.size(path) > limit:
            raise _refused(_("{path} is too large").format(path=path))
        return b"".join(self.pieces(path))


def _list_size(file: BinaryIO) -> int:
    """How many bytes the zip says that its list of files has; the library would read them all."""
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - _LONGEST_END))
    end = file.read(_LONGEST_END)
    file.seek(0)
    place = end.rfind(b"PK\5\6")
    return int.from_bytes(end[place + 12 : place + 16], "little") if place >= 0 else 0


def _against(members: Sequence[zipfile.ZipInfo]) -> Iterator[str]:
    """What speaks against opening it at all."""
    if len(members) > MAX_MEMBERS:
        yield _("it has more than {limit} files").format(limit=MAX_MEMBERS)
    if sum(each.file_size for each in members) > MAX_TOTAL:
        yield _("its files are larger than {limit} bytes together").format(limit=MAX_TOTAL)
    seen: set[str] = set()
    for each in members:
        yield from _against_member(each)
        if each.filename.casefold() in seen:
            yield _("it has {path!r} twice").format(path=each.filename)
        seen.add(each.filename.casefold())
    end = 0
    for each in sorted(members, key=lambda one: one.header_offset):
        if each.header_offset < end:
            yield _("its files overlap")
        end = each.header_offset + each.compress_size


def _against_member(each: zipfile.ZipInfo) -> Iterator[str]:
    path, mode = each.filename, each.external_attr >> 16
    if not _is_plain(path) or getattr(each, "orig_filename", path) != path:
        yield _("{path!r} is not a path inside of it").format(path=path)
    if mode and stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        yield _("{path!r} is not a file").format(path=path)
    if each.flag_bits & _ENCRYPTED:
        yield _("{path!r} is encrypted").format(path=path)
    if each.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        yield _("{path!r} is compressed in an unusual way").format(path=path)
    if each.file_size > MAX_FILE:
        yield _("{path!r} is larger than {limit} bytes").format(path=path, limit=MAX_FILE)
    if each.file_size > MAX_RATIO * max(each.compress_size, 1):
        yield _("{path!r} grows too much").format(path=path)


def _is_plain(path: str) -> bool:
    """Whether it is a path of names of printable characters, one below the other."""
    return path.isprintable() and not any(
        part in ("", ".", "..") or "\\" in part or ":" in part for part in path.split("/")
    )


def _refused(reason: str) -> Refused:
    return Refused(
        _("This is not a bundle that can be checked: {reason}.").format(reason=reason),
        _("Nothing was unpacked. Ask for the file again."),
    )
