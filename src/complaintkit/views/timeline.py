"""A case as a picture of characters, with everything that it shows in words below it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import groupby
from typing import Any

from complaintkit.describe import describe_day, month_name
from complaintkit.insight.rows import Bar, Mark, MarkKind, Row
from complaintkit.insight.timeline import Timeline
from complaintkit.sentences import _
from complaintkit.views.as_json import jsonable
from complaintkit.views.page import Line, Span, Style, blank, line, shortened

_CODE = 9
"""Columns for the short name at the left."""
_NARROWEST, _WIDEST = 30, 160
_LONG = 200
_MONTH = 6
"""Columns that the name of a month needs."""

_GLYPHS: dict[MarkKind, tuple[str, str, str]] = {
    "answered": ("●", "o", _("a person answered")),
    "nobody": ("○", "x", _("nobody answered")),
    "refused": ("◆", "r", _("they refused")),
    "wrote": ("▷", "w", _("you wrote")),
    "came": ("◁", "<", _("they contacted you")),
    "kept": ("✓", "k", _("kept")),
    "kept-late": ("✓", "k", _("kept")),
    "partly": ("≈", "p", _("kept in part")),
    "broken": ("✗", "X", _("the time ended, not kept")),
    "replaced": ("»", "n", _("replaced by a new promise")),
    "waived": ("–", "v", _("waived")),
    "letter": ("□", "l", _("a letter was written")),
    "left": ("■", "s", _("a letter left")),
    "reply": ("◁", "<", _("they contacted you")),
    "paid": ("▼", "-", _("you paid")),
    "back": ("▲", "+", _("money came back")),
    "fact": ("◇", "*", _("a dated fact")),
    "done": ("✓", "k", _("kept")),
}
_BARS = {"time": ("━", "="), "overdue": ("░", "!")}
_BAR_WORDS = {"time": _("the time given"), "overdue": _("over the time")}
_OPEN_END, _OPEN_START = ("▶", ">"), ("◀", "<")
_TODAY = ("┊", ":")
SIGNS = "".join(sign for sign, _plain, _words in _GLYPHS.values()) + "━░▶◀┊╷▴"
"""Every sign of a picture that is not ASCII."""
_STYLES: dict[str, Style] = {
    "broken": "bad", "overdue": "bad", "refused": "bad", "kept": "good", "kept-late": "good",
    "done": "good", "back": "good",
}  # fmt: skip
_GRAVEST: tuple[MarkKind, ...] = (
    *("kept-late", "kept", "partly", "broken", "refused", "answered"),
)
"""Which of several marks in one place is shown."""

Cell = tuple[str, Style]


def timeline_page(found: Timeline, columns: int, *, ascii_only: bool = False) -> list[Line]:
    """The picture in so many columns, then its signs, then each row in words."""
    width = min(max(columns - _CODE, _NARROWEST), _WIDEST)
    canvas = _Canvas(found, width, 1 if ascii_only else 0)
    head = _("{provider}, case {number}: {about}").format(
        provider=found.case.provider, number=found.case.number, about=found.case.about
    )
    lines = [line(Span(shortened(head, _LONG), "strong")), line(_extent(found, width)), blank()]
    lines += canvas.scale()
    lines += [canvas.row(row) for row in found.rows]
    lines += [canvas.foot(), blank(), *canvas.legend(), blank()]
    for row in found.rows:
        text = _("{code}: {title}; {detail}.").format(
            code=row.code, title=shortened(row.title, _LONG), detail=row.detail
        )
        lines.append(line(text))
    if found.left_out:
        text = _(
            "Left out, for want of room: {count}. All of them: complaint show, complaint rights"
        )
        lines.append(line(Span(text.format(count=found.left_out), "dim")))
    return lines


def timeline_json(found: Timeline) -> dict[str, Any]:
    """The picture for a program."""
    shown: dict[str, Any] = jsonable(found)
    return shown


def _extent(found: Timeline, width: int) -> str:
    span = found.last.astimezone(UTC) - found.first.astimezone(UTC)
    text = _("{first} to {last}; one column is {span}")
    each = span / width
    hours = round(each / timedelta(hours=1))
    unit = _("{count} h").format(count=max(hours, 1))
    if each >= timedelta(days=2):
        unit = _("{count} days").format(count=round(each / timedelta(days=1)))
    about = _("about {unit}").format(unit=unit)
    return text.format(first=describe_day(found.first), last=describe_day(found.last), span=about)


class _Canvas:
    """Cells of one timeline: where a moment falls, and which sign stands there."""

    def __init__(self, found: Timeline, width: int, alphabet: int) -> None:
        self._found, self._width, self._alphabet = found, width, alphabet
        self._used: dict[str, str] = {}
        self._today = self._column(found.now)

    def _column(self, at: datetime) -> int:
        """The column of a moment; one outside gives the nearest edge."""
        return min(max(int(self._found.place(at) * self._width), 0), self._width - 1)

    def scale(self) -> list[Line]:
        """The months, and a tick at the day on which each label begins."""
        names, ticks = [" "] * self._width, [" "] * self._width
        free = 0
        for at, name in _labels(self._found, self._width):
            column = self._column(at)
            if column < free or column + len(name) > self._width:
                continue
            names[column : column + len(name)] = name
            ticks[column] = ("╷", "|")[self._alphabet]
            free = column + len(name) + 1
        return [_padded("", [(each, "dim") for each in row]) for row in (names, ticks)]

    def row(self, row: Row) -> Line:
        """The bars, over them the marks; today shows through where there is nothing."""
        cells: list[Cell] = [(" ", "")] * self._width
        cells[self._today] = (_TODAY[self._alphabet], "dim")
        for bar in row.bars:
            self._draw(cells, bar)
        for column, marks in groupby(row.marks, key=lambda mark: self._column(mark.at)):
            cells[column] = self._sign(list(marks))
        return _padded(row.code, cells)

    def _draw(self, cells: list[Cell], bar: Bar) -> None:
        first = self._column(bar.start)
        last = self._width - 1 if bar.end is None else self._column(bar.end)
        sign, style = _BARS[bar.kind][self._alphabet], _STYLES.get(bar.kind, "")
        self._used.setdefault(sign, _BAR_WORDS[bar.kind])
        cells[first : last + 1] = [(sign, style)] * (last + 1 - first)
        if self._found.place(bar.start) < 0:
            cells[0] = (_OPEN_START[self._alphabet], style)
        if bar.end is None or self._found.place(bar.end) > 1:
            cells[-1] = (_OPEN_END[self._alphabet], style)
            self._used.setdefault(_OPEN_END[self._alphabet], _("goes on"))

    def _sign(self, marks: list[Mark]) -> Cell:
        """The sign of a mark; of several, their number where they are alike in weight."""
        kinds = [mark.kind for mark in marks]
        kind = next((each for each in _GRAVEST if each in kinds), kinds[0])
        sign = _GLYPHS[kind][self._alphabet]
        style = _STYLES.get(kind, "strong")
        if len(marks) > 1 and kind not in ("broken", "refused", "kept", "kept-late"):
            self._used.setdefault("2-9", _("so many at once, + for more"))
            return (str(len(marks)) if len(marks) < 10 else "+", style)  # noqa: PLR2004 (one digit)
        self._used.setdefault(sign, _GLYPHS[kind][2])
        return sign, style

    def foot(self) -> Line:
        """Where today is."""
        sign = ("▴", "^")[self._alphabet]
        text = _("today, {day}").format(day=describe_day(self._found.now))
        column = self._today
        if column + len(text) + 2 <= self._width:
            return line(" " * (_CODE + column), Span(f"{sign} {text}", "dim"))
        before = max(column - len(text) - 1, 0)
        return line(" " * (_CODE + before), Span(f"{text} {sign}", "dim"))

    def legend(self) -> list[Line]:
        """The signs that were used, with their meaning."""
        pairs = [f"{sign} {meaning}" for sign, meaning in self._used.items()]
        return [line("   ".join(each), indent=_CODE) for each in _wrapped(pairs, self._width)]


def _padded(code: str, cells: list[Cell]) -> Line:
    """The short name and the cells, those of one style together."""
    spans = [
        Span("".join(sign for sign, _style in run), style)
        for style, run in groupby(cells, key=lambda cell: cell[1])
    ]
    while spans and not spans[-1].text.strip():
        spans.pop()
    if spans:
        spans[-1] = spans[-1]._replace(text=spans[-1].text.rstrip())
    return line(f"{code[: _CODE - 1]:<{_CODE}}", *spans)


def _wrapped(pairs: list[str], width: int) -> Iterator[list[str]]:
    """As many in a line as fit."""
    row: list[str] = []
    for each in pairs:
        if row and len("   ".join([*row, each])) > width:
            yield row
            row = []
        row.append(each)
    if row:
        yield row


def _labels(found: Timeline, width: int) -> Iterator[tuple[datetime, str]]:
    """The first day, then the first of each month; or each day, where days have room."""
    day = found.first
    yield day, f"{day.day} {month_name(day)}"
    room = width / ((found.last - found.first) / timedelta(days=1))
    weekly = room * 7 >= _MONTH * 2
    while (day := day + timedelta(days=1)) <= found.last:
        is_week = weekly and (day.weekday() == 0 if room < _MONTH else True)
        if day.day == 1:
            name = month_name(day)
            yield day, f"{name} {day.year}" if day.month == 1 else f"1 {name}" if weekly else name
        elif is_week:
            yield day, f"{day.day} {month_name(day)}"
