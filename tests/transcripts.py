"""What the README and the pages show of the program, typed again; as a module, it rewrites them.

A console block below `<!-- at MOMENT -->` is typed at that moment, one after the other in the home
that the page began with. `<!-- already: complaint ... -->` is typed, too, but not shown. A block
whose first line names a file is that file, in the folder in which one types (`csv notes.csv`) or in
the home (`toml HOME/playbook.toml`). A line `...` stands for lines that are left out; a block
that is rewritten shows them again, to be cut by hand.
"""

import contextlib
import io
import os
import re
import shlex
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from complaintkit.cli import main
from complaintkit.cli.session import Session
from complaintkit.paths import Home

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
SHOWN_HOME = "/home/sam/.local/share/complaintkit"
_STEP = re.compile(
    r"<!-- at (?P<at>\S+) -->\n+```console\n(?P<block>.*?)^```$"
    r"|<!-- already: complaint (?P<already>.*?) -->"
    r"|^```\w+ (?P<path>\S+\.\S+)\n(?P<text>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)
_COMMAND = re.compile(r"^\$ ((?:.*\\\n)*.*)\n?((?:(?!\$ ).*\n)*)", re.MULTILINE)
_DIFFERS = (
    (re.compile(r"fingerprint [0-9a-f]{8}\b"), "fingerprint #"),
    (re.compile(r"\b[0-9a-f]{64}\b"), "#"),
    (re.compile(r"\b[0-9a-f]{32}\b"), "#"),
)
"""What no two records have in common."""


class Typed(NamedTuple):
    """A command of a page with what the page shows of its output, and what it printed."""

    words: str
    shown: str | None
    """None where the page shows neither the command nor its output."""
    printed: str
    code: int

    @property
    def is_true(self) -> bool:
        """Whether the page shows what the program printed; what is not shown must succeed."""
        if self.shown is None:
            return self.code == 0
        shown = re.split(r"^\.\.\.\n", stilled(self.shown), flags=re.MULTILINE)
        pieces = [re.escape(piece) for piece in shown]
        return re.fullmatch(r"(?:.*\n)*".join(pieces), stilled(self.printed)) is not None


def stilled(text: str) -> str:
    """*text* without what differs in every record."""
    for pattern, sign in _DIFFERS:
        text = pattern.sub(sign, text)
    return text


def commands(block: str) -> list[tuple[str, str]]:
    """The commands of a console block as they are typed, each with the output shown below it."""
    return [(typed, shown) for typed, shown in _COMMAND.findall(block)]


def typed_again(page: str, folder: Path) -> Iterator[Typed]:
    """Type every command of a page in a new home inside *folder*."""
    home = Home(folder / "home", folder / "state")
    at = datetime(2026, 11, 2, 18, tzinfo=UTC)
    for step in _STEP.finditer(page):
        if step["path"]:
            inside = step["path"].startswith("HOME/")
            file = (home.folder if inside else folder) / step["path"].removeprefix("HOME/")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(step["text"], encoding="utf-8")
            continue
        if step["at"]:
            at = datetime.fromisoformat(step["at"]).astimezone(UTC)
        is_shown = bool(step["block"])
        for typed, shown in commands(step["block"] or f"$ complaint {step['already']}\n"):
            words = shlex.split(typed.replace("\\\n", " "))
            code, printed = _run(words[1:], Session(home, at, True, 30), folder)
            yield Typed(typed, shown if is_shown else None, printed, code)


def _run(words: list[str], session: Session, folder: Path) -> tuple[int, str]:
    told = io.StringIO()
    with (
        contextlib.chdir(folder),
        contextlib.redirect_stdout(told),
        contextlib.redirect_stderr(told),
    ):
        code = main(words, session=session)
    return code, told.getvalue().replace(str(session.home.folder), SHOWN_HOME)


def rewritten(page: str, folder: Path) -> str:
    """The page with every output that was not true brought up to date."""
    new, place = "", 0
    for each in typed_again(page, folder):
        if each.shown is not None:
            start = page.index(f"$ {each.words}\n{each.shown}", place) + len(f"$ {each.words}\n")
            new += page[place:start] + (each.shown if each.is_true else each.printed)
            place = start + len(each.shown)
    return new + page[place:]


if __name__ == "__main__":
    os.environ |= {"COLUMNS": "80", "COMPLAINT_LANG": "en", "TZ": "UTC"}
    for path in map(Path, sys.argv[1:]) if sys.argv[1:] else PAGES:
        with tempfile.TemporaryDirectory() as made:
            before = path.read_text(encoding="utf-8")
            path.write_text(rewritten(before, Path(made)), encoding="utf-8")
