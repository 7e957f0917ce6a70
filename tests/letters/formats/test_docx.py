"""A letter as a Word document."""

import io
import re
import zipfile
from dataclasses import replace

import pytest
from docx import Document
from docx.document import Document as Doc

from complaintkit.letters.envelope import Paper
from complaintkit.letters.formats.docx import docx
from complaintkit.letters.parts import RenderedLetter

from .letters import CLAIM, ENVELOPE, HOSTILE, letter

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read(given: RenderedLetter, paper: Paper = "a4") -> Doc:
    """The document of a letter."""
    return Document(io.BytesIO(docx(given, replace(ENVELOPE, paper=paper))))


def members(given: RenderedLetter) -> dict[str, bytes]:
    """The files inside."""
    with zipfile.ZipFile(io.BytesIO(docx(given, ENVELOPE))) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def tags(given: RenderedLetter) -> set[str]:
    """The elements of the body."""
    return {str(each.tag).removeprefix(W) for each in read(given).element.body.iter()}


def test_the_same_letter_is_the_same_bytes() -> None:
    """No time of packing, no name of this computer's user."""
    with zipfile.ZipFile(io.BytesIO(docx(CLAIM, ENVELOPE))) as packed:
        times = {each.date_time for each in packed.infolist()}

    assert docx(CLAIM, ENVELOPE) == docx(CLAIM, ENVELOPE)
    assert times == {(1980, 1, 1, 0, 0, 0)}
    assert read(CLAIM).core_properties.author == "Jane Doe"
    assert "docProps/thumbnail.jpeg" not in members(CLAIM)


def test_it_has_real_styles() -> None:
    """Whoever changes the letter in Word changes a style, not forty lines."""
    used = {each.style.name: each.text for each in reversed(read(CLAIM).paragraphs) if each.style}

    assert used["Heading 1"] == "Formal claim, customer number 8773 10 123"
    assert used["Heading 2"] == "Enclosure: history of contacts"
    assert {
        "Body Text",
        "Quote",
        "Letter Sender",
        "Letter Address",
        "Letter Signature",
    } <= used.keys()


@pytest.mark.parametrize(
    ("paper", "size"), [("a4", (210, 297)), ("us-letter", (216, 279))], ids=["a4", "us-letter"]
)
def test_the_paper_is_that_of_the_country(paper: Paper, size: tuple[int, int]) -> None:
    """Word's own default is US Letter."""
    section = read(CLAIM, paper).sections[0]

    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == size


def test_the_history_is_a_table_whose_short_rows_stay_whole() -> None:
    """A long one may break, or it would leave a page empty."""
    given = letter(history_title="History", contact=("Short.", "Long " * 500))

    rows = read(given).element.body.findall(f".//{W}tr")

    assert [row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows] == [True, False]


def test_every_page_has_its_number_and_a_draft_its_mark() -> None:
    """Head and foot stand on each page."""
    draft = read(replace(CLAIM, mark="DRAFT — not to be sent"))

    assert draft.sections[0].header.paragraphs[0].text == "DRAFT — not to be sent"
    fields = re.findall(rb'fldSimple w:instr="(\w+)"', members(CLAIM)["word/footer1.xml"])
    assert fields == [b"PAGE", b"NUMPAGES"]
    assert read(CLAIM).sections[0].header.is_linked_to_previous


def test_hostile_text_is_text() -> None:
    """No field, link or picture in the body, and nothing outside of the file."""
    files = members(HOSTILE)
    found = tags(HOSTILE)

    assert found <= tags(CLAIM)
    assert not {"instrText", "fldSimple", "hyperlink", "drawing"} & found
    assert not [name for name, data in files.items() if b'TargetMode="External"' in data]


def test_characters_that_xml_cannot_hold_are_shown() -> None:
    """A template of the user's own may hold them; Word would refuse the file."""
    body = " ".join(each.text for each in read(letter(opening="a\x00b\x0bd\x1fc\ufffe")).paragraphs)

    assert "a^@b" in body
    assert "d^_c\\ufffe" in body
