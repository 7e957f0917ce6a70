"""`complaint export`: hand the history over."""

from pathlib import Path
from typing import Annotated, Literal, cast, get_args

import typer

from complaintkit.cli.options import AsJson, Who

Format = Literal["zip", "html", "json", "csv"]
Reader = Literal["provider", "ombudsman", "bank", "court", "public"]


def export(
    context: typer.Context,
    who: Who = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Write it here: .zip, .html, .json or .csv."),
    ] = None,
    kind: Annotated[
        Format | None,
        typer.Option("--format", help="The format.", show_default="from the file's ending; json"),
    ] = None,
    reader: Annotated[
        Reader | None,
        typer.Option(
            "--for",
            help="Who gets the bundle: what they need not see is masked.",
            show_default="ombudsman",
        ),
    ] = None,
    with_void: Annotated[
        bool, typer.Option("--with-void", help="The bundle shows void entries, too, marked.")
    ] = False,
    allow_missing: Annotated[
        bool,
        typer.Option("--allow-missing", help="Without the files that are gone; it says so."),
    ] = False,
    raw: Annotated[
        bool, typer.Option("--raw", help="CSV for programs, not made safe for spreadsheets.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite the file.")] = False,
    as_json: AsJson = False,
) -> None:
    """Hand over the history of one case, or of all.

    A .zip is the whole bundle of one case: the story, the exhibits, the letters, the law, and how
    anybody checks that nothing was changed.
    """
    kind = kind or _from_ending(output)
    _must_fit(kind, output, bundle_only=bool(reader or with_void or allow_missing), raw=raw)
    if kind == "zip" and output is not None:
        from complaintkit.cli.bundles import Wanted, bundled

        wanted = Wanted(who, output, reader or "ombudsman", with_void, allow_missing, force)
        bundled(context.obj(), wanted, as_json=as_json)
        return
    from complaintkit.cli.exports import exported

    exported(context.obj(), who, output, kind, raw=raw, force=force, as_json=as_json)


def _must_fit(kind: str, output: Path | None, *, bundle_only: bool, raw: bool) -> None:
    """Raise `Usage` for options that say nothing of this format."""
    from complaintkit.errors import Usage
    from complaintkit.sentences import _

    if kind == "zip" and output is None:
        raise Usage(
            _("A bundle is a file; where it goes was not said."),
            _("Nothing was written. Say it: -o bundle.zip"),
        )
    if bundle_only and kind != "zip":
        raise Usage(
            _("--for, --with-void and --allow-missing are about a bundle."),
            _("Nothing was written. Write one: -o bundle.zip"),
        )
    if raw and kind != "csv":
        raise Usage(
            _("--raw is about CSV."), _("Nothing was written. Leave it out, or write a .csv.")
        )


def _from_ending(output: Path | None) -> Format:
    from complaintkit.errors import Usage
    from complaintkit.sentences import _

    if output is None:
        return "json"
    ending = output.suffix.lower().removeprefix(".")
    for kind in get_args(Format):
        if kind == ending:
            return cast("Format", kind)
    raise Usage(
        _("{path}: the history can be written as .zip, .html, .json or .csv.").format(path=output),
        _("Nothing was written. Choose one of these endings, or give --format."),
    )
