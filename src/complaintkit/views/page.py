"""What is shown to a person: lines of styled text and tables, for a terminal or for a pipe.

Text from the record goes in as it is stored and is made safe here, at the edge. Rich gets `Text`
objects only: it would read markup and emoji codes out of a string.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from complaintkit.edges.visible import terminal

if TYPE_CHECKING:
    from rich.console import RenderableType

Style = Literal["", "heading", "strong", "bad", "good", "dim", "command"]
_COLOURS = {
    "heading": "bold",
    "strong": "bold",
    "bad": "bold red",
    "good": "green",
    "dim": "dim",
    "command": "cyan",
}


class Span(NamedTuple):
    """A piece of text in one style."""

    text: str
    style: Style = ""


class Line(NamedTuple):
    """Spans that follow one another, indented by some columns; a terminal wraps it there."""

    spans: tuple[Span, ...]
    indent: int = 0


class Table(NamedTuple):
    """Rows of cells under headings; no cell is ever cut."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Page = Sequence[Line | Table]


def line(*parts: str | Span, indent: int = 0) -> Line:
    """A line of plain and styled pieces."""
    spans = (part if isinstance(part, Span) else Span(part) for part in parts)
    return Line(tuple(spans), indent)


def blank() -> Line:
    """An empty line."""
    return Line(())


def heading(text: str) -> Line:
    """A line that begins a section."""
    return line(Span(text, "heading"))


def paragraphs(text: str, *, indent: int, style: Style = "") -> list[Line]:
    """A stored text with its own line breaks."""
    lines = terminal(text, one_line=False).split("\n")
    return [Line((Span(each, style),), indent) for each in lines]


def plain(page: Page) -> str:
    """The page without colours and without wrapping, each line whole, ending in a line feed."""
    return "".join(f"{each}\n" for item in page for each in _plain_lines(item))


def painted(page: Page) -> RenderableType:
    """The page for a terminal."""
    from rich.console import Group  # noqa: PLC0415 (40 ms, only for a person)

    return Group(*(_painted(item) for item in page))


def _plain_lines(item: Line | Table) -> Iterable[str]:
    if isinstance(item, Line):
        text = "".join(terminal(span.text) for span in item.spans)
        return [" " * item.indent + text if text else ""]
    rows = [item.headings, *(tuple(terminal(cell) for cell in row) for row in item.rows)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(item.headings))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def _painted(item: Line | Table) -> RenderableType:
    from rich.padding import Padding  # noqa: PLC0415
    from rich.table import Table as RichTable  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    if isinstance(item, Line):
        text = Text(overflow="fold")
        for span in item.spans:
            text.append(terminal(span.text), style=_COLOURS.get(span.style, ""))
        return Padding(text, (0, 0, 0, item.indent), expand=False)
    table = RichTable(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for title in item.headings:
        table.add_column(Text(title, style="bold"), overflow="fold")
    for row in item.rows:
        table.add_row(*(Text(terminal(cell)) for cell in row))
    return table
