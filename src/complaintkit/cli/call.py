"""`complaint call`: the companion of a call while it goes on."""

from typing import Annotated

import typer

from complaintkit.cli.options import MaskCard, NotACard, Who, card_policy


def call(
    context: typer.Context,
    who: Who = None,
    plain: Annotated[
        bool, typer.Option("--plain", help="Line by line, for a screen reader.")
    ] = False,
    mask_card: MaskCard = False,
    not_a_card: NotACard = False,
) -> None:
    """Keep a call while you are in it.

    A clock and one key each for what happens; at the end the contact is logged, to the second.
    """
    from complaintkit.cli.live.companion import accompanied

    cards = card_policy(mask=mask_card, keep=not_a_card)
    accompanied(context.obj(), who, cards, plainly=plain)
