"""`complaint timeline`: the case as a picture, on the screen and in files."""

import io
import re
import struct
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.cli.conftest import Spawn
from tests.cli.letter_stories import sofa
from tests.conftest import Run, Tell

LATER = "2026-11-25T10:00+00:00"
WHOLE = """\
Acme, case 1: The line is dead
Sun 22 Nov 2026 to Wed 25 Nov 2026; one column is about 1 h

         22 Nov             23 Nov              24 Nov              25 Nov
         ╷                  ╷                   ╷                   ╷
Contact          ●                                                           ┊
P1               ━━━━━━━━━━━━━━━━━━━━━━━━━━✗░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
                                                      today, Wed 25 Nov 2026 ▴

         ● a person answered   ━ the time given   ░ over the time
         ✗ the time ended, not kept

Contact: Contacts; a person answered 1 of your 1; from them: 0.
P1: Promise 1: a call back; by Mon 23 Nov 2026 17:00: not kept.
"""


def test_the_whole_picture(called: Run) -> None:
    """The signs, what each means, and the same in words."""
    result = called("timeline", "acme", now=LATER)

    assert (result.code, result.out, result.err) == (0, WHOLE, "")


def test_plain_draws_with_ascii_only(called: Run) -> None:
    """For terminals and readers that know nothing else."""
    result = called("timeline", "acme", "--plain", now=LATER)

    assert result.out.isascii()
    assert "P1               ==========================X!!!!!!!!!" in result.out


