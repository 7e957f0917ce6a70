"""`complaint verify`: prove that nothing was changed, and say what is missing."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from complaintkit.cli.options import AsJson

if TYPE_CHECKING:
    from complaintkit.cli.session import Session


def verify(
    context: typer.Context,
    file: Annotated[
        Path | None,
        typer.Argument(metavar="[FILE]", help="A bundle or a backup, instead of your record."),
    ] = None,
    fingerprint: Annotated[
        str,
        typer.Option(
            metavar="TEXT", help="Does the record still hold this state? The end of a letter."
        ),
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Prove that no entry was changed, and that none is missing.

    Of the record: each link, each derived row, each file of evidence, and what this machine saw
    last. Of a bundle or a backup: every file in it, and the entries that it proves. Nothing is
    changed.
    """
    if file is not None:
        _must_be_of_the_record(fingerprint)
        _verified_file(context.obj(), file, as_json=as_json)
        return
    from complaintkit.cli.integrity import integrity_of
    from complaintkit.cli.session import show, show_json
    from complaintkit.errors import Damaged
    from complaintkit.fingerprints import named_in
    from complaintkit.views.verdict import verdict_json, verdict_page

    session = context.obj()
    found = integrity_of(session, named_in(fingerprint) if fingerprint else None)
    if as_json:
        show_json(verdict_json(found))
    else:
        show(verdict_page(str(session.home.record), found))
    if not found.is_sound:
        raise typer.Exit(Damaged.exit_code)


def _verified_file(session: "Session", file: Path, *, as_json: bool) -> None:
    from complaintkit.record.archive_reader import is_backup

    if is_backup(file):
        from complaintkit.cli.verify_backup import verified_backup

        verified_backup(session, file, as_json=as_json)
    else:
        from complaintkit.cli.verify_bundle import verified_bundle

        verified_bundle(file, as_json=as_json)


def _must_be_of_the_record(fingerprint: str) -> None:
    from complaintkit.errors import Usage
    from complaintkit.sentences import _

    if fingerprint:
        raise Usage(
            _("--fingerprint is about your record, not about a file."),
            _("Leave out the file, or --fingerprint."),
        )
