"""Writing a file so that its final name never holds half of it."""

import os
from collections.abc import Callable
from pathlib import Path

from complaintkit.errors import OutputExists, StorageTrouble
from complaintkit.sentences import _


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
    temporary = path.with_name(f".{path.name[:40]}.{os.urandom(4).hex()}.part")
    try:
        _write_new(temporary, data)
        written = temporary.read_bytes()
        if written != data:
            raise StorageTrouble(
                _("What was read back from {path} is not what was written.").format(path=path),
                _("Nothing was written under that name. Check the disk."),
            )
        if check is not None:
            check(written)
        _give_name(temporary, path, replace=replace)
    finally:
        temporary.unlink(missing_ok=True)
    sync_folder(path.parent)


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


def _write_new(path: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    flags |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o600)
    try:
        view = memoryview(data)
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
