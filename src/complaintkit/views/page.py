"""What is shown to a person: lines of styled text and tables, for a terminal or for a pipe.

Text from the record goes in as it is stored and is made safe here, at the edge; `painting` does the
same for a terminal with colours.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from complaintkit.edges.visible import terminal

Style = Literal["", "heading", "strong", "bad", "good", "dim", "command"]


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
    spans = [part if isinstance(part, Span) else Span(part) for part in parts]
    return Line(tuple(spans), indent)


def blank() -> Line:
    """An empty line."""
    return Line(())


def heading(text: str) -> Line:
    """A line that begins a section."""
    return line(Span(text, "heading"))


def paragraphs(text: str, *, indent: int, style: Style = "") -> list[Line]:
    """A stored text with its own line breaks."""
    lines = terminal(text, one_line=False).split("\n") if "\n" in text else [text]
    return [Line((Span(each, style),), indent) for each in lines]


def labelled(label: str, text: str, *, indent: int, style: Style = "") -> list[Line]:
    """A stored text behind its label; one of several lines begins below it, set in."""
    if "\n" not in text:
        return [line(f"{label}: ", Span(text, style), indent=indent)]
    return [line(f"{label}:", indent=indent), *paragraphs(text, indent=indent + 2, style=style)]


def on_one_line(text: str) -> str:
    """A stored text where there is room for one line only."""
    return " / ".join(text.replace("\r\n", "\n").split("\n")) if "\n" in text else text


def shortened(text: str, longest: int) -> str:
    """A stored text on one line, with an ellipsis in place of what goes beyond *longest*."""
    text = on_one_line(text)
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def plain(page: Page) -> str:
    """The page without colours and without wrapping, each line whole, ending in a line feed."""
    return "".join([f"{each}\n" for item in page for each in _plain_lines(item)])


def _plain_lines(item: Line | Table) -> Iterable[str]:
    if isinstance(item, Line):
        text = terminal("".join([span.text for span in item.spans]))
        return [" " * item.indent + text if text else ""]
    rows = [item.headings, *(tuple(terminal(cell) for cell in row) for row in item.rows)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(item.headings))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
