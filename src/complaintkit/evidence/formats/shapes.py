"""The shapes and colours that a picture is made of; each shape can be told without its colour."""

from typing import Literal, NamedTuple

import svg

from complaintkit.edges.markup import html_text

Colour = Literal["ink", "soft", "rule", "paper", "blue", "red", "green"]

_LIGHT: dict[Colour, str] = {
    "ink": "#1d2329",
    "soft": "#55606b",
    "rule": "#d5dade",
    "paper": "#ffffff",
    "blue": "#0072b2",
    "red": "#c44900",
    "green": "#00795a",
}
_DARK: dict[Colour, str] = {
    "ink": "#e8ecef",
    "soft": "#a9b4bd",
    "rule": "#3a444d",
    "paper": "#14191d",
    "blue": "#56b4e9",
    "red": "#ff9350",
    "green": "#34c99d",
}
_RULES = " ".join(
    f".f-{name} {{fill: {value}}} .s-{name} {{stroke: {value}}}" for name, value in _DARK.items()
)
DARK = f"@media screen and (prefers-color-scheme: dark) {{{_RULES}}}"
"""For a browser whose reader wants it dark; paper stays light."""
_HALF = 5.0
"""Half of the height and width of a sign."""
Corners = tuple[tuple[float, float], ...]
_DOWN: Corners = ((-1, -1), (1, -1), (0, 1))
_UP: Corners = ((-1, 1), (1, 1), (0, -1))
_TO_LEFT: Corners = ((1, -1), (-1, 0), (1, 1))
_TO_RIGHT: Corners = ((-1, -1), (1, 0), (-1, 1))
_SQUARE: Corners = ((-1, -1), (1, -1), (1, 1), (-1, 1))
_DIAMOND: Corners = ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0))
_CORNERS: dict[str, tuple[Corners, Colour, bool]] = {
    "refused": (_DIAMOND, "red", True),
    "fact": (_DIAMOND, "ink", False),
    "wrote": (_TO_RIGHT, "blue", False),
    "came": (_TO_LEFT, "green", True),
    "reply": (_TO_LEFT, "green", False),
    "letter": (_SQUARE, "ink", False),
    "left": (_SQUARE, "ink", True),
    "paid": (_DOWN, "red", True),
    "back": (_UP, "green", True),
}
"""Closed shapes: the corners in halves, the colour, and whether they are full."""
_STROKES: dict[str, tuple[tuple[tuple[float, float, float, float], ...], Colour]] = {
    "broken": (((-5, -5, 5, 5), (-5, 5, 5, -5)), "red"),
    "replaced": (((-4, -5, 0, 0), (0, 0, -4, 5), (1, -5, 5, 0), (5, 0, 1, 5)), "ink"),
    "waived": (((-5, 0, 5, 0),), "ink"),
}
"""Signs of lines: from where to where, and the colour."""


def sheet(width: int, height: int) -> svg.Rect:
    """The paper."""
    return svg.Rect(x=0, y=0, width=width, height=height, fill=_LIGHT["paper"], class_=["f-paper"])


class Look(NamedTuple):
    """How a text is written, and after how many characters it is cut."""

    longest: int
    size: int = 12
    bold: bool = False
    colour: Colour = "ink"


def label(x: float, y: float, text: str, look: Look, *, is_end: bool = False) -> svg.Text:
    """A text on one line, safe as markup; with *is_end* it ends at *x*."""
    line = " ".join(text.split())
    cut = f"{line[: look.longest - 1].rstrip()}…"
    return svg.Text(
        x=round(x, 1),
        y=round(y, 1),
        text=html_text(line if len(line) <= look.longest else cut),
        font_size=look.size,
        font_weight="600" if look.bold else None,
        text_anchor="end" if is_end else None,
        fill=_LIGHT[look.colour],
        class_=[f"f-{look.colour}"],
    )


Ends = tuple[float, float, float, float]
"""The two ends of a line: x and y of each."""


