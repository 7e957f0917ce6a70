"""How the screen of a call looks: its pieces, and their arrangement in the room there is."""

from collections.abc import Callable

from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout import (
    ConditionalContainer,
    FormattedTextControl,
    HSplit,
    VSplit,
    Window,
)
from prompt_toolkit.layout.containers import AnyContainer
from prompt_toolkit.output import Output
from prompt_toolkit.styles import Style

from complaintkit.cli.live.keeper import Keeper
from complaintkit.cli.live.keys import Key, help_line
from complaintkit.edges.visible import terminal
from complaintkit.entries.live import clock
from complaintkit.sentences import _
from complaintkit.views.live import Row, so_far, status, wrapped
from complaintkit.views.page import Page, line

_WIDE, _HIGH, _LOW = 70, 16, 8
"""Columns from which the sheet stands beside what was entered; rows from which it stands above;
rows below which there is room for the clock and the typing only."""

STYLE = Style.from_dict({
    "status": "reverse bold",
    "heading": "bold underline",
    "strong": "bold",
    "bad": "bold ansired",
    "question": "bold",
})  # fmt: skip


class Face:
    """What is shown of a call, and what the user is in the middle of."""

    def __init__(self, keeper: Keeper, title: str, sheet: Page, output: Output) -> None:
        self._keeper, self._title, self._sheet, self._output = keeper, title, sheet, output
        self.message = ""
        """How the last thing was understood, or why it was not."""
        self.typing: Key | None = None
        """What is being typed."""
        self.ending: tuple[int, bool] | None = None
        """When an end was asked for that is not confirmed yet, and whether it is a cut-off."""
        self.scrolled = 0
        """How many rows of the sheet are above the screen."""
        self._sheet_window = Window(
            FormattedTextControl(self._sheet_shown), width=self._left, wrap_lines=True
        )

    def arrangement(self, typed: Window) -> "Arrangement":
        """The pieces, with the place where the user types."""
        is_typing = Condition(lambda: self.typing is not None)
        question = Window(FormattedTextControl(self._question), height=1, style="class:question")
        keys = Window(FormattedTextControl(self._keys), dont_extend_height=True)
        return Arrangement(
            self._size,
            {
                "status": Window(
                    FormattedTextControl(self._status), height=1, style="class:status"
                ),
                "sheet": self._sheet_window,
                "beside": Window(char="│", width=1),
                "between": Window(char="─", height=1),
                "so far": Window(
                    FormattedTextControl(self._so_far), width=self._right, wrap_lines=True
                ),
                "message": Window(FormattedTextControl(self._said), dont_extend_height=True),
                "keys": ConditionalContainer(keys, ~is_typing),
                "input": ConditionalContainer(HSplit([question, typed]), is_typing),
            },
        )

    def _size(self) -> tuple[int, int]:
        size = self._output.get_size()
        return size.rows, size.columns

    def _left(self) -> int:
        columns = self._size()[1]
        return (columns - 1) // 2 if columns >= _WIDE else columns

    def _right(self) -> int:
        columns = self._size()[1]
        return columns - 1 - self._left() if columns >= _WIDE else columns

    def _status(self) -> str:
        return f" {status(self._keeper.call, self._title)}"

    def _sheet_shown(self) -> StyleAndTextTuples:
        rows = wrapped(self._sheet, max(1, self._left() - 1))
        drawn = self._sheet_window.render_info
        height = drawn.window_height if drawn else 1
        self.scrolled = max(0, min(self.scrolled, len(rows) - height))
        return _fragments(rows[self.scrolled :])

    def _so_far(self) -> StyleAndTextTuples:
        """What was entered; the last of it stays in sight."""
        rows = wrapped(so_far(self._keeper.call), max(1, self._right() - 1))
        return [*_fragments(rows), ("[SetCursorPosition]", "")]

    def _said(self) -> StyleAndTextTuples:
        said = [line(self.message)] if self.message else []
        if trouble := self._keeper.trouble:
            text = _("The call could not be written to the disk: {trouble}")
            said.append(line(text.format(trouble=trouble)))
        return _fragments(wrapped(said, self._size()[1]))

    def _question(self) -> str:
        return self.typing.question if self.typing else ""

    def _keys(self) -> StyleAndTextTuples:
        shown = help_line()
        if self.ending is not None:
            sentence = _("End of the call at {time}? Enter: log it. Esc: go on.")
            if self.ending[1]:
                sentence = _("Cut off at {time}? Enter: log it. Esc: go on.")
            shown = line(sentence.format(time=clock(self.ending[0])))
        return _fragments(wrapped([shown], self._size()[1]))


class Arrangement:
    """The pieces as they stand in the room there is; asked at every drawing."""

    def __init__(self, size: Callable[[], tuple[int, int]], parts: dict[str, AnyContainer]) -> None:
        self._size, self._parts = size, parts

    def __call__(self) -> AnyContainer:
        """Beside each other, one above the other, or the most needed only."""
        parts, (rows, columns) = self._parts, self._size()
        if rows < _LOW:
            return HSplit([parts[each] for each in ("status", "so far", "message", "input")])
        if columns >= _WIDE:
            body: AnyContainer = VSplit([parts["sheet"], parts["beside"], parts["so far"]])
        elif rows >= _HIGH:
            body = HSplit([parts["sheet"], parts["between"], parts["so far"]])
        else:
            body = parts["so far"]
        below = [parts[each] for each in ("between", "message", "keys", "input")]
        return HSplit([parts["status"], body, *below])


def _fragments(rows: list[Row]) -> StyleAndTextTuples:
    found: StyleAndTextTuples = []
    for row in rows:
        found += [("", "\n")] if found else []
        found += [
            (f"class:{span.style}" if span.style else "", terminal(span.text)) for span in row
        ]
    return found
