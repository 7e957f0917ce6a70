"""Pages in colours, for a terminal: the one that loads Rich.

Rich gets `Text` objects only: it would read markup and emoji codes out of a string.
"""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.padding import Padding
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

from complaintkit.edges.visible import terminal
from complaintkit.views.page import Page, Table

_COLOURS = {
    "heading": "bold",
    "strong": "bold",
    "bad": "bold red",
    "good": "green",
    "dim": "dim",
    "command": "cyan",
}
_BETWEEN = 2
"""Cells between two columns."""
_STYLES = {"": None} | {name: Style.parse(colour) for name, colour in _COLOURS.items()}


def painted(page: Page) -> RenderableType:
    """The page for a terminal."""
    return _Painted(page)


class _Painted:
    """A page as Rich asks for it: most lines fit as they are, and Rich lays out the others only."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def __rich_console__(self, _console: Console, options: ConsoleOptions) -> RenderResult:
        for item in self._page:
            if isinstance(item, Table):
                yield from _table(item, options.max_width)
                continue
            spans = [(terminal(span.text), span.style) for span in item.spans]
            if item.indent + cell_len("".join(text for text, _style in spans)) > options.max_width:
                yield _wrapped(spans, item.indent)
                continue
            yield Segment(" " * item.indent)
            for text, style in spans:
                yield Segment(text, _STYLES[style])
            yield Segment.line()


def _wrapped(spans: Sequence[tuple[str, str]], indent: int) -> RenderableType:
    text = Text(overflow="fold")
    for words, style in spans:
        text.append(words, style=_COLOURS.get(style, ""))
    return Padding(text, (0, 0, 0, indent), expand=False)


def _table(item: Table, room: int) -> Iterator[RenderableType]:
    """A table whose columns break between words only; what is too wide for that, row by row."""
    columns = [
        [terminal(cell) for cell in cells] for cells in zip(item.headings, *item.rows, strict=True)
    ]
    least = [max(cell_len(word) for word in [*" ".join(each).split(), ""]) for each in columns]
    widths = [max(map(cell_len, each)) for each in columns]
    room -= _BETWEEN * (len(columns) - 1)
    if sum(least) > room:
        yield from _rows(columns)
        return
    while sum(widths) > room:
        broad = [at for at, width in enumerate(widths) if width > least[at]]
        widths[max(broad, key=widths.__getitem__)] -= 1
    from rich.table import Table as RichTable  # noqa: PLC0415 (4 ms; the agenda has none)

    table = RichTable(box=None, pad_edge=False, padding=(0, _BETWEEN, 0, 0))
    for (title, *_cells), width in zip(columns, widths, strict=True):
        table.add_column(Text(title, style="bold"), overflow="fold", width=width)
    for row in list(zip(*columns, strict=True))[1:]:
        table.add_row(*map(Text, row))
    yield table


def _rows(columns: list[list[str]]) -> Iterator[RenderableType]:
    """Each row as lines, a heading before each cell that says something."""
    titles, *rows = zip(*columns, strict=True)
    for row in rows:
        told = [(title, cell) for title, cell in zip(titles, row, strict=True) if cell]
        for at, (title, cell) in enumerate(told):
            yield _wrapped([(f"{title}: ", "strong" if not at else ""), (cell, "")], 2 if at else 0)
