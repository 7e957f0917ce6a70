"""`complaint agents`: the people one spoke to."""

import typer

from complaintkit.cli.options import AsJson, Who


def agents(context: typer.Context, who: Who = None, as_json: AsJson = False) -> None:
    """Show whom you spoke to: who helped, who promised what, and what became of it.

    Of all cases, of one provider or of one case; those who kept a promise come first.
    """
    from complaintkit.cli.session import profile_of, show, show_json
    from complaintkit.cli.who import cases_of
    from complaintkit.insight.agents import agents as people
    from complaintkit.views.agents import agents_json, agents_page

    session = context.obj()
    with session.reading() as store:
        now = session.local(profile_of(store))
        found = people(map(store.history, cases_of(store, who)), now)
    if as_json:
        show_json(agents_json(found))
    else:
        show(agents_page(found, now))
