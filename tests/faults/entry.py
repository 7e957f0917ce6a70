"""One entry of the model, and the refusal of a command."""

from dataclasses import dataclass, field
from typing import Any

REFUSED = 65
FIXED = ("record_created", "profile_set", "entry_voided", "import_finished")
"""Kinds that cannot be declared void."""


class Refusal(Exception):
    """The command is not obeyed, and nothing is stored; with its exit code."""

    def __init__(self, code: int = 2) -> None:
        super().__init__(code)
        self.code = code


@dataclass
class Entry:
    """One entry, and by which it was declared void."""

    number: int
    kind: str
    case: int = 0
    facts: dict[str, Any] = field(default_factory=dict)
    voided: int | None = None
