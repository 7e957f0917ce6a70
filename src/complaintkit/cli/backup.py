"""`complaint backup`: a proved copy of everything in one file."""

from pathlib import Path
from typing import Annotated

import typer

from complaintkit.cli.options import AsJson


def backup(
    context: typer.Context,
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar="FOLDER", help="Where it goes, or the .zip to write."
        ),
    ] = Path(),
    as_json: AsJson = False,
) -> None:
    """Copy the record and its evidence into one file, and prove the copy.

    Letters, law and a playbook of your own are in it, too. Other commands may go on meanwhile.
    Nothing is ever overwritten. Keep one copy outside of this machine.
    """
    from complaintkit import __version__
    from complaintkit.cli.session import must_have_folder, show, show_json, warn
    from complaintkit.errors import Damaged
    from complaintkit.record.backup import Source, back_up, must_be_free, output_path
    from complaintkit.record.last_backup import LastBackup, note_backup
    from complaintkit.views.backups import Contents, backup_lines, missing_lines

    session = context.obj()
    path = output_path(output, session.now).absolute()
    must_have_folder(path)
    must_be_free(path)
    home = session.home
    source = Source(home.record, home.evidence, session.timeout)
    made = back_up(source, path, session.now, __version__, tell=warn)
    noted = LastBackup(made.about.made_at, str(path), made.about.entries)
    note_backup(home.state, made.about.log, noted)
    about = made.about
    if as_json:
        more = {"file": str(made.file), "evidence": made.evidence, "own": made.own}
        show_json(about._asdict() | more)
    else:
        contents = Contents(about.entries, made.evidence, made.own)
        lines = backup_lines(str(made.file), contents, about.head)
        show([*lines, *missing_lines(about.missing)])
    if about.missing:
        raise typer.Exit(Damaged.exit_code)
