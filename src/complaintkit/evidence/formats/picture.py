"""A case's picture as SVG: for a browser, light and dark, on paper, in black and white.

The library writes text and attributes as they are, so every text goes through the edge here.
Shapes tell things apart, colours only help; they are told apart by nearly everybody.
"""

from collections.abc import Iterator
from datetime import timedelta
from itertools import groupby

import svg

from complaintkit.describe import describe_day, describe_moment, month_name
from complaintkit.edges.markup import html_text
from complaintkit.evidence.formats.shapes import (
    DARK,
    Look,
    arrow,
    bar,
    label,
    ruled,
    shape,
    sheet,
)
from complaintkit.insight.rows import Mark, MarkKind, Row
from complaintkit.insight.timeline import Timeline
from complaintkit.sentences import _

_WIDTH, _LEFT, _RIGHT = 960, 350, 940
_TOP, _ROW = 78, 38
_LEGEND = 22
_TITLE, _DETAIL = 42, 50
"""Characters that have room beside a row."""
_NEAR = 9
"""Marks closer than this are drawn as one, with their number."""
_WORDS: dict[MarkKind, str] = {
    "answered": _("a person answered"),
    "nobody": _("nobody answered"),
    "refused": _("refused"),
    "wrote": _("the customer wrote"),
    "came": _("the provider made contact"),
    "kept": _("kept"),
    "kept-late": _("kept late"),
    "partly": _("kept in part"),
    "broken": _("not kept in time"),
    "replaced": _("replaced by a new promise"),
    "waived": _("waived"),
    "letter": _("letter written"),
    "left": _("letter left"),
    "reply": _("answer of the provider"),
    "paid": _("paid"),
    "back": _("money came back"),
    "fact": _("dated fact"),
    "done": _("done"),
}
_GRAVEST: tuple[MarkKind, ...] = (
    *("kept-late", "kept", "partly", "broken", "refused", "left", "answered"),
)


def timeline_svg(found: Timeline, *, is_dark_too: bool, is_file: bool = False) -> str:
    """The picture; with *is_dark_too* it follows the reader's choice of light or dark.

    As a file of its own it names what it is written in, which a page of HTML knows.
    """
    canvas = _Canvas(found)
    height = _TOP + len(found.rows) * _ROW + 40 + _LEGEND * len(canvas.legend_rows())
    title = _("{provider}, case {number}: the time from {first} to {last}").format(
        provider=found.case.provider,
        number=found.case.number,
        first=describe_day(found.first),
        last=describe_day(found.last),
    )
    texts = [f"{each.title}; {each.detail}." for each in found.rows]
    parts = [sheet(_WIDTH, height), *canvas.drawn()]
    return svg.SVG(
        xmlns="http://www.w3.org/2000/svg" if is_file else None,
        viewBox=svg.ViewBoxSpec(0, 0, _WIDTH, height),
        width=_WIDTH,
        height=height,
        class_=["timeline"],
        extra={"role": "img", "font-family": "system-ui, 'Segoe UI', Roboto, Arial, sans-serif"},
        elements=[
            svg.Title(text=html_text(title)),
            svg.Desc(text=html_text(" ".join(texts))),
            *([svg.Style(text=DARK)] if is_dark_too else []),
            *parts,
        ],
    ).as_str()


