"""`complaint open`: begin a case with a provider."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from complaintkit.cli.options import AsJson, MaskCard, NotACard, card_policy
from complaintkit.law.rules import Ground, Sector

if TYPE_CHECKING:
    from complaintkit.cli.session import Session


def open_case(
    context: typer.Context,
    provider: Annotated[
        str,
        typer.Argument(
            metavar="PROVIDER", help="The provider's name, as it is to stand in letters."
        ),
    ],
    about: Annotated[str, typer.Option(metavar="TEXT", help="What is wrong, in a sentence.")],
    want: Annotated[str, typer.Option(metavar="TEXT", help="The result you want.")],
    amount: Annotated[
        str, typer.Option(metavar="TEXT", help="The sum in dispute: 41.80 USD.")
    ] = "",
    customer_no: Annotated[
        str, typer.Option(metavar="TEXT", help="Your customer number there.")
    ] = "",
    order_no: Annotated[str, typer.Option(metavar="TEXT", help="The order number.")] = "",
    contract_no: Annotated[str, typer.Option(metavar="TEXT", help="The contract number.")] = "",
    sector: Annotated[
        Sector | None, typer.Option(help="What they sell.", show_default="as in their last case")
    ] = None,
    country: Annotated[
        str,
        typer.Option(
            metavar="CODE",
            help="Whose law applies: GB, PL, GB-SCT.",
            show_default="the provider's, or yours",
        ),
    ] = "",
    ground: Annotated[Ground | None, typer.Option(help="What kind of wrong it is.")] = None,
    as_json: AsJson = False,
    mask_card: MaskCard = False,
    not_a_card: NotACard = False,
) -> None:
    """Begin a case: one dispute with one provider.

    What they sell and whose law applies decide which rules `complaint rights` shows.
    """
    from complaintkit.cli.receipt import acknowledge
    from complaintkit.cli.session import profile_of
    from complaintkit.entries.opening import case_body, guessed_from, law_body, provider_for
    from complaintkit.entries.places import place_of_law
    from complaintkit.views.opened import law_line

    cards = card_policy(mask=mask_card, keep=not_a_card)
    numbers = {"customer_no": customer_no, "order_no": order_no, "contract_no": contract_no}
    texts: dict[str, Any] = {"about": about, "want": want, "amount": amount, **numbers}
    body = case_body(texts, cards)
    law: dict[str, str] = {"country": place_of_law(country), "ground": ground or ""}
    session = context.obj()
    law["sector"] = sector or ("" if as_json else _asked_sector(session, provider))
    with session.writing() as (entries, store):
        profile = profile_of(store)
        known = provider_for(entries, store, provider, cards)
        body |= {"provider_id": known.id, "opened_at": session.local(profile).isoformat()}
        opened = entries.append("case_opened", body | law_body(store, known, profile, law))
        case = store.case_with_id(opened.id)
        guess = None if law["sector"] else guessed_from(store, known.id, before=case.number)
    acknowledge(session, entries, cases=(case,), notes=[law_line(case, guess)], as_json=as_json)


def _asked_sector(session: "Session", provider: str) -> str:
    """On a terminal, what a provider sells of whom no earlier case says it; Enter skips."""
    from complaintkit.cli.session import is_terminal

    if not is_terminal():
        return ""
    from complaintkit.cli.sectors import ask_sector

    with session.reading(one_state=False) as store:
        return ask_sector(store, provider) or ""
