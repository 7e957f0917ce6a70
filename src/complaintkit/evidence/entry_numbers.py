"""Which entries there are, whatever their number: a bit for each instead of an object."""

_IN_ONE = 1024
"""Numbers that share one integer."""


class EntryNumbers:
    """A set of numbers of entries; a million of them in a row take a quarter of a megabyte."""

    def __init__(self) -> None:
        self._masks: dict[int, int] = {}

    def add(self, number: int) -> None:
        """Put it in; raises `TypeError` for what is no whole number."""
        part, bit = divmod(number, _IN_ONE)
        self._masks[part] = self._masks.get(part, 0) | 1 << bit

    def __len__(self) -> int:
        return sum(mask.bit_count() for mask in self._masks.values())

    def first_not_in(self, other: "EntryNumbers") -> int | None:
        """The lowest number that the other has not, or None."""
        for part in sorted(self._masks):
            alone = self._masks[part] & ~other._masks.get(part, 0)
            if alone:
                return part * _IN_ONE + (alone & -alone).bit_length() - 1
        return None
