"""The public copy: a story that names the provider and nobody else."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.cli.bundle_stories import all_bytes
from tests.cli.secret_story import SECRETS, bundle, contact, found_in, holds, tell_secrets
from tests.conftest import Run


@pytest.fixture(name="told")
def _told(run: Run, tmp_path: Path) -> Run:
    tell_secrets(run, tmp_path)
    return run


def test_every_secret_is_in_the_record(told: Run, home: Path) -> None:
    """Else it would prove nothing that they are not in the copy."""
    data = (home / "complaints.db").read_bytes().lower()
    data += b"".join(each.read_bytes() for each in (home / "evidence").iterdir()).lower()
    data += b"draft-remark"  # the name of the letter's file, which is nowhere

    assert [each for each in SECRETS if each.lower().encode() not in data] == []


def test_no_secret_is_in_the_public_copy(told: Run, tmp_path: Path) -> None:
    """In no member, no stream, no metadata, no name."""
    path = bundle(told, tmp_path, "public")

    held = all_bytes(path)
    shown = {
        secret: [name for name, data in held.items() if holds(data, secret)] for secret in SECRETS
    }
    assert {secret: names for secret, names in shown.items() if names} == {}


def test_the_story_is_still_told(told: Run, tmp_path: Path) -> None:
    """Who, what, when, and what they said: without it nobody could moderate a review."""
    with zipfile.ZipFile(bundle(told, tmp_path, "public")) as archive:
        story = json.loads(archive.read("chronology.json"))
        names = archive.namelist()

    lines: list[Any] = story["lines"]
    first = next(each for each in lines if each["type"] == "contact")
    assert first["provider"] == "Acme"
    assert first["summary"].startswith(
        "[masked] said to [masked] that [masked] is paid to [masked]"
    )
    assert first["quotes"] == "them: Yes, [masked], by Friday\nme: [masked]"
    assert first["agent"] == "[masked]"
    assert [each for each in names if each.startswith(("exhibits/", "letters/"))] == []
    assert "record.json" not in names


def test_many_files_of_one_reason_are_counted(told: Run, tmp_path: Path) -> None:
    """In a sentence that needs no form of the noun for each number."""
    for _each in range(13):
        assert told("letter", "1", "--kind", "preserve").code == 0

    with zipfile.ZipFile(bundle(told, tmp_path, "court")) as archive:
        page = archive.read("index.html").decode()

    assert (
        "That it left is not recorded, so it is not handed over. Files of which this is so: "
    ) in page


def test_the_rules_of_law_are_nobody_elses_business(told: Run, tmp_path: Path) -> None:
    """Until when a right of the user's can be used; that it is left out is said."""
    with zipfile.ZipFile(bundle(told, tmp_path, "public")) as archive:
        names, page = archive.namelist(), archive.read("index.html").decode()
    with zipfile.ZipFile(bundle(told, tmp_path, "court")) as archive:
        whole = archive.namelist()

    assert [each for each in names if "law" in each] == []
    assert [each for each in whole if "law" in each] == ["law.html", "law.pdf"]
    assert "law.html" not in page
    assert "Which rules of law apply, and until when" in page


def test_what_was_masked_is_listed_and_counted(told: Run, tmp_path: Path) -> None:
    """Field by field, on each page and in the manifest."""
    path = bundle(told, tmp_path, "public")

    with zipfile.ZipFile(path) as archive:
        said = json.loads(archive.read("manifest.json"))
        pages = [archive.read(each) for each in archive.namelist() if each.endswith(".html")]
    masked = {each["field"]: each["times"] for each in said["masked"]}
    assert {"agent", "customer_no", "last4", "name", "note", "references", "text"} <= masked.keys()
    assert (masked["customer_no"], masked["agent"], masked["tracking"]) == (1, 1, 1)
    assert all(b"Masked copy, made for the public." in page for page in pages)


def test_a_secret_that_looks_like_something_shown_is_pointed_out(told: Run, tmp_path: Path) -> None:
    """Nobody can tell the two apart; the last look finds it, and the user decides."""
    number = "49.00 GBP"
    told("amend", "4", "--order-no", number, "--why", "a strange one")
    path = tmp_path / "x.zip"

    result = told("export", "1", "-o", str(path), "--for", "public")

    assert (result.code, result.out, path.exists()) == (65, "", False)
    assert f"would show {number!r}, which is masked elsewhere." in result.err
    assert "Nothing was written." in result.err


