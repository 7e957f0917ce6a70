"""Counting what an export must hold while it passes, for records that do not fit into memory."""

from collections.abc import Iterable, Iterator

from complaintkit.evidence.counts import Counts, counts
from complaintkit.model import History


class Running:
    """The counts of the cases that have passed so far."""

    def __init__(self) -> None:
        self._sums = [0] * len(Counts._fields)
        self._amendments: set[int] = set()
        self._voidings: set[int] = set()

    def passing(self, histories: Iterable[History]) -> Iterator[History]:
        """The same cases, counted."""
        for each in histories:
            self._sums = [sum(pair) for pair in zip(self._sums, counts([each]), strict=True)]
            self._amendments.update(one.entry for one in each.amendments)
            self._voidings.update(one.entry for one in each.voidings)
            yield each

    @property
    def counts(self) -> Counts:
        """What `counts` says of them: a correction that several cases share is one."""
        different = {"amendments": len(self._amendments), "voidings": len(self._voidings)}
        return Counts(*self._sums)._replace(**different)
