"""The rows of a case's picture: contacts, promises, letters, money, facts, and the law's time."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from complaintkit.describe import (
    describe_amount,
    describe_clock,
    describe_day,
    describe_delay,
    end_precision,
    promised,
)
from complaintkit.evidence.formats.milestones import milestone_title
from complaintkit.evidence.formats.wording import letter_title
from complaintkit.insight.answers import ANSWERS, answers
from complaintkit.insight.rows import Bar, Mark, MarkKind, Row
from complaintkit.law.window import RuleWindow, State, state
from complaintkit.letters.view import contacts_of
from complaintkit.model import Contact, History, Promise
from complaintkit.promises import State as PromiseState
from complaintkit.promises import lateness, was_broken
from complaintkit.promises import state as promise_state
from complaintkit.sentences import _

_MOST = 24
"""Rows of one kind that are drawn."""
_BACK = frozenset({"refunded", "credited", "provisional", "compensation"})
_ENDS: dict[PromiseState, MarkKind] = {
    "kept": "kept",
    "kept late": "kept-late",
    "partly kept": "partly",
    "superseded": "replaced",
    "waived": "waived",
}
_STATES: dict[PromiseState, str] = {
    "waiting": _("still running"),
    "due": _("due now"),
    "broken": _("not kept"),
    "kept": _("kept"),
    "kept late": _("kept, {late} late"),
    "partly kept": _("kept in part"),
    "superseded": _("replaced"),
    "waived": _("waived"),
}
_STANDS: dict[State, str] = {
    "open": _("open until {closes}"),
    "running": _("runs until {closes}"),
    "overdue": _("overdue since {closes}"),
    "ahead": _("opens {opens}"),
    "closed": _("over after {closes}"),
    "met": _("done on {met}"),
    "met-late": _("done late, on {met}; it was due by {closes}"),
    "doubtful": _("the safe day was {closes}"),
    "stands-still": _("the clock stands still"),
}
_ORDER: tuple[State, ...] = ("open", "doubtful", "overdue", "running", "stands-still", "ahead")
"""What matters most, where there is no room for all; what is done or over comes last."""


def tracks(history: History, now: datetime) -> tuple[list[Row], int]:
    """The rows of what happened, and for how many promises there was no room."""
    promises = [each for each in history.promises if each.voided is None]
    shown = promises[-_MOST:]
    rows = [*_contacts(history), *(_promise(each, now) for each in shown)]
    rows += [*_letters(history), *_money(history), *_facts(history)]
    return rows, len(promises) - len(shown)


def window_tracks(windows: Sequence[RuleWindow], now: datetime) -> tuple[list[Row], int]:
    """The rows of the law's periods that have begun, and for how many there was no room."""
    today = now.date()
    begun = [each for each in windows if each.start is not None and each.rule.kind != "info"]
    begun.sort(key=lambda each: (_rank(state(each, today)), each.closes or date.max, each.rule.id))
    shown = begun[:_MOST]
    return [_window(each, number, now) for number, each in enumerate(shown, 1)], len(begun) - len(
        shown
    )


def _contacts(history: History) -> Iterator[Row]:
    contacts = contacts_of(history)
    marks = tuple(Mark(each.at, _how(each), each.summary, each.entry) for each in contacts)
    own = [each for each in contacts if each.direction == "out"]
    reached = sum(each.reached_a_human for each in own)
    text = _("a person answered {reached} of your {own}; from them: {came}").format(
        reached=reached, own=len(own), came=len(contacts) - len(own)
    )
    if marks:
        yield Row("contacts", _("Contact"), _("Contacts"), text, marks=marks)


def _how(contact: Contact) -> MarkKind:
    if contact.outcome == "refused":
        return "refused"
    if contact.direction == "in":
        return "came"
    if contact.outcome == "sent":
        return "wrote"
    return "answered" if contact.reached_a_human else "nobody"


def _promise(promise: Promise, now: datetime) -> Row:
    became, late = promise_state(promise, now), lateness(promise, now)
    closes, until = promise.window.closes, promise.settled_at or now
    end = min(closes, until, key=_stamp) if promise.settled_at else closes
    bars = [Bar(promise.made_at, end, "time"), *([Bar(closes, until, "overdue")] if late else ())]
    marks = []
    if was_broken(promise, now):
        marks.append(Mark(end if became == "broken" else closes, "broken", "", promise.entry))
    if became in _ENDS:
        assert promise.settled_at is not None
        marks.append(Mark(promise.settled_at, _ENDS[became], "", promise.entry))
    title = _("Promise {number}: {text}")
    if promise.by == "me":
        title = _("Promise {number} by the customer: {text}")
    clock = describe_clock(closes, end_precision(promise.window.precision), promise.zone)
    detail = _("by {due}: {state}").format(
        due=" ".join(filter(None, (describe_day(closes), clock))),
        state=_STATES[became].format(late=describe_delay(late)),
    )
    code = _("P{number}").format(number=promise.number)
    named = title.format(number=promise.number, text=promised(promise.text))
    return Row("promise", code, named, detail, tuple(bars), _sorted(marks))


