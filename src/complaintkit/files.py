"""Writing a file so that its final name never holds half of it; what is printed is whole, too."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import IO

from complaintkit.errors import OutputExists, StorageTrouble
from complaintkit.sentences import _

_BLOCK = 1 << 18
"""How much of a large file is written or read at once."""
_IN_MEMORY = 1 << 24
"""Bytes from which on what is to be printed waits on the disk instead."""


def safe_write(
    path: Path,
    data: bytes,
    *,
    check: Callable[[bytes], None] | None = None,
    replace: bool = False,
) -> None:
    """Write *data* under *path*, readable by the user alone, durable when this returns.

    The bytes go to a new file in the same folder, are read back, compared and given to *check*
    (which raises when they are not what they should be); only then do they get their name.
    Raises `OutputExists` when the name is taken and *replace* is false. After any failure the
    temporary file is gone and what stood at *path* is untouched.
    """
    with _in_its_place(path, replace=replace) as temporary:
        _write_new(temporary, [data])
        written = temporary.read_bytes()
        if written != data:
            raise _not_what_was_written(path)
        if check is not None:
            check(written)


def safe_write_pieces(
    path: Path,
    pieces: Iterable[bytes],
    *,
    check: Callable[[Iterable[bytes]], None],
    replace: bool = False,
) -> None:
    """`safe_write` of what need not fit into memory; it is compared by its SHA-256."""
    import hashlib  # noqa: PLC0415 (2 ms; `log` comes to this file, but never here)

    written = hashlib.sha256()
    with _in_its_place(path, replace=replace) as temporary:
        _write_new(temporary, _hashed(_blocks(pieces), written.update))
        with temporary.open("rb") as file:
            if not _reads_back(file, written.digest(), check):
                raise _not_what_was_written(path)


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
    for piece in _hashed(_blocks(pieces), written.update):
        file.write(piece)  # `writelines` would keep all of it in memory first
    file.seek(0)
    if not _reads_back(file, written.digest(), check):
        raise StorageTrouble(
            _("What was read back is not what was written."),
            _("Nothing was printed. Check the disk with your temporary files."),
        )
    file.seek(0)


def whole_lines(file: IO[bytes]) -> Iterator[str]:
    """The text of a file in pieces that end where a line does."""
    return (b"".join(lines).decode() for lines in iter(partial(file.readlines, _BLOCK), []))


def _reads_back(file: IO[bytes], digest: bytes, check: Callable[[Iterable[bytes]], None]) -> bool:
    """Whether the file holds what was written; then *check* has found it whole."""
    import hashlib  # noqa: PLC0415

    read = hashlib.sha256()
    for block in iter(partial(file.read, _BLOCK), b""):
        read.update(block)
    if read.digest() != digest:
        return False
    file.seek(0)
    check(iter(partial(file.read, _BLOCK), b""))
    return True


@contextmanager
def _in_its_place(path: Path, *, replace: bool) -> Iterator[Path]:
    """A new name beside *path*, for a file that takes its place if all goes well."""
    temporary = path.with_name(f".{path.name[:40]}.{os.urandom(4).hex()}.part")
    try:
        yield temporary
        _give_name(temporary, path, replace=replace)
    finally:
        temporary.unlink(missing_ok=True)
    sync_folder(path.parent)


def _not_what_was_written(path: Path) -> StorageTrouble:
    return StorageTrouble(
        _("What was read back from {path} is not what was written.").format(path=path),
        _("Nothing was written under that name. Check the disk."),
    )


def _blocks(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in fewer, larger pieces: each one costs a call of the system."""
    waiting, size = [], 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size >= _BLOCK:
            yield b"".join(waiting)
            waiting, size = [], 0
    yield b"".join(waiting)


def sync_folder(folder: Path) -> None:
    """Make names in *folder* durable; systems that cannot open folders do it themselves."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def private_folder(path: Path) -> None:
    """Make *path*, with what is missing above it, folders that only the user may enter."""
    for folder in reversed((path, *path.parents)):
        if not folder.exists():
            folder.mkdir(mode=0o700, exist_ok=True)
            sync_folder(folder.parent)


def _hashed(pieces: Iterable[bytes], update: Callable[[bytes], None]) -> Iterator[bytes]:
    for piece in pieces:
        update(piece)
        yield piece


def _write_new(path: Path, pieces: Iterable[bytes]) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    flags |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o600)
    try:
        for piece in pieces:
            view = memoryview(piece)
            while view:
                view = view[os.write(descriptor, view) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _give_name(temporary: Path, path: Path, *, replace: bool) -> None:
    if replace:
        temporary.replace(path)
        return
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise OutputExists(
            _("There is already a file {path}.").format(path=path),
            _("Nothing was overwritten. Choose another name, or add --force."),
        ) from None
    except OSError:  # a disk without hard links: the gap between look and rename stays small
        if path.exists() or path.is_symlink():
            raise OutputExists(
                _("There is already a file {path}.").format(path=path),
                _("Nothing was overwritten. Choose another name, or add --force."),
            ) from None
        temporary.rename(path)
