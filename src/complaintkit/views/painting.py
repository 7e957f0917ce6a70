"""Pages in colours, for a terminal: the one that loads Rich.

Rich gets `Text` objects only: it would read markup and emoji codes out of a string.
"""

from collections.abc import Sequence

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
                yield _table(item)
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


def _table(item: Table) -> RenderableType:
    from rich.table import Table as RichTable  # noqa: PLC0415 (4 ms; the agenda has none)

    table = RichTable(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for title in item.headings:
        table.add_column(Text(title, style="bold"), overflow="fold")
    for row in item.rows:
        table.add_row(*(Text(terminal(cell)) for cell in row))
    return table
