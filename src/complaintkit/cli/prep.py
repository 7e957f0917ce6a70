"""`complaint prep`: one page before you dial."""

from pathlib import Path
from typing import Annotated

import typer

from complaintkit.cli.options import AsJson, Who


def prep(
    context: typer.Context,
    who: Who = None,
    output: Annotated[
        Path | None, typer.Option("--pdf", metavar="FILE", help="Write it here, to print.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite the file.")] = False,
    as_json: AsJson = False,
) -> None:
    """Show one page to have in front of you when you call.

    Your goal, whom to call and when, three facts, promises to hold against them, what to ask,
    the clause, their references.
    """
    from complaintkit.cli.prepared import must_be_a_pdf, prepared, written
    from complaintkit.cli.session import show, show_json
    from complaintkit.views.callsheet import sheet
    from complaintkit.views.preparation import preparation_json, preparation_lines

    session = context.obj()
    must_be_a_pdf(output)
    found, name, paper = prepared(session, who)
    lines = preparation_lines(found, name)
    if output is not None:
        lines = written(sheet(found, name), output, paper, found.at, force=force)
    if as_json:
        show_json(preparation_json(found, name) | ({"file": str(output)} if output else {}))
    else:
        show(lines)
