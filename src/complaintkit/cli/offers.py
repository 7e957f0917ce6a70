"""What `complaint log` offers on a terminal before it asks: to set up, to store a draft."""

from datetime import UTC

from complaintkit.cli.ask import choose, confirm
from complaintkit.cli.session import Session, warn
from complaintkit.entries import drafts
from complaintkit.entries.drafts import Draft
from complaintkit.errors import NoHome
from complaintkit.sentences import _

_SHOWN = 200
"""So many characters of a draft tell the user which it is."""


def offered_draft(session: Session) -> Draft | None:
    """An earlier draft, if the user wants to store one now."""
    for draft in drafts.kept(session.home.drafts):
        told = draft.told
        day = _("{at:%Y-%m-%d %H:%M} UTC").format(at=draft.told_at.astimezone(UTC))
        words = ": ".join(each for each in (told.who, told.about or told.summary) if each)
        warn(_("There is a draft of a contact that was not stored, {day}.").format(day=day))
        warn(f"  {words[:_SHOWN]}")
        choices = (_("yes"), _("later"), _("discard"))
        answer = choose(_("Store it now?"), choices, default=choices[0])
        if answer == choices[0]:
            return draft
        if answer == choices[2]:
            drafts.discard(session.home.drafts, draft.event_id)
    return None


def offer_init(session: Session) -> None:
    """On the very first log, make the home instead of failing."""
    if session.home.record.exists():
        return
    if not confirm(_("There is no record yet. Set it up now?"), default=True):
        raise NoHome(_("There is no record yet."), _("Set it up once with: complaint init"))
    from complaintkit.cli.init import set_up

    set_up(session, {}, "ask")
