"""`complaint void`: declare that an entry does not count; it stays in the record."""

from typing import Annotated

import typer

from complaintkit.cli.options import AsJson, MaskCard, NotACard, Why, card_policy


def void(
    context: typer.Context,
    entry: Annotated[int, typer.Argument(metavar="ENTRY", help="The number of the entry.")],
    why: Why,
    as_json: AsJson = False,
    mask_card: MaskCard = False,
    not_a_card: NotACard = False,
) -> None:
    """Declare that an entry does not count.

    It stays in the record with the reason. A contact takes the promises made in it along.
    """
    from complaintkit.cli.receipt import acknowledge
    from complaintkit.entries.corrections import entry_of
    from complaintkit.entries.told import checked
    from complaintkit.entries.voids import void
    from complaintkit.sentences import _
    from complaintkit.views.page import line

    why = checked(why, "why", card_policy(mask=mask_card, keep=not_a_card))
    session = context.obj()
    with session.writing() as (entries, store):
        gone = void(entries, store, entry_of(store, entry), why)
        case = store.case_of(entry)
    numbers = ", ".join(str(number) for number in gone)
    notes = [line(_("Void from now on: entry {numbers}.").format(numbers=numbers))]
    acknowledge(session, entries, cases=[case] if case else (), notes=notes, as_json=as_json)
