"""`complaint search`: full text over the record."""

from typing import Annotated

import typer

from complaintkit.cli.options import AsJson


def search(
    context: typer.Context,
    text: Annotated[str, typer.Argument(help="Words, or the beginnings of words.")],
    limit: Annotated[int, typer.Option(min=1, max=1000, help="At most so many entries.")] = 50,
    as_json: AsJson = False,
) -> None:
    """Find entries by their words, the newest first."""
    from complaintkit.cli.session import show, show_json
    from complaintkit.limits import storable
    from complaintkit.views.cases import found_page

    with context.obj().reading() as store:
        found = [
            (entry, store.case_of(entry), text)
            for entry, text in store.found(storable(text, "text"), limit)
        ]
    if as_json:
        show_json([{"entry": e, "case": c.number if c else None, "text": t} for e, c, t in found])
    else:
        show(found_page(found))
