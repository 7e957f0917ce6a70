"""`complaint due`: what wants attention today."""

from typing import Annotated

import typer

from complaintkit.cli.options import AsJson

OVERDUE = 10
"""The exit code of `due --exit-code` when somebody is late."""


def due(
    context: typer.Context,
    on: Annotated[
        str, typer.Option(metavar="WHEN", help="As it will stand then.", show_default="now")
    ] = "",
    days: Annotated[int, typer.Option(min=0, max=3650, help="How far to look ahead.")] = 7,
    case: Annotated[
        str | None, typer.Option(metavar="WHO", help="Only this case.", show_default=False)
    ] = None,
    as_json: AsJson = False,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Exit with 10 when something is overdue.")
    ] = False,
) -> None:
    """Show what is broken, due today or soon, and what to do.

    Broken promises, your own duties, cases that stand still; each with the next step.
    """
    from complaintkit.agenda import agenda
    from complaintkit.cli.session import profile_of, show, show_json
    from complaintkit.cli.who import one_case, who_words
    from complaintkit.model import Case
    from complaintkit.views.agenda import agenda_json, agenda_page

    session = context.obj()
    with session.reading() as store:
        profile = profile_of(store)
        now = session.local(profile)
        if on:
            from complaintkit.cli.moments import as_of

            now = as_of(on, now, profile)
        standings = [store.standing(one_case(store, case))] if case else store.standings()
        found = agenda(standings, now=now, days=days)

        def name(each: Case) -> str:
            return who_words(store, each)

        if as_json:
            result = agenda_json(found, name)
        else:
            page = agenda_page(found, profile.zone, name)
    if as_json:
        show_json(result)
    else:
        show(page)
    if exit_code and found.overdue:
        raise typer.Exit(OVERDUE)
