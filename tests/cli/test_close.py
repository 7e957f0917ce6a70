"""`complaint close`: a case ends, and stays."""

from collections.abc import Callable

import pytest

from tests.cli.conftest import stilled
from tests.conftest import Run


def test_says_what_it_closed_and_how(acme: Run) -> None:
    """The whole answer."""
    result = acme("close", "acme", "--outcome", "resolved")

    assert (result.code, stilled(result.out)) == (
        0,
        "Case 1: Acme, The line is dead\n"
        "Closed: resolved. Nothing is due for it any more.\n"
        "Stored as entry 5 (case closed), 2026-11-22 10:00:00 UTC, fingerprint #.\n",
    )


@pytest.mark.parametrize("outcome", ["resolved", "partly", "refused", "given-up"])
def test_every_outcome(acme: Run, outcome: str) -> None:
    """With the note and the time."""
    acme("close", "1", "--outcome", outcome, "--note", "n")

    case = acme("show", "1", "--json").json["case"]

    assert (case["outcome"], case["closing_note"], case["closed_at"]) == (
        *(outcome, "n"),
        "2026-11-22T10:00:00+00:00",
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Missing argument 'WHO'."),
        (("acme",), "Missing option '--outcome'."),
        (("acme", "--outcome", "won"), "'won' is not one of"),
        (("nobody", "--outcome", "resolved"), "There is no case and no provider 'nobody'."),
    ],
)
def test_what_is_missing_is_named(
    acme: Run, entries: Callable[[], int], words: tuple[str, ...], said: str
) -> None:
    """A case is never closed by leaving WHO out."""
    result = acme("close", *words)

    assert (result.code, result.out, entries()) == (2, "", 4)
    assert said in result.err


def test_a_closed_case_is_closed(acme: Run, entries: Callable[[], int]) -> None:
    """It says how to open it again."""
    acme("close", "acme", "--outcome", "resolved")

    by_number = acme("close", "1", "--outcome", "refused")

    assert (by_number.code, by_number.out, entries()) == (2, "", 5)
    assert "Case 1 is closed already." in by_number.err


def test_voiding_the_closing_opens_it_again(called: Run) -> None:
    """With everything that was open in it."""
    called("close", "acme", "--outcome", "resolved", "--note", "too early")

    called("void", "7", "--why", "they did not pay")

    case = called("show", "1", "--json").json["case"]
    assert (case["closed_at"], case["outcome"], case["closing_note"]) == (None, None, "")
    assert called("due", "--json", now="2026-11-24T10:00+00:00").json["overdue"] == 1


@pytest.mark.parametrize(
    ("option", "stored"),
    [("--mask-card", "[card ending 1111]"), ("--not-a-card", "4111111111111111")],
)
def test_a_card_number_is_masked_or_kept_when_told_so(acme: Run, option: str, stored: str) -> None:
    """Refunded to the card is what people write."""
    words = ("close", "acme", "--outcome", "resolved", "--note", "4111111111111111")
    assert acme(*words).code == 65

    assert acme(*words, option, "--json").json["cases"][0]["closing_note"] == stored
