"""Which letters there are, what each must know, and the parts that a letter is made of.

A new kind is one entry in `KINDS` and one template for each language.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Need = Literal["sender", "reply", "provider", "about", "want"]
"""A fact that a letter cannot do without; `facts` knows where it stands and what to ask for it."""

Role = Literal["block", "lines", "title", "heading", "words", "quoted", "numbered"]
"""How a part is laid out: an address, separate lines, a title, a lower heading, paragraphs, the
user's own words set apart, or a numbered list."""


@dataclass(frozen=True)
class Kind:
    """A letter that can be written."""

    name: str
    title: str
    required: tuple[Need, ...]


@dataclass(frozen=True)
class RenderedLetter:
    """The text of a letter in named parts; a format decides how they look."""

    kind: str
    language: str
    mark: str
    """The line above a draft; empty in a letter that may be sent."""
    parts: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]


KINDS = {
    "claim": Kind("claim", "Formal claim", ("sender", "reply", "provider", "about", "want")),
}

BREAK = "\v"
"""A line break inside a fact. A template's own lines end with a newline, so no text of a user can
pass for a line of the template."""

LISTED = {"promise": "promises", "contact": "contacts"}
"""The parts that are rendered once for each thing of a list of facts, under its name."""

PARTS: tuple[tuple[str, Role], ...] = (
    ("sender", "block"),
    ("date", "block"),
    ("addressee", "block"),
    ("subject", "title"),
    ("references", "lines"),
    ("salutation", "words"),
    ("opening", "words"),
    ("about", "quoted"),
    ("history", "words"),
    ("promises", "words"),
    ("promise", "numbered"),
    ("demand", "words"),
    ("want", "quoted"),
    ("amount", "words"),
    ("term", "words"),
    ("closing", "words"),
    ("signature", "block"),
    ("enclosures", "lines"),
    ("history_title", "heading"),
    ("history_intro", "words"),
    ("contact", "numbered"),
    ("fingerprint", "lines"),
)
"""The parts in the order in which they stand in a letter."""
