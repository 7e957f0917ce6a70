"""`complaint void`: an entry does not count any more, with all that hangs on it; it stays."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import stilled
from tests.cli.importing import call, call_log
from tests.conftest import Run
from tests.forging import forged


def promises(run: Run) -> list[Any]:
    """The promises of case 1 that count."""
    found: list[Any] = run("show", "1", "--json").json["promises"]
    return [each for each in found if each["voided"] is None]


def test_says_what_is_void(called: Run) -> None:
    """The whole answer: a contact takes its promises along."""
    result = called("void", "5", "--why", "twice")

    assert (result.code, stilled(result.out)) == (
        0,
        "Case 1: Acme, The line is dead\n"
        "Void from now on: entry 5, 6.\n"
        "  Entry 5 (contact logged): Sun 22 Nov 2026 10:00 Europe/London: you contacted them"
        " (phone), spoke: They will call\n"
        "  Entry 6 (promise made): promise 1, theirs: a call back\n"
        "Stored as entry 7 (entry voided), 8 (entry voided),"
        " 2026-11-22 10:00:00 UTC, fingerprint #.\n",
    )


def test_a_contact_takes_its_settlements_along(called: Run) -> None:
    """The call that kept the promise never was: the promise is open again."""
    called("log", "acme", "--kept", "1")

    result = called("void", "7", "--why", "wrong case")

    assert "Void from now on: entry 7, 8." in result.out
    assert promises(called)[0]["settled_as"] is None


def test_a_promise_that_a_void_one_replaced_stands_again(called: Run) -> None:
    """Else both would be gone, and nothing would ever be broken."""
    called("log", "acme", "--replaces", "1", "--callback", "in 3 days")  # 7, promise 2: 8, 9

    result = called("void", "8", "--why", "they never said so")

    assert "Void from now on: entry 8, 9." in result.out
    assert [(each["number"], each["settled_as"]) for each in promises(called)] == [(1, None)]
    assert called("due", "--json", now="2026-11-24T10:00+00:00").json["overdue"] == 1


def test_a_contact_that_replaced_a_promise_gives_it_back(called: Run) -> None:
    """The same through the contact."""
    called("log", "acme", "--replaces", "1", "--callback", "in 3 days")

    assert "Void from now on: entry 7, 8, 9." in called("void", "7", "--why", "x").out
    assert [(each["number"], each["settled_as"]) for each in promises(called)] == [(1, None)]


def test_a_settlement_can_be_void_alone(called: Run) -> None:
    """The call took place, but kept nothing."""
    called("log", "acme", "--kept", "1")

    called("void", "8", "--why", "it was another call")

    assert promises(called)[0]["settled_as"] is None
    assert len(called("show", "1", "--json").json["contacts"]) == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("5",), "Missing option '--why'."),
        (("99", "--why", "x"), "There is no entry 99."),
        (("0", "--why", "x"), "There is no entry 0."),
        (("x", "--why", "x"), "'x' is not a whole number"),
        (("1", "--why", "x"), "Entry 1 (record created) cannot be declared void."),
        (("2", "--why", "x"), "Entry 2 (profile set) cannot be declared void."),
        (("3", "--why", "x"), "There are cases with the provider of entry 3."),
        (("4", "--why", "x"), "Case entry 4 has contacts: 5."),
    ],
)
def test_what_cannot_be_void_is_refused(
    called: Run, entries: Callable[[], int], words: tuple[str, ...], said: str
) -> None:
    """Nothing is pulled from under something else."""
    result = called("void", *words)

    assert (result.code, result.out, entries()) == (2, "", 6)
    assert said in result.err


@pytest.mark.parametrize("entry", ["5", "6", "7", "8", "9"])
def test_nothing_is_void_twice(called: Run, entry: str) -> None:
    """Contact, promise, settlement, letter, closing."""
    called("settle", "1", "kept")  # 7
    called("letter", "acme")  # 8
    called("close", "acme", "--outcome", "resolved")  # 9
    first = called("void", entry, "--why", "x")
    assert first.code == 0, first.err

    again = called("void", entry, "--why", "x")

    assert (again.code, again.out) == (2, "")
    assert f"Entry {entry} is void since entry 10." in again.err


def test_what_an_import_brought_is_void_entry_by_entry(
    called: Run, entries: Callable[[], int], tmp_path: Path
) -> None:
    """That a file was read stays true."""
    words = ("--number", "0800111222", "--json")
    stored = called("import", call_log(tmp_path, call()), *words).json["stored"]
    assert [each["entry"] for each in stored] == [7, 8, 9]

    contact, finished, original = [called("void", each, "--why", "x") for each in ("7", "8", "9")]

    assert (contact.code, finished.code, original.code, entries()) == (0, 2, 0, 11)
    assert finished.err == (
        "Error: Entry 8 (import finished) cannot be declared void.\n"
        "Nothing was stored. Say what is right in a new entry.\n"
    )


def test_an_entry_of_a_newer_version_is_not_void(
    called: Run, entries: Callable[[], int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it did is not known here, so it cannot be undone."""
    assert called("export", "-o", str(tmp_path / "all.json")).code == 0
    export = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    unknown = {"seq": 7, "id": "7" * 32, "kind": "mood_noted", "body": {"mood": "low"}}
    unknown |= {"recorded_at": "2026-11-22T10:00:00Z", "prev": "", "hash": ""}
    text = forged(export, lambda events: events.append(unknown))
    (tmp_path / "newer.json").write_text(text, encoding="utf-8")
    monkeypatch.setenv("COMPLAINT_HOME", str(tmp_path / "newer"))
    assert called("import", str(tmp_path / "newer.json")).code == 0

    result = called("void", "7", "--why", "x")

    assert (result.code, entries()) == (2, 7)
    assert "Entry 7 (mood noted) cannot be declared void." in result.err


