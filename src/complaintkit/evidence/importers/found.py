"""What a reader of foreign files gives back: contacts, what it cannot take, and what is not ours.

Trouble with one call is data, so that all of it can be shown at once; only a file that cannot be
read at all raises an `Error`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import NamedTuple

from complaintkit.entries.told import Told

_QUOTED = 60


class Original(NamedTuple):
    """The bytes that a contact was read from, to be kept as evidence."""

    name: str
    data: bytes


class Found(NamedTuple):
    """One contact as the file tells it, in words that `log` would understand."""

    place: str
    """Where it stands in the file, for a person: "call 3", "row 12"."""
    number: int
    """The same, to sort by."""
    source_key: str
    """The same for the same contact in every copy of the file: it is stored once."""
    told: Told
    original: Original | None = None
    advice: str = ""
    """What to do if the words of its time are refused."""


class Unreadable(NamedTuple):
    """What cannot be taken over, and why."""

    place: str
    number: int
    reason: str
    hint: str = ""


class Reading(NamedTuple):
    """A whole file: everything in it is in exactly one of the three."""

    found: tuple[Found, ...]
    unreadable: tuple[Unreadable, ...]
    left_out: int
    """How many have nothing to do with this provider."""

    @property
    def read(self) -> int:
        """How many there are in the file."""
        return len(self.found) + len(self.unreadable) + self.left_out


def reading_of(items: Iterable[Found | Unreadable | None]) -> Reading:
    """All of a file; None stands for what has nothing to do with this provider."""
    found: list[Found] = []
    unreadable: list[Unreadable] = []
    left_out = 0
    for item in items:
        if item is None:
            left_out += 1
        elif isinstance(item, Found):
            found.append(item)
        else:
            unreadable.append(item)
    return Reading(tuple(_told_apart(found)), tuple(unreadable), left_out)


def _told_apart(found: Iterable[Found]) -> Iterator[Found]:
    """Two equal calls in one file are two: the second has a key of its own in every copy."""
    seen: Counter[str] = Counter()
    for each in found:
        seen[each.source_key] += 1
        number = seen[each.source_key]
        yield each._replace(source_key=f"{each.source_key}#{number}") if number > 1 else each


def quoted(text: str) -> str:
    """Words of a file in a sentence: the beginning is enough to find them by."""
    return repr(text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…")


def digest(*parts: str | bytes) -> str:
    """A short name for a content: 32 hexadecimal digits; where one part ends matters."""
    hashed = sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        hashed.update(b"%d:" % len(data))
        hashed.update(data)
    return hashed.hexdigest()[:32]
