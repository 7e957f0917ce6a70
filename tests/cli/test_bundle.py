"""`complaint export -o FILE.zip`: one case for one reader, whole, provable and nothing more."""

import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

from pypdf import PdfReader

from tests.cli.bundle_stories import FILES, LATER, all_bytes
from tests.cli.bundling import PAGES, manifest, page
from tests.cli.conftest import stilled
from tests.conftest import Run
from tests.evidence.formats.pages import Tree
from tests.record import version1

NOTED = "noted for every contact that takes time"


def test_says_what_is_in_it_and_the_number_to_tell(story: Run, desk: Path) -> None:
    """The whole answer."""
    path = desk / "acme.zip"

    result = story("export", "acme", "-o", str(path), now=LATER)

    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert (result.code, result.out, result.err) == (
        0,
        f"Written to {path} and read back, for the ombudsman or dispute body: 3 contacts,"
        " 1 promise, 2 letters, 1 sending of a letter, 4 milestones, 1 payment, 1 clause, 1 offer,"
        " 3 exhibits, 1 contradiction, 1 correction in 1 case; 20 files.\n"
        "What was declared void, and so does not count: entry 14.\n"
        "L-02: That it left is not recorded, so it is not handed over.\n"
        f"SHA-256 of the file, to tell by another way: {digest}\n",
        "",
    )
    assert path.stat().st_mode & 0o077 == 0


def test_holds_the_pages_the_files_and_what_proves_them(bundle: Callable[..., Path]) -> None:
    """Under names that any system can hold; the names of the user's own files are data."""
    path = bundle()

    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        exhibits = {name: archive.read(name) for name in names if name.startswith("exhibits/")}
        infos = archive.infolist()
    assert names == [
        *("HOW-TO-CHECK.txt", "SHA256SUMS", "certificate.html", "certificate.pdf", "check.py"),
        *("checkpoint.txt", "chronology.csv", "chronology.html", "chronology.json"),
        *("chronology.pdf", "exhibits/E-01.jpg", "exhibits/E-02.pdf", "exhibits/E-03.mp3"),
        *("index.html", "index.pdf", "law.html", "law.pdf", "letters/L-01.pdf", "manifest.json"),
        "record.json",
    ]
    assert list(exhibits.values()) == list(FILES.values())
    told = {(each.date_time, each.compress_type, each.external_attr, each.extra) for each in infos}
    assert told == {((1980, 1, 1, 0, 0, 0), 0, 0o100644 << 16, b"")}


def test_the_letter_is_the_one_that_left(bundle: Callable[..., Path], desk: Path) -> None:
    """Byte for byte, whatever the templates say by now; the one that never left stays at home."""
    with zipfile.ZipFile(bundle()) as archive:
        assert archive.read("letters/L-01.pdf") == (desk / "claim.pdf").read_bytes()


def test_the_first_page_tells_what_a_reader_should_know(bundle: Callable[..., Path]) -> None:
    """Files, figures, answers, statement against statement, and what is not there."""
    text = page(bundle())

    for told in (
        "Customer number\nC-17-99",
        "exhibits/E-01.jpg",
        "photo.jpg",
        "letters/L-01.pdf",
        "We refuse.",
        "It was delivered on Monday",
        "It never came",
        "Only one can be",
        "Other cases in the record, and drafts.",
        "L-02: That it left is not recorded, so it is not handed over.",
        "Recorded while the computer's clock was set by hand or set back",
    ):
        assert told in text, told


def test_what_is_void_is_there_when_asked_for(bundle: Callable[..., Path]) -> None:
    """Marked, with its reason, and its entry provable."""
    path = bundle("--with-void", "--for", "court")

    text = page(path, "chronology.html")
    assert ("VOIDTEXT" in text, "VOIDWHY" in text, manifest(path)["void_left_out"]) == (
        *(True, True),
        [],
    )


def test_a_void_exhibit_is_marked_when_it_is_shown(story: Run, bundle: Callable[..., Path]) -> None:
    """Its file is there for whoever asked for it, and nobody takes it for evidence."""
    story("void", "24", "--why", "another call", now=LATER)

    assert "void, not counted" in page(bundle("--with-void"))
    assert "exhibits/E-03.mp3" not in page(bundle())


