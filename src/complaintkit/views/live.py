"""What is shown beside a call that goes on: the sheet to talk from, and the call so far."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from complaintkit.describe import describe_amount, describe_day, describe_window, promised
from complaintkit.edges.visible import terminal
from complaintkit.entries.live import Call, clock, held, held_now, is_on_hold, story
from complaintkit.model import History, Promise
from complaintkit.promises import state
from complaintkit.sentences import _
from complaintkit.views.page import (
    Line,
    Page,
    Span,
    Table,
    blank,
    heading,
    line,
    on_one_line,
    plain,
)

Row = tuple[Span, ...]
"""One line of a screen: pieces of safe text that fit its width."""

_REFERENCES = 8
"""So many of the newest reference numbers stand on the sheet."""


def sheet(history: History, now: datetime) -> list[Line | Table]:
    """What to have at hand in a call: the goal, broken and open promises, reference numbers."""
    case = history.case
    goal = f"{case.want} ({describe_amount(case.amount)})" if case.amount else case.want
    lines: list[Line | Table] = [heading(_("You want")), line(on_one_line(goal))]
    lines += [heading(_("What is wrong")), line(on_one_line(case.about))]
    open_ones = [each for each in history.promises if each.settled_as is None and not each.voided]
    theirs = [each for each in open_ones if each.by == "them"]
    broken = [each for each in theirs if state(each, now) == "broken"]
    waiting = [each for each in theirs if each not in broken]
    lines += _section(_("Broken promises"), (_promise(each, "bad") for each in broken))
    lines += _section(_("Open promises"), (_promise(each) for each in waiting))
    mine = (_promise(each) for each in open_ones if each.by == "me")
    lines += _section(_("You promised"), mine)
    return [*lines, *_section(_("References"), _references(history))]


def _section(title: str, items: Iterable[Line]) -> list[Line]:
    found = list(items)
    return [blank(), heading(title), *found] if found else []


def _promise(promise: Promise, style: str = "") -> Line:
    text = _("{number}. {text}: {window}").format(
        number=promise.number,
        text=on_one_line(promised(promise.text)),
        window=describe_window(promise.window, promise.zone),
    )
    return line(Span(text, "bad" if style else ""))


def _references(history: History) -> Iterator[Line]:
    """The newest first, each with its day and who gave it."""
    given = [
        (reference, each)
        for each in reversed(history.contacts)
        if not each.voided
        for reference in each.references
    ]
    for reference, each in given[:_REFERENCES]:
        text = _("{reference}, {day}").format(reference=reference, day=describe_day(each.at))
        yield line(f"{text}, {each.agent}" if each.agent else text)


def status(call: Call, title: str) -> str:
    """How long, how long on hold, with whom; the words say it, not a colour."""
    sentence = _("{time}  on hold {all}  {title}")
    if is_on_hold(call):
        sentence = _("{time}  ON HOLD {now}, {all} in all  {title}")
    return sentence.format(
        time=clock(call.lasted),
        now=clock(held_now(call)),
        all=clock(held(call)),
        title=terminal(title),
    )


def so_far(call: Call) -> Page:
    """What was entered, in its order."""
    return [line(on_one_line(each)) for each in story(call._replace(typing=None))]


def wrapped(page: Page, width: int) -> list[Row]:
    """The page in rows of at most *width* columns, broken between words where there are any."""
    rows: list[Row] = []
    for item in page:
        if isinstance(item, Table):
            rows += [(Span(each[:width]),) for each in plain([item]).splitlines()]
            continue
        spans = [Span(" " * item.indent), *item.spans] if item.indent else list(item.spans)
        rows += _rows([(one, span) for span in spans for one in terminal(span.text)], width)
    return rows


def _rows(letters: Sequence[tuple[str, Span]], width: int) -> Iterator[Row]:
    """The letters of one line in rows; an empty line is one row."""
    rest = list(letters)
    while len(rest) > width:
        spaces = [place for place in range(1, width + 1) if rest[place][0] == " "]
        end = spaces[-1] if spaces else width
        yield _joined(rest[:end])
        rest = rest[end + 1 :] if spaces else rest[end:]
        while rest and rest[0][0] == " ":
            rest = rest[1:]
    yield _joined(rest)


def _joined(letters: Sequence[tuple[str, Span]]) -> Row:
    """Letters of one style after another as one span."""
    row: list[Span] = []
    for one, span in letters:
        if row and row[-1].style == span.style:
            row[-1] = Span(row[-1].text + one, span.style)
        else:
            row.append(Span(one, span.style))
    return tuple(row)
