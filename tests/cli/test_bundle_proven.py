"""What anybody can prove of a bundle: by its sums, by the same bytes, by what is not in it."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.bundle_stories import LATER, all_bytes, compared, unpacked
from tests.cli.bundling import PAGES, manifest
from tests.conftest import Run
from tests.evidence.formats.pages import Tree

READERS = ("provider", "ombudsman", "bank", "court", "public")


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
