"""What may stand in place of the word that is being typed."""

import shlex
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any, NamedTuple

import typer

from complaintkit.cli import COMMANDS, application
from complaintkit.paths import Home, find_home
from complaintkit.sentences import LOCALES, _, helpful


class Candidate(NamedTuple):
    """A word that may be typed, and what it is."""

    value: str
    told: str = ""


_WITH_VALUE = {"--home", "--lang"}
"""The options before a command that take one."""
_PROMISES = {"kept", "partly", "replaces"}
_NUMBERS = {"settle": "promises", "sent": "letters", "letter": "payments", "pay": "payments"}
"""What a bare N of a command counts."""
_LANGUAGES = ("en", "pl", "ru", "sr")


def answer(words: Sequence[str], home: Home) -> list[Candidate]:
    """The candidates for the last of *words*, which are as the shell holds them, quotes and all."""
    *before, word = _typed(words)
    command, rest, chosen = _split(before)
    if chosen:
        home = find_home(chosen)
    option, equals, value = word.partition("=")
    if equals and option.startswith("--"):
        found = _in_place(command, [*rest, option], value, home)
        return _fitting((Candidate(f"{option}={each.value}", each.told) for each in found), word)
    return _fitting(_in_place(command, rest, word, home), word)


def _typed(words: Sequence[str]) -> list[str]:
    """The words without their quotes; bash takes `--kind=claim` apart."""
    plain = [_unquoted(word) for word in words]
    last = len(plain) - 1
    return [
        "" if word == "=" else word
        for place, word in enumerate(plain)
        if word != "=" or place in (0, last) or not plain[place - 1].startswith("--")
    ]


def _unquoted(word: str) -> str:
    for ending in ("", '"', "'", "\\"):
        try:
            return "".join(shlex.split(word + ending))
        except ValueError:  # a quote is still open
            continue
    return word


def _split(before: list[str]) -> tuple[str, list[str], str]:
    """The command, what was typed after it, and the folder of `--home`."""
    home, waiting = "", ""
    for place, word in enumerate(before):
        if waiting:
            home = word if waiting == "--home" else home
            waiting = ""
        elif not word.startswith("-"):
            return word, before[place + 1 :], home
        elif word in _WITH_VALUE:
            waiting = word
        elif word.startswith("--home="):
            home = word.partition("=")[2]
    return "", before, home


def _in_place(command: str, rest: list[str], word: str, home: Home) -> Iterator[Candidate]:
    if command and command not in COMMANDS:
        return
    app: Any = typer.main.get_command(application([command] if command else ["completion"]))
    params = app.commands[command].params if command else app.params
    waiting, place = _place(params, rest)
    if waiting is not None:
        yield from _values(waiting, command, home)
    elif word.startswith("-"):
        yield from _options(params)
    elif not command:
        yield from map(Candidate, COMMANDS)
    else:
        yield from _arguments(params, place, command, home)


def _place(params: Sequence[Any], rest: Sequence[str]) -> tuple[Any | None, int]:
    """The option whose value comes next, if one waits for it; and how many arguments there are."""
    takers = {name: each for each in params for name in each.opts if not _takes_none(each)}
    waiting, place, ended = None, 0, False
    for word in rest:
        if waiting is not None:
            waiting = None
        elif word.startswith("-") and word != "-" and not ended:
            ended = word == "--"
            waiting = takers.get(word)
        else:
            place += 1
    return waiting, place


def _takes_none(param: Any) -> bool:
    return param.param_type_name == "argument" or bool(param.is_flag)


def _options(params: Sequence[Any]) -> Iterator[Candidate]:
    for each in params:
        if each.param_type_name == "option":
            for name in (*each.opts, *each.secondary_opts):
                if name.startswith("--"):
                    yield Candidate(name, helpful(each.help or ""))


def _arguments(params: Sequence[Any], place: int, command: str, home: Home) -> Iterator[Candidate]:
    arguments = [each for each in params if each.param_type_name == "argument"]
    if not arguments:
        return
    argument = arguments[min(place, len(arguments) - 1)]
    if place and place >= len(arguments) and argument.nargs == 1:
        return
    if argument.nargs == 1 or not place:
        yield from _values(argument, command, home)
    if argument.nargs != 1:
        yield from _after_who(command)


def _after_who(command: str) -> Iterator[Candidate]:
    """What stands after WHO, or in its place where there is only one case."""
    if command == "note":
        from complaintkit.law.milestones import MILESTONES

        yield from (Candidate(name, kind.label) for name, kind in MILESTONES.items())
    elif command == "received":
        from typing import get_args

        from complaintkit.cli.received import Answer

        yield from map(Candidate, get_args(Answer))


def _values(param: Any, command: str, home: Home) -> Iterator[Candidate]:
    """What a parameter takes, as far as it can be listed."""
    choices = getattr(param.type, "choices", None)
    metavar = param.metavar or ""
    if choices:
        yield from map(Candidate, choices)
    elif "WHO" in metavar:
        yield from _known(home, "providers")
        yield from _known(home, "cases")
    elif "PROVIDER" in metavar:
        yield from _known(home, "providers")
    elif metavar == "RATE":
        yield from _rates(home)
    elif metavar == "N":
        noun = "promises" if param.name in _PROMISES else _NUMBERS.get(command, "")
        yield from _known(home, noun) if noun else ()
    else:
        yield from _listed(param.name, command, metavar)


def _listed(name: str, command: str, metavar: str) -> Iterator[Candidate]:
    """What the program itself has a list of."""
    if metavar == "KIND":
        from complaintkit.letters.kinds import KINDS

        yield from (Candidate(each.name, _(each.title)) for each in KINDS.values())
    elif metavar == "SECTOR":
        from complaintkit.law.rules import SECTORS

        yield from map(Candidate, SECTORS)
    elif name in ("lang", "language"):
        yield from map(Candidate, _LANGUAGES if command else ("en", *LOCALES))
    elif name == "script":
        yield from map(Candidate, ("latn", "cyrl"))


def _rates(home: Home) -> Iterator[Candidate]:
    """The sums of every country, as a case may be under the law of any."""
    from complaintkit.errors import Error
    from complaintkit.law.shipped import countries_with_pack, law_of

    found: dict[str, str] = {}
    for packs in (None, home.packs):
        with suppress(Error):  # a pack of the user's own that has a mistake offers nothing
            for country in countries_with_pack():
                found |= {each.id: each.title for each in law_of(country, packs).rates}
    yield from map(Candidate, found, found.values())


def _known(home: Home, noun: str) -> Iterator[Candidate]:
    from complaintkit.record.glance import named_in

    return (Candidate(*each) for each in named_in(home.record, noun))


def _fitting(candidates: Iterator[Candidate], word: str) -> list[Candidate]:
    """Those that begin so, in capitals or not, and that can be typed: each once."""
    beginning = word.casefold()
    found = {
        each.value: each.told
        for each in candidates
        if each.value.casefold().startswith(beginning)
        and each.value.isprintable()
        and (not each.value.startswith("-") or word.startswith("-"))
    }
    return [Candidate(value, told) for value, told in found.items()]
