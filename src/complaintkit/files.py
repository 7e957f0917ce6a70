"""Writing a file so that its final name never holds half of it; what is printed is whole, too."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import IO, BinaryIO

from complaintkit.errors import OutputExists, StorageTrouble
from complaintkit.sentences import _

BLOCK = 1 << 18
"""How much of a large file is written or read at once."""
_READ_ONLY = 0o600 if os.name == "nt" else 0o400
"""Windows would not let us remove or replace a file that may only be read."""


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
        if temporary.read_bytes() != data:
            raise _not_what_was_written(path)
        if check is not None:
            check(data)


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
        _write_new(temporary, hashed(in_blocks(pieces), written.update))
        with temporary.open("rb") as file:
            if not reads_back(file, written.digest(), check):
                raise _not_what_was_written(path)


def reads_back(file: IO[bytes], digest: bytes, check: Callable[[Iterable[bytes]], None]) -> bool:
    """Whether the file holds what was written; then *check* has found it whole."""
    import hashlib  # noqa: PLC0415

    read = hashlib.sha256()
    for block in iter(partial(file.read, BLOCK), b""):
        read.update(block)
    if read.digest() != digest:
        return False
    file.seek(0)
    check(iter(partial(file.read, BLOCK), b""))
    return True


def safe_keep(folder: Path, pieces: Iterable[bytes]) -> str:
    """Write *pieces* into *folder* under the SHA-256 of all of them, which is returned.

    The file may only be read, by the user alone, and is durable when this returns. The same bytes
    lie there once; a file that no longer holds what its name says gives way to the right one.
    After any failure, also one that *pieces* raises, the folder is as it was.
    """
    import hashlib  # noqa: PLC0415 (2 ms; `due` comes to this file, but never here)

    written = hashlib.sha256()
    temporary = folder / f".{os.urandom(8).hex()}.part"
    try:
        _write_new(temporary, hashed(in_blocks(pieces), written.update), mode=_READ_ONLY)
        name = written.hexdigest()
        if not holds(temporary, name):
            raise _not_what_was_written(folder / name)
        if not holds(folder / name, name):
            temporary.replace(folder / name)
    finally:
        temporary.unlink(missing_ok=True)
    sync_folder(folder)
    return name


def holds(path: Path, sha256: str) -> bool:
    """Whether a file of its own, not a link, stands at *path* and has this SHA-256."""
    import hashlib  # noqa: PLC0415

    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == sha256


def safe_build(
    path: Path,
    build: Callable[[BinaryIO], None],
    *,
    check: Callable[[BinaryIO], None],
    replace: bool = False,
) -> str:
    """`safe_write` of what is built piece by piece, going back and forth; returns its SHA-256.

    *check* reads it back and raises when it is not what it should be.
    """
    import hashlib  # noqa: PLC0415

    with _in_its_place(path, replace=replace) as temporary:
        _write_new(temporary, [])
        with temporary.open("r+b") as file:
            build(file)
            file.flush()
            os.fsync(file.fileno())
        with temporary.open("rb") as file:
            check(file)
            file.seek(0)
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    return digest


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


def blocks_of(path: Path) -> Iterator[bytes]:
    """What a file holds, however large it is."""
    with path.open("rb") as file:
        yield from iter(partial(file.read, BLOCK), b"")


def in_blocks(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in fewer, larger pieces: each one costs a call of the system."""
    waiting, size = [], 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size >= BLOCK:
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


@contextmanager
def working_folder(parent: Path, prefix: str) -> Iterator[Path]:
    """A folder in *parent* for what is made on the way; gone afterwards, or named in an error."""
    import shutil  # noqa: PLC0415 (8 ms; `due` comes to this file, but never here)
    import tempfile  # noqa: PLC0415

    folder = Path(tempfile.mkdtemp(dir=parent, prefix=prefix))
    try:
        yield folder
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)  # what went wrong first is what counts
        raise
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise StorageTrouble(
            _("It is done, but the temporary folder {folder} could not be removed.").format(
                folder=folder
            ),
            _("Remove that folder, and check the disk."),
        ) from error


def hashed(pieces: Iterable[bytes], update: Callable[[bytes], None]) -> Iterator[bytes]:
    for piece in pieces:
        update(piece)
        yield piece


def _write_new(path: Path, pieces: Iterable[bytes], *, mode: int = 0o600) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    flags |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, mode)
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
        is_taken = True
    except OSError:  # a disk without hard links: the gap between look and rename stays small
        is_taken = path.exists() or path.is_symlink()
    else:
        return
    if is_taken:
        raise OutputExists(
            _("There is already a file {path}.").format(path=path),
            _("Nothing was overwritten. Choose another name, or add --force."),
        )
    temporary.rename(path)
