"""`complaint import everything.json`: an export comes back, whole or one case of it."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import stilled
from tests.cli.importing import THEIRS, call, call_log
from tests.cli.moving import LOST, elsewhere, exported, lost, without_the_record
from tests.conftest import Run


def test_where_there_is_no_record_the_export_becomes_it(
    rich: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same entries, times and hashes: its next export is the same to the byte."""
    first = tmp_path / "first.json"
    head = exported(rich, first)["checkpoint"]["head"]
    elsewhere(rich, monkeypatch, tmp_path / "new", begun=False)

    plan = rich("import", str(first), "--dry-run")
    result = rich("import", str(first))

    record = tmp_path / "new" / "complaints.db"
    assert plan.out == (
        f"There is no record at {record}: the file becomes it, 31 entries as they are.\n"
    )
    assert (result.code, result.err, lost(result.out)) == (
        0,
        "",
        f"Your record is {record}: 31 entries, each with its number and hash.\n"
        f"{LOST}"
        f"Fingerprint: {head}\n",
    )
    exported(rich, tmp_path / "second.json")
    assert (tmp_path / "second.json").read_bytes() == first.read_bytes()
    shutil.copytree(tmp_path / "home/record/evidence", record.with_name("evidence"))
    assert rich("verify").code == 0
    assert record.stat().st_mode & 0o777 == 0o600


