"""`complaint close`: a case ends, and stays."""

import zipfile
from collections.abc import Callable
from pathlib import Path

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


def test_a_rating_is_kept_with_its_reason(acme: Run) -> None:
    """In show, in the exports, and found by its words."""
    done = acme(
        "close", "acme", "--outcome", "refused", "--rating", "2", "--because", "No callback."
    )

    case = acme("show", "1", "--json").json["case"]
    assert "Your rating: 2 of 5, because: No callback.\n" in done.out
    assert (case["rating"], case["rating_why"], case["closed_entry"]) == (2, "No callback.", 5)
    assert "Your rating: 2 of 5, because: No callback." in acme("show", "1").out
    assert "2 of 5: No callback." in acme("export", "1", "--format", "html").out
    assert "No callback." in acme("export", "1", "--format", "csv").out
    assert "No callback." in acme("search", "callback").out
    assert acme("verify").code == 0


@pytest.mark.parametrize("rating", ["3", "4", "5"])
def test_a_good_rating_needs_no_reason(acme: Run, rating: str) -> None:
    """Nobody asks what went well."""
    assert acme("close", "acme", "--outcome", "resolved", "--rating", rating).code == 0
    case = acme("show", "1", "--json").json["case"]
    assert (case["rating"], case["rating_why"]) == (int(rating), "")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--rating", "1"), 2, "A rating of 1 needs its reason."),
        (("--rating", "2", "--because", " "), 2, "A rating of 2 needs its reason."),
        (("--because", "slow"), 2, "--because is the reason for a rating, and there is none."),
        (("--rating", "0"), 2, "0 is not a whole number from 1 to 5"),
        (("--rating", "6"), 2, "6 is not a whole number from 1 to 5"),
        (("--rating", "1", "--because", "4111111111111111"), 65, "ending in: 1111"),
    ],
)
def test_a_rating_that_cannot_be_is_refused(
    acme: Run, entries: Callable[[], int], words: tuple[str, ...], code: int, said: str
) -> None:
    """Nothing is stored, the case stays open."""
    result = acme("close", "acme", "--outcome", "refused", *words)

    assert (result.code, result.out, entries()) == (code, "", 4)
    assert said in result.err


def test_opening_the_case_again_takes_the_rating_back(acme: Run) -> None:
    """With the entry that gave it; the next closing may say another."""
    acme("close", "acme", "--outcome", "refused", "--rating", "1", "--because", "Nobody called.")
    acme("void", "5", "--why", "they called")

    reopened = acme("show", "1", "--json").json["case"]
    acme("close", "acme", "--outcome", "resolved")
    closed = acme("show", "1", "--json").json["case"]

    assert (reopened["rating"], reopened["rating_why"], reopened["closed_entry"]) == (
        None,
        "",
        None,
    )
    assert (closed["rating"], closed["closed_entry"]) == (None, 7)
    assert acme("verify").code == 0


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("review", "My rating: 2 of 5.\n\nWhy: Nobody called."),
        ("post", "My rating: 2 of 5, because: Nobody called."),
    ],
)
def test_the_letters_to_the_public_say_the_rating(acme: Run, kind: str, said: str) -> None:
    """From the entry that closed the case; without one they say nothing of it."""
    acme("amend", "4", "--order-no", "A-7", "--why", "found it")
    words = ("letter", "1", "--kind", kind, "--draft")
    before = acme(*words)
    acme("close", "acme", "--outcome", "refused", "--rating", "2", "--because", "Nobody called.")

    after, traced = acme(*words), acme("letter", "1", "--kind", "review", "--trace")

    assert "rating" not in before.out
    assert " ".join(said.split()) in " ".join(after.out.split())
    (line,) = [each for each in traced.out.splitlines() if each.startswith("rating: why")]
    assert line.split() == ["rating:", "why", "Nobody", "called.", "6"]


@pytest.mark.parametrize(("audience", "is_told"), [("ombudsman", True), ("public", False)])
def test_a_bundle_tells_the_rating_only_to_whom_it_is_meant_for(
    acme: Run, tmp_path: Path, audience: str, is_told: bool
) -> None:
    """Neither the number nor the reason, in any member."""
    acme("close", "acme", "--outcome", "refused", "--rating", "2", "--because", "SECRETWHY")
    file = tmp_path / "acme.zip"

    assert acme("export", "acme", "-o", str(file), "--for", audience).code == 0

    with zipfile.ZipFile(file) as bundle:
        texts = [bundle.read(each).decode("utf-8", "replace") for each in bundle.namelist()]
    assert any("SECRETWHY" in each for each in texts) is is_told
    assert any("2 of 5" in each or '"rating": "2"' in each for each in texts) is is_told