def test_a_voiding_is_not_taken_back(called: Run) -> None:
    """It says what to do instead."""
    called("void", "5", "--why", "x")

    result = called("void", "7", "--why", "y")

    assert (result.code, "Say what is right in a new entry." in result.err) == (2, True)


def test_a_case_without_contacts_can_be_void(acme: Run) -> None:
    """Opened by mistake; its provider can then go, too."""
    assert [acme("void", entry, "--why", "x").code for entry in ("4", "3")] == [0, 0]

    assert (acme("list", "--all", "--json").json, acme("provider", "--json").json) == ([], [])


def test_a_void_contact_counts_nowhere_and_shows_everywhere(called: Run) -> None:
    """The letter leaves it out; show and every export have it, marked, with the reason."""
    called("log", "acme", "COUNTS")
    called("void", "5", "--why", "OURREASON")

    letter = called("letter", "acme").out
    assert ("They will call" in letter, "1 contact" in letter) == (False, True)
    for shown in (
        called("show").out,
        *(called("export", "acme", "--format", kind).out for kind in ("html", "json", "csv")),
    ):
        assert ("They will call" in shown, "OURREASON" in shown) == (True, True)


def test_the_record_is_sound_afterwards(called: Run) -> None:
    """Declared void, not deleted."""
    called("void", "5", "--why", "x")

    assert called("verify", "--json").json["is_sound"] is True


@pytest.mark.parametrize(
    ("option", "stored"),
    [("--mask-card", "[card ending 1111]"), ("--not-a-card", "4111111111111111")],
)
def test_a_card_number_is_masked_or_kept_when_told_so(
    called: Run, option: str, stored: str
) -> None:
    """The hint of the refusal names these options: they must exist here, too."""
    assert called("void", "5", "--why", "4111111111111111").code == 65

    called("void", "5", "--why", "4111111111111111", option)

    assert called("show", "--json").json["voidings"][0]["why"] == stored


def test_what_stands_in_the_way_of_a_case_is_named(called: Run) -> None:
    """With the commands: to close it, or what to declare void first."""
    result = called("void", "4", "--why", "twice")

    assert result.err == (
        "Error: Case entry 4 has contacts: 5.\n"
        "Nothing was stored. Close the case: complaint close 1 --outcome given-up; or first declare"
        " each of those void: complaint void 5 --why ...\n"
    )


def test_a_provider_without_a_case_is_told(called: Run) -> None:
    """Its name goes on making others ambiguous, until it is dropped, too."""
    called("open", "Acme Mobile", "--about", "x", "--want", "y")  # 7, 8
    called("void", "5", "--why", "twice")

    first = called("void", "4", "--why", "twice").out
    second = called("void", "8", "--why", "twice").out

    told = "has no case any more, but its name still counts. To drop it: complaint void"
    assert f"Acme {told} 3 --why ...\n" in first
    assert f"Acme Mobile {told} 7 --why ...\n" in second
