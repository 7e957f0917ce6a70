"""One case as a story for the terminal."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta

from complaintkit.evidence.chronology import Chronology
from complaintkit.evidence.formats.entry import Mark, Passage, passage
from complaintkit.evidence.totals import Totals
from complaintkit.model import History
from complaintkit.promises import state
from complaintkit.sentences import _
from complaintkit.views.page import Line, Span, Style, blank, heading, line, paragraphs
from complaintkit.views.receipt import describe_seconds, promise_lines

LATE = timedelta(hours=1)
"""From this gap on, the terminal says when an entry was recorded; exports always do."""


def story_page(history: History, story: Chronology, now: datetime) -> list[Line]:
    """The case, what it adds up to, what happened, and the promises still open."""
    made: defaultdict[str | None, list[int]] = defaultdict(list)
    for each in history.promises:
        made[each.contact_id].append(each.number)
    page = [*_case(history), line(_totals(story.totals), indent=2)]
    doubts = {told.entry for told in story.lines if told.clock}
    if doubts:
        sentence = _("Entries made under a clock that was set by hand or set back: {count}.")
        page.append(line(sentence.format(count=len(doubts)), indent=2))
    page.append(blank())
    for each_line in story.lines:
        told = passage(each_line, made)
        page += _passage(told)
        if each_line.gap is not None and abs(each_line.gap) >= LATE:
            page.append(line(Span(told.recorded, "dim"), indent=4))
    waiting = [each for each in history.promises if each.settled_as is None and each.voided is None]
    if waiting and history.case.is_open:
        page += [blank(), heading(_("Open promises"))]
    for promise in waiting if history.case.is_open else []:
        page += promise_lines(promise, now)
        page.append(line(_("Now: {state}.").format(state=state(promise, now)), indent=2))
    return page


def _case(history: History) -> Iterator[Line]:
    case = history.case
    title = _("Case {number}: {provider}").format(number=case.number, provider=case.provider)
    yield heading(title)
    facts = (
        (_("What is wrong"), case.about),
        (_("What you want"), case.want),
        (_("Sum in dispute"), case.amount),
        (_("Customer number"), case.customer_no),
        (_("Order number"), case.order_no),
        (_("Contract number"), case.contract_no),
        (_("Closed"), case.outcome or ""),
    )
    for name, text in facts:
        if text:
            yield line(f"{name}: ", Span(text, "strong"), indent=2)


def _totals(totals: Totals) -> str:
    text = _(
        "Contacts: {contacts}, answered {reached}; time known: {time}; promises broken: {broken}"
    )
    return text.format(
        contacts=totals.contacts,
        reached=totals.reached,
        time=describe_seconds(totals.talked.seconds),
        broken=totals.theirs.not_in_time,
    )


def _passage(told: Passage) -> Iterator[Line]:
    entry = _("[{entry}]").format(entry=told.entry) if told.entry is not None else ""
    style: Style = "dim" if told.is_void else "strong"
    yield line(f"{told.day} {told.clock} {entry} ", Span(told.title, style))
    for label, text in (*told.text, *told.quotes):
        yield from paragraphs(f"{label}: {text}" if label else text, indent=4)
    if told.details:
        yield line("; ".join(f"{label}: {text}" for label, text in told.details), indent=4)
    for mark in told.marks:
        yield from _mark(mark)


def _mark(mark: Mark) -> Iterator[Line]:
    yield line(Span(mark.title, "bad"), indent=4)
    for field, old, new in mark.changes:
        text = _("{field}: {old} became {new}").format(field=field, old=old, new=new)
        yield line(text, indent=6)
    if mark.why:
        yield line(_("Reason: {why}").format(why=mark.why), indent=6)
