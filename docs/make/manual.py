"""`make man`: the manual pages, made from the help of each command and the README's tables."""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from complaintkit.cli import COMMANDS, application

README = Path(__file__).parents[2] / "README.md"
MANUAL = Path(__file__).parents[2] / "man"
_TABLE_ROW = re.compile(r"^\| `?([\w]+)`? \| (.+) \|$", re.MULTILINE)
_SIGNS = str.maketrans(
    {"\\": "\\e", "-": "\\-", "^": "\\(ha", "~": "\\(ti", "`": "\\(ga", "|": "|\\:"}
)
_FOOT = "It works on this machine only: no account, no network."


def roff(text: str) -> str:
    """*text* as troff prints it letter by letter, on one line; a list of words may be broken."""
    plain = " ".join(text.split()).translate(_SIGNS)
    return f"\\&{plain}" if plain[:1] in (".", "'") else plain


def manual() -> dict[str, str]:
    """Every page by the name of its file: `complaint.1`, and one for each command."""
    program: Any = typer.main.get_command(application([]))
    context = typer.Context(program, info_name="complaint", **program.context_settings)
    pages = {"complaint.1": _page("complaint", program, context, _of_the_program(program))}
    for name in COMMANDS:
        command = program.commands[name]
        within = typer.Context(command, info_name=name, parent=context)
        pages[f"complaint-{name}.1"] = _page(f"complaint-{name}", command, within, _see_also())
    return pages


def _page(name: str, command: Any, context: typer.Context, rest: Iterator[str]) -> str:
    first, *more = (command.help or "").split("\n\n")
    typed = name.replace("-", " ", 1)
    usage = " ".join(command.collect_usage_pieces(context))
    lines = [
        f'.TH {name.upper()} 1 "" complaintkit complaintkit',
        *(".ad l", ".nh"),
        *(".SH NAME", f"{roff(name)} \\- {roff(first).rstrip('.')}"),
        *(".SH SYNOPSIS", f".B {roff(typed)}", roff(usage)),
        *(".SH DESCRIPTION", roff(first)),
        *(line for each in more for line in (".PP", roff(each))),
        *_records("ARGUMENTS", command, context, "argument"),
        *_records("OPTIONS", command, context, "option"),
        *rest,
    ]
    return "\n".join(lines) + "\n"


def _records(title: str, command: Any, context: typer.Context, kind: str) -> Iterator[str]:
    """A section with each parameter of one kind, in the words of its help."""
    params = [each for each in command.get_params(context) if each.param_type_name == kind]
    found = [record for each in params if (record := each.get_help_record(context))]
    if found:
        yield f".SH {title}"
    for name, told in found:
        yield from (".TP", f".B {roff(name)}", roff(told))


def _of_the_program(program: Any) -> Iterator[str]:
    yield ".SH COMMANDS"
    for name in COMMANDS:
        first = program.commands[name].help.split("\n\n")[0]
        yield from (".TP", f".BR {roff(f'complaint-{name}')} (1)", roff(first))
    rows = _TABLE_ROW.findall(README.read_text(encoding="utf-8"))
    for title, belongs in (("EXIT STATUS", str.isdigit), ("ENVIRONMENT", str.isupper)):
        yield f".SH {title}"
        for name, told in rows:
            if belongs(name):
                yield from (".TP", f".B {name}", roff(told.replace("`", "")))
    yield from (".SH FILES", "The record is one file, complaints.db, in your data folder;")
    yield from (".B complaint me", "shows where.", ".SH NOTES", roff(_FOOT))


def _see_also() -> Iterator[str]:
    yield from (".SH SEE ALSO", ".BR complaint (1)")


if __name__ == "__main__":
    os.environ |= {"COLUMNS": "80", "COMPLAINT_LANG": "en"}
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("complaint*.1"):
        old.unlink()
    for page, text in manual().items():
        (folder / page).write_text(text, encoding="utf-8")
