"""`complaint amend`: correct an entry; the old text stays in the record."""

from typing import Annotated

import typer

from complaintkit.cli.options import AsJson, MaskCard, NotACard, Why, card_policy
from complaintkit.vocabulary import ChannelKind, Direction, Level, Outcome


def amend(
    context: typer.Context,
    entry: Annotated[int, typer.Argument(metavar="ENTRY", help="The number of the entry.")],
    why: Why,
    summary: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Contact: what happened.")
    ] = None,
    said: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Contact: what they said.")
    ] = None,
    note: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Contact or channel: the note.")
    ] = None,
    at: Annotated[str | None, typer.Option(metavar="WHEN", help="Contact: when it began.")] = None,
    duration: Annotated[str | None, typer.Option(metavar="TIME", help="Contact: how long.")] = None,
    hold: Annotated[str | None, typer.Option(metavar="TIME", help="Contact: time on hold.")] = None,
    channel: Annotated[ChannelKind | None, typer.Option(help="Contact: how.")] = None,
    direction: Annotated[Direction | None, typer.Option(help="Contact: who began it.")] = None,
    outcome: Annotated[Outcome | None, typer.Option(help="Contact: how it ended.")] = None,
    number: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Contact: number or address used.")
    ] = None,
    agent: Annotated[str | None, typer.Option(metavar="TEXT", help="Contact: their name.")] = None,
    role: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Contact or channel: position, role.")
    ] = None,
    level: Annotated[Level | None, typer.Option(help="Contact: whom you reached.")] = None,
    asked_for: Annotated[Level | None, typer.Option(help="Contact: whom you asked for.")] = None,
    site: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Contact: where they sit.")
    ] = None,
    agent_id: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Contact: their staff number.")
    ] = None,
    ref: Annotated[
        list[str] | None, typer.Option(metavar="TEXT", help="Contact: all its references, again.")
    ] = None,
    cost: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Contact: what it cost you.")
    ] = None,
    text: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Promise: what was promised.")
    ] = None,
    due: Annotated[str | None, typer.Option(metavar="WHEN", help="Promise: by when.")] = None,
    about: Annotated[str | None, typer.Option(metavar="TEXT", help="Case: what is wrong.")] = None,
    want: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Case: the result you want.")
    ] = None,
    amount: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Case: the sum in dispute.")
    ] = None,
    customer_no: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Case: customer number.")
    ] = None,
    order_no: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Case: order number.")
    ] = None,
    contract_no: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Case: contract number.")
    ] = None,
    name: Annotated[str | None, typer.Option(metavar="TEXT", help="Provider: its name.")] = None,
    address: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Provider: its address.")
    ] = None,
    country: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Provider: its country.")
    ] = None,
    value: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Channel: number or address.")
    ] = None,
    hours: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Channel: opening hours.")
    ] = None,
    menu: Annotated[str | None, typer.Option(metavar="TEXT", help="Channel: menu path.")] = None,
    as_json: AsJson = False,
    mask_card: MaskCard = False,
    not_a_card: NotACard = False,
) -> None:
    """Correct an entry; the old text stays, too.

    Both versions are kept with the reason; show and export show both.
    """
    given = {name: value for name, value in locals().items() if value is not None}
    for name_of_option in ("context", "entry", "why", "as_json", "mask_card", "not_a_card"):
        given.pop(name_of_option, None)
    if "ref" in given:
        given["references"] = given.pop("ref")
    from complaintkit.cli.amends import amended

    cards = card_policy(mask=mask_card, keep=not_a_card)
    amended(context.obj(), entry, given, why, cards, as_json=as_json)
