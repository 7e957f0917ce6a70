"""Instructions of the processor, where `perf` or `valgrind` counts them: the same in every run.

Ratios of times wander with what else the machine does; this figure does not.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from functools import cache

from benchmarks.measuring import Task, environment

NAMES = ("pass", "version", "log", "due", "show", "search")
"""The commands whose instructions are counted, once for each size."""
_CACHEGRIND = ("valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null")
_PERF = ("perf", "stat", "-x,", "-e", "instructions:u")
_COUNT = {
    _CACHEGRIND: re.compile(r"I\s+refs:\s+([\d,]+)"),
    _PERF: re.compile(r"^(\d+),,instructions", re.MULTILINE),
}


def counted(contacts: int, tasks: Sequence[Task]) -> dict[str, dict[str, int]]:
    """Each command's instructions, under the number of contacts; nothing without a counter."""
    counter = _counter()
    if counter is None:
        return {}
    return {str(contacts): {each.name: _of(counter, each) for each in tasks if each.name in NAMES}}


@cache
def _counter() -> tuple[str, ...] | None:
    """The first that counts a process that does nothing."""
    for each in (_PERF, _CACHEGRIND):
        if shutil.which(each[0]) and _figure(each, ("true",), dict(os.environ)) is not None:
            return each
    return None


def _of(counter: tuple[str, ...], task: Task) -> int:
    fixed = {"PYTHONHASHSEED": "0"}  # or dicts of strings would differ from run to run
    figure = _figure(counter, task.command, environment(task) | fixed)
    assert figure is not None, f"the instructions of {task.name} cannot be counted"
    return figure


def _figure(
    counter: tuple[str, ...], command: tuple[str, ...], environment: dict[str, str]
) -> int | None:
    ran = subprocess.run(
        (*counter, *command), env=environment, capture_output=True, text=True, check=False
    )
    found = _COUNT[counter].search(ran.stderr)
    return int(found[1].replace(",", "")) if found and ran.returncode == 0 else None
