"""Questions on a terminal: completion and history where the terminal can, plain input elsewhere."""

import os
from collections.abc import Callable, Sequence

from complaintkit.cli.session import warn
from complaintkit.edges.visible import terminal
from complaintkit.errors import Error
from complaintkit.sentences import _


def ask(
    question: str,
    *,
    default: str = "",
    completions: Sequence[str] = (),
    check: Callable[[str], object] | None = None,
) -> str:
    """The answer, or *default* for Enter; asked again until *check* accepts it.

    *check* raises `Error` for an answer that cannot be used. Ctrl-C and Ctrl-D raise
    `KeyboardInterrupt`.
    """
    question = terminal(question)
    shown = f"{question} [{terminal(default)}] " if default else f"{question} "
    while True:
        try:
            answer = _read(shown, completions) or default
            if check is not None and answer:
                check(answer)
        except Error as error:
            warn(f"{error.message}\n{error.hint}".rstrip())
        else:
            return answer


def choose(question: str, choices: Sequence[str], *, default: str) -> str:
    """One of *choices*; its beginning is enough when it fits one only."""

    def check(answer: str) -> None:
        _one_of(answer, choices)

    answer = ask(
        f"{question} ({', '.join(choices)})", default=default, completions=choices, check=check
    )
    return _one_of(answer, choices)


def confirm(question: str, *, default: bool) -> bool:
    """Yes or no."""
    return choose(question, (_("yes"), _("no")), default=_("yes") if default else _("no")) == _(
        "yes"
    )


def _one_of(answer: str, choices: Sequence[str]) -> str:
    fitting = [choice for choice in choices if choice.startswith(answer.strip().lower())]
    if answer in choices:
        return answer
    if len(fitting) != 1:
        raise Error(
            _("Please answer with one of these: {choices}").format(choices=", ".join(choices))
        )
    return fitting[0]


def _read(shown: str, completions: Sequence[str]) -> str:
    try:
        if os.environ.get("TERM", "dumb") == "dumb":
            return input(shown)
        from prompt_toolkit import prompt
        from prompt_toolkit.completion import WordCompleter

        completer = WordCompleter(list(completions), ignore_case=True, sentence=True)
        return prompt(shown, completer=completer, complete_while_typing=bool(completions))
    except EOFError:
        raise KeyboardInterrupt from None
    except UnicodeDecodeError:
        raise Error(_("That is not valid UTF-8. Please type it again.")) from None
