"""`complaint offer`: what they offered, what it comes to, and the user's answer."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.cli.conftest import stilled
from tests.conftest import Run


def offers(run: Run) -> list[Any]:
    """The offers of case 1."""
    found: list[Any] = run("show", "1", "--json").json["offers"]
    return found


def test_six_weeks_without_broadband(acme: Run) -> None:
    """250 GBP and 20 off a bill of 46.98 for 18 months: 610, and how it was counted."""
    words = "250 GBP + 20 GBP off 46.98 GBP x 18 months"

    result = acme("offer", "acme", words, "--refused", "--why", "six weeks offline")

    assert (result.code, stilled(result.out), result.err) == (
        0,
        "Case 1: Acme, The line is dead\n"
        "Offer 1, Sun 22 Nov 2026: 250 GBP + 20 GBP off 46.98 GBP x 18 months"
        " (worth 610.00 GBP); you refused, because: six weeks offline.\n"
        "  Counted as (250.00 GBP) + (20.00 GBP x 18 = 360.00 GBP).\n"
        "Stored as entry 5 (offer noted), 2026-11-22 10:00:00 UTC, fingerprint #.\n",
        "",
    )
    assert acme("verify", "--json").json["is_sound"] is True


def test_an_offer_without_a_sum_says_how_to_give_its_worth(acme: Run) -> None:
    """Nothing is guessed, and nothing is lost."""
    result = acme("offer", "acme", "a free month")

    assert (result.code, stilled(result.out)) == (
        0,
        "Case 1: Acme, The line is dead\n"
        "Offer 1, Sun 22 Nov 2026: a free month; not answered yet.\n"
        "  No one sum of money can be read from it."
        ' To say what it is worth: complaint amend 5 --value "49 GBP" --why ...\n'
        "Stored as entry 5 (offer noted), 2026-11-22 10:00:00 UTC, fingerprint #.\n",
    )
    assert offers(acme)[0]["value"] == ""


@pytest.mark.parametrize(
    ("words", "field", "stored"),
    [
        (("10 GBP",), "value", "10.00 GBP"),
        (("10 GBP", "--value", "8 GBP"), "value", "8.00 GBP"),
        (("a month", "--value", "46.98 GBP"), "value", "46.98 GBP"),
        (("1.234 EUR",), "value", ""),
        (("0 GBP",), "value", ""),
        (("x",), "value", ""),
        ((f"{'9' * 12} GBP x 9999",), "value", ""),
        (("10 GBP",), "form", "money"),
        (("10 GBP", "--voucher"), "form", "voucher"),
        (("10 GBP", "--voucher", "--form", "voucher"), "form", "voucher"),
        (("10 GBP", "--form", "discount"), "form", "discount"),
        (("10 GBP",), "decision", "open"),
        (("10 GBP", "--refused"), "decision", "refused"),
        (("10 GBP", "--accepted"), "decision", "accepted"),
        (("10 GBP", "--why", "too\nlittle"), "why", "too\nlittle"),
        (("10 GBP", "--on", "2026-11-20"), "at", "2026-11-20T00:00:00+00:00"),
        (("ten\nlines \x1b[31m",), "text", "ten\nlines \x1b[31m"),
    ],
)
def test_keeps_what_was_said(acme: Run, words: tuple[str, ...], field: str, stored: str) -> None:
    """What the user says it is worth wins over what its words add up to."""
    result = acme("offer", "acme", *words)

    assert (result.code, "\x1b" in result.out) == (0, False)
    assert offers(acme)[0][field] == stored


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ((), 2, "Missing argument '[WHO] OFFER'."),
        (("acme",), 2, "'acme' says who it is about; the words themselves are missing."),
        (("ACME",), 2, "'ACME' says who it is about"),
        (("1",), 2, "'1' says who it is about"),
        (("acme", " "), 2, "The words of an offer belong in one pair of quotes."),
        (("acme", "10", "GBP"), 2, "The words of an offer belong in one pair of quotes."),
        (("10 GBP", "--refused", "--accepted"), 2, "--refused and --accepted contradict"),
        (("10 GBP", "--voucher", "--form", "credit"), 2, "--voucher and --form credit contradict"),
        (("10 GBP", "--form", "cake"), 2, "'cake' is not one of 'money'"),
        (("10 GBP", "--value", "much"), 2, "'much' is not an amount"),
        (("10 GBP", "--value", "10"), 2, "'10' is not an amount with a currency."),
        (("10 GBP", "--value", "-1 GBP"), 2, "'-1 GBP' is below zero."),
        (("10 GBP", "--on", "2026-11-23"), 2, "is in the future: Mon 23 Nov 2026."),
        (("nobody", "10 GBP"), 2, "There is no case and no provider 'nobody'."),
        (("acme", "4111111111111111"), 65, "ending in: 1111"),
        (("acme", "x", "--why", "4111111111111111"), 65, "ending in: 1111"),
        (("acme", "x\0"), 65, "NUL"),
        (("acme", "x" * 100_001), 65, "too long: 100001"),
    ],
)
def test_what_cannot_be_is_refused(
    acme: Run, entries: Callable[[], int], words: tuple[str, ...], code: int, said: str
) -> None:
    """Nothing is stored."""
    result = acme("offer", *words)

    assert (result.code, result.out, entries()) == (code, "", 4)
    assert said in result.err


def test_a_name_that_fits_two_providers_is_no_offer(acme: Run) -> None:
    """It is somebody's, whoever it is."""
    acme("open", "Acorn", "--about", "a", "--want", "b")

    assert "'Ac' says who it is about" in acme("offer", "Ac").err


def test_a_closed_case_takes_an_offer_and_says_that_it_is_closed(acme: Run) -> None:
    """They come back with one."""
    acme("close", "acme", "--outcome", "given-up")

    assert "Case 1 is closed" in acme("offer", "acme", "10 GBP").out


def test_json_gives_the_offer(acme: Run) -> None:
    """With its number and its value."""
    (found,) = acme("offer", "£250 + £20 off £46.98 x 18", "--json").json["offers"]

    assert (found["number"], found["value"]) == (1, "610.00 GBP")