@pytest.mark.parametrize("columns", ["40", "80", "200"])
def test_it_fits_the_width(
    run: Run, tell: Tell, monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    """The drawing is never wider than the screen, and uses what there is."""
    tell(sofa)
    monkeypatch.setenv("COLUMNS", columns)

    drawing = run("timeline", "sofa", now="2026-12-04T10:00+00:00").out.split("\n\n")[1]

    widest = max(map(len, drawing.splitlines()))
    assert int(columns) * 0.7 < widest <= int(columns)


def test_many_contacts_in_one_place_are_counted(acme: Run) -> None:
    """A digit up to nine, then a plus."""
    for minute in range(4):
        acme("log", "acme", "--outcome", "no-answer", "--at", f"09:{minute:02}")

    assert re.search(r"^Contact +4", acme("timeline", "acme", now=LATER).out, re.MULTILINE)
    for minute in range(10, 18):
        acme("log", "acme", "--outcome", "no-answer", "--at", f"09:{minute:02}")
    assert re.search(r"^Contact +\+", acme("timeline", "acme", now=LATER).out, re.MULTILINE)


def test_an_empty_case_has_an_empty_picture(acme: Run) -> None:
    """The day and today, nothing else."""
    result = acme("timeline", "acme")

    assert result.code == 0
    assert "today, Sun 22 Nov 2026" in result.out
    assert "P1" not in result.out


def test_json_gives_rows_bars_and_marks(called: Run) -> None:
    """With the entry of each."""
    contacts, promise = called("timeline", "acme", "--json", now=LATER).json["rows"]

    assert [(each["kind"], each["entry"]) for each in contacts["marks"]] == [("answered", 5)]
    assert [each["kind"] for each in promise["bars"]] == ["time", "overdue"]
    assert promise["marks"][0]["at"] == "2026-11-23T17:00:00+00:00"


SVG = "{http://www.w3.org/2000/svg}"


def drawn(run: Run, file: Path, *words: str, now: str = LATER) -> bytes:
    """The file that the command wrote."""
    result = run("timeline", "1", "-o", str(file), *words, now=now)
    assert (result.code, result.out) == (0, f"Written to {file}.\n"), result.err
    return file.read_bytes()


def test_svg_is_one_picture_with_its_words(run: Run, tell: Tell, tmp_path: Path) -> None:
    """Well formed, nothing to load or run, a title and a text for who cannot see it."""
    tell(sofa)
    data = drawn(run, tmp_path / "t.svg", now="2026-12-04T10:00+00:00")

    root = ET.fromstring(data)  # noqa: S314 (we wrote it)
    tags = {each.tag.removeprefix(SVG) for each in root.iter()}
    assert root.tag == f"{SVG}svg"
    assert tags <= {
        *("svg", "title", "desc", "style", "rect", "line", "path", "circle", "text", "g"),
    }
    assert not re.search(rb"url\(|href|<script|\son\w+=", data)
    assert "Sofa World, case 1" in (root.findtext(f"{SVG}title") or "")
    assert "Promise 1: a refund" in (root.findtext(f"{SVG}desc") or "")
    assert "prefers-color-scheme: dark" in (root.findtext(f"{SVG}style") or "")
    shown = " ".join(each.text or "" for each in root.iter(f"{SVG}text"))
    for words in ("Contacts", "today, Fri 4 Dec 2026", "not kept in time", "time by law"):
        assert words in shown


def test_html_says_the_same_in_words(called: Run, tmp_path: Path) -> None:
    """One file, with a rule against scripts; each mark with its day and entry."""
    page = drawn(called, tmp_path / "t.html").decode()

    assert "default-src &#39;none&#39;" in page or "default-src 'none'" in page
    assert page.count("<svg ") == 1
    assert "Mon 23 Nov 2026: not kept in time (entry 6)" in page
    assert "Drawn on Wed 25 Nov 2026 10:00 Europe/London" in page


def test_png_is_a_picture(called: Run, tmp_path: Path) -> None:
    """Twice as wide as the drawing, so that small text is sharp."""
    data = drawn(called, tmp_path / "t.png")

    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", io.BytesIO(data[16:24]).read())
    assert (width, height > 200) == (1440, True)


@pytest.mark.parametrize("ending", ["svg", "html", "png"])
def test_the_same_record_is_the_same_file(called: Run, tmp_path: Path, ending: str) -> None:
    """Byte for byte."""
    first = drawn(called, tmp_path / f"a.{ending}")

    assert drawn(called, tmp_path / f"b.{ending}") == first


@pytest.mark.parametrize("ending", ["svg", "html"])
def test_hostile_text_is_only_text(acme: Run, tmp_path: Path, ending: str) -> None:
    """The library of the drawing escapes nothing; we do."""
    evil = "</text></desc><script>alert(1)</script>&x;\"'"
    acme("open", evil, "--about", evil, "--want", evil)
    acme("log", "2", f"{evil}\x1b[31m", "--promise", f"{evil} by tomorrow", "--callback", "5pm")
    acme("pay", "2", "5 EUR", "--note", evil)
    file = tmp_path / f"t.{ending}"

    assert acme("timeline", "2", "-o", str(file)).code == 0

    text = file.read_text()
    assert "<script" not in text
    assert "\x1b" not in text
    assert text.count("</desc>") == 1
    if ending == "svg":
        root = ET.fromstring(text)  # noqa: S314
        assert any("<script>alert(1)" in (each.text or "") for each in root.iter(f"{SVG}text"))
    assert "\x1b" not in acme("timeline", "2").out


def test_another_ending_is_refused(acme: Run, tmp_path: Path) -> None:
    """Before anything is drawn."""
    file = tmp_path / "t.gif"

    result = acme("timeline", "-o", str(file))

    assert (result.code, result.out, file.exists()) == (2, "", False)
    assert f"{file}: the picture can be written as .svg, .html or .png." in result.err


def test_a_file_is_never_overwritten_unasked(acme: Run, tmp_path: Path) -> None:
    """Unless with --force."""
    file = tmp_path / "t.svg"
    file.write_text("mine")

    assert (acme("timeline", "-o", str(file)).code, file.read_text()) == (73, "mine")
    assert acme("timeline", "-o", str(file), "--force").code == 0


def test_an_output_without_these_signs_gets_ascii(called: Run, spawn: Spawn) -> None:
    """No picture made of escapes."""
    shown = spawn("timeline", "acme", PYTHONIOENCODING="ascii", COMPLAINT_NOW=LATER).out

    assert "\\u" not in shown
    assert "==X!!" in shown
