"""`complaint export`: hand the history over."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from complaintkit.cli.options import AsJson, Who


def export(
    context: typer.Context,
    who: Who = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write it here: .html, .json or .csv.")
    ] = None,
    kind: Annotated[
        Literal["html", "json", "csv"] | None,
        typer.Option("--format", help="The format.", show_default="from the file's ending; json"),
    ] = None,
    raw: Annotated[
        bool, typer.Option("--raw", help="CSV for programs, not made safe for spreadsheets.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite the file.")] = False,
    as_json: AsJson = False,
) -> None:
    """Hand over the history of one case, or of all.

    What was corrected or declared void is in it, marked as such.
    """
    from complaintkit.cli.exports import exported

    exported(
        context.obj(),
        who,
        output,
        kind or _from_ending(output),
        raw=raw,
        force=force,
        as_json=as_json,
    )


def _from_ending(output: Path | None) -> str:
    from complaintkit.errors import Usage
    from complaintkit.sentences import _

    if output is None:
        return "json"
    ending = output.suffix.lower().removeprefix(".")
    if ending not in ("html", "json", "csv"):
        raise Usage(
            _("{path}: the history can be written as .html, .json or .csv.").format(path=output),
            _("Nothing was written. Choose one of these endings, or give --format."),
        )
    return ending
