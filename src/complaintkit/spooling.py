"""What is to be printed, kept aside until it was read back: in memory, or on the disk if large."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import IO

from complaintkit.errors import StorageTrouble
from complaintkit.files import BLOCK, hashed, in_blocks, reads_back
from complaintkit.sentences import _

_IN_MEMORY = 1 << 24
"""Bytes from which on what is to be printed waits on the disk instead."""


@contextmanager
def spooled() -> Iterator[IO[bytes]]:
    """A file without a name for what is to be printed; in memory as long as it is small."""
    import tempfile  # noqa: PLC0415 (only an export comes here)

    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as file:
        yield file


def spool(
    file: IO[bytes], pieces: Iterable[bytes], *, check: Callable[[Iterable[bytes]], None]
) -> None:
    """Put *pieces* into a `spooled` file, read it back as `safe_write_pieces` does, and rewind."""
    import hashlib  # noqa: PLC0415

    written = hashlib.sha256()
    for piece in hashed(in_blocks(pieces), written.update):
        file.write(piece)  # `writelines` would keep all of it in memory first
    file.seek(0)
    if not reads_back(file, written.digest(), check):
        raise StorageTrouble(
            _("What was read back is not what was written."),
            _("Nothing was printed. Check the disk with your temporary files."),
        )
    file.seek(0)


def whole_lines(file: IO[bytes]) -> Iterator[str]:
    """The text of a file in pieces that end where a line does."""
    return (b"".join(lines).decode() for lines in iter(partial(file.readlines, BLOCK), []))
