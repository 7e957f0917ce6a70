"""The law page: which rules apply to the case, from when until when, and where they were read."""

from collections.abc import Iterator
from datetime import date

from complaintkit.describe import describe_day
from complaintkit.evidence.bundle.content import Content
from complaintkit.evidence.bundle.document import (
    Block,
    Cell,
    Document,
    Heading,
    Paragraph,
    Piece,
    Table,
    cell,
)
from complaintkit.evidence.formats.milestones import milestone_title
from complaintkit.law.window import RuleWindow, state
from complaintkit.sentences import _, legal, legal_names

_STATES = {
    "running": _("their time runs"),
    "overdue": _("their time is over"),
    "met": _("done in time"),
    "met-late": _("done too late"),
    "ahead": _("opens later"),
    "open": _("open"),
    "doubtful": _("one reading of the deadline has passed, another has not"),
    "closed": _("over"),
    "stands-still": _("stands still"),
}


def law_document(content: Content) -> Document:
    """Each rule whose clock runs or ran, with its dates, its source and its doubts."""
    today = content.now.date()
    chosen = [each for each in content.windows if state(each, today) in _STATES]
    title = _("{case}: the rules that apply").format(case=content.title)
    lead = _("“You” on this page is the customer. The dates are computed from the entries named.")
    blocks: list[Block] = []
    if chosen:
        on = _("State on {day}").format(day=describe_day(today))
        heads = (_("Rule"), _("From"), _("Until"), on)
        rows = [_row(each, today) for each in sorted(chosen, key=_order)]
        blocks += [Heading(_("Periods and routes")), Table(heads, (46, 22, 16, 16), rows)]
    else:
        blocks.append(Paragraph(_("No clock of a rule runs by what the record says so far.")))
    note = _(
        "This is a calculation from dates, not legal advice. Each rule was read where it says, "
        "on the day it says."
    )
    blocks.append(Paragraph(note, "label"))
    return Document(title, lead, content.notice, content.made, tuple(blocks))


def _row(window: RuleWindow, today: date) -> tuple[Cell, ...]:
    now = cell(_STATES[state(window, today)])
    return cell(*_rule(window)), _start(window), _until(window), now


def _rule(window: RuleWindow) -> Iterator[Piece]:
    rule = window.rule
    yield Piece(_(rule.title), "strong")
    yield Piece(legal(rule.says))
    for note in (*window.notes, legal(rule.condition), legal(rule.caveat)):
        yield Piece(note, "label")
    if window.provisional:
        yield Piece(
            _("Provisional: the public holidays of that year are not decreed yet."), "label"
        )
    cited = _("{citation} [{id}], checked {day}. Read in: {source}").format(
        citation=legal_names(rule.citation),
        id=rule.id,
        day=describe_day(rule.checked_on),
        source=legal_names(rule.source),
    )
    yield Piece(cited, "label")


def _start(window: RuleWindow) -> Cell:
    if window.start is None:
        return cell("–")
    label = milestone_title(window.start.kind)
    if window.start.kind == label:  # the end of another rule's period
        label = _("The day another period ends")
    entry = _("entry {entry}").format(entry=window.start.entry)
    return cell(describe_day(window.start.day), Piece(label, "label"), Piece(entry, "label"))


def _until(window: RuleWindow) -> Cell:
    pieces: list[Piece | str] = []
    if window.rule.kind in ("opens", "silence-means") and window.opens:
        pieces.append(_("opens {day}").format(day=describe_day(window.opens)))
    if window.closes:
        pieces.append(describe_day(window.closes))
    if window.latest and window.latest != window.closes:
        text = _("at the latest that can be argued for: {day}")
        pieces.append(Piece(text.format(day=describe_day(window.latest)), "label"))
    return cell(*pieces) or cell("–")


def _order(window: RuleWindow) -> tuple[date, str]:
    return window.closes or window.opens or date.max, window.rule.id
