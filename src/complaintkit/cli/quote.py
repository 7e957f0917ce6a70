"""`complaint quote`: a clause of the contract or the terms, word for word."""

from typing import Annotated

import typer

from complaintkit.cli.options import AsJson, MaskCard, NotACard, card_policy


def quote(
    context: typer.Context,
    words: Annotated[
        list[str], typer.Argument(metavar="[WHO] TEXT", help="The case, and the clause in quotes.")
    ],
    place: Annotated[
        str, typer.Option("--from", metavar="PLACE", help='Where it stands: "Terms 7.2".')
    ],
    as_json: AsJson = False,
    mask_card: MaskCard = False,
    not_a_card: NotACard = False,
) -> None:
    """Keep a clause of the contract or the terms, word for word, with its place."""
    from complaintkit.cli.dealings import dealing_with
    from complaintkit.entries.told import checked
    from complaintkit.errors import Usage
    from complaintkit.sentences import _

    cards = card_policy(mask=mask_card, keep=not_a_card)
    if len(words) not in {1, 2} or not words[-1].strip() or not place.strip():
        raise Usage(
            _("A clause needs its words and its place."),
            _('Nothing was stored. Write: complaint quote acme "the words" --from "Terms 7.2"'),
        )
    body = {
        "text": checked(words[-1], "clause", cards),
        "place": checked(place, "place", cards, one_line=True),
    }
    who = words[0] if len(words) > 1 else None
    with dealing_with(context.obj(), who, words[-1]) as dealing:
        dealing.entries.append("clause_quoted", body | {"case_id": dealing.case.id})
    dealing.acknowledge(as_json=as_json)
