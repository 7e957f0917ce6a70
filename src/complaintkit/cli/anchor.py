"""`complaint anchor`: give the fingerprint of the record to somebody who keeps it."""

from typing import Annotated

import typer

from complaintkit.cli.options import AsJson, MaskCard, NotACard, card_policy


def anchor(
    context: typer.Context,
    held_by: Annotated[
        str, typer.Option(metavar="TEXT", help="Record who has it now: my sister, by mail.")
    ] = "",
    fingerprint: Annotated[
        str,
        typer.Option(metavar="TEXT", help="Which one they have.", show_default="the newest"),
    ] = "",
    as_json: AsJson = False,
    mask_card: MaskCard = False,
    not_a_card: NotACard = False,
) -> None:
    """Print the fingerprint of the record, for somebody else to hold.

    Mail the three lines to a friend, your bank or yourself, or have them
    stamped. Whoever has them can show later that nothing before was changed.
    """
    from complaintkit.cli.anchors import printed, recorded
    from complaintkit.errors import Usage
    from complaintkit.sentences import _

    cards = card_policy(mask=mask_card, keep=not_a_card)
    if fingerprint and not held_by:
        raise Usage(
            _("--fingerprint says which state somebody holds; it needs --held-by."),
            _("To compare one with your record: complaint verify --fingerprint TEXT"),
        )
    if held_by:
        recorded(context.obj(), held_by, fingerprint, cards, as_json=as_json)
    else:
        printed(context.obj(), as_json=as_json)
