"""`complaint next`: the ladder for one case."""

from typing import Annotated

import typer

from complaintkit.cli.options import AsJson, Who


def next_step(
    context: typer.Context,
    who: Who = None,
    on: Annotated[
        str, typer.Option(metavar="WHEN", help="As it will stand then.", show_default="now")
    ] = "",
    shipped: Annotated[
        bool, typer.Option("--shipped", help="Leave out your own rule packs and playbook.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Show the ladder of a case: what was tried, what is allowed now, what is not yet, and why.

    One step is the next, with its command. Your own playbook.toml beside your record wins.
    """
    from complaintkit.cli.outlook import outlook
    from complaintkit.cli.session import show, show_json
    from complaintkit.cli.who import one_case, who_words
    from complaintkit.describe import describe_moment
    from complaintkit.ladder.standing import ladder
    from complaintkit.views.ladder import ladder_json, ladder_page

    session = context.obj()
    with session.reading() as store:
        seen = outlook(session, store, on, shipped=shipped)
        case = one_case(store, who, closed_too=True)
        standing = store.standing(case)
        name = who_words(store, case)
    found = ladder(
        standing,
        seen.windows_of(standing),
        now=seen.now,
        playbook=seen.playbook,
        country=seen.profile.country,
    )
    if as_json:
        show_json(ladder_json(found, case, seen.now.isoformat(), name))
    else:
        when = describe_moment(seen.now, "minute", seen.profile.zone)
        show(ladder_page(found, case, when, name))
