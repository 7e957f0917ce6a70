"""A letter as blocks, for the formats that set type: what stands where, not yet how it looks.

Every text in a block is one line of plain words, with nothing in it that cannot be seen.
"""

from collections.abc import Iterator
from typing import NamedTuple

from complaintkit.edges.visible import shown
from complaintkit.letters.formats.lines import entries, lines, paragraphs
from complaintkit.letters.parts import Place, RenderedLetter, Role

Item = tuple[tuple[str, ...], ...]
"""Lines of the template or paragraphs of the user, each with the user's further lines in it."""


class Block(NamedTuple):
    """One part of a letter that says something."""

    part: str
    role: Role
    items: tuple[Item, ...]
    """One; in a numbered list one for each number, even if it says nothing."""
    is_enclosed: bool
    """Whether it belongs to the enclosure, which begins with the first lower heading."""
    place: Place = ""

    @property
    def first(self) -> str:
        """Its first line: all that there is of a title or a heading."""
        return next(line for item in self.items for entry in item for line in entry)

    @property
    def numbered(self) -> list[tuple[int, Item]]:
        """The items that say something, with their numbers."""
        return [(number, item) for number, item in enumerate(self.items, start=1) if item]


def blocks(letter: RenderedLetter) -> list[Block]:
    """The parts that say something, in their order."""
    found: list[Block] = []
    is_enclosed = False
    for part, role in letter.in_order:
        items = tuple(_items(letter, part, role))
        if any(items):
            is_enclosed = is_enclosed or role == "heading"
            found.append(Block(part, role, items, is_enclosed, letter.place(part)))
    return found


def subject(letter: RenderedLetter) -> str:
    """What the letter is about, as its title says; empty if it has none."""
    return next((block.first for block in blocks(letter) if block.role == "title"), "")


def _items(letter: RenderedLetter, part: str, role: Role) -> Iterator[Item]:
    if role == "numbered":
        told = [entries(item) for item in letter.lists[part]]
    else:
        told = [_entries(letter.parts[part], role)]
    for item in told:
        yield tuple(tuple(map(shown, entry)) for entry in item)


def _entries(words: str, role: Role) -> list[list[str]]:
    if role in {"title", "heading"}:
        title = " ".join(lines(words))
        return [[title]] if title else []
    if role == "quoted":
        return _by_gaps(paragraphs(words))
    if role == "lines":
        return entries(words)
    return [[line] for line in lines(words)]


def _by_gaps(told: list[str]) -> list[list[str]]:
    """Lines of one paragraph together; an empty line parts them."""
    found: list[list[str]] = [[]]
    for line in told:
        if line:
            found[-1].append(line)
        else:
            found.append([])
    return [paragraph for paragraph in found if paragraph]
