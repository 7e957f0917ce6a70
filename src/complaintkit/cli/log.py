"""`complaint log`: record a contact right after it happened."""

from pathlib import Path
from typing import Annotated

import typer

from complaintkit.cli.options import AsJson, MaskCard, NotACard, Who, card_policy
from complaintkit.vocabulary import ChannelKind, Level, Outcome


def log(
    context: typer.Context,
    who: Who = None,
    summary: Annotated[
        str, typer.Argument(metavar="[SUMMARY]", help="What happened, in your words.")
    ] = "",
    about: Annotated[str, typer.Option(metavar="TEXT", help="New case: what is wrong.")] = "",
    want: Annotated[str, typer.Option(metavar="TEXT", help="New case: the result you want.")] = "",
    amount: Annotated[
        str, typer.Option(metavar="TEXT", help="New case: the sum in dispute, 41.80 USD.")
    ] = "",
    at: Annotated[
        str,
        typer.Option(
            metavar="WHEN",
            help="When it began: 15:40, yesterday 5pm.",
            show_default="now, less the duration",
        ),
    ] = "",
    duration: Annotated[
        str, typer.Option(metavar="TIME", help="From dialling to the end: 48m, 1h05.")
    ] = "",
    hold: Annotated[str, typer.Option(metavar="TIME", help="Of that, on hold: 32m.")] = "",
    channel: Annotated[ChannelKind, typer.Option(help="How.")] = "phone",
    incoming: Annotated[
        bool, typer.Option("--in/--out", help="They contacted you, or you them.")
    ] = False,
    outcome: Annotated[
        Outcome | None,
        typer.Option(help="How it ended.", show_default="spoke; sent, when in writing"),
    ] = None,
    number: Annotated[
        str, typer.Option(metavar="TEXT", help="The number or address you used.")
    ] = "",
    agent: Annotated[
        str, typer.Option(metavar="TEXT", help="Their name; `refused` if they would not give one.")
    ] = "",
    role: Annotated[str, typer.Option(metavar="TEXT", help="Their position, as they said.")] = "",
    level: Annotated[
        Level | None, typer.Option(help="Whom you reached.", show_default=False)
    ] = None,
    asked_for: Annotated[
        Level | None, typer.Option(help="Whom you asked to be passed on to.", show_default=False)
    ] = None,
    site: Annotated[str, typer.Option(metavar="TEXT", help="Where they sit.")] = "",
    agent_id: Annotated[str, typer.Option(metavar="TEXT", help="Their staff number.")] = "",
    ref: Annotated[
        list[str] | None,
        typer.Option(metavar="TEXT", help="A reference number they gave; repeatable."),
    ] = None,
    asked: Annotated[
        list[str] | None, typer.Option(metavar="TEXT", help="What you asked; repeatable.")
    ] = None,
    said: Annotated[str, typer.Option(metavar="TEXT", help="What they said, in your words.")] = "",
    quote: Annotated[
        list[str] | None,
        typer.Option(metavar="TEXT", help="What they said, word for word; repeatable."),
    ] = None,
    my_words: Annotated[
        list[str] | None,
        typer.Option(metavar="TEXT", help="What you said, word for word; repeatable."),
    ] = None,
    recorded: Annotated[
        bool | None,
        typer.Option(
            "--recorded/--not-recorded", help="They said that they record.", show_default=False
        ),
    ] = None,
    cost: Annotated[
        str, typer.Option(metavar="TEXT", help="What the contact cost you: 1.20 GBP.")
    ] = "",
    note: Annotated[
        str, typer.Option(metavar="TEXT", help="Anything else; `-` reads it from the input.")
    ] = "",
    callback: Annotated[
        str | None,
        typer.Option(
            metavar="WHEN", help="They call back: tomorrow 5pm; `soon` if they named no time."
        ),
    ] = None,
    promise: Annotated[
        list[str] | None,
        typer.Option(
            metavar="TEXT", help='They promised: "refund of 40 GBP by Friday"; repeatable.'
        ),
    ] = None,
    mine: Annotated[
        list[str] | None,
        typer.Option(metavar="TEXT", help='You promised: "send photos by Monday"; repeatable.'),
    ] = None,
    time_limit: Annotated[
        str | None,
        typer.Option(metavar="WHEN", help="Their own time limit for an answer: 5 working days."),
    ] = None,
    kept: Annotated[
        list[int] | None, typer.Option(metavar="N", help="This contact kept promise N.")
    ] = None,
    partly: Annotated[
        list[int] | None, typer.Option(metavar="N", help="It kept part of promise N.")
    ] = None,
    replaces: Annotated[
        list[int] | None,
        typer.Option(metavar="N", help="The new promise takes the place of promise N."),
    ] = None,
    attach: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="A photo, mail or recording of it; repeatable."),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Store the draft of an earlier log.")
    ] = False,
    edit: Annotated[
        bool, typer.Option("--edit", help="Write what they said in $VISUAL or $EDITOR.")
    ] = False,
    plain: Annotated[
        bool, typer.Option("--plain", help="Ask line by line, for a screen reader.")
    ] = False,
    as_json: AsJson = False,
    mask_card: MaskCard = False,
    not_a_card: NotACard = False,
) -> None:
    """Record a contact right after it happened.

    A call, a visit, a message; a failed attempt counts.

    On a terminal, `complaint log` alone asks for everything in the order a call happens.
    """
    from complaintkit.cli.logs import logged
    from complaintkit.entries.told import Told

    told = Told(
        who, about, want, amount, summary, at, duration, hold, channel,
        "in" if incoming else "out", outcome or "", number, agent, role, level or "",
        asked_for or "", site, agent_id, tuple(ref or ()), tuple(asked or ()), said,
        tuple(quote or ()), tuple(my_words or ()), recorded, cost, _note(note), callback,
        tuple(promise or ()), tuple(mine or ()), time_limit, tuple(kept or ()),
        tuple(partly or ()), tuple(replaces or ()),
        attached=tuple(str(each.absolute()) for each in attach or ()),
    )  # fmt: skip
    logged(
        context.obj(),
        told,
        card_policy(mask=mask_card, keep=not_a_card),
        resume=resume,
        as_json=as_json,
        in_editor=edit,
        is_plain=plain,
    )


def _note(note: str) -> str:
    """The note; `-` is what comes from the input, byte for byte but for one final line feed."""
    if note != "-":
        return note
    import sys

    if sys.stdin is None:
        return ""
    return sys.stdin.buffer.read().decode("utf-8", "surrogateescape").removesuffix("\n")
