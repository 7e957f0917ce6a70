"""Two verdicts on a record: nothing in it was changed; nothing that was in it is missing.

The first follows from the file alone. The second needs somebody who remembers: this machine, or
whoever was given a fingerprint.
"""

from typing import NamedTuple

from complaintkit.model.held import HeldState
from complaintkit.model.seen import SeenState


class Compared(NamedTuple):
    """What comparing with a fingerprint from outside gave."""

    entry: int | None
    """The entry after which the record had it; None: it never had."""
    recorded_at: str = ""
    other_log: str = ""
    """The id of the record that the text names, when it is not this one."""


class Integrity(NamedTuple):
    """What can be said of a record today."""

    entries: int
    proved: int
    """So many from the first on are exactly as they were stored."""
    log: str
    head: str
    changes: tuple[str, ...]
    """What was changed, or is damaged."""
    losses: tuple[str, ...]
    """What is missing."""
    seen: SeenState | None
    """The last state that this machine noted; None when it never wrote to this record."""
    held: tuple[HeldState, ...]
    """The states that others hold."""
    files: int = 0
    """How many files that entries name were looked at."""
    compared: Compared | None = None

    @property
    def is_unchanged(self) -> bool:
        """Whether every entry is as it was stored, and so is what was derived from them."""
        return not self.changes

    @property
    def is_complete(self) -> bool | None:
        """Whether all is there that this machine saw; None when it cannot know."""
        if self.losses:
            return False
        return None if self.seen is None else True

    @property
    def first_bad(self) -> int | None:
        """The first entry that is not proved."""
        return self.proved + 1 if self.proved < self.entries else None

    @property
    def is_sound(self) -> bool:
        """Whether nothing at all was found wrong; a fingerprint that was not met is wrong."""
        is_met = self.compared is None or self.compared.entry is not None
        return self.is_unchanged and not self.losses and is_met
