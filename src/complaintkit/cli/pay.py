"""`complaint pay`: what was paid and how, what came back."""

from typing import Annotated

import typer

from complaintkit.cli.options import AsJson, MaskCard, NotACard, card_policy
from complaintkit.law.rules import Method, Network
from complaintkit.vocabulary import PaymentKind


def pay(
    context: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(metavar="[WHO] AMOUNT", help="The case and the sum: 49.00 GBP."),
    ],
    on: Annotated[
        str, typer.Option(metavar="WHEN", help="The day it was booked.", show_default="today")
    ] = "",
    by: Annotated[
        Method | None, typer.Option(help="How it was paid; decides which rights you have.")
    ] = None,
    network: Annotated[Network | None, typer.Option(help="Whose card it is.")] = None,
    last4: Annotated[
        str, typer.Option(metavar="DIGITS", help="The last four digits of the card, never more.")
    ] = "",
    kind: Annotated[
        PaymentKind,
        typer.Option(
            "--as",
            help="You paid it, it came back, they credited it; your bank credited it for now, or "
            "took that back; it is interest or a fee; or they paid you for the trouble.",
        ),
    ] = "charged",
    paid: Annotated[
        int | None,
        typer.Option("--for", metavar="N", help="The number of the payment it belongs to."),
    ] = None,
    text: Annotated[
        str, typer.Option("--note", metavar="TEXT", help="Anything about it, in your words.")
    ] = "",
    as_json: AsJson = False,
    mask_card: MaskCard = False,
    not_a_card: NotACard = False,
) -> None:
    """Record money: what you paid and how, what came back.

    How you paid decides whether a card dispute is possible, and until when.
    """
    from complaintkit.cli.amounts import who_and_amount
    from complaintkit.cli.dealings import dealing_with
    from complaintkit.entries.doubles import doubled_payments
    from complaintkit.entries.payments import add_payment, payment_body
    from complaintkit.views.dealings import ledger_lines
    from complaintkit.views.doubles import doubled_payment_lines

    cards = card_policy(mask=mask_card, keep=not_a_card)
    who, amount = who_and_amount(words)
    texts = {"kind": kind, "amount": amount, "method": by or "", "network": network or ""}
    texts |= {"last4": last4, "note": text}
    with dealing_with(context.obj(), who) as dealing:
        body = payment_body(texts, dealing.happened(on), dealing.profile, cards)
        add_payment(dealing.entries, dealing.store, dealing.case, body, paid)
    entry = dealing.entries.appended[-1].seq
    doubles = doubled_payments(dealing.standing.payments, entry)
    notes = [*doubled_payment_lines(doubles, entry), *ledger_lines(dealing.standing)]
    more = {"doubles": [each.entry for each in doubles]}
    dealing.acknowledge(notes=notes, more=more, as_json=as_json)
