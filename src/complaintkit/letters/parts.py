"""What a letter is made of: named parts in an order, and where on the page they stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Place = Literal["", "right", "centred"]
"""At the left, in the right half of the page, or in the middle."""

Role = Literal["block", "lines", "title", "heading", "words", "quoted", "numbered"]
"""How a part is laid out: an address, separate lines, a title, a lower heading, paragraphs, the
user's own words set apart, or a numbered list."""

BREAK = "\v"
"""A line break inside a fact. A template's own lines end with a newline, so no text of a user can
pass for a line of the template."""

LISTED = {
    "agreed": "agreed",
    "promise": "promises",
    "call": "calls",
    "sum": "sums",
    "event": "events",
    "contact": "contacts",
}
"""The parts that are rendered once for each thing of a list of facts, under its name."""

PARTS: tuple[tuple[str, Role], ...] = (
    ("sender", "block"),
    ("date", "block"),
    ("addressee", "block"),
    ("subject", "title"),
    ("numbers", "lines"),
    ("references", "lines"),
    ("salutation", "words"),
    ("behalf", "words"),
    ("opening", "words"),
    ("about", "quoted"),
    ("card", "lines"),
    ("history", "words"),
    ("agreed", "numbered"),
    ("talk", "lines"),
    ("promises", "words"),
    ("promise", "numbered"),
    ("calls", "words"),
    ("call", "numbered"),
    ("letters", "lines"),
    ("clauses", "lines"),
    ("offers", "lines"),
    ("payments", "lines"),
    ("timeline", "words"),
    ("event", "numbered"),
    ("route", "lines"),
    ("law", "lines"),
    ("silence", "lines"),
    ("demand", "words"),
    ("want", "quoted"),
    ("amount", "words"),
    ("sums", "words"),
    ("sum", "numbered"),
    ("account", "lines"),
    ("term", "words"),
    ("warning", "words"),
    ("closing", "words"),
    ("farewell", "words"),
    ("signature", "block"),
    ("enclosures", "lines"),
    ("history_title", "heading"),
    ("history_intro", "words"),
    ("contact", "numbered"),
    ("fingerprint", "lines"),
)
"""The parts in the order in which they stand in a letter."""


_DETAILS = (
    "letters", "timeline", "event", "promises", "promise", "clauses", "offers", "payments", "route",
    "law", "silence",
)  # fmt: skip
"""What a short letter tells in its enclosure."""
_BODY = (
    *("opening", "about", "card", "history", "demand", "want", "amount", "sums", "account", "term"),
    "warning",
)
MAX_SHORT = 250
"""Words of a short letter, without names, addresses and numbers."""


@dataclass(frozen=True)
class Layout:
    """What a language's custom says of the looks of a letter."""

    head: tuple[str, ...] = ()
    """The parts that a letter begins with; none: it is laid out for an envelope with a window."""
    foot: tuple[str, ...] = ()
    """The parts that it ends with, before what is enclosed."""
    right: frozenset[str] = frozenset()
    """What stands in the right half of the page."""
    centred: frozenset[str] = frozenset()
    """What stands in the middle of the line."""


@dataclass(frozen=True)
class RenderedLetter:
    """The text of a letter in named parts; a format decides how they look."""

    kind: str
    language: str
    mark: str
    """The line above a draft; empty in a letter that may be sent."""
    parts: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]
    layout: Layout = Layout()
    is_short: bool = False
    """Whether what happened stands in the enclosure, and the letter itself is a few lines."""

    @property
    def in_order(self) -> tuple[tuple[str, Role], ...]:
        """The parts in the order in which this letter has them."""
        roles, layout = dict(PARTS), self.layout
        names = [name for name in roles if name not in {*layout.head, *layout.foot}]
        if self.is_short:
            names = [name for name in names if name not in _DETAILS]
            names[-1:] = [*_DETAILS, names[-1]]
        end = names.index("history_title" if "enclosures" in layout.foot else "enclosures")
        told = (*layout.head, *names[:end], *layout.foot, *names[end:])
        return tuple((name, roles[name]) for name in told)

    @property
    def length(self) -> int:
        """How many words the letter itself has, from its opening to its end."""
        told = {name for name, _role in self.in_order} - {*_DETAILS, "contact"}
        body = [name for name in _BODY if name in told]
        listed = [item for name in ("agreed", "call", "sum") for item in self.lists.get(name, ())]
        return sum(len(text.split()) for text in (*map(self.parts.__getitem__, body), *listed))

    def place(self, part: str) -> Place:
        """Where on the line a part stands."""
        if part in self.layout.right:
            return "right"
        return "centred" if part in self.layout.centred else ""
