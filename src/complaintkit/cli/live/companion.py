"""One call from its beginning to its entry: what was left before, the screen, the contact."""

from complaintkit.cli.ask import confirm, is_plain, plain_questions
from complaintkit.cli.form import Form
from complaintkit.cli.guided import store_guided
from complaintkit.cli.live import stopwatch
from complaintkit.cli.live.desk import Desk, Ending
from complaintkit.cli.live.ending import contact_of, left, warn_of_the_clock
from complaintkit.cli.live.keeper import Keeper
from complaintkit.cli.live.sheet import Sheet, sheet_of
from complaintkit.cli.offers import left_calls, offer_init
from complaintkit.cli.questions import Interview
from complaintkit.cli.session import Session, is_terminal, profile_of
from complaintkit.cli.who import one_case
from complaintkit.entries import unfinished
from complaintkit.entries.live import Call, lasting
from complaintkit.entries.told import Told, checked
from complaintkit.errors import NotFound, Usage
from complaintkit.limits import CardPolicy
from complaintkit.model import Case
from complaintkit.record.journal import random_id
from complaintkit.record.store import Store
from complaintkit.sentences import _
from complaintkit.views.page import Page, line
from complaintkit.when import Calendar


def accompanied(
    session: Session, who: str | None, cards: CardPolicy, *, plainly: bool, sheet: Sheet = sheet_of
) -> None:
    """Keep a call while it goes on and log it at its end; or log what was left of another."""
    if not is_terminal():
        raise Usage(
            _("A call is kept at a terminal, with a person at it."),
            _("Nothing was stored. After the call: complaint log WHO --duration 12m"),
        )
    with plain_questions(plainly):
        offer_init(session)
        earlier, goes_on = next(left_calls(session, to_go_on=True), (None, False))
        if earlier is not None and not goes_on:
            with unfinished.held(session.home.drafts, earlier.id):
                draft = contact_of(session, earlier, cards)
            store_guided(session, draft, cards)
            return
        if earlier is None:
            who = _whom(session, who, cards)
        _kept(session.later(), who, earlier, cards, sheet)


def _kept(
    session: Session, who: str | None, earlier: Call | None, cards: CardPolicy, sheet: Sheet
) -> None:
    call = earlier or Call(random_id(), who, session.now)
    clock = stopwatch.started(lasting(call, session.now))
    keeper = Keeper(session.home.drafts, call, clock)
    with keeper.kept():
        with session.reading() as store:
            profile = profile_of(store)
            title, page = _shown(session, store, call.who, sheet)
        calendar = Calendar(session.local(profile), profile.country, profile.language)
        if _talked(Desk(keeper, calendar, profile, cards), title, page) == "left":
            raise left()
        session = session.later()
        if not session.clock_is_fixed:
            warn_of_the_clock(keeper.call, session.now)
        draft = contact_of(session, keeper.call, cards)
    store_guided(session, draft, cards)


def _talked(desk: Desk, title: str, page: Page) -> Ending:
    if is_plain():
        from complaintkit.cli.live.by_line import keep_by_line

        return keep_by_line(desk, title, page)
    from complaintkit.cli.live.screen import Screen

    return Screen(desk, title, page).run()


def _shown(session: Session, store: Store, who: str | None, sheet: Sheet) -> tuple[str, Page]:
    """What stands on top of the call, and beside it."""
    case = _case(store, who)
    if case is None:
        later = _("A new case: what is wrong and what you want is asked after the call.")
        return who or "", [line(later)]
    title = _("{provider}, case {number}").format(provider=case.provider, number=case.number)
    return title, sheet(session, store, case)


def _whom(session: Session, who: str | None, cards: CardPolicy) -> str | None:
    """Whom the user calls: a name that nobody has may be a slip of the keyboard."""
    with session.reading(one_state=False) as store:
        profile = profile_of(store)
        if who is not None:
            checked(who, "WHO", cards, one_line=True)
            if _case(store, who) is not None:
                return who
            question = _("There is no open case with {who!r}. Is it a new one?").format(who=who)
            if confirm(question, default=True):
                return who
        calendar = Calendar(session.local(profile), profile.country, profile.language)
        form = Form(Told(), calendar, profile, cards)
        form.walk((Interview(store, form, cards, _("Whom do you call?")).whom,))
        return form.told.who


def _case(store: Store, who: str | None) -> Case | None:
    try:
        return one_case(store, who)
    except NotFound:
        return None
