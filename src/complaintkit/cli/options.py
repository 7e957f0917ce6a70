"""Options that several commands share, said once."""

from typing import TYPE_CHECKING, Annotated

import typer

from complaintkit.errors import Usage
from complaintkit.sentences import _

if TYPE_CHECKING:
    from complaintkit.limits import CardPolicy

Who = Annotated[
    str | None,
    typer.Argument(
        metavar="[WHO]",
        help="A case number, or the beginning of a provider's name.",
        show_default=False,
    ),
]
RequiredWho = Annotated[
    str,
    typer.Argument(metavar="WHO", help="A case number, or the beginning of a provider's name."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
MaskCard = Annotated[
    bool, typer.Option("--mask-card", help="Keep only the last four digits of a card number.")
]
NotACard = Annotated[
    bool, typer.Option("--not-a-card", help="It only looks like a card number: keep it whole.")
]
Why = Annotated[str, typer.Option(metavar="TEXT", help="The reason, in your words; it is kept.")]


def card_policy(*, mask: bool, keep: bool) -> "CardPolicy":
    """What the two card options mean together."""
    if mask and keep:
        raise Usage(
            _("--mask-card and --not-a-card contradict each other."),
            _("Nothing was stored. Give one of them."),
        )
    return "mask" if mask else "keep" if keep else "ask"
