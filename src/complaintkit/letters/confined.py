"""Work in a child process of its own, with an end to its time and its memory.

A template of a stranger is counted step by step already; this holds even if the counting errs.
Where processes cannot be forked (Windows) the counting alone has to do.
"""

import json
import os
import sys
from collections.abc import Callable
from typing import Any

from complaintkit.errors import Refused
from complaintkit.sentences import _

SECONDS = 5
MEMORY = 256 * 2**20
"""Bytes of data."""


def confined(work: Callable[[], Any]) -> Any:
    """What *work* returns, as JSON holds it; raises `Refused` as it does, or when it has no end."""
    if not hasattr(os, "fork"):
        return work()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _be_the_child(work, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read()
    _pid, status = os.waitpid(child, 0)
    if status or not told:
        raise Refused(
            _("The template was stopped: it takes too much time or memory. Nothing was written."),
            _("Correct the template. Without one of yours, the one that ships is used."),
        )
    made = json.loads(told)
    if "refused" in made:
        raise Refused(*made["refused"])
    return made["made"]


def _be_the_child(work: Callable[[], Any], writing: int) -> None:
    """Do the work, send what came of it, and leave without a trace of the parent's business."""
    code = 1
    try:
        _limit()
        sys.stderr = None  # nothing is said but through the pipe
        try:
            made = {"made": work()}
        except Refused as error:
            made = {"refused": [error.message, error.hint]}
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(json.dumps(made).encode())
        code = 0
    finally:
        os._exit(code)


def _limit() -> None:
    import resource  # noqa: PLC0415 (there is none where there is no fork)

    for limit, most in ((resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_DATA, MEMORY)):
        _soft, hard = resource.getrlimit(limit)
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(limit, (least, least))
