"""The screen of a call: keyboard only, one key for each thing that happens."""

import signal
from collections.abc import Callable

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import BufferControl, Dimension, DynamicContainer, Layout, Window
from prompt_toolkit.output import create_output

from complaintkit.cli.live.desk import Desk, Ending
from complaintkit.cli.live.face import STYLE, Face
from complaintkit.cli.live.keys import CUT_OFF, END, KEYS, NOTE, UNDO, Key, on_keyboards
from complaintkit.errors import Error
from complaintkit.views.page import Page

_TICK = 0.25
"""Seconds after which the clock is drawn again."""
_ESCAPE = 0.1
"""Seconds in which Esc may still turn out to be the beginning of another key."""
_SCROLLING = {"up": -1, "down": 1, "pageup": -10, "pagedown": 10}


class Screen:
    """Runs until the call is ended or left."""

    def __init__(self, desk: Desk, title: str, sheet: Page) -> None:
        self._desk, output = desk, create_output()
        self._face = Face(desk.keeper, title, sheet, output)
        self._buffer = Buffer(
            multiline=False, accept_handler=self._accept, on_text_changed=self._remember
        )
        typed = Window(
            BufferControl(self._buffer),
            height=Dimension(min=1, max=3),
            wrap_lines=True,
            dont_extend_height=True,
        )
        arranged = DynamicContainer(self._face.arrangement(typed))
        self._app: Application[Ending] = Application(
            Layout(arranged, focused_element=typed),
            key_bindings=self._bindings(),
            style=STYLE,
            output=output,
            full_screen=True,
            refresh_interval=_TICK,
        )
        self._app.ttimeoutlen = _ESCAPE

    def run(self) -> Ending:
        """Show it until the end; the keeper's clock has stopped then, unless it was left."""
        before = signal.signal(signal.SIGTERM, lambda _number, _frame: self._leave())
        try:
            return self._app.run()
        finally:
            signal.signal(signal.SIGTERM, before)

    def _bindings(self) -> KeyBindings:
        keys, face = KeyBindings(), self._face
        is_typing = Condition(lambda: face.typing is not None)
        is_ending = Condition(lambda: face.ending is not None)
        for name, act in self._acts().items():
            for letter in on_keyboards(name):
                keys.add(letter, filter=~is_typing & ~is_ending, eager=True)(_without_event(act))
        for name, rows in _SCROLLING.items():
            keys.add(name, filter=~is_typing)(_without_event(self._scrolling(rows)))
        keys.add("enter", filter=is_ending, eager=True)(self._end)
        keys.add("escape", filter=is_typing | is_ending)(_without_event(self._drop))
        keys.add(Keys.BracketedPaste, filter=~is_typing, eager=True)(self._paste)
        keys.add(Keys.Any, filter=~is_typing)(lambda _event: None)  # nothing else types anything
        keys.add("c-c")(_without_event(self._leave))
        keys.add("c-d", filter=~is_typing)(_without_event(self._leave))
        keys.add("c-z")(lambda event: event.app.suspend_to_background())
        return keys

    def _acts(self) -> dict[str, Callable[[], None]]:
        """What each letter does while nothing is being typed."""
        acts = {key.key: self._pressing(key) for key in KEYS}
        return acts | {
            UNDO: self._undo,
            END: lambda: self._ask_for_end(cut_off=False),
            CUT_OFF: lambda: self._ask_for_end(cut_off=True),
        }

    def _pressing(self, key: Key) -> Callable[[], None]:
        return lambda: self._press(key)

    def _scrolling(self, rows: int) -> Callable[[], None]:
        def scroll() -> None:
            self._face.scrolled += rows

        return scroll

    def _press(self, key: Key) -> None:
        if key.question:
            self._face.typing, self._face.message = key, ""
            self._buffer.reset()
        else:
            self._enter(key, "")

    def _enter(self, key: Key, text: str) -> bool:
        """Whether it was entered; if not, the message says why."""
        try:
            self._face.message = self._desk.enter(key, text)
        except Error as error:
            self._face.message = f"{error.message} {error.hint}".rstrip()
            return False
        return True

    def _accept(self, buffer: Buffer) -> bool:
        """The text stays where it is when it cannot be entered; nothing typed is nothing meant."""
        key = self._face.typing
        if key is None:  # Enter alone, while nothing is asked
            return False
        if not buffer.text.strip() and key.is_needed:
            self._drop()
        elif not self._enter(key, buffer.text):
            return True
        self._face.typing = None
        return False

    def _remember(self, buffer: Buffer) -> None:
        if self._face.typing is not None:
            self._desk.keeper.type(self._face.typing.kind, buffer.text)

    def _paste(self, event: KeyPressEvent) -> None:
        """What is pasted is never taken for keys: it is the beginning of a note."""
        self._face.ending = None
        self._press(NOTE)
        self._buffer.insert_text(event.data.replace("\r\n", "\n").replace("\r", "\n"))

    def _undo(self) -> None:
        self._face.message = self._desk.undo()

    def _ask_for_end(self, *, cut_off: bool) -> None:
        self._face.ending, self._face.message = (self._desk.keeper.call.lasted, cut_off), ""

    def _end(self, event: KeyPressEvent) -> None:
        assert self._face.ending is not None, "the key is bound only then"
        at, is_cut_off = self._face.ending
        self._desk.end(at, cut_off=is_cut_off)
        event.app.exit(result="ended")

    def _drop(self) -> None:
        """Leave out what is being typed, or go on with the call."""
        if self._face.typing is not None:
            self._desk.keeper.type(self._face.typing.kind, "")
        self._face.typing, self._face.ending, self._face.message = None, None, ""
        self._buffer.reset()

    def _leave(self) -> None:
        if not self._app.is_done:
            self._app.exit(result="left")


def _without_event(act: Callable[[], None]) -> Callable[[KeyPressEvent], None]:
    return lambda _event: act()
