"""`complaint sent`: a letter left; when it arrived, a clock starts."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from complaintkit.cli.options import AsJson, MaskCard, NotACard, card_policy
from complaintkit.vocabulary import SentVia

if TYPE_CHECKING:
    from complaintkit.limits import CardPolicy


def sent(
    context: typer.Context,
    number: Annotated[int, typer.Argument(metavar="N", help="The number of the letter.")],
    via: Annotated[SentVia | None, typer.Option(help="How it left.")] = None,
    on: Annotated[
        str, typer.Option(metavar="WHEN", help="The day it left.", show_default="today")
    ] = "",
    tracking: Annotated[
        str, typer.Option(metavar="TEXT", help="The number of the item at the post.")
    ] = "",
    received: Annotated[
        str, typer.Option(metavar="WHEN", help="The day they received it, once you know.")
    ] = "",
    proof: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The slip or receipt; it is kept as evidence."),
    ] = None,
    as_json: AsJson = False,
    mask_card: MaskCard = False,
    not_a_card: NotACard = False,
) -> None:
    """Record how a letter left, and when they received it.

    Most periods of the law start when they receive your letter: keep the proof.
    """
    from complaintkit.cli.dealings import dealing_with
    from complaintkit.cli.exhibits import attach_to, kept_files
    from complaintkit.entries.sendings import OneLetter, add_sending, letter_numbered
    from complaintkit.model import Moment

    session = context.obj()
    with session.reading() as store:
        case = store.case_with_id(letter_numbered(store, number).case_id)
    _must_say_how(number, via, received=received, how=bool(tracking or proof or on))
    cards = card_policy(mask=mask_card, keep=not_a_card)
    body = _sending(tracking, proof, cards)
    kept = kept_files(session, [proof] if proof else [], cards)
    if kept:
        body["proof_sha256"] = kept[0].blob.sha256
    with dealing_with(session, None, case=case) as dealing:
        left, came = None, dealing.happened(received) if received else None
        if via is not None:
            at = dealing.happened(on)
            when = {"at": at.at.isoformat(), "precision": at.precision}
            left = (at, body | when | {"via": via, "zone": dealing.profile.zone})
        letter = letter_numbered(dealing.store, number)
        one = OneLetter(dealing.entries, case, letter, dealing.standing, dealing.profile)
        source = add_sending(one, left, came)
        notes = attach_to(dealing, kept, source, Moment(session.local(dealing.profile), "minute"))
    dealing.acknowledge(notes=notes, as_json=as_json)


def _must_say_how(number: int, via: str | None, *, received: str, how: bool) -> None:
    from complaintkit.errors import Usage
    from complaintkit.sentences import _

    if via is None and how:
        raise Usage(
            _("--on, --tracking and --proof say how it left; that needs --via."),
            _("Nothing was stored. Say it: --via registered-post"),
        )
    if via is None and not received:
        raise Usage(
            _("How letter {number} left was not said.").format(number=number),
            _("Nothing was stored. Say it: --via registered-post, or --received WHEN if it did."),
        )


def _sending(tracking: str, proof: Path | None, cards: "CardPolicy") -> dict[str, Any]:
    """What is said of a sending besides its time: as it will be stored."""
    from complaintkit.entries.told import checked

    body = {"tracking": checked(tracking, "tracking", cards, one_line=True)}
    if proof is not None:
        body["proof"] = checked(proof.name, "proof", cards, one_line=True)
    return {name: value for name, value in body.items() if value}
