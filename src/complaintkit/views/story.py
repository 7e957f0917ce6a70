"""One case as a story for the terminal."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta

from complaintkit.describe import describe_amount, describe_seconds
from complaintkit.evidence.chronology import Chronology
from complaintkit.evidence.chronology import Line as StoryLine
from complaintkit.evidence.formats.entry import Mark, Passage, passage
from complaintkit.model import Case, History
from complaintkit.promises import state
from complaintkit.sentences import _
from complaintkit.totals import Totals
from complaintkit.views.amended import change_lines
from complaintkit.views.page import (
    Line,
    Span,
    Style,
    blank,
    heading,
    labelled,
    line,
    on_one_line,
    paragraphs,
)
from complaintkit.views.receipt import promise_lines

_DEALINGS = frozenset({"milestone", "payment", "clause", "offer", "sending"})
LATE = timedelta(hours=1)
"""From this gap on, the terminal says when an entry was recorded; exports always do."""


def story_page(history: History, story: Chronology, now: datetime) -> list[Line]:
    """The case, what it adds up to, what happened, the promises still open, and the money."""
    made: defaultdict[str | None, list[int]] = defaultdict(list)
    for each in history.promises:
        made[each.contact_id].append(each.number)
    page = [*_case(history), line(_totals(story.totals), indent=2)]
    doubts = {told.entry for told in story.lines if told.clock}
    if doubts:
        sentence = _("Entries made under a clock that was set by hand or set back: {count}.")
        page.append(line(sentence.format(count=len(doubts)), indent=2))
    page.append(blank())
    home = str(now.tzinfo)
    for each_line in story.lines:
        told = passage(each_line, made, now.tzinfo)
        if each_line.kind in _DEALINGS:
            from complaintkit.views.dealings import dealing_title  # noqa: PLC0415 (few cases)

            told = told._replace(title=dealing_title(each_line.subject) or told.title)
        page += _passage(told, home)
        if _is_late(each_line):
            page.append(line(Span(told.recorded, "dim"), indent=4))
    return [*page, *_open_promises(history, now), *_money(history)]


def _is_late(told: StoryLine) -> bool:
    """Whether it was recorded much later, or long before; of a day alone, on another day."""
    gap = told.gap
    if gap is None or told.recorded_at is None:
        return False
    if told.precision == "day":
        return told.recorded_at.astimezone(told.at.tzinfo).date() != told.at.date()
    return abs(gap) >= LATE


def _open_promises(history: History, now: datetime) -> Iterator[Line]:
    waiting = [each for each in history.promises if each.settled_as is None and each.voided is None]
    if not waiting or not history.case.is_open:
        return
    yield from (blank(), heading(_("Open promises")))
    for promise in waiting:
        yield from promise_lines(promise, now)
        yield line(_("Now: {state}.").format(state=_(state(promise, now))), indent=2)


def _money(history: History) -> list[Line]:
    if not history.payments:
        return []
    from complaintkit.views.dealings import ledger_lines  # noqa: PLC0415 (few cases have any)

    sums = ledger_lines(history)
    return [blank(), heading(_("Money")), *sums] if sums else []


def _case(history: History) -> Iterator[Line]:
    case = history.case
    title = _("Case {number}: {provider}").format(number=case.number, provider=case.provider)
    yield heading(title)
    facts = (
        (_("What is wrong"), case.about),
        (_("What you want"), case.want),
        (_("Sum in dispute"), describe_amount(case.amount)),
        (_("Customer number"), case.customer_no),
        (_("Order number"), case.order_no),
        (_("Contract number"), case.contract_no),
        (_("Closed"), _(case.outcome) if case.outcome else ""),
        (_("Your rating"), rating_text(case)),
    )
    for name, text in facts:
        if text:
            yield from labelled(name, text, indent=2, style="strong")


def rating_text(case: Case) -> str:
    """How the user rated the provider, and why; empty where nobody said."""
    if case.rating is None:
        return ""
    text = _("{rating} of 5, because: {why}") if case.rating_why else _("{rating} of 5")
    return text.format(rating=case.rating, why=case.rating_why)


def _totals(totals: Totals) -> str:
    text = _(
        "Contacts: {contacts}; yours: {own}, a person answered {reached}; "
        "time known: {time}; promises broken: {broken}"
    )
    return text.format(
        contacts=totals.contacts,
        own=totals.own,
        reached=totals.reached,
        time=describe_seconds(totals.talked.seconds),
        broken=totals.theirs.not_in_time,
    )


def _passage(told: Passage, home: str) -> Iterator[Line]:
    """One line of the story; its zone is named where it is not the user's own."""
    when = [told.day, told.clock, told.zone if told.zone != home else ""]
    entry = _("[{entry}]").format(entry=told.entry) if told.entry is not None else ""
    style: Style = "dim" if told.is_void else "strong"
    yield line(f"{' '.join(filter(None, when))} {entry} ", Span(told.title, style))
    for label, text in (*told.text, *told.quotes):
        yield from paragraphs(f"{label}: {text}" if label else text, indent=4)
    if told.details:
        details = (f"{label}: {on_one_line(text)}" for label, text in told.details)
        yield line("; ".join(details), indent=4)
    for mark in told.marks:
        yield from _mark(mark)


def _mark(mark: Mark) -> Iterator[Line]:
    yield line(Span(mark.title, "bad"), indent=4)
    for change in mark.changes:
        yield from change_lines(change, indent=6)
    if mark.why:
        yield from labelled(_("Reason"), mark.why, indent=6)
