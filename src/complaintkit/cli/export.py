"""`complaint export`: hand the history over."""

from pathlib import Path
from typing import Annotated, Literal, get_args

import typer

from complaintkit.cli.options import AsJson, Who

Kind = Literal["html", "json", "csv", "ics"]


def export(
    context: typer.Context,
    who: Who = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write it here: .html, .json, .csv, .ics.")
    ] = None,
    kind: Annotated[
        Kind | None,
        typer.Option("--format", help="The format.", show_default="from the file's ending; json"),
    ] = None,
    raw: Annotated[
        bool, typer.Option("--raw", help="CSV for programs, not made safe for spreadsheets.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite the file.")] = False,
    as_json: AsJson = False,
) -> None:
    """Hand over the history of one case, or of all.

    What was corrected or declared void is in it, marked as such. As .ics it is
    the dates alone, for a calendar program: a newer file updates what it has.
    """
    form = kind or _from_ending(output)
    if form == "ics":
        from complaintkit.cli.calendar_file import exported_calendar

        exported_calendar(context.obj(), who, output, force=force, as_json=as_json)
        return
    from complaintkit.cli.exports import exported

    exported(context.obj(), who, output, form, raw=raw, force=force, as_json=as_json)


def _from_ending(output: Path | None) -> str:
    from complaintkit.errors import Usage
    from complaintkit.sentences import _

    if output is None:
        return "json"
    ending = output.suffix.lower().removeprefix(".")
    if ending not in get_args(Kind):
        raise Usage(
            _("{path}: the history can be written as .html, .json, .csv or .ics.").format(
                path=output
            ),
            _("Nothing was written. Choose one of these endings, or give --format."),
        )
    return ending
