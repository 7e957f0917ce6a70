"""What the page of a case says, as plain text in the order it is read; the template lays it out."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from complaintkit.describe import (
    describe_amount,
    describe_day,
    describe_delay,
    describe_end,
    describe_moment,
    promised,
)
from complaintkit.evidence.chronology import Chronology
from complaintkit.evidence.formats.entry import Passage, passage
from complaintkit.evidence.formats.tables import (
    ExhibitRow,
    LetterRow,
    MoneyRow,
    OfferRow,
    exhibit_rows,
    letter_rows,
    money_rows,
    offer_rows,
)
from complaintkit.evidence.formats.wording import Pairs, seconds, word, zone_then
from complaintkit.model import Case, Channel, History, Precision, Promise
from complaintkit.promises import State, lateness, state
from complaintkit.sentences import _
from complaintkit.totals import Spent, Tally, Totals
from complaintkit.when.explained import explained

_TONES: dict[State, str] = {"broken": "bad", "waiting": "open", "due": "open"}


@dataclass(frozen=True)
class PromiseRow:
    """A promise and what has become of it."""

    promise: Promise
    text: str
    by: str
    due: str
    opens: str
    basis: str
    rule: str
    """How the time was counted."""
    state: str
    tone: str
    """How the state is drawn; its word says it all."""
    detail: str


@dataclass(frozen=True)
class Page:
    """One case."""

    history: History
    facts: Pairs
    figures: list[tuple[str, str, str]]
    """Number, what it counts, and a note."""
    promises: list[PromiseRow]
    letters: list[LetterRow]
    offers: list[OfferRow]
    money: list[MoneyRow]
    exhibits: list[ExhibitRow]
    passages: list[Passage]


def page(history: History, story: Chronology, now: datetime) -> Page:
    """The page of one case as it stands at *now*."""
    made = defaultdict(list)
    for each in history.promises:
        made[each.contact_id].append(each.number)
    return Page(
        history,
        list(_facts(history, now)),
        list(figures(story.totals)),
        [_promise(each, now) for each in history.promises],
        list(letter_rows(history, now)),
        list(offer_rows(history)),
        money_rows(history),
        list(exhibit_rows(history)),
        [passage(line, made, now.tzinfo) for line in story.lines],
    )


def _at(at: datetime, now: datetime, precision: Precision = "minute") -> str:
    """A moment that was stored with its offset only, in the user's zone if that fits."""
    return describe_moment(at, precision, zone_then(at, now.tzinfo))


def _facts(history: History, now: datetime) -> Iterator[tuple[str, str]]:
    case, provider = history.case, history.provider
    void = _("not counted, declared void by entry {entry}").format(entry=case.voided)
    facts = [
        (_("This case"), void if case.voided else ""),
        (_("Wanted"), case.want),
        (_("Sum in dispute"), describe_amount(case.amount)),
        (_("Customer number"), case.customer_no),
        (_("Order number"), case.order_no),
        (_("Contract number"), case.contract_no),
        (_("Case opened"), _at(case.opened_at, now, case.opened_precision)),
        (_("Case closed"), _at(case.closed_at, now) if case.closed_at else _("no, still open")),
        (_("Outcome"), word(case.outcome or "")),
        (_("Closing note"), case.closing_note),
        (_("Rating by the customer"), _rating(case)),
        (_("Provider's address"), provider.address),
        (_("Provider's country"), provider.country),
        (_("Provider's time zone"), provider.zone),
    ]
    yield from ((label, text) for label, text in facts if text)
    for channel in provider.channels:
        yield word(channel.role).capitalize() or _("Channel"), _channel(channel)


def _rating(case: Case) -> str:
    if case.rating is None:
        return ""
    text = _("{rating} of 5: {why}") if case.rating_why else _("{rating} of 5")
    return text.format(rating=case.rating, why=case.rating_why)


def _channel(channel: Channel) -> str:
    rest = [channel.hours, channel.menu and _("menu {path}").format(path=channel.menu)]
    return ", ".join(filter(None, (channel.value, word(channel.kind), *rest, channel.note)))


def figures(totals: Totals) -> Iterator[tuple[str, str, str]]:
    """What a case adds up to: a number, what it counts, and a note.

    What it counts is a heading, which needs no form for each number.
    """
    yield str(totals.contacts), _("Contacts"), _reached(totals)
    yield _spent(totals.talked), _("Spent in contacts"), _not_known(totals.talked)
    yield _spent(totals.held), _("Of it on hold"), _not_known(totals.held)
    yield str(totals.theirs.made), _("Promises by the provider"), _became(totals.theirs)
    if totals.mine.made:
        yield str(totals.mine.made), _("Promises by the customer"), _became(totals.mine)
    if totals.letters:
        yield str(totals.letters), _("Written letters"), ""
    if totals.corrections:
        yield str(totals.corrections), _("Corrections"), _("old and new text are both shown")
    if totals.void:
        yield str(totals.void), _("Void entries"), _("shown and marked, not counted here")


def _reached(totals: Totals) -> str:
    parts = [
        _("a person answered: {number}").format(number=totals.reached),
        _("nobody: {number}").format(number=totals.unanswered),
        _("automatic reply: {number}").format(number=totals.auto_replies),
    ]
    if totals.sent:
        parts.append(_("sent: {number}").format(number=totals.sent))
    if totals.came:
        parts.append(_("came from them: {number}").format(number=totals.came))
    return "; ".join(parts)


def _spent(spent: Spent) -> str:
    return seconds(spent.seconds) if spent.known else "–"


def _not_known(spent: Spent) -> str:
    if not spent.unknown:
        return _("noted for every contact that takes time") if spent.known else ""
    return _("noted: {known}; not noted: {unknown}").format(
        known=spent.known, unknown=spent.unknown
    )


def _became(tally: Tally) -> str:
    text = _("kept: {kept}; kept late: {late}; broken: {broken}; open: {open}").format(
        kept=tally.of("kept"),
        late=tally.of("kept late"),
        broken=tally.of("broken"),
        open=tally.of("waiting", "due"),
    )
    other = tally.of("partly kept", "superseded", "waived")
    return text + (_("; other: {other}").format(other=other) if other else "")


def _promise(promise: Promise, now: datetime) -> PromiseRow:
    window = promise.window
    became = state(promise, now)
    counts = promise.voided is None
    return PromiseRow(
        promise,
        text=promised(promise.text),
        by=word(promise.by),
        due=describe_end(window, promise.zone),
        opens=describe_moment(window.opens, window.precision, promise.zone)
        if window.opens and window.opens != window.closes
        else "",
        basis=word(promise.basis),
        rule=explained(window.rule),
        state=word(became) if counts else _("void"),
        tone=_TONES.get(became, "") if counts else "",
        detail=_over(promise, now) if counts and lateness(promise, now) else "",
    )


def _over(promise: Promise, now: datetime) -> str:
    over = describe_delay(lateness(promise, now))
    if promise.settled_at is not None:
        return _("{span} after the time").format(span=over)
    return _("{span} over the time on {day}").format(span=over, day=describe_day(now))
