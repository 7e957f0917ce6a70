"""A page of the bundle as blocks of plain text; HTML and PDF lay the same blocks out."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

Style = Literal["text", "strong", "label", "quote", "code", "void", "bad"]
"""How a line of a cell is drawn; what it says, it says in words."""


class Piece(NamedTuple):
    """A line of a cell, or several lines of one text; *link* is a member of the bundle."""

    text: str
    style: Style = "text"
    link: str = ""


Cell = tuple[Piece, ...]


class Heading(NamedTuple):
    """What begins a section."""

    text: str


class Paragraph(NamedTuple):
    """Running text, with its own line breaks."""

    text: str
    style: Style = "text"


class Facts(NamedTuple):
    """Labels with what stands behind them."""

    rows: tuple[tuple[str, str], ...]


class Table(NamedTuple):
    """Rows under headings; *widths* in parts of the page."""

    heads: tuple[str, ...]
    widths: tuple[int, ...]
    rows: Sequence[tuple[Cell, ...]]


Block = Heading | Paragraph | Facts | Table


class Document(NamedTuple):
    """One page, or many sheets of paper."""

    title: str
    lead: str
    notice: str
    """For whom it was made and what is masked; on each sheet. Empty where nothing is."""
    foot: str
    blocks: tuple[Block, ...]


def cell(*pieces: Piece | str) -> Cell:
    """A cell of pieces; what is empty is left out."""
    made = (piece if isinstance(piece, Piece) else Piece(piece) for piece in pieces)
    return tuple(piece for piece in made if piece.text)
