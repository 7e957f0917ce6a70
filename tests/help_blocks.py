"""The help of every command as the README shows it; run as a module, it rewrites the README."""

import contextlib
import io
import os
import re
from pathlib import Path

from complaintkit.cli import COMMANDS as MODULES
from complaintkit.cli import main

README = Path(__file__).parents[1] / "README.md"
COMMANDS = tuple(MODULES)
BLOCK = re.compile(r"```console\n\$ complaint ?(\w*) --help\n.*?\n```", re.DOTALL)


def help_of(command: str) -> str:
    """What `complaint COMMAND --help` prints in 80 columns."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        main([command, "--help"] if command else ["--help"])
    return printed.getvalue().rstrip()


def block(command: str) -> str:
    """The block of a command as it stands in the README."""
    typed = f"complaint {command} --help" if command else "complaint --help"
    return f"```console\n$ {typed}\n{help_of(command)}\n```"


if __name__ == "__main__":
    os.environ["COLUMNS"] = "80"
    text = README.read_text(encoding="utf-8")
    README.write_text(BLOCK.sub(lambda match: block(match[1]), text), encoding="utf-8")
