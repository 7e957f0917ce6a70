"""What a Word document is made of: its page, its styles, and paragraphs and tables as elements.

Runs of text alone hold words of the record: no field, link or other relation comes from them.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from docx import Document
from docx.document import Document as Doc
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from complaintkit.letters.envelope import Paper
from complaintkit.letters.parts import Place

LINE = 13.0
"""Points from line to line."""
TOP = 20
"""Millimetres above the text."""

_FONT = "Times New Roman"  # every office has it, or one of the same widths, in all our scripts
_SIZES: dict[Paper, tuple[float, float]] = {"a4": (210, 297), "us-letter": (215.9, 279.4)}
_LEFT, _RIGHT, _BOTTOM = 25, 22, 20
_HALF = 82
"""Millimetres from the left edge of the text to its right half."""
_NUMBERS = 11
"""Millimetres for the numbers of a list."""
_TWIPS = 1440 / 25.4
_GREY = RGBColor(0x59, 0x59, 0x59)


class Look(NamedTuple):
    """A paragraph style: its indent in millimetres, gaps and size in points."""

    left: float = 0
    before: float = 0
    after: float = 0
    size: float = 11
    bold: bool = False
    keeps: bool = False
    grey: bool = False


LOOKS = {
    "Body Text": Look(after=5),
    "Heading 1": Look(before=12, after=9, bold=True, keeps=True),
    "Heading 2": Look(after=8, size=13.5, bold=True, keeps=True),
    "Quote": Look(left=9, after=5),
    "Letter Address": Look(),
    "Letter Sender": Look(left=100),
    "Letter Lines": Look(),
    "Letter Further Lines": Look(left=6),
    "Letter Record Title": Look(bold=True),
    "Letter Closing": Look(after=5, keeps=True),
    "Letter Signature": Look(before=34, after=8, keeps=True),
    "Letter Fingerprint": Look(size=8, grey=True),
    "Header": Look(size=12, bold=True),
    "Footer": Look(size=8, grey=True),
}


def document(paper: Paper, language: str) -> Doc:
    """An empty page with the styles of a letter."""
    made = Document()
    for name, relation in list(made.part.package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            del made.part.package.rels[name]  # a picture of another document
    section = made.sections[0]
    section.page_width, section.page_height = map(Mm, _SIZES[paper])
    section.top_margin, section.bottom_margin = Mm(TOP), Mm(_BOTTOM)
    section.left_margin, section.right_margin = Mm(_LEFT), Mm(_RIGHT)
    section.header_distance = section.footer_distance = Mm(10)
    _dress(_style(made, "Normal"), Look())
    tongue = element("w:lang", val=language)
    _style(made, "Normal").element.get_or_add_rPr().append(tongue)
    for name, look in LOOKS.items():
        _dress(_style(made, name), look)
    return made


def describe(made: Doc, title: str, author: str, at: datetime) -> None:
    """What the file says of itself; nothing of this computer."""
    about, moment = made.core_properties, at.astimezone(UTC).replace(tzinfo=None)
    about.title, about.author, about.last_modified_by = title[:255], author[:255], ""
    about.comments, about.created, about.modified = "", moment, moment


def mark_pages(made: Doc, mark: str) -> None:
    """The mark of a draft at the head of every page."""
    header = made.sections[0].header.paragraphs[0]
    header.add_run(mark)
    header.alignment = WD_ALIGN_PARAGRAPH.CENTER


def number_pages(made: Doc, words: str) -> None:
    """The number at the foot of every page; its two fields are the only ones."""
    footer = made.sections[0].footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for piece in words.replace("{page}", "|PAGE|").replace("{pages}", "|NUMPAGES|").split("|"):
        if piece in {"PAGE", "NUMPAGES"}:
            field = element("w:fldSimple", instr=piece)
            field.append(_run(["1"]))
            footer._p.append(field)
        elif piece:
            footer.add_run(piece)


def paragraph(
    style: str,
    lines: Sequence[str],
    *,
    keeps: bool = False,
    before: float | None = None,
    new_page: bool = False,
    place: Place = "",
) -> BaseOxmlElement:
    """A paragraph of some lines; *before* are points above it if not those of its style."""
    made, about = element("w:p"), element("w:pPr")
    about.append(element("w:pStyle", val=style.replace(" ", "")))
    if keeps:
        about.append(element("w:keepNext"))
    if new_page:
        about.append(element("w:pageBreakBefore"))
    if before is not None:
        about.append(element("w:spacing", before=str(round(before * 20))))
    if place == "right":
        about.append(element("w:ind", left=str(round(_HALF * _TWIPS))))
    if place == "centred":
        about.append(element("w:jc", val="center"))
    made.append(about)
    made.append(_run(lines))
    return made


def table(
    rows: Iterable[tuple[bool, str, list[BaseOxmlElement]]], paper: Paper, *, ruled: bool
) -> BaseOxmlElement:
    """Rows of a number and its paragraphs, each with whether it is kept on one page."""
    width = _SIZES[paper][0] - _LEFT - _RIGHT - _NUMBERS
    columns = [str(round(each * _TWIPS)) for each in (_NUMBERS, width)]
    made, about, grid = element("w:tbl"), element("w:tblPr"), element("w:tblGrid")
    about.append(element("w:tblW", w="0", type="auto"))
    if ruled:
        about.append(element("w:tblBorders"))
        rule = element("w:insideH", val="single", sz="4", space="0", color="BFBFBF")
        about[-1].append(rule)
    about.append(element("w:tblLayout", type="fixed"))
    margins = element("w:tblCellMar")
    sides = {"top": "50", "left": "0", "bottom": "50", "right": "0"}
    margins.extend(element(f"w:{side}", w=size, type="dxa") for side, size in sides.items())
    about.append(margins)
    grid.extend(element("w:gridCol", w=column) for column in columns)
    made.extend([about, grid])
    made.extend(_row(is_kept, columns, number, told) for is_kept, number, told in rows)
    return made


def _row(
    is_kept: bool, columns: list[str], number: str, told: list[BaseOxmlElement]
) -> BaseOxmlElement:
    row = element("w:tr")
    if is_kept:
        row.append(element("w:trPr"))
        row[0].append(element("w:cantSplit"))
    numbered = [paragraph("Letter Lines", [number])]
    for column, paragraphs in zip(columns, (numbered, told), strict=True):
        cell = element("w:tc")
        cell.append(element("w:tcPr"))
        cell[0].append(element("w:tcW", w=column, type="dxa"))
        cell.extend(paragraphs)
        row.append(cell)
    return row


def element(tag: str, **attributes: str) -> BaseOxmlElement:
    """An element of WordprocessingML with attributes of the same name space."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def _run(lines: Sequence[str]) -> BaseOxmlElement:
    """Lines of text; what it is given holds nothing that XML cannot."""
    run = element("w:r")
    for number, line in enumerate(lines):
        if number:
            run.append(element("w:br"))
        text = element("w:t")
        text.text = line
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.append(text)
    return run


def _style(made: Doc, name: str) -> ParagraphStyle:
    found = name in made.styles
    style = made.styles[name] if found else made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    return style


def _dress(style: ParagraphStyle, look: Look) -> None:
    properties = style.element.get_or_add_rPr()
    for theirs in list(properties):
        properties.remove(theirs)  # the template's colours, slants and fonts
    families = ("ascii", "hAnsi", "eastAsia", "cs")
    properties.append(element("w:rFonts", **dict.fromkeys(families, _FONT)))
    style.font.size, style.font.bold = Pt(look.size), look.bold
    if look.grey:
        style.font.color.rgb = _GREY
    layout = style.paragraph_format
    layout.left_indent, layout.keep_with_next = Mm(look.left), look.keeps
    layout.space_before, layout.space_after = Pt(look.before), Pt(look.after)
    layout.line_spacing = Pt(LINE) if look.size == Look().size else 1.0
    layout.widow_control = True
