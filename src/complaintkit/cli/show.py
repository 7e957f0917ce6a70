"""`complaint show`: one case as a story."""

import typer

from complaintkit.cli.options import AsJson, Who


def show(context: typer.Context, who: Who = None, as_json: AsJson = False) -> None:
    """Show one case, in the order things happened."""
    from complaintkit.cli.session import profile_of, show, show_json
    from complaintkit.cli.who import one_case
    from complaintkit.evidence.chronology import chronology
    from complaintkit.views.as_json import jsonable
    from complaintkit.views.story import story_page

    session = context.obj()
    with session.reading() as store:
        case = one_case(store, who, closed_too=True)
        now = session.local(profile_of(store))
        history = store.history(case)
        events = list(store.events_of(case, with_provider=True))
    if as_json:
        show_json(jsonable(history))
    else:
        show(story_page(history, chronology(history, now, events=events), now))
