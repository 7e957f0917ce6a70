"""`complaint void`: declare that an entry does not count; it stays in the record."""

from typing import Annotated

import typer

from complaintkit.cli.options import AsJson, MaskCard, NotACard, Why, card_policy


def void(
    context: typer.Context,
    entry: Annotated[int, typer.Argument(metavar="ENTRY", help="The number of the entry.")],
    why: Why,
    as_json: AsJson = False,
    mask_card: MaskCard = False,
    not_a_card: NotACard = False,
) -> None:
    """Declare that an entry does not count.

    It stays in the record with the reason. A contact takes the promises made in it along, and what
    starts a clock falls with the letter or answer it came with.
    """
    from complaintkit.cli.voided import voided
    from complaintkit.entries.told import checked

    why = checked(why, "why", card_policy(mask=mask_card, keep=not_a_card))
    voided(context.obj(), entry, why, as_json=as_json)
