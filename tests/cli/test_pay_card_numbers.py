"""A whole card number is in no payment, no note and no message."""

from collections.abc import Callable

import pytest

from tests.cli.paying import payments
from tests.conftest import Run


@pytest.mark.parametrize(
    "words",
    [
        ("--by", "credit-card", "--last4", "4111111111111111"),
        ("--by", "credit-card", "--last4", "4111 1111 1111 1111", "--mask-card"),
        ("--by", "credit-card", "--last4", "4111111111111111", "--not-a-card"),
    ],
)
def test_a_whole_card_number_is_refused_and_never_shown(
    acme: Run, entries: Callable[[], int], words: tuple[str, ...]
) -> None:
    """Whoever stands behind the user reads the screen, too."""
    result = acme("pay", "5 GBP", *words)

    assert (result.code, result.out, entries()) == (2, "", 4)
    assert "Never give the whole number" in result.err
    assert "4111" not in result.err


def test_a_card_number_for_a_sum_is_never_shown(acme: Run) -> None:
    """The options in the wrong order."""
    for words in (("4111111111111111",), ("acme", "4111 1111 1111 1111", "GBP")):
        result = acme("pay", *words)
        assert (result.code, "4111" in result.err) == (2, False)


@pytest.mark.parametrize(
    ("option", "stored"),
    [("--mask-card", "[card ending 1111]"), ("--not-a-card", "4111111111111111")],
)
def test_a_card_number_in_the_note_is_refused_masked_or_kept(
    acme: Run, option: str, stored: str
) -> None:
    """The policy is the same everywhere."""
    words = ("pay", "5 GBP", "--note", "4111111111111111")
    refused = acme(*words)
    assert (refused.code, "4111111111111111" in refused.err) == (65, False)

    acme(*words, option)

    assert payments(acme)[0]["note"] == stored