def ruled(
    ends: Ends, colour: Colour, *, width: float = 1, dashes: tuple[int, ...] = ()
) -> svg.Line:
    """A straight line."""
    x1, y1, x2, y2 = (round(each, 1) for each in ends)
    return svg.Line(
        x1=x1,
        y1=y1,
        x2=x2,
        y2=y2,
        stroke=_LIGHT[colour],
        stroke_width=width,
        stroke_dasharray=list(dashes) or None,
        class_=[f"s-{colour}"],
    )


def bar(x: float, middle: float, width: float, kind: str, *, is_law: bool) -> list[svg.Element]:
    """A stretch of time: full for a promise, an outline for the law, hatched beyond the time."""
    is_over = kind == "overdue"
    colour: Colour = "red" if is_over else "blue"
    inside: Colour = "paper" if is_law or is_over else "blue"
    width = max(round(width, 1), 1.5)
    outline = svg.Rect(
        x=x,
        y=middle - 4,
        width=width,
        height=8,
        rx=1.5,
        fill=_LIGHT[inside],
        stroke=_LIGHT[colour],
        stroke_width=1.2,
        class_=[f"f-{inside}", f"s-{colour}"],
    )
    if not is_over:
        return [outline]
    return [outline, ruled((x, middle, x + width, middle), "red", width=7, dashes=(2, 3))]


def arrow(x: float, middle: float) -> svg.Path:
    """The sign that a bar goes on beyond the picture."""
    return _path([(x, middle - 7), (x + 9, middle), (x, middle + 7)], "blue", is_full=True)


def shape(kind: str, x: float, y: float) -> list[svg.Element]:
    """The sign of something that happened."""
    if kind in _CORNERS:
        corners, colour, is_full = _CORNERS[kind]
        points = [(x + _HALF * across, y + _HALF * down) for across, down in corners]
        return [_path(points, colour, is_full=is_full)]
    if kind in _STROKES:
        strokes, colour = _STROKES[kind]
        ends = [(x + x1, y + y1, x + x2, y + y2) for x1, y1, x2, y2 in strokes]
        halo = [ruled(each, "paper", width=6) for each in ends]
        return [*halo, *(ruled(each, colour, width=2.6) for each in ends)]
    if kind in ("answered", "nobody"):
        return [_circle(x, y, "blue", is_full=kind == "answered")]
    return [_circle(x, y, "green", is_full=kind != "partly"), *_tick(x, y, kind)]


def _tick(x: float, y: float, kind: str) -> list[svg.Element]:
    """In a full circle a tick; late it stands under a bar, in part there is half of it."""
    colour: Colour = "green" if kind == "partly" else "paper"
    strokes = [ruled((x - 3, y + 0.2, x - 0.8, y + 2.4), colour, width=1.8)]
    if kind != "partly":
        strokes.append(ruled((x - 0.8, y + 2.4, x + 3, y - 2.4), colour, width=1.8))
    if kind == "kept-late":
        strokes.append(ruled((x - 6, y - 8.5, x + 6, y - 8.5), "red", width=2))
    return [*strokes]


def _circle(x: float, y: float, colour: Colour, *, is_full: bool) -> svg.Circle:
    inside: Colour = colour if is_full else "paper"
    return svg.Circle(
        cx=x,
        cy=y,
        r=_HALF,
        fill=_LIGHT[inside],
        stroke=_LIGHT[colour],
        stroke_width=1.6,
        class_=[f"f-{inside}", f"s-{colour}"],
    )


def _path(points: list[tuple[float, float]], colour: Colour, *, is_full: bool) -> svg.Path:
    """A closed shape with these corners."""
    inside: Colour = colour if is_full else "paper"
    first, *rest = [(round(x, 1), round(y, 1)) for x, y in points]
    steps: list[svg.PathData] = [svg.M(*first), *(svg.L(*each) for each in rest), svg.Z()]
    return svg.Path(
        d=steps,
        fill=_LIGHT[inside],
        stroke=_LIGHT[colour],
        stroke_width=1.4,
        class_=[f"f-{inside}", f"s-{colour}"],
    )
