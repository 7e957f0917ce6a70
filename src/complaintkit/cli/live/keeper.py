"""The call that is going on: every key goes through here, and to the disk within a second."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from complaintkit.cli.live.stopwatch import Stopwatch
from complaintkit.entries import unfinished
from complaintkit.entries.live import Call, Kind, Mark, marked, ticked, unmarked
from complaintkit.errors import Error

_PAUSE = 0.7
"""Seconds between two writes: with the time that writing takes, less than one is ever lost."""


class Keeper:
    """One call and its clock; the disk follows in a thread, so that the screen never waits."""

    def __init__(self, folder: Path, call: Call, clock: Stopwatch) -> None:
        self._folder, self._call, self._clock = folder, call, clock
        self._written: Call | None = None
        self._changed, self._over = threading.Event(), threading.Event()
        self._follower = threading.Thread(target=self._follow, daemon=True)
        self.trouble = ""
        """What the system said when the call could not be written; empty while all is well."""

    @property
    def call(self) -> Call:
        """The call as it is at this moment."""
        return ticked(self._call, self._clock())

    def with_mark(self, kind: Kind, text: str) -> Call:
        """What the call would be with this entered."""
        return marked(self._call, kind, text, self._clock())

    def mark(self, kind: Kind, text: str = "") -> None:
        """Enter something."""
        self._becomes(self.with_mark(kind, text))

    def undo(self) -> None:
        """Take back what was entered last."""
        self._becomes(unmarked(self.call))

    def type(self, kind: Kind, text: str) -> None:
        """Remember what is being typed; nothing typed is nothing to remember."""
        before = self._call.typing
        if before is not None and (before.kind, before.text) == (kind, text):
            return
        at = before.at if before is not None and before.kind == kind else self._clock()
        self._call = self._call._replace(typing=Mark(at, kind, text) if text else None)

    def end(self, at: int, how: Kind | None = None) -> None:
        """The call is over since *at*: its clock stands still; *how* is the last thing entered."""
        self._clock = lambda: at
        if how is not None:
            self.mark(how)
        self._stop()
        self._write()

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Hold the call and write it down again and again, until it is done with or left."""
        with unfinished.held(self._folder, self._call.id):
            self._write()
            self._follower.start()
            try:
                yield
            finally:
                self._stop()
                self._write()

    def _becomes(self, call: Call) -> None:
        self._call = call
        self._changed.set()

    def _stop(self) -> None:
        self._over.set()
        self._changed.set()
        self._follower.join()

    def _follow(self) -> None:
        while not self._over.is_set():
            self._changed.wait(_PAUSE)
            self._changed.clear()
            self._write()

    def _write(self) -> None:
        call = self.call
        if call == self._written:
            return
        try:
            unfinished.keep(self._folder, call)
        except (OSError, Error) as error:
            self.trouble = str(error)
        else:
            self._written, self.trouble = call, ""
