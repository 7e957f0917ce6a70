"""`complaint letter -o`: each format, told by the ending of the file."""

import hashlib
import io
import stat
import sys
from collections.abc import Callable
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from tests.cli.conftest import rendered
from tests.conftest import Run

LACKING = """\
The e-mail has no address yet that it goes to: none of theirs is recorded. Fill it in before you \
send it, or add theirs and write the letter again: complaint provider 'Acme' --channel email \
--value "..."
"""

STARTS = {
    ".html": b"<!DOCTYPE html>",
    ".pdf": b"%PDF-1.7",
    ".docx": b"PK\x03\x04",
    ".eml": b"From: Jo Doe <jo@example.org>\r\n",
}


def headers(path: Path) -> dict[str, str]:
    """What a mail program reads at the head of a message."""
    return {name: str(value) for name, value in message_from_bytes(
        path.read_bytes(), policy=default).items()}  # fmt: skip


@pytest.mark.parametrize("ending", STARTS)
def test_the_ending_picks_the_format(called: Run, tmp_path: Path, ending: str) -> None:
    """Whole, for the user alone; what is recorded is the hash of these bytes."""
    path = tmp_path / f"claim{ending}"

    result = called("letter", "acme", "-o", str(path))

    data = path.read_bytes()
    assert (result.code, result.err) == (0, "")
    assert f"Written to {path}.\n" in result.out
    assert data.startswith(STARTS[ending])
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert rendered(called)[0]["sha256"] == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("ending", STARTS)
def test_json_holds_the_words_whatever_the_format(called: Run, tmp_path: Path, ending: str) -> None:
    """A program need not read PDF."""
    path = tmp_path / f"claim{ending}"

    told = called("letter", "acme", "-o", str(path), "--json").json["letter"]

    assert (told["file"], "The line is dead" in told["text"]) == (str(path), True)
    assert told["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize(("country", "size"), [("GB", (595, 842)), ("US", (612, 792))])
def test_the_paper_is_that_of_the_users_country(
    called: Run, tmp_path: Path, country: str, size: tuple[int, int]
) -> None:
    """A4, and US Letter in the United States."""
    called("me", "--country", country)
    called("letter", "acme", "-o", str(tmp_path / "claim.pdf"))
    called("letter", "acme", "-o", str(tmp_path / "claim.docx"))

    page = PdfReader(tmp_path / "claim.pdf").pages[0].mediabox
    section = Document(io.BytesIO((tmp_path / "claim.docx").read_bytes())).sections[0]
    assert (round(page.width), round(page.height)) == size
    assert section.page_width is not None
    assert round(section.page_width.pt) == size[0]


def test_an_email_goes_to_the_department_that_the_letter_is_for(
    called: Run, tmp_path: Path
) -> None:
    """Their complaints address if the record knows one, any of theirs else, or nobody yet."""
    found = []
    for number, channel in enumerate(
        [
            (),
            ("--channel", "email", "--value", "info@acme.example"),
            ("--channel", "email", "--value", "claims@acme.example", "--role", "complaints"),
        ]
    ):
        if channel:
            assert called("provider", "acme", *channel).code == 0
        path = tmp_path / f"{number}.eml"
        done = called("letter", "acme", "-o", str(path))
        found.append(headers(path).get("To"))
        assert (LACKING in done.out) is (not channel), done.out

    assert found == [None, "Acme <info@acme.example>", "Acme <claims@acme.example>"]
    assert headers(tmp_path / "2.eml")["X-Unsent"] == "1"
    assert headers(tmp_path / "2.eml")["Subject"] == "Formal claim"


def test_an_address_that_mail_cannot_go_to_is_refused(
    called: Run, tmp_path: Path, entries: Callable[[], int]
) -> None:
    """Exit 65: no file and no entry."""
    called("provider", "acme", "--channel", "email", "--value", "the form on their site")
    before, path = entries(), tmp_path / "claim.eml"

    result = called("letter", "acme", "-o", str(path))

    assert (result.code, path.exists(), entries()) == (65, False, before)
    assert "'the form on their site' is not an e-mail address" in result.err


@pytest.mark.parametrize("ending", [".txt", ".html", ".pdf", ".docx"])
def test_a_draft_is_marked_in_its_file_and_not_recorded(
    called: Run, tmp_path: Path, entries: Callable[[], int], ending: str
) -> None:
    """So that it can be looked at as it will be."""
    path = tmp_path / f"draft{ending}"

    result = called("letter", "acme", "--draft", "-o", str(path))

    assert (result.code, result.out, entries()) == (0, f"Written to {path}.\n", 6)
    found = path.read_bytes()
    if ending == ".pdf":
        found = PdfReader(path).pages[0].extract_text().encode()
    if ending == ".docx":
        found = Document(str(path)).sections[0].header.paragraphs[0].text.encode()
    assert "DRAFT — not to be sent" in found.decode()


def test_a_draft_is_no_email(called: Run, tmp_path: Path) -> None:
    """It would be ready to be sent."""
    path = tmp_path / "draft.eml"

    result = called("letter", "acme", "--draft", "-o", str(path))

    assert (result.code, path.exists()) == (65, False)


@pytest.fixture
def without_engine(called: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The program on a computer for which there is no PDF engine: Windows on ARM."""
    monkeypatch.setitem(sys.modules, "typst", None)
    return called


def test_without_the_pdf_engine_another_format_is_offered(
    without_engine: Run, tmp_path: Path, entries: Callable[[], int]
) -> None:
    """Exit 69; no file and no entry."""
    path = tmp_path / "claim.pdf"

    result = without_engine("letter", "acme", "-o", str(path))

    assert (result.code, result.out, path.exists(), entries()) == (69, "", False, 6)
    assert "Write .html and print it, or .docx." in result.err


def test_without_the_pdf_engine_an_email_carries_the_text(
    without_engine: Run, tmp_path: Path
) -> None:
    """A file that can be kept, all the same."""
    path = tmp_path / "claim.eml"

    assert without_engine("letter", "acme", "-o", str(path)).code == 0

    message = message_from_bytes(path.read_bytes(), policy=default)
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == "claim.txt"
    assert "The line is dead" in attached.get_content()


def test_characters_that_the_pdf_shows_as_codes_are_told(called: Run, tmp_path: Path) -> None:
    """The user can choose other words, or another format."""
    called("log", "acme", "Thanks \U0001f606")

    pdf = called("letter", "acme", "-o", str(tmp_path / "claim.pdf"))
    html = called("letter", "acme", "-o", str(tmp_path / "claim.html"))

    assert "The PDF shows these characters as codes: [U+1F606] SMILING" in pdf.out
    assert "codes" not in html.out
    assert "\U0001f606" in (tmp_path / "claim.html").read_text("utf-8")
