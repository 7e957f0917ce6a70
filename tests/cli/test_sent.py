"""`complaint sent`: how a letter left and when it arrived, with the clocks that these start."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import stilled
from tests.cli.counted import case, days
from tests.conftest import Run


def test_says_what_was_understood_and_what_it_starts(written: Run, slip: Path) -> None:
    """The whole answer: how it left, what proves it, and the two days that count."""
    result = written(
        *("sent", "1", "--via", "registered-post", "--on", "2026-11-10", "--tracking", "RR 1 GB"),
        *("--proof", str(slip), "--received", "2026-11-13"),
    )

    digest = hashlib.sha256(b"slip\r\n").hexdigest()
    assert (result.code, stilled(result.out), result.err) == (
        0,
        "Case 1: Acme, The line is dead\n"
        "Tue 10 Nov 2026: the letter left by registered post, number RR 1 GB;"
        f" proof: slip.pdf, SHA-256 {digest[:12]}.\n"
        "Tue 10 Nov 2026: you sent your written complaint.\n"
        "Fri 13 Nov 2026: they received your written complaint.\n"
        f"Exhibit E-01: slip.pdf (text/plain, 6 bytes), SHA-256 {digest[:12]}.\n"
        "No clock of the law runs: what they sell is not recorded."
        " Say it: complaint amend 4 --sector ... --why ...\n"
        "Stored as entry 6 (letter sent), 7 (milestone noted), 8 (milestone noted),"
        " 9 (evidence attached), 2026-11-22 10:00:00 UTC, fingerprint #.\n",
        "",
    )
    assert case(written)["sendings"][0]["proof_sha256"] == digest
    assert written("verify", "--json").json["is_sound"] is True


def test_the_arrival_can_be_told_later(written: Run) -> None:
    """It belongs to how it left."""
    written("sent", "1", "--via", "post", "--on", "2026-11-10")

    assert written("sent", "1", "--received", "2026-11-13").code == 0

    assert days(written) == [("complaint-sent", "2026-11-10"), ("complaint-received", "2026-11-13")]
    sources = {each["source_id"] for each in case(written)["milestones"]}
    assert sources == {case(written)["sendings"][0]["id"]}


@pytest.mark.parametrize(("day", "code"), [("09", 2), ("10", 0), ("11", 0)])
def test_it_cannot_leave_before_it_was_written(written: Run, day: str, code: int) -> None:
    """The day before, the day, the day after."""
    result = written("sent", "1", "--via", "post", "--on", f"2026-11-{day}")

    assert result.code == code
    said = "That is before letter 1 was written: Tue 10 Nov 2026." in result.err
    assert said == (code == 2)


@pytest.mark.parametrize("together", [True, False])
@pytest.mark.parametrize(("day", "code"), [("10", 2), ("11", 0), ("12", 0)])
def test_it_cannot_arrive_before_it_left(
    written: Run, day: str, code: int, *, together: bool
) -> None:
    """By e-mail it arrives the same day."""
    left: tuple[str, ...] = ("--via", "email", "--on", "2026-11-11")
    if not together:
        written("sent", "1", *left)
        left = ()

    result = written("sent", "1", *left, "--received", f"2026-11-{day}")

    assert result.code == code
    assert ("That is before letter 1 left: Wed 11 Nov 2026." in result.err) == (code == 2)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Missing argument 'N'."),
        (("x", "--via", "post"), "'x' is not a whole number"),
        (("2", "--via", "post"), "There is no letter 2."),
        (("0", "--via", "post"), "There is no letter 0."),
        (("9" * 20, "--via", "post"), "There is no letter 9999"),
        (("1",), "How letter 1 left was not said."),
        (("1", "--via", "pigeon"), "'pigeon' is not one of 'registered-post'"),
        (("1", "--received", "2026-11-12"), "Letter 1 has not left yet"),
        (("1", "--on", "2026-11-10"), "that needs --via."),
        (("1", "--tracking", "RR"), "that needs --via."),
        (("1", "--via", "post", "--on", "2026-11-23"), "is in the future"),
        (("1", "--via", "post", "--received", "tomorrow"), "is in the future"),
        (("1", "--via", "post", "--on", "soonish"), "not understood"),
    ],
)
def test_what_cannot_be_is_refused(
    written: Run, entries: Callable[[], int], words: tuple[str, ...], said: str
) -> None:
    """Nothing is stored."""
    result = written("sent", *words)

    assert (result.code, result.out, entries()) == (2, "", 5)
    assert said in result.err


@pytest.mark.parametrize(
    ("tracking", "said"),
    [("4111111111111111", "ending in: 1111"), ("a\nb", "line break"), ("x" * 501, "too long")],
)
def test_a_tracking_number_that_cannot_be_kept_is_refused(
    written: Run, entries: Callable[[], int], tracking: str, said: str
) -> None:
    """The same limits as everywhere."""
    result = written("sent", "1", "--via", "post", "--tracking", tracking)

    assert (result.code, result.out, entries()) == (65, "", 5)
    assert said in result.err


def test_a_closed_case_takes_a_sending_and_says_that_it_is_closed(written: Run) -> None:
    """It was still lying in the letterbox."""
    written("close", "acme", "--outcome", "refused")

    assert "Case 1 is closed" in written("sent", "1", "--via", "post").out


def test_the_case_need_not_be_named(written: Run) -> None:
    """A letter has its case, however many are open."""
    written("open", "Zed", "--about", "a", "--want", "b")

    assert "Case 1: Acme" in written("sent", "1", "--via", "post").out


def test_json_gives_the_sending_and_its_days(written: Run) -> None:
    """A program learns what was started."""
    found = written("sent", "1", "--via", "post", "--json").json

    assert [each["via"] for each in found["sendings"]] == ["post"]
    assert [each["kind"] for each in found["milestones"]] == ["complaint-sent"]
