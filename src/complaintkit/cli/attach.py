"""`complaint attach`: keep files that prove something."""

from typing import Annotated

import typer

from complaintkit.cli.options import AsJson, MaskCard, NotACard, card_policy


def attach(
    context: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(metavar="[WHO] FILE...", help="The case, and the files."),
    ],
    note: Annotated[str, typer.Option(metavar="TEXT", help="What they show, in your words.")] = "",
    to: Annotated[
        int | None,
        typer.Option(metavar="ENTRY", help="The contact, letter or payment they belong to."),
    ] = None,
    on: Annotated[
        str, typer.Option(metavar="WHEN", help="The day they show.", show_default="now")
    ] = "",
    as_json: AsJson = False,
    mask_card: MaskCard = False,
    not_a_card: NotACard = False,
) -> None:
    """Keep photos, scans, mails or recordings as evidence.

    Each file is copied beside your record, under its fingerprint; yours stays where it is.
    """
    from complaintkit.cli.exhibits import attached
    from complaintkit.entries.told import checked

    cards = card_policy(mask=mask_card, keep=not_a_card)
    told = checked(note, "note", cards)
    attached(context.obj(), words, told, to, on, cards, as_json=as_json)
