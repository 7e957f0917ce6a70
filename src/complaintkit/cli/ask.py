"""Questions on a terminal: completion and editing where the terminal can, plain lines elsewhere."""

import os
import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, NamedTuple

from complaintkit.cli.choices import one_of, yes_no
from complaintkit.cli.session import warn
from complaintkit.cli.wrapping import wrapped
from complaintkit.edges.visible import terminal
from complaintkit.errors import Error
from complaintkit.sentences import _

if TYPE_CHECKING:
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

    from complaintkit.cli.editor import Edited

BACK = "<"
"""Typed alone it goes back one question; so does Shift-Tab where keys are read one by one."""

_BRIEF = 60
"""Characters of what Enter means that are shown."""

_ROWS = 8
"""How much room is kept for what Tab offers."""

_PLAIN = ContextVar("plain", default=False)


class Back(Exception):
    """The user wants the question before this one."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.text = text
        """What was typed up to then."""


class Stopped(KeyboardInterrupt):
    """The user stopped with Ctrl-C while something was being typed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class _ToEditor(Exception):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class Aids(NamedTuple):
    """What helps to answer one question."""

    completions: Sequence[str] | Mapping[str, str] = ()
    """What Tab and the arrow keys offer; with what each means it is shown at once."""
    earlier: str = ""
    """The answer before the user came back, to be changed."""
    editor: "Callable[[str], Edited] | None" = None
    """Where Ctrl-O takes the text to be written, and brings it back from."""
    can_go_back: bool = False
    starts_in_editor: bool = False


NO_AIDS = Aids()


@contextmanager
def plain_questions(wanted: bool) -> Iterator[None]:
    """Ask line by line until the block ends, for a screen reader or a simple terminal."""
    token = _PLAIN.set(wanted or is_plain())
    try:
        yield
    finally:
        _PLAIN.reset(token)


@contextmanager
def hanging_up_interrupts() -> Iterator[None]:
    """Until the block ends a closed window, or the wish of the system to end, is like Ctrl-C."""

    def interrupt(_number: int, _frame: object) -> None:
        raise KeyboardInterrupt

    numbers = [getattr(signal, name) for name in ("SIGHUP", "SIGTERM") if hasattr(signal, name)]
    before = [signal.signal(number, interrupt) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


def is_plain() -> bool:
    """Whether questions are asked line by line."""
    return _PLAIN.get() or os.environ.get("TERM", "dumb") == "dumb"


def ask(
    question: str,
    *,
    default: str = "",
    completions: Sequence[str] = (),
    check: Callable[[str], object] | None = None,
    aids: Aids = NO_AIDS,
) -> str:
    """The answer, or *default* for Enter; asked again until *check* accepts it.

    *check* raises `Error` for an answer that cannot be used. Ctrl-C and Ctrl-D raise
    `KeyboardInterrupt`; `Back` comes only where the aids allow it.
    """
    aids = aids._replace(completions=completions or aids.completions)
    if aids.starts_in_editor:
        aids = aids._replace(earlier=_edited(aids.earlier, aids))
    while True:
        try:
            usual = (aids.earlier if is_plain() else "") or default
            answer = _read(_shown(question, usual), aids)
            if aids.can_go_back and answer.strip() == BACK:
                raise Back
            answer = answer or usual
            if check is not None and answer:
                check(answer)
        except Error as error:
            warn(f"{error.message}\n{error.hint}".rstrip())
        except _ToEditor as left:
            aids = aids._replace(earlier=_edited(left.text, aids))
        else:
            return answer


def choose(question: str, choices: Mapping[str, str], *, default: str, aids: Aids = NO_AIDS) -> str:
    """The code of one of *choices*, which are asked for by the words behind their codes.

    The beginning of a word, or of its code, is enough when it fits one only.
    """

    def check(answer: str) -> None:
        one_of(answer, choices)

    words = list(choices.values())
    answer = ask(
        f"{question} ({', '.join(words)})",
        default=choices[default],
        completions=words,
        check=check,
        aids=aids,
    )
    return one_of(answer, choices)


def confirm(question: str, *, default: bool, aids: Aids = NO_AIDS) -> bool:
    """Yes or no."""
    return choose(question, yes_no(), default="yes" if default else "no", aids=aids) == "yes"


def _shown(question: str, usual: str) -> str:
    """The question, with what Enter means; of a long text its beginning."""
    question, usual = terminal(question), terminal(usual)
    brief = usual if len(usual) <= _BRIEF else f"{usual[:_BRIEF]}…"
    return f"{wrapped(f'{question} [{brief}]' if brief else question)} "


def _edited(text: str, aids: Aids) -> str:
    """The text after the editor; on trouble with it, which is said, whatever words there are."""
    assert aids.editor is not None, "the key is bound only where there is one"
    found = aids.editor(text)
    if found.problem is not None:
        warn(f"{found.problem.message}\n{found.problem.hint}".rstrip())
    return found.text


def _read(shown: str, aids: Aids) -> str:
    try:
        return input(shown) if is_plain() else _prompted(shown, aids)
    except EOFError:
        raise KeyboardInterrupt from None
    except UnicodeDecodeError:
        raise Error(_("That is not valid UTF-8. Please type it again.")) from None


def _prompted(shown: str, aids: Aids) -> str:
    from prompt_toolkit import prompt
    from prompt_toolkit.application import get_app
    from prompt_toolkit.completion import WordCompleter

    offered = aids.completions
    meanings = dict(offered) if isinstance(offered, Mapping) else {}

    def show_all() -> None:
        if meanings:
            get_app().current_buffer.start_completion()

    completer = WordCompleter(list(offered), ignore_case=True, sentence=True, meta_dict=meanings)
    return prompt(
        shown,
        default=aids.earlier,
        completer=completer,
        complete_while_typing=bool(offered),
        key_bindings=_keys(aids),
        reserve_space_for_menu=len(meanings) + 1 if meanings else _ROWS,
        enable_suspend=True,
        pre_run=show_all,
    )


def _keys(aids: Aids) -> "KeyBindings":
    from prompt_toolkit.key_binding import KeyBindings

    keys = KeyBindings()

    @keys.add("c-c")
    def _stop(event: "KeyPressEvent") -> None:
        event.app.exit(exception=Stopped(event.current_buffer.text))

    if aids.can_go_back:

        @keys.add("s-tab")
        def _back(event: "KeyPressEvent") -> None:
            event.app.exit(exception=Back(event.current_buffer.text))

    if aids.editor is not None:

        @keys.add("c-o")
        def _edit(event: "KeyPressEvent") -> None:
            event.app.exit(exception=_ToEditor(event.current_buffer.text))

    return keys
