"""The state of the record that a machine saw last; every command compares with it."""

from typing import NamedTuple


class SeenState(NamedTuple):
    """The last state that this machine noted."""

    entries: int
    hash: str
