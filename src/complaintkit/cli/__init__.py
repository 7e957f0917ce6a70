"""The command line: the commands, and `main`, where errors become exit codes."""

import importlib
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from complaintkit import __version__
from complaintkit.cli.tongue import known, tongue
from complaintkit.errors import Error
from complaintkit.sentences import LOCALES, _, speak, spoken

if TYPE_CHECKING:
    from typer.core import TyperCommand

    from complaintkit.cli.session import Session

COMMANDS = {
    "log": "log",
    "call": "call",
    "due": "due",
    "next": "next_step",
    "prep": "prep",
    "timeline": "timeline",
    "stats": "stats",
    "agents": "agents",
    "risk": "risk",
    "remind": "remind",
    "letter": "letter",
    "export": "export",
    "list": "list_cases",
    "show": "show",
    "search": "search",
    "open": "open_case",
    "close": "close",
    "settle": "settle",
    "amend": "amend",
    "void": "void",
    "note": "note",
    "pay": "pay",
    "quote": "quote",
    "offer": "offer",
    "sent": "sent",
    "received": "received",
    "import": "import_file",
    "attach": "attach",
    "contradict": "contradict",
    "rights": "rights",
    "provider": "provider",
    "me": "me",
    "verify": "verify",
    "anchor": "anchor",
    "backup": "backup",
    "restore": "restore",
    "doctor": "doctor",
    "completion": "completion",
    "init": "init",
    "demo": "demo",
}
"""For each command its module in this package, which holds a function of the module's name."""

INTERRUPTED = 130
_HELP = ("--help", "-h")

_TYPER_ERROR: type[Exception] = typer.BadParameter.__mro__[2]
"""Typer's own base class for wrong usage, which it does not export."""


class Program(TyperGroup):
    """All the commands; it is known which there are, even where only the named ones are built."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str, Any, list[str]]:
        """Find the command that the first word names; raises `Usage` for one that is none."""
        command = self.get_command(ctx, args[0])
        if command is None:
            from complaintkit.cli.usage import no_such_command

            raise no_such_command(args[0], COMMANDS)
        return args[0], command, args[1:]


def _print_version(wanted: bool) -> None:
    if wanted:
        from complaintkit.cli.session import write

        write(f"complaintkit {__version__}\n")
        raise typer.Exit


def complaint(
    context: typer.Context,
    home: Annotated[
        str | None,
        typer.Option(
            metavar="FOLDER", help="The folder with your record.", show_default="your data folder"
        ),
    ] = None,
    accept_older: Annotated[
        bool, typer.Option("--accept-older", help="Write even to an older copy of the record.")
    ] = False,
    version: Annotated[  # noqa: ARG001 (its callback does it)
        bool,
        typer.Option(
            "--version", help="Print the version.", callback=_print_version, is_eager=True
        ),
    ] = False,
    lang: Annotated[
        str,
        typer.Option(
            metavar="CODE", help="Speak en, pl, ru, sr-Latn or sr-Cyrl.", show_default="yours"
        ),
    ] = "",
    debug: Annotated[  # noqa: ARG001 (`main` looks for it)
        bool, typer.Option("--debug", help="Show the details of a bug.")
    ] = False,
) -> None:
    """The consumer's CRM: log each call, see every broken promise, write the letter.

    Begin with: complaint init. After a call: complaint log. Each morning: complaint due.
    """
    given = context.obj
    _must_be_spoken(lang)

    def session() -> "Session":
        from complaintkit.cli.session import begin

        return given or begin(home, accept_older=accept_older)

    context.obj = session


def _must_be_spoken(language: str) -> None:
    if language and not known(language):
        from complaintkit.errors import Usage

        message = _("complaintkit does not speak {language!r}.")
        spoken = ", ".join(("en", *LOCALES))
        raise Usage(
            message.format(language=language), _("Choose one of: {spoken}").format(spoken=spoken)
        )


def application(words: Sequence[str]) -> typer.Typer:
    """The app with the commands that *words* may mean: building all of them costs time each run.

    Every word that names a command counts, since only Typer knows which are values of options.
    """
    group, kind = _classes(words)
    app = typer.Typer(
        name="complaint",
        cls=group,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": [*_HELP]},
    )
    app.callback()(complaint)
    named = [each for each in COMMANDS if each in words]
    for name in named or ([] if "--version" in words else COMMANDS):
        module = importlib.import_module(f"complaintkit.cli.{COMMANDS[name]}")
        app.command(name, cls=kind)(getattr(module, COMMANDS[name]))
    return app


def _classes(words: Sequence[str]) -> "tuple[type[Program], type[TyperCommand] | None]":
    """What the app and its commands are; other ones where their help is to be translated."""
    if spoken() == "en" or set(_HELP).isdisjoint(words):
        return Program, None
    from complaintkit.cli.help_page import SpokenCommand, SpokenProgram

    return SpokenProgram, SpokenCommand


def main(arguments: Sequence[str] | None = None, *, session: "Session | None" = None) -> int:
    """Run one command and return its exit code; every error is a sentence on stderr by then.

    *session* is the home and the moment of the run when they are not the user's own.
    """
    _occupy_standard_streams()
    words = list(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    if session is None:  # a command within another speaks as that one does
        speak(tongue(words))
    command = typer.main.get_command(application(words))
    try:
        code = _ran(command, words, session)
        if code == INTERRUPTED:  # Typer's own word for Ctrl-C, which says nothing to the user
            return _explained(typer.Abort(), debug=False)
        return code if isinstance(code, int) else 0
    except Exception as error:  # noqa: BLE001 (the one place where a bug is told apart)
        return _explained(error, debug="--debug" in words)
    except SystemExit:  # so Typer ends when the reader of a pipe went away
        return _explained(BrokenPipeError(), debug=False)
    except KeyboardInterrupt:
        return _explained(typer.Abort(), debug=False)


def _ran(command: Any, words: list[str], session: "Session | None") -> Any:
    """Run it; a value in the user's own words, which Typer does not know, becomes its code."""
    try:
        return command.main(args=words, prog_name="complaint", standalone_mode=False, obj=session)
    except typer.BadParameter as error:
        from complaintkit.cli.own_words import with_code

        meant = with_code(error, words)
        if meant is None:
            raise
    return _ran(command, meant, session)


def _explained(error: Exception, *, debug: bool) -> int:
    from complaintkit.cli.boundary import (
        explain_bug,
        explain_error,
        explain_interruption,
        explain_trouble,
    )

    if isinstance(error, typer.Abort):
        return explain_interruption()
    if isinstance(error, (Error, _TYPER_ERROR)):
        return explain_error(error)
    if isinstance(error, OSError):
        return explain_trouble(error)
    return explain_bug(error, debug=debug)


def _occupy_standard_streams() -> None:
    """Keep files of ours from becoming stdout when the user closed it (`>&-`)."""
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
