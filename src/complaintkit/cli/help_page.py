"""The help of a command in the language of the run; in English it is Typer's own, as it was.

Typer asks gettext's global domain for its few words of the page ("Options", "default: ..."), and
others it writes in English as they are. That domain follows the environment of the process, which
the programs that we start would inherit. So the page is laid out here, by the methods that a
command is meant to override.
"""

import inspect
from collections.abc import Iterator
from typing import Any

from typer.core import TyperCommand

from complaintkit.cli import Program
from complaintkit.sentences import helpful

WORDS = (
    *("Usage: ", "Arguments", "Options", "Commands"),
    *("default: {default}", "required", "Show this message and exit."),
)
"""What the page says besides the texts of the commands."""


class SpokenCommand(TyperCommand):
    """A command whose help is in the language of the run."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        """Take the command's own text in that language."""
        super().__init__(*arguments, **settings)
        self.help = _text(self.help)

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write how the command is typed."""
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write what it takes."""
        _write_params(self, ctx, formatter)


class SpokenProgram(Program):
    """The program itself, with its commands."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        """Take the program's own text in that language."""
        super().__init__(*arguments, **settings)
        self.help = _text(self.help)

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write how a command is typed."""
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write what stands before a command, and the commands with a sentence for each."""
        _write_params(self, ctx, formatter)
        room = formatter.width - 6 - max(map(len, self.commands))
        rows = [(name, each.get_short_help_str(room)) for name, each in self.commands.items()]
        with formatter.section(helpful("Commands")):
            formatter.write_dl(rows)


def _text(text: str | None) -> str:
    return helpful(inspect.cleandoc(text or ""))


def _write_usage(command: Any, context: Any, formatter: Any) -> None:
    pieces = " ".join(command.collect_usage_pieces(context))
    formatter.write_usage(context.command_path, pieces, helpful("Usage: "))


def _write_params(command: Any, context: Any, formatter: Any) -> None:
    params = command.get_params(context)
    for title, kind in (("Arguments", "argument"), ("Options", "option")):
        rows = [_row(each, context) for each in params if each.param_type_name == kind]
        if rows:
            with formatter.section(helpful(title)):
                formatter.write_dl(rows)


def _row(param: Any, context: Any) -> tuple[str, str]:
    """How a parameter is typed, and what it is."""
    notes = "; ".join(_notes(param))
    told = [helpful(param.help or ""), f"[{notes}]" if notes else ""]
    return param.get_help_record(context)[0], "  ".join(filter(None, told))


def _notes(param: Any) -> Iterator[str]:
    default = _default(param)
    if default:
        yield helpful("default: {default}").format(default=default)
    lowest, highest = getattr(param.type, "min", None), getattr(param.type, "max", None)
    if lowest is not None and highest is not None:
        yield f"{lowest}<=x<={highest}"
    if param.required:
        yield helpful("required")


def _default(param: Any) -> str:
    """The value without the option, or the words that the command has for it."""
    if isinstance(param.show_default, str):
        return f"({helpful(param.show_default)})"
    if not param.show_default or param.default is None or param.default == ():
        return ""
    if isinstance(param.default, bool):
        names = param.opts if param.default else param.secondary_opts
        return names[0].lstrip("-") if names else ""
    return str(param.default)
