"""`complaint amend`: correct an entry; the old text stays in the record."""

from typing import Annotated

import typer

from complaintkit.cli.options import AsJson, MaskCard, NotACard, Why, card_policy
from complaintkit.law.rules import Ground, Method, Network, Sector
from complaintkit.vocabulary import (
    ChannelKind,
    Decision,
    Direction,
    Level,
    OfferForm,
    Outcome,
    PaymentKind,
    SentVia,
)


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
        str | None,
        typer.Option(metavar="TEXT", help="Contact, channel, milestone, payment: the note."),
    ] = None,
    at: Annotated[
        str | None,
        typer.Option(
            metavar="WHEN",
            help="Contact: when it began. Milestone, payment, offer, sending: which day it was.",
        ),
    ] = None,
    duration: Annotated[str | None, typer.Option(metavar="TIME", help="Contact: how long.")] = None,
    hold: Annotated[str | None, typer.Option(metavar="TIME", help="Contact: time on hold.")] = None,
    channel: Annotated[ChannelKind | None, typer.Option(help="Contact or channel: how.")] = None,
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
        str | None, typer.Option(metavar="TEXT", help="Promise, clause, offer: its words.")
    ] = None,
    due: Annotated[str | None, typer.Option(metavar="WHEN", help="Promise: by when.")] = None,
    about: Annotated[str | None, typer.Option(metavar="TEXT", help="Case: what is wrong.")] = None,
    want: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Case: the result you want.")
    ] = None,
    amount: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Case: the sum in dispute. Payment: the sum.")
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
    sector: Annotated[Sector | None, typer.Option(help="Case: what they sell.")] = None,
    ground: Annotated[Ground | None, typer.Option(help="Case: what kind of wrong it is.")] = None,
    language: Annotated[
        str | None, typer.Option(metavar="CODE", help="Case: of its letters.")
    ] = None,
    script: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Case: latn or cyrl, for Serbian.")
    ] = None,
    behalf_name: Annotated[
        str | None, typer.Option("--for", metavar="NAME", help="Case: whose it is, if not yours.")
    ] = None,
    behalf_address: Annotated[
        str | None, typer.Option("--for-address", metavar="TEXT", help="Case: their address.")
    ] = None,
    behalf_authority: Annotated[
        str | None, typer.Option("--authority", metavar="TEXT", help="Case: what lets you act.")
    ] = None,
    name: Annotated[str | None, typer.Option(metavar="TEXT", help="Provider: its name.")] = None,
    address: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Provider: its address.")
    ] = None,
    country: Annotated[
        str | None,
        typer.Option(
            metavar="CODE", help="Case: whose law applies, GB-SCT. Provider: its country."
        ),
    ] = None,
    zone: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Provider: its time zone.")
    ] = None,
    value: Annotated[
        str | None,
        typer.Option(metavar="TEXT", help="Channel: number or address. Offer: what it is worth."),
    ] = None,
    hours: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Channel: opening hours.")
    ] = None,
    menu: Annotated[str | None, typer.Option(metavar="TEXT", help="Channel: menu path.")] = None,
    by: Annotated[Method | None, typer.Option(help="Payment: how it was paid.")] = None,
    network: Annotated[Network | None, typer.Option(help="Payment: whose card it is.")] = None,
    last4: Annotated[
        str | None, typer.Option(metavar="DIGITS", help="Payment: the card's last four digits.")
    ] = None,
    paid_as: Annotated[
        PaymentKind | None, typer.Option("--as", help="Payment: paid, or came back.")
    ] = None,
    place: Annotated[
        str | None, typer.Option(metavar="PLACE", help="Clause: where it stands.")
    ] = None,
    form: Annotated[OfferForm | None, typer.Option(help="Offer: what they offered.")] = None,
    decision: Annotated[Decision | None, typer.Option(help="Offer: what you answered.")] = None,
    because: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Offer: your reason for that answer.")
    ] = None,
    via: Annotated[SentVia | None, typer.Option(help="Sending: how the letter left.")] = None,
    tracking: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Sending: the number at the post.")
    ] = None,
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
    for option, field in (("ref", "references"), ("paid_as", "as")):
        if option in given:
            given[field] = given.pop(option)
    from complaintkit.cli.amends import amended

    cards = card_policy(mask=mask_card, keep=not_a_card)
    amended(context.obj(), entry, given, why, cards, as_json=as_json)
