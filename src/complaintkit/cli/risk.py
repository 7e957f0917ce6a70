"""`complaint risk`: what protection is left after you paid."""

import typer

from complaintkit.cli.options import AsJson, Who


def risk(context: typer.Context, who: Who = None, as_json: AsJson = False) -> None:
    """Show what you paid and when, whether anybody answers, and what protection is left.

    Each period says until when it lasts and by which rule. It is no score: only dated facts.
    """
    from complaintkit.cli.outlook import outlook
    from complaintkit.cli.session import show, show_json
    from complaintkit.cli.who import one_case, who_words
    from complaintkit.insight.risk import risk as risk_of
    from complaintkit.samples import sample_sum
    from complaintkit.views.risk import risk_json, risk_page

    session = context.obj()
    with session.reading() as store:
        seen = outlook(session, store, "", shipped=False)
        case = one_case(store, who, closed_too=True)
        windows = seen.windows_of(store.standing(case))
        history = store.history(case)
        name = who_words(store, case)
    found = risk_of(history, windows, seen.now)
    if as_json:
        show_json(risk_json(found))
    else:
        show(risk_page(found, name, sample_sum(history, seen.profile.country)))
