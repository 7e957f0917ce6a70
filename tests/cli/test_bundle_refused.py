"""A bundle is refused when it would not be whole or could not be written, with the reason."""

import hashlib
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.bundle_stories import FILES, LATER
from tests.cli.bundling import manifest, page
from tests.conftest import Run


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
