"""`make pictures`: the README's pictures, from the story that `complaint demo` tells."""

import contextlib
import io
import os
import re
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
from rich.console import Console
from rich.text import Text

from complaintkit.cli import main
from complaintkit.cli.session import Session
from complaintkit.cli.story import SCENES
from complaintkit.paths import Home

PICTURES = Path(__file__).parents[1] / "pictures"
_COLUMNS = 96
ENVIRONMENT = {
    "COLUMNS": str(_COLUMNS),
    "COMPLAINT_LANG": "en",
    "TERM": "xterm-256color",
    "TZ": "UTC",
    "COLORTERM": "",
}
"""What a terminal tells the program, the same on every machine."""
_FONT_OF_THE_WEB = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
_SCALE = 1.4
"""Dots for each point of the page: as wide as a README is shown."""
_GREYS = 16
"""Enough for smooth letters on paper, and a quarter of the bytes."""


class _Terminal(io.StringIO):
    """An output that takes colours."""

    def isatty(self) -> bool:
        """Whether a person seems to look at it."""
        return True


def pictures() -> dict[str, bytes]:
    """Each picture by the name of its file; the same bytes each time, on one machine."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        morning = ""
        for scene in SCENES:
            for words in scene.commands:
                files = ("-o", "claim.pdf") if words[0] == "letter" else ()
                printed = _run([*words, *files], scene.at, folder)
                morning = printed if words == ("due",) else morning
        _run(["timeline", "comcast", "-o", "timeline.svg"], SCENES[-1].at, folder)
        return {
            "due.svg": _screen(morning, "complaint due").encode(),
            "claim.png": _first_page(folder / "claim.pdf"),
            "timeline.svg": (folder / "timeline.svg").read_bytes(),
        }


def _run(words: list[str], at: str, folder: Path) -> str:
    home = Home(folder / "home", folder / "state")
    session = Session(home, datetime.fromisoformat(at).astimezone(UTC), True, 30)
    screen = _Terminal()
    with (
        contextlib.chdir(folder),
        contextlib.redirect_stdout(screen),
        contextlib.redirect_stderr(io.StringIO()) as complaints,
    ):
        code = main(words, session=session)
    if code:
        raise SystemExit(complaints.getvalue())
    return screen.getvalue()


def _screen(printed: str, title: str) -> str:
    """What a terminal showed, as a picture that fetches no font."""
    console = Console(record=True, width=_COLUMNS, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(printed))
    return _FONT_OF_THE_WEB.sub("", console.export_svg(title=title, unique_id="complaint"))


def _first_page(pdf: Path) -> bytes:
    """The first page of a letter, in greys."""
    with contextlib.closing(pypdfium2.PdfDocument(pdf.read_bytes())) as document:
        image = document[0].render(scale=_SCALE, grayscale=True).to_pil()
    written = io.BytesIO()
    image.quantize(_GREYS).save(written, "png", optimize=True)
    return written.getvalue()


if __name__ == "__main__":
    os.environ |= ENVIRONMENT
    os.environ.pop("NO_COLOR", None)
    into = Path(sys.argv[1])
    into.mkdir(parents=True, exist_ok=True)
    for name, content in pictures().items():
        (into / name).write_bytes(content)