class _Canvas:
    """Where each thing of one timeline is drawn."""

    def __init__(self, found: Timeline) -> None:
        self._found = found
        self._kinds = {mark.kind for row in found.rows for mark in row.marks}

    def drawn(self) -> Iterator[svg.Element]:
        """The head, the scale, the rows, today over them, the legend."""
        foot = _TOP + len(self._found.rows) * _ROW
        case = self._found.case
        head = _("{provider}, case {number}").format(provider=case.provider, number=case.number)
        yield label(16, 26, head, Look(90, 17, bold=True))
        yield label(16, 45, case.about, Look(130, colour="soft"))
        yield from self._scale(foot)
        for number, row in enumerate(self._found.rows):
            yield from self._row(row, _TOP + number * _ROW)
        yield from self._today(foot)
        yield from self._legend(foot + 44)

    def _x(self, place: float) -> float:
        return round(_LEFT + min(max(place, 0.0), 1.0) * (_RIGHT - _LEFT), 1)

    def _scale(self, foot: int) -> Iterator[svg.Element]:
        """A rule at each month, or at each week or day where there are few."""
        days = (self._found.last - self._found.first).days
        day, free = self._found.first, 0.0
        while day <= self._found.last:
            x = self._x(self._found.place(day))
            is_marked = day.day == 1 or (days <= 100 and day.weekday() == 0) or days <= 10  # noqa: PLR2004
            if is_marked:
                yield ruled((x, _TOP - 8, x, foot), "rule", width=1.4 if day.day == 1 else 0.7)
            if (is_marked or day == self._found.first) and free <= x <= _RIGHT - 40:
                name = f"{day.day} {month_name(day)}"
                if day.month == 1 and day.day == 1:
                    name = f"{name} {day.year}"
                yield label(x, _TOP - 13, name, Look(20, 11, colour="soft"))
                free = x + 7 * len(name)
            day += timedelta(days=1)

    def _row(self, row: Row, top: int) -> Iterator[svg.Element]:
        middle = top + _ROW / 2
        yield ruled((16, top + _ROW, _RIGHT, top + _ROW), "rule", width=0.7)
        yield label(16, middle - 2, row.title, Look(_TITLE, bold=True))
        yield label(16, middle + 12, row.detail, Look(_DETAIL, 11, colour="soft"))
        is_law = row.kind == "window"
        for each in row.bars:
            first = self._x(self._found.place(each.start))
            place = 2.0 if each.end is None else self._found.place(each.end)
            width = self._x(place) - first
            yield from bar(first, middle, width, each.kind, is_law=is_law)
            if place > 1:
                yield arrow(_RIGHT, middle)
        for _place, marks in groupby(row.marks, key=self._cell):
            yield self._mark(list(marks), middle)

    def _cell(self, mark: Mark) -> int:
        return int(self._x(self._found.place(mark.at)) / _NEAR)

    def _mark(self, marks: list[Mark], middle: float) -> svg.Element:
        """A mark, and the number of those that it stands for; a browser says which."""
        kinds = [mark.kind for mark in marks]
        kind = next((each for each in _GRAVEST if each in kinds), kinds[0])
        x = self._x(self._found.place(marks[0].at))
        parts = shape(kind, x, middle)
        if len(marks) > 1:
            parts.append(label(x + 6, middle - 6, str(len(marks)), Look(9, 10, bold=True)))
        told = "; ".join(said(each) for each in marks[:5])
        return svg.G(elements=[svg.Title(text=html_text(told)), *parts])

    def _today(self, foot: int) -> Iterator[svg.Element]:
        x = self._x(self._found.place(self._found.now))
        yield ruled((x, _TOP - 8, x, foot + 6), "ink", width=1.2, dashes=(4, 3))
        text = _("today, {day}").format(day=describe_day(self._found.now))
        is_right = x > _RIGHT - 130
        yield label(x, foot + 20, text, Look(40, 11), is_end=is_right)

    def legend_rows(self) -> list[list[tuple[MarkKind | str, str, float]]]:
        """The signs that are used with their words, and how far each is from the left."""
        kinds: list[tuple[MarkKind | str, str]] = [
            (kind, words) for kind, words in _WORDS.items() if kind in self._kinds
        ]
        bars = {each.kind for row in self._found.rows for each in row.bars if row.kind == "promise"}
        laws = any(row.bars for row in self._found.rows if row.kind == "window")
        kinds += [("time", _("time that was given"))] * ("time" in bars)
        kinds += [("law", _("time by law"))] * laws
        late = any(each.kind == "overdue" for row in self._found.rows for each in row.bars)
        kinds += [("overdue", _("over the time"))] * late
        rows: list[list[tuple[MarkKind | str, str, float]]] = []
        x = float(_WIDTH)
        for kind, words in kinds:
            room = 44 + 6.4 * len(words)
            if x + room > _RIGHT:
                rows.append([])
                x = 28.0
            rows[-1].append((kind, words, x))
            x += room
        return rows

    def _legend(self, top: float) -> Iterator[svg.Element]:
        for number, row in enumerate(self.legend_rows()):
            y = top + number * _LEGEND
            for kind, words, x in row:
                if kind in ("time", "law", "overdue"):
                    name = "overdue" if kind == "overdue" else "time"
                    yield from bar(x - 10, y, 20, name, is_law=kind == "law")
                else:
                    yield from shape(kind, x, y)
                yield label(x + 14, y + 4, words, Look(60, 11))


def said(mark: Mark) -> str:
    """What a mark says: when, what, and by which entry."""
    when = describe_moment(mark.at, "day", "")
    words = f"{when}: {_WORDS[mark.kind]}"
    if mark.text:
        words += f", {mark.text[:120]}"
    return words if mark.entry is None else _("{words} (entry {entry})").format(
        words=words, entry=mark.entry
    )  # fmt: skip
