"""`complaint list`: the cases."""

from typing import Annotated

import typer

from complaintkit.cli.options import AsJson


def list_cases(
    context: typer.Context,
    everything: Annotated[bool, typer.Option("--all", help="Closed cases too.")] = False,
    as_json: AsJson = False,
) -> None:
    """List the open cases."""
    from complaintkit.cli.session import show, show_json
    from complaintkit.views.as_json import jsonable
    from complaintkit.views.cases import cases_page

    with context.obj().reading() as store:
        cases = store.cases(open_only=not everything)
    if as_json:
        show_json(jsonable(cases))
    else:
        show(cases_page(cases))
