"""Pages in colours, for a terminal: the one that loads Rich.

Rich gets `Text` objects only: it would read markup and emoji codes out of a string.
"""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from complaintkit.edges.visible import terminal
from complaintkit.views.page import Line, Page, Table

_COLOURS = {
    "heading": "bold",
    "strong": "bold",
    "bad": "bold red",
    "good": "green",
    "dim": "dim",
    "command": "cyan",
}


def painted(page: Page) -> RenderableType:
    """The page for a terminal."""
    return Group(*(_painted(item) for item in page))


def _painted(item: Line | Table) -> RenderableType:
    if isinstance(item, Line) and not item.spans:
        return Text()  # padding around nothing would print nothing
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
