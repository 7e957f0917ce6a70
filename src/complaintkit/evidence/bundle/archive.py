"""The zip of a bundle: written the same way each time, and read as what a stranger sent.

Nothing is compressed: pictures and PDF are already, and so the same files are the same bytes with
every version of the library. An exhibit lies in it as it is.
"""

import hashlib
import stat
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from complaintkit.errors import Refused, StorageTrouble
from complaintkit.evidence.intake import MAX_FILE
from complaintkit.files import blocks_of
from complaintkit.sentences import _
from complaintkit.zips import Limits, Unfit, Zip

MAX_MEMBERS = 10_000
MAX_TOTAL = (1 << 32) - (1 << 20)
"""Bytes of all members together, just under 4 GiB: what every program for zips can open."""
_LIMITS = Limits(
    files=MAX_MEMBERS,
    file=MAX_FILE,
    total=MAX_TOTAL,
    ratio=200,
    packings=(zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED),
    alike=str.casefold,
)
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_MODE = (stat.S_IFREG | 0o644) << 16
_UNIX = 3


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
            blocks = [each.source] if isinstance(each.source, bytes) else blocks_of(each.source)
            with archive.open(info, "w") as target:
                for block in blocks:
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


def opened(file: BinaryIO) -> Zip:
    """A bundle that somebody sent. Raises `Refused` for what is no zip that could be one."""
    try:
        return Zip(file, _LIMITS)
    except Unfit as error:
        raise Refused(
            _("This is not a bundle that can be checked: {reason}.").format(reason=error),
            _("Nothing was unpacked. Ask for the file again."),
        ) from error
