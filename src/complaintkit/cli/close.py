"""`complaint close`: end a case."""

from typing import Annotated

import typer

from complaintkit.cli.options import (
    AsJson,
    MaskCard,
    NotACard,
    RequiredWho,
    card_policy,
)
from complaintkit.vocabulary import CaseOutcome


def close(
    context: typer.Context,
    who: RequiredWho,
    outcome: Annotated[CaseOutcome, typer.Option(help="How it ended.")],
    note: Annotated[str, typer.Option(metavar="TEXT", help="What was agreed, in your words.")] = "",
    rating: Annotated[
        int | None,
        typer.Option(min=1, max=5, help="How they dealt with it: 1 (badly) to 5 (well)."),
    ] = None,
    because: Annotated[
        str, typer.Option(metavar="TEXT", help="Your reason for the rating; 1 and 2 need one.")
    ] = "",
    as_json: AsJson = False,
    mask_card: MaskCard = False,
    not_a_card: NotACard = False,
) -> None:
    """End a case.

    Nothing is due for it any more, and everything stays in the record. A review says your rating.
    """
    from complaintkit.cli.ratings import rated_body
    from complaintkit.cli.receipt import acknowledge
    from complaintkit.cli.session import profile_of
    from complaintkit.cli.who import one_case
    from complaintkit.entries.told import checked
    from complaintkit.errors import Usage
    from complaintkit.sentences import _
    from complaintkit.views.page import line
    from complaintkit.views.story import rating_text

    cards = card_policy(mask=mask_card, keep=not_a_card)
    note = checked(note, "note", cards)
    rated = rated_body(rating, because, cards)
    session = context.obj()
    with session.writing() as (entries, store):
        case = one_case(store, who)
        if not case.is_open:
            raise Usage(
                _("Case {number} is closed already.").format(number=case.number),
                _("Nothing was stored. To open it again, void the entry that closed it."),
            )
        now = session.local(profile_of(store))
        body = {"case_id": case.id, "closed_at": now.isoformat(), "outcome": outcome}
        entries.append("case_closed", body | ({"closing_note": note} if note else {}) | rated)
        case = store.case_with_id(case.id)
    notes = [
        line(_("Closed: {outcome}. Nothing is due for it any more.").format(outcome=_(outcome)))
    ]
    if case.rating is not None:
        notes.append(line(_("Your rating: {rating}").format(rating=rating_text(case))))
    acknowledge(session, entries, cases=(case,), notes=notes, as_json=as_json)
