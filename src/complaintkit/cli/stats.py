"""`complaint stats`: what all cases add up to."""

import typer

from complaintkit.cli.options import AsJson, Who


def stats(context: typer.Context, who: Who = None, as_json: AsJson = False) -> None:
    """Show what your cases add up to: time, attempts, promises kept, money.

    All of them, or those of one provider or one case. Every figure says of how many it is.
    """
    from complaintkit.cli.session import profile_of, show, show_json
    from complaintkit.cli.who import cases_of
    from complaintkit.insight.statistics import statistics
    from complaintkit.views.statistics import statistics_json, statistics_page

    session = context.obj()
    with session.reading() as store:
        now = session.local(profile_of(store))
        found = statistics(map(store.history, cases_of(store, who)), now)
    if as_json:
        show_json(statistics_json(found))
    else:
        show(statistics_page(found))
