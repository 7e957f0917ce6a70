"""The growth of each tool's two daily commands as a picture; both scales are logarithmic."""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import svg

from benchmarks.results import Results
from complaintkit.evidence.formats.shapes import DARK, Colour, Look, label, ruled, sheet

PANELS = {"Adding one entry": ("log", "add"), "What is open or due": ("due", "list")}
"""Each panel's title, with the name of our command and of the peers'."""
FLOOR = "bare sqlite3"
_WIDTH, _HEIGHT = 1040, 470
_LEFT, _TOP, _ACROSS, _DOWN = 60, 92, 280, 310
_NEXT = 510
"""From the left edge of a panel to that of the next."""
_LOW, _HIGH = 0.5, 5_000.0
"""Ends of the scale of multiples of a bare interpreter."""
_APART = 15.0
"""Between two labels."""


class _Curve(NamedTuple):
    """One tool's ratio at each size."""

    name: str
    points: list[tuple[float, float]]
    """In the picture."""
    last: float
    """The ratio at the largest size."""
    colour: Colour
    width: float
    dashes: tuple[int, ...] = ()


def picture(results: Results) -> str:
    """An SVG for light and for dark pages; each line carries its name and its last ratio."""
    head = [
        label(20, 30, "Growth with the record", Look(80, 18, bold=True)),
        label(20, 52, "CPU time of the whole process, times that of python -c pass", Look(120)),
    ]
    parts: list[svg.Element] = [*head]
    told = []
    for number, (title, names) in enumerate(PANELS.items()):
        panel = _Panel(results, names, _LEFT + number * _NEXT)
        parts += panel.drawn(title)
        told.append(f"{title}: {panel.told()}.")
    return svg.SVG(
        xmlns="http://www.w3.org/2000/svg",
        viewBox=svg.ViewBoxSpec(0, 0, _WIDTH, _HEIGHT),
        width=_WIDTH,
        height=_HEIGHT,
        extra={"role": "img", "font-family": "system-ui, 'Segoe UI', Roboto, Arial, sans-serif"},
        elements=[
            svg.Title(text="Growth of complaintkit and its peers"),
            svg.Desc(text=" ".join(told)),
            svg.Style(text=DARK),
            sheet(_WIDTH, _HEIGHT),
            *parts,
        ],
    ).as_str()


class _Panel:
    """One command of every tool, over the numbers of contacts."""

    def __init__(self, results: Results, names: tuple[str, str], left: float) -> None:
        self._results, self._names, self._left = results, names, left
        self._sizes = results.sizes()
        self._curves = [each for each in self._each() if each.points]

    def told(self) -> str:
        """What the lines end at, for those who do not see them."""
        return ", ".join(f"{each.name} {_times(each.last)}" for each in self._curves)

    def drawn(self, title: str) -> Iterator[svg.Element]:
        """Title, grid, lines and their names."""
        yield label(self._left, _TOP - 12, title, Look(60, 14, bold=True))
        yield from self._grid()
        for each in self._curves:
            for (x1, y1), (x2, y2) in zip(each.points, each.points[1:], strict=False):
                yield ruled((x1, y1, x2, y2), each.colour, width=each.width, dashes=each.dashes)
        for each, y in _spread_out(self._curves):
            (x, at), bold = each.points[-1], each.name == "complaintkit"
            edge = self._left + _ACROSS + 14
            yield ruled((x, at, edge - 3, y), each.colour, width=0.7)
            text = f"{each.name} {_times(each.last)}"
            yield label(edge, y + 4, text, Look(40, 12, bold=bold, colour=each.colour))

    def _each(self) -> Iterator[_Curve]:
        ours, theirs = self._names
        yield self._curve("complaintkit", "complaint", ours, "blue", 3.2)
        yield self._curve(FLOOR, "sqlite3", ours, "soft", 1.6, (4, 3))
        for program in self._results.programs:
            colour: Colour = "red" if program.written_in == "Python" else "green"
            yield self._curve(program.name, program.name, theirs, colour, 1.6)

    def _curve(
        self,
        name: str,
        tool: str,
        command: str,
        colour: Colour,
        width: float,
        dashes: tuple[int, ...] = (),
    ) -> _Curve:
        rows = [row for size in self._sizes if (row := self._results.row(tool, command, size))]
        points = [(self._x(row.contacts), _y(row.ratio.middle)) for row in rows]
        last = rows[-1].ratio.middle if rows else 0
        if rows and rows[-1].contacts < self._sizes[-1]:
            name = f"{name}, {rows[-1].contacts:,}:"
        return _Curve(name, points, last, colour, width, dashes)

    def _grid(self) -> Iterator[svg.Element]:
        for times in (1, 10, 100, 1_000):
            y = _y(times)
            yield ruled((self._left, y, self._left + _ACROSS, y), "rule")
            yield label(self._left - 8, y + 4, f"{times:,}", Look(10, colour="soft"), is_end=True)
        for size in self._sizes:
            x = self._x(size)
            yield ruled((x, _TOP, x, _TOP + _DOWN), "rule")
            yield label(
                x + 24, _TOP + _DOWN + 18, f"{size:,}", Look(10, 11, colour="soft"), is_end=True
            )
        where = self._left + _ACROSS
        yield label(
            where, _TOP + _DOWN + 38, "contacts in the record", Look(40, colour="soft"), is_end=True
        )

    def _x(self, contacts: int) -> float:
        low, high = math.log(self._sizes[0]), math.log(max(self._sizes[-1], self._sizes[0] * 10))
        return self._left + _ACROSS * (math.log(contacts) - low) / (high - low)


def _y(times: float) -> float:
    low, high = math.log(_LOW), math.log(_HIGH)
    return _TOP + _DOWN * (1 - (math.log(min(max(times, _LOW), _HIGH)) - low) / (high - low))


def _spread_out(curves: Sequence[_Curve]) -> Iterator[tuple[_Curve, float]]:
    """Each with the height of its label, from the top down, none upon another."""
    ordered = sorted(curves, key=lambda each: each.points[-1][1])
    heights = [each.points[-1][1] for each in ordered]
    for _round in range(200):
        for above in range(len(heights) - 1):
            lack = _APART - (heights[above + 1] - heights[above])
            if lack > 0:
                heights[above] -= lack / 2
                heights[above + 1] += lack / 2
    yield from zip(ordered, heights, strict=True)


def _times(ratio: float) -> str:
    return f"{ratio:,.0f}×" if ratio >= 10 else f"{ratio:.1f}×"  # noqa: PLR2004 (two digits)
