"""`complaint void`: declare that an entry does not count; it stays in the record."""

from typing import TYPE_CHECKING, Annotated

import typer

from complaintkit.cli.options import AsJson, MaskCard, NotACard, Why, card_policy

if TYPE_CHECKING:
    from complaintkit.model import Case
    from complaintkit.record.store import Store
    from complaintkit.views.page import Line


def void(
    context: typer.Context,
    entry: Annotated[int, typer.Argument(metavar="ENTRY", help="The number of the entry.")],
    why: Why,
    as_json: AsJson = False,
    mask_card: MaskCard = False,
    not_a_card: NotACard = False,
) -> None:
    """Declare that an entry does not count.

    It stays in the record with the reason. A contact takes the promises made in it along, and what
    starts a clock falls with the letter or answer it came with.
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
        event = entry_of(store, entry)
        gone = void(entries, store, event, why)
        case = store.case_of(entry)
        left = _left_again(store, case) if case and event.kind == "letter_sent" else []
    numbers = ", ".join(str(number) for number in gone)
    notes = [line(_("Void from now on: entry {numbers}.").format(numbers=numbers)), *left]
    acknowledge(session, entries, cases=[case] if case else (), notes=notes, as_json=as_json)


def _left_again(store: "Store", case: "Case") -> "list[Line]":
    """A sending that stands after another one went, with the milestone that went along."""
    from complaintkit.describe import describe_day
    from complaintkit.entries.sendings import without_start
    from complaintkit.sentences import _
    from complaintkit.views.page import line

    found = without_start(store.standing(case))
    if found is None:
        return []
    sending, milestone = found
    text = _("It also left on {day} (entry {entry}). So that the law counts from there: {command}")
    command = f"complaint note {case.number} {milestone} {sending.at.date()}"
    day = describe_day(sending.at)
    return [line(text.format(day=day, entry=sending.entry, command=command))]
