"""One process at a time: what it cost, whether it succeeded, and whether it said what it should."""

import contextlib
import os
import pty
import resource
import subprocess
import tempfile
from pathlib import Path
from typing import BinaryIO, NamedTuple

RUNS = 15
SLOW_RUNS = 3
CHUNK = 65536

Ended = tuple[int, resource.struct_rusage]
"""The exit status of a process, and what it took."""


class Task(NamedTuple):
    """A command to be timed, and what proves that it did its work."""

    name: str
    command: tuple[str, ...]
    shows: str = ""
    """Text that its output must contain: what fails fast looks fast."""
    home: Path = Path()
    """Its HOME; the record lies in `record` below it."""
    on_terminal: bool = False
    runs: int = RUNS


class Cost(NamedTuple):
    """CPU seconds (user and system) of one whole process, and its peak memory in megabytes."""

    seconds: float
    megabytes: float


def cost(task: Task) -> Cost:
    """Run a task once; raises `AssertionError` when it fails, warns, or says something else."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as warnings:
        code, usage = (_on_terminal if task.on_terminal else _piped)(task, output, warnings)
        assert code == 0, f"{task.name} exits with {code}: {_beginning(warnings)}"
        assert not _beginning(warnings), f"{task.name} warns: {_beginning(warnings)}"
        shown = _beginning(output)
        assert _holds(output, task.shows.encode()), f"{task.name} lacks {task.shows!r}: {shown}"
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _piped(task: Task, output: BinaryIO, warnings: BinaryIO) -> Ended:
    process = subprocess.Popen(
        task.command,
        env=_environment(task),
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=warnings,
    )
    return _ended(process)


def _on_terminal(task: Task, output: BinaryIO, _warnings: BinaryIO) -> Ended:
    """With a person's end of a terminal in our hand; both streams come out of it as one."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        task.command, env=_environment(task), stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    with contextlib.suppress(OSError):  # so Linux says that the other end is closed
        while chunk := os.read(ours, CHUNK):
            output.write(chunk)
    ended = _ended(process)
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


def _ended(process: subprocess.Popen[bytes]) -> Ended:
    _pid, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage


def _environment(task: Task) -> dict[str, str]:
    return {
        "COMPLAINT_HOME": str(task.home / "record"),
        "HOME": str(task.home),
        "PATH": os.environ["PATH"],
        "TERM": "xterm-256color",
        "COMPLAINT_NOW": "2026-11-22T10:00+00:00",
    }