def test_calls_that_overlap_are_told(acme: Run, desk: Path) -> None:
    """Before the other side finds out."""
    for at in ("10:00", "10:20"):
        acme("log", "acme", "x", "--at", f"2026-11-20 {at}", "--duration", "30m")
    acme("export", "-o", str(desk / "x.zip"))

    with zipfile.ZipFile(desk / "x.zip") as archive:
        story = json.loads(archive.read("chronology.json"))
        with archive.open("chronology.pdf") as file:
            sheet = PdfReader(file).pages[0].extract_text()
    assert (story["overlaps"], story["gaps"]) == ([{"one": 5, "other": 6}], [])
    assert {"what": "Spent in contacts", "number": "1 h", "note": NOTED} in story["totals"]
    assert "the contacts of entries 5 and 6 overlap." in sheet
    text = page(desk / "x.zip")
    assert "By the times that were told, the contacts of entries 5 and 6 overlap." in text
    assert "Recorded a day or more after it happened: entries 5, 6." in text


def test_a_masked_copy_says_so_on_every_page(bundle: Callable[..., Path]) -> None:
    """On each sheet of paper, too; and nothing of it stands in a file of ours."""
    path = bundle("--for", "provider")

    notice = "Masked copy, made for the provider. Masked: the customer's own notes."
    assert manifest(path)["masked"] == [{"field": "note", "times": 1}]
    with zipfile.ZipFile(path) as archive:
        for name in PAGES:
            assert notice in Tree(archive.read(f"{name}.html")).text
            with archive.open(f"{name}.pdf") as file:
                sheets = PdfReader(file).pages
                assert all(notice in sheet.extract_text() for sheet in sheets), name
        assert "record.json" not in archive.namelist()
    assert [name for name, data in all_bytes(path).items() if b"kept calm" in data] == []


def test_the_provider_does_not_get_a_letter_to_somebody_else(
    story: Run, bundle: Callable[..., Path]
) -> None:
    """A statement for the court; the court gets what the provider got, too."""
    assert story("letter", "acme", "--kind", "statement", now=LATER).code == 0
    assert story("sent", "3", "--via", "post", now=LATER).code == 0
    found = {}
    for reader in ("provider", "court"):
        with zipfile.ZipFile(bundle("--for", reader)) as archive:
            found[reader] = [each for each in archive.namelist() if each.startswith("letters/")]

    assert found == {
        "provider": ["letters/L-01.pdf"],
        "court": ["letters/L-01.pdf", "letters/L-03.txt"],
    }


def test_json_names_every_file(story: Run, desk: Path) -> None:
    """For a program that goes on with it."""
    path = desk / "x.zip"
    words = ("export", "acme", "-o", str(path), "--for", "bank", "--json")

    found = story(*words, now=LATER).json

    assert found["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (found["for"], found["counts"]["exhibits"], "index.pdf" in found["members"]) == (
        *("bank", 3),
        True,
    )


def test_a_case_that_has_just_been_opened(acme: Run, desk: Path) -> None:
    """Little to tell is no reason to fail."""
    assert acme("export", "-o", str(desk / "x.zip")).code == 0
    assert "No clock of a rule runs by what the record says so far." in page(
        desk / "x.zip", "law.html"
    )


def test_a_letter_of_an_older_program_is_said_not_to_be_there(
    run: Run, home: Path, desk: Path
) -> None:
    """It kept the fingerprint alone."""
    version1.make(home / "complaints.db", "version2.sql")

    assert run("export", "acme", "-o", str(desk / "x.zip"), now="2026-12-01T10:00+00:00").code == 0

    assert "kept its fingerprint alone, not its text" in page(desk / "x.zip")


def test_progress_and_receipt_stay_apart(story: Run, desk: Path) -> None:
    """Nobody looks, so nothing is drawn; the receipt is the only output."""
    result = story("export", "acme", "-o", str(desk / "x.zip"), now=LATER)

    assert (stilled(result.out).count("\n"), result.err) == (4, "")
