"""Exports that a stranger made: taken over whole and true, or not at all."""

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run
from tests.forging import Body, first, forged

Change = Callable[[list[Body]], object]


def body(kind: str, /, **changes: Any) -> Change:
    """A change of the body of the first entry of a kind; None as text takes a field away."""

    def change(entries: list[Body]) -> None:
        told = first(entries, kind)["body"]
        told.update(changes)
        for name in [name for name, value in changes.items() if value == "(gone)"]:
            del told[name]

    return change


def entry(kind: str, /, **changes: Any) -> Change:
    """A change of the first entry of a kind itself."""
    return lambda entries: first(entries, kind).update(changes)


FORGERIES: dict[str, Change] = {
    "a case of nobody": body("case_opened", provider_id="f" * 32),
    "a contact of no case": body("contact_logged", case_id="(gone)"),
    "a contact of a provider": lambda entries: first(entries, "contact_logged")["body"].update(
        case_id=first(entries, "provider_added")["id"]
    ),
    "a contact at no time": body("contact_logged", at="soon"),
    "a contact without a zone": body("contact_logged", at="2026-11-22T10:00:00"),
    "a contact at the end of time": body("contact_logged", at="9999-12-31T23:59:59+00:00"),
    "a contact by pigeon": body("contact_logged", channel="pigeon"),
    "a contact on Mars": body("contact_logged", zone="Mars/Olympus"),
    "a zone that is a path": body("contact_logged", zone="../../../etc/passwd"),
    "a duration that is a word": body("contact_logged", duration_s="long"),
    "a number beyond SQLite": body("contact_logged", duration_s=2**70),
    "a summary that is a list": body("contact_logged", summary=["a"]),
    "a summary with a NUL": body("contact_logged", summary="a\0b"),
    "a summary without end": body("contact_logged", summary="a" * 100_001),
    "half a character": body("contact_logged", summary="\ud800"),
    "a quote that nobody spoke": body(
        "contact_logged", quotes=[{"speaker": "god", "text": "Let there be"}]
    ),
    "a fraction": body("contact_logged", duration_s=1.5),
    "a promise that never closes": body("promise_made", closes=""),
    "an amount that is none": body("payment_noted", amount="1e9 GBP"),
    "an amendment of a strange column": body("entry_amended", changes={"entry": {"to": 1}}),
    "an amendment that is SQL": body(
        "entry_amended", changes={"summary = 1 --": {"from": "a", "to": "b"}}
    ),
    "an amendment of nothing": body("entry_amended", changes={}),
    "a voiding of itself": lambda entries: first(entries, "entry_voided")["body"].update(
        target_id=first(entries, "entry_voided")["id"]
    ),
    "a provider without a name": body("provider_added", name=""),
    "a copy that lies elsewhere": body("letter_rendered", sha256="../../../../etc/passwd"),
    "a milestone of no law": body("milestone_noted", kind="doomsday"),
    "an origin that is none": body("contact_logged", origin={"log": 1}),
    "a clock that jokes": body("contact_logged", clock="[bold]"),
    "a body that is a list": entry("contact_logged", body="[]"),
    "a body that is no JSON": entry("contact_logged", body="{"),
    "a body in another spelling": entry("contact_logged", body='{"case_id": "x"}'),
    "a body without end": entry("contact_logged", body="[" * 100_000),
    "an id that is a path": entry("contact_logged", id="../../../../../../../etc/passwd.."),
    "two entries with one id": lambda entries: first(entries, "contact_logged").update(
        id=first(entries, "case_opened")["id"]
    ),
    "a time that is none": entry("contact_logged", recorded_at="now"),
}


