"""What is wrong with the words of a command, which Typer found, in sentences of our own.

Typer's are English whatever the language of the run. Its exceptions are not exported: each is
known by the fields it has. What was typed stands in the message alone.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from complaintkit.cli.own_words import shown
from complaintkit.errors import Usage
from complaintkit.nearest import did_you_mean
from complaintkit.sentences import _

_EXTRA = "Got unexpected extra argument(s) "


def wrong_usage(error: Any) -> Usage:
    """The same as an error of ours: what is wrong, and what was meant or where to look."""
    hints = [each for each in (*_hints(error), _see(error.ctx)) if each]
    return Usage(_sentence(error), " ".join(hints))


def no_such_command(name: str, commands: Iterable[str]) -> Usage:
    """For a first word that is none; it is compared with all the commands."""
    hints = [did_you_mean(name, commands), _("See: {command} --help").format(command="complaint")]
    message = _("No such command {name!r}.").format(name=name)
    return Usage(message, " ".join(filter(None, hints)))


def _sentence(error: Any) -> str:
    if hasattr(error, "param_type"):
        return _missing(error)
    if hasattr(error, "param"):
        return _invalid(error)
    if hasattr(error, "possibilities"):
        return _("No such option: {option}.").format(option=error.option_name)
    if hasattr(error, "option_name"):
        sentence = _("Option {option!r} requires an argument.")
        if "not take" in error.message:
            sentence = _("Option {option!r} does not take a value.")
        return sentence.format(option=error.option_name)
    if hasattr(error.ctx.command, "commands"):
        return _("Missing command.")
    return _("Too many words: {words}.").format(words=error.message.removeprefix(_EXTRA))


def _missing(error: Any) -> str:
    sentence = _("Missing argument {name}.")
    if error.param.param_type_name == "option":
        sentence = _("Missing option {name}.")
    return sentence.format(name=error.param.get_error_hint(error.ctx))


def _invalid(error: Any) -> str:
    """For a value that is none of the choices, no number, or out of its range."""
    kind, typed = error.param.type, error.message.rpartition(" is not ")[0]
    sentence = _("Invalid value for {name}: {typed} is not a whole number.")
    if hasattr(kind, "choices"):
        sentence = _("Invalid value for {name}: {typed} is not one of {choices}.")
    elif hasattr(kind, "min"):
        sentence = _(
            "Invalid value for {name}: {typed} is not a whole number from {low} to {high}."
        )
    return sentence.format(
        name=error.param.get_error_hint(error.ctx),
        typed=typed,
        choices=shown([str(each) for each in getattr(kind, "choices", ())]),
        low=getattr(kind, "min", None),
        high=getattr(kind, "max", None),
    )


def _hints(error: Any) -> Iterator[str]:
    """What may have been meant."""
    if hasattr(error, "possibilities"):
        options = [name for each in error.ctx.command.params for name in each.opts]
        yield did_you_mean(error.option_name, options)
        return
    choices = getattr(getattr(getattr(error, "param", None), "type", None), "choices", ())
    if choices and hasattr(error, "param_type"):
        yield _("Choose one of: {words}.").format(words=", ".join(choices))
    elif choices:
        typed = error.message.rpartition(" is not ")[0]
        yield did_you_mean(typed[1:-1], choices)
    elif error.message.startswith(_EXTRA):
        yield _("Put words that belong together in quotes.")


def _see(context: Any) -> str:
    """Where it stands; nothing where Typer does not say for which command it found it."""
    if context is None:
        return ""
    return _("See: {command} --help").format(command=context.command_path)
