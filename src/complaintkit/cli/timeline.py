"""`complaint timeline`: the case as a picture."""

from pathlib import Path
from typing import Annotated

import typer

from complaintkit.cli.options import AsJson, Who


def timeline(
    context: typer.Context,
    who: Who = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write it here: .svg, .html or .png.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite the file.")] = False,
    plain: Annotated[
        bool, typer.Option("--plain", help="Draw with letters and marks of ASCII only.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Show a case as a picture: contacts, promises kept and broken, the law's time.

    Everything in the picture stands in words below it, too.
    """
    from complaintkit.cli.pictures import columns, drawn, format_of, takes_signs, written
    from complaintkit.cli.session import show, show_json
    from complaintkit.views.timeline import timeline_json, timeline_page

    session = context.obj()
    ending = format_of(output)
    found = drawn(session, who)
    lines = written(found, output, ending, force=force) if output else None
    if as_json:
        show_json(timeline_json(found) | ({"file": str(output)} if output else {}))
    else:
        show(lines or timeline_page(found, columns(), ascii_only=plain or not takes_signs()))
