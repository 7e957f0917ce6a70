"""The rating of a provider at the end of a case, and its reason."""

from typing import Any

from complaintkit.cli.session import is_terminal
from complaintkit.entries.told import checked
from complaintkit.errors import Usage
from complaintkit.limits import CardPolicy
from complaintkit.sentences import _

_NEEDS_REASON = 2
"""Up to this a rating says that something went wrong, and a reader will ask what."""


def rated_body(rating: int | None, why: str, cards: CardPolicy) -> dict[str, Any]:
    """What closing a case stores of its rating; a low one without a reason asks on a terminal."""
    why = checked(why, "reason", cards).strip()
    if rating is None and why:
        raise Usage(
            _("--because is the reason for a rating, and there is none."),
            _("Nothing was stored. Give it, too: --rating 2"),
        )
    if rating is None:
        return {}
    if rating <= _NEEDS_REASON and not why and is_terminal():
        from complaintkit.cli.ask import ask

        why = ask(_("What went wrong?"), check=lambda text: checked(text, "reason", cards)).strip()
    if rating <= _NEEDS_REASON and not why:
        raise Usage(
            _("A rating of {rating} needs its reason.").format(rating=rating),
            _('Nothing was stored. Say what went wrong: --because "..."'),
        )
    return {"rating": rating} | ({"rating_why": why} if why else {})
