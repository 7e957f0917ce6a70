"""`complaint restore`: go back to a backup."""

import os
from datetime import UTC
from pathlib import Path
from typing import Annotated

import typer

from complaintkit.cli.options import AsJson


def restore(
    context: typer.Context,
    backup: Annotated[Path, typer.Argument(metavar="FILE", help="The backup: a .zip.")],
    replace: Annotated[
        bool, typer.Option("--replace", help="Even where another record is, which is kept aside.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Put the record and its evidence back as they are in a backup.

    The backup is proved before anything is changed, and what it replaces is kept. A state that
    lacks entries is refused, unless you say: complaint --accept-older restore FILE
    """
    from complaintkit.cli.session import show, show_json
    from complaintkit.errors import Damaged, NoHome
    from complaintkit.record.lineage import Wishes
    from complaintkit.record.restore import Place
    from complaintkit.record.restore import restore as put_back
    from complaintkit.sentences import _
    from complaintkit.views.backups import Contents, missing_lines, restored_lines

    session = context.obj()
    if not os.path.exists(backup):  # noqa: PTH110 (false, too, for a name that is too long)
        raise NoHome(
            _("There is no file {path}.").format(path=backup),
            _("Nothing was changed. Check its name and folder."),
        )
    home = session.home
    place = Place(home.record, home.evidence, home.state, session.timeout)
    wishes = Wishes(replace, session.accept_older)
    done = put_back(backup, place, wishes, f"{session.now.astimezone(UTC):%Y%m%dT%H%M%S}")
    kept = [str(each) for each in done.kept]
    if as_json:
        show_json(done._asdict() | {"record": str(home.record), "kept": kept})
    else:
        lines = restored_lines(Contents(done.entries, done.evidence, done.own), kept)
        show([*lines, *missing_lines(done.missing)])
    if done.missing:
        raise typer.Exit(Damaged.exit_code)
