"""`complaint verify`: prove that nothing was changed, and say what is missing."""

from pathlib import Path
from typing import Annotated

import typer

from complaintkit.cli.options import AsJson


def verify(
    context: typer.Context,
    file: Annotated[
        Path | None,
        typer.Argument(metavar="[FILE]", help="A bundle, to check instead of your record."),
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
    last. Of a bundle: every file in it, and the entries that it proves. Nothing is changed, and
    nothing unpacked.
    """
    if file is not None:
        from complaintkit.cli.verify_bundle import verified_bundle

        _must_be_of_the_record(fingerprint)
        verified_bundle(file, as_json=as_json)
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


def _must_be_of_the_record(fingerprint: str) -> None:
    from complaintkit.errors import Usage
    from complaintkit.sentences import _

    if fingerprint:
        raise Usage(
            _("--fingerprint is about your record, not about a bundle."),
            _("Leave out the file, or --fingerprint."),
        )
