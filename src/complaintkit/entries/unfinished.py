"""Calls that were not logged yet: kept on the disk while they go on, found after a crash.

A call lies beside the drafts, readable by the user alone. While its process lives it holds a lock
on a file of the call's name, so that two calls at once stay apart and only one that nobody holds
is offered to be logged.
"""

import contextlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from complaintkit.entries.live import KINDS, Call, Mark
from complaintkit.files import private_folder, safe_write


def keep(folder: Path, call: Call) -> None:
    """Write the call as far as it has come; raises `OSError` when the disk refuses."""
    body = call._asdict() | {"began_at": call.began_at.isoformat()}
    safe_write(_file(folder, call.id), json.dumps(body).encode(), replace=True)


@contextmanager
def held(folder: Path, call_id: str) -> Iterator[None]:
    """Hold the call: nobody else is offered it until the block, or the process, has ended."""
    private_folder(folder)
    path = _lock(folder, call_id)
    try:
        with path.open("wb") as file:
            path.chmod(0o600)
            _is_taken(file)
            yield
    finally:
        if not _file(folder, call_id).exists():
            path.unlink(missing_ok=True)


def left(folder: Path) -> list[Call]:
    """The calls that can be read and that no living process holds, the oldest first."""
    found = [each for path in folder.glob("call-*.json") if (each := _read(path))]
    free = [each for each in found if not _is_held(_lock(folder, each.id))]
    return sorted(free, key=lambda each: (each.began_at, each.id))


def discard(folder: Path, call_id: str) -> None:
    """Remove a call, once its entry is stored or the user does not want it.

    One that cannot be removed does no harm: its entry is known to be stored.
    """
    with contextlib.suppress(OSError):
        _file(folder, call_id).unlink(missing_ok=True)
        if not _is_held(_lock(folder, call_id)):
            _lock(folder, call_id).unlink(missing_ok=True)


def _file(folder: Path, call_id: str) -> Path:
    return folder / f"call-{call_id}.json"


def _lock(folder: Path, call_id: str) -> Path:
    return folder / f"call-{call_id}.lock"


def _is_held(path: Path) -> bool:
    """Whether a process holds it. Where files cannot be locked nobody seems to: it is offered."""
    try:
        with path.open("r+b") as file:
            return not _is_taken(file)
    except OSError:
        return False


def _is_taken(file: IO[bytes]) -> bool:
    """Take the lock of a file, for as long as it is open; False when another holds it."""
    try:
        if os.name == "nt":
            import msvcrt  # noqa: PLC0415 (each system has its own)

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl  # noqa: PLC0415

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:  # a disk without locks
        return True
    return True


def _read(path: Path) -> Call | None:
    try:
        body = json.loads(path.read_text(encoding="utf-8"))
        marks = tuple(_mark(each) for each in body["marks"])
        typing = _mark(body["typing"]) if body["typing"] else None
        began_at = datetime.fromisoformat(body["began_at"])
        who = None if body["who"] is None else str(body["who"])
        call = Call(str(body["id"]), who, began_at, marks, int(body["lasted"]), typing)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return call if path == _file(path.parent, call.id) and began_at.tzinfo is not None else None


def _mark(told: Any) -> Mark:
    at, kind, text = told
    if kind not in KINDS or not isinstance(at, int) or not isinstance(text, str):
        raise ValueError(kind)
    return Mark(at, kind, text)
