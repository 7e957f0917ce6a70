"""`complaint demo`: the whole story on built-in cases, in a temporary home."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from datetime import datetime

    from complaintkit.cli.story import Scene


def demo(
    into: Annotated[
        Path | None,
        typer.Option(
            help="Keep the demo's record and files in this new folder.", show_default=False
        ),
    ] = None,
) -> None:
    """Tell the whole story on made-up cases.

    Log, due, letter, export, in a temporary home; nothing of yours changes.
    """
    import tempfile

    from complaintkit.errors import OutputExists
    from complaintkit.sentences import _

    if into is None:
        with tempfile.TemporaryDirectory(prefix="complaint-demo-") as folder:
            _tell(Path(folder))
        return
    if into.exists():
        raise OutputExists(
            _("There is already something at {path}.").format(path=into),
            _("Nothing was changed. Choose a folder that does not exist yet."),
        )
    into.mkdir(parents=True)
    _tell(into)


def _tell(folder: Path) -> None:
    from complaintkit.cli.session import show
    from complaintkit.cli.story import SCENES
    from complaintkit.sentences import _
    from complaintkit.views.page import blank, line

    show([line(_("A made-up home in {folder}; yours is not touched.").format(folder=folder))])
    for scene in SCENES:
        _play(scene, folder)
    show([blank(), line(_("That is all. To begin with your own first call: complaint init"))])


def _play(scene: "Scene", folder: Path) -> None:
    """Say what happens, show the command as a person types it, and run it at that moment."""
    import shlex

    from complaintkit.cli import main
    from complaintkit.cli.session import Session, show
    from complaintkit.paths import Home
    from complaintkit.views.page import Span, blank, line

    show([blank(), line(Span(scene.told, "heading"))])
    for words in scene.commands:
        typed = shlex.join(("complaint", *words))
        show([blank(), line(Span(f"$ {typed}", "command"))])
        session = Session(Home(folder / "home", folder / "state"), _utc(scene.at), True, 30)
        placed = [
            word.replace("./", f"{folder}/", 1) if word.startswith("./") else word for word in words
        ]
        code = main(placed, session=session)
        if code:
            raise typer.Exit(code)


def _utc(text: str) -> "datetime":
    from datetime import UTC, datetime

    return datetime.fromisoformat(text).astimezone(UTC)
