"""A command in a copy of this process, killed by the clock: ten times as fast as one of its own."""

import io
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from tests.faults.tracer import Traced


def killed_after(command: Callable[[], int], folder: Path, seconds: float) -> Traced:
    """Run *command* until it ends, or until so many seconds have gone."""
    out, err = folder / "stdout", folder / "stderr"
    out.write_bytes(b"")
    err.write_bytes(b"")
    child = os.fork()
    if child == 0:
        _run(command, out, err)
    status = _ended_by(child, time.monotonic() + seconds)
    if status is None:
        os.kill(child, signal.SIGKILL)
        _pid, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    return Traced(code, out.read_text("utf-8"), err.read_text("utf-8"))


def _ended_by(child: int, deadline: float) -> int | None:
    """How it ended; None when it still runs at the deadline."""
    while time.monotonic() < deadline:
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid:
            return status
        time.sleep(min(0.0005, max(0, deadline - time.monotonic())))
    return None


def _run(command: Callable[[], int], out: Path, err: Path) -> NoReturn:
    code = 1
    try:
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        for number, path in ((1, out), (2, err)):
            os.dup2(os.open(path, os.O_WRONLY), number)
        sys.stdin, sys.stdout, sys.stderr = (
            io.TextIOWrapper(io.FileIO(number, mode, closefd=False), "utf-8")
            for number, mode in enumerate("rww")
        )
        code = command()
        sys.stdout.flush()
    finally:
        os._exit(code)
