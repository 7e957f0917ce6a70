"""`complaint settle`: what became of a promise, said by hand."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.cli.conftest import stilled
from tests.conftest import Run


def promise(run: Run) -> Any:
    """The first promise of Acme's case."""
    return run("show", "acme", "--json").json["promises"][0]


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("kept", "Kept, 2 h late."),
        ("partly", "Kept in part, 2 h late."),
        ("broken", "Not kept."),
        ("waived", "Waived."),
    ],
)
def test_says_what_it_understood(called: Run, how: str, said: str) -> None:
    """The whole answer."""
    result = called("settle", "1", how, now="2026-11-23T19:00+00:00")

    assert (result.code, stilled(result.out)) == (
        0,
        "Case 1: Acme, The line is dead\n"
        "Promise 1, theirs: a call back; Mon 23 Nov 2026 17:00 Europe/London (stated)\n"
        f"  {said}\n"
        "Stored as entry 7 (promise settled), 2026-11-23 19:00:00 UTC, fingerprint #.\n",
    )


def test_at_and_note_are_kept(called: Run) -> None:
    """When it was, and anything about it."""
    called(
        *("settle", "1", "kept", "--at", "yesterday 16:00", "--note", "Ann called"),
        now="2026-11-24T09:00+00:00",
    )

    found = promise(called)

    assert (found["settled_as"], found["settled_at"], found["settled_note"]) == (
        "kept",
        "2026-11-23T16:00:00+00:00",
        "Ann called",
    )


def test_today_is_enough(called: Run) -> None:
    """Only the day is known; it was not before the promise of the same day, nor late by hours."""
    result = called("settle", "1", "kept", "--at", "today", now="2026-11-22T20:00+00:00")

    assert (result.code, "  Kept.\n" in result.out) == (0, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("9", "kept"), "There is no promise 9."),
        (("1", "superseded"), "'superseded' is not one of"),
        (("1",), "Missing argument"),
        (("one", "kept"), "'one' is not a whole number"),
        (("1", "kept", "--at", "tomorrow"), "is in the future"),
        (("1", "kept", "--at", "09:59"), "Promise 1 was made later"),
        (("1", "kept", "--at", "yesterday"), "Promise 1 was made later"),
        (("1", "kept", "--at", "01/02"), "01/02"),
    ],
)
def test_what_cannot_be_is_refused(
    called: Run, entries: Callable[[], int], words: tuple[str, ...], said: str
) -> None:
    """Nothing was settled before it was made, or tomorrow."""
    result = called("settle", *words)

    assert (result.code, result.out, entries()) == (2, "", 6)
    assert said in result.err


def test_twice_is_refused_and_names_the_way_back(called: Run) -> None:
    """Void the first settlement; then it is open again and can be settled anew."""
    called("settle", "1", "waived")
    again = called("settle", "1", "kept")
    assert (again.code, again.out) == (2, "")
    assert "complaint void 7 --why ..." in again.err

    called("void", "7", "--why", "a slip")

    assert promise(called)["settled_as"] is None
    assert called("settle", "1", "kept").code == 0


@pytest.mark.parametrize(
    ("option", "stored"),
    [("--mask-card", "[card ending 1111]"), ("--not-a-card", "4111111111111111")],
)
def test_a_card_number_is_masked_or_kept_when_told_so(
    called: Run, option: str, stored: str
) -> None:
    """Refunded to the card is what people write."""
    words = ("settle", "1", "kept", "--note", "4111111111111111")
    assert called(*words).code == 65

    called(*words, option)

    assert promise(called)["settled_note"] == stored
