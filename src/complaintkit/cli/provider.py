"""`complaint provider`: how to reach a provider."""

from typing import Annotated

import typer

from complaintkit.cli.options import AsJson, MaskCard, NotACard, card_policy
from complaintkit.vocabulary import ChannelKind, ChannelRole


def provider(
    context: typer.Context,
    name: Annotated[
        str | None, typer.Argument(metavar="[PROVIDER]", help="Its name, or the beginning of it.")
    ] = None,
    address: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Its postal address, for letters.")
    ] = None,
    country: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Its country: GB, PL, RS ...")
    ] = None,
    zone: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The time zone of its hours: Europe/London.")
    ] = None,
    channel: Annotated[ChannelKind | None, typer.Option(help="Add a channel of this kind.")] = None,
    value: Annotated[
        str, typer.Option(metavar="TEXT", help="The channel's number or address.")
    ] = "",
    role: Annotated[ChannelRole, typer.Option(help="Who answers there.")] = "customer-service",
    hours: Annotated[
        str, typer.Option(metavar="TEXT", help="When they answer: Mon-Fri 9-17.")
    ] = "",
    menu: Annotated[str, typer.Option(metavar="TEXT", help="The keys to press: 2-1-0.")] = "",
    note: Annotated[
        str, typer.Option(metavar="TEXT", help="Anything else about the channel.")
    ] = "",
    as_json: AsJson = False,
    mask_card: MaskCard = False,
    not_a_card: NotACard = False,
) -> None:
    """Show or keep how to reach a provider.

    Its postal address, and channels with hours and menu paths.
    """
    from complaintkit.cli.people import show_providers, store_provider
    from complaintkit.errors import Usage
    from complaintkit.sentences import _

    cards = card_policy(mask=mask_card, keep=not_a_card)
    details = {"address": address, "country": country, "zone": zone}
    is_changed = any(text is not None for text in details.values())
    added: dict[str, str] = {
        "kind": channel or "",
        "value": value,
        "role": role,
        "hours": hours,
        "menu": menu,
        "note": note,
    }
    said = {word for word in added if _is_said(context, "channel" if word == "kind" else word)}
    if said and not channel:
        raise Usage(
            _("A channel needs its kind."),
            _("Nothing was stored. Say which: --channel phone, --channel post ..."),
        )
    if name is None and (said or is_changed):
        raise Usage(_("Whose is it?"), _("Nothing was stored. Name the provider first."))
    if name is not None and (channel or is_changed):
        store_provider(
            context.obj(), name, details, added if channel else {}, cards, as_json=as_json
        )
    else:
        show_providers(context.obj(), name, as_json=as_json)


def _is_said(context: typer.Context, option: str) -> bool:
    source = context.get_parameter_source(option)
    return source is not None and source.name == "COMMANDLINE"
