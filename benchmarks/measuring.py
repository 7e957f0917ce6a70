"""One process at a time: what it cost, whether it succeeded, and whether it said what it should."""

import contextlib
import os
import pty
import resource
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO, NamedTuple

CHUNK = 65536

Ended = tuple[int, resource.struct_rusage]
"""The exit status of a process, and what it and its children took."""


class Task(NamedTuple):
    """A command to be timed, and what proves that it did its work."""

    name: str
    command: tuple[str, ...]
    shows: str = ""
    """Text that its output must contain: what fails fast looks fast."""
    home: Path = Path()
    """Its HOME; our record lies in `record` below it."""
    grows: Path | None = None
    """A file that must be longer afterwards, for a command that says nothing."""
    on_terminal: bool = False
    tool: str = "complaint"
    """Whose command it is: ours, a bare script's (`python`, `sqlite3`), or a peer's."""
    told: str = ""
    """What it reads from its input."""
    more: Mapping[str, str] = {}
    """Variables of its environment besides those that all have."""
    is_quiet: bool = True
    """A warning is a failure, as it is for every command of ours."""
    limit: float | None = None
    """Seconds after which it is stopped."""
    before: Callable[[], object] = lambda: None
    """What is done before each run, and is not timed."""


class Cost(NamedTuple):
    """What one whole process took, its children included."""

    seconds: float
    """Of CPU time, the user's and the system's."""
    wall: float
    megabytes: float
    """Of memory, at its peak."""


class TooLong(Exception):
    """It was stopped at its limit."""


def cost(task: Task) -> Cost:
    """Run a task once.

    Raises `AssertionError` when it fails, warns, or says something else, `TooLong` at its limit.
    """
    task.before()
    size = _size(task)
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as warnings:
        began = time.perf_counter()
        code, usage = (_on_terminal if task.on_terminal else _piped)(task, output, warnings)
        wall = time.perf_counter() - began
        if code == -signal.SIGKILL and task.limit is not None and wall >= task.limit:
            raise TooLong
        _must_have_worked(task, code, output, warnings)
    assert task.grows is None or _size(task) > size, f"{task.tool} {task.name} stored nothing"
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def _size(task: Task) -> int:
    return task.grows.stat().st_size if task.grows else 0


def _must_have_worked(task: Task, code: int, output: BinaryIO, warnings: BinaryIO) -> None:
    whose = f"{task.tool} {task.name}"
    assert code == 0, f"{whose} exits with {code}: {_beginning(warnings)}"
    assert not (task.is_quiet and _beginning(warnings)), f"{whose} warns: {_beginning(warnings)}"
    heard = [output] if task.is_quiet else [output, warnings]
    is_shown = any(_holds(stream, task.shows.encode()) for stream in heard)
    assert is_shown, f"{whose} lacks {task.shows!r}: {_beginning(output)}{_beginning(warnings)}"


def _piped(task: Task, output: BinaryIO, warnings: BinaryIO) -> Ended:
    with tempfile.TemporaryFile() as told:
        told.write(task.told.encode())
        told.seek(0)
        process = subprocess.Popen(
            task.command,
            env=environment(task),
            cwd=task.home,
            stdin=told,
            stdout=output,
            stderr=warnings,
            start_new_session=True,
        )
        return _ended(process, task.limit)


def _on_terminal(task: Task, output: BinaryIO, _warnings: BinaryIO) -> Ended:
    """With a person's end of a terminal in our hand; both streams come out of it as one."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        task.command, env=environment(task), stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    with contextlib.suppress(OSError):  # so Linux says that the other end is closed
        while chunk := os.read(ours, CHUNK):
            output.write(chunk)
    ended = _ended(process, None)
    os.close(ours)
    return ended


def _beginning(stream: BinaryIO) -> str:
    stream.seek(0)
    return stream.read(500).decode(errors="replace")


def _holds(stream: BinaryIO, text: bytes) -> bool:
    """Whether it stands anywhere in what may be large: our memory would count as each child's."""
    stream.seek(0)
    before = b""
    while chunk := stream.read(CHUNK):
        if text in before + chunk:
            return True
        before = chunk[-len(text) :]
    return not text


def _ended(process: subprocess.Popen[bytes], limit: float | None) -> Ended:
    """Wait for it; at the limit it is killed with all that it began."""
    stop = threading.Timer(limit or 0, os.killpg, (process.pid, signal.SIGKILL))
    if limit is not None:
        stop.start()
    _pid, status, usage = os.wait4(process.pid, 0)
    stop.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage


def environment(task: Task) -> dict[str, str]:
    """The whole of what its process finds set."""
    return {
        "COMPLAINT_HOME": str(task.home / "record"),
        "COMPLAINT_NOW": "2026-11-22T10:00+00:00",
        "HOME": str(task.home.absolute()),
        "LANG": "C.UTF-8",
        "PATH": os.environ["PATH"],
        "TERM": "xterm-256color",
        "TZ": "UTC",
        **task.more,
    }
