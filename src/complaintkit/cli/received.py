"""`complaint received`: an answer of theirs came; what it is decides which clock it ends."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from complaintkit.cli.options import AsJson, MaskCard, NotACard, card_policy

Answer = Literal["acknowledged", "holding-reply", "reply", "final-refusal", "accepted"]
Came = Literal["post", "email", "form", "chat", "phone", "visit"]


def received(
    context: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="[WHO] ANSWER",
            help="The case, and what came: acknowledged, holding-reply, reply, final-refusal or "
            "accepted.",
        ),
    ],
    on: Annotated[
        str, typer.Option(metavar="WHEN", help="The day you received it.", show_default="today")
    ] = "",
    dated: Annotated[
        str,
        typer.Option(
            metavar="WHEN", help="The day they sent it: its date.", show_default="the same"
        ),
    ] = "",
    via: Annotated[
        Came | None,
        typer.Option(help="How it came.", show_default="post; an attached .eml: email"),
    ] = None,
    summary: Annotated[str, typer.Option(metavar="TEXT", help="What it says, in your words.")] = "",
    attach: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="The answer itself, or a scan of it; repeatable."),
    ] = None,
    as_json: AsJson = False,
    mask_card: MaskCard = False,
    not_a_card: NotACard = False,
) -> None:
    """Record that an answer of theirs came.

    Some periods run from the day they sent it, some from the day you received it: say both.
    """
    from complaintkit.cli.dealings import dealing_with
    from complaintkit.cli.exhibits import attach_to, kept_files
    from complaintkit.entries.answers import add_answer
    from complaintkit.entries.told import checked
    from complaintkit.model import Moment
    from complaintkit.views.dealings import answer_line, standing_lines

    who, kind = _who_and_answer(words)
    is_mail = any(each.suffix.lower() == ".eml" for each in attach or [])
    via = via or ("email" if is_mail else "post")
    cards = card_policy(mask=mask_card, keep=not_a_card)
    summary = checked(summary, "summary", cards)
    session = context.obj()
    kept = kept_files(session, attach or [], cards)
    with dealing_with(session, who) as dealing:
        came = dealing.happened(on)
        left = dealing.happened(dated) if dated else came
        contact = {"channel": via, "summary": summary}
        standing = add_answer(dealing, kind, came, left, contact)
        answer, now = dealing.entries.appended[0].id, session.local(dealing.profile)
        files = attach_to(dealing, kept, answer, Moment(now, "minute"))
    before = [answer_line(came, via, summary)]
    notes = [*standing_lines(standing), *files]
    dealing.acknowledge(before=before, notes=notes, as_json=as_json)


def _who_and_answer(words: list[str]) -> tuple[str | None, str]:
    from typing import get_args

    from complaintkit.errors import Usage
    from complaintkit.nearest import did_you_mean
    from complaintkit.sentences import _

    kind = words[-1].strip().lower()
    if len(words) in {1, 2} and kind in get_args(Answer):
        return (words[0] if len(words) > 1 else None), kind
    hint = _("Nothing was stored. Name one behind WHO: {answers}").format(
        answers=", ".join(get_args(Answer))
    )
    near = did_you_mean(kind, get_args(Answer))
    raise Usage(_("What kind of answer came was not said."), f"{hint}. {near}" if near else hint)
