"""`complaint import`: take over what other programs kept."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from complaintkit.cli.options import AsJson, MaskCard, NotACard, card_policy


def import_file(
    context: typer.Context,
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="A call log .xml, .eml, .mbox, .csv, or an export .json or .zip."
        ),
    ],
    who: Annotated[
        str | None,
        typer.Option(
            "--for", metavar="WHO", help="The case it is about.", show_default="the only open one"
        ),
    ] = None,
    number: Annotated[
        list[str] | None,
        typer.Option(
            metavar="TEXT",
            help="Calls: their telephone number; repeatable.",
            show_default="the numbers recorded for the provider",
        ),
    ] = None,
    sender: Annotated[
        list[str] | None,
        typer.Option(
            "--from",
            metavar="TEXT",
            help="Mails: their address or domain; repeatable.",
            show_default="the addresses recorded for the provider",
        ),
    ] = None,
    mapping: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar="TEXT",
            help='CSV: "Column=field, Column=field"; repeatable.',
            show_default="as for such columns before",
        ),
    ] = None,
    date_order: Annotated[
        Literal["dmy", "mdy", "ymd"] | None,
        typer.Option(help="CSV: what 01/02/2026 means.", show_default=False),
    ] = None,
    encoding: Annotated[
        str, typer.Option(metavar="NAME", help="CSV: cp1250, cp1251.", show_default="UTF-8")
    ] = "",
    delimiter: Annotated[
        str,
        typer.Option(
            metavar="TEXT", help="CSV: what separates cells.", show_default="found in the file"
        ),
    ] = "",
    since: Annotated[
        str, typer.Option(metavar="WHEN", help="Only what was on that day or later.")
    ] = "",
    until: Annotated[
        str, typer.Option(metavar="WHEN", help="Only what was on that day or before.")
    ] = "",
    kind: Annotated[
        Literal["calls", "mail", "mbox", "csv", "json", "zip"] | None,
        typer.Option("--format", help="What FILE is.", show_default="found in the file"),
    ] = None,
    also: Annotated[
        bool, typer.Option("--also", help="Store what was probably logged by hand, too.")
    ] = False,
    skip_bad: Annotated[
        bool, typer.Option("--skip-bad", help="Store the rest when some cannot be; exit code 65.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show the plan and store nothing.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask on a terminal.")] = False,
    as_json: AsJson = False,
    mask_card: MaskCard = False,
    not_a_card: NotACard = False,
) -> None:
    """Take over calls and mails that other programs kept, or an export of complaintkit.

    All of it is stored, or nothing; what is there already is left alone. The original is kept.
    """
    from complaintkit.cli.imports import Wish, imported

    wish = Wish(
        file, who, tuple(number or ()), tuple(sender or ()), tuple(mapping or ()),
        date_order or "", encoding, delimiter, since, until, kind, also, skip_bad, dry_run, yes,
        as_json, card_policy(mask=mask_card, keep=not_a_card),
    )  # fmt: skip
    imported(context.obj(), wish)
