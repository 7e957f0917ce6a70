"""`complaint amend`: what cannot be corrected, and into what."""

from collections.abc import Callable

import pytest

from tests.conftest import Run


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("5", "--summary", "x"), 2, "Missing option '--why'."),
        (("--summary", "x", "--why", "y"), 2, "Missing argument 'ENTRY'."),
        (("99", "--summary", "x", "--why", "y"), 2, "There is no entry 99."),
        (("5", "--why", "y"), 2, "Nothing was said that is to change in entry 5."),
        (("5", "--summary", "They will call", "--why", "y"), 2, "says exactly that already."),
        (("5", "--about", "x", "--why", "y"), 2, "Entry 5 (contact logged) has no about."),
        (("4", "--summary", "x", "--why", "y"), 2, "Entry 4 (case opened) has no summary."),
        (("6", "--at", "09:00", "--why", "y"), 2, "Entry 6 (promise made) has no at."),
        (("2", "--name", "x", "--why", "y"), 2, "Entry 2 (profile set) cannot be amended."),
        (("1", "--name", "x", "--why", "y"), 2, "Entry 1 (record created) cannot be amended."),
        (("3", "--name", " ", "--why", "y"), 2, "The name cannot be left empty."),
        (("4", "--want", "", "--why", "y"), 2, "The want cannot be left empty."),
        (("4", "--about", "", "--why", "y"), 2, "The about cannot be left empty."),
        (("6", "--text", "", "--why", "y"), 2, "The text cannot be left empty."),
        (("3", "--country", "Britain", "--why", "y"), 2, "'Britain' is not a country code."),
        (("4", "--amount", "much", "--why", "y"), 2, "'much' is not an amount"),
        (("5", "--duration", "long", "--why", "y"), 2, "'long'"),
        (("5", "--level", "boss", "--why", "y"), 2, "'boss' is not one of"),
        (("5", "--agent", "a\nb", "--why", "y"), 65, "agent has a line break"),
        (("5", "--note", "4111111111111111", "--why", "y"), 65, "looks like a card number"),
        (("5", "--note", "n", "--why", "4111111111111111"), 65, "looks like a card number"),
    ],
)
def test_what_cannot_be_is_refused(
    called: Run, entries: Callable[[], int], words: tuple[str, ...], code: int, said: str
) -> None:
    """Nothing is stored, and the message says what the entry has."""
    result = called("amend", *words)

    assert (result.code, result.out, entries()) == (code, "", 6)
    assert said in result.err


def test_two_providers_never_have_one_name(called: Run, entries: Callable[[], int]) -> None:
    """They could not be told apart again."""
    called("open", "Zed", "--about", "a", "--want", "b")

    result = called("amend", "7", "--name", "ACME", "--why", "x")

    assert (result.code, result.out, entries()) == (2, "", 8)
    assert "There is another provider called Acme (entry 3)." in result.err


def test_a_channel_keeps_a_role_that_exists(acme: Run) -> None:
    """A letter looks for `complaints`; a slip there would send it elsewhere."""
    acme("provider", "acme", "--channel", "phone", "--value", "0800 1")

    result = acme("amend", "5", "--role", "complants", "--why", "x")

    assert (result.code, result.out) == (2, "")
    assert "customer-service, complaints, executive, data-protection" in result.err


def test_a_void_entry_is_not_amended(called: Run) -> None:
    """It does not count; a correction of it would look as if it did."""
    called("void", "5", "--why", "twice")

    result = called("amend", "5", "--summary", "x", "--why", "y")

    assert (result.code, "Entry 5 is void since entry 7." in result.err) == (2, True)
