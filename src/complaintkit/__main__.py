"""The process around the program: `complaint`, and `python -m complaintkit`."""

import contextlib
import gc
import os
import sys
from typing import NoReturn

COLLECT_AFTER = 100_000
"""Objects made until Python looks for garbage. Importing makes thousands that all stay."""


def run() -> NoReturn:
    """Run one command and leave at once.

    What was acknowledged is durable and printed by then. Taking every module apart first, as
    Python does on an ordinary exit, costs a fifth of a whole `complaint due`.
    """
    gc.set_threshold(COLLECT_AFTER)
    from complaintkit.cli import main  # noqa: PLC0415 (after the threshold is set)

    code = main()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with contextlib.suppress(OSError, ValueError):  # `main` has told of it already
                stream.flush()
    os._exit(code)


if __name__ == "__main__":
    run()
