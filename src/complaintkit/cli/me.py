"""`complaint me`: the user's own details."""

from typing import Annotated, Any

import typer

from complaintkit.cli.options import AsJson, MaskCard, NotACard, card_policy


def me(
    context: typer.Context,
    name: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Your name, as it stands in letters.")
    ] = None,
    address: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Your postal address.")
    ] = None,
    email: Annotated[str | None, typer.Option(metavar="TEXT", help="Your e-mail address.")] = None,
    phone: Annotated[str | None, typer.Option(metavar="TEXT", help="Your phone number.")] = None,
    city: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Your town, before the date of a letter.")
    ] = None,
    account: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Your bank account, for refunds.")
    ] = None,
    country: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Your country: GB, PL, RS ...")
    ] = None,
    language: Annotated[str | None, typer.Option(metavar="TEXT", help="en, pl, ru or sr.")] = None,
    zone: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Your time zone: Europe/Warsaw.")
    ] = None,
    default_days: Annotated[
        int | None,
        typer.Option(min=1, max=60, help="Days for a promise that was made without a time."),
    ] = None,
    as_json: AsJson = False,
    mask_card: MaskCard = False,
    not_a_card: NotACard = False,
) -> None:
    """Show or change your own details.

    Letters say them of their sender; the time zone decides how times are read.
    The account stands only in letters to the provider that ask for money.
    """
    changes: dict[str, Any] = {
        "name": name, "address": address, "email": email, "phone": phone, "city": city,
        "account": account, "country": country, "language": language, "zone": zone,
        "default_days": default_days,
    }  # fmt: skip
    changes = {field: value for field, value in changes.items() if value is not None}
    from complaintkit.cli.people import show_profile, store_profile

    cards = card_policy(mask=mask_card, keep=not_a_card)
    session = context.obj()
    if changes:
        store_profile(session, changes, cards, as_json=as_json)
    else:
        show_profile(session, as_json=as_json)
