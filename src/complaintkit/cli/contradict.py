"""`complaint contradict`: set two statements against each other."""

from typing import Annotated

import typer

from complaintkit.cli.options import AsJson, MaskCard, NotACard, card_policy


def contradict(
    context: typer.Context,
    one: Annotated[int, typer.Argument(metavar="ENTRY", help="The number of one entry.")],
    other: Annotated[int, typer.Argument(metavar="ENTRY", help="The number of the other.")],
    note: Annotated[
        str, typer.Option(metavar="TEXT", help="What does not fit, in your words.")
    ] = "",
    as_json: AsJson = False,
    mask_card: MaskCard = False,
    not_a_card: NotACard = False,
) -> None:
    """Note that two entries contradict each other.

    "It was delivered" against "it never arrived": exports show both, side by side.
    """
    from complaintkit.cli.receipt import acknowledge
    from complaintkit.entries.exhibits import contradict as noted
    from complaintkit.entries.told import checked
    from complaintkit.evidence.links import Links
    from complaintkit.views.as_json import jsonable
    from complaintkit.views.exhibits import contradiction_lines

    told = checked(note, "note", card_policy(mask=mask_card, keep=not_a_card))
    session = context.obj()
    with session.writing() as (entries, store):
        event, case = noted(entries, store, one, other, told)
        history = store.history(case)
        contradiction = next(each for each in history.contradictions if each.id == event.id)
        lines = [*contradiction_lines(Links(history).statements(contradiction))]
    more = {"contradictions": [jsonable(contradiction)]}
    acknowledge(session, entries, cases=(case,), notes=lines, more=more, as_json=as_json)
