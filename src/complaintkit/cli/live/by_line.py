"""A call kept line by line, for a screen reader or a simple terminal: a word, then its text."""

from complaintkit.cli.ask import ask
from complaintkit.cli.choices import one_of
from complaintkit.cli.live.desk import Desk, Ending
from complaintkit.cli.live.keys import KEYS
from complaintkit.cli.session import show
from complaintkit.errors import Error
from complaintkit.sentences import _
from complaintkit.views.live import status
from complaintkit.views.page import Page, line

_TIME, _UNDO, _CUT_OFF, _END = "time", "undo", "cut-off", "end"
_WORDS = {word: word for word in (*(each.kind for each in KEYS), _TIME, _UNDO, _CUT_OFF, _END)}


def keep_by_line(desk: Desk, title: str, sheet: Page) -> Ending:
    """Take what happens in the call, one line each, until its end; Ctrl-C and Ctrl-D leave it."""
    words = _("Type what happens, such as `hold` or `agent Dana`: {words}.")
    show([*sheet, line(words.format(words=", ".join(_WORDS)))])
    try:
        while True:
            typed = ask(status(desk.keeper.call, title))
            try:
                if _is_the_end(desk, typed):
                    return "ended"
            except Error as error:
                show([line(error.message), line(error.hint)])
    except KeyboardInterrupt:
        return "left"


def _is_the_end(desk: Desk, typed: str) -> bool:
    """Do what one line says; whether the call has ended with it."""
    at = desk.keeper.call.lasted
    word, _space, text = typed.strip().partition(" ")
    word = one_of(word, _WORDS) if word else _TIME
    if word in (_CUT_OFF, _END):
        desk.end(at, cut_off=word == _CUT_OFF)
        return True
    if word == _UNDO:
        show([line(desk.undo())])
    elif word != _TIME:
        key = next(each for each in KEYS if each.kind == word)
        show([line(desk.enter(key, text.strip()))])
    return False
