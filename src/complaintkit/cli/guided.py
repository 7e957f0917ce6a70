"""`complaint log` for a person at a terminal: what was left, the questions, a short receipt."""

from complaintkit.cli.ask import plain_questions
from complaintkit.cli.conversation import SPOKEN
from complaintkit.cli.live.ending import contact_of
from complaintkit.cli.logs import Stored, store_draft, written_in_editor
from complaintkit.cli.offers import left_calls, offer_confirmation, offer_init, offered_draft
from complaintkit.cli.questions import completed, is_asked_everything
from complaintkit.cli.session import Session, show
from complaintkit.cli.waiting import still_waiting
from complaintkit.entries import unfinished
from complaintkit.entries.drafts import Draft
from complaintkit.limits import CardPolicy
from complaintkit.views.brief import brief_receipt


def guided(
    session: Session, draft: Draft, cards: CardPolicy, *, in_editor: bool, is_plain: bool
) -> None:
    """Ask for what is missing, store it, and offer the letter that confirms it."""
    with plain_questions(is_plain):
        offer_init(session)
        if not is_asked_everything(draft.told):
            if in_editor:
                draft = written_in_editor(session, draft, cards)
            asked = completed(session, draft, cards, in_editor=False)
            store_draft(session, asked, cards, is_kept=asked.told != draft.told or in_editor)
            return
        asked = (
            _earlier(session, cards)
            or _left_call(session, cards)
            or completed(session, draft, cards, in_editor=in_editor)
        )
        store_guided(session, asked, cards)


def go_on(session: Session, draft: Draft, cards: CardPolicy, *, is_plain: bool) -> None:
    """Ask the rest of what was left in the middle, with its answers to be kept, and store it."""
    with plain_questions(is_plain):
        store_guided(session, completed(session, draft, cards, is_again=True), cards)


def store_guided(session: Session, draft: Draft, cards: CardPolicy) -> None:
    """Store what was asked for; the receipt is one line, and a talk is offered its letter."""
    stored = store_draft(session, draft, cards, is_kept=True, show_receipt=_show)
    if stored is not None and stored.meaning.contact["outcome"] in SPOKEN:
        offer_confirmation(session, stored.logged.case, stored.logged.entry)


def _show(session: Session, stored: Stored) -> None:
    contact = stored.logged
    promises = (*contact.made, *contact.settled)
    receipt = brief_receipt(stored.entries.appended, contact.case, promises, session.now)
    show([*stored.law, receipt, *still_waiting(session)])


def _earlier(session: Session, cards: CardPolicy) -> Draft | None:
    """A draft that was left, if the user wants it now: as it is, or with its questions again."""
    offered = offered_draft(session)
    if offered is None:
        return None
    draft, is_again = offered
    return completed(session, draft, cards, is_again=True) if is_again else draft


def _left_call(session: Session, cards: CardPolicy) -> Draft | None:
    """A call that was left before it was logged, if the user wants to log it now."""
    for call, _goes_on in left_calls(session):
        with unfinished.held(session.home.drafts, call.id):
            return contact_of(session, call, cards)
    return None
