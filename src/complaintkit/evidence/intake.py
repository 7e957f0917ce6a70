"""Taking in a file that proves something: its bytes are kept beside the record, under their hash.

The file is opened once and copied by that descriptor, so nothing can be put in its place half-way;
it is on the disk before any entry names it. A file without an entry does no harm.
"""

import os
import stat
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from complaintkit.errors import NoHome, Refused
from complaintkit.evidence.media import HEAD, media_type
from complaintkit.files import holds, private_folder, safe_keep
from complaintkit.sentences import _

MAX_FILE = 1 << 30
"""Bytes in one file: 1 GiB. A bundle of a few such files can still be mailed on a stick."""

_BLOCK = 1 << 18
_SAFELY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""A link could lead anywhere; to open a pipe would wait; Windows would change line ends."""


Told = Callable[[int], object]


class Blob(NamedTuple):
    """Bytes that are kept."""

    sha256: str
    size: int
    media_type: str


class Kept(NamedTuple):
    """A file that is kept, and what was known of it."""

    blob: Blob
    name: str
    """As the user's own file was called, without its folder."""
    modified_at: str
    """When it was last changed, in UTC; empty where the system says nothing of use."""


def keep_file(folder: Path, path: Path, told: Told = lambda _size: None) -> Kept:
    """Keep a copy of the file at *path* in *folder*, durable when this returns.

    *told* hears of the bytes as they are copied.
    Raises `NoHome` without a file; `Refused` for a link, a folder, a device, an empty file, one
    that is too large, and one that changes while it is copied. The system's refusals pass through.
    """
    descriptor = _opened(path)
    try:
        before = os.fstat(descriptor)
        _must_be_a_file(path, before)
        head = _head(descriptor)
        private_folder(folder)
        sha256 = safe_keep(folder, _copied(descriptor, path, before, told))
    finally:
        os.close(descriptor)
    blob = Blob(sha256, before.st_size, media_type(path.name, head))
    return Kept(blob, path.name, _modified(before))


def keep_bytes(folder: Path, data: bytes, name: str = "") -> Blob:
    """Keep bytes that were made or read elsewhere; *name* helps to tell what they are."""
    private_folder(folder)
    return Blob(safe_keep(folder, [data]), len(data), media_type(name, data[:HEAD]))


def is_whole(folder: Path, sha256: str) -> bool:
    """Whether the bytes of this hash are there as they were taken in."""
    return holds(folder / sha256, sha256)


def trouble_of(folder: Path, sha256: str) -> str:
    """What is wrong with kept bytes, for a sentence: they are missing, or changed; or nothing."""
    if is_whole(folder, sha256):
        return ""
    return _("changed") if os.path.lexists(folder / sha256) else _("missing")


def _opened(path: Path) -> int:
    if path.is_symlink():
        raise Refused(
            _("{path} is a link to another file.").format(path=path),
            _("Nothing was stored. Give the file itself, so that it is certain what is kept."),
        )
    try:
        return os.open(path, os.O_RDONLY | _SAFELY)
    except FileNotFoundError:
        raise NoHome(
            _("There is no file {path}.").format(path=path),
            _("Nothing was stored. Check its name and folder."),
        ) from None


def _must_be_a_file(path: Path, found: os.stat_result) -> None:
    if not stat.S_ISREG(found.st_mode):
        is_folder = stat.S_ISDIR(found.st_mode)
        sentence = _("{path} is a folder.") if is_folder else _("{path} is not a file.")
        raise Refused(
            sentence.format(path=path),
            _("Nothing was stored. Give the scan, photo or receipt itself."),
        )
    if not found.st_size:
        raise Refused(
            _("The file {path} is empty, so it proves nothing.").format(path=path),
            _("Nothing was stored. Scan or save it again."),
        )
    if found.st_size > MAX_FILE:
        raise Refused(
            _("{path} is too large: {size} bytes, and the limit is {limit}.").format(
                path=path, size=found.st_size, limit=MAX_FILE
            ),
            _("Nothing was stored. Cut out the part that matters, or save it smaller."),
        )


def _head(descriptor: int) -> bytes:
    head = os.read(descriptor, HEAD)
    os.lseek(descriptor, 0, os.SEEK_SET)
    return head


def _copied(descriptor: int, path: Path, before: os.stat_result, told: Told) -> Iterator[bytes]:
    """The bytes of the file; raises `Refused` at their end if they changed meanwhile."""
    size = 0
    while size <= before.st_size and (block := os.read(descriptor, _BLOCK)):
        size += len(block)
        told(len(block))
        yield block
    after = os.fstat(descriptor)
    same = (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    if size != before.st_size or not same:
        raise Refused(
            _("The file {path} changed while it was copied.").format(path=path),
            _("Nothing was stored. Wait until it is finished, then repeat the command."),
        )


def _modified(found: os.stat_result) -> str:
    try:
        at = datetime.fromtimestamp(found.st_mtime, UTC)
    except (OverflowError, OSError, ValueError):
        return ""
    return at.strftime("%Y-%m-%dT%H:%M:%SZ") if at.year > 999 else ""  # noqa: PLR2004 (strftime)
