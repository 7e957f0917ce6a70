"""Time zones as people type them."""

import pytest

from tests.conftest import Run


@pytest.mark.parametrize("typed", ["europe/warsaw", "EUROPE/WARSAW", " Europe/Warsaw "])
def test_a_zone_is_known_whatever_its_capitals(run: Run, typed: str) -> None:
    """It is stored under its own name."""
    made = run("init", "--name", "Jo Doe", "--zone", typed)
    changed = run("me", "--zone", typed.lower(), "--json")

    assert "your time zone is Europe/Warsaw." in made.out
    assert changed.json["zone"] == "Europe/Warsaw"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Europe/Warsawa", "Europe/Warsaw"),
        ("Warsaw", "Europe/Warsaw"),
        ("new york", "America/New_York"),
        ("Lodnon", "Europe/London"),
        ("europe/new_york", "America/New_York"),
    ],
)
def test_a_misspelt_zone_is_refused_with_what_may_have_been_meant(
    ready: Run, typed: str, meant: str
) -> None:
    """A wrong zone would shift every deadline; a guess would do so, too."""
    result = ready("me", "--zone", typed)

    assert (result.code, result.out) == (69, "")
    assert result.err == (
        f"Error: There is no time zone {typed!r}.\nNothing was stored. Did you mean {meant}?\n"
    )
    assert ready("me", "--json").json["zone"] == "Europe/London"


def test_a_zone_like_no_other_is_refused_with_an_example(ready: Run) -> None:
    """Nothing is near enough to be meant."""
    result = ready("me", "--zone", "Nowhere/Bad")

    assert (result.code, result.out) == (69, "")
    assert "There is no time zone 'Nowhere/Bad' on this machine." in result.err
    assert "--zone Europe/Warsaw" in result.err