@pytest.mark.parametrize("change", FORGERIES.values(), ids=FORGERIES.keys())
@pytest.mark.parametrize("begun", [True, False], ids=["into a record", "as the record"])
def test_an_entry_that_cannot_be_true_is_refused(
    rich: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Change, *, begun: bool
) -> None:
    """Every hash is right; nothing is stored, and no record appears."""
    rich("export", "-o", str(tmp_path / "a.json"))
    export = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    try:
        text = forged(export, change)
    except UnicodeEncodeError:  # no hash can be made of half a character: it is refused as JSON
        text = json.dumps(export).replace("They will call", "\\ud800")
    (tmp_path / "forged.json").write_text(text, encoding="utf-8")
    monkeypatch.setenv("COMPLAINT_HOME", str(tmp_path / "new"))
    if begun:
        rich("init", "--name", "Jo", "--zone", "Europe/London")

    result = rich("import", str(tmp_path / "forged.json"))

    assert (result.code, result.out) == (65, "")
    assert "Nothing was stored." in result.err
    if begun:
        assert rich("verify", "--json").json["entries"] == 2
    else:
        assert [each.name for each in (tmp_path / "new").glob("*")] == []


def test_a_faithful_forgery_is_an_export(
    rich: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So the refusals above are of the change, and not of how it is made."""
    rich("export", "-o", str(tmp_path / "a.json"))
    export = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    (tmp_path / "same.json").write_text(forged(export, lambda _entries: None), encoding="utf-8")
    monkeypatch.setenv("COMPLAINT_HOME", str(tmp_path / "new"))

    assert rich("import", str(tmp_path / "same.json")).code == 0


HOSTILE: tuple[Any, ...] = (
    None,
    "",
    "x",
    -1,
    2**63,
    "\x1b[31m",
    "2026-01-01T00:00:00+00:00",
    [],
    {},
    ["a"],
)
LATER = (
    ("due",), ("show", "1"), ("show", "2", "--json"), ("list",), ("next", "1"), ("rights", "1"),
    ("export",), ("export", "--format", "csv"), ("export", "1", "--format", "html"),
    ("letter", "1", "--kinds"), ("search", "a"), ("provider", "acme"), ("me",),
)  # fmt: skip


def test_what_is_taken_over_breaks_no_later_command(
    rich: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Any field of any entry with any value: refused, or every command can live with it."""
    rich("export", "-o", str(tmp_path / "a.json"))
    export = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    dice = random.Random(7)  # noqa: S311 (the same examples in every run)
    codes = []

    def change(entries: list[Body]) -> None:
        told = dice.choice(entries)["body"]
        told[dice.choice(list(told))] = dice.choice(HOSTILE)

    for number in range(60):
        (tmp_path / "forged.json").write_text(forged(export, change), encoding="utf-8")
        monkeypatch.setenv("COMPLAINT_HOME", str(tmp_path / f"home{number}"))
        codes.append(rich("import", str(tmp_path / "forged.json")).code)
        if codes[-1] == 0:
            broken = [words for words in LATER if rich(*words).code in (1, 74)]
            assert broken == []

    assert set(codes) == {0, 65}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{}", "This is not a whole export of complaintkit"),
        ("{", "This is not a whole export of complaintkit"),
        ('{"schema": "complaintkit-export/2"}', "This is not a whole export of complaintkit"),
        ('{"a": ' + "[" * 100_000, "This is not a whole export of complaintkit"),
        ('{"a": ' + "9" * 10_000 + "}", "This is not a whole export of complaintkit"),
        ('{"events": NaN}', "NaN is not a number"),
        ('{"a": "\\ud800"}', "This is not a whole export of complaintkit"),
    ],
)
def test_json_that_is_no_export_is_refused(acme: Run, tmp_path: Path, text: str, said: str) -> None:
    """Deep, wide, cut off, of another version."""
    (tmp_path / "x.json").write_text(text, encoding="utf-8")

    result = acme("import", str(tmp_path / "x.json"))

    assert (result.code, result.out, said in result.err) == (65, "", True)


def test_one_changed_letter_is_found(acme: Run, tmp_path: Path) -> None:
    """An export is proved before anything of it is believed."""
    acme("export", "-o", str(tmp_path / "a.json"))
    text = (tmp_path / "a.json").read_text(encoding="utf-8")
    (tmp_path / "b.json").write_text(text.replace("is dead\\", "is deaf\\"), encoding="utf-8")

    result = acme("import", str(tmp_path / "b.json"))

    assert (result.code, "entry 4 was changed" in result.err) == (65, True)
