"""`complaint remind`: a word when something is due, once a day."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from complaintkit.cli.options import AsJson


def remind(
    context: typer.Context,
    install: Annotated[
        bool, typer.Option("--install", help="Look once a day: set up a timer of this system.")
    ] = False,
    uninstall: Annotated[
        bool, typer.Option("--uninstall", help="Take the timer away again.")
    ] = False,
    at: Annotated[str, typer.Option(metavar="TIME", help="When the timer looks: 09:00.")] = "09:00",
    scheduler: Annotated[
        Literal["systemd", "cron", "launchd", "schtasks"] | None,
        typer.Option("--with", help="The timer to use.", show_default="this system's"),
    ] = None,
    mail: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Write a mail file here, instead of a notification."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show what would be written and run.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Say that something is due: a notification on your desktop, or a mail file.

    On a day on which nothing is due it says nothing. With --install a timer of this system looks
    once a day; no program of ours keeps running.
    """
    from complaintkit.cli.reminding import (
        installed,
        must_fit_together,
        reminded,
        shown_only,
        uninstalled,
    )

    session = context.obj()
    must_fit_together(context, install=install, uninstall=uninstall)
    if uninstall:
        uninstalled(as_json=as_json)
    elif install and dry_run:
        shown_only(session, at, scheduler, mail, as_json=as_json)
    elif install:
        installed(session, at, scheduler, mail, as_json=as_json)
    else:
        reminded(session, mail, as_json=as_json)
