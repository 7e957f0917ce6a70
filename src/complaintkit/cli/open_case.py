"""`complaint open`: begin a case with a provider."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from complaintkit.cli.options import AsJson, MaskCard, NotACard, card_policy
from complaintkit.law.rules import Ground, Sector

if TYPE_CHECKING:
    from complaintkit.cli.session import Session
    from complaintkit.limits import CardPolicy


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
    language: Annotated[
        str, typer.Option(metavar="CODE", help="Of its letters: en pl ru sr.", show_default="yours")
    ] = "",
    script: Annotated[str, typer.Option(metavar="TEXT", help="Serbian: latn or cyrl.")] = "",
    behalf_name: Annotated[
        str, typer.Option("--for", metavar="NAME", help="Whose case it is, if not your own.")
    ] = "",
    behalf_address: Annotated[
        str, typer.Option("--for-address", metavar="TEXT", help="Their address.")
    ] = "",
    behalf_authority: Annotated[
        str,
        typer.Option("--authority", metavar="TEXT", help="What lets you act for them, with date."),
    ] = "",
    as_json: AsJson = False,
    mask_card: MaskCard = False,
    not_a_card: NotACard = False,
) -> None:
    """Begin a case: one dispute with one provider.

    What they sell and whose law applies decide which rules `complaint rights` shows.
    """
    from complaintkit.entries.opening import case_body, letters_in
    from complaintkit.entries.places import place_of_law

    cards = card_policy(mask=mask_card, keep=not_a_card)
    numbers = {"customer_no": customer_no, "order_no": order_no, "contract_no": contract_no}
    behalf = {"name": behalf_name, "address": behalf_address, "authority": behalf_authority}
    texts: dict[str, Any] = {"about": about, "want": want, "amount": amount, **numbers}
    texts |= {f"behalf_{name}": text for name, text in behalf.items()}
    body = case_body(texts, cards) | letters_in(language, script)
    law: dict[str, str] = {"country": place_of_law(country), "ground": ground or ""}
    session = context.obj()
    law["sector"] = sector or ("" if as_json else _asked_sector(session, provider))
    _opened(session, provider, body, law, cards, as_json=as_json)


def _opened(
    session: "Session",
    provider: str,
    body: dict[str, Any],
    law: dict[str, str],
    cards: "CardPolicy",
    *,
    as_json: bool,
) -> None:
    """Store the case and acknowledge it, with those that look like it."""
    from complaintkit.cli.receipt import acknowledge
    from complaintkit.cli.session import profile_of
    from complaintkit.entries.doubles import doubled_cases
    from complaintkit.entries.opening import guessed_from, law_body, provider_for
    from complaintkit.views.doubles import doubled_case_lines
    from complaintkit.views.opened import law_line

    with session.writing() as (entries, store):
        profile = profile_of(store)
        known = provider_for(entries, store, provider, cards)
        body |= {"provider_id": known.id, "opened_at": session.local(profile).isoformat()}
        opened = entries.append("case_opened", body | law_body(store, known, profile, law))
        case = store.case_with_id(opened.id)
        guess = None if law["sector"] else guessed_from(store, known.id, before=case.number)
        doubles = doubled_cases(store.cases(provider_id=known.id), case)
    notes = [law_line(case, guess), *doubled_case_lines(doubles, case.entry)]
    more = {"doubles": [each.entry for each in doubles]}
    acknowledge(session, entries, cases=(case,), notes=notes, more=more, as_json=as_json)


def _asked_sector(session: "Session", provider: str) -> str:
    """On a terminal, what a provider sells of whom no earlier case says it; Enter skips."""
    from complaintkit.cli.session import is_terminal

    if not is_terminal():
        return ""
    from complaintkit.cli.sectors import ask_sector

    with session.reading(one_state=False) as store:
        return ask_sector(store, provider) or ""
