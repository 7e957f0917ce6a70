"""Where errors become sentences on stderr and exit codes."""

import contextlib
import errno
import os
import sys
import traceback
from pathlib import Path

from complaintkit.cli.session import warn
from complaintkit.edges.visible import terminal
from complaintkit.errors import Error, NoPermission, OutputExists, StorageTrouble
from complaintkit.sentences import _

_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}


def explain_error(error: Exception, *, code: int | None = None) -> int:
    """Print what went wrong and what to do; return the exit code.

    What is no `Error` is wrong usage that Typer found.
    """
    if not isinstance(error, Error):
        from complaintkit.cli.usage import wrong_usage

        error = wrong_usage(error)
    if isinstance(error, StorageTrouble):
        _silence()
    _tell(_("Error: {message}").format(message=error.message))
    if error.hint:
        _tell(error.hint)
    return error.exit_code if code is None else code


def explain_trouble(error: OSError) -> int:
    """Print what the system said; a reader that closed the pipe early is no trouble."""
    if isinstance(error, BrokenPipeError):
        _silence()
        return 0
    path = error.filename or _("the output")
    message = f"{path}: {os.strerror(error.errno) if error.errno else error}."
    hint = _("What was acknowledged is stored. To see: complaint verify")
    kind: type[Error] = StorageTrouble
    if error.errno in _NOT_ALLOWED:
        kind = NoPermission
    elif error.errno == errno.EEXIST:
        kind = OutputExists
    _silence()
    return explain_error(kind(message, hint))


def explain_interruption() -> int:
    """Print what is certain after Ctrl-C: it may have come between the commit and the receipt."""
    _silence()
    message = _("Interrupted. Whatever was to be stored is stored whole, or not at all.")
    return explain_error(Error(message, _("Before you enter it again: complaint show")), code=130)


def explain_bug(error: Exception, *, debug: bool) -> int:
    """Say that it is our fault, and keep a report of types and lines without anybody's data."""
    if debug:
        traceback.print_exception(error)
        return 1
    where = _crash_report(error)
    sentence = _("Error: complaintkit has a bug here ({kind}).").format(kind=type(error).__name__)
    _tell(f"{sentence} {_('What was acknowledged is stored; nothing is half written.')}")
    if where is not None:
        _tell(_("A report without your data is in {path}.").format(path=where))
    return 1


def _crash_report(error: Exception) -> Path | None:
    import tempfile

    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"{type(error).__module__}.{type(error).__name__}"]
    lines += [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    with contextlib.suppress(OSError):
        descriptor, path = tempfile.mkstemp(prefix="complaint-crash-", suffix=".txt")
        with os.fdopen(descriptor, "w", encoding="utf-8") as report:
            report.write("\n".join(lines) + "\n")
        return Path(path)
    return None


def _tell(text: str) -> None:
    with contextlib.suppress(OSError):  # a closed stderr must not hide the exit code
        warn(terminal(text, one_line=False))


def _silence() -> None:
    """Point stdout away: at exit the interpreter flushes it, and would fail or wait again."""
    if sys.stdout is not None:
        with contextlib.suppress(OSError, ValueError):
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, sys.stdout.fileno())