def test_a_new_home_takes_it_over_and_exports_the_same(
    rich: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After `init`: every noun, number, time and count; only the chain is that of the new record.

    Your own details stay those of the new home, whatever the old one said later.
    """
    rich("me", "--email", "late@example.org")
    first = exported(rich, tmp_path / "first.json")
    elsewhere(rich, monkeypatch, tmp_path / "new", begun=True)

    result = rich("import", str(tmp_path / "first.json"))
    second = exported(rich, tmp_path / "second.json")

    assert (result.code, lost(stilled(result.out))) == (
        0,
        f"In the file: 32 entries of record {first['checkpoint']['log'][:8]}. New here: 30,"
        " already there: 0, about you and that record itself, left out: 2.\n"
        f"{LOST}"
        "Stored as entries 3 to 34, 2026-11-22 10:00:00 UTC, fingerprint #.\n",
    )
    assert without_the_record(second) == without_the_record(first)
    assert [event["id"] for event in second["events"]][2:32] == [
        event["id"] for event in first["events"]
    ][2:]
    assert rich("me", "--json").json["name"] == "Jo New"
    shutil.copytree(tmp_path / "home/record/evidence", tmp_path / "new/evidence")
    assert rich("verify").code == 0


def test_a_third_home_still_says_when_it_was_first_told(
    called: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first record and entry, and both clocks."""
    first = exported(called, tmp_path / "1.json")
    for name in ("2", "3"):
        elsewhere(called, monkeypatch, tmp_path / name, begun=True)
        assert (
            called(
                "import", str(tmp_path / f"{int(name) - 1}.json"), now="2026-12-24T10:00+00:00"
            ).code
            == 0
        )
        last = exported(called, tmp_path / f"{name}.json")

    (contact,) = [each for each in last["events"] if each["kind"] == "contact_logged"]
    assert json.loads(contact["body"])["origin"] == {
        "log": first["checkpoint"]["log"],
        "entry": 5,
        "recorded_at": "2026-11-22T10:00:00Z",
        "clock": "fixed",
    }
    assert contact["recorded_at"] == "2026-12-24T10:00:00Z"
    assert last["cases"] == first["cases"]


def test_a_second_import_adds_nothing(
    rich: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor does it in the record that it is from; what was added since is added."""
    home = tmp_path / "home" / "record"
    exported(rich, tmp_path / "first.json")
    own = rich("import", str(tmp_path / "first.json"), "--json").json
    elsewhere(rich, monkeypatch, tmp_path / "new", begun=True)
    rich("import", str(tmp_path / "first.json"))

    again = rich("import", str(tmp_path / "first.json"), "--json").json
    monkeypatch.setenv("COMPLAINT_HOME", str(home))
    rich("log", "acme", "Another call", "--callback", "tomorrow 5pm")
    exported(rich, tmp_path / "later.json")
    monkeypatch.setenv("COMPLAINT_HOME", str(tmp_path / "new"))
    later = rich("import", str(tmp_path / "later.json"), "--json").json

    assert (own["counts"]["stored"], own["stored"]) == (0, [])
    assert (again["counts"]["stored"], again["stored"]) == (0, [])
    assert (later["counts"]["stored"], len(later["stored"])) == (2, 3)


def test_one_case_goes_into_a_record_that_has_others(
    rich: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its provider is the one of that name, and its numbers follow on."""
    exported(rich, tmp_path / "acme.json", "1")
    elsewhere(rich, monkeypatch, tmp_path / "new", begun=True)
    rich("open", "ACME", "--about", "Another matter", "--want", "something")

    result = rich("import", str(tmp_path / "acme.json"))

    cases = rich("list", "--json").json
    assert result.code == 0
    assert [(each["number"], each["provider"], each["about"]) for each in cases] == [
        (1, "ACME", "Another matter"),
        (2, "ACME", "The line is dead"),
    ]
    assert len(rich("provider", "--json").json) == 1
    shutil.copytree(tmp_path / "home/record/evidence", tmp_path / "new/evidence")
    assert rich("verify").code == 0


def test_a_call_that_both_imported_from_the_phone_is_one(
    acme: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was said of it in the other record is said of the one that is here."""
    path = call_log(tmp_path, call())
    acme("import", path, "--number", THEIRS)
    exported(acme, tmp_path / "other.json")
    elsewhere(acme, monkeypatch, tmp_path / "new", begun=True)
    acme("open", "Acme", "--about", "Mine", "--want", "x")
    acme("import", path, "--number", THEIRS)

    counts = acme("import", str(tmp_path / "other.json"), "--json").json["counts"]

    assert counts["known"] == 2  # the provider and the call


def test_the_phone_adds_nothing_to_what_was_taken_over(
    acme: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sources are known across records."""
    path = call_log(tmp_path, call(), call(9))
    acme("import", path, "--number", THEIRS)
    exported(acme, tmp_path / "other.json")
    elsewhere(acme, monkeypatch, tmp_path / "new", begun=False)
    acme("import", str(tmp_path / "other.json"))

    assert acme("import", path, "--number", THEIRS, "--json").json["counts"]["known"] == 2


def test_files_that_prove_something_do_not_come_with_json(
    acme: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are named, so that they can be copied."""
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    acme("attach", "acme", str(tmp_path / "photo.png"))
    (kept,) = (tmp_path / "home/record/evidence").iterdir()
    exported(acme, tmp_path / "all.json")
    elsewhere(acme, monkeypatch, tmp_path / "new", begun=True)

    before = acme("import", str(tmp_path / "all.json"))
    assert f"This file of the record did not come along: {kept.name}" in before.out

    elsewhere(acme, monkeypatch, tmp_path / "third", begun=True)
    shutil.copytree(kept.parent, tmp_path / "third" / "evidence")
    after = acme("import", str(tmp_path / "all.json"))
    assert "did not come along" not in after.out


@pytest.mark.parametrize(
    "words",
    [("--for", "acme"), ("--since", "2026-01-01"), ("--skip-bad",), ("--also",), ("--map", "a=at")],
)
def test_an_export_is_taken_over_whole(acme: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    """It says itself which cases it is about."""
    exported(acme, tmp_path / "all.json")

    result = acme("import", str(tmp_path / "all.json"), *words)

    assert (result.code, f"{words[0]} says nothing of an export" in result.err) == (2, True)


def test_one_case_does_not_make_a_record(
    acme: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody knows whose record it would be."""
    exported(acme, tmp_path / "case.json", "acme")
    elsewhere(acme, monkeypatch, tmp_path / "new", begun=False)

    result = acme("import", str(tmp_path / "case.json"))

    assert (result.code, (tmp_path / "new").exists()) == (66, False)
    assert "Begin a record of your own first: complaint init" in result.err


def test_json_says_the_same(acme: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the plan, of a restored record, and of a second time."""
    exported(acme, tmp_path / "all.json")
    elsewhere(acme, monkeypatch, tmp_path / "new", begun=False)
    words = ("import", str(tmp_path / "all.json"), "--json")

    assert acme(*words, "--dry-run").json == {"entries": 4}
    assert acme(*words).json == {"entries": 4, "missing": []}
    assert acme(*words).json == {
        "counts": {"read": 4, "stored": 0, "known": 4, "left_out": 0},
        "missing": [],
        "stored": [],
    }
