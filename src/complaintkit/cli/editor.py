"""Long text in the user's own editor: whatever becomes of it, no word is lost in silence."""

import contextlib
import os
import shlex
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from complaintkit.entries import drafts
from complaintkit.entries.drafts import Draft
from complaintkit.errors import Error, HelperMissing, Interrupted, Usage
from complaintkit.files import safe_write
from complaintkit.sentences import _


class Edited(NamedTuple):
    """The words there are after the editor has ended, and what went wrong, if anything did."""

    text: str
    problem: Error | None = None


def edited(folder: Path, draft: Draft, field: str, text: str) -> Edited:
    """What the user's editor made of one text of a draft.

    The draft and the text lie in *folder*, for the user alone, while the editor runs: should
    everything be killed, the next log finds them there.
    """
    try:
        command = _editor()
    except HelperMissing as problem:
        return Edited(text, problem)
    drafts.keep(folder, draft)
    path = drafts.text_file(folder, draft.event_id, field)
    safe_write(path, text.encode("utf-8", "surrogateescape"), replace=True)
    try:
        with _interrupted_by_nobody():
            code = subprocess.run([*command, str(path)], check=False).returncode  # noqa: S603
    except OSError as error:
        return Edited(text, _missing(command[0], error))
    else:
        return _judged(path, text, code)
    finally:
        path.unlink(missing_ok=True)


def _judged(path: Path, before: str, code: int) -> Edited:
    """The text in the file; the one before where the file has none."""
    try:
        found = path.read_bytes().decode("utf-8", "surrogateescape").removesuffix("\n")
    except OSError:
        return Edited(before, Usage(_("The editor left no file."), _("Nothing was stored.")))
    kept = found if found.strip() else before
    if code != 0:
        sentence = _("The editor was ended by signal {number}.").format(number=-code)
        if code > 0:
            sentence = _("The editor ended with exit code {code}.").format(code=code)
        return Edited(kept, Interrupted(sentence, _("Nothing was stored.")))
    if not found.strip():
        return Edited(before, Usage(_("The text is empty."), _("Nothing was stored.")))
    if found == before.removesuffix("\n"):
        return Edited(before, Usage(_("The text was not changed."), _("Nothing was stored.")))
    return Edited(found)


def _editor() -> list[str]:
    """The words of the user's editor."""
    told = os.environ.get("VISUAL", "").strip() or os.environ.get("EDITOR", "").strip()
    with contextlib.suppress(ValueError):  # a quote that is not closed names no program
        if words := shlex.split(told, posix=os.name != "nt"):
            return words
    raise HelperMissing(
        _("No editor is set: VISUAL and EDITOR are empty, or name no program."),
        _("Nothing was stored. Set one, such as: export EDITOR=nano"),
    )


def _missing(name: str, error: OSError) -> HelperMissing:
    return HelperMissing(
        _("The editor {name!r} could not be started: {reason}.").format(
            name=name, reason=error.strerror
        ),
        _("Nothing was stored. Set another one, such as: export EDITOR=nano"),
    )


@contextmanager
def _interrupted_by_nobody() -> Iterator[None]:
    """Ctrl-C belongs to the editor while it runs; it gets its own handling, not ours."""
    before = signal.signal(signal.SIGINT, lambda _number, _frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
