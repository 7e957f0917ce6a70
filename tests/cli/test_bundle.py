"""`complaint export -o FILE.zip`: one case for one reader, whole, provable and nothing more."""

import hashlib
import json
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.cli.bundle_stories import FILES, LATER, all_bytes, compared, tell, unpacked
from tests.cli.conftest import stilled
from tests.conftest import Run
from tests.evidence.formats.pages import Tree
from tests.record import version1

NOTED = "noted for every contact that takes time"
PAGES = ("index", "chronology", "law", "certificate")
READERS = ("provider", "ombudsman", "bank", "court", "public")


@pytest.fixture(name="desk")
def _desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    return folder


@pytest.fixture(name="story")
def _story(acme: Run, desk: Path) -> Run:
    tell(acme, desk)
    return acme


@pytest.fixture(name="bundle")
def _bundle(story: Run, desk: Path) -> Callable[..., Path]:
    """`bundle("--for", "public")`: the written file."""

    def written(*options: str) -> Path:
        path = desk / f"{len(list(desk.glob('*.zip')))}.zip"
        result = story("export", "acme", "-o", str(path), *options, now=LATER)
        assert (result.code, result.err) == (0, "")
        return path

    return written


def manifest(bundle: Path) -> Any:
    """What the bundle says of itself."""
    with zipfile.ZipFile(bundle) as archive:
        return json.loads(archive.read("manifest.json"))


def page(bundle: Path, name: str = "index.html") -> str:
    """A page as a person reads it."""
    with zipfile.ZipFile(bundle) as archive:
        return Tree(archive.read(name)).text


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


@pytest.mark.parametrize("reader", READERS)
def test_anybody_can_check_it_without_the_program(
    bundle: Callable[..., Path], tmp_path: Path, reader: str
) -> None:
    """The script in an empty environment, and the command on the file."""
    path = bundle("--for", reader)

    folder = unpacked(path, tmp_path / "unpacked")
    assert compared(folder)
    (folder / "added.txt").write_text("x")
    assert not compared(folder)


