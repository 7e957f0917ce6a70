"""Programs of the system, found through PATH and run without a shell."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from typing import NamedTuple

_PATIENCE = 30
"""Seconds that a program may take: none of them has more to do than to note something."""


class Ran(NamedTuple):
    """What came of running a program."""

    code: int
    out: str
    trouble: str
    """The first line that it said on stderr."""


def is_there(name: str) -> bool:
    """Whether the system has a program of this name."""
    return shutil.which(name) is not None


def ran(
    words: tuple[str, ...], *, told: str | None = None, environment: Mapping[str, str] | None = None
) -> Ran:
    """Run a program, with a text for its stdin; one that is missing or hangs has failed."""
    found = shutil.which(words[0])
    if found is None:
        return Ran(127, "", "")
    try:
        done = subprocess.run(  # noqa: S603 (a fixed program, words of ours, no shell)
            [found, *words[1:]],
            input=told,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_PATIENCE,
            check=False,
            env=os.environ | environment if environment else None,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return Ran(126, "", str(error))
    return Ran(done.returncode, done.stdout, done.stderr.strip().partition("\n")[0])
