"""`complaint note`: a dated fact that the law's clocks count from."""

from typing import TYPE_CHECKING, Annotated

import typer

from complaintkit.cli.options import AsJson, MaskCard, NotACard, card_policy

if TYPE_CHECKING:
    from complaintkit.cli.session import Session
    from complaintkit.errors import Usage


def note(
    context: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WHO] MILESTONE [WHEN]",
            help="The case, what happened, and the day; today without one.",
            show_default=False,
        ),
    ] = None,
    text: Annotated[
        str, typer.Option("--note", metavar="TEXT", help="Anything about it, in your words.")
    ] = "",
    list_all: Annotated[
        bool, typer.Option("--list", help="Only list the milestones there are.")
    ] = False,
    as_json: AsJson = False,
    mask_card: MaskCard = False,
    not_a_card: NotACard = False,
) -> None:
    """Note a dated fact: delivered, cancelled, complaint-received.

    The law counts from such days; `complaint rights` shows what they start.
    """
    from complaintkit.cli.dealings import dealing_with, listed_milestones
    from complaintkit.entries.milestones import Noted, day_of, is_milestone, milestone_kind
    from complaintkit.entries.milestones import note as append_note
    from complaintkit.entries.told import checked

    if list_all:
        listed_milestones(as_json=as_json)
        return
    given = list(words or ())
    has_who = len(given) > 1 and (not is_milestone(given[0]) or is_milestone(given[1]))
    who, given = (given[0], given[1:]) if has_who else (None, given)
    if not given:
        raise _not_said("acme")
    session = context.obj()
    if not has_who and len(given) == 1 and not is_milestone(given[0]):
        _must_be_no_who(session, given[0])
    kind = milestone_kind(given[0])
    text = checked(text, "note", card_policy(mask=mask_card, keep=not_a_card))
    with dealing_with(session, who) as dealing:
        at = day_of(kind, " ".join(given[1:]), dealing.calendar)
        noted = Noted(kind, at, dealing.profile.zone, text)
        append_note(dealing.entries, dealing.case, noted, dealing.standing.milestones)
    dealing.acknowledge(as_json=as_json)


def _must_be_no_who(session: "Session", word: str) -> None:
    """Of somebody who is known, and nothing else, what happened is missing."""
    from complaintkit.cli.who import one_case
    from complaintkit.errors import Error

    with session.reading() as store:
        try:
            one_case(store, word, closed_too=True)
        except Error:
            return
    raise _not_said(word)


def _not_said(who: str) -> "Usage":
    import shlex

    from complaintkit.errors import Usage
    from complaintkit.sentences import _

    return Usage(
        _("What happened was not said."),
        _("Nothing was stored. Name a milestone: complaint note {who} delivered 2026-05-02").format(
            who=shlex.quote(who)
        ),
    )
