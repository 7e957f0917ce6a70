"""What this machine saw last of each record, so that an older copy put in its place is noticed.

A note for each record, outside the home: the checkpoint in three lines (origin, size, hash). It
is a help, not the truth: a note that cannot be read or written is passed over.
"""

import contextlib
from pathlib import Path
from typing import NamedTuple

from complaintkit.errors import Error
from complaintkit.model.seen import SeenState
from complaintkit.record.store import Store
from complaintkit.sentences import _


class Older(NamedTuple):
    """The file lacks entries that this machine saw: how many it has, how many there were."""

    has: int
    had: int
    forked: bool
    """It has as many, but other ones."""

    @property
    def sentence(self) -> str:
        """What is wrong, and what may have happened."""
        if self.forked:
            return _(
                "This record is not the one you used here: its entry {had} is another one. "
                "Was a copy put in its place?"
            ).format(had=self.had)
        return _(
            "This record has {has} entries; the one you used here had {had}. "
            "Was an older copy put in its place?"
        ).format(has=self.has, had=self.had)


def remember(state: Path, log: str, size: int, head: str) -> None:
    """Note the present head; called after each commit."""
    if not is_log(log):
        return
    from complaintkit.files import private_folder, safe_write  # noqa: PLC0415 (`due` only reads)
    from complaintkit.record.chain import checkpoint  # noqa: PLC0415

    with contextlib.suppress(OSError, Error):  # only a help: the entry itself is stored
        private_folder(state / "seen")
        safe_write(state / "seen" / log, checkpoint(log, size, head).encode(), replace=True)


def older_than_seen(state: Path, store: Store) -> Older | None:
    """How the record falls short of what this machine saw; None when it does not."""
    log, _size, _head = store.head()
    note = last_seen(state, log)
    if note is None:
        return None
    had, head = note
    _log, has, _head = store.head()
    if has < had:
        return Older(has, had, forked=False)
    event = store.event(had)
    if event is not None and event.hash != head:
        return Older(has, had, forked=True)
    return None


def last_seen(state: Path, log: str) -> SeenState | None:
    """The last state of a record that this machine noted."""
    return _note(state / "seen" / log) if is_log(log) else None


def is_log(log: str) -> bool:
    """Whether it may name a file: it comes from the record, and that may come from anybody."""
    return bool(log) and set(log) <= set("0123456789abcdef")


def _note(path: Path) -> SeenState | None:
    try:
        _origin, size, head = path.read_text(encoding="utf-8").splitlines()
        return SeenState(int(size), head)
    except (OSError, ValueError):
        return None
