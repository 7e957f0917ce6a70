"""A letter as PDF: read back by a library that did not make it."""

import io
import re
from dataclasses import replace
from typing import Any

import pytest
from pypdf import PageObject, PdfReader

from complaintkit.letters.envelope import Paper
from complaintkit.letters.formats.glyphs import OTHERS, SERIF, drawable
from complaintkit.letters.formats.pdf import pdf, unknown_to_the_fonts
from complaintkit.letters.parts import RenderedLetter

from .letters import CLAIM, ENVELOPE, HOSTILE, SCRIPTS, letter, told


def read(given: RenderedLetter, paper: Paper = "a4") -> PdfReader:
    """The PDF of a letter."""
    return PdfReader(io.BytesIO(pdf(given, replace(ENVELOPE, paper=paper))))


def about(given: RenderedLetter) -> Any:
    """What the file says of itself."""
    return read(given).metadata


def words(given: RenderedLetter) -> str:
    """All its text."""
    return "\n".join(page.extract_text() for page in read(given).pages)


def placed(page: PageObject) -> list[tuple[str, float, float]]:
    """Each piece of text, with where it begins: millimetres from the left and the top."""
    found: list[tuple[str, float, float]] = []
    height = float(page.mediabox.height)

    def see(text: str, cm: list[float], tm: list[float], _font: object, _size: object) -> None:
        across = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        up = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        found.append((text.strip(), across / 72 * 25.4, (height - up) / 72 * 25.4))

    page.extract_text(visitor_text=see)
    return [each for each in found if each[0]]


def test_the_same_letter_is_the_same_bytes() -> None:
    """Its hash is in the record; the time in it is that of the letter."""
    assert pdf(CLAIM, ENVELOPE) == pdf(CLAIM, ENVELOPE)
    assert about(CLAIM)["/CreationDate"].startswith("D:20261122")


def test_it_is_tagged_and_for_the_archive() -> None:
    """PDF/A-2a and PDF/UA-1: title, language, structure; every font inside."""
    reader = read(CLAIM)
    root: Any = reader.trailer["/Root"]
    data = pdf(CLAIM, ENVELOPE)

    assert root["/MarkInfo"]["/Marked"]
    assert (root["/Lang"], about(CLAIM)["/Title"]) == ("en", CLAIM.parts["subject"])
    assert b"<pdfaid:part>2" in data
    assert b"<pdfuaid:part>1" in data
    for page in reader.pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            descriptor = font.get_object()["/DescendantFonts"][0]["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & descriptor.keys()


@pytest.mark.parametrize(
    ("paper", "size"), [("a4", (595, 842)), ("us-letter", (612, 792))], ids=["a4", "us-letter"]
)
def test_the_paper_is_that_of_the_country(paper: Paper, size: tuple[int, int]) -> None:
    """A printer asks for the other size for ever."""
    pages = read(CLAIM, paper).pages

    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in pages} == {size}


@pytest.mark.parametrize("paper", ["a4", "us-letter"])
def test_the_address_stands_in_the_window_of_an_envelope(paper: Paper) -> None:
    """DL, C6/5 and No. 10 show what lies 60 to 90 mm from the top and 22 to 105 from the left."""
    page = read(CLAIM, paper).pages[0]
    places = {text: place for text, *place in reversed(placed(page))}

    for line in ("Acme Broadband", "PO Box 99", "Leeds LS2 8XY"):
        across, down = places[line]
        assert 22 < across < 30
        assert 64 < down < 90


def test_the_enclosure_begins_on_its_own_page_and_goes_on_cleanly() -> None:
    """A short entry is never broken; every page says which it is."""
    many = tuple(f"Contact {number}\nAgent: A\nSummary: S{number}" for number in range(1, 121))
    pages = [page.extract_text() for page in read(letter(about="A.", history_title="History",
                                                         contact=many)).pages]  # fmt: skip

    assert pages[0].startswith("A.")
    assert pages[1].startswith("History")
    for page in pages[1:]:
        assert re.findall(r"Contact (\d+)", page) == re.findall(r"S(\d+)", page)
    assert [page.endswith(f"Page {n} of {len(pages)}") for n, page in enumerate(pages, 1)] == [
        True
    ] * len(pages)


def test_a_draft_is_one_on_every_page() -> None:
    """A page can be separated from the others."""
    draft = replace(CLAIM, mark="DRAFT — not to be sent")

    pages = [page.extract_text() for page in read(draft).pages]

    assert len(pages) > 1
    assert all("DRAFT — not to be sent" in page for page in pages)


def test_a_word_longer_than_the_page_stays_on_it() -> None:
    """A name of 300 letters, a link, a hash."""
    given = letter(addressee="X" * 300, sender="Y" * 300, subject="Z" * 300, about="V" * 300)

    found = [place for page in read(given).pages for place in placed(page)]

    letters = "".join(text for text, _across, _down in found)
    assert all(letters.count(each) == 300 for each in "XYV")
    assert all(
        across + 2.5 * len(text) < 210 for text, across, _down in found if "Page" not in text
    )


def test_hostile_text_does_nothing() -> None:
    """No script, link, launch or file; no code of the engine is run, and no file is read."""
    data = pdf(HOSTILE, ENVELOPE)
    root: Any = read(HOSTILE).trailer["/Root"]
    found = words(HOSTILE)

    assert not [each for each in (b"/JS", b"/JavaScript", b"/Launch", b"/URI", b"/EmbeddedFile")
                if each in data]  # fmt: skip
    assert not {"/OpenAction", "/AA", "/AcroForm", "/Names"} & root.keys()
    assert "root:" not in found
    assert "$x^2$" in found


@pytest.mark.parametrize("line", SCRIPTS)
def test_every_script_can_be_read_back(line: str) -> None:
    """English, Polish, Russian, Serbian in both scripts."""
    given = letter(about=line)

    assert " ".join(line.split()) in " ".join(words(given).split())
    assert unknown_to_the_fonts(given) == []


def test_a_character_that_no_font_has_is_shown_as_its_code_and_listed() -> None:
    """Never dropped: the reader must see that something stands there."""
    given = letter(about="Paid \U0001f606 中 e\u0301 ب\u0301", subject="On 中")

    assert unknown_to_the_fonts(given) == [
        "[U+0301] COMBINING ACUTE ACCENT",
        "[U+4E2D] CJK UNIFIED IDEOGRAPH-4E2D",
        "[U+1F606] SMILING FACE WITH OPEN MOUTH AND TIGHTLY-CLOSED EYES",
    ]
    assert "Paid [U+1F606] [U+4E2D]" in words(given)
    assert "Characters shown as codes" in words(given)
    assert "Characters shown as codes" not in words(letter(about="Paid"))


def test_the_engine_draws_what_the_tables_say() -> None:
    """PDF/A refuses an empty box, so that a table that is wrong fails here."""
    bases = sorted((SERIF | OTHERS) - {"\xad"})

    assert pdf(letter(about=told(*(f"{one} {one}" for one in bases))), ENVELOPE)
    assert pdf(letter(subject=" ".join(bases), contact=(" ".join(bases),)), ENVELOPE)


def test_accents_are_drawn_with_the_letter_that_they_stand_on() -> None:
    """Each accent on a letter of the same font; on another it is a code."""
    accents = [one for one in SERIF if drawable(f"a{one}") == f"a{one}"]

    assert pdf(letter(about=told(*(f"a{one}ж{one}" for one in sorted(accents)))), ENVELOPE)
    assert drawable("♡\u0301") == "♡[U+0301]"
    assert drawable("♡\u0300\u0301") == "♡[U+0300][U+0301]"
