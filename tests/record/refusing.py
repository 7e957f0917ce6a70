"""How a refusal is seen: every command says it, and every file is as it was."""

import hashlib
from pathlib import Path

COMMANDS: dict[str, tuple[str, ...]] = {
    "due": ("due",),
    "list": ("list",),
    "show": ("show",),
    "search": ("search", "line"),
    "verify": ("verify",),
    "export": ("export",),
    "me": ("me",),
    "provider": ("provider",),
    "draft of a letter": ("letter", "--draft"),
    "log": ("log", "acme", "No answer", "--outcome", "no-answer"),
    "open": ("open", "Acme", "--about", "Dead line", "--want", "a working line"),
    "close": ("close", "acme", "--outcome", "resolved"),
    "settle": ("settle", "1", "kept"),
    "amend": ("amend", "3", "--why", "It was wrong.", "--name", "Acme Ltd"),
    "void": ("void", "3", "--why", "It was wrong."),
    "change of details": ("me", "--name", "Joanna Doe"),
    "letter": ("letter",),
}
"""One run of every command that needs a record."""


def everything_in(folder: Path) -> dict[str, str]:
    """Every path below a folder, with what it holds."""
    return {
        str(each.relative_to(folder)): (
            hashlib.sha256(each.read_bytes()).hexdigest() if each.is_file() else "folder"
        )
        for each in folder.rglob("*")
    }
