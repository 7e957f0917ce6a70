"""A template of a stranger, run in a process of its own, with an end to its time and its memory.

What a template does is counted step by step already; this holds even if the counting errs. The
process sees the templates and the facts of one letter, and the record not at all.
"""

import contextlib
import json
import subprocess
import sys
from typing import Any

from complaintkit.errors import Refused
from complaintkit.letters.kinds import KINDS
from complaintkit.letters.writing import Template, Written, write
from complaintkit.sentences import _

SECONDS = 5
MEMORY = 256 * 2**20
"""Bytes of data."""


def confined(
    kind: str, own: Template, common: Template, facts: dict[str, Any], language: str
) -> Written:
    """The same as `write`, in the other process; raises `Refused` as it does, or for no end."""
    asked = json.dumps([kind, own, common, facts, language, SECONDS, MEMORY])
    command = [sys.executable, "-m", __name__]
    try:
        done = subprocess.run(  # noqa: S603 (this interpreter, this module)
            command, input=asked.encode(), capture_output=True, timeout=2 * SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise _without_end() from None
    if done.returncode or not done.stdout:
        raise _without_end()
    told = json.loads(done.stdout)
    if "refused" in told:
        raise Refused(*told["refused"])
    return Written(*told["written"])


def _without_end() -> Refused:
    return Refused(
        _("The template was stopped: it takes too much time or memory. Nothing was written."),
        _("Correct the template. Without one of yours, the one that ships is used."),
    )


def _answer() -> None:
    """In the other process: write what is asked for on stdin, and tell it on stdout."""
    kind, own, common, facts, language, seconds, memory = json.load(sys.stdin.buffer)
    _limit(seconds, memory)
    try:
        told: dict[str, Any] = {
            "written": write(
                KINDS[kind], Template(*own), Template(*common), _frozen(facts), language
            )
        }
    except Refused as error:
        told = {"refused": [error.message, error.hint]}
    sys.stdout.buffer.write(json.dumps(told).encode())


def _frozen(value: Any) -> Any:
    """Facts as templates get them: JSON has lists where they have tuples."""
    if isinstance(value, dict):
        return {name: _frozen(each) for name, each in value.items()}
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def _limit(seconds: int, memory: int) -> None:
    with contextlib.suppress(ImportError):  # Windows has none: there the clock of the caller counts
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))


if __name__ == "__main__":
    _answer()
