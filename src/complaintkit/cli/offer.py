"""`complaint offer`: what they offered to settle, and your answer."""

from typing import Annotated

import typer

from complaintkit.cli.options import AsJson, MaskCard, NotACard, card_policy
from complaintkit.vocabulary import OfferForm


def offer(
    context: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="[WHO] OFFER",
            help='The case, and the offer: "250 GBP + 20 GBP off x 18 months".',
        ),
    ],
    form: Annotated[
        OfferForm | None, typer.Option(help="What they offered.", show_default="money")
    ] = None,
    voucher: Annotated[bool, typer.Option("--voucher", help="Short for --form voucher.")] = False,
    value: Annotated[
        str, typer.Option(metavar="AMOUNT", help="What it is worth, where the words do not say.")
    ] = "",
    refused: Annotated[bool, typer.Option("--refused", help="You said no.")] = False,
    accepted: Annotated[bool, typer.Option("--accepted", help="You said yes.")] = False,
    why: Annotated[
        str, typer.Option(metavar="TEXT", help="Your reason, in your words; your answer quotes it.")
    ] = "",
    on: Annotated[
        str, typer.Option(metavar="WHEN", help="The day they offered it.", show_default="today")
    ] = "",
    as_json: AsJson = False,
    mask_card: MaskCard = False,
    not_a_card: NotACard = False,
) -> None:
    """Record what they offered and what you answered.

    A sum in the words is counted: 250 GBP + 20 GBP off x 18 months is 610.00 GBP.
    """
    from complaintkit.cli.dealings import dealing_with
    from complaintkit.entries.offers import offer_body
    from complaintkit.errors import Usage
    from complaintkit.sentences import _
    from complaintkit.views.dealings import offer_lines

    cards = card_policy(mask=mask_card, keep=not_a_card)
    if len(words) not in {1, 2} or not words[-1].strip():
        raise Usage(
            _("The words of an offer belong in one pair of quotes."),
            _('Nothing was stored. Write: complaint offer acme "20.00 GBP off x 18 months"'),
        )
    if (refused and accepted) or (voucher and form not in {None, "voucher"}):
        raise Usage(
            _("--refused and --accepted contradict each other.")
            if refused and accepted
            else _("--voucher and --form {form} contradict each other.").format(form=form),
            _("Nothing was stored. Give one of them, or neither."),
        )
    decision = "refused" if refused else "accepted" if accepted else "open"
    kind = "voucher" if voucher else form or "money"
    texts = {"text": words[-1], "form": kind, "value": value, "why": why, "decision": decision}
    who = words[0] if len(words) > 1 else None
    with dealing_with(context.obj(), who, words[-1]) as dealing:
        body = offer_body(texts, dealing.happened(on), cards)
        body |= {"zone": dealing.profile.zone, "case_id": dealing.case.id}
        entry = dealing.entries.append("offer_noted", body).seq
    notes = offer_lines(dealing.standing, entry, is_counted=not value)
    dealing.acknowledge(notes=notes, as_json=as_json)
