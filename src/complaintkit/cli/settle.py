"""`complaint settle`: say what became of a promise."""

from typing import Annotated, Literal

import typer

from complaintkit.cli.options import AsJson, MaskCard, NotACard, card_policy

SettledAs = Literal["kept", "partly", "broken", "waived"]


def settle(
    context: typer.Context,
    number: Annotated[int, typer.Argument(metavar="N", help="The number of the promise.")],
    how: Annotated[SettledAs, typer.Argument(help="What became of it.")],
    at: Annotated[
        str, typer.Option(metavar="WHEN", help="When that was.", show_default="now")
    ] = "",
    note: Annotated[
        str, typer.Option(metavar="TEXT", help="Anything about it, in your words.")
    ] = "",
    as_json: AsJson = False,
    mask_card: MaskCard = False,
    not_a_card: NotACard = False,
) -> None:
    """Say what became of a promise.

    Kept, kept in part, not kept (broken), or no longer wanted (waived).
    """
    from complaintkit.cli.receipt import acknowledge
    from complaintkit.cli.session import profile_of
    from complaintkit.entries.contacts import settleable
    from complaintkit.entries.times import happened
    from complaintkit.entries.told import checked
    from complaintkit.when import Calendar

    note = checked(note, "note", card_policy(mask=mask_card, keep=not_a_card))
    session = context.obj()
    with session.writing() as (entries, store):
        profile = profile_of(store)
        calendar = Calendar(session.local(profile), profile.country, profile.language)
        moment = happened(at, calendar)
        promise = settleable(store, number, moment)
        body = {"promise_id": promise.id, "case_id": promise.case_id, "settled_as": how}
        body |= {"settled_at": moment.at.isoformat(), "settled_precision": moment.precision}
        body |= {"note": note} if note else {}
        entries.append("promise_settled", body)
        settled = store.promise(number)
        case = store.case_with_id(promise.case_id)
    acknowledge(session, entries, cases=(case,), promises=[settled], as_json=as_json)
