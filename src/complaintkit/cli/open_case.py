"""`complaint open`: begin a case with a provider."""

from typing import Annotated, Any

import typer

from complaintkit.cli.options import AsJson, MaskCard, NotACard, card_policy


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
    as_json: AsJson = False,
    mask_card: MaskCard = False,
    not_a_card: NotACard = False,
) -> None:
    """Begin a case: one dispute with one provider."""
    from complaintkit.cli.receipt import acknowledge
    from complaintkit.cli.session import profile_of
    from complaintkit.entries.opening import case_body, provider_for

    cards = card_policy(mask=mask_card, keep=not_a_card)
    numbers = {"customer_no": customer_no, "order_no": order_no, "contract_no": contract_no}
    texts: dict[str, Any] = {"about": about, "want": want, "amount": amount, **numbers}
    body = case_body(texts, cards)
    session = context.obj()
    with session.writing() as (entries, store):
        now = session.local(profile_of(store))
        provider_id = provider_for(entries, store, provider, cards)
        opened = entries.append(
            "case_opened", body | {"provider_id": provider_id, "opened_at": now.isoformat()}
        )
        case = store.case_with_id(opened.id)
    acknowledge(session, entries, cases=(case,), as_json=as_json)