def _letters(history: History) -> Iterator[Row]:
    letters = [each for each in history.letters if each.voided is None]
    numbers = {each.id: each.number for each in letters}
    marks = [
        Mark(each.rendered_at, "letter", _letter(each.number, letter_title(each.kind)), each.entry)
        for each in letters
    ]
    for each in history.sendings:
        if each.voided is None and each.letter_id in numbers:
            text = _("number {number}").format(number=numbers[each.letter_id])
            marks.append(Mark(each.at, "left", text, each.entry))
    came = [
        Mark(at, "reply", milestone_title(each.kind), each.entry) for each, at in answers(history)
    ]
    marks += came
    if marks:
        left, replies = sum(each.kind == "left" for each in marks), len(came)
        text = _("written: {written}, left: {left}, answers: {replies}")
        told = text.format(written=len(letters), left=left, replies=replies)
        yield Row("letters", _("Letter"), _("Post"), told, marks=_sorted(marks))


def _letter(number: int, kind: str) -> str:
    return _("number {number}, {kind}").format(number=number, kind=kind)


def _money(history: History) -> Iterator[Row]:
    paid = [each for each in history.payments if each.voided is None]
    marks = [
        Mark(
            each.at,
            "back" if each.kind in _BACK else "paid",
            describe_amount(each.amount),
            each.entry,
        )
        for each in paid
    ]
    if marks:
        back = sum(each.kind == "back" for each in marks)
        text = _("paid: {paid}, came back: {back}")
        told = text.format(paid=len(marks) - back, back=back)
        yield Row("money", _("Money"), _("Payments"), told, marks=_sorted(marks))


def _facts(history: History) -> Iterator[Row]:
    marks = [
        Mark(each.at, "fact", milestone_title(each.kind), each.entry)
        for each in history.milestones
        if each.voided is None and not each.source_id and each.kind not in ANSWERS
    ]
    if marks:
        told = "; ".join(
            _("{day}: {label}").format(day=describe_day(each.at), label=each.text)
            for each in _sorted(marks)
        )
        yield Row("facts", _("Fact"), _("Dated facts"), told, marks=_sorted(marks))


def _window(window: RuleWindow, number: int, now: datetime) -> Row:
    """A period from its start, a right from its opening; overdue is what goes beyond theirs."""
    assert window.start is not None
    today, closes, met = now.date(), window.closes, window.met
    is_right = window.rule.kind in ("opens", "silence-means")
    first = (window.opens if is_right else None) or window.start.day
    bars = [Bar(_begin(first, now), _end(closes, now) if closes else None, "time")]
    if state(window, today) in ("overdue", "met-late") and closes:
        bars.append(Bar(_end(closes, now), _end(met.day if met else today, now), "overdue"))
    marks = (Mark(_begin(met.day, now), "done", _("done"), met.entry),) if met else ()
    told = _("{stands} [{id}]").format(stands=_stands(window, first, today), id=window.rule.id)
    code = _("W{number}").format(number=number)
    return Row("window", code, _(window.rule.title), told, tuple(bars), marks)


def _stands(window: RuleWindow, first: date, today: date) -> str:
    """How it stands on a day, in a few words."""
    now, closes = state(window, today), window.closes
    text = _STANDS[now]
    if now == "open" and closes is None:
        text = _("open since {opens}")
    if now == "closed":
        closes = window.latest or closes
    if now == "overdue" and closes and closes < date.max:
        closes += timedelta(days=1)
    return text.format(
        closes=describe_day(closes) if closes else "",
        opens=describe_day(first),
        met=describe_day(window.met.day) if window.met else "",
    )


def _rank(now: State) -> int:
    return _ORDER.index(now) if now in _ORDER else len(_ORDER)


def _sorted(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    return tuple(sorted(marks, key=lambda each: (_stamp(each.at), each.entry or 0)))


def _stamp(at: datetime) -> float:
    return at.timestamp()


def _begin(day: date, now: datetime) -> datetime:
    return datetime.combine(day, time(), now.tzinfo)


def _end(day: date, now: datetime) -> datetime:
    """The end of a day."""
    return datetime.combine(day, time(23, 59, 59), now.tzinfo)
