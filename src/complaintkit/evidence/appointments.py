"""The dates of a case for a calendar: promises, the law's windows, replies that letters wait for.

What is settled, answered, met or void is not among them, nor anything of a closed case: a date is
here for as long as somebody has to wait for it. No text depends on the day on which it is asked.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from complaintkit.describe import describe_day, describe_moment, describe_window, promised
from complaintkit.evidence.formats.wording import letter_title
from complaintkit.ladder.awaiting import awaited
from complaintkit.law.milestones import MILESTONES
from complaintkit.law.rules import Rule
from complaintkit.law.window import RuleWindow
from complaintkit.model import Case, Letter, Promise, Standing
from complaintkit.sentences import _, legal, legal_names
from complaintkit.when.explained import explained

NOTICE_OF_DAYS = (timedelta(days=6, hours=15), timedelta(hours=15))
"""At nine in the morning, a week and a day before: whole days begin at midnight."""
NOTICE_OF_COURT = (timedelta(days=59, hours=15), *NOTICE_OF_DAYS)
"""The end of a right in court takes longer to use."""
NOTICE_OF_HOURS = (timedelta(days=1), timedelta(hours=1))
_ROUTES = ("opens", "silence-means")
_THEIRS = ("they-must", "authority-must")


class Appointment(NamedTuple):
    """One date to keep in mind: a day, or an instant in UTC."""

    key: tuple[str, ...]
    """What makes it the same one, whatever else about it changes."""
    begins: date
    ends: date | None
    """The first day, or the instant, that is no longer in it; None: it is a point in time."""
    title: str
    text: str
    alarms: tuple[timedelta, ...] = ()
    """How long before it the user is to be reminded; only of what they have to do themselves."""


def appointments(standing: Standing, windows: Iterable[RuleWindow]) -> list[Appointment]:
    """Every date that somebody waits for in a case, by kind; none when the case is closed."""
    case = standing.case
    if not case.is_open or case.voided is not None:
        return []
    found = [_of_promise(case, each) for each in standing.promises if each.settled_as is None]
    found += _of_windows(standing, windows)
    waiting = {each.letter.id: (each.letter, each.until) for each in awaited(standing)}
    return found + [_of_letter(case, letter, day) for letter, day in waiting.values()]


def _of_promise(case: Case, promise: Promise) -> Appointment:
    is_own = promise.by == "me"
    sentence = _("{provider} promised: {text} (promise {number})")
    if is_own:
        sentence = _("You promised {provider}: {text} (promise {number})")
    title = sentence.format(
        provider=case.provider, text=promised(promise.text), number=promise.number
    )
    made = describe_moment(promise.made_at, promise.made_precision, promise.zone)
    lines = [
        _("Due: {window}.").format(window=describe_window(promise.window, promise.zone)),
        explained(promise.window.rule),
        _("Made: {moment}; entry {entry}.").format(moment=made, entry=promise.entry),
        _("When it is kept: complaint settle {number} kept").format(number=promise.number),
    ]
    begins, ends = _times(promise)
    notice = NOTICE_OF_HOURS if isinstance(begins, datetime) else NOTICE_OF_DAYS
    key, alarms = ("promise", promise.id), notice if is_own else ()
    return Appointment(key, begins, ends, title, _text(case, lines), alarms)


def _times(promise: Promise) -> tuple[date, date | None]:
    """Whole days where no hour was named; else instants."""
    opens, closes = promise.window.opens, promise.window.closes
    if promise.window.precision == "day":
        return (opens or closes).date(), _day_after(closes.date())
    first, last = (opens or closes).astimezone(UTC), closes.astimezone(UTC)
    return first, last if first < last else None


def _of_windows(standing: Standing, windows: Iterable[RuleWindow]) -> Iterator[Appointment]:
    """One for each end of a window whose clock runs."""
    paid = {each.entry: each.id for each in standing.payments}
    alike: Counter[tuple[str, str]] = Counter()
    for window in windows:
        if window.start is None or window.stands_still is not None:
            continue
        payment = paid.get(window.start.entry, "")
        alike[window.rule.id, payment] += 1
        own = (window.rule.id, payment, str(alike[window.rule.id, payment]))
        for side, day in _ends(window):
            yield _of_window(standing.case, window, (*own, side), day)


def _ends(window: RuleWindow) -> Iterator[tuple[str, date]]:
    is_route = window.rule.kind in _ROUTES
    if is_route and window.opens is not None:
        yield "opens", window.opens
    if window.closes is not None and (is_route or window.met is None):
        yield "closes", window.closes


def _of_window(case: Case, window: RuleWindow, own: tuple[str, ...], day: date) -> Appointment:
    rule, side = window.rule, own[-1]
    is_own = side == "closes" and rule.kind not in _THEIRS
    sentence = _("{provider}: your last safe day: {title}")
    if side == "opens":
        sentence = _("{provider}: from today you may: {title}")
    elif not is_own:
        sentence = _("{provider}: the last day they have: {title}")
    title = sentence.format(provider=case.provider, title=_(rule.title))
    lines = [legal(rule.says), *_doubts(window, day), *window.notes]
    lines += [legal(rule.condition), legal(rule.caveat)]
    lines += [_ground(window), _source(rule), _("To see all of it: complaint rights")]
    notice = NOTICE_OF_COURT if rule.limitation else NOTICE_OF_DAYS
    key, alarms = ("window", case.id, *own), notice if is_own else ()
    return Appointment(key, day, _day_after(day), title, _text(case, lines), alarms)


def _doubts(window: RuleWindow, day: date) -> Iterator[str]:
    if window.latest is not None and window.latest > day == window.closes:
        text = _("{day} can be argued for, not relied on.")
        yield text.format(day=describe_day(window.latest))
    if window.provisional:
        yield _("Provisional: the public holidays of that year are not decreed yet.")
    if window.rule.limitation:
        yield _("It ends a right in court: file well before, and get advice.")


def _ground(window: RuleWindow) -> str:
    assert window.start is not None, "its clock runs"
    kind = MILESTONES.get(window.start.kind)
    label = kind.label if kind else _("the day another period ends")
    return _("From entry {entry}, {day}: {label}.").format(
        entry=window.start.entry, day=describe_day(window.start.day), label=label
    )


def _source(rule: Rule) -> str:
    return _("{citation} [{id}], checked {checked}.").format(
        citation=legal_names(rule.citation), id=rule.id, checked=describe_day(rule.checked_on)
    )


def _of_letter(case: Case, letter: Letter, day: date) -> Appointment:
    title = _("{provider}: the last day to answer your letter {number} ({kind})").format(
        provider=case.provider, number=letter.number, kind=letter_title(letter.kind)
    )
    lines = [
        _("The letter is entry {entry}.").format(entry=letter.entry),
        _("When their answer comes: complaint received"),
    ]
    key = ("letter", letter.id)
    return Appointment(key, day, _day_after(day), title, _text(case, lines))


def _text(case: Case, lines: Iterable[str]) -> str:
    """What stands below a title: the case first."""
    about = _("Case {number}: {provider}, {about}").format(
        number=case.number, provider=case.provider, about=case.about
    )
    return "\n".join([about, *(each for each in lines if each)])


def _day_after(day: date) -> date | None:
    """Where an event of whole days ends; the last day there is has none after it."""
    return day + timedelta(days=1) if day < date.max else None