def test_one_flipped_bit_in_any_file_is_found(
    story: Run, bundle: Callable[..., Path], tmp_path: Path
) -> None:
    """By the script, and by the command on a zip that was made anew from the changed file."""
    folder = unpacked(bundle(), tmp_path / "unpacked")
    for each in sorted(path for path in folder.rglob("*") if path.is_file()):
        data = each.read_bytes()
        changed = bytearray(data)
        changed[len(data) // 2] ^= 1
        each.write_bytes(changed)
        name = each.relative_to(folder).as_posix()
        if name != "check.py":  # who changes the script changes what it says
            assert not compared(folder), name
        forged = repacked(folder, tmp_path / "forged.zip")
        result = story("verify", str(forged))
        assert (result.code, "Sound" in result.out) == (65, False), name
        each.write_bytes(data)
    assert compared(folder)


def repacked(folder: Path, target: Path) -> Path:
    """A zip of the files, as any program makes it."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for each in sorted(folder.rglob("*")):
            if each.is_file():
                archive.write(each, each.relative_to(folder).as_posix())
    return target


def test_the_same_record_and_moment_are_the_same_bytes(bundle: Callable[..., Path]) -> None:
    """Two people who export it can compare one number."""
    assert bundle().read_bytes() == bundle().read_bytes()


@pytest.mark.parametrize("reader", READERS)
def test_nothing_of_elsewhere_is_in_it(
    bundle: Callable[..., Path], home: Path, reader: str
) -> None:
    """No other case, no folder of this computer, no void text, in any stream."""
    for name, data in all_bytes(bundle("--for", reader)).items():
        for secret in ("OTHER", "VOIDTEXT", "VOIDSAID", "VOIDWHY", str(home), str(home.parent)):
            assert secret.encode() not in data, (name, secret)


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


class TestAMissingFile:
    """What is gone is never passed over silently."""

    @pytest.fixture(name="lost")
    def _lost(self, story: Run, home: Path) -> None:
        assert story("verify").code == 0
        (home / "evidence" / hashlib.sha256(FILES["photo.jpg"]).hexdigest()).unlink()

    @pytest.mark.usefixtures("lost")
    def test_is_refused(self, story: Run, desk: Path) -> None:
        """With the number of the exhibit, and the way out."""
        path = desk / "x.zip"

        result = story("export", "acme", "-o", str(path), now=LATER)

        assert (result.code, result.out, path.exists()) == (65, "", False)
        assert result.err == (
            "Error: Files of this case are not as they were taken in: E-01 (missing).\n"
            "Nothing was written. Attach them again, or hand over what there is, with a page that"
            " says so: --allow-missing\n"
        )

    @pytest.mark.usefixtures("lost")
    def test_is_told_in_the_bundle_when_the_user_goes_on(self, bundle: Callable[..., Path]) -> None:
        """On the first page and in the manifest."""
        path = bundle("--allow-missing")

        reason = "The file that was taken in is missing, or is no longer what it was."
        assert f"E-01: {reason}" in page(path)
        assert manifest(path)["exhibits"][0]["trouble"] == "missing"
        with zipfile.ZipFile(path) as archive:
            assert "exhibits/E-01.jpg" not in archive.namelist()

    @pytest.mark.usefixtures("lost")
    def test_is_there_again_when_it_is_attached_again(self, story: Run, desk: Path) -> None:
        """The same bytes, under the same hash."""
        story("attach", "acme", str(desk / "photo.jpg"))

        assert story("export", "acme", "-o", str(desk / "x.zip"), now=LATER).code == 0

    def test_that_was_changed_is_refused_too(self, story: Run, home: Path, desk: Path) -> None:
        """One other byte."""
        kept = home / "evidence" / hashlib.sha256(FILES["call.mp3"]).hexdigest()
        kept.chmod(0o600)
        kept.write_bytes(b"ID3\3 another!!!!")

        result = story("export", "acme", "-o", str(desk / "x.zip"), now=LATER)

        assert (result.code, "E-03 (changed)" in result.err) == (65, True)


WRONG: dict[tuple[str, ...], tuple[int, str]] = {
    ("acme", "--format", "zip"): (2, "A bundle is a file; where it goes was not said."),
    ("-o", "x.zip"): (2, "There are 2 open cases; which one?"),
    ("nobody", "-o", "x.zip"): (2, "There is no case and no provider 'nobody'."),
    ("acme", "-o", "x.html", "--for", "public"): (2, "--for, --with-void and --allow-missing"),
    ("acme", "-o", "x.csv", "--with-void"): (2, "--for, --with-void and --allow-missing"),
    ("acme", "-o", "x.zip", "--raw"): (2, "--raw is about CSV."),
    ("acme", "-o", "no/x.zip"): (66, "There is no folder"),
    ("acme", "-o", "there.zip"): (73, "There is already a file there.zip."),
    ("acme", "-o", "x.zip", "--for", "press"): (2, "Invalid value for '--for'"),
}


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_what_is_wrong_is_said_and_nothing_is_written(
    story: Run, desk: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    """No file under that name, and none beside it."""
    monkeypatch.chdir(desk)
    (desk / "there.zip").write_bytes(b"mine")
    before = sorted(desk.iterdir())

    result = story("export", *words, now=LATER)

    code, said = WRONG[words]
    assert (result.code, result.out, sorted(desk.iterdir())) == (code, "", before)
    assert result.err.startswith(f"Error: {said}"), result.err
    assert (desk / "there.zip").read_bytes() == b"mine"


def test_a_record_that_is_not_sound_is_not_handed_over(story: Run, home: Path, desk: Path) -> None:
    """The certificate says that it was proved."""
    with closing(sqlite3.connect(home / "complaints.db", isolation_level=None)) as db:
        db.execute("UPDATE contacts SET summary = 'x' WHERE entry = 8")

    result = story("export", "acme", "-o", str(desk / "x.zip"), now=LATER)

    assert (result.code, result.out, (desk / "x.zip").exists()) == (65, "", False)
    assert "The record is not sound: The table contacts does not show entry 8" in result.err


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


def test_a_card_number_is_in_no_bundle(story: Run, desk: Path) -> None:
    """Also one that the user said was none: a reader cannot know."""
    number = "4111 1111 1111 1111"
    story("log", "acme", f"I read {number} to them", "--not-a-card", now=LATER)

    for reader in READERS:
        path = desk / f"{reader}.zip"
        story("export", "acme", "-o", str(path), "--for", reader, now=LATER)
        found = [name for name, data in all_bytes(path).items() if b"4111 1111" in data]
        assert (found, "card" in [each["field"] for each in manifest(path)["masked"]]) == ([], True)


def test_hostile_text_stays_text(acme: Run, desk: Path) -> None:
    """In every page: no tag, no link, no formula, no command of the PDF engine."""
    text = '=1+1</td><script>alert(1)</script>#read("/etc/passwd") [x](http://evil) \u202e\x1b[31m'
    acme("log", "acme", text, "--said", text, "--quote", text, "--agent", "#eval(1)")
    acme("offer", "acme", text, "--why", text)
    acme("quote", "acme", text, "--from", "$x$ *b* <b>")
    photo = desk / "=1+1<b>#read.jpg"
    photo.write_bytes(b"x")
    acme("attach", "acme", str(photo), "--note", text, "--to", "5")
    acme("contradict", "5", "6", "--note", text)

    assert acme("export", "-o", str(desk / "x.zip")).code == 0

    with zipfile.ZipFile(desk / "x.zip") as archive:
        for name in PAGES:
            tags = {tag for tag, _attributes in Tree(archive.read(f"{name}.html")).tags}
            assert tags & {"script", "b", "img", "iframe", "object"} == set()
        for name in PAGES:
            data = archive.read(f"{name}.pdf")
            assert [
                w for w in (b"/JavaScript", b"/Launch", b"/URI", b"/EmbeddedFile") if w in data
            ] == []
        with archive.open("chronology.pdf") as file:
            told = "".join(sheet.extract_text() for sheet in PdfReader(file).pages)
    assert '#read("/etc/passwd")' in told
    assert "root:" not in told


def test_progress_and_receipt_stay_apart(story: Run, desk: Path) -> None:
    """Nobody looks, so nothing is drawn; the receipt is the only output."""
    result = story("export", "acme", "-o", str(desk / "x.zip"), now=LATER)

    assert (stilled(result.out).count("\n"), result.err) == (4, "")
