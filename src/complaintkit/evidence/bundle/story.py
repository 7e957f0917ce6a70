"""The chronology as a document: what the HTML page tells, for paper."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from complaintkit.evidence.bundle.content import Content
from complaintkit.evidence.bundle.document import (
    Block,
    Cell,
    Document,
    Facts,
    Paragraph,
    Piece,
    Table,
    cell,
)
from complaintkit.evidence.bundle.remarks import remarks
from complaintkit.evidence.formats.entry import Mark, Passage, passage
from complaintkit.evidence.formats.page import figures
from complaintkit.sentences import _

LONGEST = 1000
"""Lines in one volume: a reader's program must open it, and so must ours make it."""


def story_documents(content: Content) -> Iterator[Document]:
    """The chronology in volumes; nearly every case has one."""
    made: defaultdict[str | None, list[int]] = defaultdict(list)
    for each in content.history.promises:
        made[each.contact_id].append(each.number)
    passages = (passage(line, made, content.now.tzinfo) for line in content.story.lines)
    count = max(1, -(-len(content.story.lines) // LONGEST))
    for number in range(1, count + 1):
        rows = [_row(each) for each in islice(passages, LONGEST)]
        title = _("{case}: chronology").format(case=content.title)
        if count > 1:
            title = _("{title}, part {number} of {count}").format(
                title=title, number=number, count=count
            )
        lead = _(
            "In the order things happened, at the times that were told; below each stands when "
            "it was entered in the record."
        )
        blocks = [*_summary(content), _table(rows)] if number == 1 else [_table(rows)]
        yield Document(title, lead, content.notice, content.made, tuple(blocks))


def _summary(content: Content) -> Iterator[Block]:
    """What the story adds up to, and what a careful reader may ask about."""
    counted = ((what, number, note) for number, what, note in figures(content.story.totals))
    yield Facts(tuple((what, f"{n} ({note})" if note else n) for what, n, note in counted))
    yield from map(Paragraph, remarks(content))


def _table(rows: Sequence[tuple[Cell, ...]]) -> Table:
    return Table((_("Happened"), _("Entry"), _("What happened")), (22, 8, 70), rows)


def _row(told: Passage) -> tuple[Cell, ...]:
    when = cell(Piece(told.day, "strong"), told.clock, Piece(told.zone, "label"))
    return when, cell(str(told.entry or "–")), cell(*_pieces(told))


def _pieces(told: Passage) -> Iterator[Piece]:
    if told.is_void:
        yield Piece(_("Void, not counted:"), "bad")
    yield Piece(told.title, "void" if told.is_void else "strong")
    for label, text in told.text:
        yield Piece(f"{label}: {text}" if label else text, "label" if told.is_void else "text")
    for label, text in told.quotes:
        yield Piece(f"{label}: {text}", "quote")
    yield Piece("; ".join(f"{label}: {text}" for label, text in told.details), "label")
    if told.promises:
        numbers = ", ".join(map(str, told.promises))
        yield Piece(_("Promises made in it: {numbers}").format(numbers=numbers), "label")
    yield Piece(told.recorded, "label")
    yield Piece(told.doubt, "bad")
    for mark in told.marks:
        yield from _mark(mark)


def _mark(mark: Mark) -> Iterator[Piece]:
    yield Piece(mark.title, "bad")
    for field, old, new in mark.changes:
        yield Piece(_("{field}: was {old}, is {new}").format(field=field, old=old, new=new))
    if mark.why:
        yield Piece(_("Why: {why}").format(why=mark.why))
