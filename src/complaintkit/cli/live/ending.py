"""After a call: what the keys did not tell is asked, and the call becomes a contact to store."""

import contextlib
from datetime import datetime, timedelta

from complaintkit.cli.ask import hanging_up_interrupts
from complaintkit.cli.form import Form
from complaintkit.cli.questions import Interview
from complaintkit.cli.session import Session, profile_of, warn, zone
from complaintkit.describe import describe_duration
from complaintkit.entries import drafts, unfinished
from complaintkit.entries.drafts import Draft
from complaintkit.entries.live import Call, clock_moved, told
from complaintkit.entries.told import without_cards
from complaintkit.errors import Error, Interrupted
from complaintkit.limits import CardPolicy
from complaintkit.sentences import _
from complaintkit.when import Calendar

_NOTICEABLE = timedelta(minutes=1)


def contact_of(session: Session, call: Call, cards: CardPolicy) -> Draft:
    """The contact that a call becomes: how it ended and what they said are asked.

    From then on a draft stands for the call on the disk; on Ctrl-C, too, if anything was answered.
    """
    form: Form | None = None
    ended_at = ended(call, session.now)
    try:
        with hanging_up_interrupts(), session.reading(one_state=False) as store:
            profile = profile_of(store)
            now = ended_at.astimezone(zone(profile.zone))
            calendar = Calendar(now, profile.country, profile.language)
            form = Form(told(call, now), calendar, profile, cards)
            form.walk(Interview(store, form, cards).after_a_call())
    except (KeyboardInterrupt, OSError) as stopped:  # or the terminal is gone
        if form is not None and form.answers:
            _becomes(session, _left_open(form, call, ended_at), cards)
        if isinstance(stopped, OSError):
            raise
        raise left() from None
    return _becomes(session, Draft(form.told, call.id, ended_at), cards)


def _left_open(form: Form, call: Call, ended_at: datetime) -> Draft:
    """What was answered; how it went is only known if it was, or if the user noted the cut."""
    outcome = form.told.outcome
    if outcome != "cut-off":
        outcome = form.answers.get("outcome", "")
    told_so_far = form.told._replace(outcome=outcome)
    return Draft(told_so_far, call.id, ended_at, is_unfinished=not outcome)


def _becomes(session: Session, draft: Draft, cards: CardPolicy) -> Draft:
    """First the one is on the disk, then the other goes; with a full disk the call stays."""
    if cards == "mask":
        draft = draft._replace(told=without_cards(draft.told))
    with contextlib.suppress(OSError, Error):
        drafts.keep(session.home.drafts, draft)
        unfinished.discard(session.home.drafts, draft.event_id)
    return draft


def left() -> Interrupted:
    """What to say when the user leaves a call that was not logged."""
    return Interrupted(
        _("Interrupted. Nothing was stored."),
        _("The call is kept as far as it came: the next complaint call or log offers to log it."),
    )


def ended(call: Call, now: datetime) -> datetime:
    """When a call was over: after its length, but never in the future."""
    return min(call.began_at + timedelta(milliseconds=call.lasted), now)


def warn_of_the_clock(call: Call, now: datetime) -> None:
    """Say so when the machine's clock was changed while the call went on."""
    moved = clock_moved(call, now)
    if abs(moved) >= _NOTICEABLE:
        sentence = _("This machine's clock was moved by {time} during the call.")
        warn(sentence.format(time=describe_duration(moved)))
        warn(_("The length of the call was measured by another clock, and is right."))
