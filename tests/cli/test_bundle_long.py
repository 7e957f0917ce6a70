"""A long case as a bundle: two years of faults, and a story that needs several volumes."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from complaintkit.evidence.intake import keep_bytes
from tests.cli.bundle_stories import compared, unpacked
from tests.conftest import Run
from tests.evidence.formats.pages import Tree
from tests.record.conftest import Record

CREDITS, CALLS, PHOTOS = 12, 40, 30


def begun(home: Path) -> tuple[Record, str]:
    """A record with one case in it, and the id of the case."""
    record = Record(home / "complaints.db")
    own = {"name": "Jo Doe", "country": "GB", "zone": "Europe/London", "address": "1 High St"}
    record.add_all(("record_created", {"version": "0.1.0"}), ("profile_set", own))
    provider = record.add("provider_added", name="Acme").id
    opened = {"about": "The line drops", "want": "a line", "opened_at": "2024-11-01T09:00:00+00:00"}
    return record, record.add("case_opened", provider_id=provider, **opened).id


@pytest.fixture(name="faults")
def _faults(home: Path, run: Run) -> Run:
    """Two years: forty calls, twelve credits offered, thirty exhibits; two calls each month."""
    record, case = begun(home)
    facts: list[tuple[str, dict[str, Any]]] = []
    for number in range(CALLS):
        years, month = divmod(10 + number // 2, 12)
        at = f"{2024 + years}-{month + 1:02}-{1 + number % 2:02}T10:00:00+00:00"
        when = {"case_id": case, "at": at, "zone": "Europe/London"}
        told = {"summary": f"Dead again, call {number}", "duration_s": 1800}
        facts.append(("contact_logged", when | told))
        if number < CREDITS:
            facts.append(("offer_noted", when | {"text": f"{number} GBP", "decision": "refused"}))
        if number < PHOTOS:
            blob = keep_bytes(home / "evidence", b"\xff\xd8\xff" + bytes([number]) * 99)
            facts.append(("evidence_attached", when | {"name": f"{number}.jpg"} | blob._asdict()))
    record.add_all(*facts)
    return run


def test_two_years_of_faults_are_one_bundle(faults: Run, tmp_path: Path) -> None:
    """Every call, offer and photo, its silences told, and it checks itself."""
    path = tmp_path / "acme.zip"

    result = faults("export", "acme", "-o", str(path))

    assert result.code == 0, result.err
    assert f"{CALLS} contacts" in result.out
    with zipfile.ZipFile(path) as archive:
        index = Tree(archive.read("index.html")).words
        story = Tree(archive.read("chronology.html")).text
        sheets = PdfReader(io.BytesIO(archive.read("chronology.pdf"))).pages
        exhibits = [each for each in archive.namelist() if each.startswith("exhibits/")]
    assert len(exhibits) == PHOTOS
    assert story.count("Dead again, call ") == 2 * CALLS, "in the story, and in its picture"
    text = "\n".join(sheet.extract_text() for sheet in sheets)
    assert (text.count("Dead again, call "), text.count("Offer ")) == (CALLS, CREDITS)
    assert "Recorded a day or more after it happened: 83 entries." in index
    assert "nothing happened that was recorded: 30 days." in index
    assert compared(unpacked(path, tmp_path / "unpacked"))


def test_a_very_long_story_comes_in_volumes(run: Run, home: Path, tmp_path: Path) -> None:
    """A thousand lines each; none is lost between them."""
    record, case = begun(home)
    told = {"case_id": case, "at": "2026-11-01T10:00:00+00:00", "zone": "Europe/London"}
    record.add_all(*(("contact_logged", told | {"summary": f"Call {n}."}) for n in range(1000)))
    path = tmp_path / "acme.zip"

    assert run("export", "-o", str(path)).code == 0

    with zipfile.ZipFile(path) as archive:
        volumes = [each for each in archive.namelist() if each.startswith("chronology-")]
        pages = [
            sheet.extract_text()
            for each in volumes
            for sheet in PdfReader(io.BytesIO(archive.read(each))).pages
        ]
        index = Tree(archive.read("index.html")).words
    assert volumes == ["chronology-01.pdf", "chronology-02.pdf"]
    text = "\n".join(pages)
    assert [n for n in range(1000) if f"Call {n}." not in text] == []
    assert "chronology-02.pdf" in index
    assert "part 2 of 2" in text
