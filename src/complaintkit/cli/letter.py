"""`complaint letter`: a formal letter, every fact of it from the record."""

from pathlib import Path
from typing import Annotated

import typer

from complaintkit.cli.options import AsJson, Who


def letter(
    context: typer.Context,
    who: Who = None,
    kind: Annotated[str, typer.Option(metavar="TEXT", help="Which letter: claim.")] = "claim",
    lang: Annotated[str, typer.Option(metavar="TEXT", help="The letter's language: en.")] = "en",
    reply_by: Annotated[
        str, typer.Option(metavar="WHEN", help="The reply you ask for.", show_default="in 14 days")
    ] = "",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write it here: .txt or .md.")
    ] = None,
    draft: Annotated[
        bool, typer.Option("--draft", help="Show it with its gaps marked; nothing is recorded.")
    ] = False,
    trace: Annotated[
        bool, typer.Option("--trace", help="Show the entry behind every fact instead.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite the file.")] = False,
    as_json: AsJson = False,
) -> None:
    """Write a formal letter from the record.

    A letter that lacks a fact is refused, with the question to ask.
    """
    from complaintkit.cli.letters import Wanted, preview, recorded
    from complaintkit.errors import Usage
    from complaintkit.sentences import _

    if draft and trace:
        raise Usage(_("--draft and --trace contradict each other."), _("Give one of them."))
    wanted = Wanted(who, kind, lang, reply_by, output, force=force)
    if draft or trace:
        preview(context.obj(), wanted, trace=trace, as_json=as_json)
    else:
        recorded(context.obj(), wanted, as_json=as_json)