def test_the_source_is_unchanged(told: Run, home: Path, tmp_path: Path) -> None:
    """A copy is masked, never the record."""
    before = (home / "complaints.db").read_bytes()
    whole = bundle(told, tmp_path, "court").read_bytes()

    bundle(told, tmp_path, "public")

    assert (home / "complaints.db").read_bytes() == before
    (tmp_path / "court.zip").unlink()
    assert bundle(told, tmp_path, "court").read_bytes() == whole


@pytest.mark.parametrize("reader", ["ombudsman", "court"])
def test_who_decides_sees_who_wrote(told: Run, tmp_path: Path, reader: str) -> None:
    """Nothing is masked for them but folders and cards: here nothing at all."""
    path = bundle(told, tmp_path, reader)

    for secret in ("Kowalska-Quill", "CUST-5512", "Mortimer", "private-remark", "REF-90817"):
        assert found_in(path, secret), secret
    assert found_in(path, "void-remark") == []


@pytest.mark.parametrize("reader", ["provider", "bank", "public"])
def test_an_end_that_was_undone_keeps_its_notes_to_itself(
    run: Run, tmp_path: Path, reader: str
) -> None:
    """The promise and the case say them no more; the entries, which are given out, still do."""
    run("init", "--name", "Jo Quill", "--country", "GB", "--zone", "Europe/London")
    run("open", "Acme", "--about", "The line is dead", "--want", "a working line")
    run("log", "acme", "Called them", "--callback", "tomorrow")
    run("settle", "1", "waived", "--note", "settled-remark")
    promise = run("show", "1", "--json").json["promises"][0]
    run("void", str(promise["settled_entry"]), "--why", "A slip")
    because = ("--note", "closing-remark", "--rating", "1", "--because", "rating-remark")
    run("close", "1", "--outcome", "resolved", *because)
    closed = run("show", "1", "--json").json["case"]["closed_entry"]
    run("void", str(closed), "--why", "Not yet")
    path = tmp_path / "x.zip"

    result = run("export", "1", "-o", str(path), "--for", reader, "--with-void")

    assert result.code == 0, result.err
    with zipfile.ZipFile(path) as archive:
        said = json.loads(archive.read("manifest.json"))["masked"]
    masked = {each["field"]: each["times"] for each in said}
    wanted = {"closing_note": 1, "rating": 1, "rating_why": 1, "settled_note": 1}
    assert masked.items() >= wanted.items()
    for secret in ("settled-remark", "closing-remark", "rating-remark"):
        assert found_in(path, secret) == []


def test_a_name_that_was_corrected_or_is_void_is_masked_in_words_too(
    run: Run, tmp_path: Path
) -> None:
    """Whoever was called so is called so in what somebody else wrote."""
    run("init", "--name", "Jo Quill", "--country", "GB", "--zone", "Europe/London")
    run("open", "Acme", "--about", "The line is dead", "--want", "a working line")
    run("log", "acme", "Featherstone was rude", "--agent", "Featherstone")
    run("amend", str(contact(run)), "--agent", "Bean", "--why", "A wrong name")
    run("log", "acme", "Twice the same", "--agent", "Wintergreen")
    run("void", str(contact(run)), "--why", "Told twice")
    run("log", "acme", "They said that Wintergreen and Mr Bean had left")

    path = bundle(run, tmp_path, "public")

    assert [found_in(path, each) for each in ("Featherstone", "Wintergreen", "Bean")] == [[]] * 3
    with zipfile.ZipFile(path) as archive:
        story = archive.read("chronology.json").decode()
    assert "[masked] was rude" in story
    assert "They said that [masked] and Mr [masked] had left" in story


def test_what_the_user_was_called_before_is_masked_too(run: Run, tmp_path: Path) -> None:
    """Married since, or moved: the provider still says the old name and the old street."""
    run("init", "--name", "Jo Quillfeather", "--address", "4 Elmhurst Road", "--zone", "UTC")
    run("open", "Acme", "--about", "The line is dead", "--want", "a working line")
    run("log", "acme", "They asked if Quillfeather still lives at 4 Elmhurst Road")
    run("me", "--name", "Jo Bramblewood", "--address", "7 Oldmill Lane")

    path = bundle(run, tmp_path, "public")

    assert [found_in(path, each) for each in ("Quillfeather", "Elmhurst", "Bramble")] == [[]] * 3
    with zipfile.ZipFile(path) as archive:
        story = archive.read("chronology.json").decode()
    assert "They asked if [masked] still lives at [masked]" in story
