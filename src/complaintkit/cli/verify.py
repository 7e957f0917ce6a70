"""`complaint verify`: prove that nothing was changed, and say what is missing."""

from typing import Annotated

import typer

from complaintkit.cli.options import AsJson


def verify(
    context: typer.Context,
    fingerprint: Annotated[
        str,
        typer.Option(
            metavar="TEXT", help="Does the record still hold this state? The end of a letter."
        ),
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Prove that no entry was changed, and that none is missing.

    Checks each link of the record, each derived row, each file of evidence, and what this machine
    saw last; changes nothing.
    """
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
