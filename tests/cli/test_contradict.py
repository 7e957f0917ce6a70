"""`complaint contradict`: statement against statement."""

from collections.abc import Callable

import pytest

from tests.cli.conftest import stilled
from tests.conftest import Run


@pytest.fixture(name="told")
def _told(called: Run) -> Run:
    """It was delivered (7), it was not (8), and another case with a contact (10)."""
    called("log", "acme", "A letter", "--quote", "It was delivered\non Monday")
    called("log", "acme", "It never came", "--said", "It is lost")
    called("open", "Zed", "--about", "x", "--want", "y")  # 9, 10
    return called


def test_shows_both_sides(told: Run) -> None:
    """Their words before the user's account of them."""
    result = told("contradict", "7", "8", "--note", "Only one can be")

    assert (result.code, stilled(result.out), result.err) == (
        0,
        "Case 1: Acme, The line is dead\n"
        "Entry 7: “It was delivered / on Monday”\n"
        "Entry 8: “It is lost”\n"
        "Stored as entry 11 (contradiction noted), 2026-11-22 10:00:00 UTC, fingerprint #.\n",
        "",
    )
    assert (
        "Sun 22 Nov 2026 10:00 [11] Entries 7 and 8 contradict each other\n"
        "    Only one can be\n"
        "    Entry 7: It was delivered\n"
        "    on Monday\n"
        "    Entry 8: It is lost\n"
    ) in told("show", "1").out


def test_json_holds_the_contradiction(told: Run) -> None:
    """With the ids of both sides."""
    found = told("contradict", "7", "8", "--note", "x", "--json").json["contradictions"]

    contacts = {each["entry"]: each["id"] for each in told("show", "1", "--json").json["contacts"]}
    assert [(each["one_id"], each["other_id"], each["note"]) for each in found] == [
        (contacts[7], contacts[8], "x")
    ]


@pytest.mark.parametrize("form", ["html", "csv", "json"])
def test_is_in_every_export(told: Run, form: str) -> None:
    """And what an amended side says now."""
    told("contradict", "7", "8", "--note", "Only one can be")
    told("amend", "8", "--said", "It is gone", "--why", "x")

    shown = told("export", "acme", "--format", form).out

    assert "Only one can be" in shown
    assert ("It is gone" in shown, told("verify").code) == (True, 0)


def test_a_promise_may_contradict_a_clause(told: Run) -> None:
    """Whatever states something."""
    told("quote", "1", "We never call back", "--from", "Terms 1")  # 11

    result = told("contradict", "6", "11")

    assert "Entry 6: “a call back”\nEntry 11: “We never call back”\n" in result.out


WRONG = {
    ("7", "7"): "Entry 7 cannot contradict itself.",
    ("7", "99"): "There is no entry 99.",
    ("7", "3"): "Entry 3 (provider added) states nothing that another could contradict.",
    ("7", "10"): "Entry 10 belongs to case 2, not to case 1.",
    ("7", "12"): "Entry 12 is void since entry 13.",
    ("8", "7"): "That these two contradict each other is entry 11 already.",
    ("7", "11", "--note", "4111 1111 1111 1111"): "The text of note holds",
}


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_what_is_wrong_is_said(
    told: Run, entries: Callable[[], int], words: tuple[str, ...]
) -> None:
    """And nothing is stored."""
    told("contradict", "7", "8")  # 11
    told("log", "1", "twice")  # 12
    told("void", "12", "--why", "x")  # 13
    before = entries()

    result = told("contradict", *words)

    assert (result.code, result.out, entries()) == (65 if "--note" in words else 2, "", before)
    assert result.err.startswith(f"Error: {WRONG[words]}"), result.err
    assert "Nothing was stored." in result.err


def test_one_that_is_void_may_be_noted_again(told: Run) -> None:
    """It was a slip, or it was not."""
    told("contradict", "7", "8")
    told("void", "11", "--why", "a slip")

    assert told("contradict", "7", "8").code == 0
    assert [each["voided"] for each in told("show", "1", "--json").json["contradictions"]] == [
        12,
        None,
    ]
