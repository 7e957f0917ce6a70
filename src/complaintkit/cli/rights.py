"""`complaint rights`: the rules that apply, what each gives and until when."""

from typing import Annotated

import typer

from complaintkit.cli.options import AsJson, Who


def rights(
    context: typer.Context,
    who: Who = None,
    country: Annotated[
        str, typer.Option(metavar="CODE", help="Browse the law of a country, without a case: PL.")
    ] = "",
    sector: Annotated[
        str, typer.Option(metavar="SECTOR", help="Browse one sector: telecom, finance, goods.")
    ] = "",
    on: Annotated[
        str, typer.Option(metavar="WHEN", help="As it will stand then.", show_default="now")
    ] = "",
    whole: Annotated[
        bool, typer.Option("--all", help="With sources, what is over, and what has no date.")
    ] = False,
    shipped: Annotated[
        bool, typer.Option("--shipped", help="Leave out your own rule packs.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Show which periods of the law run, what they give, and until when.

    Every date names the entry and the rule it comes from. What has not started says why.
    """
    from complaintkit.cli.law import browsed, rights_of
    from complaintkit.errors import Usage
    from complaintkit.sentences import _

    session = context.obj()
    if (country or sector) and (who or on or whole):
        raise Usage(
            _("--country and --sector browse the law, without a case."),
            _("Leave out WHO, --on and --all; or ask about the case: complaint rights WHO"),
        )
    if country or sector:
        browsed(session, country, sector, shipped=shipped, as_json=as_json)
        return
    rights_of(session, who, on, whole=whole, shipped=shipped, as_json=as_json)
